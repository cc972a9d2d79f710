"""`adnet team`: several people on one set."""
