"""Photos that were really moved, renamed and copied are found again by what is in them."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from adnet_core.errors import MediaError
from adnet_core.media.photos import file_sha256
from adnet_core.projects import Project
from adnet_core.projects.relinking import match_by_hash, missing_photos, relink, walk_photos


def fill(project: Project, *names: str, described: bool = True) -> list[Path]:
    """Photos on the disk and in the project; their content is their name, in files of one size."""
    paths = [project.path.parent / "photos" / name for name in names]
    for path in paths:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(path.stem.encode().ljust(40, b"."))
    for image in project.add_images(paths):
        if described:
            project.describe_image(image.id, file_sha256(image.path), 64, 64)
    return paths


def where(project: Project) -> dict[str, str]:
    return {image.relative: str(image.path.exists()) for image in project.images()}


def test_moved_and_renamed(project: Project, tmp_path: Path) -> None:
    one, two, three = fill(project, "one.jpg", "two.jpg", "three.jpg")
    elsewhere = tmp_path / "elsewhere" / "deep"
    elsewhere.mkdir(parents=True)
    shutil.move(one, elsewhere / "one.jpg")
    shutil.move(two, elsewhere / "renamed.jpg")
    (elsewhere / "other.jpg").write_bytes(b"x" * 40)
    report = relink(project, tmp_path / "elsewhere")
    assert dict(report.found) == {
        "photos/one.jpg": elsewhere / "one.jpg",
        "photos/two.jpg": elsewhere / "renamed.jpg",
    }
    assert report.missing == report.unknown == report.taken == ()
    assert where(project) == {
        "elsewhere/deep/one.jpg": "True",
        "elsewhere/deep/renamed.jpg": "True",
        "photos/three.jpg": "True",
    }
    assert project.images()[0].sha256 == file_sha256(elsewhere / "one.jpg")
    assert three.exists()
    assert relink(project, tmp_path).sentence(tmp_path) == "No photo is missing."


def test_faces_stay_with_their_photo(project: Project, tmp_path: Path, predict: object) -> None:
    (path,) = fill(project, "one.jpg")
    face = project.record_predictions(1, [predict(0, 0)], "m")[0]  # type: ignore[operator]
    path.rename(tmp_path / "new.jpg")
    relink(project, tmp_path)
    image = project.images()[0]
    assert image.path == tmp_path / "new.jpg"
    assert [found.id for found in project.faces(image.id)] == [face.id]


def test_what_cannot_be_found_is_said(project: Project, tmp_path: Path) -> None:
    gone, stranger = fill(project, "gone.jpg") + fill(project, "stranger.jpg", described=False)
    gone.unlink()
    stranger.unlink()
    report = relink(project, tmp_path)
    assert (report.missing, report.unknown) == (("photos/gone.jpg",), ("photos/stranger.jpg",))
    assert report.sentence(Path("x")) == (
        "0 of 2 missing photos found in x; 1 not there; 1 never opened and so not recognisable."
    )


def test_a_file_that_is_in_the_project_already(project: Project, tmp_path: Path) -> None:
    """As when a renamed photo was taken in as a new one: two photos must not share a file."""
    (path,) = fill(project, "one.jpg")
    renamed = path.with_name("new.jpg")
    path.rename(renamed)
    project.add_images([renamed])
    report = relink(project, tmp_path)
    assert report.found == ()
    assert report.taken == ("photos/one.jpg",)
    assert where(project) == {"photos/one.jpg": "False", "photos/new.jpg": "True"}
    assert project.relocate({1: renamed}) == []


def test_equal_photos_each_get_a_file_of_their_own(project: Project, tmp_path: Path) -> None:
    first, second = fill(project, "a/same.jpg", "b/same.jpg")
    new = tmp_path / "new"
    new.mkdir()
    shutil.move(first, new / "x.jpg")
    shutil.move(second, new / "same.jpg")
    report = relink(project, new)
    assert {path for _, path in report.found} == {new / "x.jpg", new / "same.jpg"}
    assert set(where(project)) == {"new/x.jpg", "new/same.jpg"}


def test_only_files_of_the_right_size_are_read(project: Project, tmp_path: Path) -> None:
    (path,) = fill(project, "one.jpg")
    path.rename(tmp_path / "new.jpg")
    for number in range(5):
        (tmp_path / f"large{number}.jpg").write_bytes(b"." * (50 + number))
    read: list[tuple[int, int]] = []
    found = match_by_hash(
        missing_photos(project.images()),
        walk_photos(tmp_path),
        progress=lambda done, total: read.append((done, total)),
    )
    assert found == {1: tmp_path / "new.jpg"}
    assert read == [(1, 1)]


def test_a_dry_run_writes_nothing(project: Project, tmp_path: Path) -> None:
    (path,) = fill(project, "one.jpg")
    path.rename(tmp_path / "new.jpg")
    assert relink(project, tmp_path, write=False).found == (("photos/one.jpg", tmp_path / "new.jpg"),)
    assert where(project) == {"photos/one.jpg": "False"}


def test_a_search_that_is_stopped(project: Project, tmp_path: Path) -> None:
    (path,) = fill(project, "one.jpg")
    path.rename(tmp_path / "new.jpg")
    assert relink(project, tmp_path, stopped=lambda: True).found == ()


def test_no_such_folder(project: Project, tmp_path: Path) -> None:
    with pytest.raises(MediaError, match="nowhere: no such folder"):
        relink(project, tmp_path / "nowhere")


def test_hidden_files_and_broken_links_are_passed_over(tmp_path: Path) -> None:
    (tmp_path / ".trash").mkdir()
    for name in (".trash/a.jpg", ".b.jpg", "c.jpg", "d.txt"):
        (tmp_path / name).write_bytes(b"x")
    (tmp_path / "e.jpg").symlink_to(tmp_path / "nothing")
    (tmp_path / "loop").symlink_to(tmp_path)
    assert [file.path.name for file in walk_photos(tmp_path)] == ["c.jpg"]
