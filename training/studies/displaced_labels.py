"""Labels of faces as another hand might place them: a collection labelled otherwise than a base knows.

Collections differ by where their makers think that a curve runs (how far out the jaw, how high a brow), more
than by anything at random.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence

from adnet_core.faces.geometry import tangent_frames
from adnet_core.faces.layout import Layout
from training.datasets import Face


def displaced_faces(faces: Sequence[Face], layout: Layout, share: float) -> list[Face]:
    """Faces whose points on open curves lie `share` of the default distance further along their normals.

    All by the same rule, and the points of closed curves as they are: in the layout of 68 points the jaw,
    brows and nose move, and eyes and lips stay.
    """
    closed = {point for curve in layout.curves if curve.closed for point in curve.points}
    open_only = [point for curve in layout.curves if not curve.closed for point in curve.points]
    moved = sorted(set(open_only) - closed)
    made = []
    for face in faces:
        points = face.points.copy()
        normals = tangent_frames(points, layout)[moved, 1]
        points[moved] += share * float(layout.distance(points)) * normals
        made.append(dataclasses.replace(face, points=points))
    return made
