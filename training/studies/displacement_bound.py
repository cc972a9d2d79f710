"""What adapting to displaced labels can give at best where the photos of both sides are alike.

What moves answers on a collection's faces moves them as far on faces that look like these. So there is no
gain on the one without a loss on the other, and how much of each can be worked out without any training: the
base's own answers, moved by a fraction of the exact displacement, on both sides.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from adnet_core.faces.layout import Layout
from adnet_core.faces.metrics import nme, point_errors
from adnet_core.runs.request import TrainingRequest
from training.datasets import Face, FaceSet
from training.distribution import Process
from training.starting import starting_point
from training.studies.displaced_labels import displaced_faces
from training.studies.fine_tuning import FineTuningPlan, Study
from training.validation import predict_set

Array = NDArray[np.float64]

FRACTIONS = tuple(round(0.01 * step, 2) for step in range(101))
SHOWN = FRACTIONS[::10]
COSTS = (0.5, 1.0, 2.0, 5.0)
"""Losses on known faces, in percent of the base's NME, that the best gains are stated for."""
_PRICES = tuple(np.geomspace(0.02, 50, 500).tolist())


@dataclass(frozen=True)
class Answers:
    """What a base says of faces, what is true of them, and how far the other hand's labels lie from its own:
    each (F, P, 2), of a face in one unit. Points that the truth lacks are NaN."""

    predicted: Array
    truth: Array
    displacement: Array

    def change(self, layout: Layout, fraction: float | Array) -> float:
        """What moving by a `fraction`, or by one for each point (P,), makes of the NME, in percent of it."""
        before = np.nanmean(nme(self.predicted, self.truth, layout))
        return float(100 * (np.nanmean(nme(self._moved(fraction), self.truth, layout)) / before - 1))

    def errors(self, layout: Layout, fraction: float) -> Array:
        """(P,) mean errors of the points over the faces' distances, moved by a `fraction`."""
        return np.asarray(np.nanmean(point_errors(self._moved(fraction), self.truth, layout), axis=0))

    def _moved(self, fraction: float | Array) -> Array:
        return np.asarray(self.predicted + np.expand_dims(fraction, -1) * self.displacement)


def run_bound(
    base: str,
    there: Sequence[Face],
    known: Sequence[Face],
    out: Path,
    *,
    displaced: float,
    judged: int,
    process: Process,
    cache: Path,
) -> dict[str, Any]:
    """What the best adaptation of `base` to labels `displaced` on the faces `there`, which come as they are,
    could give (`displacement_bound`), on the faces that `run_study` judges on.

    Raises TrainingError where there are too few faces.
    """
    start = starting_point(TrainingRequest(out=out, init=base, preset="fine-tune"))
    labelled = displaced_faces(there, start.layout, displaced)
    plan = FineTuningPlan(faces=(), judged=judged, displaced=displaced)
    study = Study(start, None, labelled, known, out, plan, process, cache)
    as_it_was = dict(zip(map(id, labelled), there, strict=True))
    judged_there, judged_known = study.others.faces, study.known.faces
    moved = displaced_faces(judged_known, start.layout, displaced)
    sides = (
        _answers(study, study.others, [as_it_was[id(face)] for face in judged_there], judged_there),
        _answers(study, study.known, judged_known, moved),
    )
    before = [100 * float(np.nanmean(nme(one.predicted, one.truth, start.layout))) for one in sides]
    return {
        "base": Path(base).name,
        "displaced": displaced,
        "judged_there": len(study.others),
        "judged_known": len(study.known),
        "nme_there": before[0],
        "nme_known": before[1],
        **displacement_bound(*sides, start.layout),
    }


def _answers(study: Study, views: FaceSet, one: Sequence[Face], other: Sequence[Face]) -> Answers:
    """The base's answers on faces, and how far labels by the `other` hand lie from those by the `one`.

    All in the crops' normalised coordinates.
    """
    layout = study.start.layout
    assert study.start.network is not None
    network = study.start.network.to(study.process.device).eval()
    predicted, truth = predict_set(network, views, layout, size=study.size, device=study.process.device)
    found = truth.double().numpy()
    labels = np.stack([face.points for face in views.faces])
    steps = np.stack([second.points - first.points for first, second in zip(one, other, strict=True)])
    scales = layout.distance(found) / layout.distance(labels)
    return Answers(predicted.double().numpy(), found, steps * scales[:, None, None])


def displacement_bound(there: Answers, known: Answers, layout: Layout) -> dict[str, Any]:
    """Changes on both sides for each fraction of FRACTIONS, and the largest gain there for each of COSTS.

    Once with one fraction for all points, and once with one for each, of which no choice has a better sum of
    gain and priced loss. Fractions are chosen on the judged faces themselves: no training knows them.
    """
    rows = [
        {"fraction": one, "there": there.change(layout, one), "known": known.change(layout, one)}
        for one in FRACTIONS
    ]
    gain = np.stack([there.errors(layout, one) for one in FRACTIONS])  # (fractions, P)
    loss = np.stack([known.errors(layout, one) for one in FRACTIONS])
    own = []
    for price in _PRICES:
        each = np.asarray(FRACTIONS)[np.argmin(gain + price * loss, axis=0)]
        own.append({"there": there.change(layout, each), "known": known.change(layout, each)})
    return {
        "fractions": rows,
        "best": [{"cost": cost, "one": _best(rows, cost), "each": _best(own, cost)} for cost in COSTS],
    }


def _best(rows: Sequence[dict[str, float]], cost: float) -> float:
    """The largest gain of those rows whose loss is no more than `cost`; 0 where nothing moves."""
    return min((row["there"] for row in rows if row["known"] <= cost), default=0.0)


def bound_table(result: dict[str, Any]) -> str:
    """The bound as Markdown, in percent of the base's NME."""
    lines = [
        f"{result['base']}, its answers moved by a fraction of the displacement, "
        f"{100 * result['displaced']:g} % of the eye distance, on {result['judged_there']} faces of the "
        f"collection (base {result['nme_there']:.2f} %) and on {result['judged_known']} known ones "
        f"({result['nme_known']:.2f} %).",
        "",
        "| fraction | there, % | known, % |",
        "| ---: | ---: | ---: |",
        *(
            f"| {row['fraction']:.1f} | {row['there']:+.1f} | {row['known']:+.1f} |"
            for row in result["fractions"]
            if row["fraction"] in SHOWN
        ),
        "",
        "| known at most, % | there, one fraction, % | there, a fraction for each point, % |",
        "| ---: | ---: | ---: |",
        *(f"| {row['cost']:+.1f} | {row['one']:+.1f} | {row['each']:+.1f} |" for row in result["best"]),
    ]
    return "\n".join(lines)
