"""The tabs beside the photo on which a layout is drawn: one for each part of it."""
