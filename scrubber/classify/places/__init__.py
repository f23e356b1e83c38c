"""How addresses are told."""
