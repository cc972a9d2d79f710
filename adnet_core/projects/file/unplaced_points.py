"""What older versions took for placed: points of a schematic face that nobody has moved since.

They wrote a face that was drawn without a model as if a model had placed its points. It is known by its
first edit, whose points are those of a schematic face: each is the mirror image of its partner to the last
digits, which no face in a photo is. One edit says that what is left of it is absent; its id follows from the
face's, so that copies of a project stay copies.
"""

from __future__ import annotations

import json
import sqlite3
import uuid
from typing import Any

import numpy as np
from numpy.typing import NDArray

from adnet_core.errors import LayoutError
from adnet_core.faces.face_template import template_points
from adnet_core.faces.geometry import FaceBox
from adnet_core.faces.layout import Layout, layout_from_json
from adnet_core.faces.states import PointOrigin, Visibility
from adnet_core.projects.file.checksums import fits, sealing

_SAME_SHARE = 1e-9
"""Of the coordinates' size: what lies nearer than this is in the same place but for rounding."""
_NAMESPACE = uuid.UUID("6a1d3f9e-4f53-4f0c-9a53-4f1f1f0f8a3d")


def mark_unplaced_points(connection: sqlite3.Connection) -> None:
    """Say of the points of schematic faces that nobody has placed that they are absent, in faces, their
    versions and the log. Rows that are damaged stay as they are. Raises sqlite3.Error."""
    layout = _layout(connection)
    if layout is None:
        return
    rows = connection.execute(
        f"""SELECT f.number, f.id, f.origin, f.visibility, f.covariance, f.state, e.author,
            e.points_after, e.fields_after, (SELECT max(at) FROM edits WHERE face_id = f.id)
        FROM faces f JOIN edits e ON e.face_id = f.id
        WHERE e.kind = 'added' AND f.model_sha256 = '' AND {fits("faces", "f")} IS NOT 0
            AND {fits("edits", "e")} IS NOT 0"""
    ).fetchall()
    for number, face_id, origin, visibility, covariance, state, author, points, fields, at in rows:
        if not _is_schematic(points, fields, layout):
            continue
        marked = _marked(origin, visibility, covariance, layout)
        if marked is not None:
            _append(connection, number, face_id, state, author, at, visibility, marked)
        versions = connection.execute(
            "SELECT author, origin, visibility, covariance FROM versions v "
            f"WHERE face_id = ? AND {fits('versions', 'v')} IS NOT 0",
            (face_id,),
        ).fetchall()
        for annotator, by, seen, spread in versions:
            marked = _marked(by, seen, spread, layout)
            if marked is not None:
                key = (face_id, annotator)
                connection.execute(
                    "UPDATE versions SET visibility = ? WHERE face_id = ? AND author = ?",
                    (marked.tobytes(), *key),
                )
                connection.execute(sealing("versions", "face_id = ? AND author = ?"), key)


def _layout(connection: sqlite3.Connection) -> Layout | None:
    row = connection.execute("SELECT value FROM meta WHERE key = 'layout'").fetchone()
    try:
        return None if row is None else layout_from_json(row[0], "the project")
    except (LayoutError, TypeError):
        return None  # opening the project says so


def _is_schematic(points: Any, fields: Any, layout: Layout) -> bool:
    """Whether a face began as a schematic one."""
    try:
        box = FaceBox(*map(float, json.loads(fields)["box"]))
        began = np.frombuffer(points, dtype="<f8").reshape(layout.point_count, 2)
    except (KeyError, TypeError, ValueError, AttributeError):
        return False
    near = _SAME_SHARE * max(map(abs, box.as_tuple()))
    axis = began[:, 0].min() + began[:, 0].max()
    mirrored = began[list(layout.flip)] * (-1.0, 1.0) + (axis, 0.0)
    # A layout without a mirror has a schematic face all the same.
    return any(np.abs(began - one).max() <= near for one in (mirrored, template_points(layout, box)))


def _marked(origin: Any, visibility: Any, covariance: Any, layout: Layout) -> NDArray[np.int8] | None:
    """(P,) the visibility with what is left of the schematic face as absent; None where nothing is."""
    try:
        by = np.frombuffer(origin, dtype=np.int8)
        seen = np.frombuffer(visibility, dtype=np.int8).copy()
        spread = np.full((layout.point_count, 3), np.nan)
        if covariance is not None:
            spread = np.frombuffer(covariance, dtype="<f4").reshape(layout.point_count, 3)
        left = (by == PointOrigin.PREDICTED) & np.isnan(spread).all(axis=1) & (seen != Visibility.ABSENT)
        seen[left] = Visibility.ABSENT
    except (TypeError, ValueError, IndexError):
        return None
    return seen if left.any() else None


def _append(
    connection: sqlite3.Connection,
    number: int,
    face_id: str,
    state: str,
    author: str,
    at: float,
    visibility: bytes,
    marked: NDArray[np.int8],
) -> None:
    before = np.frombuffer(visibility, dtype=np.int8)
    rows = np.flatnonzero(before != marked)
    connection.execute("UPDATE faces SET visibility = ? WHERE number = ?", (marked.tobytes(), number))
    connection.execute(sealing("faces", "number = ?"), (number,))
    stands = json.dumps({"state": state})
    seq = connection.execute(
        """INSERT INTO edits (id, kind, face_id, author, at, seconds, indices,
            visibility_before, visibility_after, fields_before, fields_after)
        VALUES (?, 'visibility', ?, ?, ?, 0, ?, ?, ?, ?, ?)""",
        (
            uuid.uuid5(_NAMESPACE, face_id).hex,
            face_id,
            author,
            at,
            rows.astype("<u2").tobytes(),
            before[rows].tobytes(),
            marked[rows].tobytes(),
            stands,
            stands,
        ),
    ).lastrowid
    connection.execute(sealing("edits", "seq = ?"), (seq,))
