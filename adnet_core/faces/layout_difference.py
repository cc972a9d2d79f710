"""What a step from one layout to another changes: points, curves, mirror, distances, groups; in words too."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from adnet_core.faces.layout import Layout
from adnet_core.faces.shared_points import listed
from adnet_core.sentences import said


@dataclass(frozen=True)
class LayoutDifference:
    """A step from `before` to `after`; `sources` (P,) has the old index of each new point, -1 for none."""

    before: Layout
    after: Layout
    sources: tuple[int, ...]

    @property
    def added(self) -> tuple[str, ...]:
        pairs = zip(self.after.point_names, self.sources, strict=True)
        return tuple(name for name, index in pairs if index < 0)

    @property
    def removed(self) -> tuple[int, ...]:
        """Indices of the old points that are no more."""
        taken = set(self.sources)
        return tuple(index for index in range(self.before.point_count) if index not in taken)

    @property
    def renamed(self) -> tuple[tuple[str, str], ...]:
        """Old and new names."""
        names = ((self.before.point_names[i], self.after.point_names[j]) for j, i in self._kept)
        return tuple((old, new) for old, new in names if old != new)

    @property
    def reordered(self) -> bool:
        kept = [index for index in self.sources if index >= 0]
        return kept != sorted(kept)

    @property
    def _kept(self) -> list[tuple[int, int]]:
        return [(new, old) for new, old in enumerate(self.sources) if old >= 0]

    @property
    def is_none(self) -> bool:
        same_points = self.sources == tuple(range(self.before.point_count))
        before, after = self.before, self.after
        same_rest = before.tags == after.tags and before.measurements == after.measurements
        return same_points and before == after and same_rest

    def lines(self) -> list[str]:
        """In words: one line for each kind of change."""
        if self.is_none:
            return [said("nothing changes")]
        before = self.before
        lines: list[str] = [
            said("{kept} of {points} points stay", kept=len(self._kept), points=before.point_count)
        ]
        if self.added:
            lines.append(said("added, not placed in any face so far: {points}", points=listed(self.added)))
        if self.removed:
            removed = listed([before.point_names[i] for i in self.removed])
            lines.append(said("removed: {points}", points=removed))
        if self.renamed:
            renamed = listed([said("{old} is {new} now", old=old, new=new) for old, new in self.renamed])
            lines.append(said("renamed: {points}", points=renamed))
        if self.reordered:
            lines.append(said("the points stand in another order"))
        lines += self._other_lines()
        return lines

    def _other_lines(self) -> list[str]:
        """What else is changed, in terms of the points as they are called now."""
        before, after = self.before, self.after
        now_at: Mapping[int, int] = {old: new for new, old in self._kept}

        def now(indices: Sequence[int]) -> tuple[int, ...]:
            return tuple(now_at.get(index, -1) for index in indices)

        lines: list[str] = []
        curves = {c.name: (now(c.points), c.closed) for c in before.curves}
        lines += _set_lines("curve", curves, {c.name: (c.points, c.closed) for c in after.curves})
        pairs = {frozenset(now(pair)) for pair in before.mirror_pairs}
        if before.mirrors != after.mirrors:
            lines.append(said("a mirror is said now") if after.mirrors else said("no mirror any more"))
        elif after.mirrors and pairs != {frozenset(pair) for pair in after.mirror_pairs}:
            lines.append(said("mirror pairs change"))
        distances = {name: tuple(map(now, sides)) for name, sides in before.distances.items()}
        lines += _set_lines("distance", distances, dict(after.distances))
        if before.default_distance != after.default_distance:
            lines.append(
                said(
                    "errors are measured by {after}, not {before}",
                    after=after.default_distance,
                    before=before.default_distance,
                )
            )
        groups = {name: now(points) for name, points in before.groups.items()}
        lines += _set_lines("group", groups, dict(after.groups))
        if before.tags != after.tags:
            lines.append(said("its flags change"))
        measured = {m.name: (m.kind, now(m.points), m.of) for m in before.measurements}
        lines += _set_lines(
            "measurement", measured, {m.name: (m.kind, m.points, m.of) for m in after.measurements}
        )
        if (before.name, before.title) != (after.name, after.title):
            lines.append(
                said("its name is {after} now, {before} before", after=after.name, before=before.name)
                if before.name != after.name
                else said("its title changes")
            )
        return lines


def _set_lines(what: str, before: Mapping[str, Any], after: Mapping[str, Any]) -> list[str]:
    came = [name for name in after if name not in before]
    went = [name for name in before if name not in after]
    other = [name for name in after if name in before and before[name] != after[name]]
    return [say(names) for names, say in zip((came, went, other), _SET_WORDS[what], strict=True) if names]


_Say = Callable[[Sequence[str]], str]
_SET_WORDS: Mapping[str, tuple[_Say, _Say, _Say]] = {
    "curve": (
        lambda n: said("curve added: {names}", "curves added: {names}", count=len(n), names=listed(n)),
        lambda n: said("curve removed: {names}", "curves removed: {names}", count=len(n), names=listed(n)),
        lambda n: said("curve changed: {names}", "curves changed: {names}", count=len(n), names=listed(n)),
    ),
    "distance": (
        lambda n: said("distance added: {names}", "distances added: {names}", count=len(n), names=listed(n)),
        lambda n: said(
            "distance removed: {names}", "distances removed: {names}", count=len(n), names=listed(n)
        ),
        lambda n: said(
            "distance changed: {names}", "distances changed: {names}", count=len(n), names=listed(n)
        ),
    ),
    "group": (
        lambda n: said("group added: {names}", "groups added: {names}", count=len(n), names=listed(n)),
        lambda n: said("group removed: {names}", "groups removed: {names}", count=len(n), names=listed(n)),
        lambda n: said("group changed: {names}", "groups changed: {names}", count=len(n), names=listed(n)),
    ),
    "measurement": (
        lambda n: said(
            "measurement added: {names}", "measurements added: {names}", count=len(n), names=listed(n)
        ),
        lambda n: said(
            "measurement removed: {names}", "measurements removed: {names}", count=len(n), names=listed(n)
        ),
        lambda n: said(
            "measurement changed: {names}", "measurements changed: {names}", count=len(n), names=listed(n)
        ),
    ),
}
"""What is said of names that came, went and changed."""
