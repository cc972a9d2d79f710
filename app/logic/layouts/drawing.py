"""Drawing a layout on a photo: points, curves through them, mirror, distance and groups, with undo."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from adnet_core.errors import LayoutError
from adnet_core.faces.layout import BOX_DIAGONAL, MAX_POINTS, Curve, Layout
from adnet_core.faces.layout_difference import LayoutDifference
from adnet_core.faces.mirror_search import find_mirror
from app.logic.layouts.sketch import (
    LABEL,
    DrawnCurve,
    DrawnDistance,
    DrawnGroup,
    DrawnPoint,
    Position,
    Sketch,
)
from app.logic.translating import marked, tr

NO_MIRROR_SEEN = marked(
    "No mirror is to be seen in these points. It is looked for in a roughly frontal object; points can be "
    "paired by clicks, and without a mirror training does not flip photos."
)


@dataclass
class Drawing:
    """What is drawn, and everything that a person does with it; each of the calls is a step of undo."""

    sketch: Sketch = field(default_factory=Sketch)
    offered: tuple[str, ...] = ()
    """Names for the points to come, in order; those that are taken already are passed over."""
    proposal: Mapping[int, int] | None = None
    """Mirror pairs that were found and wait for a person's yes."""
    before: Layout | None = None
    """The layout that is changed; None where a new one is drawn."""
    changed: Callable[[], object] = lambda: None

    def __post_init__(self) -> None:
        self._past: list[Sketch] = []
        self._future: list[Sketch] = []
        self._saved = self.sketch
        self._next_key = max(self.sketch.keys, default=-1) + 1

    # Undo

    def _put(self, sketch: Sketch) -> None:
        if sketch != self.sketch:
            self._past.append(self.sketch)
            self._future.clear()
            self.sketch = sketch
        self.proposal = None
        self.changed()

    def undo(self) -> bool:
        return self._travel(self._past, self._future)

    def redo(self) -> bool:
        return self._travel(self._future, self._past)

    def _travel(self, source: list[Sketch], target: list[Sketch]) -> bool:
        if not source:
            return False
        target.append(self.sketch)
        self.sketch = source.pop()
        self.proposal = None
        self.changed()
        return True

    @property
    def is_unsaved(self) -> bool:
        """Whether something was drawn since the beginning, or since it was saved."""
        return self.sketch != self._saved

    def mark_saved(self) -> None:
        self._saved = self.sketch

    # Points

    def next_name(self) -> str:
        """What the next point is called unless a person says otherwise."""
        names = set(self.sketch.names)
        fresh = (name for name in self.offered if name not in names)
        first = len(names) + 1
        numbered = (f"p{number}" for number in range(first, 2 * first + 1) if f"p{number}" not in names)
        return next(fresh, next(numbered))

    def add_point(self, at: Position, name: str = "") -> int | None:
        """Put a new point behind the others; gives its index, None where there are as many as may be."""
        if len(self.sketch.points) >= MAX_POINTS:
            return None
        point = DrawnPoint(self._next_key, name.strip() or self.next_name(), at)
        self._next_key += 1
        self._put(replace(self.sketch, points=(*self.sketch.points, point)))
        return len(self.sketch.points) - 1

    def move_point(self, index: int, at: Position) -> None:
        self._change_point(index, at=at)

    def rename_point(self, index: int, name: str) -> None:
        if name.strip():
            self._change_point(index, name=name.strip())

    def _change_point(self, index: int, **values: Any) -> None:
        points = list(self.sketch.points)
        points[index] = replace(points[index], **values)
        self._put(replace(self.sketch, points=tuple(points)))

    def remove_point(self, index: int) -> None:
        """The point goes, out of curves, distances and groups too; its mirror partner mirrors itself then."""
        sketch, key = self.sketch, self.sketch.points[index].key

        def without(points: Sequence[int]) -> tuple[int, ...]:
            return tuple(one for one in points if one != key)

        curves = (replace(curve, points=without(curve.points)) for curve in sketch.curves)
        groups = (replace(group, points=without(group.points)) for group in sketch.groups)
        distances = tuple(
            replace(one, first=without(one.first), second=without(one.second)) for one in sketch.distances
        )
        partners = None
        if sketch.partners is not None:
            partners = {a: b for a, b in sketch.partners.items() if key not in (a, b)}
        kept = tuple(one for one in distances if one.first and one.second)
        self._put(
            replace(
                sketch,
                points=tuple(point for point in sketch.points if point.key != key),
                curves=tuple(curve for curve in curves if len(curve.points) > 1),
                groups=tuple(group for group in groups if group.points),
                distances=kept,
                default=sketch.default if sketch.default in {one.name for one in kept} else BOX_DIAGONAL,
                partners=partners,
            )
        )

    def shift_point(self, index: int, by: int) -> int:
        """Exchange a point with the one before or after it; gives its new index."""
        points = list(self.sketch.points)
        other = min(max(index + by, 0), len(points) - 1)
        points[index], points[other] = points[other], points[index]
        self._put(replace(self.sketch, points=tuple(points)))
        return other

    # Curves

    def add_curve(self, name: str = "") -> int:
        """An empty curve; gives its index."""
        taken = {curve.name for curve in self.sketch.curves}
        fresh = next(f"curve {n}" for n in range(1, len(taken) + 2) if f"curve {n}" not in taken)
        self._put(replace(self.sketch, curves=(*self.sketch.curves, DrawnCurve(name or fresh))))
        return len(self.sketch.curves) - 1

    def extend_curve(self, curve: int, point: int) -> None:
        """Let a curve go on through a point; its first point again closes it, its last is taken out again."""
        drawn, key = self.sketch.curves[curve], self.sketch.points[point].key
        if drawn.points and key == drawn.points[-1]:
            fresh = replace(drawn, points=drawn.points[:-1], closed=False)
        elif len(drawn.points) > 2 and key == drawn.points[0]:
            fresh = replace(drawn, closed=True)
        elif key in drawn.points:
            return
        else:
            fresh = replace(drawn, points=(*drawn.points, key))
        self._put_curve(curve, fresh)

    def close_curve(self, curve: int, closed: bool) -> None:
        self._put_curve(curve, replace(self.sketch.curves[curve], closed=closed))

    def rename_curve(self, curve: int, name: str) -> None:
        if name.strip():
            self._put_curve(curve, replace(self.sketch.curves[curve], name=name.strip()))

    def remove_curve(self, curve: int) -> None:
        curves = self.sketch.curves
        self._put(replace(self.sketch, curves=(*curves[:curve], *curves[curve + 1 :])))

    def _put_curve(self, curve: int, drawn: DrawnCurve) -> None:
        curves = list(self.sketch.curves)
        curves[curve] = drawn
        self._put(replace(self.sketch, curves=tuple(curves)))

    # Mirror

    def find_mirror(self) -> bool:
        """Look for mirror pairs, and propose them; False where none is to be seen."""
        sketch = self.sketch
        index = {key: number for number, key in enumerate(sketch.keys)}
        curves = [
            Curve(curve.name, tuple(index[key] for key in curve.points), curve.closed)
            for curve in sketch.curves
        ]
        flip = find_mirror(sketch.positions(), curves)
        self.proposal = None if flip is None else {key: sketch.keys[flip[index[key]]] for key in sketch.keys}
        self.changed()
        return flip is not None

    def take_proposal(self) -> None:
        """The pairs that were found are right."""
        if self.proposal is not None:
            self._put(replace(self.sketch, partners=self.proposal))

    def drop_proposal(self) -> None:
        self.proposal = None
        self.changed()

    def pair(self, one: int, other: int) -> None:
        """Two points, by their indices, mirror each other; a point with itself lies on the axis."""
        shown = self.proposal if self.proposal is not None else self.sketch.partners
        partners = dict(shown or {})
        a, b = self.sketch.points[one].key, self.sketch.points[other].key
        for key in (a, b):
            partner = partners.pop(key, key)
            partners.pop(partner, None)
        partners |= {a: b, b: a}
        self._put(replace(self.sketch, partners=partners))

    def set_mirror(self, on: bool) -> None:
        """Whether there is a mirror at all; the pairs of points are then to be found or clicked."""
        self._put(replace(self.sketch, partners={} if on else None))

    def mirror_pairs(self) -> list[tuple[int, int]]:
        """Indices of points that mirror each other, as proposed or as taken; those on the axis left out."""
        partners = self.proposal if self.proposal is not None else self.sketch.partners
        index = {key: number for number, key in enumerate(self.sketch.keys)}
        pairs = ((index[a], index[b]) for a, b in (partners or {}).items() if a in index and b in index)
        return sorted((a, b) for a, b in pairs if a < b)

    # Distances, groups, the rest

    def set_distance(self, name: str, first: Sequence[int], second: Sequence[int]) -> None:
        """Errors are measured by the distance between two sets of points, by their indices."""
        keys = self.sketch.keys
        made = DrawnDistance(name, tuple(keys[i] for i in first), tuple(keys[i] for i in second))
        others = tuple(one for one in self.sketch.distances if one.name != name)
        self._put(replace(self.sketch, distances=(*others, made), default=name))

    def measure_by(self, name: str) -> None:
        """By one of the distances, or by the diagonal of the points' box."""
        self._put(replace(self.sketch, default=name))

    def remove_distance(self, name: str) -> None:
        rest = tuple(one for one in self.sketch.distances if one.name != name)
        default = self.sketch.default if self.sketch.default != name else BOX_DIAGONAL
        self._put(replace(self.sketch, distances=rest, default=default))

    def add_group(self, name: str = "") -> int:
        taken = {group.name for group in self.sketch.groups}
        fresh = next(f"group {n}" for n in range(1, len(taken) + 2) if f"group {n}" not in taken)
        self._put(replace(self.sketch, groups=(*self.sketch.groups, DrawnGroup(name or fresh))))
        return len(self.sketch.groups) - 1

    def toggle_in_group(self, group: int, point: int) -> None:
        drawn, key = self.sketch.groups[group], self.sketch.points[point].key
        points = tuple(one for one in drawn.points if one != key)
        self._put_group(group, replace(drawn, points=points if key in drawn.points else (*points, key)))

    def rename_group(self, group: int, name: str) -> None:
        if name.strip():
            self._put_group(group, replace(self.sketch.groups[group], name=name.strip()))

    def remove_group(self, group: int) -> None:
        groups = self.sketch.groups
        self._put(replace(self.sketch, groups=(*groups[:group], *groups[group + 1 :])))

    def _put_group(self, group: int, drawn: DrawnGroup) -> None:
        groups = list(self.sketch.groups)
        groups[group] = drawn
        self._put(replace(self.sketch, groups=tuple(groups)))

    def call(self, name: str, title: str) -> None:
        """What the layout is called."""
        self._put(replace(self.sketch, name=name.strip() or "mine", title=title.strip()))

    # What comes out

    def problem(self) -> str:
        """What is wrong with it so far, in one sentence; empty where nothing is."""
        if not self.sketch.points:
            return tr("Click the points in the photo, one after the other.")
        empty = [group.name for group in self.sketch.groups if not group.points]
        if empty:
            return tr("The group {name} has no points.", name=empty[0])
        try:
            self.sketch.layout()
        except LayoutError as error:
            return str(error).removeprefix(f"{LABEL}: ").capitalize() + "."
        return ""

    def difference(self) -> LayoutDifference:
        """From the layout before to the one that is drawn. Raises LayoutError where that is none."""
        assert self.before is not None
        sources = tuple(point.source for point in self.sketch.points)
        return LayoutDifference(self.before, self.sketch.layout(), sources)
