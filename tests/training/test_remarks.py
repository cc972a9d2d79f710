"""A run that is likely to be in vain is remarked on at its start, and a usual one is not."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import torch

from training.datasets import Face, FaceSet
from training.remarks import idle_changes, remarks
from training.settings import Settings

Tiny = Callable[..., Settings]


def faces_of(count: int, side: float = 200.0, small: int = 0) -> FaceSet:
    """Faces of `side` pixels, the first `small` of them of 21."""
    corners = np.array([[0.0, 0.0], [1.0, 0.8]])
    faces = tuple(Face(Path(f"{i}.png"), corners * (21 if i < small else side)) for i in range(count))
    looks = np.random.default_rng(0).integers(0, 256, (count, 4, 4, 3), dtype=np.uint8)
    canvases = looks.repeat(8, axis=1).repeat(8, axis=2)
    return FaceSet(canvases, torch.zeros(count, 2, 2), faces, 1.25)


@pytest.mark.parametrize(
    ("count", "small", "epochs", "from_model", "said"),
    [
        (30, 0, 10, True, []),
        (3000, 0, 500, False, []),
        (20, 0, 50, True, []),
        (9, 0, 10, True, ["9 faces to learn from are very few: 30 and more are usual"]),
        (1, 0, 10, True, ["1 face to learn from is very few"]),
        (40, 0, 500, True, ["500 epochs on 40 faces teach them by heart: for so few, 50 at most are usual"]),
        (300, 0, 20, False, ["300 faces are few for a network that begins from nothing: usual are some th"]),
        (30, 4, 10, True, ["4 of 30 faces are smaller than 64 pixels, down to 21: blown up to 256"]),
        (30, 1, 10, True, ["1 of 30 faces is smaller than 64 pixels, down to 21"]),
        (5, 5, 100, False, ["5 faces to learn", "5 faces are few", "100 epochs on 5 faces", "5 of 5 faces"]),
    ],
)  # fmt: skip
def test_what_is_unusual_is_said_with_what_would_be_usual(
    tiny: Tiny, count: int, small: int, epochs: int, from_model: bool, said: list[str]
) -> None:
    found = remarks(tiny(f"schedule.epochs={epochs}"), faces_of(count, small=small), from_model=from_model)
    assert len(found) == len(said)
    for text, start in zip(found, said, strict=True):
        assert text.startswith(start)
        assert "usual" in text
        assert "\n" not in text


def test_one_person_many_times_is_remarked_on(tiny: Tiny) -> None:
    faces = faces_of(20)
    (same,) = remarks(tiny(), replace(faces, canvases=faces.canvases[[3] * 20]), from_model=True)
    assert same.startswith("20 of 20 faces look nearly the same as another of them")
    assert remarks(tiny(), replace(faces, canvases=faces.canvases[[0, *range(19)]]), from_model=True) == []


def test_for_a_new_layout_few_faces_and_many_epochs_are_usual(tiny: Tiny) -> None:
    settings = tiny("schedule.epochs=150")
    assert remarks(settings, faces_of(12), from_model=True, new_layout=True) == []
    assert len(remarks(settings, faces_of(12), from_model=True)) == 2


@pytest.mark.parametrize(
    ("change", "about_it", "said"),
    [
        (
            "start.share=0.5",
            {},
            "--set start.share=0.5 changes nothing: it is for runs that start from a model",
        ),
        ("start.share=0.5", {"from_model": True, "resumed": True}, ""),
        ("start.harder.share=1", {"from_model": True}, ""),
        ("start.harder.share=1", {"from_model": True, "resumed": True}, "it is asked where a run begins"),
        ("unlabelled.weight=2", {}, "it is for runs with --unlabelled"),
        ("unlabelled.weight=2", {"unlabelled": True}, ""),
        ("schedule.epochs=3", {}, ""),
    ],
)
def test_what_a_run_has_no_use_for_is_said(change: str, about_it: dict[str, bool], said: str) -> None:
    about = {"from_model": False, "resumed": False, "unlabelled": False} | about_it
    found = idle_changes([change], **about)
    assert len(found) == bool(said)
    assert said in "".join(found)
