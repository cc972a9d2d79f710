"""A set is walked through once, whatever is asked of it and however many parts it is divided into."""

from __future__ import annotations

import os
import shutil
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from adnet_core.conversion import converting as conversion
from adnet_core.conversion.catalogue import FORMATS
from adnet_core.faces.layout import load_layout
from adnet_core.formats.face import AnnotatedFace
from adnet_core.media.photos import write_image
from training.sources import folder_faces


@pytest.fixture
def walks(monkeypatch: pytest.MonkeyPatch) -> Counter[str]:
    """How often each folder has been walked through."""
    counts: Counter[str] = Counter()
    walk = os.walk

    def counted(top: Any, *arguments: Any, **named: Any) -> Iterator[Any]:
        counts[os.fspath(top)] += 1
        return walk(top, *arguments, **named)

    monkeypatch.setattr(os, "walk", counted)
    return counts


@pytest.mark.parametrize("name", ["300w", "labelme", "tem", "yolo", "darwin", "supervisely", "coco"])
def test_a_split_walks_once_and_says_once_what_is_linked(
    tmp_path: Path, walks: Counter[str], name: str
) -> None:
    folder, layout = tmp_path / "set", load_layout("68")
    photos = [folder / FORMATS[name].photo_folder / f"{stem}.png" for stem in "ab"]
    photos[0].parent.mkdir(parents=True)
    write_image(photos[0], np.full((100, 120, 3), 90, np.uint8))
    shutil.copyfile(photos[0], photos[1])
    points = np.random.default_rng(1).uniform(20, 80, (68, 2))
    form = FORMATS[name]
    target = folder / form.target_name() if form.suffix else folder
    faces = [AnnotatedFace(photo, points + 5 * at, photo.name) for at, photo in enumerate(photos)]
    conversion.write(conversion.plan(faces, target, form, layout))
    (folder / "linked").symlink_to(tmp_path, target_is_directory=True)
    names = [photo.relative_to(folder).as_posix() for photo in photos]
    (tmp_path / "split.csv").write_text(f"file,split\n{names[0]},train\n{names[1]},val\n")
    walks.clear()
    said: list[str] = []
    split = folder_faces(folder, layout, tmp_path / "split.csv", data_format=name, on_skip=said.append)
    assert [face.photo for face in (*split.train, *split.validation)] == photos
    assert [text for text in said if "linked folder" in text] == [
        f"{folder}: 1 linked folder was not looked into, as {folder / 'linked'}; give what it leads to by "
        "itself"
    ]
    assert walks == {os.fspath(folder): 1}
