"""What came of a run: its model and the one in use on the same faces, and where the new one went.

As it is kept in the run's folder (outcome.json) and shown. Figures are those of
`adnet_core.judging.comparison.compare_evaluations`, the model in use first ("a"), the new one second ("b").
"""

from __future__ import annotations

import json
from pathlib import Path

from pydantic import BaseModel, ConfigDict

from adnet_core.files.whole_files import write_bytes
from adnet_core.sentences import said

HELD_OUT = said("held-out faces")
"""The name of the set that a project keeps to itself."""


class _Record(BaseModel):
    model_config = ConfigDict(frozen=True, extra="ignore")


class Corrections(_Record):
    """Corrections a face takes by simulation, on so many `faces`; `interval` is of b - a."""

    a: float
    b: float
    interval: tuple[float, float]
    faces: int


class Coverage(_Record):
    """The share of truths inside the ellipses, by their level as text; None where there are none."""

    a: dict[str, float | None]
    b: dict[str, float | None]


class Compared(_Record):
    """NMEs in percent, `difference` and its 95 % `interval` of b - a, and how probably b is better."""

    faces: int
    nme_a: float
    nme_b: float
    difference: float
    interval: tuple[float, float]
    probability: float
    verdict: str
    corrections: Corrections | None = None
    coverage: Coverage | None = None


class TrialOutcome(_Record):
    """On one set of faces; `new` ones are those of the project that trained the model."""

    name: str
    new: bool
    result: Compared


class MovedOutcome(_Record):
    """How far answers moved on a photo that nobody trained on (`adnet_core.judging.forgetting.Moved`)."""

    moved: float
    before: float | None = None
    views: int
    share: float | None = None


class Outcome(_Record):
    """What was found, what was judged, and what became of the new model.

    `balance` weighs trials and `moved`; `reason` says why the new model was judged to be used (`install`) or
    not; `old` is the one it was compared with. `installed` is its name where it came into use, `listed` the
    name by which it is among the models; both are None where nothing was gained.
    """

    trials: tuple[TrialOutcome, ...]
    moved: MovedOutcome | None = None
    balance: str = ""
    reason: str = ""
    install: bool = False
    old: str = ""
    installed: str | None = None
    listed: str | None = None


def read_outcome(path: Path) -> Outcome | None:
    """None where there is none, or the file is damaged."""
    try:
        return Outcome.model_validate(json.loads(path.read_bytes()))
    except (OSError, ValueError):  # pydantic's errors among these
        return None


def write_outcome(outcome: Outcome, path: Path) -> None:
    """Raises OSError."""
    # pydantic's own JSON cannot hold names of folders that are no text.
    write_bytes(path, json.dumps(outcome.model_dump(), indent=2).encode())
