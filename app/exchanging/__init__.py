"""Importing annotations from other tools and exporting to them."""
