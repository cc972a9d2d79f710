"""Makes a project with the code that is first on the path, and says what it holds in JSON beside it.

    PYTHONPATH=EARLIER_TREE python make_project.py TARGET.adnet

It runs with the code of every version of the project file that there was, back to the first.
"""

import json
import sys
from dataclasses import dataclass
from pathlib import Path

import numpy as np

try:
    from adnet_core.annotation.records import FaceState, Visibility
    from adnet_core.annotation.store import Project
except ImportError:
    from adnet_core.projects.store import Project

    try:
        from adnet_core.faces.states import FaceState, Visibility
    except ImportError:
        from adnet_core.projects.records import FaceState, Visibility
try:
    from adnet_core.faces.geometry import FaceBox
    from adnet_core.faces.layout import layout_from_json
except ImportError:
    from adnet_core.geometry import FaceBox
    from adnet_core.layout import layout_from_json

LAYOUT = {
    "name": "six",
    "default_distance": "eyes",
    "points": [f"p{i}" for i in range(6)],
    "flip": [2, 3, 0, 1, 5, 4],
    "curves": [{"name": "mouth", "points": [4, 5]}],
    "distances": {"eyes": [[0, 1], [2, 3]]},
}
UNIT = np.array([[0.1, 0.2], [0.3, 0.2], [0.6, 0.2], [0.8, 0.2], [0.2, 0.9], [0.9, 0.8]])


@dataclass(frozen=True, eq=False)
class Prediction:
    box: FaceBox
    score: float
    landmarks: np.ndarray
    covariance: np.ndarray
    shape: float | None = None
    look: np.ndarray | None = None


def predict(x, y, size):
    return Prediction(
        FaceBox(x, y, x + size, y + size),
        0.9,
        np.array([x, y]) + size * UNIT,
        np.tile(np.diag([4.0, 4.0]), (6, 1, 1)),
    )


target = Path(sys.argv[1]).absolute()
layout = layout_from_json(json.dumps(LAYOUT), "the maker")
with Project.create(target, layout, author="ann") as project:
    images = project.add_images([target.with_name(f"{name}.jpg") for name in "abc"])
    a, b, c = (image.id for image in images)
    (first,) = project.record_predictions(a, [predict(10, 20, 100)], "m" * 64)
    second, third = project.record_predictions(b, [predict(5, 5, 50), predict(80, 5, 60)], "m" * 64)
    project.move_points(first.id, [1], np.array([[44.5, 41.25]]))
    project.set_visibility(first.id, [4], Visibility.OCCLUDED)
    project.set_note(first.id, "a note: é")
    project.set_state(first.id, FaceState.ACCEPTED)
    project.set_tags(second.id, ["blurred"])
    project.set_state(second.id, FaceState.REJECTED)
    project.move_points(third.id, [0, 2], np.array([[90.0, 18.0], [118.5, 19.5]]))
    project.undo()
    project.delete_face(third.id)
    added = project.add_face(c, FaceBox(1, 2, 31, 42), np.array([1, 2]) + 30 * UNIT)
with Project.open(target, author="bob") as project:
    project.move_points(first.id, [5], np.array([[99.0, 98.0]]))


def plain(value):
    """An enumeration's value; earlier versions kept some as text."""
    return getattr(value, "value", value)


def stated(face):
    return {
        "id": face.id,
        "state": plain(face.state),
        "points": face.points.tolist(),
        "origin": face.origin.tolist(),
        "visibility": face.visibility.tolist(),
        "note": face.note,
        "tags": list(face.tags),
        "box": [face.box.x0, face.box.y0, face.box.x1, face.box.y1],
    }


with Project.open(target, author="reader", read_only=True) as project:
    faces = {
        image.path.name: [stated(face) for face in project.faces(image.id)] for image in project.images()
    }
    edits = [[edit.author, plain(edit.kind), edit.face_id] for edit in project.edits()]
text = json.dumps({"faces": faces, "edits": edits}, indent=1)
target.with_suffix(".json").write_text(text + "\n", encoding="utf-8")
