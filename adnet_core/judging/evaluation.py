"""How well a model places landmarks on annotated faces, from true boxes or from detected ones."""

from __future__ import annotations

import math
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

import numpy as np
from numpy.typing import NDArray

from adnet_core.conversion.annotated_faces import AnnotatedFace, among_prints, by_photo
from adnet_core.errors import FormatError
from adnet_core.faces import metrics
from adnet_core.faces.geometry import FaceBox
from adnet_core.faces.layout import BOX_DIAGONAL, Layout
from adnet_core.judging.ellipse_check import EllipseCheck
from adnet_core.media.photos import read_photo
from adnet_core.models.face_prediction import FacePrediction
from adnet_core.models.predictor import Predictor
from adnet_core.models.propagation import ResidualPrior

Array = NDArray[np.float64]
BoxSource = Literal["landmarks", "detector"]

THRESHOLDS = ("0.05", "0.08", "0.10")
# A detected face is the annotated one when their landmark boxes overlap at least this much.
SAME_FACE_IOU = 0.3


@dataclass(frozen=True, eq=False)
class Evaluation:
    """Predicted and true landmarks of F faces; the truth is NaN where a point is absent, which then counts in
    no figure.

    `predicted` (F, P, 2) and `covariance` (F, P, 2, 2), in pixels of the photos, are NaN for faces that
    the detector missed, whose labels are in `missed`; `photos` (F) are the faces' photos;
    `seconds` is the time spent from decoded photo to landmarks. `tags` are those of each face, `distance`
    is what NMEs are over (None: the layout's default one), `tails` are those of the model's calibration,
    `calibrated_on` is how many of the faces that was fitted on; `prior` is what its propagation goes by.
    """

    layout: Layout
    truth: Array
    predicted: Array
    covariance: Array
    labels: tuple[str, ...]
    photos: tuple[Path, ...]
    missed: tuple[str, ...]
    seconds: float
    box: BoxSource
    model: str
    provider: str
    tags: tuple[frozenset[str], ...] = ()
    distance: str | None = None
    tails: float = math.inf
    calibrated_on: int = 0
    prior: ResidualPrior | None = None

    @property
    def found(self) -> NDArray[np.bool_]:
        """(F,) whether there is a prediction."""
        return np.asarray(np.isfinite(self.predicted).all(axis=(1, 2)))

    def nmes(self, distance: str | None = None) -> Array:
        """(F,) NME of each face as a fraction, infinite for missed faces."""
        values = np.full(len(self.truth), np.inf)
        found = self.found
        if found.any():
            predicted, truth = self.predicted[found], self.truth[found]
            values[found] = metrics.nme(predicted, truth, self.layout, distance or self.distance)
        return values

    def weighted_nmes(self) -> Array:
        """(F,) `metrics.direction_weighted_nme` of each face, infinite for missed faces."""
        values = np.full(len(self.truth), np.inf)
        found = self.found
        if found.any():
            values[found] = metrics.direction_weighted_nme(
                self.predicted[found], self.truth[found], self.layout, distance=self.distance
            )
        return values

    def ellipses(self) -> EllipseCheck:
        """The ellipses of the found faces against their truths."""
        found = self.found
        photos = [photo for photo, one in zip(self.photos, found, strict=True) if one]
        return EllipseCheck.of(
            self.predicted[found],
            self.truth[found],
            self.covariance[found],
            photos,
            self.layout,
            tails=self.tails,
        )

    def to_dict(self, subsets: Sequence[str] = ()) -> dict[str, Any]:
        """The figures of `adnet evaluate`: NMEs in percent over found faces, `fr` and `auc` over all.

        `nme_weighted` is `metrics.direction_weighted_nme`; those of the ellipses are explained by
        `EllipseCheck.to_dict`. `subsets` are tags; the figures of the faces that have one are added
        under its name.
        """
        return {
            **self._figures(np.ones(len(self.truth), dtype=bool)),
            "ms_per_face": 1000 * self.seconds / len(self.truth),
            "model": self.model,
            "provider": self.provider,
            "box": self.box,
            "missed": len(self.missed),
            "absent_points": int(np.isnan(self.truth).any(axis=2).sum()),
            "missed_faces": list(self.missed),
            **self.ellipses().to_dict(),
            "calibrated_on": self.calibrated_on,
            "subsets": {name: self._figures(rows) for name in subsets if (rows := self._tagged(name)).any()},
        }

    def _tagged(self, name: str) -> NDArray[np.bool_]:
        """(F,) whether a face has a tag."""
        if not self.tags:
            return np.zeros(len(self.truth), dtype=bool)
        return np.array([name in tags for tags in self.tags], dtype=bool)

    def _figures(self, rows: NDArray[np.bool_]) -> dict[str, Any]:
        """What is said of the faces where `rows` (F,) is true."""
        found = self.found & rows
        main = self.nmes()[rows]
        normal, tangent = np.empty(0), np.empty(0)
        if found.any() and self.layout.on_curve.any():
            predicted, truth = self.predicted[found], self.truth[found]
            normal, tangent = metrics.normal_tangent_nme(predicted, truth, self.layout, self.distance)
        return {
            "faces": int(rows.sum()),
            "nme_interocular": self._percent("inter_ocular", found),
            "nme_interpupil": self._percent("inter_pupil", found),
            "nme": self._percent(self.distance or self.layout.default_distance, found),
            "distance": self.distance or self.layout.default_distance,
            "fr": {key: metrics.finite_or_none(metrics.failure_rate(main, float(key))) for key in THRESHOLDS},
            "auc": {key: metrics.finite_or_none(metrics.auc(main, float(key))) for key in THRESHOLDS},
            "nme_normal": _percent(normal),
            "nme_tangent": _percent(tangent),
            "bias_rate": metrics.finite_or_none(metrics.bias_rate(normal, tangent)) if len(normal) else None,
            "nme_weighted": _percent(self.weighted_nmes()[found]),
        }

    def _percent(self, distance: str, found: NDArray[np.bool_]) -> float | None:
        if distance not in {*self.layout.distances, BOX_DIAGONAL}:
            return None
        return _percent(self.nmes(distance)[found])


def evaluate(
    predictor: Predictor,
    faces: Sequence[AnnotatedFace],
    *,
    box: BoxSource = "landmarks",
    distance: str | None = None,
    progress: Callable[[int], None] = lambda done: None,
) -> Evaluation:
    """Place landmarks on annotated faces.

    From `landmarks`: one pass on the crop of the true landmarks' tight box, the paper's protocol.
    From `detector`: whole photos, as `Predictor.predict` treats them; an annotated face is matched with
    the found one that overlaps it most. `progress` is called with the number of faces done.
    Raises FormatError without faces, MediaError for a photo that cannot be read.
    """
    if not faces:
        raise FormatError("there are no annotated faces to evaluate on")
    truth: list[Array] = []
    predicted: list[Array] = []
    covariance: list[Array] = []
    labels: list[str] = []
    tags: list[frozenset[str]] = []
    photos: list[Path] = []
    missed: list[str] = []
    seconds = 0.0
    for index, (path, members) in enumerate(by_photo(faces)):
        pixels = read_photo(path).pixels
        boxes = [face.landmark_box for face in members]
        if index == 0:
            place(predictor, pixels, boxes, box)  # what is done once, loading the detector say, is not timed
        start = time.perf_counter()
        found = place(predictor, pixels, boxes, box)
        seconds += time.perf_counter() - start
        for face, match in zip(members, found, strict=True):
            truth.append(face.points)
            labels.append(face.label)
            tags.append(face.tags)
            photos.append(face.photo)
            nothing = np.full((*face.points.shape, 2), np.nan)
            predicted.append(nothing[..., 0] if match is None else match.landmarks)
            covariance.append(nothing if match is None else match.covariance)
            if match is None:
                missed.append(face.label)
        progress(len(labels))
    # What places points by another model's has nothing of that one's calibration and prior.
    info = predictor.engine.info
    own = info.layout.point_names == predictor.layout.point_names
    calibration = info.calibration if own else None
    fitted = _calibrated_on(predictor) if own else set()
    return Evaluation(
        layout=predictor.layout,
        truth=np.stack(truth),
        predicted=np.stack(predicted),
        covariance=np.stack(covariance),
        labels=tuple(labels),
        photos=tuple(photos),
        missed=tuple(missed),
        seconds=seconds,
        box=box,
        model=predictor.engine.info.name,
        provider=predictor.engine.provider,
        tags=tuple(tags),
        calibrated_on=sum(among_prints(faces, fitted)),
        distance=distance,
        tails=calibration.tails if calibration is not None else math.inf,
        prior=info.prior if own else None,
    )


def _calibrated_on(predictor: Predictor) -> set[str]:
    return set(predictor.engine.info.calibrated_on)


def place(
    predictor: Predictor, pixels: NDArray[np.uint8], boxes: list[FaceBox], source: BoxSource
) -> Sequence[FacePrediction | None]:
    if source == "landmarks":
        return predictor.predict_boxes(pixels, boxes, maps=False, views=predictor.views)
    found = predictor.predict(pixels, maps=False)
    return [best_overlap(box, found) for box in boxes]


def best_overlap(box: FaceBox, faces: Sequence[FacePrediction]) -> FacePrediction | None:
    """The predicted face that overlaps a true landmark box most, None where none overlaps enough."""
    best = max(faces, key=lambda face: face.box.iou(box), default=None)
    return best if best is not None and best.box.iou(box) >= SAME_FACE_IOU else None


def evaluation_lines(result: dict[str, Any]) -> list[str]:
    """The figures of `Evaluation.to_dict` as text for people."""

    def show(value: float | None, unit: str = "") -> str:
        return "-" if value is None else f"{value:.3f}{unit}"

    known = {"NME, inter-ocular": result["nme_interocular"], "NME, inter-pupil": result["nme_interpupil"]}
    if result["distance"] not in ("inter_ocular", "inter_pupil"):
        known[f"NME, {result['distance'].replace('_', ' ')[:20]}"] = result["nme"]
    rows = {
        **{title: show(value, " %") for title, value in known.items()},
        "NME, direction-weighted": show(result["nme_weighted"], " %"),
        "NME along the normal": show(result["nme_normal"], " %"),
        "NME along the tangent": show(result["nme_tangent"], " %"),
        "bias rate": show(result["bias_rate"]),
        **{
            f"FR / AUC at {key}": f"{show(result['fr'][key])} / {show(result['auc'][key])}"
            for key in THRESHOLDS
        },
        "inside 50/90/95 % ellipse": " / ".join(
            "-" if share is None else f"{100 * share:.1f} %" for share in result["coverage"].values()
        ),
        "area of 90 % ellipses": f"{show(result['ellipse_area'], ' %')} of the squared distance, "
        f"{show(result['ellipse_area_constant'], ' %')} for constant ones",
        "time per face": f"{result['ms_per_face']:.1f} ms",
    }
    lines = [f"{result['model']} on {result['provider']}, {result['faces']} faces, box from {result['box']}"]
    lines += [f"  {title:<27}{value}" for title, value in rows.items()]
    if result["subsets"]:
        lines.append(f"  {'subset':<16}{'faces':>6}{'inter-ocular':>14}{'inter-pupil':>13}  FR / AUC at 0.10")
        lines += [
            f"  {name:<16}{part['faces']:>6}{show(part['nme_interocular'], ' %'):>14}"
            f"{show(part['nme_interpupil'], ' %'):>13}"
            f"  {show(part['fr']['0.10'])} / {show(part['auc']['0.10'])}"
            for name, part in result["subsets"].items()
        ]
    if result["absent_points"]:
        lines.append(f"  left out of the means: {result['absent_points']:,} points that are not annotated")
    if result["calibrated_on"]:
        lines.append(f"  {calibration_note(result)}")
    if result["missed"]:
        lines.append(f"  missed by the detector: {', '.join(result['missed_faces'])}")
    return lines


def calibration_note(result: dict[str, Any]) -> str:
    """What to say of figures whose ellipses are judged on faces that they were fitted on."""
    known = f"{result['calibrated_on']} of the {result['faces']} faces"
    return f"the ellipses of {result['model']} were fitted on {known}, which flatters their coverage"


def _percent(values: Array) -> float | None:
    known = values[~np.isnan(values)]
    return 100 * float(known.mean()) if len(known) else None
