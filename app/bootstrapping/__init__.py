"""Faces of a layout that no model knows, placed by those that are done."""
