"""Each video has a folder of frames of its own, whatever it is called."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from adnet_core.errors import ProjectError
from app.logic.projects.opening import Opening, OpenRequest, open_project, plan

DATA = Path(__file__).parents[3] / "data"
VIDEOS = DATA / "cases" / "media-same-stem-videos"


def opened(video: Path, **more: Path) -> Opening:
    """Open a video as the window does, and leave it."""
    opening = plan(OpenRequest((video,), **more))
    open_project(opening).close()
    return opening


@pytest.fixture
def clips(tmp_path: Path) -> tuple[Path, Path]:
    """Two videos of one stem."""
    for name in ("m2.mpg", "m2.mp4"):
        shutil.copy(VIDEOS / name, tmp_path / name)
    return tmp_path / "m2.mpg", tmp_path / "m2.mp4"


def test_two_videos_of_one_stem_do_not_mix(clips: tuple[Path, Path]) -> None:
    first, second = clips
    assert opened(first).project.parent.name == "m2.frames"
    assert opened(second).project.parent.name == "m2.mp4.frames"
    # Each finds its own again, in any order, and there is nothing to say.
    for video, folder in ((second, "m2.mp4.frames"), (first, "m2.frames"), (second, "m2.mp4.frames")):
        opening = opened(video)
        assert (opening.project.parent.name, opening.notes) == (folder, ())


def test_a_video_replaced_by_another_cut_is_noticed(clips: tuple[Path, Path]) -> None:
    first, second = clips
    opened(first)
    shutil.copy(second, first)
    opening = opened(first)
    assert opening.project.parent.name == "m2.mpg.frames"
    assert opening.notes == (
        "m2.mpg is another video than the one that the frames in m2.frames are from; "
        "its own are kept in m2.mpg.frames.",
    )
    shutil.copy(DATA / "videos" / "stream.ts", first)
    third = opened(first)
    assert third.project.parent.name == f"m2.mpg.{third.content[:8]}.frames"
    shutil.copy(VIDEOS / "m2.mpg", first)  # the first one is back
    assert opened(first).project.parent.name == "m2.frames"


def test_a_renamed_video_finds_its_frames_by_its_stem(clips: tuple[Path, Path]) -> None:
    first, second = clips
    opened(first)
    second.unlink()
    first.rename(first.with_suffix(".mpeg"))
    assert opened(first.with_suffix(".mpeg")).project.parent.name == "m2.frames"


def test_a_folder_of_an_older_version_is_taken_over(clips: tuple[Path, Path]) -> None:
    first, second = clips
    opening = opened(first)
    with open_project(opening) as project:
        project.settings.set("video_content", None)
    assert opened(second).project.parent.name == "m2.mp4.frames"
    assert opened(first).project.parent.name == "m2.frames"
    with open_project(opening) as project:
        assert project.settings.get("video_content") == opening.content


def test_a_project_of_another_video_is_refused(clips: tuple[Path, Path], tmp_path: Path) -> None:
    first, second = clips
    project = tmp_path / "p.adnet"
    opened(first, project=project)
    with pytest.raises(ProjectError, match=r"p\.adnet: holds frames of another video than m2\.mp4"):
        opened(second, project=project)
