"""Which layouts are offered for a new project, and what is in the way of one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from adnet_core.errors import LayoutError
from adnet_core.faces.layout import Layout, layout_names, load_layout
from app.logic.projects.opening import usual_project


@dataclass(frozen=True)
class Choice:
    """A layout by the name or the path that it is loaded by, and what is said of it."""

    name: str
    text: str


def choices(own: Sequence[Path]) -> list[Choice]:
    """The layouts that have names, then a person's own files; those that cannot be read are left out."""
    found = []
    names: list[str | Path] = [*layout_names(), *own]
    for name in names:
        try:
            layout = load_layout(name)
        except LayoutError:
            continue
        found.append(_choice(str(name), layout))
    return found


def choice_of_file(path: Path) -> Choice:
    """Raises LayoutError with all that is wrong with it."""
    return _choice(str(path), load_layout(path))


def _choice(name: str, layout: Layout) -> Choice:
    count = f"{layout.point_count} point{'' if layout.point_count == 1 else 's'}"
    title = layout.title or layout.name
    return Choice(name, f"{title}: {count}" if str(layout.point_count) not in title else title)


def project_in_the_way(folder: Path) -> str:
    """Why no project of a layout of one's own can be begun in a folder, in a sentence; empty where it can."""
    if not folder.is_dir():
        return f"{folder}: there is no such folder."
    project = usual_project(folder.absolute())
    if project.exists():
        return f"{project}: is a project already; open it and change its layout, or take another folder."
    return ""
