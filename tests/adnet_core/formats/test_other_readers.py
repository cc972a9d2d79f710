"""Other tools' own libraries read what is written for them, where they are installed.

docs/formats.md tells of the libraries that are too large to be installed for the tests, and what they said.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import cv2
import numpy as np
import pytest

from adnet_core.conversion.catalogue import FORMATS
from adnet_core.faces.states import Visibility
from adnet_core.media.photos import read_photo
from adnet_core.media.video import VideoFile

Exchange = Any  # of conftest.py


def written(exchange: Exchange, name: str) -> tuple[list[Any], Path]:
    """Faces with all that the format can carry, and the file that holds them."""
    form, layout = FORMATS[name], exchange.layout_for(name)
    faces = exchange.faces(layout, 5, form.writer.carries)
    return faces, exchange.write(faces, form, layout)


@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_pycocotools_reads_our_coco(exchange: Exchange, capsys: pytest.CaptureFixture[str]) -> None:
    coco_module = pytest.importorskip("pycocotools.coco")
    evaluation = pytest.importorskip("pycocotools.cocoeval")
    faces, path = written(exchange, "coco")
    coco = coco_module.COCO(str(path))
    annotations = coco.loadAnns(coco.getAnnIds(catIds=coco.getCatIds(catNms=["face"])))
    assert len(annotations) == len(faces)
    for face, annotation in zip(faces, annotations, strict=True):
        assert coco.loadImgs(annotation["image_id"])[0]["file_name"].endswith(face.photo.name)
        table = np.array(annotation["keypoints"]).reshape(-1, 3)
        labelled = table[:, 2] > 0
        np.testing.assert_allclose(table[labelled, :2], face.points[labelled] + 0.5, atol=1e-3)
        np.testing.assert_array_equal(table[:, 2] == 1, face.visibility == Visibility.OCCLUDED)
        assert annotation["num_keypoints"] == labelled.sum()
    # As its own results, our file is right in every point.
    results = [{**one, "score": 1.0} for one in json.loads(path.read_text())["annotations"]]
    judge = evaluation.COCOeval(coco, coco.loadRes(results), "keypoints")
    judge.params.kpt_oks_sigmas = np.full(68, 0.05)
    judge.evaluate()
    judge.accumulate()
    judge.summarize()
    capsys.readouterr()
    assert judge.stats[0] == pytest.approx(1.0)


def test_sleap_io_reads_our_sleap(exchange: Exchange) -> None:
    sleap = pytest.importorskip("sleap_io")
    faces, path = written(exchange, "sleap")
    labels = sleap.load_slp(str(path), open_videos=False)
    instances = [instance for frame in labels for instance in frame.instances]
    assert len(instances) == len(faces)
    for face, instance in zip(faces, instances, strict=True):
        np.testing.assert_allclose(instance.numpy(invisible_as_nan=False), face.points, atol=1e-6)
        assert instance.skeleton.node_names[0] == "jaw_1"


@pytest.mark.filterwarnings("ignore")
def test_sleap_io_reads_our_deeplabcut(exchange: Exchange) -> None:
    sleap = pytest.importorskip("sleap_io")
    faces, path = written(exchange, "deeplabcut")
    labels = sleap.load_dlc(str(path), config=False)
    instances = [instance for frame in labels for instance in frame.instances]
    assert len(instances) == len(faces)
    for face, instance in zip(faces, instances, strict=True):
        order = [instance.skeleton.index(name) for name in exchange.layout_for("deeplabcut").point_names]
        np.testing.assert_allclose(instance.numpy()[order], face.points, atol=1e-3)


@pytest.mark.filterwarnings("ignore")
def test_sleap_s_videos_keep_their_frame_numbers(
    exchange: Exchange, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sleap = pytest.importorskip("sleap_io")
    video = tmp_path / "clip.avi"
    writer = cv2.VideoWriter(str(video), cv2.VideoWriter.fourcc(*"MJPG"), 25, (200, 150))
    for shade in (40, 90, 140, 190):
        writer.write(np.full((150, 200, 3), shade, np.uint8))
    writer.release()
    layout = exchange.layout_for("sleap")
    (face, *_) = exchange.faces(layout, 5, frozenset())
    nodes = [sleap.Node(name) for name in layout.point_names]
    instance = sleap.Instance.from_numpy(face.points, skeleton=sleap.Skeleton(nodes=nodes))
    clip = sleap.Video(filename=f"/data/of/somebody/{video.name}", open_backend=False)
    frames = [sleap.LabeledFrame(video=clip, frame_idx=2, instances=[instance])]
    labels = sleap.Labels(labeled_frames=frames, videos=[clip], skeletons=[instance.skeleton])
    path = tmp_path / "labels.slp"
    sleap.save_slp(labels, str(path), embed=False, verbose=False)
    (read,) = exchange.read(FORMATS["sleap"], path, layout)
    np.testing.assert_allclose(read.points, face.points, atol=1e-6)
    assert read.photo.name == "clip-000002.png"
    with VideoFile(video) as opened:
        np.testing.assert_array_equal(read_photo(read.photo).pixels, opened.read(2))
