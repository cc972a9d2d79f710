"""Correcting landmarks: several at once, what follows a correction, what looks wrong, flags."""
