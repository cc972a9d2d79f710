"""Tables whose rows are frames of a video: DeepLabCut's and SLEAP's predictions, with the frames' numbers."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import cv2
import h5py
import numpy as np
import pytest

from adnet_core.conversion import converting as conversion
from adnet_core.conversion.catalogue import FORMATS
from adnet_core.conversion.recognition import recognise
from adnet_core.errors import FormatError
from adnet_core.faces.layout import Layout
from adnet_core.faces.states import FaceState, Visibility
from adnet_core.formats.face import AnnotatedFace
from adnet_core.formats.video_frames import frame_of
from adnet_core.media.photos import read_photo
from adnet_core.media.seeking import video_content
from adnet_core.projects.store import Project
from tests.adnet_core.formats.read_only_files import video_of

DATA = Path(__file__).parents[2] / "data"
SCORER = "DLC_resnet50_faceMay1shuffle1_1000"
SINGLE = f"clip{SCORER}"
SEVERAL = f"clip{SCORER}_el"


@pytest.fixture
def clip(tmp_path: Path, own_cache: Path) -> Path:
    """A video of eight frames that are all different."""
    path = tmp_path / "set" / "clip.avi"
    path.parent.mkdir()
    video = cv2.VideoWriter(str(path), cv2.VideoWriter.fourcc(*"MJPG"), 25, (200, 100))
    for number in range(8):
        video.write(np.full((100, 200, 3), 30 * number, np.uint8))
    video.release()
    return path


def put(clip: Path, name: str) -> Path:
    return Path(shutil.copy(DATA / "video_predictions" / name, clip.parent))


def gathered(path: Path, layout: Layout, **options: Any) -> conversion.Gathered:
    name = recognise(path)
    assert name is not None
    return conversion.gather(path, FORMATS[name], layout, everything=True, **options)


def numbers(faces: tuple[AnnotatedFace, ...]) -> list[int]:
    """The frames that faces are in, by what their photos are and show."""
    found = []
    for face in faces:
        frame = frame_of(face.photo)
        assert frame is not None
        assert frame.name == face.photo.name
        shown = read_photo(face.photo).pixels.mean() / 30
        assert round(float(shown)) == frame.number
        found.append(frame.number)
    return found


@pytest.mark.parametrize("ending", [".csv", ".h5"])
def test_deeplabcuts_predictions(clip: Path, three: Layout, ending: str) -> None:
    """As pandas wrote them: three frames, in one a point that is unlikely, in one a point without a place."""
    path = put(clip, SINGLE + ending)
    assert recognise(path) == "deeplabcut"
    source = gathered(path, three)
    assert numbers(source.faces) == [0, 1, 2]
    np.testing.assert_array_equal(source.faces[1].points, [[9, 10], [12, 13], [15, 16]])
    seen = source.faces[1].visibility
    assert seen is not None
    assert seen.tolist() == [Visibility.OCCLUDED, Visibility.VISIBLE, Visibility.VISIBLE]
    assert source.faces[1].score == pytest.approx((0.2 + 0.9 + 0.9) / 3)
    assert {face.state for face in source.faces} == {FaceState.PREDICTED}
    np.testing.assert_array_equal(source.faces[2].placed, [True, False, True])
    assert "a model's predictions" in source.remarks[0]


@pytest.mark.parametrize("ending", [".csv", ".h5"])
def test_deeplabcuts_predictions_of_several(clip: Path, three: Layout, ending: str) -> None:
    source = gathered(put(clip, SEVERAL + ending), three)
    assert numbers(source.faces) == [0, 0, 2, 5, 5]
    assert [face.label for face in source.faces] == ["0#one", "0#two", "2#two", "5#one", "5#two"]
    np.testing.assert_array_equal(source.faces[2].points, [[27, 28], [30, 31], [33, 34]])


def test_sleaps_analysis(clip: Path, three: Layout) -> None:
    """As sleap-io wrote it, with its axes named."""
    path = put(clip, "labels.v001.000_clip.analysis.h5")
    assert recognise(path) == "sleapanalysis"
    source = gathered(path, three)
    assert numbers(source.faces) == [0, 3, 3]
    np.testing.assert_array_equal(source.faces[1].points, [[13, 2], [30, 4], [50, 6]])
    np.testing.assert_array_equal(source.faces[2].points, [[4, 2], [3, 4], [np.nan, np.nan]])
    assert [face.score for face in source.faces] == [0.75] * 3


def test_sleaps_table(clip: Path, three: Layout) -> None:
    source = gathered(put(clip, "labels.v001.000_clip.analysis.csv"), three)
    assert numbers(source.faces) == [0, 3, 3]
    np.testing.assert_array_equal(source.faces[2].points, [[4, 2], [3, 4], [np.nan, np.nan]])
    assert "counted from 0" in source.remarks[0]
    assert {face.state for face in source.faces} == {FaceState.PREDICTED}


@pytest.mark.parametrize("name", [f"{SINGLE}.csv", f"{SINGLE}.h5", "labels.v001.000_clip.analysis.h5"])
def test_without_its_video_it_is_said_once(clip: Path, three: Layout, name: str) -> None:
    path = put(clip, name)
    clip.unlink()
    with pytest.raises(FormatError, match=r"--images names the folder") as raised:
        gathered(path, three)
    assert str(raised.value).startswith(f"{path}: ")


def test_under_images_the_only_video_needs_no_name(clip: Path, three: Layout, tmp_path: Path) -> None:
    path = put(clip, f"{SINGLE}.csv").rename(tmp_path / "out.csv")
    assert numbers(gathered(path, three, images=clip.parent).faces) == [0, 1, 2]


def test_predictions_that_nobody_asked_for_are_counted_and_not_unpacked(
    clip: Path, three: Layout, tmp_path: Path
) -> None:
    for name in (f"{SEVERAL}.csv", "labels.v001.000_clip.analysis.h5"):
        path = put(clip, name)
        with pytest.raises(FormatError, match=r"but \d that nobody has accepted"):
            conversion.gather(path, FORMATS[str(recognise(path))], three)
    assert not list((tmp_path / "cache").rglob("*.png"))


def test_a_project_of_that_video(clip: Path, three: Layout, tmp_path: Path) -> None:
    """Its frames lie beside it under the names that the window gives them, and it knows the video."""
    source = gathered(put(clip, f"{SEVERAL}.h5"), three)
    target = tmp_path / "work" / "clip.adnet"
    conversion.write(conversion.plan(source.faces, target, FORMATS["project"], three))
    with Project.open(target, author="me") as project:
        assert [image.relative for image in project.images()] == [f"clip-{n:06d}.png" for n in (0, 2, 5)]
        assert all(image.path.is_file() for image in project.images())
        assert project.settings.get("video") == "../set/clip.avi"
        assert project.settings.get("video_content") == video_content(clip)
        assert len(project.faces(1)) == 2


def test_frames_of_a_videos_project_and_of_deeplabcut_are_known(clip: Path, tmp_path: Path) -> None:
    own = clip.parent / "clip.frames" / "clip-000003.png"
    labeled = tmp_path / "dlc" / "labeled-data" / "clip" / "img0012.png"
    (tmp_path / "dlc" / "videos").mkdir(parents=True)
    shutil.copy(clip, tmp_path / "dlc" / "videos")
    for photo, number in ((own, 3), (labeled, 12)):
        frame = frame_of(photo)
        assert frame is not None
        assert (frame.number, frame.content, frame.unpacked) == (number, video_content(clip), False)
    assert frame_of(clip.parent / "clip-000003.png") is None
    assert frame_of(clip.parent / "other.frames" / "other-000003.png") is None


def test_sleap_gets_the_frames_of_the_video(clip: Path, three: Layout, tmp_path: Path) -> None:
    sleap = pytest.importorskip("sleap_io")
    source = gathered(put(clip, f"{SEVERAL}.csv"), three)
    photo = tmp_path / "other.png"
    shutil.copy(source.faces[0].photo, photo)
    faces = [*source.faces, AnnotatedFace(photo, source.faces[0].points, "")]
    path = tmp_path / "out.slp"
    conversion.write(conversion.plan(faces, path, FORMATS["sleap"], three))
    labels = sleap.load_slp(str(path))
    of_video = [frame for frame in labels if frame.video.filename == clip.as_posix()]
    assert [frame.frame_idx for frame in of_video] == [0, 2, 5]
    assert [round(float(frame.image.mean()) / 30) for frame in of_video] == [0, 2, 5]
    again = conversion.gather(path, FORMATS["sleap"], three, everything=True)
    frames = [frame_of(face.photo) for face in again.faces]
    assert sorted(frame.number for frame in frames if frame) == [0, 0, 2, 5, 5]


@pytest.mark.parametrize("name", ["x.h5", "x.mat"])
def test_another_tools_hdf5_is_of_no_known_format(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    with h5py.File(path, "w") as file:
        file["model_weights/dense/kernel"] = np.zeros(3)
    assert recognise(path) is None


def test_links_in_hdf5_are_not_followed_to_recognise_it(tmp_path: Path) -> None:
    with h5py.File(tmp_path / "other.h5", "w") as file:
        file["df_with_missing/table"] = np.zeros(3)
    with h5py.File(tmp_path / "x.h5", "w") as file:
        file["df_with_missing"] = h5py.ExternalLink("other.h5", "df_with_missing")
    assert recognise(tmp_path / "x.h5") is None


def test_a_table_that_names_classes_is_refused(clip: Path, three: Layout) -> None:
    """Names of columns are pickled there; nothing of a stranger's pickle is made but text."""
    path = put(clip, f"{SINGLE}.h5")
    with h5py.File(path, "a") as file:
        file["df_with_missing"].attrs["non_index_axes"] = np.bytes_(b"cos\nsystem\n(S'true'\ntR.")
    with pytest.raises(FormatError, match=r"os\.system"):
        gathered(path, three)


def test_two_videos_of_one_name(clip: Path, three: Layout) -> None:
    video_of(clip.with_suffix(".mp4.avi").with_name("clip.mkv"), np.zeros((100, 200, 3), np.uint8), 2)
    with pytest.raises(FormatError, match=r"belongs to clip\.avi or to clip\.mkv"):
        gathered(put(clip, f"{SINGLE}.csv"), three)
