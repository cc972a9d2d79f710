"""What a photo itself says of the visibility of points: one that lies beyond its edges is outside."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from adnet_core.faces.plausibility import points_outside
from adnet_core.faces.states import Visibility


def visibility_in_photo(
    points: NDArray[np.float64], visibility: NDArray[np.int8], width: int, height: int
) -> NDArray[np.int8]:
    """(P,) the visibility of points (P, 2) in a photo of this size.

    A point beyond the edges of the outermost pixels is outside, whatever was said of it, unless it is absent
    and so nowhere. Where the size is not known (0), all stays as it was said.
    """
    if not width or not height:
        return visibility
    beyond = points_outside(points, width, height)
    beyond = beyond[visibility[beyond] != Visibility.ABSENT]
    if (visibility[beyond] == Visibility.OUTSIDE).all():
        return visibility
    seen = visibility.astype(np.int8)
    seen[beyond] = Visibility.OUTSIDE
    seen.flags.writeable = False
    return seen
