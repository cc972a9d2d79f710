"""Which layouts are offered for a new project, and what is in the way of one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from adnet_core.errors import LayoutError
from adnet_core.faces.layout import Layout, layout_names, load_layout
from app.logic.enumerated_words import layout_title
from app.logic.projects.opening import usual_project
from app.logic.translating import tr


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
    title = layout_title(layout)
    if str(layout.point_count) in title:
        return Choice(name, title)
    words = tr("{title}: {count} point", "{title}: {count} points", count=layout.point_count, title=title)
    return Choice(name, words)


def project_in_the_way(folder: Path) -> str:
    """Why no project of a layout of one's own can be begun in a folder, in a sentence; empty where it can."""
    if not folder.is_dir():
        return tr("{folder}: there is no such folder.", folder=folder)
    project = usual_project(folder.absolute())
    if project.exists():
        return tr(
            "{project}: is a project already; open it and change its layout, or take another folder.",
            project=project,
        )
    return ""
