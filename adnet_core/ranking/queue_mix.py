"""How the parts of a face's score are put together into the corrections that it is expected to take."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from adnet_core.faces.face_counts import check_faces, faces_from
from adnet_core.ranking.face_score import USUAL_MIX

USUAL_FACES = 199.0
"""That `face_score.USUAL_MIX` was fitted on."""


@dataclass(frozen=True)
class QueueMix:
    """The four `numbers` of `face_score.mixed_score`, and how many `faces` stand behind them.

    A model without a mix of its own goes by the usual one. Raises ValueError for anything else than four
    finite numbers.
    """

    numbers: tuple[float, ...] = USUAL_MIX
    faces: float | None = USUAL_FACES

    def __post_init__(self) -> None:
        check_faces(self.faces)
        if len(self.numbers) != len(USUAL_MIX) or not all(map(math.isfinite, self.numbers)):
            raise ValueError(f"the mix of a queue is {len(USUAL_MIX)} finite numbers")

    def to_dict(self) -> dict[str, Any]:
        """For a model file's metadata."""
        return {"numbers": list(self.numbers), "faces": self.faces}

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> QueueMix:
        """The inverse of `to_dict`. Raises ValueError for anything else."""
        try:
            return cls(tuple(float(number) for number in data["numbers"]), faces_from(data))
        except (KeyError, TypeError) as error:
            raise ValueError(f"the mix of the queue is incomplete: {error}") from None
