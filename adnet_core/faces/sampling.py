"""Some of many faces or photos, evenly from all of them."""

from __future__ import annotations


def spread(count: int, most: int) -> slice:
    """Every so-manieth of `count` things, the first among them, so that `most` are left, or fewer.

    >>> list(range(10))[spread(10, 4)], list(range(3))[spread(3, 4)]
    ([0, 3, 6, 9], [0, 1, 2])
    """
    return slice(None, None, max(1, -(-count // most)))
