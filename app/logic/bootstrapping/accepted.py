"""The accepted faces of a project, with the points that a model of another layout places on their photos."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from adnet_core.faces.absent_points import enough_points
from adnet_core.faces.geometry import FaceBox
from adnet_core.faces.layout import Layout
from adnet_core.first_faces.done_faces import MOST_FACES, DoneFace, remarks
from adnet_core.first_faces.first_model import FirstModel, fit_first_model
from adnet_core.first_faces.regression import USUAL_VARIATION
from adnet_core.projects.records import ImageRecord
from adnet_core.projects.store import Project

if TYPE_CHECKING:
    from adnet_core.models.face_prediction import FacePrediction
    from adnet_core.models.predictor import Predictor

Pixels = NDArray[np.uint8]


class AcceptedFaces:
    """What there is to learn from; a photo is looked at by the helping model once."""

    def __init__(self, pixels_of: Callable[[Path], Pixels | None]) -> None:
        """`pixels_of` decodes a photo; None where it cannot be read. Called in the thread of
        `first_model`."""
        self._pixels_of = pixels_of
        self._found: dict[tuple[str, str, Path], list[FacePrediction]] = {}
        self._seen: dict[tuple[str, str, Path, bytes], FacePrediction | None] = {}

    def first_model(
        self, project: Project, layout: Layout, base: Predictor, *, helps: bool, check: Callable[[], object]
    ) -> tuple[FirstModel | None, list[str]]:
        """What the accepted faces say of the next, and what is wrong with them, a sentence each.

        `check` is called between two photos, and raises where nobody waits for this any more.
        """
        from adnet_core.first_faces.layout_predictor import done_face, helping_model, nearest_face

        helping = helping_model(base) if helps else None
        faces: list[DoneFace] = []
        for image, face in list(project.accepted_faces())[-MOST_FACES:]:
            check()
            points = np.asarray(face.placed_points)
            near = None
            if helping is not None and enough_points(points):
                near = nearest_face(points, self._faces_in(image, base)) or self._face_at(image, points, base)
            faces.append(done_face(points, near, face.box))
        usual = USUAL_VARIATION if helping is None else helping.usual_variation
        return fit_first_model(layout, faces, helping), remarks(faces, usual)

    def _face_at(
        self, image: ImageRecord, points: NDArray[np.float64], base: Predictor
    ) -> FacePrediction | None:
        """A face that the base does not find by itself, as where boxes are drawn by hand, and is sure of."""
        from adnet_core.models.face_prediction import spread_of
        from adnet_core.models.predictor import LIKELY_SPREAD

        key = (base.engine.sha256, image.sha256, image.path, points.tobytes())
        if key not in self._seen:
            pixels = self._pixels_of(image.path)
            box = FaceBox.of_points(points)
            seen = [] if pixels is None else base.predict_boxes(pixels, [box], passes=2, maps=False)
            self._seen[key] = next((face for face in seen if spread_of(face) <= LIKELY_SPREAD), None)
        return self._seen[key]

    def _faces_in(self, image: ImageRecord, base: Predictor) -> list[FacePrediction]:
        key = (base.engine.sha256, image.sha256, image.path)
        if key not in self._found:
            pixels = self._pixels_of(image.path)
            self._found[key] = [] if pixels is None else list(base.predict(pixels, maps=False))
        return self._found[key]
