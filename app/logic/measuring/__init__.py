"""What is measured of the face that is shown, and the scale of its photo."""
