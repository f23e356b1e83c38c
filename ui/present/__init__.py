"""Rows and words for the screen, without Qt."""
