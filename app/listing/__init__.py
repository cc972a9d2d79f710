"""The list of photos: which are shown, in which order, and the panel that shows them."""
