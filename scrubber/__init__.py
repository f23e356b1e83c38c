"""Photo Scrubber: find what identifies people in a photo, cover it, and prove that the copy is clean."""
