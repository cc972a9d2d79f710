"""On how many faces something in a model file stands."""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import Any

KEY = "faces"


def check_faces(faces: float | None) -> None:
    """Raises ValueError for what is no number of faces; None is one that is not known."""
    if faces is not None and not 0 <= faces < math.inf:
        raise ValueError(f"{faces} is no number of faces for something to stand on")


def faces_from(data: Mapping[str, Any]) -> float | None:
    """The number that a part of a model file states; None in files from before it was stated.

    Raises ValueError and TypeError for what is no number.
    """
    stated = data.get(KEY)
    return None if stated is None else float(stated)
