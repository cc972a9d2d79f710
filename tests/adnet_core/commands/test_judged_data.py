"""What is wrong with the faces that a command judges on is said of the data that they come from."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from adnet_core.faces.layout import load_layout
from adnet_core.formats.pts import write_pts
from adnet_core.media.photos import write_image
from tests.adnet_core.conftest import Answer, schematic_face


@pytest.fixture
def one_face(tmp_path: Path) -> Path:
    """A folder with a grey photo and the 68 points of one face."""
    folder = tmp_path / "faces"
    folder.mkdir()
    write_image(folder / "a.png", np.full((240, 240, 3), 90, dtype=np.uint8))
    write_pts(folder / "a.pts", 0.6 * schematic_face(load_layout("68")) + 120)
    return folder


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("evaluate-check -m MODEL", "the check is measured on at least 30 faces, not 1"),
        ("evaluate-queue -m MODEL --box landmarks", "an order is checked on at least two annotated faces"),
        ("evaluate-recalibration -m MODEL --accepted 2", "no folder of photos has 7 faces beside"),
        ("fit-boxes", "the detector found none of the annotated faces"),
    ],
)
def test_too_few_faces_are_said_of_their_data(
    answer: Answer, tiny_model: Callable[..., Path], one_face: Path, words: str, said: str
) -> None:
    given = [str(tiny_model()) if word == "MODEL" else word for word in words.split()]
    status, out, errors = answer(*given, "--data", one_face, "--format", "300w")
    assert (status, out, len(errors)) == (2, "", 1), errors
    assert errors[0].startswith(f"{one_face}: {said}")
