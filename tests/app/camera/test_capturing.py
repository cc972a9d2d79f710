"""Frames are written in their order, before their project closes, and a failure is said."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from adnet_core.errors import MediaError
from adnet_core.faces.layout import Layout
from adnet_core.media.photos import read_photo
from adnet_core.projects.store import Project
from app.camera import capturing
from app.camera.capturing import CaptureWriter
from app.logic.work.background import Owner, finish_for


def frames(count: int) -> list[np.ndarray]:
    return [np.full((40, 60, 3), 20 * number, np.uint8) for number in range(count)]


def test_all_are_written_in_order_though_the_project_is_left(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, layout: Layout
) -> None:
    """Before the project is closed, and none of them is told to the one that is opened next."""
    writer = CaptureWriter()
    saved: list[Any] = []
    writer.saved.connect(saved.append)
    owner = Owner("p.adnet")
    with Project.create(tmp_path / "p.adnet", layout, author="ann") as project:
        for pixels in frames(2):
            last = writer.write(owner, project, pixels, [], "")
        qtbot.waitUntil(lambda: len(saved) == 2, timeout=5000)
        assert last.over
        for pixels in frames(5):
            writer.write(owner, project, pixels, [], "")
        owner.end()
        finish_for(owner)
        images = project.images()
        assert len(images) == 7
        assert [read_photo(image.path).pixels[0, 0, 0] for image in images] == [0, 20, 0, 20, 40, 60, 80]
    qapp.processEvents()
    assert [image.id for image in saved] == [image.id for image in images[:2]]


@pytest.mark.parametrize("left", [False, True])
def test_a_full_disk_is_said_and_the_next_frame_is_tried(
    qtbot: QtBot, tmp_path: Path, layout: Layout, monkeypatch: pytest.MonkeyPatch, left: bool
) -> None:
    """Also where the project has been left meanwhile: what a person has taken is lost."""
    good: Callable[..., Any] = capturing.take_capture
    answers = iter([True, False])

    def take(*arguments: Any, **options: Any) -> Any:
        if next(answers):
            raise MediaError("capture.png: no space left on device")
        return good(*arguments, **options)

    monkeypatch.setattr(capturing, "take_capture", take)
    writer = CaptureWriter()
    said: list[str] = []
    writer.failed.connect(said.append)
    owner = Owner("p.adnet")
    with Project.create(tmp_path / "p.adnet", layout, author="ann") as project:
        for pixels in frames(2):
            writer.write(owner, project, pixels, [], "")
        if left:
            owner.end()
        finish_for(owner)
        qtbot.waitUntil(lambda: bool(said), timeout=5000)
        assert said == ["capture.png: no space left on device"]
        assert len(project.images()) == 1
