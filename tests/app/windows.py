"""What tests ask of a window."""

from __future__ import annotations

from typing import TypeVar

from app.logic.session import Session
from app.window import MainWindow

FeatureT = TypeVar("FeatureT")


def session_of(window: MainWindow) -> Session:
    """What is open in it."""
    assert window.page.session is not None
    return window.page.session


def feature_of(window: MainWindow, kind: type[FeatureT]) -> FeatureT:
    """Its one feature of a kind."""
    (found,) = (feature for feature in window.features if isinstance(feature, kind))
    return found


def names(window: MainWindow) -> list[str]:
    """The photos in its list."""
    model = window.page.photo_panel.model
    return [str(model.data(model.index(row))) for row in range(model.rowCount())]
