"""A hundred thousand faces go from one format into another within a gibibyte."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from adnet_core.faces.layout import load_layout
from adnet_core.media.photos import write_image

FACES, PER_PHOTO = 100_000, 100
GIBIBYTE = 1 << 20  # of the kilobytes in which Linux counts
MEASURED = """
import json, resource, sys
from adnet_core.cli import main
status = main(sys.argv[1:])
used = resource.getrusage(resource.RUSAGE_SELF)
print(json.dumps([status, used.ru_maxrss, used.ru_utime + used.ru_stime]), file=sys.stderr)
"""


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
        command = ["convert", str(source), str(tmp_path / target), "--to", name, "--json"]
        done = subprocess.run(
            [sys.executable, "-c", MEASURED, *command],
            capture_output=True,
            text=True,
            check=True,
            timeout=900,
        )
        status, kilobytes, seconds = json.loads(done.stderr.splitlines()[-1])
        assert status == 0
        assert json.loads(done.stdout)["faces"] == FACES
        assert kilobytes < GIBIBYTE
        print(f"{source.suffix} to {name}: {seconds:.0f} s of computing, {kilobytes >> 10} MB")
