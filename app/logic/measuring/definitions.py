"""Defining what is measured of each face, once for a project: in its layout, as a change of that."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import cast

from adnet_core.errors import LayoutError
from adnet_core.faces.layout import Layout, layout_from_json
from adnet_core.faces.layout_difference import LayoutDifference
from adnet_core.faces.measurements import KINDS, POINTS, Kind, Measurement
from app.logic.translating import marked, tr

KIND_WORDS = {
    "distance": marked("distance", about="what is measured"),
    "angle": marked("angle", about="what is measured"),
    "area": marked("area", about="what is measured"),
    "ratio": marked("ratio", about="what is measured"),
}
HINTS = {
    "distance": marked("Two points."),
    "angle": marked("Three points, the second of which is where the sides meet."),
    "area": marked("Three points or more, the corners in their order."),
    "ratio": marked("The first of two others divided by the second."),
}
assert set(KIND_WORDS) == set(HINTS) == set(KINDS)


@dataclass(frozen=True)
class Draft:
    """A measurement as it is being defined; `old` is the name of the one that it replaces."""

    name: str = ""
    kind: str = "distance"
    points: tuple[int, ...] = ()
    of: tuple[str, str] = ("", "")
    old: str = ""

    @property
    def wants_point(self) -> bool:
        """Whether another point can be added."""
        return self.kind == "area" or len(self.points) < POINTS.get(self.kind, 0)


def draft_of(layout: Layout, name: str) -> Draft:
    """A measurement of the layout, to be changed."""
    one = next(one for one in layout.measurements if one.name == name)
    return Draft(one.name, one.kind, one.points, one.of or ("", ""), one.name)


def usual_name(draft: Draft, layout: Layout) -> str:
    """What a measurement is called where nobody has said so: by its points, or its parts."""
    if draft.kind == "ratio":
        words = " / ".join(part for part in draft.of if part)
    else:
        words = " - ".join(layout.point_names[point].replace("_", " ") for point in draft.points)
    return words[:80]


def other_names(layout: Layout, draft: Draft) -> list[str]:
    """The measurements that a ratio may be of: those that stand before it."""
    names = [one.name for one in layout.measurements]
    return names[: names.index(draft.old)] if draft.old in names else names


def points_of(text: str, layout: Layout) -> tuple[int, ...]:
    """The points of a list of names or of numbers as the window counts them, from 1.

    Raises ValueError with a sentence for what is none of the layout.
    """
    names = {name: index for index, name in enumerate(layout.point_names)}
    found = []
    for word in (part.strip() for part in text.split(",")):
        if not word:
            continue
        index = names.get(word, names.get(word.replace(" ", "_")))
        if index is None and word.isascii() and word.isdigit() and 1 <= int(word[:6]) <= len(names):
            index = int(word[:6]) - 1
        if index is None:
            raise ValueError(tr("The layout has no point '{name}'.", name=word[:40]))
        found.append(index)
    return tuple(found)


def point_text(points: Sequence[int], layout: Layout) -> str:
    """Points as `points_of` reads them."""
    return ", ".join(layout.point_names[point] for point in points)


def with_measurement(layout: Layout, draft: Draft) -> Layout:
    """The layout with what was defined, in the place of the old one, or at the end.

    Raises ValueError with a sentence where it is no measurement.
    """
    name = " ".join(draft.name.split()) or usual_name(draft, layout)
    if not name:
        raise ValueError(tr("Choose the points first."))
    if any(one.name == name != draft.old for one in layout.measurements):
        raise ValueError(tr("Another measurement is called '{name}' already.", name=name))
    ratio = draft.kind == "ratio"
    if ratio and not all(draft.of):
        raise ValueError(tr("A ratio needs two other measurements, which are defined before it."))
    kind = cast("Kind", draft.kind)
    made = Measurement(name, kind, of=draft.of) if ratio else Measurement(name, kind, draft.points)
    known = list(layout.measurements)
    if draft.old:
        at = [one.name for one in known].index(draft.old)
        known[at] = made
        known = [_renamed(one, draft.old, name) for one in known]
    else:
        known.append(made)
    return _checked(replace(layout, measurements=tuple(known)))


def without_measurement(layout: Layout, name: str) -> Layout:
    """The layout without one. Raises ValueError with a sentence where a ratio is made of it."""
    user = next((one.name for one in layout.measurements if one.of and name in one.of), None)
    if user is not None:
        raise ValueError(tr("'{ratio}' is made of it: remove that first.", ratio=user))
    return replace(layout, measurements=tuple(one for one in layout.measurements if one.name != name))


def step_to(before: Layout, after: Layout) -> LayoutDifference:
    """The change of the project's layout, which touches no point."""
    return LayoutDifference(before, after, tuple(range(before.point_count)))


def _renamed(one: Measurement, old: str, new: str) -> Measurement:
    if one.of is None:
        return one
    first, second = (new if part == old else part for part in one.of)
    return replace(one, of=(first, second))


def _checked(layout: Layout) -> Layout:
    """The layout as a file of it would be read. Raises ValueError with what is wrong."""
    try:
        return layout_from_json(layout.to_json(), "")
    except LayoutError as error:
        raise ValueError(str(error).removeprefix(": ")) from None
