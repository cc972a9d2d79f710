"""How much of what a model inherits stays where few faces of its own speak against it.

What is inherited counts as a number of faces, its worth, beside the faces at hand: the new one is the mean of
both, weighed by faces. So one face changes next to nothing, a thousand change nearly all, and there is no
number of faces at which one takes the place of the other.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np
from numpy.typing import NDArray

from adnet_core.faces.uncertainty import folds

Rows = NDArray[np.bool_]

CHOICE_FOLDS = 5
UNKNOWN = 1000.0
LEAST = 1.0
"""What is inherited counts for no less, or it would be no start."""


def worths(candidates: Sequence[float], behind: float | None) -> list[float]:
    """The `candidates` for a worth, none of them more than the faces `behind` what is inherited.

    They count as UNKNOWN where a model file from before they were stated does not say. Of equal ones the
    first stays.
    """
    most = UNKNOWN if behind is None else max(behind, LEAST)
    return list(dict.fromkeys(min(one, most) for one in candidates))


def chosen_worth(
    candidates: Sequence[float],
    photos: Sequence[object],
    cost: Callable[[Rows, Rows, float], float],
) -> float:
    """The candidate of the lowest cost on faces of other photos.

    `cost(others, inside, worth)` is that of the faces `inside` under what is fitted on the `others`; both are
    masks (F). With a single photo it is the largest candidate.
    """
    if len(set(photos)) < 2:
        return max(candidates)
    if len(candidates) == 1:
        return candidates[0]
    fold = folds(photos, CHOICE_FOLDS)

    def total(worth: float) -> float:
        return sum(cost(fold != own, fold == own, worth) for own in np.unique(fold))

    return min(candidates, key=total)


def stands_on(worth: float, own: int) -> float:
    """The faces behind a mean of what is inherited, worth so many, and of `own` ones."""
    return float(worth + own)
