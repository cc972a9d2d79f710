"""Photos in so many folds, so that each face can be judged by a model that has not learnt it."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from pathlib import Path

from adnet_core.errors import TrainingError

MOST_FOLDS = 100
LEFT_OUT = "leave_out"
"""Under which a model file's provenance has the fold that its run left out."""


@dataclass(frozen=True)
class Fold:
    """The `number`-th of `count` folds, counted from 1."""

    number: int
    count: int

    @classmethod
    def parse(cls, text: str) -> Fold:
        """From text as in `2/5`. Raises TrainingError for another.

        >>> Fold.parse("2/5")
        Fold(number=2, count=5)
        """
        found = re.fullmatch(r"(\d{1,4})/(\d{1,4})", text.strip(), re.ASCII)
        fold = cls(int(found[1]), int(found[2])) if found else None
        if fold is None or not (1 <= fold.number <= fold.count and 2 <= fold.count <= MOST_FOLDS):
            raise TrainingError(
                f"'{text[:40]}' is no fold: the second of five is 2/5, and there are 2 to {MOST_FOLDS}"
            )
        return fold

    def holds(self, photo: Path) -> bool:
        """Whether a photo belongs to this fold: by its name and its folder's, so that it stays in its fold
        wherever the data lie and however many there are."""
        return fold_number(photo, self.count) == self.number

    def __str__(self) -> str:
        return f"{self.number}/{self.count}"


def fold_number(photo: Path, count: int) -> int:
    """Which of `count` folds, from 1, a photo belongs to."""
    name = "/".join(photo.parts[-2:]).encode("utf-8", "surrogateescape")
    return int.from_bytes(hashlib.sha256(name).digest()[:8], "big") % count + 1
