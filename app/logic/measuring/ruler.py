"""The scale of a photo by two places in it and the length between them."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass

from adnet_core.faces.scale import UNITS, Scale, scale_of
from app.logic.translating import tr

Position = tuple[float, float]
USUAL_UNIT = "mm"
LEAST_PIXELS = 2.0
"""Two clicks nearer than this are one place."""
_LENGTH = re.compile(r"\s*(\d+(?:[.,]\d+)?)\s*(\S*)\s*")


@dataclass(frozen=True)
class Ruler:
    """The places that were clicked so far, none to two, in photo pixels."""

    ends: tuple[Position, ...] = ()

    @property
    def is_whole(self) -> bool:
        return len(self.ends) == 2

    @property
    def pixels(self) -> float:
        """The length of a whole ruler."""
        (x0, y0), (x1, y1) = self.ends
        return math.hypot(x1 - x0, y1 - y0)

    def clicked(self, end: Position) -> Ruler:
        """With another end; a second click at the place of the first one counts as none."""
        longer = Ruler((*self.ends, end))
        return self if longer.is_whole and longer.pixels < LEAST_PIXELS else longer


def scale_by(ruler: Ruler, text: str) -> Scale:
    """The scale by a whole ruler that is as long as the text says: `10 mm`, `2,5 cm`, or a number of
    millimetres. Raises ValueError with a sentence."""
    found = _LENGTH.fullmatch(text)
    if found is None:
        raise ValueError(tr("'{text}' is no length; write it as 10 mm.", text=text.strip()[:40]))
    unit = found[2] or USUAL_UNIT
    if unit.lower() not in UNITS:
        known = ", ".join(UNITS)
        raise ValueError(
            tr("'{unit}' is no unit of length that is known; known are {units}.", unit=unit[:20], units=known)
        )
    scale = scale_of(float(found[1].replace(",", ".")) / ruler.pixels, unit.lower())
    if scale is None:
        raise ValueError(tr("A length must be more than nothing."))
    return scale
