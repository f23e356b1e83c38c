"""What is inside a metadata block, as findings; one module per sort of block."""
