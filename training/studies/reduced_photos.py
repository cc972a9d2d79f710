"""What is lost where large photos are decoded no further than their faces need.

    python -m training.studies.reduced_photos --data 300w --split 300w/split.csv --faces 100

lays annotated faces of the part `val`, one each, into JPEGs of 4000 x 3000 pixels, with sides of 250 to 1,600
pixels, and predicts them by `predict_photos` as a whole and as far as needed: faces found, NME of those found
in both ways, how far the landmarks lie apart, and the processor time of a photo.
"""

from __future__ import annotations

import argparse
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

import cv2
import numpy as np
from numpy.typing import NDArray

from adnet_core.commands.terminal import print_json
from adnet_core.conversion.annotated_faces import AnnotatedFace, annotated_faces
from adnet_core.faces.geometry import FaceBox
from adnet_core.media.photos import read_photo
from adnet_core.models.engine import Engine
from adnet_core.models.face_prediction import FacePrediction
from adnet_core.models.model_store import DEFAULT_MODEL, find_model
from adnet_core.models.predictor import Predictor
from adnet_core.predictions.many_photos import Predicted, predict_photos

WIDTH, HEIGHT = 4000, 3000
SIDES = (250.0, 1600.0)
"""Of the faces' landmark boxes, drawn evenly by their logarithm."""
QUALITY, GREY = 92, 110
SAME_FACE_IOU = 0.3

Array = NDArray[np.float64]


def laid(face: AnnotatedFace, side: float, random: np.random.Generator) -> tuple[NDArray[np.uint8], Array]:
    """A photo with one face of this side somewhere in it, and its landmarks (P, 2)."""
    pixels = read_photo(face.photo).pixels
    scale = side / face.landmark_box.longer_side
    large = cv2.resize(pixels, None, fx=scale, fy=scale, interpolation=cv2.INTER_CUBIC)
    room = np.array([WIDTH - large.shape[1], HEIGHT - large.shape[0]])
    corner = (random.uniform(0, 1, 2) * np.maximum(room, 0) + np.minimum(room, 0) / 2).astype(int)
    photo = np.full((HEIGHT, WIDTH, 3), GREY, np.uint8)
    x, y = np.maximum(corner, 0)
    seen = large[y - corner[1] :, x - corner[0] :][: HEIGHT - y, : WIDTH - x]
    photo[y : y + seen.shape[0], x : x + seen.shape[1]] = seen
    return photo, (face.points + 0.5) * scale - 0.5 + corner


def of_truth(one: Predicted, truth: Array) -> FacePrediction | None:
    """The face that was found where the annotated one is."""
    box = FaceBox.of_points(truth)
    best = max(one.faces, key=lambda face: box.iou(FaceBox.of_points(face.landmarks)), default=None)
    return best if best and box.iou(FaceBox.of_points(best.landmarks)) >= SAME_FACE_IOU else None


def compared(predictor: Predictor, faces: Sequence[AnnotatedFace], seed: int = 0) -> dict[str, float]:
    """The figures of the module's text."""
    random = np.random.default_rng(seed)
    found: dict[bool, list[FacePrediction | None]] = {True: [], False: []}
    spent = {True: 0.0, False: 0.0}
    truths = []
    with tempfile.TemporaryDirectory() as folder:
        for number, face in enumerate(faces):
            side = float(np.exp(random.uniform(*np.log(SIDES))))
            photo, truth = laid(face, side, random)
            truths.append(truth)
            path = Path(folder, "photo.jpg")
            cv2.imwrite(str(path), photo, [cv2.IMWRITE_JPEG_QUALITY, QUALITY])
            for whole in (True, False) if number % 2 else (False, True):
                start = time.process_time()
                (one,) = predict_photos(predictor, [path], jobs=1, whole=whole)
                spent[whole] += time.process_time() - start
                found[whole].append(of_truth(one, truth))
    pairs = [
        (exact, one, truth)
        for exact, one, truth in zip(found[True], found[False], truths, strict=True)
        if exact is not None and one is not None
    ]
    layout = predictor.layout
    nme = [
        [100 * np.hypot(*(face.landmarks - t).T).mean() / float(layout.distance(t)) for face in (a, b)]
        for a, b, t in pairs
    ]
    apart = [np.hypot(*(a.landmarks - b.landmarks).T) * a.crop[0, 0] for a, b, _ in pairs]
    whole_nme, reduced_nme = np.mean(nme, axis=0)
    return {
        "photos": len(faces),
        "found_whole": sum(one is not None for one in found[True]),
        "found_reduced": sum(one is not None for one in found[False]),
        "nme_whole": float(whole_nme),
        "nme_reduced": float(reduced_nme),
        "apart_mean": float(np.mean(apart)),
        "apart_p95": float(np.percentile(apart, 95)),
        "ms_whole": 1000 * spent[True] / len(faces),
        "ms_reduced": 1000 * spent[False] / len(faces),
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--split", type=Path)
    parser.add_argument("--faces", type=int, default=100)
    asked = parser.parse_args()
    predictor = Predictor(Engine(find_model(DEFAULT_MODEL), device="cpu", threads=1))
    part = "val" if asked.split else None
    faces = annotated_faces(asked.data, predictor.layout, split=asked.split, part=part)
    print_json(compared(predictor, faces[:: max(1, len(faces) // asked.faces)][: asked.faces]))


if __name__ == "__main__":
    main()
