"""What a change of the layout does with the faces of a project, in sentences."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from adnet_core.faces.layout_difference import LayoutDifference
from adnet_core.faces.shared_points import listed
from adnet_core.projects.store import Project
from adnet_core.sentences import said


def faces_with_removed(project: Project, change: LayoutDifference) -> dict[str, int]:
    """How many faces have each of the removed points placed."""
    names = change.before.point_names
    return {names[index]: project.points_placed(index) for index in change.removed}


def effect_lines(project: Project, change: LayoutDifference) -> list[str]:
    """What changes, and what becomes of the faces; before it is done."""
    return [*change.lines(), *_remarks(project, change, faces_with_removed(project, change))]


def _remarks(project: Project, change: LayoutDifference, removed: Mapping[str, int]) -> Iterator[str]:
    if any(removed.values()):
        most = max(removed.values())
        yield said(
            "up to {count:,} face has the removed points placed; undo, or adding the name again, brings them "
            "back",
            "up to {count:,} faces have the removed points placed; undo, or adding the name again, brings "
            "them back",
            count=most,
        )
    back = project.points_coming_back(change)
    if back:
        yield said("had before, with the places from then: {points}", points=listed(back))
