"""Predicts faces of a layout that no network knows, by the first faces: a predictor as any other to whoever
uses it."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from adnet_core.faces.face_template import template_points
from adnet_core.faces.geometry import CROP_SIZE, FaceBox, crop_matrix, tangent_frames
from adnet_core.faces.layout import Layout
from adnet_core.first_faces.done_faces import DoneFace
from adnet_core.first_faces.first_model import FirstModel
from adnet_core.first_faces.frames import placed
from adnet_core.first_faces.regression import HelpingModel, PlacedFace
from adnet_core.models.crops import Picture, copy_of
from adnet_core.models.face_prediction import FacePrediction, sigmas, spread_of
from adnet_core.models.finders import OwnFinder, WholePhoto
from adnet_core.models.finding import Finding
from adnet_core.models.predictor import LIKELY_SPREAD, Predictor

NAME = "first faces"
SMALLEST_OVERLAP = 0.1
"""Intersection over union of a face's box in the new layout and the one in which a model has placed it: the
new layout may have points far outside the face."""


class FirstFacesPredictor(Predictor):
    """Finds faces as `base` does, a predictor of another layout, and places the points of `first` on them.

    Where `helps` says so, by the points that the base places; else, and where the base is not sure of these,
    in the boxes that its detector or a person gives. There are no maps of such faces.
    """

    def __init__(self, base: Predictor, first: FirstModel, *, helps: bool = True) -> None:
        super().__init__(base.engine, base.detector, views=base.views)
        self.base = base
        self.first = first
        self.helps = helps and first.regression is not None
        self.sha256 = _digest(base, first, self.helps)

    def find_by(self, finding: Finding | None) -> Finding:
        """As the base does; where it does not look for faces, its points do not help."""
        found = self.base.find_by(finding)
        self.detector = self.base.detector
        return found

    @property
    def _asks_base(self) -> bool:
        """Whether the base's points help with what is looked for now."""
        return self.helps and not isinstance(self.base.detector, WholePhoto | OwnFinder)

    @property
    def layout(self) -> Layout:
        return self.first.layout

    @property
    def name(self) -> str:
        """What the window calls it."""
        return f"{NAME} ({self.first.faces})"

    def predict_stills(
        self, stills: Sequence[Picture], *, maps: bool = True, views: int | None = None
    ) -> list[list[FacePrediction]]:
        """Faces of each still, best first."""
        whole = [copy_of(still, 1.0)[0] for still in stills]
        if not self._asks_base:
            return [
                [
                    face
                    for found in self.base.detector.detect(pixels)
                    if (face := self._in_box(found.box, found.score)) is not None
                ]
                for pixels in whole
            ]
        return [
            [made for face in faces if (made := self._helped(face)) is not None]
            for faces in (self.base.predict(pixels, maps=False, views=views) for pixels in whole)
        ]

    def predict_boxes(
        self,
        pixels: NDArray[np.uint8],
        boxes: Sequence[FaceBox],
        *,
        passes: int = 1,
        maps: bool = True,
        turns: Sequence[int] | None = None,
        views: int | None = None,
    ) -> list[FacePrediction]:
        """One face for each box around the layout's points, in the same order; where the base sees a face
        there by its points, else where the shapes so far lie in the box. Raises ValueError for a box without
        size, or where nothing can be said of one."""
        result = []
        for box in boxes:
            if not box.is_usable():
                raise ValueError(f"no face is in an empty box {box.as_tuple()}")
            made = None
            if self._asks_base:
                (seen,) = self.base.predict_boxes(
                    pixels, [self._base_box(box)], passes=2, maps=False, views=views
                )
                made = self._helped(seen, box) if spread_of(seen) <= LIKELY_SPREAD else None
            result.append(made or self._in_box(box, 1.0) or self._drawn(box))
        return result

    def _base_box(self, box: FaceBox) -> FaceBox:
        """The box of the base's points on a face that has the layout's points in this one."""
        regression = self.first.regression
        assert regression is not None
        own, base = FaceBox.of_points(regression.mean), FaceBox.of_points(regression.shape)
        if not regression.faces or not own.is_usable():
            return box
        size = box.longer_side / own.longer_side
        x = box.center[0] + size * (base.center[0] - own.center[0])
        y = box.center[1] + size * (base.center[1] - own.center[1])
        half = size * base.longer_side / 2
        return FaceBox(x - half, y - half, x + half, y + half)

    def _helped(self, face: FacePrediction, box: FaceBox | None = None) -> FacePrediction | None:
        made = self.first.helped(face.landmarks, spread_of(face))
        return None if made is None else self._prediction(made, box, face.score, face.look)

    def _in_box(self, box: FaceBox, score: float) -> FacePrediction | None:
        made = self.first.in_box(box)
        return None if made is None else self._prediction(made, box, score, None)

    def _drawn(self, box: FaceBox) -> FacePrediction:
        """A face of which nothing is known: all points are absent, with marks where a drawing has them."""
        count = self.layout.point_count
        wide = np.repeat((box.longer_side**2 * np.eye(2))[None], count, axis=0)
        landmarks = template_points(self.layout, box)
        return FacePrediction(
            box=box,
            score=1.0,
            landmarks=landmarks,
            covariance=wide,
            sigma=np.full((count, 2), box.longer_side),
            crop=crop_matrix(box, size=CROP_SIZE),
            attention=None,
            edges=None,
            absent=np.ones(count, dtype=bool),
        )

    def _prediction(
        self, face: PlacedFace, box: FaceBox | None, score: float, look: NDArray[np.int8] | None
    ) -> FacePrediction | None:
        absent = ~placed(face.landmarks)
        if absent.all():
            return None
        tight = FaceBox.of_points(face.landmarks)
        if not tight.is_usable():
            return None
        if absent.any():
            drawn = template_points(self.layout, box or tight)
            face = replace(face, landmarks=np.where(absent[:, None], drawn, face.landmarks))
        frames = tangent_frames(face.landmarks, self.layout)
        return FacePrediction(
            box=box or tight,
            score=score,
            landmarks=face.landmarks,
            covariance=face.covariance,
            sigma=sigmas(face.covariance, frames, self.layout),
            crop=crop_matrix(box or tight, size=CROP_SIZE),
            attention=None,
            edges=None,
            look=look,
            absent=absent if absent.any() else None,
        )


def helping_model(predictor: Predictor) -> HelpingModel | None:
    """What helps of a predictor of another layout; None where its model has no prior of shapes."""
    prior = predictor.engine.info.shape
    return None if prior is None else HelpingModel.of_prior(predictor.layout, prior)


def done_face(
    points: NDArray[np.float64], near: FacePrediction | None, box: FaceBox | None = None
) -> DoneFace:
    """A face with these points (P, 2), what a model of another layout says of it, None where nothing, and the
    box that it was expected by."""
    if near is None:
        return DoneFace(points, box=box)
    return DoneFace(points, near.landmarks, spread_of(near), box)


def nearest_face(points: NDArray[np.float64], found: Sequence[FacePrediction]) -> FacePrediction | None:
    """Which of the faces that a model of another layout has found has these points (P, 2); None where
    none."""
    box = FaceBox.of_points(points)
    best = max(found, key=lambda face: FaceBox.of_points(face.landmarks).iou(box), default=None)
    if best is None or FaceBox.of_points(best.landmarks).iou(box) < SMALLEST_OVERLAP:
        return None
    return best


def _digest(base: Predictor, first: FirstModel, helps: bool) -> str:
    """Tells what places points from what placed them before: other faces, another model behind it."""
    known = hashlib.sha256(f"{NAME} {base.engine.sha256} {helps} {first.layout.to_json()}".encode())
    if first.regression is not None:
        known.update(first.regression.weights.tobytes() + first.regression.offset.tobytes())
    if first.shapes is not None:
        known.update(first.shapes.mean.tobytes() + first.shapes.spread.covariance.tobytes())
    return known.hexdigest()
