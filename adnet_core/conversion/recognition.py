"""Which format a file or folder of annotations seems to be, from its name and its first bytes."""

from __future__ import annotations

from pathlib import Path

from adnet_core.files.whole_files import open_to_read
from adnet_core.formats.text_encoding import decoded_beginning
from adnet_core.projects.records import PROJECT_SUFFIX

_HEAD = 1 << 16
_SUFFIXES = {PROJECT_SUFFIX: "project", ".pts": "300w", ".slp": "sleap", ".tsv": "tsv"}
_HDF5 = b"\x89HDF"
_WFLW_WORDS = 2 * 90  # a line has 207 and more


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
    if suffix in _SUFFIXES:
        return _SUFFIXES[suffix]
    if suffix in (".h5", ".mat"):
        of_hdf5 = "deeplabcut" if suffix == ".h5" else "cofw"
        return of_hdf5 if head.startswith(_HDF5) else None
    return _of_text(suffix, decoded_beginning(head).lstrip())


def _of_text(suffix: str, text: str) -> str | None:
    first = text.split("\n", 1)[0]
    if suffix == ".xml":
        return next(
            (name for sign, name in (("<dataset", "dlib"), ("<annotations", "cvat")) if sign in text), None
        )
    if suffix == ".csv":
        if text.startswith("scorer"):
            return "deeplabcut"
        return "csv" if {"photo", "face", "x", "y"} <= {cell.strip() for cell in first.split(",")} else None
    if suffix == ".txt":
        return "wflw" if len(first.split()) > _WFLW_WORDS else None
    if suffix == ".json":
        if text.startswith("["):
            return "labelstudio"
        signs = {
            "labelme": ('"shapes"', '"imagePath"'),
            "coco": ('"annotations"', '"images"', '"categories"'),
        }
        return next((name for name, words in signs.items() if any(word in text for word in words)), None)
    return None


def _of_folder(folder: Path) -> str | None:
    """By the first file that tells, in the folder or one level below."""
    for suffix, name in ((".pts", "300w"), (".json", "labelme")):
        for pattern in ("*", "*/*"):
            if any(file.suffix.lower() == suffix for file in folder.glob(pattern)):
                return name
    return None
