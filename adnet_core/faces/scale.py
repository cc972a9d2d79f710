"""How long a pixel of a photo is, where a ruler or a file says so."""

from __future__ import annotations

import math
from dataclasses import dataclass

UNITS = {"mm": 1.0, "cm": 10.0, "m": 1000.0, "in": 25.4, "inch": 25.4, "um": 0.001, "µm": 0.001}
"""Units of length that are known, in millimetres."""


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

    @property
    def millimetres(self) -> float | None:
        """The length in millimetres, None for a unit that is not known."""
        factor = UNITS.get(self.unit.strip().lower())
        return None if factor is None else self.length * factor


def scale_of(length: float | None, unit: str = "") -> Scale | None:
    """The scale that a file states; None where it states none, or one that no photo has."""
    if length is None or not math.isfinite(length) or not 1e-9 < length < 1e9:
        return None
    return Scale(length, unit.strip()[:20])
