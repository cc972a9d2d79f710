"""Files of the formats that are read and not written, made of points, as their own programs write them."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import cv2
import h5py
import numpy as np
import scipy.io
from numpy.typing import NDArray

from adnet_core.faces.layout import Layout
from adnet_core.media.photos import read_photo

Points = NDArray[np.float64]
Maker = Callable[[Path, Layout, list[Points]], tuple[Path, Path]]
"""Writes faces into the folder of a photo of its own; gives what is read, and one of its files."""


def in_folder(photo: Path, name: str, inside: str = "", count: int = 1) -> tuple[Path, list[Path]]:
    """A folder with copies of the photo in it, in one of its folders."""
    root = photo.parent / name
    photos = [root / inside / f"face{number}.png" for number in range(count)]
    photos[0].parent.mkdir(parents=True)
    for one in photos:
        shutil.copyfile(photo, one)
    return root, photos


def saved(path: Path, content: Any) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(content if isinstance(content, str) else json.dumps(content))
    return path


def encord(photo: Path, layout: Layout, faces: list[Points]) -> tuple[Path, Path]:
    root, (own,) = in_folder(photo, "encord")
    height, width = read_photo(own).pixels.shape[:2]
    objects = [
        {
            "name": "face",
            "shape": "skeleton",
            "skeleton": {
                str(index): {"x": (x + 0.5) / width, "y": (y + 0.5) / height, "name": name}
                for index, (name, (x, y)) in enumerate(zip(layout.point_names, points.tolist(), strict=True))
            },
        }
        for points in faces
    ]
    labels = {"objects": objects, "classifications": []}
    unit = {"data_title": own.name, "width": width, "height": height, "labels": labels}
    path = saved(root / "encord.json", [{"label_hash": "a", "data_units": {"b": unit}}])
    return path, path


def makesense(photo: Path, layout: Layout, faces: list[Points]) -> tuple[Path, Path]:
    root, (own,) = in_folder(photo, "makesense")
    height, width = read_photo(own).pixels.shape[:2]
    rows = [
        f"{name},{x + 0.5:.4f},{y + 0.5:.4f},{own.name},{width},{height}\n"
        for points in faces
        for name, (x, y) in zip(layout.point_names, points.tolist(), strict=True)
    ]
    path = saved(root / "labels_points.csv", "".join(rows))
    return path, path


def aflw(photo: Path, layout: Layout, faces: list[Points]) -> tuple[Path, Path]:
    root, (own,) = in_folder(photo, "aflw", "data/flickr/0")
    names = np.empty((len(faces), 1), dtype=object)
    for index in range(len(faces)):
        names[index, 0] = np.array([f"0/{own.name}"])
    data = np.array([np.concatenate([points[:, 0], points[:, 1]]) + 1 for points in faces])
    boxes = [[p[:, 0].min(), p[:, 0].max(), p[:, 1].min(), p[:, 1].max()] for p in faces]
    path = root / "AFLWinfo_release.mat"
    mask = np.ones((len(faces), layout.point_count))
    scipy.io.savemat(path, {"nameList": names, "data": data, "mask_new": mask, "bbox": np.array(boxes) + 1})
    return path, path


def w300lp(photo: Path, layout: Layout, faces: list[Points]) -> tuple[Path, Path]:
    root, photos = in_folder(photo, "300wlp", count=len(faces))
    for own, points in zip(photos, faces, strict=True):
        scipy.io.savemat(own.with_suffix(".mat"), {"pt2d": points.T + 1, "Pose_Para": np.zeros((1, 7))})
    return root, photos[0].with_suffix(".mat")


def lapa(photo: Path, layout: Layout, faces: list[Points]) -> tuple[Path, Path]:
    root, photos = in_folder(photo, "lapa", "images", len(faces))
    for own, points in zip(photos, faces, strict=True):
        rows = "".join(f"{x:.2f} {y:.2f}\n" for x, y in points.tolist())
        path = saved(root / "landmarks" / f"{own.stem}.txt", f"{len(points)}\n{rows}")
    return root, path


def helen194(photo: Path, layout: Layout, faces: list[Points]) -> tuple[Path, Path]:
    root, photos = in_folder(photo, "helen", "train_1", len(faces))
    for number, (own, points) in enumerate(zip(photos, faces, strict=True), start=1):
        rows = "".join(f"{x:.3f} , {y:.3f}\n" for x, y in points.tolist())
        path = saved(root / "annotation" / f"{number}.txt", f"{own.stem}\n{rows}")
    return root, path


def w300vw(photo: Path, layout: Layout, faces: list[Points]) -> tuple[Path, Path]:
    root = photo.parent / "300vw"
    (root / "001" / "annot").mkdir(parents=True)
    pixels = read_photo(photo).pixels
    video_of(root / "001" / "vid.avi", pixels, len(faces) + 1)
    for number, points in enumerate(faces, start=1):
        rows = "".join(f"{x + 1} {y + 1}\n" for x, y in points.tolist())
        head = f"version: 1\nn_points: {len(points)}\n"
        path = saved(root / "001" / "annot" / f"{number:06d}.pts", f"{head}{{\n{rows}}}\n")
    return root, path


def sleap_analysis(photo: Path, layout: Layout, faces: list[Points]) -> tuple[Path, Path]:
    root = photo.parent / "analysis"
    root.mkdir()
    video_of(root / "clip.avi", read_photo(photo).pixels, len(faces) + 1)
    path = root / "labels.v001.000_clip.analysis.h5"
    tracks = np.full((1, 2, layout.point_count, len(faces) + 1), np.nan)
    tracks[0, :, :, 1:] = np.transpose(faces, (2, 1, 0))
    with h5py.File(path, "w") as file:
        file["node_names"] = np.array(layout.point_names, dtype="S")
        file["tracks"] = tracks
        file["instance_scores"] = np.full((1, len(faces) + 1), 0.5)
    return path, path


def video_of(path: Path, pixels: NDArray[np.uint8], count: int) -> None:
    """A video of so many frames that are alike."""
    height, width = pixels.shape[:2]
    video = cv2.VideoWriter(str(path), cv2.VideoWriter.fourcc(*"MJPG"), 25, (width, height))
    for _ in range(count):
        video.write(pixels)
    video.release()


MAKERS: Mapping[str, Maker] = {
    "encord": encord,
    "makesense": makesense,
    "aflw": aflw,
    "300wlp": w300lp,
    "lapa": lapa,
    "helen194": helen194,
    "300vw": w300vw,
    "sleapanalysis": sleap_analysis,
}
