"""Holds a model's ellipses against annotated faces: what they promise, what they hold, how large they are."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray

from adnet_core.faces.geometry import covariance_in_frames, split_errors, tangent_frames
from adnet_core.faces.layout import Layout
from adnet_core.faces.metrics import finite_or_none
from adnet_core.faces.uncertainty import (
    LEVELS,
    calibration_error,
    constant_covariances,
    coverages,
    ellipse_areas,
    mahalanobis_squared,
    matched_scale,
)

Array = NDArray[np.float64]


@dataclass(frozen=True, eq=False)
class EllipseCheck:
    """Errors and stated covariances of F faces, along (tangent, normal) of the predicted curves.

    `errors` (F, P, 2) truth minus prediction, `covariance` (F, P, 2, 2); both in units of each face's
    inter-ocular distance (the layout's default distance where it has no inter-ocular one), as it is on
    the truth. `constant` (F, P, 2, 2) the baseline, an ellipse that knows only which point it is (see
    `uncertainty.constant_covariances`), None with too few photos. `tails` (F) go with the covariances (see
    `uncertainty.squared_radius`).
    """

    layout: Layout
    errors: Array
    covariance: Array
    constant: Array | None
    tails: Array

    @classmethod
    def of(
        cls,
        predicted: Array,
        truth: Array,
        covariance: Array,
        photos: Sequence[object],
        layout: Layout,
        *,
        tails: float | Array = math.inf,
    ) -> EllipseCheck:
        """From landmarks (F, P, 2) and covariances (F, P, 2, 2) in photo pixels; `photos` as of `folds`.

        Truths that are NaN are absent and count nowhere, and so do faces without the distance.
        """
        size = face_sizes(truth, layout)
        every = np.broadcast_to(np.asarray(tails, dtype=np.float64), len(size))
        if np.isnan(size).any():  # faces that lack the points of the distance
            rows = np.flatnonzero(~np.isnan(size))
            predicted, truth, covariance = predicted[rows], truth[rows], covariance[rows]
            size, every, photos = size[rows], every[rows], [photos[row] for row in rows.tolist()]
        frames = tangent_frames(predicted, layout)
        errors = split_errors(truth - predicted, frames) / size[:, None, None]
        stated = covariance_in_frames(covariance, frames) / size[:, None, None, None] ** 2
        return cls(layout, errors, stated, constant_covariances(errors, photos), every)

    @cached_property
    def distances(self) -> Array:
        """(F, P) squared Mahalanobis distances of the truths."""
        return mahalanobis_squared(self.errors, self.covariance)

    @cached_property
    def constant_distances(self) -> Array | None:
        """(F, P) the same under the baseline."""
        return None if self.constant is None else mahalanobis_squared(self.errors, self.constant)

    @cached_property
    def sigmas(self) -> Array:
        """(F, P, 2) stated standard deviations along tangent and normal."""
        variances = np.diagonal(self.covariance, axis1=-2, axis2=-1)
        return np.asarray(np.sqrt(np.maximum(variances, 0.0)))

    def to_dict(self) -> dict[str, Any]:
        """The figures of `adnet evaluate`; shares as such, areas in percent of the squared distance.

        coverage: share of truths within the ellipses of each level; coverage_by_region: by the layout's
        groups; ece_normal, ece_tangent: `uncertainty.calibration_error` of the points on curves;
        ellipse_area: mean area of the 90 % ellipses. coverage_constant, ellipse_area_constant: of the
        baseline. ellipse_area_matched, ellipse_area_constant_matched: the areas when each of the two
        kinds is scaled by one factor so that it holds 90 % of these truths.
        """
        tails = self.tails[:, None]
        held = coverages(self.distances, tails)
        curve = self.layout.on_curve
        by_region = {
            region: coverages(self.distances[:, list(members)], tails)
            for region, members in self.layout.groups.items()
        }
        figures: dict[str, Any] = {
            "coverage": _numbers(held),
            "coverage_by_region": {region: _numbers(shares) for region, shares in by_region.items()},
            "ece_normal": finite_or_none(
                calibration_error(self.errors[:, curve, 1], self.sigmas[:, curve, 1], tails)
            ),
            "ece_tangent": finite_or_none(
                calibration_error(self.errors[:, curve, 0], self.sigmas[:, curve, 0], tails)
            ),
            **_area_figures("", self.covariance, self.distances),
        }
        if self.constant is None or self.constant_distances is None:
            nothing = {f"{level:g}": None for level in LEVELS}
            keys = ("ellipse_area_constant", "ellipse_area_constant_matched")
            return figures | {"coverage_constant": nothing} | dict.fromkeys(keys)
        figures["coverage_constant"] = _numbers(coverages(self.constant_distances))
        return figures | _area_figures("_constant", self.constant, self.constant_distances)


def face_sizes(truth: Array, layout: Layout) -> Array:
    """(F,) what areas and errors are stated in: the inter-ocular distance, else the layout's default one."""
    return layout.distance(truth, "inter_ocular" if "inter_ocular" in layout.distances else None)


def ellipse_lines(figures: dict[str, Any], where: str) -> list[str]:
    """The figures of `EllipseCheck.to_dict` on some faces as text for people; `where` names the faces."""

    def shares(held: dict[str, float | None]) -> str:
        return " / ".join("-" if one is None else f"{100 * one:.1f}" for one in held.values())

    def show(value: float | None) -> str:
        return "-" if value is None else f"{value:.3f}"

    lines = [f"  ellipses judged on {where}, {figures['faces']} faces: inside 50/90/95 %"]
    rows = {
        "all": figures["coverage"],
        **figures["coverage_by_region"],
        "constant": figures["coverage_constant"],
    }
    lines += [f"    {name:<12}{shares(held)}" for name, held in rows.items()]
    lines.append(
        f"    calibration error normal {show(figures['ece_normal'])}, tangent {show(figures['ece_tangent'])}"
    )
    lines.append(
        f"    mean area at 90 % coverage {show(figures['ellipse_area_matched'])} % of the squared distance, "
        f"constant ones {show(figures['ellipse_area_constant_matched'])} %"
    )
    return lines


def _area_figures(suffix: str, covariance: Array, distances: Array) -> dict[str, float | None]:
    areas = ellipse_areas(covariance)
    mean = 100 * float(areas.mean()) if areas.size else math.nan
    matched = mean * matched_scale(distances)
    return {
        f"ellipse_area{suffix}": finite_or_none(mean),
        f"ellipse_area{suffix}_matched": finite_or_none(matched),
    }


def _numbers(values: dict[str, float]) -> dict[str, float | None]:
    return {key: finite_or_none(value) for key, value in values.items()}
