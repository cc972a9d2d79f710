"""Finished faces that deserve a second look, in the window."""
