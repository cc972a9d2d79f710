"""The models at hand: which one runs, and adding, removing and going back."""
