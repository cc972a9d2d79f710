"""Folds of photos: each photo in one of them, wherever it lies."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from adnet_core.errors import TrainingError
from adnet_core.runs.folds import Fold, fold_number


def test_each_photo_is_in_one_fold_and_folds_are_about_as_large() -> None:
    photos = [Path(f"/data/set/{number}.jpg") for number in range(2000)]
    counts = Counter(tuple(Fold(number, 5).holds(photo) for number in range(1, 6)) for photo in photos)
    assert len(counts) == 5
    assert all(sum(which) == 1 for which in counts)
    assert min(counts.values()) > 300


def test_a_photo_stays_in_its_fold_wherever_the_data_lie() -> None:
    assert fold_number(Path("/a/b/afw/1.jpg"), 7) == fold_number(Path("afw/1.jpg"), 7)
    folds = {fold_number(Path(f"set{number}/1.jpg"), 7) for number in range(50)}
    assert len(folds) > 1  # the folder counts, since many sets number their photos alike


@pytest.mark.parametrize("text", ["1/2", "5/5", " 3/10 "])
def test_a_fold_is_read(text: str) -> None:
    fold = Fold.parse(text)
    assert str(fold) == text.strip()


@pytest.mark.parametrize("text", ["", "0/5", "6/5", "1/1", "2", "a/b", "1/5/2", "-1/5", "1/101", "x" * 200])
def test_what_is_no_fold_is_refused(text: str) -> None:
    with pytest.raises(TrainingError, match="2/5") as caught:
        Fold.parse(text)
    assert len(str(caught.value)) < 150
