"""Finished faces that deserve a second look, and why."""
