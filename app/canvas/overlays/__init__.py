"""What is drawn over the photo; each overlay is a module of its own."""

from app.canvas.overlays.attention import AttentionMode, AttentionOverlay
from app.canvas.overlays.boxes import BoxOverlay
from app.canvas.overlays.curves import CurveOverlay
from app.canvas.overlays.directions import DirectionOverlay
from app.canvas.overlays.ellipses import EllipseOverlay
from app.canvas.overlays.flaws import FlawOverlay
from app.canvas.overlays.numbers import NumberOverlay
from app.canvas.overlays.overlay import Overlay
from app.canvas.overlays.points import PointOverlay
from app.canvas.overlays.versions import VersionOverlay

OVERLAYS: tuple[type[Overlay], ...] = (
    PointOverlay,
    CurveOverlay,
    EllipseOverlay,
    AttentionOverlay,
    NumberOverlay,
    BoxOverlay,
    DirectionOverlay,
    FlawOverlay,
    VersionOverlay,
)
"""All overlays, in the order of menus and sliders; each class says in which layer it is painted."""

__all__ = [
    "OVERLAYS",
    "AttentionMode",
    "AttentionOverlay",
    "BoxOverlay",
    "CurveOverlay",
    "DirectionOverlay",
    "EllipseOverlay",
    "FlawOverlay",
    "NumberOverlay",
    "Overlay",
    "PointOverlay",
    "VersionOverlay",
]
