"""The page on which photos are annotated: canvas, list and side panels, and the model's part of it."""
