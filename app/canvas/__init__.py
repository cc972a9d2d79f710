"""The canvas: a photo, the faces on it and the overlays over them."""

from app.canvas.canvas import Canvas
from app.logic.canvas.scene import FaceMaps, Scene

__all__ = ["Canvas", "FaceMaps", "Scene"]
