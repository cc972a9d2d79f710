"""Going through what waits for a second person, and deciding between versions; without a window."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from adnet_core.faces.face_template import template_points
from adnet_core.faces.geometry import FaceBox
from adnet_core.faces.layout import load_layout
from adnet_core.faces.states import FaceState
from adnet_core.projects import EditKind, Project
from adnet_core.projects.merging.merging import merge_projects
from adnet_core.projects.records import Review
from app.logic.listing.photo_list import ListView, Shown
from app.logic.reviewing.review import NO_VERSIONS, NOT_ACCEPTED, OWN_WORK, Reviewing, queue_words
from app.logic.session import Session
from tests.undo_offered import can_undo

LAYOUT = load_layout("68")
LEFT, RIGHT = FaceBox(50, 50, 150, 160), FaceBox(300, 50, 400, 160)


def annotate(path: Path, author: str, shift: float, *, names: tuple[str, ...] = ("a", "b", "c")) -> Path:
    """Two faces on each photo, all accepted, the left one moved down by `shift`."""
    with Project.create(path, LAYOUT, author=author) as project:
        for image in project.add_images([path.parent / f"{name}.jpg" for name in names]):
            for box, by in ((LEFT, shift), (RIGHT, 0.0)):
                points = template_points(LAYOUT, box) + np.array([0.0, by])
                face = project.add_face(image.id, box, points)
                project.set_state(face.id, FaceState.ACCEPTED)
    return path


@pytest.fixture
def merged(tmp_path: Path) -> Path:
    """Two people annotated photo b; ann also a and c, whose faces wait for a review."""
    ann = annotate(tmp_path / "ann.adnet", "ann", 0.0)
    bob = annotate(tmp_path / "bob.adnet", "bob", 4.0, names=("b",))
    merge_projects([ann, bob], tmp_path / "c.adnet", tolerance=0.001)
    return tmp_path / "c.adnet"


@pytest.fixture
def work(merged: Path) -> Iterator[Reviewing]:
    with Project.open(merged, author="carl") as project:
        yield Reviewing(Session(project))


def place(work: Reviewing) -> tuple[str, int | None]:
    image = work.session.image
    assert image is not None
    return Path(image.relative).stem, work.session.selection.face_index


def steps(work: Reviewing, by: int, count: int) -> list[tuple[str, int | None]]:
    return [(work.step(by), place(work))[1] for _ in range(count)]


def test_the_queue_is_gone_through_around(work: Reviewing) -> None:
    assert queue_words(work.queue()) == "5 to review · 1 to decide"
    work.session.go_to(0)
    work.session.selection.select(0, None)
    assert steps(work, 1, 6) == [("a", 1), ("b", 0), ("b", 1), ("c", 0), ("c", 1), ("a", 0)]
    assert steps(work, -1, 3) == [("c", 1), ("c", 0), ("b", 1)]


def test_filters_and_the_queue(work: Reviewing) -> None:
    session = work.session
    for shown, listed in (
        (Shown.TO_REVIEW, ["a", "b", "c"]),
        (Shown.DISPUTED, ["b"]),
        (Shown.RETURNED, []),
    ):
        session.set_list(ListView(shown))
        assert [Path(session.images[row].relative).stem for row in session.listing.rows] == listed
    session.set_list(ListView(Shown.DISPUTED))
    session.go_to(0)
    session.selection.select(1, None)
    assert steps(work, 1, 2) == [("b", 0), ("b", 1)]  # what is listed comes first
    assert session.next_unfinished()
    assert place(work) == ("b", 0)


def test_agreeing_and_sending_back(work: Reviewing) -> None:
    session = work.session
    session.go_to(0)
    session.selection.select(0, None)
    assert work.judge(Review.PASSED, " good ") == ""
    face = session.face
    assert face is not None
    assert (face.review, face.review_note, face.state) == (Review.PASSED, "good", FaceState.ACCEPTED)
    assert place(work) == ("a", 0)
    about = work.about()
    assert about is not None
    assert about.annotated is not None
    assert about.reviewed is not None
    assert (about.annotated.author, about.reviewed.author) == ("ann", "carl")
    session.selection.select(1, None)
    assert work.judge(Review.RETURNED, "chin") == ""
    assert session.face is not None
    assert (session.face.state, session.face.review_note) == (FaceState.CORRECTED, "chin")
    assert queue_words(work.queue()) == "3 to review · 1 to decide · 1 sent back"
    session.undo()
    session.undo()
    assert queue_words(work.queue()) == "5 to review · 1 to decide"


def test_what_was_sent_back_comes_to_its_annotator(merged: Path) -> None:
    with Project.open(merged, author="carl") as project:
        work = Reviewing(Session(project))
        work.session.go_to(0)
        work.session.selection.select(1, None)
        assert work.judge(Review.RETURNED, "chin") == ""
        sent = work.session.face
    assert sent is not None
    with Project.open(merged, author="ann") as project:
        work = Reviewing(Session(project))
        assert queue_words(work.queue()) == "1 to decide · 1 sent back to you"
        found = set()
        for _ in range(2):
            assert work.step(1)
            assert work.session.face is not None
            found.add(work.session.face.id)
        assert sent.id in found


def test_what_cannot_be_judged_is_said(merged: Path) -> None:
    with Project.open(merged, author="ann") as project:
        work = Reviewing(Session(project))
        assert queue_words(work.queue()) == "1 to decide"
        work.session.go_to(0)
        assert work.judge(Review.PASSED, "") == OWN_WORK
        assert work.take(0) == NO_VERSIONS
        work.session.go_to(1)
        work.session.selection.select(0, None)
        assert work.judge(Review.PASSED, "") == NOT_ACCEPTED
        assert work.take(2) == "There are 2 versions of this face."
        assert not [edit for edit in project.edits() if edit.kind is EditKind.REVIEWED]


class TestDeciding:
    @pytest.fixture
    def disputed(self, work: Reviewing) -> Reviewing:
        work.session.go_to(1)
        work.session.selection.select(0, None)
        return work

    def test_versions_and_their_difference(self, disputed: Reviewing) -> None:
        about = disputed.about()
        assert about is not None
        assert [version.author for version in about.versions] == ["ann", "bob"]
        assert about.difference is not None
        eyes = float(LAYOUT.distance(about.versions[0].face.points))
        assert about.difference.mean == pytest.approx(4.0 / eyes)
        assert about is disputed.about()  # asked for at each move of the mouse

    @pytest.mark.parametrize(("number", "shift"), [(0, 0.0), (1, 4.0), (None, 2.0)])
    def test_one_step_decides(self, disputed: Reviewing, number: int | None, shift: float) -> None:
        session = disputed.session
        before = session.face
        assert before is not None
        assert disputed.take(number) == ""
        face = session.face
        assert face is not None
        np.testing.assert_allclose(face.points, template_points(LAYOUT, LEFT) + np.array([0.0, shift]))
        assert (face.state, face.disputed) == (FaceState.ACCEPTED, False)
        assert disputed.queue().disputed == {}
        session.undo()
        again = session.face
        assert again is not None
        assert again.disputed
        np.testing.assert_array_equal(again.points, before.points)
        assert not can_undo(session.project)

    def test_one_may_change_ones_mind(self, disputed: Reviewing) -> None:
        assert disputed.take(0) == ""
        assert disputed.take(1) == ""
        assert disputed.session.face is not None
        shift = disputed.session.face.points - template_points(LAYOUT, LEFT)
        np.testing.assert_allclose(shift, np.broadcast_to([0.0, 4.0], shift.shape))

    def test_accepting_what_stands_decides_too(self, disputed: Reviewing) -> None:
        disputed.session.set_state(FaceState.ACCEPTED)
        assert disputed.queue().disputed == {}


def test_ones_own_version_comes_first(merged: Path) -> None:
    with Project.open(merged, author="bob") as project:
        work = Reviewing(Session(project))
        work.session.go_to(1)
        work.session.selection.select(0, None)
        about = work.about()
        assert about is not None
        assert [version.author for version in about.versions] == ["bob", "ann"]
