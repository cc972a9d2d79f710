"""Live camera, video and streams with landmarks."""

from app.camera.page import CameraPage

__all__ = ["CameraPage"]
