"""What thirty faces of a collection that no fit has seen make of the ellipses on the rest of it."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from adnet_core.conversion.annotated_faces import AnnotatedFace
from adnet_core.errors import FormatError
from adnet_core.faces.layout import Layout
from adnet_core.faces.uncertainty import LEVELS, coverages, mahalanobis_squared
from adnet_core.fitting.calibration import Residuals, calibration_of, point_regions
from adnet_core.fitting.conformal import conformal_fit
from adnet_core.fitting.view_spread import FEWEST_FACES, ViewAnswers, measure_views, strangers_allowance
from adnet_core.judging.calibration_check import ViewFit
from adnet_core.models.predictor import Predictor
from adnet_core.models.views import PROJECT_VIEWS

Array = NDArray[np.float64]

CLOSE = 0.03
"""Ellipses that hold what they promise by so much count as honest."""
FEWEST_LEFT = 5
"""Faces of a collection that are judged, at least."""


def check_recalibration(
    predictor: Predictor,
    faces: Sequence[AnnotatedFace],
    *,
    accepted: int = 30,
    draws: int = 200,
    tolerance: float = 0.0,
    seed: int = 0,
    progress: Callable[[int], None] = lambda done: None,
) -> dict[str, Any]:
    """The figures of `adnet evaluate-recalibration` on faces that the model has not learnt from.

    For each folder of photos: the ellipses of PROJECT_VIEWS views as fitted on the faces of other folders;
    then, in so many `draws`, recalibrated by `accepted` of its faces and judged on the rest. With a
    `tolerance` points that lie closer to their truth, as a share of the distance, were left alone by the
    annotator. Raises FormatError where no folder has enough faces beside the others.
    """
    seen = measure_views(predictor, faces, count=PROJECT_VIEWS, progress=progress)
    folders = np.array([Path(str(photo)).parent.name for photo in seen.photos])
    info = predictor.engine.info
    found = {}
    for folder in np.unique(folders).tolist():
        own = folders == folder
        if own.sum() < accepted + FEWEST_LEFT or (~own).sum() < FEWEST_FACES:
            continue
        others = seen.rows(~own)
        by = ViewFit(info.shape, strangers_allowance(others, info.layout, info.shape, None), (PROJECT_VIEWS,))
        begun, _ = calibration_of(others.first_views(info.layout), info.layout, None)
        fitted, spreads = by.fit(others, begun, info.layout)
        stated = _stated(seen.rows(own), fitted, spreads, info.layout, by)
        random = np.random.default_rng(seed)
        found[folder] = _drawn(stated, fitted.tails, info.layout, accepted, draws, tolerance, random)
    if not found:
        raise FormatError(
            f"no folder of photos has {accepted + FEWEST_LEFT} faces beside {FEWEST_FACES} of other folders"
        )
    return {
        "collections": found,
        "accepted": accepted,
        "draws": draws,
        "tolerance": tolerance,
        "model": info.name,
    }


def _stated(seen: ViewAnswers, fitted: Any, spreads: Any, layout: Layout, by: ViewFit) -> Residuals:
    """Errors with the covariances that are stated of them, both over each face's distance."""
    one = seen.combined(PROJECT_VIEWS, fitted, layout, by.shape)
    size = one.distance[:, None, None]
    covariance = one.spread(spreads.get(PROJECT_VIEWS)) / size[..., None] ** 2
    return Residuals(one.errors / size, covariance, one.landmarks, seen.photos)


def _drawn(
    stated: Residuals,
    tails: float,
    layout: Layout,
    accepted: int,
    draws: int,
    tolerance: float,
    random: np.random.Generator,
) -> dict[str, Any]:
    squared = mahalanobis_squared(stated.errors, stated.covariance)
    ways = np.linalg.norm(stated.errors, axis=-1)
    regions = point_regions(layout)
    held = np.empty((draws, len(LEVELS)))
    for draw in range(draws):
        taken = np.zeros(len(stated), dtype=bool)
        taken[random.permutation(len(stated))[:accepted]] = True
        chosen = stated.rows(taken)
        if tolerance > 0:
            within = np.where(ways[taken] > tolerance, np.nan, tolerance)
            chosen = Residuals(chosen.errors, chosen.covariance, chosen.landmarks, chosen.photos, within)
        factors, own_tails, _ = conformal_fit(chosen, regions, tails)
        held[draw] = list(coverages(squared[~taken] / factors**2, own_tails).values())
    near = np.abs(held - np.array(LEVELS)) <= CLOSE
    names = [f"{level:g}" for level in LEVELS]
    return {
        "faces": len(stated),
        "coverage_before": {name: _number(share) for name, share in coverages(squared, tails).items()},
        "coverage_after": dict(zip(names, held.mean(axis=0).tolist(), strict=True)),
        "spread_of_draws": dict(zip(names, held.std(axis=0).tolist(), strict=True)),
        "draws_within": dict(zip(names, near.mean(axis=0).tolist(), strict=True)),
    }


def _number(value: float) -> float | None:
    return value if math.isfinite(value) else None


def recalibration_lines(result: dict[str, Any]) -> list[str]:
    """The figures as lines of Markdown."""

    def shares(held: dict[str, float | None]) -> str:
        return " / ".join("–" if one is None else f"{100 * one:.1f}" for one in held.values())

    lines = [
        f"{result['model']}, {PROJECT_VIEWS} views, {result['accepted']} accepted faces, "
        f"{result['draws']} draws",
        "",
        "| collection | faces | before, 50/90/95 % | after, mean of draws | standard deviation "
        "| within 3 points, % |",
        "| --- | ---: | ---: | ---: | ---: | ---: |",
    ]
    for name, one in result["collections"].items():
        figures = ("coverage_before", "coverage_after", "spread_of_draws", "draws_within")
        cells = " | ".join(shares(one[key]) for key in figures)
        lines.append(f"| {name} | {one['faces']} | {cells} |")
    return lines
