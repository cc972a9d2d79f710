"""A hundred thousand faces go from one format into another within a gibibyte."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import numpy as np
import pytest

from adnet_core.faces.layout import load_layout
from adnet_core.media.photos import write_image
from tests.measured_commands import measured

FACES, PER_PHOTO = 100_000, 100
GIBIBYTE = 1 << 20  # in KiB


@pytest.mark.slow
@pytest.mark.skipif(sys.platform != "linux", reason="measured as Linux counts")
@pytest.mark.timeout(1800)
def test_a_hundred_thousand_faces(tmp_path: Path) -> None:
    """`-s` shows the seconds of computing, which hang on the machine."""
    layout = load_layout("68")
    for number in range(FACES // PER_PHOTO):
        write_image(tmp_path / f"{number:05d}.jpg", np.full((480, 640, 3), 90, np.uint8))
    rng = np.random.default_rng(0)
    table = tmp_path / "faces.csv"
    with table.open("w") as stream:
        stream.write(f"photo,{','.join(f'{name}_x,{name}_y' for name in layout.point_names)}\n")
        for number in range(FACES):
            points = rng.uniform(5, 470, 2 * layout.point_count).round(2).tolist()
            stream.write(f"{number // PER_PHOTO:05d}.jpg,{','.join(map(str, points))}\n")
    project = tmp_path / "a.adnet"
    conversions = (
        (table, "yolo", "set"),
        (table, "tps", "a.tps"),
        (table, "coco", "a.json"),
        (table, "project", project.name),
        (project, "tps", "b.tps"),
    )
    for source, name, target in conversions:
        done = measured("convert", source, tmp_path / target, "--to", name, "--json", timeout=900)
        assert done.status == 0
        assert json.loads(done.printed)["faces"] == FACES
        assert done.kibibytes < GIBIBYTE
        print(f"{source.suffix} to {name}: {done.seconds:.0f} s of computing, {done.kibibytes >> 10} MB")
