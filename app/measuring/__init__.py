"""What is measured of each face, and the scale of the photos."""
