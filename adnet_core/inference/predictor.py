"""From photos to faces with landmarks and their uncertainty, in pixels of the photo."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from adnet_core.geometry import (
    FaceBox,
    apply_affine,
    covariance_in_frames,
    invert_affine,
    tangent_frames,
    transform_covariance,
)
from adnet_core.inference.boxes import DEFAULT_MAPPINGS, BoxMapping
from adnet_core.inference.crops import cut_crop
from adnet_core.inference.detector import CenterFaceDetector, Detection, Detector
from adnet_core.inference.engine import Engine
from adnet_core.layout import Layout
from adnet_core.ranking.variety import look_of

Array = NDArray[np.float64]

# Two predictions are the same face when their landmarks lie, in the mean, closer than this share of the box.
SAME_FACE = 0.15
# Faces that are run at once; the maps of a crowd at 98 points take 1.8 MB a face.
FACES_AT_ONCE = 16


@dataclass(frozen=True)
class FacePrediction:
    """One face, in photo pixels unless said otherwise.

    box: the landmark box that the crop was made from; score: the detector's, 1 for a given box;
    landmarks (P, 2); covariance (P, 2, 2) pixels^2, calibrated where the model is;
    sigma (P, 2) along tangent and normal (of points on no curve: the larger axis first);
    crop (2, 3) from photo to crop; attention (P, 64, 64) and edges (E, 64, 64) of the crop with
    255 for 1.0, None where maps were not asked for;
    shape: how unlikely the face's is (`ShapePrior.distance`), None where the model has no prior of shapes;
    look (15,) of the crop (`look_of`).
    """

    box: FaceBox
    score: float
    landmarks: Array
    covariance: Array
    sigma: Array
    crop: Array
    attention: NDArray[np.uint8] | None
    edges: NDArray[np.uint8] | None
    shape: float | None = None
    look: NDArray[np.int8] | None = None


class Predictor:
    """Finds faces and places their landmarks. May be used from several threads."""

    def __init__(self, engine: Engine, detector: Detector | None = None) -> None:
        self.engine = engine
        self.detector: Detector = detector or CenterFaceDetector()

    @property
    def layout(self) -> Layout:
        return self.engine.info.layout

    def predict(self, pixels: NDArray[np.uint8], *, maps: bool = True) -> list[FacePrediction]:
        """Faces of a still (H, W, 3) BGR, best first: detect, place, place again from the first result."""
        return self.predict_stills([pixels], maps=maps)[0]

    def predict_stills(
        self, stills: Sequence[NDArray[np.uint8]], *, maps: bool = True
    ) -> list[list[FacePrediction]]:
        """Faces of each still, as `predict` finds them, with the faces of all of them run together."""
        found = [
            [(self.landmark_box(face), face.score) for face in self.detector.detect(pixels)]
            for pixels in stills
        ]
        usable = [[(box, score) for box, score in faces if box.is_usable()] for faces in found]
        cuts = [(pixels, box) for pixels, faces in zip(stills, usable, strict=True) for box, _ in faces]
        scores = [score for faces in usable for _, score in faces]
        placed = iter(self._place(cuts, scores, passes=2, maps=maps))
        return [without_duplicates([next(placed) for _ in faces]) for faces in usable]

    def landmark_box(self, face: Detection) -> FaceBox:
        """The landmark box to expect for a detected face."""
        return self.box_mapping.apply(face.box)

    @property
    def box_mapping(self) -> BoxMapping:
        """The model's mapping for this detector, else the default one, else none."""
        name = self.detector.name
        return self.engine.info.box_mappings.get(name) or DEFAULT_MAPPINGS.get(name) or BoxMapping()

    def predict_boxes(
        self,
        pixels: NDArray[np.uint8],
        boxes: Sequence[FaceBox],
        *,
        passes: int = 1,
        maps: bool = True,
    ) -> list[FacePrediction]:
        """One face for each landmark box, in the same order.

        Each further pass starts from the tight box of the landmarks before it. Raises ValueError for a
        box without size.
        """
        cuts = [(pixels, box) for box in boxes]
        return self._place(cuts, [1.0] * len(cuts), passes=passes, maps=maps)

    def _place(
        self, cuts: list[tuple[NDArray[np.uint8], FaceBox]], scores: list[float], *, passes: int, maps: bool
    ) -> list[FacePrediction]:
        """One face for each photo and box of `cuts`."""
        for _ in range(passes - 1):
            faces = self._place_once(cuts, scores, maps=False)
            tight = [FaceBox.of_points(face.landmarks) for face in faces]
            cuts = [
                (pixels, new if new.is_usable() else old)
                for (pixels, old), new in zip(cuts, tight, strict=True)
            ]
        return self._place_once(cuts, scores, maps=maps)

    def _place_once(
        self, cuts: list[tuple[NDArray[np.uint8], FaceBox]], scores: list[float], *, maps: bool
    ) -> list[FacePrediction]:
        faces: list[FacePrediction] = []
        for at in range(0, len(cuts), FACES_AT_ONCE):
            part = slice(at, at + FACES_AT_ONCE)
            faces += self._place_batch(cuts[part], scores[part], maps=maps)
        return faces

    def _place_batch(
        self, cuts: list[tuple[NDArray[np.uint8], FaceBox]], scores: list[float], *, maps: bool
    ) -> list[FacePrediction]:
        cut = [cut_crop(pixels, box, self.engine.info.margin) for pixels, box in cuts]
        output = self.engine.run(np.stack([crop for crop, _ in cut]), maps=maps)
        matrices = np.stack([matrix for _, matrix in cut])
        back = invert_affine(matrices)
        landmarks = apply_affine(back, output.landmarks)
        frames = tangent_frames(landmarks, self.layout)
        covariance = transform_covariance(back, output.covariance)
        # The network's two off-diagonal terms differ by rounding.
        covariance = (covariance + covariance.swapaxes(-1, -2)) / 2
        if self.engine.info.calibration is not None:
            covariance = self.engine.info.calibration.apply(covariance, frames, landmarks)
        sigma = sigmas(covariance, frames, self.layout)
        prior = self.engine.info.shape
        shape = prior.distance(landmarks).tolist() if prior is not None else None
        attention = to_bytes(output.attention) if maps else None
        edges = to_bytes(output.edges) if maps else None
        return [
            FacePrediction(
                box=cuts[i][1],
                score=scores[i],
                landmarks=landmarks[i],
                covariance=covariance[i],
                sigma=sigma[i],
                crop=matrices[i],
                attention=None if attention is None else attention[i],
                edges=None if edges is None else edges[i],
                shape=None if shape is None else shape[i],
                look=look_of(cut[i][0]),
            )
            for i in range(len(cuts))
        ]


def sigmas(covariance: Array, frames: Array, layout: Layout) -> Array:
    """(..., P, 2) standard deviations of covariances (..., P, 2, 2) along tangent and normal.

    A point on no curve has neither, and gets its own axes, the larger first.
    """
    local = covariance_in_frames(covariance, frames)
    parts = np.stack([local[..., 0, 0], local[..., 1, 1]], axis=-1)
    free = ~layout.on_curve
    if free.any():
        parts[..., free, :] = np.linalg.eigvalsh(covariance[..., free, :, :])[..., ::-1]
    return np.asarray(np.sqrt(np.maximum(parts, 0.0)))


def to_bytes(maps: NDArray[np.float32]) -> NDArray[np.uint8]:
    """Values of [0, 1] as 0 to 255, others clipped."""
    scaled = np.multiply(maps, np.float32(255.0))
    scaled += np.float32(0.5)
    return np.clip(scaled, 0.0, 255.0, out=scaled).astype(np.uint8)


def without_duplicates(faces: Sequence[FacePrediction]) -> list[FacePrediction]:
    """The faces, less each one whose landmarks coincide with those of a face of a higher score."""
    kept: list[FacePrediction] = []
    for face in sorted(faces, key=lambda one: -one.score):
        side = FaceBox.of_points(face.landmarks).longer_side
        if all(_mean_distance(face, other) > SAME_FACE * side for other in kept):
            kept.append(face)
    return kept


def _mean_distance(one: FacePrediction, other: FacePrediction) -> float:
    return float(np.hypot(*(one.landmarks - other.landmarks).T).mean())
