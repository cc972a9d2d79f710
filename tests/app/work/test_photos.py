"""What is decoded beside the window is of the file that is there by then."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import cv2
import numpy as np
import pytest
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from app.work import photos as photos_module
from app.work import thumbnails as thumbnails_module
from app.work.photos import PhotoStore
from app.work.thumbnails import Thumbnails

from ..conftest import rest


def painted_grey(path: Path, level: int) -> None:
    cv2.imwrite(str(path), np.full((40, 60, 3), level, np.uint8))


@pytest.fixture
def store() -> Iterator[PhotoStore]:
    store = PhotoStore()
    yield store
    store.close()


@pytest.fixture
def thumbnails(store: PhotoStore) -> Iterator[Thumbnails]:
    made = Thumbnails(store)
    yield made
    made.close()


def level_of(store: PhotoStore, thumbnails: Thumbnails, path: Path, *, small: bool) -> int | None:
    """How bright the picture is that would be shown."""
    if small:
        image = thumbnails.get(path)
        return None if image is None or image.isNull() else QImage(image).pixelColor(5, 5).green()
    decoded = store.get(path)
    return None if decoded is None or decoded.pixels is None else int(decoded.pixels[5, 5, 1])


@pytest.mark.parametrize("small", [False, True])
@pytest.mark.parametrize("before", ["another", "nothing"])
def test_a_file_that_changes_while_it_is_read_is_read_anew(
    qtbot: QtBot,
    store: PhotoStore,
    thumbnails: Thumbnails,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    small: bool,
    before: str,
) -> None:
    """`forget` comes after the old file was read and before that is kept."""
    path, module = tmp_path / "a.png", thumbnails_module if small else photos_module
    if before == "another":
        painted_grey(path, 50)
    good: Callable[..., Any] = module.read_photo
    begun, gate = threading.Event(), threading.Event()

    def slowly(*arguments: Any) -> Any:
        try:
            return good(*arguments)
        finally:
            begun.set()
            assert gate.wait(100)

    monkeypatch.setattr(module, "read_photo", slowly)
    part = thumbnails if small else store
    part.want([path])
    assert begun.wait(100)
    painted_grey(path, 200)
    part.forget([path])
    part.want([path])
    gate.set()
    rest(qtbot)
    assert level_of(store, thumbnails, path, small=small) == 200


@pytest.mark.parametrize("small", [False, True])
def test_what_was_read_of_a_file_that_has_changed_by_now_is_not_told(
    qtbot: QtBot, store: PhotoStore, thumbnails: Thumbnails, tmp_path: Path, small: bool
) -> None:
    """Its answer was on the way to the window when the file was forgotten."""
    path = tmp_path / "a.png"
    painted_grey(path, 50)
    told: list[int | None] = []
    store.decoded.connect(lambda decoded: told.append(int(decoded.pixels[5, 5, 1])))
    thumbnails.made.connect(lambda made: told.append(level_of(store, thumbnails, made, small=True)))
    part = thumbnails if small else store
    part.want([path])
    while part._worker.pending:
        pass  # without the window's queue, in which the answer waits now
    painted_grey(path, 200)
    part.forget([path])
    rest(qtbot)
    assert told == [200]
    assert level_of(store, thumbnails, path, small=small) == 200
