"""The photos of a project and what is known of each."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from adnet_core.faces.layout import Layout
from adnet_core.projects.records import ImageSummary
from adnet_core.projects.store import Project
from app.logic.listing.project_photos import ProjectPhotos

ACCEPTED = ImageSummary(1, accepted=1, seen=True)


@pytest.fixture
def project(tmp_path: Path, layout: Layout) -> Iterator[Project]:
    with Project.create(tmp_path / "work.adnet", layout, author="ann") as made:
        made.add_images([tmp_path / f"{name}.png" for name in ("img10", "img2", "b")])
        yield made


@pytest.fixture
def photos(project: Project) -> ProjectPhotos:
    return ProjectPhotos(project)


def names(photos: ProjectPhotos) -> list[str]:
    assert [photos.row_of(image.id) for image in photos.images] == list(range(len(photos.images)))
    return [Path(image.relative).stem for image in photos.images]


def test_they_stand_by_name(photos: ProjectPhotos, tmp_path: Path) -> None:
    assert names(photos) == ["b", "img2", "img10"]
    assert photos.row_of_path(tmp_path / "img10.png") == 2
    assert photos.row_of_path(tmp_path / "c.png") is None
    assert 0 not in photos
    assert photos.row_of(0) is None


def test_what_comes_in_is_put_where_it_belongs(
    photos: ProjectPhotos, project: Project, tmp_path: Path
) -> None:
    added = project.add_images([tmp_path / "img3.png", tmp_path / "a.png"])
    project.record_predictions(added[0].id, [], "m" * 64)
    photos.put_in(added)
    assert names(photos) == ["a", "b", "img2", "img3", "img10"]
    assert photos.counts() == (1, 5)
    moved = photos.images[0]._replace(relative="z.png")
    photos.put_in([moved])
    assert names(photos) == ["b", "img2", "img3", "img10", "z"]
    assert photos.counts() == (1, 5)


def test_nothing_is_left_of_what_goes(photos: ProjectPhotos) -> None:
    first, second, _ = (image.id for image in photos.images)
    photos.take_summary(first, ACCEPTED)
    photos.unreadable.add(second)
    assert photos.counts() == (1, 3)
    assert photos.take_out([first, second, 0]) == {first, second}
    assert names(photos) == ["img10"]
    assert (photos.counts(), photos.unreadable, len(photos.summaries)) == ((0, 1), set(), 1)
    assert photos.take_out([first]) == set()


def test_what_is_left_to_do(photos: ProjectPhotos) -> None:
    first, second, third = (image.id for image in photos.images)
    photos.take_summary(first, ACCEPTED)
    photos.unreadable.add(second)
    assert photos.to_do() == [third]
    photos.take_summary(first, ACCEPTED._replace(corrected=1))
    assert set(photos.to_do()) == {first, third}
    assert photos.counts() == (0, 3)


def test_a_photo_whose_summary_says_so_was_predicted(photos: ProjectPhotos) -> None:
    first = photos.images[0].id
    photos.take_summary(first, ImageSummary())
    assert not photos.was_predicted(first)
    photos.take_summary(first, ImageSummary(seen=True))
    assert photos.was_predicted(first)
    photos.set_predicted(first, False)
    assert not photos.was_predicted(first)
    # One that is not in the project counts nowhere.
    photos.take_summary(0, ACCEPTED)
    assert not photos.was_predicted(0)
    assert 0 not in photos.summaries
