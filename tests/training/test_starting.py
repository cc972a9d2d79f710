"""From what a run starts, and what its model will say of it."""

from __future__ import annotations

from pathlib import Path

import pytest

from adnet_core.runs.request import TrainingRequest
from training.starting import starting_point


@pytest.mark.parametrize(
    ("data", "images", "name"),
    [
        ("300w", None, "300w"),
        ("300w", "300w", "300w"),
        ("sets/faces.json", None, "faces.json"),
        ("labels/cleaned.csv", "300w", "300w (cleaned.csv)"),
    ],
)
def test_data_are_called_by_the_folder_of_their_photos(
    tmp_path: Path, data: str, images: str | None, name: str
) -> None:
    """A list of labels that somebody has made says little by its own name to whoever has the model."""
    request = TrainingRequest(
        out=tmp_path / "run",
        data=(tmp_path / data,),
        images=None if images is None else tmp_path / images,
    )
    assert starting_point(request).provenance["data"] == [name]
