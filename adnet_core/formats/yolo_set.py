"""What a YOLO set says of itself in its data.yaml: how many numbers a point has, names, and its mirror.

    kpt_shape: [68, 3]       points, and 2 numbers of each (x, y) or 3 (x, y, visibility)
    flip_idx: [16, 15, ...]  the index of each point in a mirrored photo
    names:
      0: face                its classes
    kpt_names:
      0: [jaw_1, jaw_2, ...] the points of each class, in newer sets

Only these few keys are read, each a list or a mapping in any of YAML's ways of writing; all else is passed
over.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from pathlib import Path

from adnet_core.errors import FormatError
from adnet_core.faces.layout import MAX_POINTS, Layout
from adnet_core.formats.coco_conventions import OURS
from adnet_core.formats.face import file_bytes
from adnet_core.formats.text_encoding import decoded

MAX_BYTES = 1 << 20
_WHAT = "a YOLO set's data.yaml"
_KEY = re.compile(r"^([A-Za-z_]\w*)\s*:(.*)$", re.ASCII)
_SCALAR = re.compile(r"\"(?:[^\"\\]|\\.)*\"|'(?:[^']|'')*'|[^\s,\[\]{}#][^,\[\]{}#]*|#.*")
_INDEX = re.compile(r"^\s*(?:\d+\s*:|-(?=\s))\s*", re.ASCII)
_FLOW_INDEX = re.compile(r"([{,]\s*)\d+\s*:", re.ASCII)


@dataclass(frozen=True)
class YoloSet:
    """`points` and `numbers` of each, 0 where nothing says so; `ours` is a set that this program wrote."""

    points: int = 0
    numbers: int = 0
    flip: tuple[int, ...] = ()
    classes: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    ours: bool = False


def read_yolo_set(path: Path) -> YoloSet:
    """Raises FormatError for a file that cannot be read, or whose numbers fit nothing."""
    try:
        text = decoded(file_bytes(path, _WHAT, MAX_BYTES))
    except UnicodeDecodeError:
        raise FormatError(f"{path}: is not text and not {_WHAT}") from None
    blocks = _blocks(text)
    shape = _numbers(blocks, "kpt_shape", path)
    if len(shape) != 2 or not 1 <= shape[0] <= MAX_POINTS or shape[1] not in (2, 3):
        raise FormatError(f"{path}: kpt_shape is not a number of points, and 2 or 3 numbers of each")
    flip = _numbers(blocks, "flip_idx", path)
    if flip and sorted(flip) != list(range(shape[0])):
        raise FormatError(f"{path}: flip_idx does not hold each of the {shape[0]} points once")
    names = _scalars(blocks.get("kpt_names", []))
    return YoloSet(
        points=shape[0],
        numbers=shape[1],
        flip=tuple(flip),
        classes=tuple(_scalars(blocks.get("names", []))),
        # Those of further classes stand behind those of the first.
        names=tuple(names[: shape[0]]) if len(names) >= shape[0] else (),
        ours=text.startswith(f"# {OURS}"),
    )


def yolo_set_bytes(layout: Layout) -> bytes:
    """The data.yaml of a set of faces of one layout."""
    lines = [
        f"# {OURS}: faces, layout {json.dumps(layout.name)}",
        "path: .",
        "train: images",
        "val: images",
        f"kpt_shape: [{layout.point_count}, 3]",
        *([f"flip_idx: {list(layout.flip)}"] if layout.mirrors else []),
        "names:",
        "  0: face",
        "kpt_names:",
        "  0:",
        *(f"    - {json.dumps(name, ensure_ascii=False)}" for name in layout.point_names),
    ]
    return "".join(f"{line}\n" for line in lines).encode("utf-8", "replace")


def _blocks(text: str) -> dict[str, list[str]]:
    """The lines of each key of the outermost level, the first being what stands behind it."""
    blocks: dict[str, list[str]] = {}
    lines: list[str] | None = None
    for line in text.splitlines():
        key = _KEY.match(line)
        if key is not None:
            lines = blocks.setdefault(key[1], [])
            lines.append(key[2])
        elif lines is not None:
            lines.append(line)
    return blocks


def _scalars(lines: list[str]) -> list[str]:
    """The values in their order, whether they are written as lists or as mappings of numbers."""
    found: list[str] = []
    for line in lines:
        rest = line
        while (index := _INDEX.match(rest)) is not None and index.end():
            rest = rest[index.end() :]
        for word in _SCALAR.findall(_FLOW_INDEX.sub(r"\1", rest)):
            if word.startswith("#"):
                break
            found.append(_plain(word.strip()))
    return found


def _plain(word: str) -> str:
    if word.startswith('"'):
        try:
            return str(json.loads(word))
        except ValueError:
            return word.strip('"')
    return word[1:-1].replace("''", "'") if word.startswith("'") else word


def _numbers(blocks: dict[str, list[str]], key: str, path: Path) -> list[int]:
    words = _scalars(blocks.get(key, []))
    if not all(word.isascii() and word.isdigit() and len(word) < 6 for word in words):
        raise FormatError(f"{path}: {key} is not a list of whole numbers")
    return [int(word) for word in words]
