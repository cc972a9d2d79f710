"""Annotations: the project file and the values that it holds."""

from adnet_core.annotation.records import (
    Edit,
    EditKind,
    FaceChange,
    FaceRecord,
    FaceState,
    HistoryStep,
    ImageRecord,
    ImageSummary,
    PointOrigin,
    Visibility,
)
from adnet_core.annotation.store import Project

__all__ = [
    "Edit",
    "EditKind",
    "FaceChange",
    "FaceRecord",
    "FaceState",
    "HistoryStep",
    "ImageRecord",
    "ImageSummary",
    "PointOrigin",
    "Project",
    "Visibility",
]
