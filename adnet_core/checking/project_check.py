"""The finished faces of a project that deserve a second look, and those that somebody has looked at again."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from itertools import groupby
from typing import Any

import numpy as np
from numpy.typing import NDArray

from adnet_core.checking.dismissals import dismissals, mark_of
from adnet_core.checking.face_check import FaceCheck
from adnet_core.checking.findings import Finding, Reason
from adnet_core.checking.habits import Habit, curve_offsets
from adnet_core.errors import AdnetError
from adnet_core.faces.geometry import FaceBox
from adnet_core.faces.shape_prior import ShapePrior
from adnet_core.media.photos import read_photo
from adnet_core.models.face_prediction import FacePrediction
from adnet_core.models.predictor import Predictor
from adnet_core.projects.correction_log import CorrectedFace
from adnet_core.projects.store import Project
from adnet_core.sentences import Sentence

Array = NDArray[np.float64]


@dataclass(frozen=True)
class OddFace:
    """A row of the table: a face, why it deserves a second look, and whether somebody has had that.

    `by` is who accepted it. `photo` is the photo's path relative to the project.
    """

    face_id: str
    image_id: int
    photo: str
    by: str
    finding: Finding
    dismissed: bool

    def to_dict(self) -> dict[str, Any]:
        """For JSON; `reason` is a word, `words` the sentence, `said` its pattern and fields."""
        found, words = asdict(self.finding), self.finding.words
        return {
            "face": self.face_id,
            "image": self.image_id,
            "photo": self.photo,
            "by": self.by,
            "reason": self.finding.reason.value,
            "title": self.finding.reason.heading,
            **{key: found[key] for key in ("words", "points", "times")},
            "said": words.to_dict() if isinstance(words, Sentence) else None,
            "dismissed": self.dismissed,
        }


@dataclass(frozen=True)
class ProjectCheck:
    """What was found in `faces` accepted faces, the gravest first; of `unseen` of them the model said
    nothing, `problems` say why."""

    faces: int
    rows: tuple[OddFace, ...]
    unseen: int
    problems: tuple[str, ...]


def check_project(
    project: Project,
    predictor: Predictor | None = None,
    *,
    prior: ShapePrior | None = None,
    tails: float = np.inf,
    progress: Callable[[int, int], None] = lambda done, total: None,
) -> ProjectCheck:
    """Look at all accepted faces of a project, which is not changed.

    A `predictor` of the project's layout looks at their photos again, where its own prediction is not in the
    log; without one nothing is held against a model. `prior` and `tails` as of `FaceCheck`. Raises
    ProjectError where the project cannot be read.
    """
    corrected = {face.face_id: face for face in project.correction_log().update().fresh}
    accepted = [(image, face) for image, face in project.accepted_faces() if face.id in corrected]
    check = FaceCheck(project.layout, prior, tails)
    habits = _habits(project, list(corrected.values()))
    dismissed = dismissals(project)
    rows: list[OddFace] = []
    problems: list[str] = []
    done = unseen = 0
    for _, members in groupby(accepted, key=lambda pair: pair[0].id):
        pairs = list(members)
        image = pairs[0][0]
        seen: Sequence[tuple[Array, Array] | None] = [None] * len(pairs)
        if predictor is not None:
            try:
                seen = _seen(predictor, image.path, [face for _, face in pairs], corrected)
            except AdnetError as error:
                problems.append(str(error))
        for (_, face), by_model in zip(pairs, seen, strict=True):
            known = corrected[face.id]
            predicted, covariance = (None, None) if by_model is None else by_model
            unseen += by_model is None
            found = check.find(
                known.accepted,
                predicted,
                covariance,
                habit=habits.get(known.by),
                usual=known.predicted,
                person=known.by,
            )
            mark = mark_of(known.accepted)
            for one in found:
                over = dismissed.get(face.id, {}).get(one.reason.value) == mark
                rows.append(OddFace(face.id, image.id, image.relative, known.by, one, over))
        done += len(pairs)
        progress(done, len(accepted))
    rows.sort(key=lambda row: (list(Reason).index(row.finding.reason), -round(row.finding.times, 6)))
    return ProjectCheck(done, tuple(rows), unseen if predictor is not None else done, tuple(problems))


def _seen(
    predictor: Predictor, photo: Any, faces: Sequence[Any], corrected: dict[str, CorrectedFace]
) -> list[tuple[Array, Array] | None]:
    """Where the model of now puts the points of a photo's faces: as it said in the log, or says now."""
    own: list[tuple[Array, Array] | None] = []
    boxes: list[FaceBox | None] = []
    for face in faces:
        known = corrected[face.id]
        by_it = face.model_sha256 == predictor.engine.sha256 and np.isfinite(known.predicted).all()
        own.append((known.predicted, known.covariance) if by_it else None)
        placed = known.accepted[np.isfinite(known.accepted).all(axis=1)]
        box = FaceBox.of_points(placed) if len(placed) else None
        boxes.append(box if not by_it and box is not None and box.is_usable() else None)
    wanted = [box for box in boxes if box is not None]
    found: list[FacePrediction] = []
    if wanted:
        found = list(predictor.predict_boxes(read_photo(photo).pixels, wanted, passes=2, maps=False))
    fresh = iter(found)
    for row, box in enumerate(boxes):
        if box is not None:
            prediction = next(fresh)
            own[row] = (prediction.landmarks, prediction.covariance)
    return own


def _habits(project: Project, faces: Sequence[CorrectedFace]) -> dict[str, Habit]:
    """What is usual of each person with enough accepted faces that a model had predicted."""
    by: dict[str, list[CorrectedFace]] = defaultdict(list)
    for face in faces:
        by[face.by].append(face)
    habits = {}
    for person, theirs in by.items():
        accepted, predicted = (
            np.stack([getattr(face, name) for face in theirs]) for name in ("accepted", "predicted")
        )
        habit = Habit.of(curve_offsets(accepted, predicted, project.layout))
        if habit is not None:
            habits[person] = habit
    return habits
