"""What is imported into a video's project meets its frames, and those that it lacks go where it has them."""

from __future__ import annotations

from pathlib import Path

import cv2
import numpy as np
import pytest

from adnet_core.faces.layout import Layout, load_layout
from adnet_core.media.photos import write_image
from adnet_core.media.seeking import video_content
from adnet_core.media.video import VideoFile
from adnet_core.projects.project_settings import VIDEO_CONTENT_SETTING, VIDEO_SETTING
from adnet_core.projects.store import Project
from app.logic.exchanging.exchange import Wanted, carry_out, prepare


def predictions(path: Path, layout: Layout) -> Path:
    """DeepLabCut's of frames 1 and 3."""
    names = [name for name in layout.point_names for _ in range(3)]
    rows = [["scorer", *["DLC"] * len(names)], ["bodyparts", *names]]
    rows.append(["coords", *["x", "y", "likelihood"] * layout.point_count])
    for frame in (1, 3):
        points = np.random.default_rng(frame).uniform(5, 90, (layout.point_count, 2)).round(1).tolist()
        rows.append([str(frame), *(str(value) for x, y in points for value in (x, y, 0.9))])
    path.write_text("".join(f"{','.join(row)}\n" for row in rows))
    return path


@pytest.mark.usefixtures("own_cache")
def test_predictions_into_the_project_of_their_video(tmp_path: Path) -> None:
    layout = load_layout("68")
    clip = tmp_path / "clip.avi"
    video = cv2.VideoWriter(str(clip), cv2.VideoWriter.fourcc(*"MJPG"), 25, (200, 100))
    for number in range(5):
        video.write(np.full((100, 200, 3), 30 * number, np.uint8))
    video.release()
    folder = tmp_path / "clip.frames"
    folder.mkdir()
    with VideoFile(clip) as frames:
        write_image(folder / "clip-000001.png", frames.read(1))
    wanted = Wanted(
        exports=False,
        format="deeplabcut",
        path=predictions(tmp_path / "clipDLC.csv", layout),
        everything=True,
    )
    with Project.create(folder / "clip.adnet", layout, author="me") as project:
        project.settings.set(VIDEO_SETTING, "../clip.avi")
        project.settings.set(VIDEO_CONTENT_SETTING, video_content(clip))
        (taken,) = project.add_images([folder / "clip-000001.png"])
        prepared = prepare(wanted, project, lambda *_: None)
        assert not (folder / "clip-000003.png").exists()
        assert carry_out(prepared, project, lambda *_: None) == "Imported 2 faces."
        assert [image.relative for image in project.images()] == ["clip-000001.png", "clip-000003.png"]
        assert len(project.faces(taken.id)) == 1
        assert (folder / "clip-000003.png").is_file()
