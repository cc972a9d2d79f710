"""Live camera, video and streams with landmarks, and frames of them as photos."""
