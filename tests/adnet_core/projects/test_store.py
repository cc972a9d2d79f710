"""Photos, faces and edits: what is written is what is read, and a wrong call changes nothing."""

from __future__ import annotations

import contextlib
import os
import sqlite3
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from adnet_core.errors import DamagedError, ProjectError
from adnet_core.faces.geometry import FaceBox
from adnet_core.faces.layout import Layout, load_layout
from adnet_core.faces.states import FaceState, PointOrigin, Visibility
from adnet_core.projects import EditKind, FaceRecord, ImageSummary, Project
from adnet_core.projects.inputs import FaceEdit
from tests.undo_offered import can_undo

Predict = Callable[..., Any]
Facts = Callable[[Any], dict[str, Any]]


def reopened(project: Project, **options: Any) -> Project:
    project.close()
    return Project.open(project.path, author=project.author, **options)


class TestOpening:
    def test_carries_its_layout(self, tmp_path: Path) -> None:
        layout = load_layout("98")
        Project.create(tmp_path / "p.adnet", layout, author="ann").close()
        with Project.open(tmp_path / "p.adnet", author="bob") as project:
            assert project.layout == layout
            assert (project.author, project.read_only) == ("bob", False)

    def test_leaves_one_file_when_closed(self, project: Project, face: FaceRecord) -> None:
        project.close()
        project.close()
        assert [path.name for path in project.path.parent.iterdir()] == ["faces.adnet"]

    def test_after_closing_every_call_says_so(self, project: Project, face: FaceRecord) -> None:
        project.close()
        for call in (project.images, project.undo, lambda: project.set_note(face.id, "x")):
            with pytest.raises(ProjectError, match=r"faces\.adnet: it is not open any more"):
                call()

    def test_an_author_has_a_name(self, project: Project) -> None:
        with pytest.raises(ValueError, match="name"):
            Project.open(project.path, author="  ")

    def test_read_only_reads_everything_and_writes_nothing(
        self, project: Project, face: FaceRecord, facts_of: Facts
    ) -> None:
        with reopened(project, read_only=True) as readable:
            assert facts_of(readable.face(face.id)) == facts_of(face)
            assert len(readable.edits()) == 1
            writing: list[Callable[[], object]] = [
                lambda: readable.add_images(["x.jpg"]),
                lambda: readable.set_note(face.id, "x"),
                lambda: readable.record_predictions(face.image_id, [], "m"),
                readable.undo,
            ]
            for write in writing:
                with pytest.raises(ProjectError, match="read-only"):
                    write()

    def test_reads_while_another_writes(self, project: Project, face: FaceRecord) -> None:
        with Project.open(project.path, author="bob", read_only=True) as readable:
            project.set_note(face.id, "while open")
            assert readable.face(face.id).note == "while open"


class TestPhotos:
    def test_are_added_once(self, project: Project) -> None:
        folder = project.path.parent
        first = project.add_images([folder / "b.jpg", folder / "a.jpg"])
        again = project.add_images([str(folder / "a.jpg"), folder / "sub" / ".." / "b.jpg", folder / "c.jpg"])
        assert [image.relative for image in first] == ["b.jpg", "a.jpg"]
        assert [image.id for image in again] == [first[1].id, first[0].id, 3]
        assert [image.path for image in project.images()] == [folder / f"{name}.jpg" for name in "bac"]
        assert project.images() == [project.image(number) for number in (1, 2, 3)]

    def test_many_come_back_in_their_order(self, project: Project) -> None:
        names = [project.path.with_name(f"{i}.jpg") for i in range(1200)]
        project.add_images(names[:3])
        assert [image.path for image in project.add_images(reversed(names))] == names[::-1]

    def test_follow_a_project_that_is_moved_with_them(self, tmp_path: Path, layout: Layout) -> None:
        (tmp_path / "old" / "work").mkdir(parents=True)
        with Project.create(tmp_path / "old" / "work" / "p.adnet", layout, author="ann") as project:
            image = project.add_images([tmp_path / "old" / "photos" / "x.jpg"])[0]
            assert image.relative == "../photos/x.jpg"
        (tmp_path / "old").rename(tmp_path / "new")
        with Project.open(tmp_path / "new" / "work" / "p.adnet", author="ann") as project:
            assert project.image(1).path == tmp_path / "new" / "photos" / "x.jpg"

    def test_are_found_through_a_linked_folder(self, tmp_path: Path, layout: Layout) -> None:
        real = tmp_path / "disk" / "deep" / "work"
        real.mkdir(parents=True)
        (tmp_path / "x.jpg").write_bytes(b"photo")
        (tmp_path / "link").symlink_to(real)
        with Project.create(tmp_path / "link" / "p.adnet", layout, author="ann") as project:
            assert project.add_images([tmp_path / "x.jpg"])[0].path.read_bytes() == b"photo"
            inside = project.add_images([tmp_path / "link" / "y.jpg", real / "y.jpg"])
            assert inside[0] == inside[1]

    @pytest.mark.parametrize(
        "name", ["ünï çödé.jpg", 'it\'s "here".jpg', "a?b#c%20.jpg", "line\nbreak.jpg", "-- .jpg"]
    )
    def test_may_have_any_name(self, project: Project, name: str) -> None:
        path = project.path.with_name(name)
        project.add_images([path])
        with reopened(project) as again:
            assert again.images()[0].path == path

    @pytest.mark.skipif(sys.platform != "linux", reason="file names are Unicode there")
    def test_may_have_a_name_that_is_no_unicode(self, project: Project) -> None:
        path = project.path.parent / os.fsdecode(b"latin-\xe9.jpg")
        assert project.add_images([path, path])[1].path == path
        assert project.images()[0].path == path

    def test_the_project_itself_may_have_an_odd_name(self, tmp_path: Path, layout: Layout) -> None:
        path = tmp_path / "a?mode=ro#50% ü.adnet"
        with Project.create(path, layout, author="ann") as project:
            project.add_images([tmp_path / "x.jpg"])
        with Project.open(path, author="ann", read_only=True) as project:
            assert len(project.images()) == 1
        assert {found.name.removesuffix("-wal").removesuffix("-shm") for found in tmp_path.iterdir()} == {
            path.name
        }

    def test_are_described_later(self, project: Project) -> None:
        path = project.path.with_name("x.jpg")
        path.write_bytes(b"12345")
        image = project.add_images([path])[0]
        assert (image.sha256, image.size_bytes, image.width, image.height) == ("", 5, 0, 0)
        project.describe_image(image.id, "ab" * 32, 640, 480)
        image = project.image(image.id)
        assert (image.sha256, image.size_bytes, image.width, image.height) == ("ab" * 32, 5, 640, 480)
        assert project.describe_image(image.id, "cd", 640, 480, size_bytes=7).size_bytes == 7

    def test_unknown_ones_are_refused(self, project: Project, predict: Predict) -> None:
        calls: list[Callable[[], object]] = [
            lambda: project.image(7),
            lambda: project.image_summary(7),
            lambda: project.describe_image(7, "", 1, 1),
            lambda: project.record_predictions(7, [predict(0, 0)], "m"),
            lambda: project.add_face(7, FaceBox(0, 0, 1, 1), np.zeros((6, 2))),
        ]
        for call in calls:
            with pytest.raises(ProjectError, match="no photo 7"):
                call()
        assert project.edits() == []


class TestPredictions:
    def test_are_kept_to_the_last_bit(self, project: Project, predict: Predict) -> None:
        image = project.add_images(["x.jpg"])[0]
        rng = np.random.default_rng(1)
        given = predict(1 / 3, 2 / 7)
        given.landmarks[:] += rng.normal(size=(6, 2))
        given.covariance[:] = np.cov(rng.normal(size=(2, 9)))
        recorded = project.record_predictions(image.id, [given], "model-a")[0]
        for face in (recorded, project.face(recorded.id)):
            np.testing.assert_array_equal(face.points, given.landmarks)
            np.testing.assert_allclose(face.covariance, given.covariance, rtol=1e-6)
            assert face.box == given.box
            assert (face.score, face.model_sha256, face.state) == (0.9, "model-a", FaceState.PREDICTED)
            assert face.origin.tolist() == face.visibility.tolist() == [0] * 6
            assert (face.note, face.tags, face.deleted) == ("", (), False)
        np.testing.assert_array_equal(recorded.covariance, project.face(recorded.id).covariance)

    def test_records_cannot_be_written_into(self, project: Project, face: FaceRecord) -> None:
        for array in (face.points, face.origin, face.visibility, face.covariance):
            assert array is not None
            assert not array.flags.writeable

    def test_say_that_a_photo_has_been_seen(self, project: Project) -> None:
        first, second = project.add_images(["x.jpg", "y.jpg"])
        assert project.record_predictions(first.id, [], "model-a") == []
        assert project.image(first.id).predicted
        assert not project.image(second.id).predicted
        assert [state.seen for state in project.image_states().values()] == [True, False]

    def test_renew_untouched_faces_under_their_ids(self, project: Project, predict: Predict) -> None:
        image = project.add_images(["x.jpg"])[0]
        left, right = project.record_predictions(image.id, [predict(0, 0), predict(300, 0)], "a")
        third = predict(600, 0)
        faces = project.record_predictions(image.id, [third, predict(302, 0, shift=1), predict(3, 0)], "b")
        assert [face.id for face in faces][:2] == [left.id, right.id]
        assert [face.box.x0 for face in faces] == [3, 302, 600]
        np.testing.assert_array_equal(faces[1].points, predict(302, 0, shift=1).landmarks)
        assert {face.model_sha256 for face in faces} == {"b"}

    def test_that_found_nothing_again_leave_no_edit(
        self, project: Project, face: FaceRecord, predict: Predict
    ) -> None:
        project.record_predictions(face.image_id, [predict(10, 20)], "model-a")
        assert len(project.edits()) == 1

    def test_delete_untouched_faces_that_are_gone(self, project: Project, face: FaceRecord) -> None:
        assert project.record_predictions(face.image_id, [], "b") == []
        assert project.face(face.id).deleted

    @pytest.mark.parametrize(
        "touch",
        [
            lambda project, face: project.move_points(face.id, [0], [[9.0, 9.0]]),
            lambda project, face: project.set_state(face.id, FaceState.ACCEPTED),
            lambda project, face: project.set_state(face.id, FaceState.REJECTED),
            lambda project, face: project.set_visibility(face.id, [1], Visibility.OCCLUDED),
            lambda project, face: project.set_note(face.id, "?"),
            lambda project, face: project.set_tags(face.id, ["blur"]),
            lambda project, face: (project.set_note(face.id, "?"), project.undo()),
        ],
    )
    def test_never_change_a_touched_face(
        self,
        project: Project,
        face: FaceRecord,
        predict: Predict,
        facts_of: Facts,
        touch: Callable[..., object],
    ) -> None:
        touch(project, face)
        before = facts_of(project.face(face.id))
        fresh = [predict(12, 22, shift=2), predict(400, 0)]
        faces = project.record_predictions(face.image_id, fresh, "b")
        assert facts_of(faces[0]) == before
        assert [other.box.x0 for other in faces[1:]] == [400]

    def test_that_overlap_a_touched_face_by_its_points_are_dropped(
        self, project: Project, face: FaceRecord, predict: Predict
    ) -> None:
        elsewhere = predict(500, 500)
        project.move_points(face.id, range(6), elsewhere.landmarks)
        assert len(project.record_predictions(face.image_id, [elsewhere], "b")) == 1

    def test_do_not_bring_back_what_a_person_deleted(
        self, project: Project, face: FaceRecord, predict: Predict
    ) -> None:
        project.delete_face(face.id)
        assert project.record_predictions(face.image_id, [predict(11, 20)], "b") == []
        project.undo()
        assert [back.id for back in project.faces(face.image_id)] == [face.id]

    def test_may_find_a_face_that_a_person_added_and_took_back(
        self, project: Project, predict: Predict
    ) -> None:
        image = project.add_images(["x.jpg"])[0]
        given = predict(0, 0)
        project.add_face(image.id, given.box, given.landmarks)
        project.undo()
        assert len(project.record_predictions(image.id, [given], "b")) == 1

    def test_are_no_step_of_undo(self, project: Project, face: FaceRecord) -> None:
        assert not can_undo(project)
        assert project.undo() is None

    @pytest.mark.parametrize(
        ("spoil", "reason"),
        [
            (lambda p: {"landmarks": p.landmarks[:5]}, "gives 5 points a face, the project's layout 6"),
            (lambda p: {"landmarks": np.full((6, 2), np.nan)}, "not finite"),
            (lambda p: {"covariance": np.full((6, 2, 2), np.inf)}, "not finite"),
            (lambda p: {"score": float("nan")}, "not finite"),
            (lambda p: {"box": FaceBox(5, 5, 5, 5)}, "not finite"),
        ],
    )
    def test_that_cannot_be_are_refused_whole(
        self, project: Project, predict: Predict, spoil: Callable[[Any], dict[str, Any]], reason: str
    ) -> None:
        image = project.add_images(["x.jpg"])[0]
        good = predict(0, 0)
        bad = type(good)(
            **{"box": good.box, "score": 0.5, "landmarks": good.landmarks, "covariance": None} | spoil(good)
        )
        with pytest.raises(ProjectError, match=reason):
            project.record_predictions(image.id, [good, bad], "a")
        assert project.faces(image.id) == []
        assert not project.image(image.id).predicted


class TestEdits:
    def test_moving_corrects_the_face(self, project: Project, face: FaceRecord) -> None:
        edit = project.move_points(face.id, [4, 1], [[1.5, 2.5], [1 / 3, 4.0]], seconds=1.25)
        assert edit is not None
        now = project.face(face.id)
        np.testing.assert_array_equal(now.points[[4, 1]], [[1.5, 2.5], [1 / 3, 4.0]])
        np.testing.assert_array_equal(now.points[[0, 2, 3, 5]], face.points[[0, 2, 3, 5]])
        assert now.origin.tolist() == [0, 1, 0, 0, 1, 0]
        assert now.state is FaceState.CORRECTED
        assert (edit.kind, edit.author, edit.seconds, edit.face_id) == (EditKind.MOVED, "ann", 1.25, face.id)
        assert edit.before.indices is not None
        assert edit.before.points is not None
        assert edit.before.indices.tolist() == [1, 4]
        np.testing.assert_array_equal(edit.before.points, face.points[[1, 4]])
        assert (edit.before.state, edit.after.state) == (FaceState.PREDICTED, FaceState.CORRECTED)

    def test_a_correction_and_what_follows_it_are_one_edit(self, project: Project, face: FaceRecord) -> None:
        smaller = np.tile(np.eye(2), (2, 1, 1))
        origin = [PointOrigin.MOVED, PointOrigin.PROPAGATED]
        project.move_points(face.id, [0, 1], [[5, 5], [6, 6]], origin=origin, covariance=smaller)
        now = project.face(face.id)
        assert now.origin.tolist() == [1, 2, 0, 0, 0, 0]
        assert now.covariance is not None
        np.testing.assert_array_equal(now.covariance[:2], smaller)
        project.undo()
        back = project.face(face.id)
        np.testing.assert_array_equal(back.covariance, face.covariance)
        np.testing.assert_array_equal(back.points, face.points)
        assert back.origin.tolist() == [0] * 6

    @pytest.mark.parametrize("state", [FaceState.ACCEPTED, FaceState.REJECTED])
    def test_moving_takes_back_a_verdict(self, project: Project, face: FaceRecord, state: FaceState) -> None:
        project.set_state(face.id, state)
        project.move_points(face.id, [0], [[5, 5]])
        assert project.face(face.id).state is FaceState.CORRECTED
        project.undo()
        assert project.face(face.id).state is state

    def test_confirming_a_point_where_it_is_counts_as_placing_it(
        self, project: Project, face: FaceRecord
    ) -> None:
        project.move_points(face.id, [2], face.points[[2]])
        assert project.face(face.id).origin.tolist() == [0, 0, 1, 0, 0, 0]

    def test_that_change_nothing_are_not_written(self, project: Project, face: FaceRecord) -> None:
        project.move_points(face.id, [0], [[5, 5]])
        project.set_state(face.id, FaceState.ACCEPTED)
        count = len(project.edits())
        assert project.move_points(face.id, [0], [[5, 5]]) is None
        assert project.move_points(face.id, [], np.zeros((0, 2))) is None
        assert project.set_state(face.id, FaceState.ACCEPTED) is None
        assert project.set_note(face.id, "") is None
        assert project.change(face.id, FaceEdit()) is None
        assert len(project.edits()) == count
        assert project.face(face.id).state is FaceState.ACCEPTED

    def test_visibility_note_tags_and_box(self, project: Project, face: FaceRecord) -> None:
        project.set_visibility(face.id, [0, 5], [Visibility.OCCLUDED, Visibility.OUTSIDE])
        project.set_state(face.id, FaceState.ACCEPTED)
        project.set_note(face.id, "a half \ud83d of a surrogate, 'quotes' and ünï")
        project.set_tags(face.id, {"pose", "blur"})
        project.set_box(face.id, FaceBox(1, 2, 30, 40.25))
        with reopened(project) as again:
            now = again.face(face.id)
        assert now.visibility.tolist() == [1, 0, 0, 0, 0, 2]
        assert now.note == "a half ? of a surrogate, 'quotes' and ünï"
        assert now.tags == ("blur", "pose")
        assert now.box == FaceBox(1, 2, 30, 40.25)
        assert now.state is FaceState.ACCEPTED

    def test_photos_with_tags_and_with_notes(self, project: Project, face: FaceRecord) -> None:
        assert project.marked_images() == (set(), set())
        project.set_tags(face.id, ["pose"])
        assert project.marked_images() == ({face.image_id}, set())
        project.set_note(face.id, "guessed")
        project.set_tags(face.id, [])
        assert project.marked_images() == (set(), {face.image_id})
        project.delete_face(face.id)
        assert project.marked_images() == (set(), set())

    def test_states_name_their_edits(self, project: Project, face: FaceRecord) -> None:
        states = (FaceState.ACCEPTED, FaceState.CORRECTED, FaceState.REJECTED, FaceState.PREDICTED)
        for state in states:
            project.set_state(face.id, state)
        kinds = [edit.kind for edit in project.edits(face.id)]
        assert kinds == ["predicted", "accepted", "reopened", "rejected", "reopened"]

    def test_an_added_face(self, project: Project, facts_of: Facts) -> None:
        image = project.add_images(["x.jpg"])[0]
        points = np.arange(12.0).reshape(6, 2)
        face = project.add_face(image.id, FaceBox(0, 0, 11, 11), points, visibility=[0, 1, 0, 0, 0, 2])
        assert facts_of(project.faces(image.id)[0]) == facts_of(face)
        assert face.covariance is None
        assert face.state is FaceState.CORRECTED
        assert face.origin.tolist() == [1] * 6
        placed_by_model = project.add_face(
            image.id,
            FaceBox(0, 0, 11, 11),
            points,
            np.tile(np.eye(2), (6, 1, 1)),
            origin=PointOrigin.PREDICTED,
        )
        assert placed_by_model.state is FaceState.PREDICTED

    def test_covariances_may_come_for_some_points_only(self, project: Project, facts_of: Facts) -> None:
        image = project.add_images(["x.jpg"])[0]
        face = project.add_face(image.id, FaceBox(0, 0, 11, 11), np.arange(12.0).reshape(6, 2))
        project.change(face.id, FaceEdit(indices=[3], covariance=[np.eye(2)]))
        covariance = project.face(face.id).covariance
        assert covariance is not None
        assert np.isfinite(covariance).all(axis=(1, 2)).tolist() == [False, False, False, True, False, False]
        project.undo()
        assert facts_of(project.face(face.id)) == facts_of(face)

    def test_a_deleted_face_is_out_of_the_way(self, project: Project, face: FaceRecord) -> None:
        project.delete_face(face.id)
        assert project.faces(face.image_id) == []
        assert project.image_summary(face.image_id).faces == 0
        with pytest.raises(ProjectError, match="has been deleted"):
            project.move_points(face.id, [0], [[1, 1]])
        with pytest.raises(ProjectError, match="has no face nobody"):
            project.set_note("nobody", "x")

    @pytest.mark.parametrize(
        "call",
        [
            lambda p, f: p.move_points(f, [6], [[1, 1]]),
            lambda p, f: p.move_points(f, [-1], [[1, 1]]),
            lambda p, f: p.move_points(f, [0, 0], [[1, 1], [2, 2]]),
            lambda p, f: p.move_points(f, [0.5], [[1, 1]]),
            lambda p, f: p.move_points(f, [[0]], [[1, 1]]),
            lambda p, f: p.move_points(f, [True], [[1, 1]]),
            lambda p, f: p.move_points(f, [0], [[1, np.nan]]),
            lambda p, f: p.move_points(f, [0], [[1, np.inf]]),
            lambda p, f: p.move_points(f, [0, 1], [[1, 1]]),
            lambda p, f: p.move_points(f, [0], [[1, 1]], origin=3),
            lambda p, f: p.move_points(f, [0], [[1, 1]], covariance=np.eye(2)),
            lambda p, f: p.set_visibility(f, [0], 9),
            lambda p, f: p.set_visibility(f, [0], [0.5]),
            lambda p, f: p.set_box(f, FaceBox(0, 0, float("nan"), 1)),
            lambda p, f: p.add_face(1, FaceBox(0, 0, 1, 1), np.zeros((5, 2))),
            lambda p, f: p.add_face(1, FaceBox(3, 0, 1, 1), np.zeros((6, 2))),
        ],
    )
    def test_a_wrong_call_raises_and_writes_nothing(
        self, project: Project, face: FaceRecord, call: Callable[[Project, str], object]
    ) -> None:
        with pytest.raises(ValueError, match=r"must be|must have"):
            call(project, face.id)
        assert len(project.edits()) == 1
        assert not can_undo(project)

    def test_keep_nothing_of_the_callers_arrays(self, project: Project, face: FaceRecord) -> None:
        moved = np.array([[7.0, 8.0]])
        edit = project.move_points(face.id, [0], moved)
        moved[:] = 0
        assert edit is not None
        assert edit.after.points is not None
        assert edit.after.points.tolist() == [[7.0, 8.0]]

    def test_a_step_is_written_whole_or_not_at_all(
        self, project: Project, face: FaceRecord, predict: Predict
    ) -> None:
        def interrupted() -> None:
            with project.step():
                project.move_points(face.id, [0], [[1, 1]])
                project.set_state(face.id, FaceState.ACCEPTED)
                raise KeyboardInterrupt

        with pytest.raises(KeyboardInterrupt):
            interrupted()
        assert project.face(face.id).state is FaceState.PREDICTED
        assert len(project.edits()) == 1
        with project.step():
            project.move_points(face.id, [0], [[1, 1]])
            with pytest.raises(ProjectError, match="no face"):
                project.set_note("nobody", "x")
            project.set_state(face.id, FaceState.ACCEPTED)
        assert project.face(face.id).state is FaceState.ACCEPTED
        project.undo()
        np.testing.assert_array_equal(project.face(face.id).points, face.points)
        assert not can_undo(project)


class TestSummaries:
    def test_count_states(self, project: Project, predict: Predict) -> None:
        first, second = project.add_images(["x.jpg", "y.jpg"])
        given = [predict(300 * i, 0) for i in range(5)]
        faces = project.record_predictions(first.id, given, "m")
        project.set_state(faces[0].id, FaceState.ACCEPTED)
        project.set_state(faces[1].id, FaceState.REJECTED)
        project.move_points(faces[2].id, [0], [[1, 1]])
        project.delete_face(faces[3].id)
        states = project.image_states()
        assert states[first.id][:5] == (4, 1, 1, 1, 1)
        assert states[second.id] == ImageSummary()
        assert states == {image.id: project.image_summary(image.id) for image in (first, second)}

    def test_a_state_that_nobody_wrote_hides_no_project(self, project: Project, predict: Predict) -> None:
        """Whoever reads the face is told; the photo beside it can be worked on."""
        first, second = project.add_images(["x.jpg", "y.jpg"])
        for image in (first, second):
            project.record_predictions(image.id, [predict(0, 0)], "m")
        with contextlib.closing(sqlite3.connect(project.path)) as other:
            other.execute("UPDATE faces SET state = 'acceptee' WHERE image_id = 1")
            other.commit()
        states = project.image_states()
        assert states[first.id][:5] == (1, 0, 0, 0, 0)
        assert states[second.id][:5] == (1, 1, 0, 0, 0)
        with pytest.raises(DamagedError):
            project.faces(first.id)

    def test_expected_error_is_that_of_the_worst_unfinished_face(
        self, project: Project, predict: Predict
    ) -> None:
        image = project.add_images(["x.jpg"])[0]
        # Eye distance 50 pixels; sigma s on both axes counts as s * sqrt(1 + 0.5^2), in percent of 50.
        given = [predict(0, 0, sigma=1.0), predict(300, 0, sigma=2.0)]
        _, worse = project.record_predictions(image.id, given, "m")
        expected = 100 * 1.25**0.5 / 50
        assert project.image_summary(image.id).expected_error == pytest.approx(2 * expected)
        project.move_points(worse.id, [0, 1, 2], worse.points[:3])
        assert project.image_summary(image.id).expected_error == pytest.approx(expected)
        project.undo()
        project.set_state(worse.id, FaceState.ACCEPTED)
        assert project.image_summary(image.id).expected_error == pytest.approx(expected)

    def test_expected_error_is_unknown_without_covariances_or_distance(self, project: Project) -> None:
        image = project.add_images(["x.jpg"])[0]
        project.add_face(image.id, FaceBox(0, 0, 9, 9), np.arange(12.0).reshape(6, 2))
        project.add_face(image.id, FaceBox(0, 0, 9, 9), np.ones((6, 2)), np.tile(np.eye(2), (6, 1, 1)))
        assert project.image_summary(image.id).expected_error is None


class TestReading:
    def test_accepted_faces_come_with_their_photos(self, project: Project, predict: Predict) -> None:
        images = project.add_images([f"{i}.jpg" for i in range(60)])
        with project.step():
            for image in images:
                for face in project.record_predictions(
                    image.id, [predict(300 * k, 0) for k in range(10)], "m"
                ):
                    project.set_state(face.id, FaceState.ACCEPTED)
        faces = [face for image in images for face in project.faces(image.id)]
        project.set_state(faces[5].id, FaceState.REJECTED)
        project.delete_face(faces[7].id)
        found = list(project.accepted_faces())
        assert [face.id for _, face in found] == [face.id for i, face in enumerate(faces) if i not in (5, 7)]
        assert all(image.id == face.image_id for image, face in found)

    def test_the_prediction_stays_known(self, project: Project, face: FaceRecord, predict: Predict) -> None:
        renewed = predict(10, 20, shift=0.5, sigma=1.5)
        project.record_predictions(face.image_id, [renewed], "b")
        project.move_points(face.id, [0, 1], [[1, 1], [2, 2]], origin=[1, 2])
        project.undo()
        project.redo()
        points, covariance = project.predicted_points(face.id)
        np.testing.assert_array_equal(points, renewed.landmarks)
        np.testing.assert_array_equal(covariance, renewed.covariance)

    def test_points_placed_by_hand_have_no_prediction(self, project: Project) -> None:
        image = project.add_images(["x.jpg"])[0]
        face = project.add_face(image.id, FaceBox(0, 0, 9, 9), np.arange(12.0).reshape(6, 2))
        project.move_points(face.id, [3], [[5, 5]], origin=PointOrigin.PREDICTED)
        points, covariance = project.predicted_points(face.id)
        assert np.isnan(points).all(axis=1).tolist() == [True, True, True, False, True, True]
        assert points[3].tolist() == [5, 5]
        assert np.isnan(covariance).all()
