"""Making a team in a folder, joining it, working in it, and leaving it, by the command."""

from __future__ import annotations

import json
import shutil
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from adnet_core.cli import main
from adnet_core.errors import ProjectError
from adnet_core.faces.layout import load_layout
from adnet_core.faces.layout_difference import LayoutDifference
from adnet_core.faces.states import FaceState
from adnet_core.projects import Project
from adnet_core.projects.journal import Journal
from adnet_core.projects.layout_columns import LayoutColumns
from adnet_core.projects.merging.merging import merge_projects
from adnet_core.projects.records import ImageRecord
from adnet_core.projects.verifying import verify_project
from adnet_core.team import events, membership, shared_photos, synchronising, taking_in
from adnet_core.team.shared_folder import SharedFolder, _line
from adnet_core.team.shared_log import TeamHeader
from adnet_core.team.shared_photos import SharedPhotos
from adnet_core.team.team_state import TeamState
from tests.adnet_core.projects.conftest import make_layout, predict_at
from tests.adnet_core.team.colleagues import standing

Run = Any


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    """`adnet team ...`; gives the object that --json prints, or the line on standard error."""

    def called(*arguments: object) -> Any:
        code = main(["team", *map(str, arguments), "--json"])
        out, err = capsys.readouterr()
        if code:
            assert code == 2
            assert out == ""
            assert err.count("\n") == 1
            return err.strip()
        return json.loads(out)

    return called


def to_68() -> LayoutDifference:
    layout = load_layout("68")
    return LayoutDifference(make_layout(), layout, (-1,) * layout.point_count)


def project_of(folder: Path, name: str, *, photos: int = 3, faces: bool = True) -> Path:
    folder.mkdir()
    with Project.create(folder / "p.adnet", make_layout(), author=name) as project:
        for number in range(photos):
            path = folder / f"{number}.jpg"
            path.write_bytes(b"photo %d" % number)
            image = project.add_images([path])[0]
            if faces:
                face = project.record_predictions(image.id, [predict_at(10, 20)], "m")[0]
                project.move_points(face.id, [0], [[1.0, 2.0 + number]])
                project.set_state(face.id, FaceState.ACCEPTED)
    return folder / "p.adnet"


def faces_of(path: Path) -> list[tuple[str, str, float]]:
    with Project.open(path, author="reader", read_only=True) as project:
        return sorted(
            (image.relative, face.id, float(face.points[0, 1]))
            for image in project.images()
            for face in project.faces(image.id)
        )


def edit(path: Path, author: str, *, to: float, state: FaceState | None = None) -> None:
    with Project.open(path, author=author) as project:
        image = project.images()[0]
        face = project.faces(image.id)[0]
        project.move_points(face.id, [0], [[1.0, to]])
        if state is not None:
            project.set_state(face.id, state)


def test_a_team_in_a_folder_by_the_command(tmp_path: Path, run: Run) -> None:
    ann = project_of(tmp_path / "ann", "ann")
    shared_log = tmp_path / "shared"
    made = run("create", shared_log, "-p", ann, "--author", "ann")
    assert (made["sent"] > 0, made["unsent"]) == (True, 0)

    bob = tmp_path / "bob" / "p.adnet"
    bob.parent.mkdir()
    joined = run("join", shared_log, "-p", bob, "--author", "bob")
    assert (joined["photos"], joined["edits"]) == (3, 9)
    assert faces_of(bob) == faces_of(ann)

    edit(bob, "bob", to=50.0)
    assert run("status", bob)["unsent"] == 1
    assert run("sync", bob)["sent"] == 1
    assert run("sync", ann)["edits"] == 1
    assert faces_of(bob) == faces_of(ann)
    assert faces_of(ann)[0][2] == 50.0
    # Once everything has come, nothing is written any more.
    before = ann.stat().st_mtime_ns, ann.read_bytes()
    assert run("sync", ann) | {"project": ""} == dict.fromkeys(
        ("edits", "photos", "facts", "sent", "unsent", "early", "newer", "unreadable"), 0
    ) | {"project": ""}
    assert before == (ann.stat().st_mtime_ns, ann.read_bytes())

    people = run("members", ann)["members"]
    assert [(one["name"], one["role"], one["left"]) for one in people] == [
        ("ann", "owner", False),
        ("bob", "annotator", False),
    ]
    assert run("members", ann, "--role", "bob", "reviewer")["members"][1]["role"] == "reviewer"
    assert "only an owner" in run("members", bob, "--role", "bob", "owner")

    assert run("leave", bob)["sent"] == 1
    run("sync", ann)
    assert [one["left"] for one in run("members", ann)["members"]] == [False, True]
    assert "is in no team" in run("status", bob)
    for path in (ann, bob):
        assert not verify_project(path, photos=False).faults


def test_two_who_edit_one_face_get_versions_and_a_dispute(tmp_path: Path, run: Run) -> None:
    ann = project_of(tmp_path / "ann", "ann")
    run("create", tmp_path / "shared", "-p", ann, "--author", "ann")
    bob = tmp_path / "bob" / "p.adnet"
    bob.parent.mkdir()
    run("join", tmp_path / "shared", "-p", bob, "--author", "bob")
    edit(ann, "ann", to=60.0)
    edit(bob, "bob", to=70.0)
    for path in (ann, bob, ann):
        run("sync", path)
    for path in (ann, bob):
        with Project.open(path, author="x", read_only=True) as project:
            face = project.faces(project.images()[0].id)[0]
            assert face.disputed
            made = {one.author: one.face.points[0, 1] for one in project.reviews.versions(face.id)}
            assert made == {"ann": 60.0, "bob": 70.0}
    edit(bob, "bob", to=65.0, state=FaceState.ACCEPTED)  # decides
    for path in (bob, ann):
        run("sync", path)
    assert faces_of(ann) == faces_of(bob)
    with Project.open(ann, author="x", read_only=True) as project:
        assert not project.faces(project.images()[0].id)[0].disputed


def test_photos_of_whoever_joins_are_known_by_what_is_in_them(tmp_path: Path, run: Run) -> None:
    ann = project_of(tmp_path / "ann", "ann")
    run("create", tmp_path / "shared", "-p", ann, "--author", "ann")
    bob = project_of(tmp_path / "bob", "bob", photos=0)
    renamed, other = bob.parent / "renamed.jpg", bob.parent / "1.jpg"
    renamed.write_bytes(b"photo 0")
    other.write_bytes(b"not photo 1")
    with Project.open(bob, author="bob") as project:
        project.add_images([renamed, other])
    run("join", tmp_path / "shared", "-p", bob, "--author", "bob")
    run("sync", ann)
    with Project.open(bob, author="x", read_only=True) as project:
        photos = {image.relative: len(project.faces(image.id)) for image in project.images()}
    first = {name: count for name, count in photos.items() if name.startswith("1 (")}
    assert len(first) == 1  # the team's, which has another name here, since a photo of bob's has its own
    assert photos == {"renamed.jpg": 1, "1.jpg": 0, "2.jpg": 1, **dict.fromkeys(first, 1)}
    with Project.open(ann, author="x", read_only=True) as project:
        found = sorted((image.relative[:3], len(project.faces(image.id))) for image in project.images())
    assert found == [("0.j", 1), ("1 (", 0), ("1.j", 1), ("2.j", 1)]


def test_a_copy_of_a_project_writes_under_a_name_of_its_own(tmp_path: Path, run: Run) -> None:
    ann = project_of(tmp_path / "ann", "ann")
    run("create", tmp_path / "shared", "-p", ann, "--author", "ann")
    shutil.copytree(tmp_path / "ann", tmp_path / "laptop")
    laptop = tmp_path / "laptop" / "p.adnet"
    edit(laptop, "ann", to=80.0)
    edit(ann, "ann", to=81.0)
    for path in (laptop, ann, laptop):
        run("sync", path)
    assert faces_of(laptop) == faces_of(ann)
    assert len([one for one in (tmp_path / "shared").iterdir() if one.is_dir()]) == 2


def test_a_backup_that_was_put_back_gets_what_it_lacks(tmp_path: Path, run: Run) -> None:
    ann = project_of(tmp_path / "ann", "ann")
    run("create", tmp_path / "shared", "-p", ann, "--author", "ann")
    kept = ann.with_name("kept")
    shutil.copy(ann, kept)
    edit(ann, "ann", to=80.0)
    run("sync", ann)
    wanted = faces_of(ann)
    kept.replace(ann)
    assert faces_of(ann) != wanted
    run("sync", ann)
    assert faces_of(ann) == wanted


def test_an_archive_is_a_project_of_no_team(tmp_path: Path, run: Run) -> None:
    ann = project_of(tmp_path / "ann", "ann")
    run("create", tmp_path / "shared", "-p", ann, "--author", "ann")
    whole = tmp_path / "ann" / "whole.adnet"
    run("archive", ann, "-o", whole)
    assert faces_of(whole) == faces_of(ann)
    assert "is in no team" in run("status", whole)
    assert not verify_project(whole).faults
    edit(whole, "ann", to=3.0)
    assert "exists already" in run("archive", ann, "-o", whole)


def test_photos_are_taken_by_one_until_they_are_given_back(tmp_path: Path, run: Run) -> None:
    ann = project_of(tmp_path / "ann", "ann", photos=5, faces=False)
    run("create", tmp_path / "shared", "-p", ann, "--author", "ann")
    bob = tmp_path / "bob" / "p.adnet"
    bob.parent.mkdir()
    run("join", tmp_path / "shared", "-p", bob, "--author", "bob")
    first = run("assign", ann, "--count", "3")
    assert first["photos"] == ["0.jpg", "1.jpg", "2.jpg"]
    assert run("assign", bob, "--count", "9")["photos"] == ["3.jpg", "4.jpg"]
    run("sync", ann)
    assert {one["name"]: one["photos_held"] for one in run("members", ann)["members"]} == {"ann": 3, "bob": 2}
    assert run("assign", ann, "--release")["released"] == 3
    assert run("assign", bob, "--photo", "1.jpg")["photos"] == ["1.jpg"]
    assert "is nobody in the team" in run("assign", bob, "--to", "zoe")
    assert "is no photo of" in run("assign", bob, "--photo", "nowhere.jpg")


def test_two_who_annotate_one_photo_blind_see_each_other_when_they_are_done(tmp_path: Path, run: Run) -> None:
    ann = project_of(tmp_path / "ann", "ann", photos=1, faces=False)
    run("create", tmp_path / "shared", "-p", ann, "--author", "ann")
    bob = tmp_path / "bob" / "p.adnet"
    bob.parent.mkdir()
    run("join", tmp_path / "shared", "-p", bob, "--author", "bob")
    run("assign", ann, "--to", "ann", "--to", "bob")
    run("sync", bob)

    def annotate(path: Path, name: str, shift: float) -> None:
        with Project.open(path, author=name) as project:
            image = project.images()[0]
            face = project.record_predictions(image.id, [predict_at(10, 20)], "m")[0]
            project.move_points(face.id, [0], [[1.0, shift]])
            project.set_state(face.id, FaceState.ACCEPTED)

    annotate(ann, "ann", 5.0)
    run("sync", ann)
    assert run("sync", bob)["edits"] == 0
    assert faces_of(bob) == []  # not even that there is a face
    annotate(bob, "bob", 6.0)
    run("sync", bob)
    run("sync", bob)
    run("sync", ann)
    assert faces_of(ann) == faces_of(bob)
    with Project.open(bob, author="x", read_only=True) as project:
        face = project.faces(1)[0]
        assert {one.author for one in project.reviews.versions(face.id)} == {"ann", "bob"}


def test_what_only_a_newer_version_reads_keeps_a_project_unchanged(tmp_path: Path, run: Run) -> None:
    ann = project_of(tmp_path / "ann", "ann")
    shared_log = tmp_path / "shared"
    run("create", shared_log, "-p", ann, "--author", "ann")
    other = shared_log / "zoe"
    other.mkdir()
    (other / "000001.log").write_bytes(_line('{"v": 2, "t": "hologram", "id": "x"}'))
    assert run("sync", ann)["newer"] == 1
    with Project.open(ann, author="ann") as project:
        face = project.faces(project.images()[0].id)[0]
        with pytest.raises(Exception, match="newer version: update this one"):
            project.move_points(face.id, [0], [[1.0, 3.0]])
    assert run("sync", ann)["newer"] == 1
    assert not verify_project(ann).faults


def test_after_an_update_what_was_unread_is_read(
    tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    ann = project_of(tmp_path / "ann", "ann")
    shared_log = tmp_path / "shared"
    run("create", shared_log, "-p", ann, "--author", "ann")
    other = shared_log / "zoe"
    other.mkdir()
    fact = '{"v": 2, "t": "fact", "id": "x", "kind": "member", "name": "zoe", "clock": 9, "author": "zoe"'
    (other / "000001.log").write_bytes(_line(f'{fact}, "value": {{"role": "annotator"}}}}'))
    assert run("sync", ann)["newer"] == 1
    before = ann.read_bytes()
    assert run("sync", ann)["newer"] == 1
    assert ann.read_bytes() == before
    for module in (events, taking_in):
        monkeypatch.setattr(module, "VERSION", 2)
    assert run("sync", ann)["newer"] == 0
    assert [one["name"] for one in run("members", ann)["members"]] == ["ann", "zoe"]
    edit(ann, "ann", to=3.0)  # and is edited again


def test_joining_that_is_interrupted_goes_on_where_it_was(
    tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    ann, bob = project_of(tmp_path / "ann", "ann"), tmp_path / "bob" / "p.adnet"
    bob.parent.mkdir()
    shared_log = tmp_path / "shared"
    run("create", shared_log, "-p", ann, "--author", "ann")
    monkeypatch.setattr(synchronising, "MOST_READ", 7)

    def interrupt(what: str, count: int) -> None:
        if count:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        membership.join_team(bob, str(shared_log), "bob", interrupt)
    with Project.open(bob, author="x", read_only=True) as project:
        here = len(project.journal.rows("SELECT id FROM edits"))
    assert 0 < here < 9
    assert run("join", shared_log, "-p", bob, "--author", "bob")["edits"] == 9 - here
    assert faces_of(bob) == faces_of(ann)


def test_what_comes_on_top_of_the_last_edit_needs_none_before_it(
    tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    """However often a face was edited, one more costs the same; two who go on apart are looked at anew."""
    ann, bob = project_of(tmp_path / "ann", "ann"), tmp_path / "bob" / "p.adnet"
    bob.parent.mkdir()
    run("create", tmp_path / "shared", "-p", ann, "--author", "ann")
    run("join", tmp_path / "shared", "-p", bob, "--author", "bob")
    read: list[str] = []
    real = Journal.stored_edits_of
    monkeypatch.setattr(
        Journal, "stored_edits_of", lambda it, faces: [read.extend(faces := list(faces)), real(it, faces)][1]
    )
    edit(ann, "ann", to=70.0, state=FaceState.ACCEPTED)
    run("sync", ann)
    assert run("sync", bob)["edits"] == 2
    assert read == []
    assert faces_of(bob) == faces_of(ann)
    edit(ann, "ann", to=80.0)
    edit(bob, "bob", to=90.0)
    run("sync", ann)
    run("sync", bob)
    assert len(read) == 1
    run("sync", ann)
    assert faces_of(bob) == faces_of(ann)


def test_a_team_that_has_moved_is_joined_again(tmp_path: Path, run: Run) -> None:
    ann = project_of(tmp_path / "ann", "ann")
    run("create", tmp_path / "shared", "-p", ann, "--author", "ann")
    (tmp_path / "shared").rename(tmp_path / "elsewhere")
    edit(ann, "ann", to=60.0)
    assert "no team meets there" in run("sync", ann)
    assert run("join", tmp_path / "elsewhere", "-p", ann, "--author", "ann")["sent"] == 1
    assert run("sync", ann)["unsent"] == 0
    assert [(one["name"], one["role"]) for one in run("members", ann)["members"]] == [("ann", "owner")]


def test_whoever_joins_a_team_that_was_only_begun_owns_it(tmp_path: Path, run: Run) -> None:
    ann = project_of(tmp_path / "ann", "ann")
    columns = LayoutColumns.of(make_layout()).to_json()
    SharedFolder.create(tmp_path / "shared", TeamHeader(format=1, id="t", columns=columns, created=0.0))
    run("join", tmp_path / "shared", "-p", ann, "--author", "ann")
    assert run("status", ann)["role"] == "owner"


def test_each_mistake_is_a_sentence(tmp_path: Path, run: Run) -> None:
    ann = project_of(tmp_path / "ann", "ann")
    assert "is in no team" in run("sync", ann)
    assert "no team meets there" in run("join", tmp_path / "nowhere", "-p", ann, "--author", "a")
    assert "no such project file" in run(
        "create", tmp_path / "s", "-p", tmp_path / "no.adnet", "--author", "a"
    )
    run("create", tmp_path / "shared", "-p", ann, "--author", "ann")
    assert "in a team already" in run("create", tmp_path / "other", "-p", ann, "--author", "ann")
    bob = project_of(tmp_path / "bob", "bob")
    assert "a team meets there already" in run("create", tmp_path / "shared", "-p", bob, "--author", "bob")
    (tmp_path / "wrong").mkdir()
    wrong = tmp_path / "wrong" / "p.adnet"
    Project.create(wrong, load_layout("68"), author="w").close()
    assert "its layout 68 is not the team's" in run("join", tmp_path / "shared", "-p", wrong, "--author", "w")
    assert "postgresql://HOST/DATABASE" in run("join", "ftp://x", "-p", bob, "--author", "bob")
    (tmp_path / "shared" / "adnet-team.json").write_text("{")
    assert "has come only in part" in run("join", tmp_path / "shared", "-p", bob, "--author", "bob")
    shutil.rmtree(tmp_path / "shared")
    assert "no team meets there" in run("sync", ann)
    assert "--unsent" in run("leave", ann)
    assert run("leave", ann, "--unsent")["sent"] == 0


def test_another_team_in_the_same_folder_is_noticed(tmp_path: Path, run: Run) -> None:
    ann = project_of(tmp_path / "ann", "ann")
    bob = project_of(tmp_path / "bob", "bob")
    shared_log = tmp_path / "shared"
    run("create", shared_log, "-p", ann, "--author", "ann")
    shutil.rmtree(shared_log)
    run("create", shared_log, "-p", bob, "--author", "bob")
    assert "another team meets there now" in run("sync", ann)


SENDING: list[tuple[str, ...]] = [
    ("sync",),
    ("assign",),
    ("assign", "--release"),
    ("assign", "--again", "0.5"),
    ("again",),
    ("members", "--role", "bob", "reviewer"),
    ("gold", "--show"),
    ("review", "--share", "0.5"),
    ("photos", "s3://bucket/folder"),
    ("photos", "--nowhere"),
    ("model",),
    ("archive", "-o", "all.adnet"),
    ("leave",),
]


@pytest.mark.parametrize(
    ("team", "said"),
    [
        ("another", "another team meets there now"),
        ("none", "no team meets there"),
        ("newer", "newer version of adnet-annotate"),
        ("text", "has come only in part"),
        ("unsaid", "does not say where its team meets"),
    ],
)
def test_nothing_goes_to_a_folder_that_is_not_the_team_s(
    tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch, team: str, said: str
) -> None:
    """Whichever command it is: the project stays in its team, and nothing changes there or here."""
    monkeypatch.chdir(tmp_path)
    ann = project_of(tmp_path / "ann", "ann")
    run("create", tmp_path / "shared", "-p", ann, "--author", "ann")
    header = tmp_path / "shared" / "adnet-team.json"
    if team == "another":
        header.write_text(json.dumps(json.loads(header.read_text()) | {"id": "another"}))
    elif team == "none":
        header.unlink()
    elif team == "newer":
        header.write_text(json.dumps({"format": 2, "whose": "ours"}))
    elif team == "text":
        header.write_text("Dear all,")
    else:
        with Project.open(ann, author="ann") as project:
            TeamState(project.journal).set("address", "")
    edit(ann, "ann", to=5.0)
    before = {path: path.read_bytes() for path in tmp_path.rglob("*.log")}
    unsent = run("status", ann)["unsent"]
    assert unsent
    for command, *options in SENDING:
        assert said in run(command, ann, *options), command
    found = run("status", ann)
    assert (found["unsent"], found["reached"]) == (unsent, False)
    assert said in found["problem"]
    assert {path: path.read_bytes() for path in tmp_path.rglob("*.log")} == before
    assert not (tmp_path / "all.adnet").exists()
    assert run("review", ann)["share"] != 0.5


def test_following_sends_nothing_to_another_team_that_came_meanwhile(tmp_path: Path, run: Run) -> None:
    ann = project_of(tmp_path / "ann", "ann")
    shared = tmp_path / "shared"
    run("create", shared, "-p", ann, "--author", "ann")
    rounds = membership.follow(ann)
    next(rounds)
    shutil.rmtree(shared)
    assert "cannot be read" in str(next(rounds))
    run("create", shared, "-p", project_of(tmp_path / "bob", "bob"), "--author", "bob")
    assert "another team meets there now" in str(next(rounds))
    rounds.close()
    assert len(list(shared.glob("*/*.log"))) == 1


def test_a_team_keeps_an_owner(tmp_path: Path, run: Run) -> None:
    ann, bob = (project_of(tmp_path / name, name) for name in ("ann", "bob"))
    run("create", tmp_path / "shared", "-p", ann, "--author", "ann")
    run("join", tmp_path / "shared", "-p", bob, "--author", "bob")
    run("sync", ann)
    assert "ann: is the only owner" in run("members", ann, "--role", "ann", "annotator")
    run("members", ann, "--role", "bob", "owner")
    run("members", ann, "--role", "ann", "annotator")
    assert run("status", ann)["role"] == "annotator"


def test_a_project_is_in_a_team_under_one_name(tmp_path: Path, run: Run) -> None:
    ann = project_of(tmp_path / "ann", "ann")
    run("create", tmp_path / "shared", "-p", ann, "--author", "ann")
    assert "in a team already, as ann" in run("join", tmp_path / "shared", "-p", ann, "--author", "other")
    assert [one["name"] for one in run("members", ann)["members"]] == ["ann"]
    run("join", tmp_path / "shared", "-p", ann, "--author", "ann")


def test_whom_and_which_folder_nobody_knows_is_said(tmp_path: Path, run: Run) -> None:
    ann = project_of(tmp_path / "ann", "ann")
    run("create", tmp_path / "shared", "-p", ann, "--author", "ann")
    for options in (("--to", "eve"), ("--release", "--to", "eve"), ("--again", "0.5", "--to", "eve")):
        assert "eve: is nobody in the team" in run("assign", ann, *options)
    assert "none: no photo of" in run("assign", ann, "--folder", "none")


@pytest.mark.parametrize("value", [5, None, "owner", [1]])
def test_what_nobody_understands_of_a_member_costs_nobody_the_team(
    tmp_path: Path, run: Run, value: object
) -> None:
    ann = project_of(tmp_path / "ann", "ann")
    run("create", tmp_path / "shared", "-p", ann, "--author", "ann")
    stranger = events.FactEvent(
        id="e" * 32, kind="member", name="eve", clock=40, author="eve", value=value, at=0.0
    )
    own = next((tmp_path / "shared").glob("*/*.log"))
    own.write_bytes(own.read_bytes() + _line(events.event_text(stranger)))
    run("sync", ann)
    assert run("assign", ann, "--count", 1)["holders"] == ["ann"]
    assert [one["name"] for one in run("members", ann)["members"]] == ["ann"]
    run("join", tmp_path / "shared", "-p", tmp_path / "bob.adnet", "--author", "bob")


def test_a_damaged_state_of_a_team_names_its_file(tmp_path: Path, run: Run) -> None:
    ann = project_of(tmp_path / "ann", "ann")
    run("create", tmp_path / "shared", "-p", ann, "--author", "ann")
    with Project.open(ann, author="ann") as project:
        TeamState(project.journal).set("entered edits", "none")
    assert run("status", ann).startswith(f"{ann}: the file is damaged: ")
    with Project.open(ann, author="ann") as project:
        TeamState(project.journal).set("entered edits", "0")
        with project.journal.transaction():
            project.journal.write("UPDATE team_facts SET body = ?", ("{",))
    assert run("members", ann).startswith(f"{ann}: the file is damaged: ")


def test_one_program_at_a_time_synchronises_a_project(tmp_path: Path, run: Run) -> None:
    ann = project_of(tmp_path / "ann", "ann")
    run("create", tmp_path / "shared", "-p", ann, "--author", "ann")
    with membership.in_team(ann):
        assert "another program is synchronising it" in run("sync", ann)


def test_a_project_in_no_team_has_nothing_of_it(tmp_path: Path) -> None:
    ann = project_of(tmp_path / "ann", "ann")
    with Project.open(ann, author="ann") as project:
        assert not TeamState(project.journal).is_in_team
        rows = project.journal.rows("SELECT name FROM sqlite_schema WHERE name LIKE 'team%'")
        assert rows == []


def test_the_layout_stays_what_it_is_while_a_project_is_in_a_team(tmp_path: Path, run: Run) -> None:
    ann = project_of(tmp_path / "ann", "ann")
    change = to_68()
    run("create", tmp_path / "shared", "-p", ann, "--author", "ann")
    with Project.open(ann, author="ann") as project:
        with pytest.raises(ProjectError, match="its team has this layout"):
            project.change_layout(change)
        assert project.layout == make_layout()
    run("leave", ann)
    with Project.open(ann, author="ann") as project:
        project.change_layout(change)
        assert project.layout == load_layout("68")
    assert "is not the team's" in run("join", tmp_path / "shared", "-p", ann, "--author", "ann")


def test_a_project_whose_layout_was_changed_is_shared_with_all_its_columns(tmp_path: Path, run: Run) -> None:
    ann = project_of(tmp_path / "ann", "ann")
    with Project.open(ann, author="ann") as project:
        project.change_layout(to_68())
        face = project.faces(project.images()[0].id)[0]
        project.move_points(face.id, [40], [[7.0, 8.0]])
    run("create", tmp_path / "shared", "-p", ann, "--author", "ann")
    bob = tmp_path / "bob" / "p.adnet"
    bob.parent.mkdir()
    run("join", tmp_path / "shared", "-p", bob, "--author", "bob")
    assert faces_of(bob) == faces_of(ann)
    with Project.open(bob, author="bob") as project:
        face = project.faces(project.images()[0].id)[0]
        assert face.points[40].tolist() == [7.0, 8.0]
        assert face.placed.sum() == 1
        project.move_points(face.id, [41], [[9.0, 9.0]])
    run("sync", bob)
    run("sync", ann)
    assert faces_of(bob) == faces_of(ann)
    for path in (ann, bob):
        assert not verify_project(path, photos=False).faults


@pytest.mark.parametrize("same_ids", [True, False], ids=["copies", "found apart"])
def test_a_project_that_was_merged_before_is_shared_as_it_stands(
    tmp_path: Path, run: Run, same_ids: bool
) -> None:
    """With what each person had made of its faces; whoever still has a part of it adds nothing to that."""
    ann = project_of(tmp_path / "ann", "ann")
    if same_ids:
        shutil.copytree(ann.parent, tmp_path / "bob")
    else:
        project_of(tmp_path / "bob", "bob")
    bob = tmp_path / "bob" / "p.adnet"
    edit(ann, "ann", to=60.0)
    edit(bob, "bob", to=70.0)
    whole = tmp_path / "whole" / "p.adnet"
    whole.parent.mkdir()
    merge_projects([ann, bob], whole)
    for photo in ann.parent.glob("*.jpg"):
        shutil.copy(photo, whole.parent)
    run("create", tmp_path / "shared", "-p", whole, "--author", "eva")
    wanted = standing(whole)
    assert "'disputed': True" in "".join(wanted)
    zoe = tmp_path / "zoe" / "p.adnet"
    zoe.parent.mkdir()
    run("join", tmp_path / "shared", "-p", zoe, "--author", "zoe")
    assert standing(zoe) == wanted == standing(whole)
    run("join", tmp_path / "shared", "-p", bob, "--author", "bob")
    for path in (whole, zoe):
        run("sync", path)
    assert standing(bob) == wanted == standing(whole) == standing(zoe)
    edit(zoe, "zoe", to=65.0, state=FaceState.ACCEPTED)  # decides
    for path in (zoe, bob, whole):
        run("sync", path)
    assert standing(bob) == standing(whole) == standing(zoe) != wanted
    for path in (whole, zoe, bob):
        assert not verify_project(path, photos=False).faults


def test_photos_are_named_together(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each by itself would wait for the disk; where reading takes long, those so far are written."""
    path = project_of(tmp_path / "ann", "ann", photos=7)
    written: list[int] = []
    name = SharedPhotos._name

    def counted(self: SharedPhotos, images: Sequence[ImageRecord]) -> None:
        written.append(len(images))
        name(self, images)

    monkeypatch.setattr(SharedPhotos, "_name", counted)
    monkeypatch.setattr(shared_photos, "_MOST_NAMED", 3)
    monkeypatch.setattr(shared_photos, "_NAMING_SECONDS", float("inf"))
    membership.create_team(path, str(tmp_path / "shared"), "ann")
    assert written == [3, 3, 1]
    monkeypatch.setattr(shared_photos, "_NAMING_SECONDS", -1.0)
    written.clear()
    slow = project_of(tmp_path / "slow", "ann", photos=2)
    membership.create_team(slow, str(tmp_path / "other"), "ann")
    assert written == [1, 1, 0]
    with Project.open(path, author="x", read_only=True) as project:
        assert len(project.journal.rows("SELECT photo FROM team_photos")) == 7
