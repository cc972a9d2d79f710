"""A team in a folder: what came in part, late, twice or out of order, and writers that are killed."""

from __future__ import annotations

import json
import random
import shutil
import subprocess
import sys
import uuid
from pathlib import Path

import pytest

from adnet_core.projects import Project
from adnet_core.team import membership, shared_folder
from adnet_core.team.events import TeamError
from adnet_core.team.shared_folder import SharedFolder
from adnet_core.team.shared_log import Outgoing
from adnet_core.team.shared_log_kinds import open_shared_log
from adnet_core.team.synchronising import synchronising_alone
from tests.adnet_core.team.test_membership import faces_of, project_of

ROOT = Path(__file__).resolve().parents[3]


def event(size: int = 0) -> Outgoing:
    name = uuid.uuid4().hex
    return Outgoing(name, "a", "moved", json.dumps({"v": 1, "t": "edit", "id": name, "more": "x" * size}))


def ids(folder: SharedFolder, cursor: str = "") -> tuple[list[str], str]:
    found: list[str] = []
    while True:
        page = folder.read(cursor, 5)
        found += [json.loads(one.text)["id"] for one in page.events]
        cursor = page.cursor
        if not page.more:
            return found, cursor


@pytest.fixture
def folder(tmp_path: Path) -> SharedFolder:
    return SharedFolder(tmp_path)


def test_a_place_that_leads_in_a_circle_is_named(tmp_path: Path) -> None:
    circle = tmp_path / "circle"
    circle.symlink_to(circle)
    with pytest.raises(TeamError, match=str(circle)):
        open_shared_log(str(circle)).header()
    with pytest.raises(TeamError, match=str(circle)):
        membership.create_team(project_of(tmp_path / "p", "ann"), str(circle), "ann")


@pytest.mark.skipif(sys.platform != "linux", reason="names are text")
def test_a_project_whose_name_is_no_text_makes_a_team(tmp_path: Path) -> None:
    path = project_of(tmp_path / "p", "ann")
    path = path.rename(path.with_name("n\udcff.adnet"))
    assert membership.create_team(path, str(tmp_path / "shared"), "ann").sent
    assert membership.synchronise(path).sent == 0


def test_another_files_fault_is_not_said_of_the_lock(tmp_path: Path) -> None:
    path = project_of(tmp_path / "p", "ann")
    with pytest.raises(IsADirectoryError), synchronising_alone(path):
        tmp_path.read_bytes()


def test_what_each_writer_sent_is_read_once_in_pages(folder: SharedFolder) -> None:
    sent = {writer: [event() for _ in range(12)] for writer in ("a", "b")}
    for writer, events in sent.items():
        folder.append(writer, events[:9])
        folder.append(writer, events[7:])
    found, cursor = ids(folder)
    assert found == [one.id for events in sent.values() for one in events]
    assert ids(folder, cursor)[0] == []


def test_a_torn_last_line_is_nobodys_loss(folder: SharedFolder, tmp_path: Path) -> None:
    """A writer that was killed goes on in a new file, and what it had not finished is sent again."""
    whole, torn = event(), event()
    folder.append("a", [whole])
    path = tmp_path / "a" / "000001.log"
    complete = path.read_bytes()
    for cut in (1, 9, len(complete) // 2, len(complete) - 1):
        path.write_bytes(complete + shared_folder._line(torn.text)[:cut])
        found, cursor = ids(folder)
        assert found == [whole.id]
        again = SharedFolder(tmp_path)
        again.append("a", [whole, torn])
        assert ids(folder, cursor)[0] == [torn.id]
        assert ids(folder)[0] == [whole.id, torn.id]
        (tmp_path / "a" / "000002.log").unlink()


@pytest.mark.parametrize("seed", range(20))
def test_files_that_come_in_part_and_in_any_order_are_read_in_the_end(tmp_path: Path, seed: int) -> None:
    """As programs deliver them that keep a folder the same: beginnings of files, with holes, and late."""
    rng = random.Random(seed)
    source, target = tmp_path / "source", tmp_path / "target"
    target.mkdir()
    source.mkdir()
    sent = [event(rng.randrange(2000)) for _ in range(30)]
    for start in range(0, 30, 3):
        SharedFolder(source).append(rng.choice("ab"), sent[start : start + 3])
    files = sorted(path.relative_to(source) for path in source.rglob("*.log"))
    found: list[str] = []
    cursor = ""
    for turn in range(12):
        for name in files:
            data = (source / name).read_bytes()
            there = data[: rng.randrange(len(data) + 1)] if turn < 11 else data
            if turn < 11 and len(there) > 200 and rng.random() < 0.5:  # a block that has not come yet
                hole = rng.randrange(len(there) - 100)
                there = there[:hole] + bytes(100) + there[hole + 100 :]
            (target / name).parent.mkdir(exist_ok=True)
            (target / name).write_bytes(there)
        new, cursor = ids(SharedFolder(target), cursor)
        found += new
    assert set(found) == {one.id for one in sent}


def test_a_file_that_has_grown_large_is_left_for_a_new_one(
    folder: SharedFolder, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shared_folder, "SEGMENT_BYTES", 3000)
    sent = [event(1000) for _ in range(9)]
    for one in sent:
        folder.append("a", [one])
    assert sorted(path.name for path in (tmp_path / "a").iterdir()) == [f"00000{i}.log" for i in (1, 2, 3)]
    assert ids(folder)[0] == [one.id for one in sent]


def test_a_folder_that_cannot_be_read_or_written_is_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"a file where a folder belongs")
    with pytest.raises(TeamError, match="cannot be written"):
        SharedFolder(tmp_path).append("a", [event()])
    with pytest.raises(TeamError, match="cannot be read"):
        SharedFolder(tmp_path / "nowhere").read("", 5)


def test_a_writer_that_is_killed_loses_nothing_and_doubles_nothing(tmp_path: Path) -> None:
    ann = project_of(tmp_path / "ann", "ann")
    place = tmp_path / "shared"
    membership.create_team(ann, str(place), "ann")
    sent: list[str] = []
    for seed in range(4):
        with subprocess.Popen(
            [sys.executable, "-m", "tests.adnet_core.team.pusher", str(ann), str(seed)],
            cwd=ROOT,
            stdout=subprocess.PIPE,
            text=True,
        ) as process:
            assert process.stdout is not None
            assert process.stdout.readline() == "ready\n"
            for _ in range(3 + 4 * seed):
                sent.append(process.stdout.readline().strip())
            process.kill()
            sent += [line.strip() for line in process.stdout if line.endswith("\n")]
    membership.synchronise(ann)
    bob = tmp_path / "bob" / "p.adnet"
    bob.parent.mkdir()
    membership.join_team(bob, str(place), "bob")
    with Project.open(bob, author="x", read_only=True) as project:
        there = [edit.id for edit in project.edits()]
    assert set(sent) <= set(there)
    assert len(there) == len(set(there))
    assert faces_of(bob) == faces_of(ann)
    lines = [line for path in place.rglob("*.log") for line in path.read_bytes().splitlines()]
    events = [json.loads(line[9:])["id"] for line in lines if shared_folder._event(line) is not None]
    assert len(events) == len(set(events))


def test_what_came_before_what_it_was_made_on_top_of_waits(tmp_path: Path) -> None:
    """The later of two files of a writer is there first."""
    ann = project_of(tmp_path / "ann", "ann", photos=1)
    place = tmp_path / "shared"
    membership.create_team(ann, str(place), "ann")
    bob = tmp_path / "bob" / "p.adnet"
    bob.parent.mkdir()
    membership.join_team(bob, str(place), "bob")
    writer = next(path for path in place.iterdir() if path.name.startswith("ann"))
    kept = tmp_path / "kept"
    for number, to in enumerate((5.0, 6.0), start=2):
        with Project.open(ann, author="ann") as project:
            face = project.faces(1)[0]
            project.move_points(face.id, [0], [[1.0, to]])
        with (writer / f"{number - 1:06}.log").open("ab") as file:
            file.write(b"torn")  # so that the next edit goes into a file of its own
        membership.synchronise(ann)
        assert (writer / f"{number:06}.log").exists()
        if number == 2:
            shutil.move(writer / "000002.log", kept)
            (writer / "000002.log").write_bytes(b"torn")
    (writer / "000002.log").unlink()
    done = membership.synchronise(bob)
    assert (done.edits, done.early) == (0, 1)
    shutil.move(kept, writer / "000002.log")
    done = membership.synchronise(bob)
    assert (done.edits, done.early) == (2, 0)
    assert faces_of(bob) == faces_of(ann)
