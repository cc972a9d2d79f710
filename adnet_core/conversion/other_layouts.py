"""Faces of one layout as faces of another: points go by their names."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

import numpy as np

from adnet_core.conversion.layout_draft import LayoutDraft, draft_layout
from adnet_core.errors import FormatError, LayoutError, ProjectError
from adnet_core.faces.layout import Layout, layout_names, load_layout
from adnet_core.faces.shared_points import SharedPoints, listed, shared_points
from adnet_core.faces.states import Visibility
from adnet_core.formats.annotation_format import AnnotationFormat
from adnet_core.formats.face import AnnotatedFace
from adnet_core.formats.pts import read_pts
from adnet_core.formats.skeleton import numbered_points
from adnet_core.projects.store import Project
from adnet_core.sentences import said


def own_layout(form: AnnotationFormat, path: Path, wanted: Layout | None = None) -> Layout | None:
    """The layout that a source's faces have whoever reads it: a project's, or the only one of its format.

    None where the format says nothing of it, or names its points itself, and where the layout that is
    `wanted` has the points of the format's under names of its own. Raises ProjectError.
    """
    if form.name == "project":
        with Project.open(path, author="reader", read_only=True) as project:
            return project.layout
    if form.layout is None:
        return None
    own = load_layout(form.layout)
    renamed = wanted is not None and form.fits(wanted) and {*own.point_names} != {*wanted.point_names}
    return None if renamed else own


def shared_with(source: Layout | None, target: Layout, path: Path) -> SharedPoints | None:
    """What faces of another layout have for `target`; None where they have this one, or say no other.

    Raises FormatError where the two share no point.
    """
    if source is None or source.point_names == target.point_names:
        return None
    shared = shared_points(source, target)
    if not shared.count:
        raise FormatError(
            f"{path}: its layout {source.name} shares no point with the layout {target.name}, by whose names "
            "points are taken over"
        )
    return shared


def in_layout(faces: Iterable[AnnotatedFace], shared: SharedPoints) -> list[AnnotatedFace]:
    """The faces with the points of the other layout: what is not shared is absent, or left out."""
    return [_in_layout(face, shared) for face in faces]


def _in_layout(face: AnnotatedFace, shared: SharedPoints) -> AnnotatedFace:
    points = shared.take(np.asarray(face.points, dtype=np.float64), np.nan)
    visibility, covariance = face.visibility, face.covariance
    if visibility is not None:
        visibility = shared.take(visibility, Visibility.ABSENT)
    if covariance is not None:
        covariance = shared.take(np.asarray(covariance, dtype=np.float64), np.nan)
    for array in (points, visibility, covariance):
        if array is not None:
            array.flags.writeable = False
    return replace(face, points=points, visibility=visibility, covariance=covariance)


def draft_for(form: AnnotationFormat, path: Path, layout: Layout) -> LayoutDraft | None:
    """The layout of a source whose faces are none of `layout`: its own, by its names or by their number.

    None where it is the same, or where nothing of its points can be told.
    """
    try:
        own = own_layout(form, path)
        draft = LayoutDraft(own) if own is not None else _drafted(form, path)
    except (FormatError, LayoutError, ProjectError):
        return None
    known = next((one for one in map(_named, layout_names()) if _same_points(one, draft.layout)), None)
    draft = draft if known is None else LayoutDraft(known)
    names = draft.layout.point_names
    # Of points without names the number is all that can be another.
    same = names == layout.point_names or list(names) == numbered_points(layout.point_count)
    return None if same else draft


def _drafted(form: AnnotationFormat, path: Path) -> LayoutDraft:
    if form.name == "300w":
        first = next(iter(sorted(path.rglob("*.pts") if path.is_dir() else [path])), path)
        return draft_layout(str(len(read_pts(first))))
    return draft_layout(str(path))


def _named(name: str) -> Layout | None:
    """A layout by its name; None for one of another package that cannot be read."""
    try:
        return load_layout(name)
    except LayoutError:
        return None


def _same_points(one: Layout | None, other: Layout) -> bool:
    return one is not None and one.point_names == other.point_names


def draft_words(draft: LayoutDraft) -> str:
    """What a draft is, without a stop."""
    layout = draft.layout
    if layout.name in layout_names():
        return said("its points are those of the layout {layout}", layout=layout.name)
    return said(
        "a layout can be drafted from it: {points}, {curves}, as {names}",
        points=said("{count} point", "{count} points", count=layout.point_count),
        curves=said("{count} curve", "{count} curves", count=len(layout.curves)),
        names=listed(layout.point_names[:4]),
    )
