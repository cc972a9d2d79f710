"""Frames are written in their order, before their project closes, and a failure is said."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from adnet_core.annotation.store import Project
from adnet_core.errors import MediaError
from adnet_core.layout import Layout
from app.camera import capturing
from app.camera.capturing import CaptureWriter


def frames(count: int) -> list[np.ndarray]:
    return [np.full((40, 60, 3), 20 * number, np.uint8) for number in range(count)]


def test_all_are_written_before_finish_returns(qtbot: QtBot, tmp_path: Path, layout: Layout) -> None:
    writer = CaptureWriter()
    saved: list[tuple[Project, Any]] = []
    writer.saved.connect(lambda *given: saved.append(given))
    writer.finish()
    with Project.create(tmp_path / "p.adnet", layout, author="ann") as project:
        for pixels in frames(5):
            writer.write(project, pixels, [], "")
        writer.finish()
        assert len(project.images()) == 5
        qtbot.waitUntil(lambda: len(saved) == 5, timeout=5000)
        assert [image.id for _, image in saved] == [image.id for image in project.images()]
        assert all(one is project for one, _ in saved)
        writer.write(project, frames(1)[0], [], "")
        writer.finish()
        assert len(project.images()) == 6


def test_a_full_disk_is_said_and_the_next_frame_is_tried(
    qtbot: QtBot, tmp_path: Path, layout: Layout, monkeypatch: pytest.MonkeyPatch
) -> None:
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
    with Project.create(tmp_path / "p.adnet", layout, author="ann") as project:
        for pixels in frames(2):
            writer.write(project, pixels, [], "")
        writer.finish()
        qtbot.waitUntil(lambda: bool(said), timeout=5000)
        assert said == ["capture.png: no space left on device"]
        assert len(project.images()) == 1
