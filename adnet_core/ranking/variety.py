"""Keeps near-duplicates from filling the head of a queue: frames of one video, the same portrait twice.

A face's look is what is left of its crop when it is made very small. Two looks that are close tell of two
pictures of one face in one pose and one light.
"""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import ArrayLike, NDArray

from adnet_core.faces.rounding import without_rounding

LOOK_SIZE = 15
"""Numbers of a look."""
SAME_LOOK = 0.3
"""Looks nearer than this are near-duplicates. Turned, shifted, scaled and relit as between frames of a video,
97 % of faces stay within 0.25; of pairs of different photos 0.1 % come within 0.34."""
DISCOUNT = 0.5
"""What a face's score is worth for each near-duplicate that stands before it."""

_SIDE, _KEPT, _STEPS = 8, 4, 100
_FLATTEST = 8.0
_TABLES, _PROJECTIONS, _WINDOW = 6, 5, 6
_FINE = 256
"""Steps of a projection. Looks are whole numbers, and so is all that is made of them, below the 2^24 to which
float32 is exact: which looks are near, and in which cell one lies, doesn't hang on rounding."""


def look_of(crop: NDArray[np.uint8]) -> NDArray[np.int8]:
    """(15,) the look of a crop (S, S, 3) BGR: coefficients of its coarsest waves in hundredths.

    The mean is left out and the length is one, so that brightness and contrast do not matter; a crop without
    any contrast is near zero.
    """
    small = cv2.resize(cv2.cvtColor(crop, cv2.COLOR_BGR2GRAY), (_SIDE, _SIDE), interpolation=cv2.INTER_AREA)
    waves = cv2.dct(small.astype(np.float32))[:_KEPT, :_KEPT].reshape(-1)[1:]
    steps = np.rint(_STEPS * waves / max(float(np.linalg.norm(waves)), _FLATTEST))
    return np.asarray(steps, dtype=np.int8)


def varied(scores: ArrayLike, looks: ArrayLike, done: ArrayLike | None = None) -> NDArray[np.float64]:
    """(N,) scores, each halved for every near-duplicate that stands before it.

    `scores` (N,) are at least 0, `looks` (N, 15) as of `look_of`; faces whose look is not known, rows of
    zeros, keep their scores. Faces that are `done` (N,) stand before all others.

    Approximate, so that 100,000 faces take less than a second: near-duplicates are looked for among the faces
    that fall into the same cell of one of a few coarse random grids (locality-sensitive hashing, Datar et al.
    2004), and only among the next few of each cell in the order of the queue, so that at most six count.
    """
    values = np.asarray(scores, dtype=np.float64)
    vectors = np.asarray(looks, dtype=np.float32).reshape(-1, LOOK_SIZE)
    ready = np.zeros(len(values), bool) if done is None else np.asarray(done, bool)
    first = np.where(ready, np.inf, without_rounding(values))
    known = np.flatnonzero(vectors.any(axis=1))
    # In the order of the queue, so that sorting by cells alone, and stably, keeps it within each cell.
    known = known[np.argsort(-first[known], kind="stable")]
    before = np.zeros(len(values), dtype=np.int64)
    random = np.random.default_rng(0)
    for _ in range(_TABLES):
        directions = np.rint(_FINE * random.standard_normal((LOOK_SIZE, _PROJECTIONS))).astype(np.float32)
        shifts = np.rint(_FINE * _STEPS * random.uniform(0, 1, _PROJECTIONS)).astype(np.float32)
        cells = (vectors[known] @ directions + shifts).astype(np.int64) // (_FINE * _STEPS)
        key = cells @ (64 ** np.arange(_PROJECTIONS))
        order = np.argsort(key, kind="stable")
        key, rows = key[order], known[order]
        found = np.zeros(len(rows), dtype=np.int64)
        sorted_vectors = vectors[rows]
        for step in range(1, min(_WINDOW, len(rows) - 1) + 1):
            apart = sorted_vectors[step:] - sorted_vectors[:-step]
            near = np.einsum("ij,ij->i", apart, apart) < round(SAME_LOOK * _STEPS) ** 2
            found[step:] += near & (key[step:] == key[:-step])
        np.maximum.at(before, rows, found)
    return np.asarray(values * DISCOUNT**before)
