"""Which photos are listed, and in which order."""

from __future__ import annotations

import time
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from adnet_core.faces.geometry import FaceBox
from adnet_core.faces.layout import Layout
from adnet_core.faces.states import FaceState
from adnet_core.projects.inputs import FaceEdit
from adnet_core.projects.records import ImageRecord, ImageSummary
from adnet_core.projects.store import Project
from app.logic.listing.photo_list import Listing, ListView, Marked, Order, Shown, listed_rows
from app.logic.session import Change, Session
from app.work.ahead import near_rows

SUMMARIES = {
    1: ImageSummary(),
    2: ImageSummary(seen=True),
    3: ImageSummary(2, predicted=1, accepted=1, expected_error=2.0, seen=True),
    4: ImageSummary(1, corrected=1, expected_error=7.0, seen=True),
    5: ImageSummary(2, accepted=1, rejected=1, seen=True),
}
NAMES = ("a/Anna.jpg", "a/bob.jpg", "b/anna-2.jpg", "b/bob.jpg", "b/zoe.jpg")
IMAGES = [ImageRecord(number, "/x", name, "", 0, 0, 0, False) for number, name in enumerate(NAMES, start=1)]
MARKED = Marked({3, 4}, {5})


def ids(view: ListView) -> list[int]:
    return [IMAGES[row].id for row in listed_rows(IMAGES, SUMMARIES, view, MARKED)]


@pytest.mark.parametrize(
    ("shown", "expected"),
    [
        (Shown.ALL, [1, 2, 3, 4, 5]),
        (Shown.UNFINISHED, [1, 3, 4]),
        (Shown.UNSEEN, [1]),
        (Shown.NO_FACE, [2]),
        (Shown.PREDICTED, [3]),
        (Shown.CORRECTED, [4]),
        (Shown.ACCEPTED, [3, 5]),
        (Shown.REJECTED, [5]),
        (Shown.FLAGGED, [3, 4]),
        (Shown.NOTED, [5]),
    ],
)
def test_filters(shown: Shown, expected: list[int]) -> None:
    assert ids(ListView(shown)) == expected


def test_orders() -> None:
    assert ids(ListView(order=Order.UNSURE_FIRST)) == [4, 3, 1, 2, 5]
    assert ids(ListView(order=Order.SURE_FIRST)) == [3, 4, 1, 2, 5]
    assert ids(ListView(order=Order.NEWEST_FIRST)) == [5, 4, 3, 2, 1]


def test_orders_of_the_queue() -> None:
    """Photos without what an order goes by come last, by name."""
    summaries = {
        2: ImageSummary(1, predicted=1, seen=True, doubtful=4.0, doubt=0.3),
        3: ImageSummary(1, predicted=1, seen=True, doubtful=9.0, doubt=0.1, shape=1.2),
        5: ImageSummary(1, predicted=1, seen=True, doubtful=2.0, doubt=0.2, shape=3.1),
    }

    def queued(order: Order, mixed: dict[int, float] | None = None) -> list[int]:
        rows = listed_rows(IMAGES, summaries, ListView(order=order), MARKED, mixed or {})
        return [IMAGES[row].id for row in rows]

    assert queued(Order.CORRECTION) == [3, 2, 5, 1, 4]
    assert queued(Order.DOUBT) == [2, 5, 3, 1, 4]
    assert queued(Order.SHAPE) == [5, 3, 1, 2, 4]
    assert queued(Order.MIXED, {5: 7.0, 2: 8.0, 3: 1.0}) == [2, 5, 3, 1, 4]


def test_a_hundred_thousand_photos_are_sorted_in_a_moment() -> None:
    images = [ImageRecord(i, "", f"f/{i}.jpg", "", 0, 0, 0, True) for i in range(100_000)]
    summaries = {i: ImageSummary(1, predicted=1, doubtful=i * 7919 % 100_003 / 1e3) for i in range(100_000)}
    start = time.process_time()
    rows = listed_rows(images, summaries, ListView(order=Order.CORRECTION), MARKED)
    taken = time.process_time() - start
    doubts = [summaries[row].doubtful or 0.0 for row in rows]
    assert doubts == sorted(doubts, reverse=True)
    assert taken < 10.0


@pytest.mark.parametrize(
    ("words", "expected"), [("anna", [1, 3]), ("B/ ann", [3]), ("bob zoe", []), ("  ", [1, 2, 3, 4, 5])]
)
def test_every_word_must_be_found(words: str, expected: list[int]) -> None:
    assert ids(ListView(words=words)) == expected


@given(st.lists(st.integers(0, 30), unique=True), st.integers(0, 30), st.booleans())
def test_stepping_goes_through_the_list_once(rows: list[int], start: int, in_name_order: bool) -> None:
    rows = sorted(rows) if in_name_order else rows
    listing = Listing(rows)
    seen = [start]
    while (row := listing.step(seen[-1], 1)) is not None:
        seen.append(row)
        assert len(seen) <= len(rows) + 1
    if start in rows:
        assert seen == rows[rows.index(start) :]
        for before, after in pairwise(seen):
            assert listing.step(after, -1) == before
    elif in_name_order:
        assert seen[1:] == [row for row in rows if row > start]
    assert [listing.index_of(row) for row in rows] == list(range(len(rows)))


@pytest.fixture
def session(tmp_path: Path, layout: Layout, predictor: Any) -> Iterator[Session]:
    """Photos p0 to p9, each with a face; the third and the sixth are accepted, the seventh is flagged."""
    with Project.create(tmp_path / "w.adnet", layout, author="ann") as project:
        found = predictor.predict_boxes(np.zeros((9, 9, 3), np.uint8), [FaceBox(0, 0, 50, 50)])
        for image in project.add_images([tmp_path / f"p{number}.png" for number in range(10)]):
            face = project.record_predictions(image.id, found, "m" * 64)[0]
            if image.id in (3, 6):
                project.set_state(face.id, FaceState.ACCEPTED)
            if image.id == 7:
                project.set_tags(face.id, ["blur"])
        yield Session(project)


def test_going_through_a_list(session: Session) -> None:
    changes: list[Change] = []
    session.listeners.append(changes.append)
    session.set_list(ListView(Shown.ACCEPTED))
    assert changes == [Change.PHOTOS]
    assert session.row == 0
    assert near_rows(session) == [0, 2]
    assert session.step_photo(1)
    assert session.row == 2
    assert near_rows(session) == [2, 5]
    assert session.step_photo(1)
    assert session.row == 5
    assert not session.step_photo(1)
    session.go_to_end(last=False)
    assert session.row == 2
    # What has no place in the list any more stays until the list is asked for again.
    session.set_state(FaceState.REJECTED)
    assert list(session.listing.rows) == [2, 5]
    session.set_list(session.listing.view)
    assert list(session.listing.rows) == [5]
    session.set_list(ListView(Shown.FLAGGED))
    assert list(session.listing.rows) == [6]
    session.set_list(ListView(words="nothing like this"))
    session.go_to_end(last=True)
    assert session.row == 2
    assert not session.step_photo(1)


def test_the_next_unfinished_is_looked_for_in_the_list_first(session: Session) -> None:
    session.set_list(ListView(order=Order.NEWEST_FIRST))
    session.go_to(5)
    assert session.next_unfinished()
    assert session.row == 4
    session.set_list(ListView(words="p5"))
    session.set_state(FaceState.ACCEPTED)
    assert session.next_unfinished()
    assert session.row == 0


def test_the_mixed_order_asks_the_project(session: Session) -> None:
    """The photos look alike to the model of the tests: what is done and what is least sure decide."""
    face = session.project.faces(9)[0]
    session.project.move_points(face.id, [0], [[1.0, 1.0]], covariance=400 * np.eye(2)[None])
    session.project.change(face.id, FaceEdit(covariance=np.tile(400 * np.eye(2), (len(face.points), 1, 1))))
    session.scores_filled()
    session.set_list(ListView(order=Order.MIXED))
    assert session.listing.rows[0] == 8
    assert sorted(session.listing.rows) == list(range(10))
    # Accepted faces wait for nobody.
    assert set(session.listing.rows[-2:]) == {2, 5}
