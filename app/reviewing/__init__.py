"""A second person's look at faces."""
