"""A layout as the TOML text that a person writes, with each point's number and name beside the indices."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Sequence

from adnet_core.faces.layout import BOX_DIAGONAL, Layout

_WIDTH = 100
_BARE = re.compile("[A-Za-z0-9_-]+")


def layout_toml(layout: Layout, comments: Iterable[str] = ()) -> str:
    """The text, which `load_layout` reads as this layout; `comments` come first, a line each."""
    return "\n".join(_lines(layout, comments)) + "\n"


def _lines(layout: Layout, comments: Iterable[str]) -> Iterator[str]:
    yield from (f"# {' '.join(line.split())}" for line in comments)
    yield "# Indices count from 0."
    yield f"name = {_text(layout.name)}"
    if layout.title:
        yield f"title = {_text(layout.title)}"
    if layout.default_distance != next(iter(layout.distances), BOX_DIAGONAL):
        yield f"default_distance = {_text(layout.default_distance)}"
    yield from _array("points", [_text(name) for name in layout.point_names])
    if layout.mirrors:
        yield "# flip[i] is the index that point i gets when the photo is mirrored"
        yield from _array("flip", [str(index) for index in layout.flip])
    if layout.tags:
        yield from _array("tags", [_text(tag) for tag in layout.tags])
    for curve in layout.curves:
        yield ""
        yield "[[curves]]"
        yield f"name = {_text(curve.name)}"
        yield from _array("points", [str(index) for index in curve.points])
        if curve.closed:
            yield "closed = true"
    if layout.distances:
        yield ""
        yield "# each distance runs between the means of two sets of points"
        yield "[distances]"
        for name, (first, second) in layout.distances.items():
            yield f"{_key(name)} = [{_indices(first)}, {_indices(second)}]"
    if layout.measurements:
        yield ""
        yield "# what is measured of a face; a point may be given by its name as well"
        yield "[measurements]"
        for one in layout.measurements:
            rest = f"of = [{', '.join(map(_text, one.of))}]" if one.of else f"points = {_indices(one.points)}"
            yield f"{_key(one.name)} = {{ kind = {_text(one.kind)}, {rest} }}"
    if layout.groups:
        yield ""
        yield "[groups]"
        for name, members in layout.groups.items():
            yield f"{_key(name)} = {_indices(members)}"


def _array(key: str, items: Sequence[str]) -> Iterator[str]:
    """On one line where it fits, else wrapped."""
    one = f"{key} = [{', '.join(items)}]"
    if len(one) <= _WIDTH:
        yield one
        return
    yield f"{key} = ["
    line = "   "
    for item in items:
        if len(line) + len(item) + 2 > _WIDTH:
            yield line
            line = "   "
        line += f" {item},"
    yield line
    yield "]"


def _indices(indices: Sequence[int]) -> str:
    return f"[{', '.join(map(str, indices))}]"


def _key(name: str) -> str:
    """Bare where TOML takes it so."""
    return name if _BARE.fullmatch(name) else _text(name)


def _text(word: str) -> str:
    """A TOML string: JSON's escapes are TOML's."""
    return json.dumps(word, ensure_ascii=False)
