"""Which format a file or folder of annotations seems to be, from its name and its first bytes."""

from __future__ import annotations

from pathlib import Path

from adnet_core.annotation.records import PROJECT_SUFFIX
from adnet_core.whole_files import open_to_read

_HEAD = 1 << 16
_SUFFIXES = {
    PROJECT_SUFFIX: "project",
    ".pts": "300w",
    ".mat": "cofw",
    ".slp": "sleap",
    ".tsv": "tsv",
    ".txt": "wflw",
}


def recognise(path: Path) -> str | None:
    """A format's name, None where nothing tells; reading it will say whether that was right."""
    try:
        if path.is_dir():
            return _of_folder(path)
        with open_to_read(path) as stream:
            head = stream.read(_HEAD)
    except OSError:
        return None
    suffix = path.suffix.lower()
    if suffix == ".xml":
        return "dlib" if b"<dataset" in head else "cvat"
    if suffix == ".csv":
        return "deeplabcut" if head.startswith(b"scorer") else "csv"
    if suffix == ".json":
        if head.lstrip().startswith(b"["):
            return "labelstudio"
        return "labelme" if b'"shapes"' in head or b'"imagePath"' in head else "coco"
    return _SUFFIXES.get(suffix)


def _of_folder(folder: Path) -> str | None:
    """By the first file that tells, in the folder or one level below."""
    for pattern, name in (("*.pts", "300w"), ("*.json", "labelme")):
        for place in (pattern, f"*/{pattern}"):
            if next(folder.glob(place), None) is not None:
                return name
    return None
