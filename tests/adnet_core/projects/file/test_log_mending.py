"""The log of a killed session, some of whose bytes the disk has changed: nothing goes without a word."""

from __future__ import annotations

import os
import random
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from adnet_core.faces.layout import load_layout
from adnet_core.projects import Project
from adnet_core.projects.file.leftover_logs import set_aside_logs
from adnet_core.projects.file.lineage import index_of, log_of
from adnet_core.projects.file.log_damage import damage_of
from adnet_core.projects.file.log_mending import damaged_logs
from adnet_core.projects.mirror import follow, mirror_of, rescue
from adnet_core.projects.verifying import verify_project

ROOT = Path(__file__).resolve().parents[4]
PAGE, HEADER, FRAME = 8192, 32, 24
# Adds faces, moves points of them, one commit each, and goes as by kill -9.
KILLED = (
    "import os, sys, random\n"
    "import numpy as np\n"
    "from adnet_core.faces.geometry import FaceBox\n"
    "from adnet_core.projects import Project\n"
    "rng = random.Random(5)\n"
    "project = Project.open(sys.argv[1], author='ann')\n"
    "image = project.images()[0]\n"
    "count = project.layout.point_count\n"
    "for number in range(4):\n"
    "    points = np.array([[rng.uniform(0, 99), rng.uniform(0, 99)] for _ in range(count)])\n"
    "    box, spread = FaceBox(0, 0, 100, 100), np.tile(np.eye(2), (count, 1, 1))\n"
    "    face = project.add_face(image.id, box, points, spread)\n"
    "    project.move_points(face.id, [number % count], [[rng.uniform(0, 99), 1.0]])\n"
    "os.kill(os.getpid(), 9)\n"
)


@dataclass(frozen=True)
class Left:
    """A project, the log that was left beside it, and all that had been saved."""

    path: Path
    log: bytes
    edits: list[str]

    @property
    def frames(self) -> int:
        return (len(self.log) - HEADER) // (FRAME + PAGE)


def edits_of(path: Path, *, read_only: bool) -> list[str]:
    """Of a project whose faces can all be read."""
    with Project.open(path, author="eve", read_only=read_only) as project:
        for image in project.images():
            project.faces(image.id)
        return [edit.id for edit in project.edits()]


@pytest.fixture(scope="module")
def left(tmp_path_factory: pytest.TempPathFactory) -> Left:
    path = tmp_path_factory.mktemp("left") / "p.adnet"
    with Project.create(path, load_layout("68"), author="ann") as project:
        project.add_images([path.with_name("one.jpg")])
    subprocess.run([sys.executable, "-c", KILLED, str(path)], cwd=ROOT, check=False)
    log = log_of(path).read_bytes()
    index_of(path).unlink()
    copy = path.with_name("copy.adnet")
    shutil.copyfile(path, copy)
    log_of(copy).write_bytes(log)
    return Left(path, log, edits_of(copy, read_only=True))


@pytest.fixture
def path(left: Left, tmp_path: Path) -> Path:
    """The project in a place of its own, with its log."""
    path = tmp_path / "p.adnet"
    put(left, path, left.log)
    return path


def put(left: Left, path: Path, log: bytes) -> None:
    """A project as it was left, with another log."""
    for rest in path.parent.glob(f"{path.name}*"):
        rest.unlink()
    shutil.copyfile(left.path, path)
    log_of(path).write_bytes(log)


def changed(log: bytes, place: int, bits: int) -> bytes:
    return log[:place] + bytes([log[place] ^ bits]) + log[place + 1 :]


def places(left: Left) -> list[int]:
    """Every byte of the log's own header and of the headers of some frames, and some of their pages."""
    rng = random.Random(3)
    length = FRAME + PAGE
    headers = [
        HEADER + frame * length + byte
        for frame in (0, left.frames // 2, left.frames - 1)
        for byte in range(FRAME)
    ]
    # All bytes of a word: those of high weight are the harder ones to find.
    words = [HEADER + 4 * rng.randrange((len(left.log) - HEADER) // 4) for _ in range(6)]
    return [*range(HEADER), *headers, *(word + byte for word in words for byte in range(4))]


def test_the_log_is_sound_as_it_was_left(left: Left) -> None:
    assert len(left.edits) == 8
    assert left.frames > 30
    assert damage_of(left.log) is None


@pytest.mark.parametrize("read_only", [False, True])
def test_a_flipped_bit_costs_no_edit(left: Left, path: Path, read_only: bool) -> None:
    rng = random.Random(11)
    for place in places(left)[:: 4 if read_only else 1]:
        bit = 1 << rng.randrange(8)
        put(left, path, changed(left.log, place, bit))
        assert edits_of(path, read_only=read_only) == left.edits, (place, bit)
        assert not damaged_logs(path)
        assert not set_aside_logs(path)


def test_it_is_said_and_the_log_is_as_it_was(left: Left, path: Path) -> None:
    place = HEADER + 3 * (FRAME + PAGE) + FRAME + 100
    put(left, path, changed(left.log, place, 1))
    os.link(log_of(path), path.with_name("second name"))
    (fault,) = (fault for fault in verify_project(path).faults if fault.where == "p.adnet-wal")
    assert fault.what.startswith("was damaged by the disk or another program; all ")
    with Project.open(path, author="eve") as project:
        (note,) = project.notes
        assert path.with_name("second name").read_bytes()[: len(left.log)] == left.log
    assert note.startswith("p.adnet-wal was damaged")
    with Project.open(path, author="eve") as project:
        assert project.notes == ()


def spoilt(left: Left, frame: int) -> bytes:
    """A whole sector of a frame's page is gone."""
    place = HEADER + frame * (FRAME + PAGE) + FRAME
    return left.log[:place] + bytes(512) + left.log[place + 512 :]


def test_a_sector_that_was_written_again_later_costs_nothing(left: Left, path: Path) -> None:
    numbers = [
        int.from_bytes(left.log[HEADER + frame * (FRAME + PAGE) :][:4], "big") for frame in range(left.frames)
    ]
    frame = next(frame for frame, page in enumerate(numbers) if page in numbers[frame + 1 :])
    put(left, path, spoilt(left, frame))
    assert edits_of(path, read_only=True) == left.edits
    assert edits_of(path, read_only=False) == left.edits


def test_what_cannot_be_had_is_said_and_the_log_is_kept(left: Left, path: Path) -> None:
    """The last frame is that of the page which is written last."""
    damaged = spoilt(left, left.frames - 1)
    put(left, path, damaged)
    with Project.open(path, author="eve") as project:
        (note,) = project.notes
    assert "cannot be read any more" in note
    assert "the last 1 of " in note
    (kept,) = damaged_logs(path)
    assert kept.name == "p.adnet.log-damaged-1"
    assert kept.name in note
    assert kept.read_bytes() == damaged
    assert edits_of(path, read_only=True) == left.edits[:-1]
    assert any(fault.where == kept.name for fault in verify_project(path).faults)


def test_a_log_without_a_beginning_is_kept(left: Left, path: Path) -> None:
    put(left, path, bytes(512) + left.log[512:])
    with Project.open(path, author="eve") as project:
        (note,) = project.notes
    assert "cannot be read from it any more" in note
    assert len(damaged_logs(path)) == 1


def test_a_transaction_that_was_never_finished_is_no_damage(left: Left, path: Path) -> None:
    length = FRAME + PAGE
    commits = [
        frame
        for frame in range(left.frames)
        if any(left.log[HEADER + frame * length + 4 : HEADER + frame * length + 8])
    ]
    assert commits[-1] - commits[-2] > 1
    torn = left.log[: HEADER + commits[-1] * length]  # all of the last but its end
    assert damage_of(torn) is None
    place = HEADER + (commits[-1] - 1) * length + FRAME + 5
    assert damage_of(changed(torn, place, 1)) is None


def test_a_log_that_is_in_use_is_left_alone(path: Path, left: Left) -> None:
    with Project.open(path, author="ann") as session:
        session.add_images([path.with_name("two.jpg")])
        log = bytearray(log_of(path).read_bytes())
        place = HEADER + 2 * (FRAME + PAGE) + FRAME + 8000
        with log_of(path).open("r+b") as file:
            file.seek(place)
            file.write(bytes([log[place] ^ 1]))
        with Project.open(path, author="bob") as neighbour:
            assert neighbour.notes == ()
            assert len(neighbour.images()) == 2


def test_a_log_that_was_set_aside_is_put_right_when_it_is_rescued(left: Left, path: Path) -> None:
    with Project.open(path, author="ann") as session:
        assert follow(session)
    assert mirror_of(path).exists()
    colleague = path.with_name("theirs.adnet")
    shutil.copyfile(left.path, colleague)
    with Project.open(colleague, author="bob") as project:
        project.add_images([path.with_name("theirs.jpg")])
    put(left, path, changed(left.log, HEADER + 5 * (FRAME + PAGE) + FRAME + 4000, 4))
    colleague.replace(path)
    Project.open(path, author="bob").close()
    (log,) = set_aside_logs(path)
    log_of(path).unlink(missing_ok=True)
    shutil.copyfile(left.path, path.with_name("p.before.adnet"))
    assert edits_of(rescue(path, log), read_only=True) == left.edits
