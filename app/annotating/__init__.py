"""The page where faces are annotated, what its actions do, and what the model does for it."""
