"""From photos to faces with landmarks and their uncertainty, in pixels of the photo."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from adnet_core.errors import ModelError
from adnet_core.faces.geometry import (
    CROP_SIZE,
    FaceBox,
    apply_affine,
    compose_affine,
    invert_affine,
    tangent_frames,
    transform_covariance,
)
from adnet_core.faces.layout import Layout
from adnet_core.models.boxes import (
    DEFAULT_FIVE_POINT_MAPPINGS,
    DEFAULT_MAPPINGS,
    BoxMapping,
    expected_box,
)
from adnet_core.models.crops import Picture, begin_for, copy_of, cut_crop
from adnet_core.models.detector import CenterFaceDetector, Detection, Detector, small_copy
from adnet_core.models.engine import Engine
from adnet_core.models.face_prediction import (
    FacePrediction,
    combined_parts,
    sigmas,
    spread_of,
    to_bytes,
    without_duplicates,
)
from adnet_core.models.finders import NoFinder, ObjectFinder, OwnFinder, WholePhoto
from adnet_core.models.finding import Finding
from adnet_core.models.turning import (
    QUARTERS,
    UPRIGHT_POINTS,
    UPSIDE_DOWN,
    Rounds,
    box_through,
    is_cut,
    rounds_of,
    turn_matrix,
    turn_of,
    turned,
)
from adnet_core.models.views import View, variance_between, views_of
from adnet_core.ranking.variety import look_of

Array = NDArray[np.float64]

# Faces that are run at once; the maps of a crowd at 98 points take 1.8 MB a face.
FACES_AT_ONCE = 16
# A face whose landmarks are less sure than this of their places may not be upright, and is one that is turned
# where its landmarks are so much surer there.
DOUBTFUL_SPREAD = 0.02
TURN_GAIN = 0.6
# Up to here landmarks still lie along the face, and tell themselves which turn it needs, mostly none: those
# of small and blurred faces in crowds. Of 300 validation faces on their side or head all are less sure.
TELLING_SPREAD = 0.028
# No validation face that is placed right is less sure than 0.03 (test_turning.py); where all
# of a still are less sure than this, it may have others, which lie on their side.
LIKELY_SPREAD = 0.04
# A crop that overlaps this much with the one around the landmarks found in it would show the same again.
SAME_CROP_IOU = 0.85
# The longer side of the copies in which turned faces are looked for, in pixels.
TURNED_SIDE = 416
# From a crop to the mirrored crop.
_MIRROR = np.array([[-1.0, 0.0, CROP_SIZE - 1.0], [0.0, 1.0, 0.0]])


class Predictor:
    """Finds faces, or other objects, and places their landmarks. May be used from several threads.

    `detector` gives the boxes of a photo; `find_by` chooses it by name, which is `finding` then.
    """

    def __init__(
        self,
        engine: Engine,
        detector: Detector | None = None,
        *,
        finding: Finding | None = None,
        views: int = 1,
    ) -> None:
        """`detector` is what finds people's faces, CenterFace by itself, and is what finds where it is given
        and `finding` is not. Raises ModelError as `find_by` does."""
        self.engine = engine
        self.views = views
        self.keeps_answers = False
        self._of_faces = detector
        self._own: OwnFinder | None = None
        self.finding = Finding.FACES
        self.detector: Detector = detector or NoFinder()
        if detector is None or finding is not None:
            self.find_by(finding)

    def find_by(self, finding: Finding | None) -> Finding:
        """Find objects in this way from now on; without one, by the model's own finder where it has one, and
        else as faces of people. Returns the way. Raises ModelError where the model has no finder."""
        chosen = finding or (Finding.FACES if self.engine.info.finder is None else Finding.MODEL)
        if chosen is Finding.MODEL:
            self.detector = self._own_finder()
        elif chosen is Finding.WHOLE_PHOTO:
            self.detector = WholePhoto()
        elif chosen is Finding.NONE:
            self.detector = NoFinder()
        else:
            self._of_faces = self._of_faces or CenterFaceDetector(
                device=self.engine.device, threads=self.engine.threads
            )
            self.detector = self._of_faces
        self.finding = chosen
        return chosen

    def _own_finder(self) -> OwnFinder:
        part = self.engine.info.finder
        if part is None:
            raise ModelError(
                f"{self.engine.path}: the model has no finder of its own; `adnet train-finder` adds one, or "
                "let faces, whole photos or boxes drawn by hand be taken"
            )
        if self._own is None:
            self._own = OwnFinder(
                part, self.engine.path, device=self.engine.device, threads=self.engine.threads
            )
        return self._own

    @property
    def layout(self) -> Layout:
        return self.engine.info.layout

    @property
    def sought(self) -> str:
        """What is looked for in a photo, in a word."""
        return "object" if isinstance(self.detector, ObjectFinder) else "face"

    def predict(
        self, pixels: NDArray[np.uint8], *, maps: bool = True, views: int | None = None
    ) -> list[FacePrediction]:
        """Faces of a still (H, W, 3) BGR, best first: detect, place, and place again where the crop moves.

        With several `views` of each face (up to MOST_VIEWS; without a number `self.views`) landmarks are
        their mean, and ellipses go by how far they lie apart; each costs as much as the first.
        """
        return self.predict_stills([pixels], maps=maps, views=views)[0]

    def predict_stills(
        self, stills: Sequence[Picture], *, maps: bool = True, views: int | None = None
    ) -> list[list[FacePrediction]]:
        """Faces of each still, as `predict` finds them, with the faces of all of them run together."""
        detected = [(still, self._detect(still)) for still in stills]
        faces = self._placed(detected, maps=maps, views=views)
        empty = [row for row, found in enumerate(faces) if not any(map(_is_likely, found))]
        if isinstance(self.detector, ObjectFinder):
            empty = []
        turned_ones = self._placed(
            [(stills[row], self._detect_turned(stills[row])) for row in empty], maps=maps, views=views
        )
        for row, found in zip(empty, turned_ones, strict=True):
            faces[row] += [face for face in found if _is_likely(face)]
        return [without_duplicates(found) for found in faces]

    @property
    def takes_reduced(self) -> bool:
        """Whether the detector finds objects in a photo of which no more is decoded than is looked at."""
        return bool(getattr(self.detector, "takes_reduced", False))

    def _detect(self, still: Picture) -> list[Detection]:
        detector: Any = self.detector
        found: list[Detection] = detector.detect(still if self.takes_reduced else copy_of(still, 1.0)[0])
        return found

    def _placed(
        self,
        stills: Sequence[tuple[Picture, Sequence[Detection]]],
        *,
        maps: bool,
        views: int | None,
    ) -> list[list[FacePrediction]]:
        """The landmarks of the faces detected in stills, of all of them run together."""
        found = [[(self._cut_of(pixels, face), face.score) for face in faces] for pixels, faces in stills]
        usable = [[(cut, score) for cut, score in faces if cut.box.is_usable()] for faces in found]
        for (still, _), faces in zip(stills, usable, strict=True):
            begin_for(still, [cut.box for cut, _ in faces], self.engine.info.margin)
        cuts = [cut for faces in usable for cut, _ in faces]
        scores = [score for faces in usable for _, score in faces]
        placed = iter(self._place(cuts, scores, passes=2, maps=maps, views=views))
        return [[next(placed) for _ in faces] for faces in usable]

    def _detect_turned(self, pixels: Picture) -> list[Detection]:
        """Faces in small copies of a still, turned by quarters; boxes in pixels of the still."""
        small, ratio = small_copy(pixels, min(1.0, TURNED_SIDE / max(pixels.shape[:2])))
        to_photo = np.array([[ratio[0], 0.0, (ratio[0] - 1) / 2], [0.0, ratio[1], (ratio[1] - 1) / 2]])
        height, width = small.shape[:2]
        found = []
        for turn in QUARTERS:
            back = compose_affine(to_photo, invert_affine(turn_matrix(turn, width, height)))
            found += [
                Detection(box_through(back, face.box), face.score)
                for face in self.detector.detect(turned(small, turn))
                if face.box.is_usable()
            ]
        return found  # a face that is seen in several turns has several boxes; its landmarks coincide

    def _cut_of(self, pixels: Picture, face: Detection) -> _Cut:
        height, width = pixels.shape[:2]
        upright, cut = UPRIGHT_POINTS.get(self.detector.name), is_cut(face.box, width, height)
        rounds = rounds_of(face.points, face.score, upright, cut=cut)
        # Beyond a border there is nothing to be unsure of: a turned half of a face looks likely.
        limit = TELLING_SPREAD if cut and rounds == UPSIDE_DOWN else LIKELY_SPREAD
        return _Cut(pixels, self.landmark_box(face), detected=face.box, rounds=rounds, limit=limit)

    def landmark_box(self, face: Detection) -> FaceBox:
        """The landmark box to expect for a detected face."""
        own = self.detector.name in self.engine.info.box_mappings
        by_points = None if own else DEFAULT_FIVE_POINT_MAPPINGS.get(self.detector.name)
        return expected_box(face.box, face.points, self.box_mapping, by_points)

    def _turned_cut(self, cut: _Cut, turn: int) -> _Cut:
        """The same face, taken to be `turn` quarters away from upright."""
        if cut.detected is None:
            return replace(cut, turn=turn)
        # The landmark box is the detector's moved towards the chin, wherever that is.
        matrix = turn_matrix(turn, 1, 1)
        upright = self.box_mapping.apply(box_through(matrix, cut.detected))
        return replace(cut, turn=turn, box=box_through(invert_affine(matrix), upright))

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
        turns: Sequence[int] | None = None,
        views: int | None = None,
    ) -> list[FacePrediction]:
        """One face for each landmark box, in the same order. `turns` are the quarters by which each is to be
        turned to stand upright, where that is known.

        Each further pass starts from the tight box of the landmarks before it, where that is another crop,
        and with more than one pass faces may lie on their side or hang upside down. `views` as of `predict`,
        but one where there is one pass. Raises ValueError for a box without size.
        """
        quarters = [0] * len(boxes) if turns is None else turns
        cuts = [_Cut(pixels, box, turn) for box, turn in zip(boxes, quarters, strict=True)]
        if views is None and passes == 1:
            views = 1
        return self._place(cuts, [1.0] * len(cuts), passes=passes, maps=maps, views=views)

    def _place(
        self, cuts: list[_Cut], scores: list[float], *, passes: int, maps: bool, views: int | None
    ) -> list[FacePrediction]:
        """One face for each of `cuts`."""
        faces = self._place_once(cuts, scores, maps=maps)
        for number in range(passes - 1):
            if number == 0:
                cuts, faces = self._turned_where_likelier(cuts, faces, maps=maps)
            again = [_around(cut, face) for cut, face in zip(cuts, faces, strict=True)]
            rows = [row for row, cut in enumerate(again) if cut.box.iou(cuts[row].box) < SAME_CROP_IOU]
            if not rows:
                break
            cuts = [again[row] if row in rows else cut for row, cut in enumerate(cuts)]
            moved = self._place_once([cuts[row] for row in rows], [scores[row] for row in rows], maps=maps)
            for row, face in zip(rows, moved, strict=True):
                faces[row] = face
        return self._seen_again(cuts, faces, views_of(self.layout, views or self.views)[1:])

    def view_answers(
        self, pixels: NDArray[np.uint8], boxes: Sequence[FaceBox], views: int
    ) -> list[list[FacePrediction]]:
        """What each of several views says of each face, the face as it is first; one pass."""
        cuts = [_Cut(pixels, box) for box in boxes]
        faces = self._place_once(cuts, [1.0] * len(cuts), maps=False)
        others = self._other_views(cuts, faces, views_of(self.layout, views)[1:])
        return [[face, *seen] for face, seen in zip(faces, others, strict=True)]

    def _other_views(
        self, cuts: list[_Cut], faces: list[FacePrediction], views: Sequence[View]
    ) -> list[list[FacePrediction]]:
        if not views:
            return [[] for _ in cuts]
        again = [
            replace(cut, box=view.box(cut.box), mirrored=view.mirrored) for cut in cuts for view in views
        ]
        seen = self._place_once(again, [face.score for face in faces for _ in views], maps=False)
        return [seen[at : at + len(views)] for at in range(0, len(seen), len(views))]

    def _seen_again(
        self, cuts: list[_Cut], faces: list[FacePrediction], views: Sequence[View]
    ) -> list[FacePrediction]:
        """The faces by these further views too, and as sure of their places as the model's signs say."""
        if not views:
            known = self.keeps_answers or 1 in self.engine.info.views
            return [self.combined([face]) for face in faces] if known else faces
        others = self._other_views(cuts, faces, views)
        return [self.combined([face, *seen]) for face, seen in zip(faces, others, strict=True)]

    def combined(self, answers: Sequence[FacePrediction]) -> FacePrediction:
        """One face by what several views say of it: the first with the mean of their landmarks and
        covariances, and, where the model knows how, ellipses by how far the views lie apart and by what else
        tells of its errors (`FaceSigns`)."""
        landmarks, frames, covariance = combined_parts(answers, self.layout)
        prior = self.engine.info.shape
        shape = None if prior is None else float(prior.distance(landmarks))
        spread = self.engine.info.views.get(len(answers))
        if spread is not None:
            between = None
            if len(answers) > 1:
                between = variance_between(np.stack([face.landmarks for face in answers]), frames)
            distance = float(self.layout.distance(landmarks))
            covariance = spread.apply(covariance, frames, between, distance=distance, shape=shape)
        return replace(
            answers[0],
            landmarks=landmarks,
            covariance=covariance,
            sigma=sigmas(covariance, frames, self.layout),
            shape=shape,
            answers=tuple(answers) if self.keeps_answers else (),
        )

    def _turned_where_likelier(
        self, cuts: list[_Cut], faces: list[FacePrediction], *, maps: bool
    ) -> tuple[list[_Cut], list[FacePrediction]]:
        """The cuts and faces, with those that are not likely upright turned to where they are."""
        cuts, faces = list(cuts), list(faces)
        left = {
            row: rounds
            for row, (cut, face) in enumerate(zip(cuts, faces, strict=True))
            if cut.turn == 0 and spread_of(face) > DOUBTFUL_SPREAD and (rounds := self._rounds(cut, face))
        }
        best: dict[int, tuple[_Cut, FacePrediction]] = {}
        while left:
            tries = [
                (row, self._turned_cut(cuts[row], turn)) for row, rounds in left.items() for turn in rounds[0]
            ]
            scores = [faces[row].score for row, _ in tries]
            tried = self._place_once([cut for _, cut in tries], scores, maps=maps)
            for (row, cut), face in zip(tries, tried, strict=True):
                if row not in best or spread_of(face) < spread_of(best[row][1]):
                    best[row] = cut, face
            left = {
                row: rounds[1:]
                for row, rounds in left.items()
                if len(rounds) > 1 and not _is_surer(best[row][1], faces[row], limit=TELLING_SPREAD)
            }
        for row, (cut, face) in best.items():
            if _is_surer(face, faces[row], limit=cut.limit):  # a profile is unsure in every turn
                cuts[row], faces[row] = cut, face
        return cuts, faces

    def _rounds(self, cut: _Cut, face: FacePrediction) -> Rounds:
        """The quarters by which a doubtful face may have to be turned."""
        prior = self.engine.info.shape
        if prior is None or spread_of(face) > TELLING_SPREAD:
            return cut.rounds
        turn = turn_of(face.landmarks, prior.mean)
        return ((turn,),) if turn else ()

    def _crop(self, cut: _Cut) -> tuple[NDArray[np.uint8], Array]:
        """The upright crop of a face and the matrix (2, 3) from photo to crop."""
        crop, matrix = cut_crop(cut.pixels, cut.box, self.engine.info.margin)
        if cut.turn:
            crop = turned(crop, cut.turn)
            matrix = compose_affine(turn_matrix(cut.turn, CROP_SIZE, CROP_SIZE), matrix)
        if cut.mirrored:
            crop, matrix = np.ascontiguousarray(crop[:, ::-1]), compose_affine(_MIRROR, matrix)
        return crop, matrix

    def _place_once(self, cuts: list[_Cut], scores: list[float], *, maps: bool) -> list[FacePrediction]:
        faces: list[FacePrediction] = []
        for at in range(0, len(cuts), FACES_AT_ONCE):
            part = slice(at, at + FACES_AT_ONCE)
            faces += self._place_batch(cuts[part], scores[part], maps=maps)
        return faces

    def _place_batch(self, cuts: list[_Cut], scores: list[float], *, maps: bool) -> list[FacePrediction]:
        cut = [self._crop(one) for one in cuts]
        output = self.engine.run(np.stack([crop for crop, _ in cut]), maps=maps)
        matrices = np.stack([matrix for _, matrix in cut])
        back = invert_affine(matrices)
        # A network whose answers lie to one side does so in a mirrored crop too, where it is the other side.
        to_left = [2 * self.engine.info.sideways * one.mirrored for one in cuts]
        seen = output.landmarks - np.array([to_left, [0.0] * len(cuts)]).T[:, None]
        landmarks, flip = apply_affine(back, seen), list(self.layout.flip)
        covariance = transform_covariance(back, output.covariance)
        # The network's two off-diagonal terms differ by rounding.
        covariance = (covariance + covariance.swapaxes(-1, -2)) / 2
        for row, one in enumerate(cuts):
            if one.mirrored:  # the network has named each point by its mirror image
                landmarks[row], covariance[row] = landmarks[row][flip], covariance[row][flip]
        frames = tangent_frames(landmarks, self.layout)
        if self.engine.info.calibration is not None:
            covariance = self.engine.info.calibration.apply(covariance, frames, landmarks)
        sigma = sigmas(covariance, frames, self.layout)
        prior = self.engine.info.shape
        shape = prior.distance(landmarks).tolist() if prior is not None else None
        attention = to_bytes(output.attention) if maps else None
        edges = to_bytes(output.edges) if maps else None
        return [
            FacePrediction(
                box=cuts[i].box,
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


@dataclass(frozen=True, eq=False)
class _Cut:
    """A face to place: its landmark box in a photo's `pixels`, how many quarters it is to be turned to be
    upright, the detector's box where it comes from one, whether its crop is mirrored, and the quarters to try
    where its landmarks are doubtful; no less sure than `limit` is it taken to be turned."""

    pixels: Picture
    box: FaceBox
    turn: int = 0
    detected: FaceBox | None = None
    mirrored: bool = False
    rounds: Rounds = (QUARTERS,)
    limit: float = LIKELY_SPREAD


def _around(cut: _Cut, face: FacePrediction) -> _Cut:
    """The cut around the landmarks that were found in it; itself where they have no extent."""
    tight = FaceBox.of_points(face.landmarks)
    return replace(cut, box=tight) if tight.is_usable() else cut


def _is_surer(turned_one: FacePrediction, face: FacePrediction, *, limit: float) -> bool:
    """Whether a face is clearly surer of its places when it is turned, and unsure by no more than `limit`."""
    spread = spread_of(turned_one)
    return spread <= limit and spread < TURN_GAIN * spread_of(face)


def _is_likely(face: FacePrediction) -> bool:
    """Whether the landmarks are about as sure of their places as those of faces are."""
    return spread_of(face) <= LIKELY_SPREAD
