"""A hundred thousand lines become a project, in memory that does not grow with the faces."""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path

import numpy as np
import pytest

from adnet_core.faces.layout import load_layout
from adnet_core.formats.prediction_lines import points_hash
from tests.measured_commands import measured

LINES = int(os.environ.get("ADNET_LINES", "100000"))
MEGABYTES = 500


@pytest.mark.slow
@pytest.mark.skipif(sys.platform != "linux", reason="measured as Linux counts")
def test_a_hundred_thousand_lines(tmp_path: Path) -> None:
    """`-s` shows the seconds of computing, which hang on the machine; ADNET_LINES takes another number."""
    layout = load_layout("68")
    rng = np.random.default_rng(0)
    face = {
        "box": [100.0, 100.0, 300.0, 300.0],
        "score": 0.9,
        "landmarks": rng.uniform(100, 300, (68, 2)).tolist(),
        "sigma": rng.uniform(1, 3, (68, 2)).tolist(),
        "covariance": [[4.25187, 0.518723, 2.71828]] * 68,
        "shape": 1.25,
        "look": list(range(15)),
    }
    about = {
        "width": 640,
        "height": 480,
        "ms": 20.0,
        "model": {"name": "mine", "sha256": "a" * 64},
        "layout": {"name": "68", "points": points_hash(layout)},
        "finding": "faces",
        "sha256": "b" * 64,
        "bytes": 90_211,
    }
    rest = json.dumps({**about, "faces": [face]})[1:]
    files = [tmp_path / f"{index}.jsonl" for index in range(2)]
    for index, file in enumerate(files):
        with file.open("w") as stream:
            for number in range(index, LINES, 2):
                stream.write(f'{{"path": "{number // 1000}/{number}.jpg", {rest}\n')
    done = measured("collect", *files, "-o", tmp_path / "a.adnet", "--json", timeout=1500)
    assert (done.status, json.loads(done.printed)["faces"]) == (0, LINES)
    print(f"{LINES:,} lines: {done.seconds:.0f} s of computing, {done.kibibytes >> 10} MB")
    assert done.kibibytes >> 10 < MEGABYTES
