"""What runs beside the window: decoding photos, thumbnails and prediction, each in a thread of its own."""
