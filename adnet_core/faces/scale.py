"""How long a pixel of a photo is, where a ruler or a file says so."""

from __future__ import annotations

import math
from dataclasses import dataclass

UNITS = ("mm", "cm", "m", "in", "inch", "um", "µm")
"""Units of length that are known."""


@dataclass(frozen=True)
class Scale:
    """A pixel is `length` long, in `unit`; a unit that nobody has named is empty.

    Raises ValueError for a length that is not above zero.
    """

    length: float
    unit: str = ""

    def __post_init__(self) -> None:
        if not (math.isfinite(self.length) and self.length > 0):
            raise ValueError(f"a pixel cannot be {self.length} long")


def scale_of(length: float | None, unit: str = "") -> Scale | None:
    """The scale that a file states; None where it states none, or one that no photo has."""
    if length is None or not math.isfinite(length) or not 1e-9 < length < 1e9:
        return None
    return Scale(length, unit.strip()[:20])
