"""`adnet merge --layout`: what it says of projects of different layouts."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np

from adnet_core.faces.geometry import FaceBox
from adnet_core.faces.layout import layout_from_json
from adnet_core.projects import Project


def make(path: Path, names: str) -> Path:
    layout = layout_from_json(json.dumps({"name": names, "points": list(names)}), "the test")
    with Project.create(path, layout, author=names) as project:
        project.add_images([path.with_name("one.jpg")])
        points = np.arange(2.0 * len(names)).reshape(-1, 2)
        project.add_face(1, FaceBox(0, 0, 10, 10), points)
    return path


def test_it_says_what_is_shared(answer: Any, tmp_path: Path) -> None:
    one, two = make(tmp_path / "one.adnet", "abc"), make(tmp_path / "two.adnet", "bcdx")
    both = tmp_path / "both.adnet"
    status, _, err = answer("merge", str(one), str(two), "-o", str(both))
    assert status == 2
    assert err[-1].endswith(
        "they share 2 of 4 and 3 points by name: --layout says which layout the merged project shall have"
    )
    layout = tmp_path / "abc.toml"
    layout.write_text('name = "abc"\npoints = ["a", "b", "c"]\n')
    status, out, _ = answer("merge", str(one), str(two), "-o", str(both), "--layout", str(layout))
    assert status == 0
    assert (
        f"  {two}: 2 of its 4 points are points of abc; in the log alone: d, x; not placed in its faces: a"
        in out.splitlines()
    )
