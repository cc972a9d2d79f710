"""Project files of several people become one: every edit once, nobody's version lost, inputs untouched."""

from __future__ import annotations

import contextlib
import hashlib
import shutil
import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from adnet_core.cli import main
from adnet_core.errors import ProjectError
from adnet_core.faces.layout import Layout, load_layout
from adnet_core.faces.scale import Scale
from adnet_core.faces.states import FaceState, Visibility
from adnet_core.projects import EditKind, FaceRecord, Project
from adnet_core.projects.changes import applied
from adnet_core.projects.inputs import FaceEdit
from adnet_core.projects.merging.merging import MergeReport, merge_projects
from adnet_core.projects.records import Review
from adnet_core.projects.verifying import verify_project
from tests.undo_offered import can_undo

Predict = Callable[..., Any]
Facts = Callable[[Any], dict[str, Any]]
Make = Callable[..., Path]
HASH = "a" * 64


@pytest.fixture
def make(tmp_path: Path, layout: Layout, predict: Predict) -> Make:
    """A project of one person in a folder of their own: one photo, predicted, one point moved, accepted."""

    def made(
        author: str,
        *,
        to: float = 1.0,
        sha256: str = HASH,
        name: str = "one.jpg",
        state: FaceState | None = FaceState.ACCEPTED,
        at: tuple[float, float] = (10, 20),
    ) -> Path:
        folder = tmp_path / author
        folder.mkdir()
        (folder / name).write_bytes(b"photo")
        with Project.create(folder / "p.adnet", layout, author=author) as project:
            image = project.add_images([folder / name])[0]
            if sha256:
                project.describe_image(image.id, sha256, 640, 480)
            face = project.record_predictions(image.id, [predict(*at)], "m")[0]
            if state is not None:
                project.move_points(face.id, [0], [face.points[0] + to], seconds=2.0)
                project.set_state(face.id, state, seconds=3.0)
        return folder / "p.adnet"

    return made


def copied(path: Path, author: str) -> Path:
    """The project handed to somebody else, photo and all."""
    folder = path.parent.with_name(author)
    shutil.copytree(path.parent, folder)
    return folder / path.name


def only_face(path: Path) -> FaceRecord:
    with Project.open(path, author="reader", read_only=True) as project:
        faces = [face for image in project.images() for face in project.faces(image.id)]
    assert len(faces) == 1
    return faces[0]


def contents(path: Path) -> tuple[Any, ...]:
    """All that a merge must give again: photos, faces, versions and edits, whatever their order."""
    with contextlib.closing(sqlite3.connect(path)) as connection:
        edits = connection.execute(
            "SELECT id, kind, face_id, author, at, fields_after FROM edits ORDER BY id"
        )
        faces = connection.execute("SELECT id, state, disputed, points, annotator FROM faces ORDER BY id")
        versions = connection.execute("SELECT face_id, author, points FROM versions ORDER BY face_id, author")
        photos = connection.execute("SELECT relative, sha256 FROM images ORDER BY relative")
        return tuple(part.fetchall() for part in (edits, faces, versions, photos))


def check_replay(path: Path, facts_of: Facts) -> None:
    """The faces of a merged file follow from its log, as those of any project do."""
    with Project.open(path, author="reader", read_only=True) as project:
        for (face_id,) in project._journal.rows("SELECT id FROM faces"):
            state = project.face(face_id)
            edits = project.edits(face_id)
            replayed = state
            for name, value in (("disputed", False), ("review", Review.NONE), ("note", "?"), ("tags", ())):
                object.__setattr__(replayed, name, value)
            for edit in edits:
                replayed = applied(replayed, edit.after)
            assert facts_of(replayed) == facts_of(project.face(face_id))


class TestTheSameFaceByTwo:
    @pytest.fixture
    def merged(self, make: Make, tmp_path: Path) -> tuple[Path, MergeReport]:
        """Both began with photos alone, so the face has another id in each file."""
        target = tmp_path / "c.adnet"
        return target, merge_projects([make("ann"), make("bob", to=4.0)], target)

    def test_is_disputed_and_both_stay_readable(
        self, merged: tuple[Path, MergeReport], facts_of: Facts
    ) -> None:
        path, report = merged
        face = only_face(path)
        assert face.disputed
        assert face.state is FaceState.CORRECTED
        assert (report.photos, report.faces, report.disputed) == (1, 1, 1)
        with Project.open(path, author="carl") as project:
            versions = project.reviews.versions(face.id)
            assert [version.author for version in versions] == ["ann", "bob"]
            assert [version.face.state for version in versions] == [FaceState.ACCEPTED] * 2
            shift = versions[1].face.points[0] - versions[0].face.points[0]
            np.testing.assert_allclose(shift, [3, 3])
            assert project.reviews.queue().disputed == {1: 1}
            assert list(project.accepted_faces()) == []
        check_replay(path, facts_of)

    def test_every_edit_is_there_once_with_who_and_when(
        self, merged: tuple[Path, MergeReport], tmp_path: Path
    ) -> None:
        wanted = {}
        for author in ("ann", "bob"):
            with Project.open(tmp_path / author / "p.adnet", author="x", read_only=True) as project:
                wanted |= {e.id: (e.author, e.at, e.seconds, e.kind, e.face_id) for e in project.edits()}
        with Project.open(merged[0], author="x", read_only=True) as project:
            found = {e.id: (e.author, e.at, e.seconds, e.kind, e.face_id) for e in project.edits()}
            kinds = [found[key][3] for key in found.keys() - wanted.keys()]
        assert {key: found[key] for key in wanted} == wanted
        assert kinds == [EditKind.MERGED, EditKind.MERGED]  # one disputes the face, one hides its twin

    def test_merging_again_changes_nothing(self, merged: tuple[Path, MergeReport], tmp_path: Path) -> None:
        inputs = [tmp_path / "ann" / "p.adnet", tmp_path / "bob" / "p.adnet"]
        once = contents(merged[0])
        for number, order in enumerate(
            ([*inputs, inputs[0]], [merged[0], *inputs], [*inputs, merged[0]], [merged[0], merged[0]])
        ):
            target = tmp_path / f"again{number}.adnet"
            report = merge_projects(order, target)
            assert contents(target) == once
            assert report.to_dict() == merged[1].to_dict()

    def test_a_decision_stands_when_merged_again(
        self, merged: tuple[Path, MergeReport], tmp_path: Path, facts_of: Facts
    ) -> None:
        path = merged[0]
        with Project.open(path, author="carl") as project:
            face = only_face(path)
            project.change(
                face.id, FaceEdit(points=face.points + 1, state=FaceState.ACCEPTED, review=Review.PASSED)
            )
        target = tmp_path / "d.adnet"
        report = merge_projects([tmp_path / "bob" / "p.adnet", path], target)
        again = only_face(target)
        assert report.disputed == 0
        assert again.state is FaceState.ACCEPTED
        np.testing.assert_array_equal(again.points, face.points + 1)
        assert [pair["annotators"] for pair in report.agreement] == [["ann", "bob"]]
        check_replay(target, facts_of)

    def test_work_after_a_merge_is_disputed_again(
        self, merged: tuple[Path, MergeReport], tmp_path: Path, facts_of: Facts
    ) -> None:
        bob = tmp_path / "bob" / "p.adnet"
        with Project.open(bob, author="bob") as project:
            project.move_points(only_face(bob).id, [1], [[50, 50]])
        target = tmp_path / "d.adnet"
        report = merge_projects([merged[0], bob], target)
        assert report.disputed == 1
        with Project.open(target, author="x", read_only=True) as project:
            versions = project.reviews.versions(only_face(target).id)
        assert [version.author for version in versions] == ["ann", "bob"]
        np.testing.assert_array_equal(versions[1].face.points[1], [50, 50])
        check_replay(target, facts_of)

    def test_the_flags_of_both_are_offered(self, merged: tuple[Path, MergeReport], tmp_path: Path) -> None:
        inputs = [tmp_path / author / "p.adnet" for author in ("ann", "bob")]
        for path, tags in zip(inputs, (["blur", "hat"], ["hat", "scarf"]), strict=True):
            with Project.open(path, author="x") as project:
                project.settings.set("tags", tags)
                project.settings.set("place.x", {"photo": 1})
        merge_projects(inputs, tmp_path / "d.adnet")
        with Project.open(tmp_path / "d.adnet", author="x") as project:
            assert project.settings.get("tags") == ["blur", "hat", "scarf"]
            assert project.settings.get("place.x") is None

    def test_scales_go_with_their_photos(self, merged: tuple[Path, MergeReport], tmp_path: Path) -> None:
        inputs = [tmp_path / author / "p.adnet" for author in ("ann", "bob")]
        for path, length in zip(inputs, (None, 0.25), strict=True):
            with Project.open(path, author="x") as project:
                for image in project.images():
                    project.scales.set(image.id, None if length is None else Scale(length, "mm"))
        merge_projects(inputs, tmp_path / "d.adnet")
        with Project.open(tmp_path / "d.adnet", author="x") as project:
            scales = project.scales.all()
            assert scales
            assert set(scales.values()) == {Scale(0.25, "mm")}

    def test_undo_does_not_reach_back(self, merged: tuple[Path, MergeReport]) -> None:
        with Project.open(merged[0], author="ann") as project:
            assert not can_undo(project)
            project.set_note(only_face(merged[0]).id, "new")
            assert project.undo() is not None
            assert project.undo() is None

    def test_agreement_figures(self, merged: tuple[Path, MergeReport]) -> None:
        """Point 0 of six is 3 px off in x and y; the eyes' distance is 50 px, less a part of the shift."""
        pair = merged[1].agreement[0]
        with Project.open(merged[0], author="x", read_only=True) as project:
            first, second = (v.face.points for v in project.reviews.versions(only_face(merged[0]).id))
            distance = float(project.layout.distance((first + second) / 2))
        assert pair["annotators"] == ["ann", "bob"]
        assert (pair["faces"], pair["compared"]) == (1, 1)
        assert pair["distance"] == pytest.approx(100 * np.hypot(3, 3) / 6 / distance)
        assert pair["tangent"] == pair["normal"] == 0  # the point on no curve has neither
        assert (pair["visibility_agreement"], pair["state_agreement"]) == (1.0, 1.0)


class TestCopiesOfOneProject:
    """Both were handed the same predicted project, so the face has one id."""

    def test_two_who_changed_it(self, make: Make, tmp_path: Path, facts_of: Facts) -> None:
        ann = make("ann", state=None)
        bob = copied(ann, "bob")
        face = only_face(ann)
        for path, author, point in ((ann, "ann", 0), (bob, "bob", 1)):
            with Project.open(path, author=author) as project:
                project.move_points(face.id, [point], [[7, 7]])
                project.set_state(face.id, FaceState.ACCEPTED)
        report = merge_projects([ann, bob], tmp_path / "c.adnet")
        merged = only_face(tmp_path / "c.adnet")
        assert (report.disputed, merged.id) == (1, face.id)
        with Project.open(tmp_path / "c.adnet", author="x") as project:
            first, second = (v.face for v in project.reviews.versions(face.id))
            assert sum(edit.kind is EditKind.PREDICTED for edit in project.edits()) == 1
        np.testing.assert_array_equal(first.points[1], face.points[1])
        np.testing.assert_array_equal(second.points[0], face.points[0])
        np.testing.assert_array_equal(merged.points, first.points)
        check_replay(tmp_path / "c.adnet", facts_of)

    def test_one_who_changed_it(self, make: Make, tmp_path: Path) -> None:
        ann = make("ann", state=None)
        bob = copied(ann, "bob")
        with Project.open(bob, author="bob") as project:
            project.set_state(only_face(bob).id, FaceState.ACCEPTED)
        with Project.open(ann, author="ann") as project:
            project.set_note(only_face(ann).id, "glasses")
        report = merge_projects([ann, bob], tmp_path / "c.adnet")
        merged = only_face(tmp_path / "c.adnet")
        assert (merged.state, merged.note, merged.disputed) == (FaceState.ACCEPTED, "glasses", False)
        assert report.agreement == []
        with Project.open(tmp_path / "c.adnet", author="x") as project:
            assert project.reviews.annotator(merged.id) == "bob"
            assert project.reviews.versions(merged.id) == []

    def test_one_person_on_two_machines(self, make: Make, tmp_path: Path) -> None:
        first = make("ann")
        second = copied(first, "other")
        face = only_face(first)
        for path, point in ((second, 2), (first, 3)):
            with Project.open(path, author="ann") as project:
                project.move_points(face.id, [point], [[9, 9]])
        report = merge_projects([second, first], tmp_path / "c.adnet")
        merged = only_face(tmp_path / "c.adnet")
        assert report.disputed == 0
        np.testing.assert_array_equal(merged.points, only_face(first).points)  # worked on last

    def test_a_verdict_travels(self, make: Make, tmp_path: Path) -> None:
        ann = make("ann")
        bob = copied(ann, "bob")
        with Project.open(bob, author="bob") as project:
            project.change(only_face(bob).id, FaceEdit(review=Review.PASSED), kind=EditKind.REVIEWED)
        with Project.open(ann, author="ann") as project:
            project.set_tags(only_face(ann).id, ["blur"])
        merge_projects([ann, bob], tmp_path / "c.adnet")
        merged = only_face(tmp_path / "c.adnet")
        assert (merged.review, merged.tags) == (Review.PASSED, ("blur",))


class TestWhatIsTheSame:
    def test_photos_by_hash_wherever_they_are(self, make: Make, tmp_path: Path) -> None:
        report = merge_projects([make("ann"), make("bob", name="other.jpg")], tmp_path / "c.adnet")
        assert report.photos == 1
        with Project.open(tmp_path / "c.adnet", author="x") as project:
            assert project.images()[0].relative == "ann/one.jpg"
            assert project.images()[0].predicted

    def test_the_photo_that_is_there(self, make: Make, tmp_path: Path) -> None:
        ann, bob = make("ann"), make("bob", name="other.jpg")
        (ann.parent / "one.jpg").unlink()
        merge_projects([ann, bob], tmp_path / "c.adnet")
        with Project.open(tmp_path / "c.adnet", author="x") as project:
            assert project.images()[0].relative == "bob/other.jpg"

    @pytest.mark.parametrize(("first", "second", "photos"), [("", "", 1), (HASH, "", 1), (HASH, "b" * 64, 2)])
    def test_photos_by_path(self, make: Make, tmp_path: Path, first: str, second: str, photos: int) -> None:
        inputs = [make("ann", sha256=first), make("bob", sha256=second)]
        assert merge_projects(inputs, tmp_path / "c.adnet").photos == photos

    def test_faces_elsewhere_in_the_photo_are_others(self, make: Make, tmp_path: Path) -> None:
        report = merge_projects([make("ann"), make("bob", at=(300, 200))], tmp_path / "c.adnet")
        assert (report.faces, report.disputed, report.agreement) == (2, 0, [])

    def test_a_face_that_one_person_deleted(self, make: Make, tmp_path: Path, facts_of: Facts) -> None:
        ann, bob = make("ann"), make("bob", state=None)
        with Project.open(bob, author="bob") as project:
            project.delete_face(only_face(bob).id)
        report = merge_projects([bob, ann], tmp_path / "c.adnet")
        merged = only_face(tmp_path / "c.adnet")
        assert merged.disputed
        assert report.agreement[0]["state_agreement"] == 0.0
        assert report.agreement[0]["compared"] == 0
        check_replay(tmp_path / "c.adnet", facts_of)

    def test_versions_within_a_tolerance(self, make: Make, tmp_path: Path) -> None:
        inputs = [make("ann"), make("bob", to=2.0)]
        assert merge_projects(inputs, tmp_path / "c.adnet", tolerance=0.02).disputed == 0
        assert only_face(tmp_path / "c.adnet").state is FaceState.ACCEPTED
        assert merge_projects(inputs, tmp_path / "d.adnet", tolerance=0.001).disputed == 1

    def test_another_visibility_is_no_agreement(self, make: Make, tmp_path: Path) -> None:
        ann, bob = make("ann"), make("bob")
        with Project.open(bob, author="bob") as project:
            face = only_face(bob)
            project.set_visibility(face.id, [1], Visibility.OCCLUDED)
            project.set_state(face.id, FaceState.ACCEPTED)
        report = merge_projects([ann, bob], tmp_path / "c.adnet", tolerance=1.0)
        assert report.disputed == 1
        assert report.agreement[0]["visibility_agreement"] == pytest.approx(5 / 6)


class TestRefusals:
    def test_another_layout(self, make: Make, tmp_path: Path) -> None:
        other = tmp_path / "other.adnet"
        Project.create(other, load_layout("29"), author="x").close()
        self.check([make("ann"), other], tmp_path, f"{other}: its layout 29 is not the layout six of")

    def test_a_newer_version(self, make: Make, tmp_path: Path) -> None:
        bob = make("bob")
        with contextlib.closing(sqlite3.connect(bob)) as connection:
            connection.execute("PRAGMA user_version = 99")
        self.check([make("ann"), bob], tmp_path, f"{bob}: was written by a newer version")

    def test_a_damaged_file(self, make: Make, tmp_path: Path) -> None:
        bob = make("bob")
        content = bytearray(bob.read_bytes())
        content[8192 * 3 : 8192 * 3 + 4000] = b"\xff" * 4000
        bob.write_bytes(content)
        self.check([make("ann"), bob], tmp_path, f"{bob}: the file is damaged")

    def test_an_output_that_is_there(self, make: Make, tmp_path: Path) -> None:
        ann, bob = make("ann"), make("bob")
        with pytest.raises(ProjectError, match="exists already"):
            merge_projects([ann, bob], ann)
        assert only_face(ann).state is FaceState.ACCEPTED

    def test_a_file_that_is_missing(self, make: Make, tmp_path: Path) -> None:
        self.check(
            [make("ann"), tmp_path / "no.adnet"], tmp_path, f"{tmp_path / 'no.adnet'}: no such project"
        )

    def check(self, inputs: list[Path], tmp_path: Path, sentence: str) -> None:
        with pytest.raises(ProjectError) as caught:
            merge_projects(inputs, tmp_path / "c.adnet")
        assert str(caught.value).startswith(sentence)
        assert [path.name for path in tmp_path.iterdir() if "c.adnet" in path.name] == []


def test_the_inputs_are_not_changed(
    make: Make, tmp_path: Path, as_version_1: Callable[[Path], None], facts_of: Facts
) -> None:
    """Also one of an older version, whose edits come from a log that knows nothing of reviews."""
    inputs = [make("ann"), make("bob", to=3.0)]
    as_version_1(inputs[1])
    before = [hashlib.sha256(path.read_bytes()).hexdigest() for path in inputs]
    report = merge_projects(inputs, tmp_path / "c.adnet")
    assert [hashlib.sha256(path.read_bytes()).hexdigest() for path in inputs] == before
    assert report.disputed == 1
    check_replay(tmp_path / "c.adnet", facts_of)


def test_a_full_disk_leaves_nothing(make: Make, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise sqlite3.OperationalError("database or disk is full")

    inputs = [make("ann"), make("bob")]
    monkeypatch.setattr("adnet_core.projects.merging.merging._insert_face", full)
    with pytest.raises(ProjectError, match=r"c\.adnet"):
        merge_projects(inputs, tmp_path / "c.adnet")
    assert [path.name for path in tmp_path.iterdir() if "c.adnet" in path.name] == []


def test_a_photo_that_one_person_removed_is_removed(make: Make, tmp_path: Path) -> None:
    first = make("ann")
    second = copied(first, "bob")
    with Project.open(first, author="ann") as project:
        project.remove_images([1])
    report = merge_projects([first, second], tmp_path / "both.adnet")
    assert (report.photos, report.faces, report.removed, report.kept) == (0, 0, 1, 0)
    again = merge_projects([second, first], tmp_path / "again.adnet")
    assert (again.photos, again.removed) == (0, 1)
    with Project.open(tmp_path / "both.adnet", author="ann") as project:
        assert project.images() == []
        assert [edit.author for edit in project.photo_edits()] == ["ann"]
        assert len(project.bring_in([project.removed_images()[0].path])) == 1
        assert [image.id for image in project.images()] == [1]
        assert project.faces(1)[0].state is FaceState.ACCEPTED
    assert verify_project(tmp_path / "both.adnet", photos=False).faults == ()
    assert verify_project(tmp_path / "again.adnet", photos=False).faults == ()


def test_a_removed_photo_on_which_somebody_else_has_worked_stays_and_it_is_said(
    make: Make, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    first = make("ann")
    second = copied(first, "bob")
    with Project.open(first, author="ann") as project:
        project.remove_images([1])
    with Project.open(second, author="bob") as project:
        face = project.faces(1)[0]
        project.set_note(face.id, "good")
    output = tmp_path / "both.adnet"
    assert main(["merge", str(first), str(second), "-o", str(output)]) == 0
    said = capsys.readouterr().out
    assert "1 photo in the project though somebody removed it, since somebody else has worked on it" in said
    with Project.open(output, author="ann") as project:
        assert [image.id for image in project.images()] == [1]
        assert [edit.kind for edit in project.photo_edits()] == ["removed", "merged"]
    assert verify_project(output, photos=False).faults == ()
    # What the merge has decided is newer than the removal.
    again = merge_projects([first, output], tmp_path / "again.adnet")
    assert (again.photos, again.removed) == (1, 0)


def test_a_photo_that_came_back_is_there(make: Make, tmp_path: Path) -> None:
    first = make("ann")
    with Project.open(first, author="ann") as project:
        project.remove_images([1])
    second = copied(first, "bob")
    with Project.open(first, author="ann") as project:
        project.undo()
    report = merge_projects([second, first], tmp_path / "both.adnet")
    assert (report.photos, report.removed, report.kept) == (1, 0, 1)
    assert verify_project(tmp_path / "both.adnet", photos=False).faults == ()


def test_what_was_put_into_a_face_that_only_a_model_had_counts_in_the_next_merge(
    make: Make, tmp_path: Path
) -> None:
    """The person's edit stands in the log of the other face then."""
    ann, bob = make("ann", state=None), make("bob", to=3.0)
    first, second = tmp_path / "first.adnet", tmp_path / "second.adnet"
    merge_projects([ann, bob], first)
    assert merge_projects([first, make("cho", to=5.0)], second).disputed == 1
    with Project.open(second, author="reader", read_only=True) as project:
        assert [one.author for one in project.reviews.versions(only_face(second).id)] == ["bob", "cho"]


def test_the_face_does_not_depend_on_the_order_of_the_files(make: Make, tmp_path: Path) -> None:
    paths = [make("bob", to=3.0), make("ann", to=1.0), make("cho", to=5.0)]
    faces = []
    for number, order in enumerate((paths, paths[::-1])):
        output = tmp_path / f"{number}.adnet"
        merge_projects(order, output)
        faces.append(only_face(output))
    assert faces[0].points[0].tolist() == faces[1].points[0].tolist() == [21.0, 41.0]


def test_whoever_only_reviews_what_another_goes_on_with_puts_nothing_in_dispute(
    make: Make, tmp_path: Path
) -> None:
    ann = make("ann", to=1.0)
    bob, cho = copied(ann, "bob"), copied(ann, "cho")
    with Project.open(bob, author="bob") as project:
        project.move_points(only_face(bob).id, [0], [[50.0, 60.0]])
    with Project.open(cho, author="cho") as project:
        returned = FaceEdit(review=Review.RETURNED, tags=("odd",))
        project.change(only_face(cho).id, returned, kind=EditKind.REVIEWED)
    for number, order in enumerate(([ann, bob, cho], [cho, bob, ann])):
        output = tmp_path / f"{number}.adnet"
        assert merge_projects(order, output).disputed == 0
        face = only_face(output)
        assert face.points[0].tolist() == [50.0, 60.0]
        assert (face.tags, face.review, face.disputed) == (("odd",), Review.NONE, False)
