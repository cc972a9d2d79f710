"""What is odd about one finished face, by its own points, by a model and by who placed it.

The limits stand where few faces that are right are over them; `adnet evaluate-check` measures that, and what
is found of faces that were spoilt (docs/checking.md).
"""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import NDArray

from adnet_core.checking.findings import Finding, Reason, listed
from adnet_core.checking.habits import PARTS, Habit, curve_groups, curve_offsets
from adnet_core.checking.improbable import improbability
from adnet_core.faces.face_template import spread_template
from adnet_core.faces.layout import Layout
from adnet_core.faces.plausibility import crossed_curves, swapped_pairs, swapped_sides
from adnet_core.faces.rounding import without_rounding
from adnet_core.faces.shape_prior import ShapePrior
from adnet_core.faces.uncertainty import mahalanobis_squared, squared_radius
from adnet_core.sentences import said

Array = NDArray[np.float64]

IMPROBABLE = 7.5
"""Standard deviations of the shapes of faces from where the others let one expect a point, and..."""
LEAST_OFF = 0.03
"""...how far off it must be for that to matter, as a part of the layout's default distance."""
LEVEL = 0.95
"""Of the model's ellipse that a point is held against."""
FAR, FAR_POINTS = 2.0, 4
"""So many points so many times as far out as the edge of that ellipse, or..."""
VERY_FAR = 4.0
"""...one so far, or..."""
SHIFTED = 2.0
"""...the median of all points so many standard deviations out: the face stands beside the model's."""
UNUSUAL = 8.0
"""A person's own standard deviations from where that person's curves usually stand, and..."""
LEAST_UNUSUAL = 0.02
"""...how far that must be, as a part of the layout's default distance."""

_DIRECTIONS = {
    ("x", False): said("further to the photo's left"),
    ("x", True): said("further to the photo's right"),
    ("y", False): said("further up"),
    ("y", True): said("further down"),
}


class FaceCheck:
    """Looks at faces of one layout. `prior` knows the shapes of annotated faces, where there is one for as
    many points; `tails` are those of the model's ellipses (`uncertainty.squared_radius`)."""

    def __init__(self, layout: Layout, prior: ShapePrior | None = None, tails: float = math.inf) -> None:
        self.layout = layout
        fits = prior is not None and prior.point_count == layout.point_count
        self._prior = prior if fits else None
        self._upright = self._prior.mean if self._prior is not None else spread_template(layout)
        self._groups = curve_groups(layout)
        self._radius = float(squared_radius(LEVEL, tails))

    def find(
        self,
        points: Array,
        predicted: Array | None = None,
        covariance: Array | None = None,
        *,
        habit: Habit | None = None,
        usual: Array | None = None,
        person: str = "this person",
    ) -> list[Finding]:
        """All that is odd about a face (P, 2), NaN for absent points, the gravest first.

        `predicted` (P, 2) and `covariance` (P, 2, 2) are where the model of now puts its points; `usual`
        (P, 2) where a model had put them before `person` placed them, whose `habit` that is.
        """
        size = float(self.layout.distance(points))
        if not size > 0:
            return []
        sides = self._sides(points)
        if sides is not None and len(sides.points) == len(points):
            return [sides]  # all else follows from that
        found = [sides, self._crossed(points), self._improbable(points, size)]
        if predicted is not None and covariance is not None:
            found.append(self._beside_the_model(points, predicted, covariance))
        if habit is not None and usual is not None:
            found.append(self._unlike(points, usual, habit, person))
        return [one for one in found if one is not None]

    def _sides(self, points: Array) -> Finding | None:
        if self._upright is None or not self.layout.mirrors or not np.isfinite(points).all():
            return None
        if swapped_sides(points[None], self._upright, self.layout)[0]:
            words = said("the face's left and right are exchanged")
            return Finding(Reason.SIDES, tuple(range(len(points))), 1.0, words)
        pairs = swapped_pairs(points, self._upright, self.layout)
        if not pairs:
            return None
        names = [listed([self._name(index) for index in pair]) for pair in pairs]
        words = said("{pairs} stand the other way round", pairs=listed(names, 2))
        return Finding(Reason.SIDES, tuple(index for pair in pairs for index in pair), 1.0, words)

    def _crossed(self, points: Array) -> Finding | None:
        found = crossed_curves(points, self.layout)
        if not found:
            return None
        names: list[str] = [
            said("{curve} crosses itself", curve=_plain(one.curves[0]))
            if one.curves[0] == one.curves[1]
            else said("{curve} and {other} cross", curve=_plain(one.curves[0]), other=_plain(one.curves[1]))
            for one in found
        ]
        rows = tuple(dict.fromkeys(index for one in found for index in one.points))
        return Finding(Reason.CROSSED, rows, float(len(found)), listed(names, 2))

    def _improbable(self, points: Array, size: float) -> Finding | None:
        if self._prior is None:
            return None
        far, expected = improbability(points, self._prior)
        off = np.linalg.norm(points - expected, axis=1) / size
        odd = np.flatnonzero((far > IMPROBABLE) & (off > LEAST_OFF))
        if not len(odd):
            return None
        odd = odd[np.argsort(-without_rounding(far[odd]), kind="stable")]
        first = int(odd[0])
        words = said(
            "{point} lies {distance} from where the other points let one expect it",
            point=self._name(first),
            distance=self._distance(float(off[first])),
        )
        if len(odd) > 1:
            words = said("{one}, and {more} more so", one=words, more=len(odd) - 1)
        return Finding(Reason.IMPROBABLE, tuple(map(int, odd)), float(far[first] / IMPROBABLE), words)

    def _beside_the_model(self, points: Array, predicted: Array, covariance: Array) -> Finding | None:
        squared = mahalanobis_squared(points - predicted, covariance)
        known = np.isfinite(squared)
        if not known.any():
            return None
        out = np.sqrt(np.where(known, squared, 0.0) / self._radius)
        order = [int(i) for i in np.argsort(-without_rounding(out), kind="stable")]
        far = [index for index in order if out[index] > FAR]
        middle = float(np.sqrt(np.median(squared[known])))
        times = max(len(far) / FAR_POINTS, out[order[0]] / VERY_FAR, middle / SHIFTED)
        if times < 1:
            return None
        if middle >= SHIFTED:
            words = said("as a whole it stands beside where the model sees the face")
        else:
            words = said(
                "{points} lies up to {times:.0f} times as far from the model's places as the edge of its "
                "{level:.0f} % ellipse",
                "{points} lie up to {times:.0f} times as far from the model's places as the edge of its "
                "{level:.0f} % ellipse",
                count=len(far),
                points=listed([self._name(index) for index in far]),
                times=float(out[order[0]]),
                level=100 * LEVEL,
            )
        return Finding(Reason.MODEL, tuple(far or order[:1]), float(times), words)

    def _unlike(self, points: Array, usual: Array, habit: Habit, person: str) -> Finding | None:
        offsets = curve_offsets(points[None], usual[None], self.layout)[0]
        unusual = habit.unusual(offsets)
        enough = np.abs(np.nan_to_num(offsets) - habit.middle) > LEAST_UNUSUAL
        sizes = np.where(enough, np.abs(unusual), 0.0)
        group, part = np.unravel_index(int(np.argmax(without_rounding(sizes))), sizes.shape)
        if sizes[group, part] < UNUSUAL:
            return None
        name, rows = self._groups[group]
        more = float(offsets[group, part] - habit.middle[group, part])
        if PARTS[part] == "out":
            where = said("to another side of its contour")
        else:
            where = _DIRECTIONS[PARTS[part], more > 0]
        words = said(
            "{curve} stands {distance} {where} against the model than {person} usually places it",
            curve=_plain(name),
            distance=self._distance(abs(more)),
            where=where,
            person=person,
        )
        return Finding(Reason.HABIT, tuple(map(int, rows)), float(sizes[group, part] / UNUSUAL), words)

    def _name(self, index: int) -> str:
        return _plain(self.layout.point_names[index])

    def _distance(self, part: float) -> str:
        """A distance, which is a part of the layout's default one, in words."""
        name, share = self.layout.default_distance, 100 * part
        if name == "inter_ocular":
            return said("{share:.0f} % of the distance between the eyes", share=share)
        if name == "inter_pupil":
            return said("{share:.0f} % of the distance between the pupils", share=share)
        return said("{share:.0f} % of the {distance}", share=share, distance=_plain(name))


def _plain(name: str) -> str:
    return name.replace("_", " ")
