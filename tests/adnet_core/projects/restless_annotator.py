"""Edits a project without end and prints each edit once it is acknowledged. Started and killed by tests.

python restless_annotator.py PROJECT SEED
"""

from __future__ import annotations

import random
import sys
from types import SimpleNamespace

import numpy as np

from adnet_core.faces.geometry import FaceBox
from adnet_core.faces.states import FaceState, Visibility
from adnet_core.projects import Project


def work(project: Project, rng: random.Random) -> list[str]:
    """One random change; the ids of its edits."""
    count = project.layout.point_count
    image = project.add_images([project.path.with_name(f"{rng.randrange(5)}.jpg")])[0]
    faces = project.faces(image.id)
    if not faces or rng.random() < 0.1:
        x = 300.0 * rng.randrange(4)
        box = FaceBox(x, 0.0, x + 100, 100.0)
        landmarks = x + np.random.default_rng(rng.randrange(1000)).uniform(0, 100, (count, 2))
        prediction = SimpleNamespace(
            box=box, score=0.5, landmarks=landmarks, covariance=None, shape=1.5, look=None
        )
        before = {edit.id for edit in project.edits()}
        project.record_predictions(image.id, [prediction], "m")
        return [edit.id for edit in project.edits() if edit.id not in before]
    face = rng.choice(faces)
    point = [rng.uniform(0, 1000), rng.uniform(0, 1000)]
    kind = rng.randrange(6)
    if kind == 0:
        step = project.undo()
        return [edit.id for edit in step.edits] if step else []
    if kind == 1:
        step = project.redo()
        return [edit.id for edit in step.edits] if step else []
    if kind == 2:
        with project.step():
            edits = [
                project.move_points(face.id, [rng.randrange(count)], [point]),
                project.set_state(face.id, rng.choice(list(FaceState))),
            ]
    elif kind == 3:
        edits = [project.set_visibility(face.id, [rng.randrange(count)], rng.choice(list(Visibility)))]
    else:
        edits = [project.move_points(face.id, [rng.randrange(count)], [point])]
    return [edit.id for edit in edits if edit is not None]


def main() -> None:
    rng = random.Random(int(sys.argv[2]))
    with Project.open(sys.argv[1], author="ann") as project:
        print("ready", flush=True)
        while True:
            ids = work(project, rng)
            if ids:
                print(*ids, flush=True)


if __name__ == "__main__":
    main()
