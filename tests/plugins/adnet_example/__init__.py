"""A small package of somebody else that adds a format, a layout and a folder of models to adnet-annotate."""
