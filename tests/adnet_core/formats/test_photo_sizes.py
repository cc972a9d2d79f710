"""A conversion asks each photo for its size once, whoever needs it."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import numpy as np
import pytest

from adnet_core.cli import main
from adnet_core.formats import photo_sizes
from adnet_core.formats.pts import write_pts
from adnet_core.media.photos import photo_size, write_image


def test_each_photo_is_asked_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: Counter[str] = Counter()

    def counted(path: Path) -> tuple[int, int]:
        asked[Path(path).name] += 1
        return photo_size(path)

    monkeypatch.setattr(photo_sizes, "photo_size", counted)
    monkeypatch.setattr("adnet_core.conversion.converting.photo_size", counted)
    for name in "ab":
        write_image(tmp_path / f"{name}.png", np.zeros((100, 120, 3), np.uint8))
        write_pts(tmp_path / f"{name}.pts", np.random.default_rng(0).uniform(10, 90, (68, 2)))
    assert main(["convert", str(tmp_path), str(tmp_path / "faces.json"), "--to", "coco"]) == 0
    assert asked == {"a.png": 1, "b.png": 1}


def test_one_that_cannot_be_read_is_none(tmp_path: Path) -> None:
    assert photo_sizes.PhotoSizes()[tmp_path / "gone.png"] is None
