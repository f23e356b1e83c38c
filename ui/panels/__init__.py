"""What stands left and right of the photo."""
