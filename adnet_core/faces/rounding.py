"""What rounding alone tells apart is the same: nothing is judged by it, and nothing put in order.

It differs from processor to processor, and on one of them with the place of a number in an array.
"""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

ROUNDING = 1e-12
"""A part of the numbers that went in, below which a difference of them may be no more than rounding."""
_DIGITS = 9


def without_rounding(values: ArrayLike) -> NDArray[np.float64]:
    """Values (...) to nine digits of the largest, for the keys of an order: equal ones are then equal.

    What is not finite stays.

    >>> without_rounding([0.1 + 0.2, 0.3, 1.0]).tolist()
    [0.3, 0.3, 1.0]
    """
    numbers = np.asarray(values, dtype=np.float64)
    known = np.isfinite(numbers)
    largest = float(np.abs(numbers[known]).max()) if known.any() else 0.0
    if largest < np.finfo(np.float64).tiny:
        return np.where(known, 0.0, numbers)
    result = numbers.copy()
    result[known] = np.round(numbers[known] / largest, _DIGITS) * largest
    return result


def all_alike(values: NDArray[np.floating[Any]]) -> bool:
    """Whether finite values (...) are the same, but for rounding."""
    return float(np.ptp(values)) <= 10.0**-_DIGITS * float(np.abs(values).max())
