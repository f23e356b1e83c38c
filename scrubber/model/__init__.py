"""The words that every other part speaks: values without input, output or picture libraries."""
