"""A model's evaluation under a name of its own, as reports and comparisons show it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray

from adnet_core.faces import metrics
from adnet_core.faces.geometry import split_errors, tangent_frames
from adnet_core.faces.rounding import without_rounding
from adnet_core.judging.ellipse_check import EllipseCheck
from adnet_core.judging.evaluation import Evaluation

Array = NDArray[np.float64]


@dataclass(frozen=True)
class RegionErrors:
    """Errors of a region, as fractions of the distance: NME, normal and tangent part (None off curves)."""

    nme: float
    normal: float | None
    tangent: float | None

    @property
    def bias_rate(self) -> float | None:
        if self.normal is None or self.tangent is None or not self.normal:
            return None
        return metrics.bias_rate(self.normal, self.tangent)


@dataclass(frozen=True, eq=False)
class Measured:
    """One model's evaluation under the name that it is shown by, and its figures (`Evaluation.to_dict`)."""

    name: str
    evaluation: Evaluation
    figures: dict[str, Any]

    @cached_property
    def rows(self) -> NDArray[np.int64]:
        """(M,) indices of the faces that were found."""
        return np.flatnonzero(self.evaluation.found)

    @cached_property
    def nmes(self) -> Array:
        """(M,) NMEs of the found faces, fractions."""
        return self.evaluation.nmes()[self.rows]

    @cached_property
    def parts(self) -> Array:
        """(M, P, 2) prediction minus truth of the found faces along tangent and normal, over the distance;
        NaN for absent points."""
        truth = self.evaluation.truth[self.rows]
        frames = tangent_frames(truth, self.evaluation.layout)
        size = self.evaluation.layout.distance(truth, self.evaluation.distance)
        return split_errors(self.evaluation.predicted[self.rows] - truth, frames) / size[:, None, None]

    @cached_property
    def ellipses(self) -> EllipseCheck:
        return self.evaluation.ellipses()

    def regions(self) -> dict[str, RegionErrors]:
        """Errors by the layout's groups; empty without found faces or groups."""
        layout = self.evaluation.layout
        if not self.rows.size:
            return {}
        result: dict[str, RegionErrors] = {}
        for region, members in layout.groups.items():
            inside = self.parts[:, list(members)]
            curved = np.abs(self.parts[:, [p for p in members if layout.on_curve[p]]])
            if np.isnan(inside).all():
                continue  # no face has a point of it
            known = not np.isnan(curved).all()
            normal, tangent = (
                (float(np.nanmean(curved[..., 1])), float(np.nanmean(curved[..., 0])))
                if curved.size and known
                else (None, None)
            )
            size = float(np.nanmean(np.hypot(inside[..., 0], inside[..., 1])))
            result[region] = RegionErrors(size, normal, tangent)
        return result

    def worst(self, count: int) -> list[int]:
        """Indices of the found faces of the largest NMEs, the worst first."""
        order = np.argsort(-without_rounding(self.nmes), kind="stable")
        return [int(self.rows[i]) for i in order[:count]]

    def median(self, count: int) -> list[int]:
        """Indices of the found faces in the middle of the order of NMEs."""
        order = np.argsort(without_rounding(self.nmes), kind="stable")
        start = max(0, (len(order) - count + 1) // 2)
        return [int(self.rows[i]) for i in order[start : start + count]]


def distinct_names(evaluations: Sequence[Evaluation], given: Sequence[str]) -> list[str]:
    """What to call models: by the name they state, or as they were given where two state the same.

    The same model given twice is told apart by a number.
    """
    stated = [evaluation.model for evaluation in evaluations]
    names = [own if stated.count(own) == 1 else asked for own, asked in zip(stated, given, strict=True)]
    return [
        name if names.count(name) == 1 else f"{name} ({names[: index + 1].count(name)})"
        for index, name in enumerate(names)
    ]
