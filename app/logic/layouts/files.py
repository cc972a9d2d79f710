"""A drawn layout as a file, and the names that another file has for points."""

from __future__ import annotations

from pathlib import Path

from adnet_core.errors import LayoutError
from adnet_core.faces.layout import Layout, layout_names, load_layout
from adnet_core.faces.layout_text import layout_toml
from adnet_core.files.whole_files import raised_as, write_bytes
from app.logic.translating import tr


def write_layout(layout: Layout, path: Path) -> None:
    """Write the TOML file, and read it again. Raises LayoutError where it cannot be written."""
    with raised_as(LayoutError, path, "cannot be written"):
        write_bytes(path, layout_toml(layout).encode("utf-8"))
    if load_layout(path) != layout:
        raise LayoutError(tr("{path}: does not hold what was written; another program changes it", path=path))


def names_from(source: str) -> tuple[str, ...]:
    """The points of a layout, by name or file, or of annotations. Raises FormatError or LayoutError."""
    from adnet_core.conversion.layout_draft import draft_layout  # with all formats, which take a while

    if source in layout_names():
        return load_layout(source).point_names
    return draft_layout(source).layout.point_names
