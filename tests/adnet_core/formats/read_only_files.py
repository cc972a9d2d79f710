"""Files of the formats that are read and not written, made of points, as their own programs write them."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from pathlib import Path

from numpy.typing import NDArray

from adnet_core.faces.layout import Layout

Points = NDArray
Maker = Callable[[Path, tuple[int, int], Layout, list[Points]], Path]
"""Writes faces of a photo of that size into a file beside it, and gives the file."""


def encord(photo: Path, size: tuple[int, int], layout: Layout, faces: list[Points]) -> Path:
    objects = [
        {
            "name": "face",
            "shape": "skeleton",
            "objectHash": f"o{number}",
            "skeleton": {
                str(index): {
                    "x": (x + 0.5) / size[0],
                    "y": (y + 0.5) / size[1],
                    "name": name,
                    "color": "#fff",
                }
                for index, (name, (x, y)) in enumerate(zip(layout.point_names, points.tolist(), strict=True))
            },
        }
        for number, points in enumerate(faces)
    ]
    unit = {
        "data_title": photo.name,
        "width": size[0],
        "height": size[1],
        "labels": {"objects": objects, "classifications": []},
    }
    path = photo.with_name("encord.json")
    path.write_text(json.dumps([{"label_hash": "a", "data_units": {"b": unit}}]))
    return path


def makesense(photo: Path, size: tuple[int, int], layout: Layout, faces: list[Points]) -> Path:
    rows = [
        f"{name},{x + 0.5:.4f},{y + 0.5:.4f},{photo.name},{size[0]},{size[1]}"
        for points in faces
        for name, (x, y) in zip(layout.point_names, points.tolist(), strict=True)
    ]
    path = photo.with_name("labels_points.csv")
    path.write_text("".join(f"{row}\n" for row in rows))
    return path


MAKERS: Mapping[str, Maker] = {"encord": encord, "makesense": makesense}
LAYOUTS: Mapping[str, str] = {}
"""Of formats that can hold no others."""
