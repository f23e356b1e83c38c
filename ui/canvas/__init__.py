"""The photo on the screen, and what is drawn on it."""
