"""Where one is among the photos of a project, without a window."""

from __future__ import annotations

import math
from collections.abc import Iterator
from pathlib import Path

import pytest

from adnet_core.faces.layout import Layout
from adnet_core.projects.store import Project
from adnet_core.team.leases import HeldPhotos, Lease
from app.logic.position import Change, Position


@pytest.fixture
def project(tmp_path: Path, layout: Layout) -> Iterator[Project]:
    """Three photos that no model has looked at."""
    with Project.create(tmp_path / "work.adnet", layout, author="ann") as made:
        made.add_images([tmp_path / f"{name}.png" for name in ("a", "b", "c")])
        yield made


@pytest.fixture
def position(project: Project) -> Position:
    return Position(project)


def test_starts_with_the_photo_that_was_named(project: Project, tmp_path: Path) -> None:
    assert Position(project, start=tmp_path / "c.png").row == 2


def test_photos_and_their_ends(position: Position) -> None:
    changes: list[Change] = []
    position.listeners.append(changes.append)
    assert not position.step_photo(-1)
    assert changes == []
    assert position.step_photo(1)
    assert Change.PHOTO in changes[0]
    assert position.step_photo(1)
    assert not position.step_photo(1)
    assert position.row == 2
    assert position.face is None


def test_what_others_have_taken_is_passed_over(position: Position) -> None:
    a, b, c = (image.id for image in position.images)

    def taken(*image_ids: int, until: float = math.inf) -> HeldPhotos:
        lease = Lease("p", ("bob",), 0.0, until, blind=False)
        return HeldPhotos("ann", dict.fromkeys(image_ids, lease))

    position.take_leases(taken(b))
    assert position.next_photo_to_do()
    assert (position.row, set(position.passed_over)) == (2, {b})
    position.go_to(0)
    position.take_leases(taken(b, c))
    assert not position.next_photo_to_do()
    assert (position.row, set(position.passed_over)) == (0, {b, c})
    # One that is finished, or cannot be read, is nothing that was passed over.
    position.photos.unreadable.add(c)
    assert not position.next_photo_to_do()
    assert set(position.passed_over) == {b}
    # A lease that has lapsed is none, nor is one that is one's own as well.
    position.take_leases(taken(a, b, until=1.0))
    assert position.next_photo_to_do()
    assert (position.row, position.passed_over) == (1, ())
    position.take_leases(HeldPhotos("bob", taken(a, b, c).leases))
    assert position.next_photo_to_do()
    assert position.passed_over == ()


def test_photos_that_were_added(position: Position, tmp_path: Path) -> None:
    image = position.project.add_images([tmp_path / "d.png"])[0]
    position.photos_added([image.id])
    assert position.row == 3
    assert position.image is not None
    assert position.image.id == image.id
