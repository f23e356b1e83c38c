"""The photo on the screen, and what is drawn on it."""

from .canvas import Canvas

__all__ = ["Canvas"]
