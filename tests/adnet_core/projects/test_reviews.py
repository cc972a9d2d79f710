"""A second person's verdict on a face, and the queue of what waits for one."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from adnet_core.faces.states import FaceState
from adnet_core.projects import EditKind, FaceRecord, Project
from adnet_core.projects.inputs import FaceEdit
from adnet_core.projects.merging.merging import merge_projects
from adnet_core.projects.records import Review
from adnet_core.projects.reviews import DISPUTED, RETURNED, TO_REVIEW, ReviewQueue


@pytest.fixture
def accepted(project: Project, face: FaceRecord) -> FaceRecord:
    project.move_points(face.id, [0], [[1, 1]])
    project.set_state(face.id, FaceState.ACCEPTED)
    return project.face(face.id)


def test_the_queue_holds_what_others_accepted(project: Project, accepted: FaceRecord) -> None:
    assert project.reviews.annotator(accepted.id) == "ann"
    assert project.reviews.queue() == ReviewQueue()
    with Project.open(project.path, author="bob") as other:
        assert other.reviews.queue().to_review == {1: 1}
        other.set_note(accepted.id, "I was here")
        assert other.reviews.annotator(accepted.id) == "ann"
        other.change(accepted.id, FaceEdit(review=Review.PASSED, review_note="fine"), kind=EditKind.REVIEWED)
        assert other.reviews.queue() == ReviewQueue()
        annotated, reviewed = other.reviews.last_contributions(accepted.id)
    assert annotated is not None
    assert reviewed is not None
    assert (annotated.author, annotated.kind) == ("ann", EditKind.ACCEPTED)
    assert (reviewed.author, reviewed.kind) == ("bob", EditKind.REVIEWED)
    face = project.face(accepted.id)
    assert (face.state, face.review, face.review_note) == (FaceState.ACCEPTED, Review.PASSED, "fine")


def test_a_verdict_is_of_the_face_as_it_stands(project: Project, accepted: FaceRecord) -> None:
    project.change(accepted.id, FaceEdit(review=Review.PASSED), kind=EditKind.REVIEWED)
    project.move_points(accepted.id, [1], [[2, 2]])
    assert project.face(accepted.id).review is Review.NONE
    project.undo()
    assert project.face(accepted.id).review is Review.PASSED


def test_a_face_sent_back_stays_so_until_it_is_finished_again(project: Project, accepted: FaceRecord) -> None:
    with Project.open(project.path, author="bob") as other:
        other.change(
            accepted.id,
            FaceEdit(review=Review.RETURNED, state=FaceState.CORRECTED, review_note="chin"),
            kind=EditKind.REVIEWED,
        )
    assert project.reviews.queue().returned == {1: 1}
    project.move_points(accepted.id, [1], [[2, 2]])
    assert project.face(accepted.id).review_note == "chin"
    assert list(project.accepted_faces()) == []
    project.set_state(accepted.id, FaceState.ACCEPTED)
    assert (project.face(accepted.id).review, project.face(accepted.id).review_note) == (Review.NONE, "")
    with Project.open(project.path, author="bob") as other:
        assert other.reviews.queue() == ReviewQueue(to_review={1: 1})


@pytest.mark.parametrize("query", [TO_REVIEW, DISPUTED, RETURNED])
def test_the_queue_reads_no_points(project: Project, query: str) -> None:
    values = ("ann",) if "?" in query else ()
    assert "COVERING INDEX faces_" in str(project._journal.rows(f"EXPLAIN QUERY PLAN {query}", values))


def test_a_project_of_version_1(
    project: Project, accepted: FaceRecord, as_version_1: Callable[[Path], None]
) -> None:
    image = project.add_images(["two.jpg"])[0]
    added = project.add_face(image.id, accepted.box, np.zeros((6, 2)))
    project.set_note(added.id, "x")
    project.close()
    with Project.open(project.path, author="bob") as other:
        other.set_state(added.id, FaceState.ACCEPTED)
        other.set_tags(accepted.id, ["blur"])
    as_version_1(project.path)
    with Project.open(project.path, author="carl") as again:
        assert again.reviews.annotator(accepted.id) == "ann"
        assert again.reviews.annotator(added.id) == "bob"
        assert again.reviews.queue().to_review == {1: 1, 2: 1}
        assert again.face(accepted.id).review is Review.NONE
        assert again.reviews.versions(accepted.id) == []
        again.change(accepted.id, FaceEdit(review=Review.PASSED), kind=EditKind.REVIEWED)
        assert again.reviews.queue().to_review == {2: 1}


class TestUndo:
    """It gives the face back to whoever had annotated and reviewed it before."""

    def test_the_annotator(self, project: Project, accepted: FaceRecord) -> None:
        with Project.open(project.path, author="bob") as other:
            other.move_points(accepted.id, [1], [[2, 2]])
            other.set_state(accepted.id, FaceState.ACCEPTED)
            assert other.reviews.queue() == ReviewQueue()
            for who, steps in (("bob", 1), ("ann", 1)):
                for _ in range(steps):
                    other.undo()
                annotated, _ = other.reviews.last_contributions(accepted.id)
                assert annotated is not None
                assert (other.reviews.annotator(accepted.id), annotated.author) == (who, who)
            assert annotated.kind is EditKind.ACCEPTED
            assert other.reviews.queue().to_review == {1: 1}
            other.redo()
            other.redo()
            assert other.reviews.annotator(accepted.id) == "bob"
            assert other.reviews.queue() == ReviewQueue()

    def test_a_face_that_nobody_has_annotated(self, project: Project, face: FaceRecord) -> None:
        project.set_state(face.id, FaceState.ACCEPTED)
        project.undo()
        assert project.reviews.annotator(face.id) == ""
        assert project.reviews.last_contributions(face.id) == (None, None)

    def test_the_reviewer(self, project: Project, accepted: FaceRecord) -> None:
        for author, verdict in (("bob", Review.PASSED), ("eve", Review.RETURNED)):
            with Project.open(project.path, author=author) as other:
                other.change(accepted.id, FaceEdit(review=verdict), kind=EditKind.REVIEWED)
                _, reviewed = other.reviews.last_contributions(accepted.id)
                assert reviewed is not None
                assert reviewed.author == author
                if author == "eve":
                    other.undo()
        _, reviewed = project.reviews.last_contributions(accepted.id)
        assert reviewed is not None
        assert (reviewed.author, project.face(accepted.id).review) == ("bob", Review.PASSED)

    def test_an_undo_that_changes_nothing_leaves_the_annotator(
        self, project: Project, accepted: FaceRecord
    ) -> None:
        with Project.open(project.path, author="bob") as other:
            other.set_state(accepted.id, FaceState.CORRECTED)
            other.set_state(accepted.id, FaceState.ACCEPTED)
            project.undo()
            annotated, _ = project.reviews.last_contributions(accepted.id)
            assert annotated is not None
            assert (project.reviews.annotator(accepted.id), annotated.author) == ("bob", "bob")

    def test_in_a_merged_project(self, project: Project, accepted: FaceRecord, tmp_path: Path) -> None:
        """Whose version was chosen is in no edit of the log."""
        copy = tmp_path / "bob.adnet"
        project.close()
        shutil.copyfile(project.path, copy)
        with Project.open(copy, author="bob") as bobs:
            bobs.move_points(accepted.id, [2], [[3, 3]])
        with Project.open(project.path, author="ann") as anns:
            anns.move_points(accepted.id, [2], [[4, 4]])
        merge_projects([project.path, copy], tmp_path / "both.adnet")
        with Project.open(tmp_path / "both.adnet", author="carl") as merged:
            chosen = merged.reviews.annotator(accepted.id)
            merged.set_state(accepted.id, FaceState.ACCEPTED)
            assert merged.reviews.annotator(accepted.id) == "carl"
            merged.undo()
            assert (merged.reviews.annotator(accepted.id), chosen) == ("ann", "ann")
