"""Training a better model from the window: the process, its curves, and what becomes of the new model."""
