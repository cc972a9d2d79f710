"""Learning to find a model's own objects, from the boxes of the faces that it learns its landmarks from."""
