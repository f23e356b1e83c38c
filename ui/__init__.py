"""The window: another way to fill in a review; it asks, it does not know."""
