"""How names of people are told."""
