"""What a detector's five points say of how the faces of a crowd stand, and what that spares of turned tries.

    python -m training.studies.crowds --data 300w --split 300w/split.csv --rolls 0 45 90 180 --sides 32 96

pastes the faces of the part `val`, twelve to a photo, into cells of grey, their landmark boxes with sides of
so many pixels, all rolled clockwise by so many degrees. `--photos DIR` takes the photos of a folder and the
faces annotated in them instead. `--cuts 0.4` takes each face by itself, the largest of the sides long, with
so much of its landmark box beyond a border of the photo, the four in turn. For each kind of photo it says:

- `faces`, and how many of them are `detected`; `upright`: the share of these that the five points hold for
  safely upright; `quarter`: the share whose nearest quarter turn the points say right; `roll_off`: by how
  many degrees their roll is off in the median;
- by the points (`by_points`) and without them (`by_quarters`): faces `found`, with a mean error below FOUND
  of the distance that errors are divided by, the mean `nme` in percent of those found in both ways, `runs`
  of the network a photo and `ms` of the processor's time, the least of `--repeats`. The two ways take turns.
  `misturned` are those whose nearest face lies rolled by more than 45 degrees from how they do.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any
from unittest.mock import patch

import cv2
import numpy as np
from numpy.typing import NDArray

from adnet_core.commands.terminal import print_json
from adnet_core.conversion.annotated_faces import AnnotatedFace, annotated_faces, by_photo
from adnet_core.faces.geometry import FaceBox, mean_face
from adnet_core.media.photos import Pixels, read_photo
from adnet_core.models.detector import CenterFaceDetector, Detection
from adnet_core.models.engine import Engine, EngineOutput
from adnet_core.models.face_prediction import FacePrediction
from adnet_core.models.model_store import DEFAULT_MODEL, find_model
from adnet_core.models.predictor import Predictor
from adnet_core.models.turning import UPRIGHT_POINTS, roll_of, rounds_of, turn_of

Array = NDArray[np.float64]
Crowd = tuple[Pixels, list[Array]]
"""A photo and the landmarks (P, 2) of its annotated faces."""

FACES = 12
COLUMNS = 4
CELL = 2.3
"""The side of a cell, in the side of a face's landmark box."""
GREY = 110
FOUND = 0.08
SAME_FACE = 0.5
"""A detection is of the face whose middle lies within this share of its side of the box's."""
WAYS = ("by_points", "by_quarters")


def rolled(pixels: Pixels, points: Array, degrees: float) -> Crowd:
    """A photo and its landmarks rolled clockwise, none of it cut off; beyond its border it is mirrored."""
    cosine, sine = np.cos(np.radians(degrees)), np.sin(np.radians(degrees))
    turn = np.array([[cosine, -sine], [sine, cosine]])
    extent = np.array(pixels.shape[1::-1])
    width, height = np.rint(np.abs(turn) @ extent).astype(int)
    shift = np.array([width - 1, height - 1]) / 2 - turn @ ((extent - 1) / 2)
    matrix = np.hstack([turn, shift[:, None]])
    seen = cv2.warpAffine(pixels, matrix, (int(width), int(height)), borderMode=cv2.BORDER_REFLECT_101)
    return np.asarray(seen, dtype=np.uint8), [points @ turn.T + shift]


def pasted(faces: Sequence[AnnotatedFace], side: float, degrees: float) -> Crowd:
    """One photo of these faces, each in a cell of its own."""
    cell = round(CELL * side)
    photo = np.full((-(-len(faces) // COLUMNS) * cell, COLUMNS * cell, 3), GREY, dtype=np.uint8)
    truths = []
    for number, face in enumerate(faces):
        pixels, (points,) = rolled(read_photo(face.photo).pixels, face.points, degrees)
        scale = side / FaceBox.of_points(points).longer_side
        how = cv2.INTER_AREA if scale < 1 else cv2.INTER_CUBIC
        small = cv2.resize(pixels, None, fx=scale, fy=scale, interpolation=how)
        points = (points + 0.5) * scale - 0.5
        # The cell's corner in the photo of the face, which lies in the middle of the cell.
        corner = np.rint(np.array(FaceBox.of_points(points).center) - cell / 2).astype(int)
        low, high = np.maximum(corner, 0), np.minimum(corner + cell, small.shape[1::-1])
        at = np.array([number % COLUMNS, number // COLUMNS]) * cell
        (x0, y0), (x1, y1) = at + low - corner, at + high - corner
        photo[y0:y1, x0:x1] = small[low[1] : high[1], low[0] : high[0]]
        truths.append(points - corner + at)
    return photo, truths


def crowds_of(faces: Sequence[AnnotatedFace], side: float, degrees: float) -> Iterator[Crowd]:
    """Photos of twelve of the faces each; the last has fewer."""
    for at in range(0, len(faces), FACES):
        yield pasted(faces[at : at + FACES], side, degrees)


def cut_photos(faces: Sequence[AnnotatedFace], side: float, degrees: float, share: float) -> Iterator[Crowd]:
    """A photo for each of the faces, whose left, right, upper or lower border cuts a `share` of it off."""
    for number, face in enumerate(faces):
        photo, (points,) = pasted([face], side, degrees)
        box, cell = FaceBox.of_points(points), photo.shape[0]
        x0, y0, x1, y1 = 0, 0, cell, cell
        if number % 4 == 0:
            x0 = round(box.x0 + share * box.width)
        elif number % 4 == 1:
            x1 = round(box.x1 - share * box.width)
        elif number % 4 == 2:
            y0 = round(box.y0 + share * box.height)
        else:
            y1 = round(box.y1 - share * box.height)
        yield np.ascontiguousarray(photo[y0:y1, x0:x1]), [points - [x0, y0]]


def whole_photos(faces: Sequence[AnnotatedFace]) -> Iterator[Crowd]:
    """The photos of the faces as they are."""
    for path, members in by_photo(faces):
        yield read_photo(path).pixels, [face.points for face in members]


class CountedRuns:
    """Takes the place of an engine's `run` and counts the faces it is asked for."""

    def __init__(self, engine: Engine) -> None:
        self.faces = 0
        self._run = engine.run
        engine.run = self  # type: ignore[method-assign]

    def __call__(self, crops: NDArray[np.uint8], *, maps: bool = True) -> EngineOutput:
        self.faces += len(crops)
        return self._run(crops, maps=maps)


def study(
    predictor: Predictor, runs: CountedRuns, photos: Iterator[Crowd], upright: Array, repeats: int = 1
) -> dict[str, Any]:
    """The figures of the module's text; `upright` (P, 2) is how landmarks lie on an upright face."""
    seen: list[tuple[Detection, Array]] = []
    errors: dict[str, list[float]] = {way: [] for way in WAYS}
    spent: dict[str, list[float]] = {way: [] for way in WAYS}
    misturned = dict.fromkeys(WAYS, 0)
    asked = dict.fromkeys(WAYS, 0)
    count = 0
    for pixels, truths in photos:
        count += 1
        seen += _detected(predictor.detector.detect(pixels), truths)
        times: dict[str, list[float]] = {way: [] for way in WAYS}
        for turn in range(2 * repeats):
            way = WAYS[(turn + count) % 2]
            before, start = runs.faces, time.process_time()
            found = _predicted(predictor, pixels, way)
            times[way].append(1000 * (time.process_time() - start))
            if len(times[way]) == 1:
                asked[way] += runs.faces - before
                errors[way] += [_error(predictor, found, truth) for truth in truths]
                misturned[way] += sum(_is_misturned(found, truth) for truth in truths)
        for way in WAYS:
            spent[way].append(min(times[way]))
    both = np.array([errors[way] for way in WAYS])
    placed = both < FOUND
    shared = placed.all(axis=0)
    return {
        "photos": count,
        "faces": both.shape[1],
        **_points_say(seen, upright),
        **{
            way: {
                "found": int(placed[number].sum()),
                "nme": 100 * float(both[number][shared].mean()) if shared.any() else None,
                "misturned": misturned[way],
                "runs": asked[way] / max(count, 1),
                "ms": float(np.mean(spent[way])) if count else None,
            }
            for number, way in enumerate(WAYS)
        },
    }


def _predicted(predictor: Predictor, pixels: Pixels, way: str) -> list[FacePrediction]:
    with patch.dict(UPRIGHT_POINTS, clear=way == "by_quarters"):
        return predictor.predict(pixels, maps=False)


def _error(predictor: Predictor, found: Sequence[FacePrediction], truth: Array) -> float:
    """The least mean error of a face found, over the true face's distance; infinite where there is none."""
    errors = [float(np.hypot(*(face.landmarks - truth).T).mean()) for face in found]
    return min(errors, default=float("inf")) / float(predictor.layout.distance(truth))


def _is_misturned(found: Sequence[FacePrediction], truth: Array) -> bool:
    """Whether the face found that is nearest is rolled by more than 45 degrees from the true one."""
    apart = [float(np.hypot(*(face.landmarks - truth).T).mean()) for face in found]
    if not apart:
        return False
    return abs(roll_of(found[int(np.argmin(apart))].landmarks, truth)) > np.pi / 4


def _detected(found: Sequence[Detection], truths: Sequence[Array]) -> list[tuple[Detection, Array]]:
    """The best detection of each face that has one, with the face's landmarks."""
    pairs = []
    for truth in truths:
        box = FaceBox.of_points(truth)
        near = [one for one in found if _apart(one.box, box) < SAME_FACE * box.longer_side]
        if near:
            pairs.append((max(near, key=lambda one: one.score), truth))
    return pairs


def _apart(one: FaceBox, other: FaceBox) -> float:
    return float(np.hypot(*np.subtract(one.center, other.center)))


def _points_say(seen: Sequence[tuple[Detection, Array]], upright: Array) -> dict[str, Any]:
    known = UPRIGHT_POINTS["centerface"]
    five = [(face, face.points, truth) for face, truth in seen if face.points is not None]
    safe = [len(rounds_of(points, face.score, known)) == 1 for face, points, _ in five]
    right = [turn_of(points, known) == turn_of(truth, upright) for _, points, truth in five]
    off = [abs(_wrapped(roll_of(points, known) - roll_of(truth, upright))) for _, points, truth in five]
    return {
        "detected": len(seen),
        "upright": float(np.mean(safe)) if safe else None,
        "quarter": float(np.mean(right)) if right else None,
        "roll_off": float(np.degrees(np.median(off))) if off else None,
    }


def _wrapped(angle: float) -> float:
    return float((angle + np.pi) % (2 * np.pi) - np.pi)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--split", type=Path)
    parser.add_argument("--part", default="val")
    parser.add_argument("--every", type=int, default=1, help="of so many faces one")
    parser.add_argument("--sides", type=float, nargs="+", default=[32.0, 96.0])
    parser.add_argument("--rolls", type=float, nargs="+", default=[0.0, 90.0, 180.0, 270.0])
    parser.add_argument("--cuts", type=float, nargs="+", default=[], help="shares beyond a photo's border")
    parser.add_argument("--photos", type=Path, help="a folder of photos to take as they are")
    parser.add_argument("--repeats", type=int, default=1, help="how often each photo is predicted")
    asked = parser.parse_args()
    engine = Engine(find_model(DEFAULT_MODEL), device="cpu", threads=1)
    predictor = Predictor(engine, CenterFaceDetector(device="cpu", threads=1))
    runs = CountedRuns(engine)
    cv2.setNumThreads(1)
    part = asked.part if asked.split else None
    faces = annotated_faces(asked.data, predictor.layout, split=asked.split, part=part)[:: asked.every]
    upright = mean_face([face.points for face in faces], predictor.layout)
    if asked.photos is not None:
        of_folder = annotated_faces(asked.photos, predictor.layout)
        print_json({"photos": study(predictor, runs, whole_photos(of_folder), upright, asked.repeats)})
        return
    if asked.cuts:
        side = max(asked.sides)
        print_json(
            {
                f"{share:g} cut off, {degrees:g} degrees": study(
                    predictor, runs, cut_photos(faces, side, degrees, share), upright, asked.repeats
                )
                for share in asked.cuts
                for degrees in asked.rolls
            }
        )
        return
    print_json(
        {
            f"{side:g} px, {degrees:g} degrees": study(
                predictor, runs, crowds_of(faces, side, degrees), upright, asked.repeats
            )
            for side in asked.sides
            for degrees in asked.rolls
        }
    )


if __name__ == "__main__":
    main()
