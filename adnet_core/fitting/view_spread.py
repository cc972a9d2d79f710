"""Fits how far off a face is to what its views show: how far they lie apart, its shape, size and sigmas."""

from __future__ import annotations

import dataclasses
import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from adnet_core.conversion.annotated_faces import AnnotatedFace, by_photo
from adnet_core.faces.geometry import FaceBox, covariance_in_frames, split_errors, tangent_frames
from adnet_core.faces.layout import Layout
from adnet_core.faces.shape_prior import ShapePrior
from adnet_core.faces.uncertainty import coverages, mahalanobis_squared, matched_scale, own_scale
from adnet_core.fitting.calibration import Residuals, calibration_of, residuals_of
from adnet_core.fitting.likelihood import FEWEST_TAILS, MOST_TAILS
from adnet_core.media.photos import read_photo
from adnet_core.models.calibration import Calibration
from adnet_core.models.face_prediction import FacePrediction
from adnet_core.models.model_file import MOST_SIDEWAYS
from adnet_core.models.predictor import Predictor
from adnet_core.models.views import (
    MOST_VIEWS,
    PROJECT_VIEWS,
    SIGNS,
    Sign,
    View,
    ViewSpread,
    relative_spread_of_views,
    signs_of,
    spread_terms,
    variance_between,
)

Array = NDArray[np.float64]

COUNTS = (1, PROJECT_VIEWS, MOST_VIEWS)
"""Numbers of views of which a model file says what they show."""
BOX_ERROR = 0.03
"""Of a detector's boxes after their mapping, as a share of the side: views are used on such."""
FEWEST_FACES = 50
"""Some six numbers a count are fitted; what a model brings is kept with fewer faces."""
COLLECTION = 30
"""Faces by which a collection says how far off it is as a whole."""
_USUAL_EXPONENT = 0.5
"""Standard deviation of the exponents before any face is seen."""


@dataclass(frozen=True, eq=False)
class ViewAnswers:
    """What V views of F faces say, each before any calibration: `landmarks` (F, V, P, 2) and `covariance`
    (F, V, P, 2, 2) in photo pixels, beside the `truth` (F, P, 2), NaN at absent points, and the photos."""

    landmarks: Array
    covariance: Array
    truth: Array
    photos: tuple[object, ...]

    def __len__(self) -> int:
        return len(self.truth)

    @classmethod
    def of(
        cls,
        answers: Sequence[Sequence[FacePrediction]],
        truth: Array,
        photos: Sequence[object],
        layout: Layout,
        calibration: Calibration | None,
    ) -> ViewAnswers:
        """Of faces whose views went through `calibration`."""
        landmarks = np.stack([[one.landmarks for one in views] for views in answers])
        covariance = np.stack([[one.covariance for one in views] for views in answers])
        if calibration is not None:
            covariance = calibration.undo(covariance, tangent_frames(landmarks, layout), landmarks)
        return cls(landmarks, covariance, truth, tuple(photos))

    def rows(self, chosen: NDArray[np.bool_]) -> ViewAnswers:
        """Those of the faces where `chosen` (F) is true."""
        photos = tuple(photo for photo, one in zip(self.photos, chosen, strict=True) if one)
        return ViewAnswers(self.landmarks[chosen], self.covariance[chosen], self.truth[chosen], photos)

    def first_views(self, layout: Layout) -> Residuals:
        """What the first view of each got wrong."""
        return residuals_of(
            self.landmarks[:, 0], self.covariance[:, 0], self.truth, self.photos, layout, None
        )

    def combined(
        self, count: int, calibration: Calibration, layout: Layout, shape: ShapePrior | None
    ) -> ViewResiduals:
        """The first `count` views of each as one answer, with calibrated covariances."""
        landmarks, covariance = self.landmarks[:, :count], self.covariance[:, :count]
        covariance = calibration.apply(covariance, tangent_frames(landmarks, layout), landmarks).mean(axis=1)
        mean = landmarks.mean(axis=1)
        frames = tangent_frames(mean, layout)
        between = None
        if count > 1:
            between = np.stack([variance_between(*one) for one in zip(landmarks, frames, strict=True)])
        return ViewResiduals(
            errors=split_errors(self.truth - mean, frames),
            local=covariance_in_frames(covariance, frames),
            between=between,
            distance=np.asarray(layout.distance(mean)),
            shape=np.full(len(self), np.nan) if shape is None else np.asarray(shape.distance(mean)),
            landmarks=mean,
        )


@dataclass(frozen=True, eq=False)
class ViewResiduals:
    """What the mean of some views got wrong on F faces: `errors` (F, P, 2), calibrated covariance `local`
    (F, P, 2, 2) and variance `between` the views (F, P, 2), None of one, all along tangent and normal in
    photo pixels, and the faces' `distance` (F), `shape` (F) and `landmarks` (F, P, 2). An error is NaN where
    the point is absent."""

    errors: Array
    local: Array
    between: Array | None
    distance: Array
    shape: Array
    landmarks: Array

    def __len__(self) -> int:
        return len(self.errors)

    def signs(self) -> dict[str, Array]:
        """(F,) each of the SIGNS, NaN where it is not known."""
        found = [
            signs_of(
                self.local[row],
                None if self.between is None else self.between[row],
                float(self.distance[row]),
                float(self.shape[row]),
            )
            for row in range(len(self))
        ]
        return {name: np.array([getattr(one, name) for one in found], dtype=np.float64) for name in SIGNS}

    def spread(self, by: ViewSpread | None, rows: NDArray[np.bool_] | None = None) -> Array:
        """(F, P, 2, 2) the covariances, along tangent and normal, as `by` makes them; of some `rows`."""
        chosen = np.flatnonzero(np.ones(len(self), dtype=bool) if rows is None else rows)
        if by is None:
            return self.local[chosen]
        return np.stack(
            [
                by.apply(
                    self.local[row],
                    np.broadcast_to(np.eye(2), self.local[row].shape),
                    None if self.between is None else self.between[row],
                    distance=float(self.distance[row]),
                    shape=float(self.shape[row]),
                )
                for row in chosen.tolist()
            ]
        )


def measure_views(
    predictor: Predictor,
    faces: Sequence[AnnotatedFace],
    *,
    count: int = MOST_VIEWS,
    progress: Callable[[int], None] = lambda done: None,
) -> ViewAnswers:
    """What so many views say of each face, one pass on the crops of the true landmarks' boxes, each moved
    and scaled by chance as a detector's is."""
    random = np.random.default_rng(0)
    answers: list[list[FacePrediction]] = []
    truth: list[Array] = []
    photos: list[object] = []
    for path, members in by_photo(faces):
        boxes = [_as_detected(face.landmark_box, random) for face in members]
        answers += predictor.view_answers(read_photo(path).pixels, boxes, count)
        truth += [face.points for face in members]
        photos += [path] * len(members)
        progress(len(truth))
    info = predictor.engine.info
    return ViewAnswers.of(answers, np.stack(truth), photos, info.layout, info.calibration)


def network_sideways(
    predictor: Predictor,
    faces: Sequence[AnnotatedFace],
    *,
    progress: Callable[[int], None] = lambda done: None,
) -> float:
    """By how many crop pixels the network's answers on `faces` lie to the right of where those on the
    mirrored crop lie, half of the way between (`ModelInfo.sideways`), in the median of the faces.

    0 where the layout has no mirror, and where it would be more than MOST_SIDEWAYS: such a network knows of
    no face. Needs no labels but the boxes.
    """
    info, found = predictor.engine.info, list[float]()
    if not info.layout.mirrors:
        return 0.0
    for path, members in by_photo(faces):
        boxes = [face.landmark_box for face in members]
        for plain, mirrored in predictor.view_answers(read_photo(path).pixels, boxes, 2):
            size = np.hypot(*plain.crop[0, :2])
            found.append(float((plain.landmarks - mirrored.landmarks)[:, 0].mean()) * size / 2)
        progress(len(found))
    sideways = info.sideways + (float(np.median(found)) if found else 0.0)
    return sideways if abs(sideways) <= MOST_SIDEWAYS else 0.0


def _as_detected(box: FaceBox, random: np.random.Generator) -> FaceBox:
    dx, dy, growth = random.normal(0, BOX_ERROR, 3)
    return View(False, float(dx), float(dy), float(np.exp(growth))).box(box)


def fit_view_spread(seen: ViewResiduals, tails: float | None = math.inf) -> tuple[ViewSpread, float]:
    """The numbers under which the errors are likeliest, as draws of a Student t of `tails`, and these.

    Without `tails` their number is fitted too. Raises ValueError without faces.
    """
    if not len(seen):
        raise ValueError("how views are combined is fitted on faces, and there are none")
    usual = 1.0
    if seen.between is not None:
        relative = [relative_spread_of_views(*one) for one in zip(seen.local, seen.between, strict=True)]
        usual = float(np.exp(np.log(np.maximum([one.mean() for one in relative], 1e-12)).mean()))
    known = {name: _sign(values) for name, values in seen.signs().items() if _tells(values)}
    columns = [
        np.broadcast_to(
            np.array([known[name].logarithm(value) for value in seen.signs()[name]])[:, None, None],
            seen.errors.shape,
        )
        for name in known
    ]
    if seen.between is not None:
        pairs = zip(seen.local, seen.between, strict=True)
        columns.append(np.stack([spread_terms(*one, usual) for one in pairs])[..., 1])
    terms = np.stack([np.ones(seen.errors.shape), *columns], axis=-1)
    numbers, nu = _likeliest(seen, terms, tails)
    exponents = dict(zip(known, numbers[1:].tolist(), strict=False))
    return ViewSpread(
        constant=float(np.clip(numbers[0], -5, 5)),
        face_exponent=0.0,
        point_exponent=float(np.clip(numbers[-1], -5, 5)) if seen.between is not None else 0.0,
        usual=usual,
        faces=float(len(seen)),
        signs={
            name: dataclasses.replace(sign, exponent=float(np.clip(exponents[name], -5, 5)))
            for name, sign in known.items()
        },
    ), nu


def _tells(values: Array) -> bool:
    return bool((np.isfinite(values) & (values > 0)).any())


def _sign(values: Array) -> Sign:
    """What is usual, and between which values there are faces."""
    logarithms = np.log(values[np.isfinite(values) & (values > 0)])
    middle = float(logarithms.mean())
    return Sign(0.0, math.exp(middle), float(logarithms.min()) - middle, float(logarithms.max()) - middle)


def _likeliest(seen: ViewResiduals, terms: Array, tails: float | None) -> tuple[Array, float]:
    """(K,) what `terms` (F, P, 2, K) of the logarithms of the sigmas are multiplied with, and the tails."""
    from scipy.optimize import minimize  # the help of commands that fit goes without

    known = np.isfinite(seen.errors).all(axis=-1)
    errors, terms = seen.errors[known], terms[known]
    # A heatmap that is a single cell has no extent.
    smallest = np.finfo(np.float64).eps * np.trace(seen.local[known], axis1=-2, axis2=-1).max() * np.eye(2)
    precision = np.linalg.inv(seen.local[known] + smallest)
    faces = len(seen)

    def unlikelihood(x: Array) -> tuple[float, Array]:
        nu = math.exp(x[-1])
        logarithms = np.clip(terms @ x[:-1], -20, 20)
        scaled = errors * np.exp(-logarithms)
        pulled = scaled * np.einsum("pij,pj->pi", precision, scaled)
        squares = pulled.sum(axis=-1)
        tail = np.log1p(squares / nu)
        value = logarithms.sum() + (nu / 2 + 1) * tail.sum() + 0.5 * (x[1:-1] ** 2).sum() / _USUAL_EXPONENT**2
        slope = 1 - ((nu + 2) / (nu + squares))[:, None] * pulled
        gradient = np.einsum("pi,pik->k", slope, terms)
        gradient[1:] += x[1:-1] / _USUAL_EXPONENT**2
        by_tails = float((nu / 2 * tail - (nu / 2 + 1) * squares / (nu + squares)).sum())
        return float(value) / faces, np.append(gradient, by_tails) / faces

    fixed = None if tails is None else math.log(min(tails, 1e6))
    bounds = [(-5.0, 5.0)] * terms.shape[-1]
    bounds.append((math.log(FEWEST_TAILS), math.log(MOST_TAILS)) if fixed is None else (fixed, fixed))
    first = np.zeros(terms.shape[-1] + 1)
    first[-1] = math.log(6.0) if fixed is None else fixed
    options = {"ftol": 1e-10, "maxiter": 500}
    found = minimize(unlikelihood, first, jac=True, method="L-BFGS-B", bounds=bounds, options=options).x
    nu = math.exp(float(found[-1])) if tails is None else tails
    if tails is None and nu >= 0.99 * MOST_TAILS:
        nu = math.inf
    numbers = found[:-1].copy()
    numbers[0] -= math.log(float(own_scale(nu)))
    return numbers, nu


def fit_views(
    answers: ViewAnswers,
    calibration: Calibration,
    layout: Layout,
    shape: ShapePrior | None,
    counts: Sequence[int] = COUNTS,
) -> tuple[Calibration, dict[int, ViewSpread]]:
    """What each number of views shows, and the calibration with the tails that are left then.

    The exponents are the likeliest ones. Likelihood cares for the farthest errors, ellipses for what lies
    within them: so the constants are such that 90 % ellipses hold 90 % of these truths, and the tails such
    that those of the other levels hold what they promise, by whatever number of views.
    """
    usual = PROJECT_VIEWS if PROJECT_VIEWS in counts else max(counts)
    combined = {
        count: answers.combined(count, calibration, layout, shape)
        for count in dict.fromkeys([*counts, usual])
    }
    _, tails = fit_view_spread(combined[usual], None)
    fitted = {count: fit_view_spread(seen, tails)[0] for count, seen in combined.items()}
    squared = {
        count: mahalanobis_squared(seen.errors, seen.spread(fitted[count]))
        for count, seen in combined.items()
    }
    for count, distances in squared.items():
        factor = matched_scale(distances)
        squared[count] = distances / factor
        constant = float(np.clip(fitted[count].constant + 0.5 * math.log(factor), -5, 5))
        fitted[count] = dataclasses.replace(fitted[count], constant=constant)
    calibration = dataclasses.replace(calibration, tails=_tails_by_coverage(list(squared.values())))
    return calibration, {count: fitted[count] for count in counts}


def _tails_by_coverage(squared: Sequence[Array]) -> float:
    """Those by which the ellipses of all levels hold most nearly what they promise of truths at such squared
    distances, in the mean over the arrays."""

    def off(tails: float) -> float:
        held = [coverages(distances, tails) for distances in squared]
        shares = [sum(one[level] for one in held) / len(held) - float(level) for level in held[0]]
        return sum(share**2 for share in shares)

    tried: list[float] = [*np.geomspace(FEWEST_TAILS, MOST_TAILS, 99).tolist(), math.inf]
    return min(tried, key=off)


def strangers_allowance(
    answers: ViewAnswers, layout: Layout, shape: ShapePrior | None, calibration: Calibration | None
) -> float:
    """By how much, in the logarithm, errors on a collection differ from what fits on others expect of it.

    The root mean square of that over collections left out in turn: folders of photos with COLLECTION faces
    and more. 0 where there are not two of them, with FEWEST_FACES beside each. None of them was part of
    `calibration`, from which the fits start.
    """
    folders = np.array([str(photo.parent) if isinstance(photo, Path) else "" for photo in answers.photos])
    views = min(PROJECT_VIEWS, answers.landmarks.shape[1])
    offs = []
    for folder in np.unique(folders):
        own = folders == folder
        if own.sum() < COLLECTION or (~own).sum() < FEWEST_FACES:
            continue
        others = answers.rows(~own)
        begun, _ = calibration_of(others.first_views(layout), layout, calibration)
        fitted, spreads = fit_views(others, begun, layout, shape, (views,))
        seen = answers.rows(own).combined(views, fitted, layout, shape)
        stated = dataclasses.replace(seen, local=seen.spread(spreads[views]))
        numbers, _ = _likeliest(stated, np.ones((*seen.errors.shape, 1)), fitted.tails)
        offs.append(float(numbers[0]))
    return math.sqrt(float(np.square(offs).mean())) if len(offs) > 1 else 0.0


def views_fitted(
    answers: ViewAnswers,
    calibration: Calibration,
    layout: Layout,
    shape: ShapePrior | None,
    allowance: float = 0.0,
    counts: Sequence[int] = COUNTS,
) -> tuple[Calibration, dict[int, ViewSpread]]:
    """`fit_views`, with all sigmas larger by `strangers_allowance`."""
    calibration, spreads = fit_views(answers, calibration, layout, shape, counts)
    return calibration, {
        count: dataclasses.replace(spread, constant=min(spread.constant + allowance, 5.0))
        for count, spread in spreads.items()
    }


def inherited_views(
    views: Mapping[int, ViewSpread], before: Calibration | None, after: Calibration
) -> dict[int, ViewSpread]:
    """What a model knew of `views` beside the calibration `before`, for the one that it has after."""
    if before is None:
        return dict(views)
    factor = float(np.exp(np.log(after.scale / before.scale).mean()))
    return {count: spread.rescaled(factor) for count, spread in views.items()}
