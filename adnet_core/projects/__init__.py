"""Annotations: the project file and the values that it holds."""

from adnet_core.faces.states import FaceState, PointOrigin, Visibility
from adnet_core.projects.records import (
    Edit,
    EditKind,
    FaceChange,
    FaceRecord,
    HistoryStep,
    ImageRecord,
    ImageSummary,
)
from adnet_core.projects.store import Project

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
