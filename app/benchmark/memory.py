"""What a thousand photos leave behind in memory."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView

from adnet_core.speed import Figure
from app.benchmark.driving import open_window, sample_photo, until, write_photos
from app.logic.projects.opening import OpenRequest
from app.panels.photo_delegate import ROW_HEIGHT
from app.workbench import Workbench

if TYPE_CHECKING:
    from adnet_core.models.predictor import Predictor

# 500 photos of this size, and their maps, are more than the caches hold.
SIDE = 640
EARLY, LATE = 500, 1000
GROWTH_AIM = 0.05
"""MiB a photo that may be left once the caches are full."""


def memory(folder: Path) -> list[Figure]:
    """The whole work goes on: decoding, predicting with the bundled model, thumbnails, the list."""
    if resident_bytes() is None:
        return []
    write_photos(folder, sample_photo((SIDE, SIDE)), LATE + 1)
    early, late = weigh(folder, (EARLY, LATE))
    note = f"{SIDE} x {SIDE}, caches full"
    return [
        Figure(f"memory after {EARLY} photos", early, "MiB", note),
        Figure(f"memory after {LATE:,} photos", late, "MiB", note),
        Figure("memory a photo in between", (late - early) / (LATE - EARLY), "MiB", aim=GROWTH_AIM),
    ]


def weigh(folder: Path, stops: tuple[int, ...], load: Callable[[], Predictor] | None = None) -> list[float]:
    """MiB that this process holds after so many photos of a folder, each shown with its face.

    All thumbnails are there before, as they are for who has scrolled through the list.
    """
    weighed = []
    with open_window(OpenRequest((folder,)), load=load) as window:
        page = window.page
        session = page.session
        assert session is not None
        model = page.worker
        until(lambda: model.predictor is not None or bool(model.problem), "the model is loaded")
        if model.predictor is None:
            raise RuntimeError(model.problem)
        _scroll_through(window)
        for step in range(1, stops[-1] + 1):
            QTest.keyClick(page.canvas, Qt.Key.Key_D)
            until(lambda: bool(session.faces), "the face is found")
            if step in stops:
                weighed.append((resident_bytes() or 0) / 2**20)
    return weighed


def _scroll_through(window: Workbench) -> None:
    """Down the whole list, so that the thumbnails of all photos are made."""
    page = window.page
    assert page.session is not None
    photos = page.photo_panel.list
    paths = [image.path for image in page.session.images]
    seen = photos.viewport().height() // ROW_HEIGHT
    for top in range(0, len(paths), seen):
        index = photos.model().index(top, 0)
        photos.scrollTo(index, QAbstractItemView.ScrollHint.PositionAtTop)
        rows = paths[top : top + seen]
        until(lambda rows=rows: all(map(page.thumbnails.get, rows)), "the thumbnails are made")  # type: ignore[misc]


def resident_bytes() -> int | None:
    """The memory that this process holds now; None where the system does not say."""
    try:
        pages = Path("/proc/self/statm").read_text(encoding="ascii").split()[1]
    except OSError:
        return None
    return int(pages) * os.sysconf("SC_PAGE_SIZE")
