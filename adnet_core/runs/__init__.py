"""A training run as the trainer, its starter and the window know it: what was asked, and where it lies."""
