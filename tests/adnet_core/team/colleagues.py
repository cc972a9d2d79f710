"""People of a team for tests: each has a project of their own, and what reaches whom is up to the test."""

from __future__ import annotations

import random
import time
from collections.abc import Iterable
from pathlib import Path
from typing import Any
from unittest import mock

import numpy as np

from adnet_core.faces.geometry import FaceBox
from adnet_core.faces.states import FaceState, Visibility
from adnet_core.projects import EditKind, Project
from adnet_core.projects.inputs import FaceEdit
from adnet_core.projects.records import Review
from adnet_core.projects.reviews import ReviewTable
from adnet_core.team.events import event_of
from adnet_core.team.outbox import Outbox
from adnet_core.team.shared_log import Received
from adnet_core.team.shared_photos import SharedPhotos
from adnet_core.team.taking_in import TakingIn
from adnet_core.team.team_state import TeamState
from tests.adnet_core.projects.conftest import facts, make_layout, predict_at

PHOTOS = 3


class Colleague:
    """One person, with a clock of their own, and a file that can be opened again."""

    def __init__(self, folder: Path, name: str, clock: float = 0.0) -> None:
        self.name = name
        self.path = folder / name / "p.adnet"
        self.path.parent.mkdir(parents=True, exist_ok=True)
        if not self.path.exists():
            Project.create(self.path, make_layout(), author=name).close()
        self._clock = clock
        self.project = Project.open(self.path, author=name)
        self.sent: list[str] = []
        self._read: set[str] = set()

    def close(self) -> None:
        self.project.close()

    def add_photos(self) -> None:
        names = [self.path.with_name(f"{i}.jpg") for i in range(PHOTOS)]
        for number, image in enumerate(self.project.add_images(names)):
            self.project.describe_image(image.id, f"{number}" * 64, 640, 480, size_bytes=5)

    def begin(self) -> None:
        """Be in a team, without a place."""
        from adnet_core.projects.file.team_tables import make_team_tables

        journal = self.project.journal
        with journal.transaction():
            journal.file.change_tables(make_team_tables)
            state = TeamState(journal)
            for key, log in (("began at", "edits"), ("photos began at", "photo_edits")):
                state.set(key, str(journal.rows(f"SELECT ifnull(max(seq), 0) FROM {log}")[0][0]))

    def work(self, rng: random.Random, *, apart: bool = False) -> None:
        """One random change, at this person's time. `apart`: no face is added on top of another."""
        now = time.time() + self._clock
        with mock.patch("time.time", return_value=now + rng.random()):
            _work(self.project, rng, apart)

    def send(self) -> list[str]:
        """What was done since."""
        SharedPhotos(self.project).name_photos()
        self.take(())
        outgoing = Outbox(self.project).next(10_000)
        TeamState(self.project.journal).forget_sent([number for number, *_ in outgoing])
        texts = [text for *_, text in outgoing]
        self.sent += texts
        return texts

    def take(self, texts: Iterable[str]) -> None:
        new = [text for text in texts if event_of(text).id not in self._read]
        self._read |= {event_of(text).id for text in new}
        TakingIn(self.project).take([Received(text) for text in new])


def shared_state(project: Project) -> dict[str, Any]:
    """All that must be the same everywhere: photos by their names, and faces that people have touched."""
    rows = project.journal.rows
    photos = {
        name: (image[0], image[1], image[2], bool(image[3]))
        for name, *image in rows(
            "SELECT t.photo, i.sha256, i.width, i.height, coalesce(r.removed, 0) FROM team_photos t "
            "JOIN images i ON i.id = t.image_id LEFT JOIN removed_photos r ON r.image_id = i.id"
        )
    }
    names = dict(rows("SELECT image_id, photo FROM team_photos"))
    faces = {}
    query = "SELECT DISTINCT f.id, f.annotator, f.merged_into FROM faces f JOIN team_edits t ON t.item = f.id"
    for face_id, annotator, into in rows(query):
        face = project.journal.face(face_id)
        known = facts(face) | {"image_id": names[face.image_id]}
        versions = [
            (version.author, version.at, facts(version.face) | {"image_id": 0})
            for version in ReviewTable(project.journal).versions(face_id)
        ]
        faces[face_id] = (known, annotator, into, versions)
    return {"photos": photos, "faces": faces}


def standing(path: Path) -> list[str]:
    """What a person sees of a project: its photos, and their faces with what each made of them."""
    seen = []
    with Project.open(path, author="reader", read_only=True) as project:
        for image in project.images():
            found = []
            for face in project.faces(image.id):
                if not project.journal.rows("SELECT 1 FROM faces WHERE id = ? AND touched = 1", (face.id,)):
                    continue  # what only a model has found is each one's own
                versions = [
                    (one.author, facts(one.face) | {"id": "", "image_id": 0})
                    for one in ReviewTable(project.journal).versions(face.id)
                ]
                whose = project.reviews.annotator(face.id)
                found.append(str((facts(face) | {"id": "", "image_id": 0}, whose, versions)))
            seen.append(str((image.sha256, sorted(found))))
    return sorted(seen)


def _work(project: Project, rng: random.Random, apart: bool) -> None:
    count = project.layout.point_count
    images = project.images()
    if not images:
        project.undo()
        return
    image = rng.choice(images)
    faces = project.faces(image.id)
    kind = rng.randrange(12)
    if not faces or kind == 0:
        shift = rng.choice([0.0, 0.0, 3.0])
        found = [predict_at(300.0 * i, 0, shift=shift) for i in range(rng.randrange(1, 3))]
        project.record_predictions(image.id, found, rng.choice(["m", "n"]))
        return
    face = rng.choice(faces)
    point = [rng.uniform(0, 400), rng.uniform(0, 400)]
    if kind == 1:
        project.undo()
    elif kind == 2:
        project.redo()
    elif kind == 3:
        project.set_state(face.id, rng.choice(list(FaceState)))
    elif kind == 4:
        project.set_visibility(face.id, [rng.randrange(count)], rng.choice(list(Visibility)))
    elif kind == 5:
        project.set_note(face.id, rng.choice(["", "odd", "good"]))
    elif kind == 6:
        project.set_tags(face.id, rng.sample(["a", "b", "c"], rng.randrange(3)))
    elif kind == 7:
        project.delete_face(face.id)
    elif kind == 8 and (not apart or all(one.box.x0 != 300 for one in faces)):
        x = 300.0 if apart else rng.choice([0.0, 300.0])
        project.add_face(image.id, FaceBox(x, 0, x + 100, 100), np.arange(2.0 * count).reshape(count, 2) + x)
    elif kind == 9:
        verdict = rng.choice([Review.PASSED, Review.RETURNED])
        project.change(face.id, FaceEdit(review=verdict), kind=EditKind.REVIEWED)
    elif kind == 10 and rng.random() < 0.5:
        project.remove_images([image.id])
    else:
        project.move_points(face.id, [rng.randrange(count)], [point])
