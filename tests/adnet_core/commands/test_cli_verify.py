"""`adnet verify`: what it says of sound projects and of others."""

from __future__ import annotations

import contextlib
import json
import shutil
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from adnet_core.faces.geometry import FaceBox
from adnet_core.faces.layout import load_layout
from adnet_core.faces.states import FaceState
from adnet_core.media.photos import file_sha256
from adnet_core.projects import Project

Answer = Callable[..., tuple[int, str, list[str]]]


@pytest.fixture
def project(tmp_path: Path, sample_photo: Path) -> Path:
    layout = load_layout("68")
    path = tmp_path / "p.adnet"
    photos = [tmp_path / name for name in ("a.jpg", "b.jpg", "[red]c\x1b[2J.jpg")]
    for photo in photos:
        shutil.copyfile(sample_photo, photo)
    with Project.create(path, layout, author="ann") as opened:
        for image in opened.add_images(photos):
            opened.describe_image(image.id, file_sha256(image.path), 512, 512)
            points = [[float(i), float(i)] for i in range(layout.point_count)]
            face = opened.add_face(image.id, FaceBox(0, 0, 67, 67), points)
            opened.set_state(face.id, FaceState.ACCEPTED)
        opened.add_images([tmp_path / "a.jpg", sample_photo])
    return path


def test_a_sound_project(answer: Answer, project: Path) -> None:
    looked = "4 photos, 3 faces, 6 edits: nothing is wrong; 1 photo was never opened"
    assert answer("verify", project) == (0, f"{project}: {looked}\n", [])
    with Project.open(project, author="ann") as opened:
        opened.set_note(opened.faces(1)[0].id, "while it is open")
        status, out, errors = answer("verify", project, "--json")
    assert (status, errors) == (0, [])
    assert json.loads(out) == {
        "project": str(project),
        "photos": 4,
        "faces": 3,
        "edits": 7,
        "unknown_photos": 1,
        "sound": True,
        "faults": [],
        "removed_photos": 0,
    }


def test_what_is_wrong_is_listed(answer: Answer, project: Path) -> None:
    with contextlib.closing(sqlite3.connect(project)) as connection:
        connection.execute("UPDATE faces SET points = zeroblob(length(points)) WHERE number = 2")
        connection.commit()
    project.with_name("a.jpg").unlink()
    photo = project.with_name("b.jpg")
    data = bytearray(photo.read_bytes())
    data[1000] ^= 1
    photo.write_bytes(data)
    project.with_name("[red]c\x1b[2J.jpg").write_bytes(b"short")
    status, out, errors = answer("verify", project)
    assert status == 2
    lines = [line.rstrip() for line in out.splitlines()]
    assert "\x1b[2J" not in out
    expected = [
        ("face 2", "does not fit its checksum"),
        ("a.jpg", "is not there; adnet relink finds photos that were moved"),
        ("b.jpg", "is another file: its content is not what was annotated (SHA-256)"),
        (r"[red]c\x1b[2J.jpg", "is another file: it has 5 bytes"),
    ]
    for where, what in expected:
        assert [line for line in lines if line.startswith(where) and what in line], (where, what, out)
    (error,) = errors
    assert error.startswith(f"{project}: 4 photos, 3 faces, 6 edits: 5 things are wrong")
    status, out, errors = answer("verify", project, "--json", "--no-photos")
    found = json.loads(out)
    assert (status, len(errors), found["sound"]) == (2, 1, False)
    assert [fault["what"] for fault in found["faults"]] == [
        "does not fit its checksum",
        "it cannot be read (it does not fit its checksum)",
    ]


def test_what_is_no_project_is_said_in_one_line(answer: Answer, tmp_path: Path) -> None:
    path = tmp_path / "p.adnet"
    assert answer("verify", path) == (2, "", [f"{path}: no such project file"])
    path.write_text("no project")
    status, out, (error,) = answer("verify", path, "--json")
    assert (status, out, error) == (2, "", f"{path}: is not a project file")
