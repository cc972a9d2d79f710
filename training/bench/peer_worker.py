"""Runs one other landmark detector in an environment of its own, photo by photo.

`PYTHON -I peer_worker.py mediapipe`: this file is run there by itself, and needs numpy and the peer alone. It
writes a line of JSON, {"ready": "mediapipe 0.10.21"} or {"problem": "..."}, and then for each line of its
input, the path of an .npy file of (H, W, 3) BGR pixels, {"faces": [[[x, y] of 68 points, ...], ...], "wall":
seconds, "used": seconds of the processor}. Pixel centres are at whole numbers.
"""

from __future__ import annotations

import importlib
import importlib.metadata
import importlib.util
import json
import os
import sys
import time
from pathlib import Path
from typing import Any, Callable  # noqa: UP035  as old Pythons have it, too

MOST_FACES = 16
# The 68 points among those of MediaPipe's mesh.
_JAW = "162 234 93 58 172 136 149 148 152 377 378 365 397 288 323 454 389"
_BROWS_AND_NOSE = "71 63 105 66 107 336 296 334 293 301 168 197 5 4 75 97 2 326 305"
_EYES = "33 160 158 133 153 144 362 385 387 263 373 380"
_MOUTH = "61 39 37 0 267 269 291 405 314 17 84 181 78 82 13 312 308 317 14 87"
OF_MESH = [int(number) for number in f"{_JAW} {_BROWS_AND_NOSE} {_EYES} {_MOUTH}".split()]
DLIB_MODEL = "shape_predictor_68_face_landmarks.dat"


class Missing(Exception):
    """The peer cannot be run here; the text says why."""


def mediapipe() -> Callable[[Any], list[Any]]:
    import numpy as np

    package: Any = importlib.import_module("mediapipe")

    solutions = getattr(package, "solutions", None)
    if solutions is None:
        raise Missing("this version brings no model (those up to 0.10.21 do)")
    mesh = solutions.face_mesh.FaceMesh(static_image_mode=True, max_num_faces=MOST_FACES)

    def find(pixels: Any) -> list[Any]:
        found = mesh.process(np.ascontiguousarray(pixels[:, :, ::-1])).multi_face_landmarks or []
        sides = np.array([pixels.shape[1], pixels.shape[0]])
        return [
            np.array([[face.landmark[i].x, face.landmark[i].y] for i in OF_MESH]) * sides - 0.5
            for face in found
        ]

    return find


def dlib() -> Callable[[Any], list[Any]]:
    import numpy as np

    package: Any = importlib.import_module("dlib")

    models = importlib.util.find_spec("face_recognition_models")
    folders = list(models.submodule_search_locations or []) if models is not None else []
    files = [file for folder in folders for file in Path(folder).rglob(DLIB_MODEL)]
    if not files:
        raise Missing("its model is missing, which the package face_recognition_models brings")
    detector, predictor = package.get_frontal_face_detector(), package.shape_predictor(str(files[0]))

    def find(pixels: Any) -> list[Any]:
        image = np.ascontiguousarray(pixels[:, :, ::-1])
        shapes = [predictor(image, box) for box in detector(image, 1)]
        return [np.array([[point.x, point.y] for point in shape.parts()], dtype=float) for shape in shapes]

    return find


PEERS = {"mediapipe": mediapipe, "dlib": dlib}


def main() -> None:
    name = sys.argv[1]
    answers = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(2, 1)  # what the peer prints is no answer

    def answer(**values: Any) -> None:
        answers.write(json.dumps(values) + "\n")
        answers.flush()

    try:
        find = PEERS[name]()
    except Missing as error:
        answer(problem=str(error))
        return
    except ImportError as error:
        answer(problem=f"is not installed ({error})")
        return
    import numpy as np

    answer(ready=f"{name} {_version(name)}".strip())
    for line in sys.stdin:
        pixels = np.load(line.rstrip("\n"))
        wall, used = time.perf_counter(), time.process_time()
        faces = find(pixels)
        wall, used = time.perf_counter() - wall, time.process_time() - used
        answer(faces=[face.tolist() for face in faces], wall=wall, used=used)


def _version(name: str) -> str:
    for package in (name, f"{name}-bin"):
        try:
            return importlib.metadata.version(package)
        except importlib.metadata.PackageNotFoundError:
            continue
    return ""


if __name__ == "__main__":
    main()
