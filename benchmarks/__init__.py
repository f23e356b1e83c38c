"""Measurements of quality and speed; nothing here is a test, and no figure here can fail one."""
