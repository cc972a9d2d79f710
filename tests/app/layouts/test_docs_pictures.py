"""The pictures of docs/layouts.md are made by a script that drives the real window."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import cv2
import pytest

ROOT = Path(__file__).resolve().parents[3]


@pytest.mark.slow
def test_the_script_draws_every_picture(tmp_path: Path) -> None:
    script = ROOT / "docs" / "images" / "layouts.py"
    subprocess.run([sys.executable, script, tmp_path], cwd=ROOT, check=True, timeout=300)
    text = (ROOT / "docs" / "layouts.md").read_text(encoding="utf-8")
    drawn = sorted(path.name for path in tmp_path.iterdir())
    assert len(drawn) == 5
    for name in drawn:
        assert f"(images/{name})" in text
        picture = cv2.imread(str(tmp_path / name))
        assert picture.shape == cv2.imread(str(ROOT / "docs" / "images" / name)).shape
