"""Whether exchanging a region for another likely one, by one key, saves corrections beside the closed form.

    python -m training.studies.repairs --data 300w --split 300w/split.csv

An alternative takes a part of a face's residuals to be so large, and the rest follows by the closed form, as
with a placed point. FAMILIES of them are tried on the faces of `val`, calibrated in folds: `modes` are the
directions in which the errors of a region go together, as the residual prior has learnt them of the training
faces; `offsets` move a curve along its normals; `slides` move it on by one of its points; `openings` shut and
open a closed curve, as lips; `views` move a region along the line on which two views of the face disagree.
Taking one counts as one correction. Whoever corrects then puts the worst point on its truth, again and again:

- `best`: takes the one before the first click that saves most, known from the truth; the bound of a family;
- `by_sight`: takes the one before the first click that leaves the fewest points out of tolerance, where that
  are at least FEWER fewer;
- `asked_for`: goes through the modes of the worst point's region at every step, in the order of their
  evidence, and takes the one that leaves the fewest points out, where that are fewer than placing the worst
  point would leave; `presses` are the keys pressed on the way, those that lead back to the first included;
- `proposed`: is shown the one of a face that most likely saves a correction by what the network sees
  (`repair_evidence`, fitted on other photos), where that is PROPOSED likely, and takes it where it does save,
  or, `proposed_by_sight`, where FEWER points fewer are out.

`first_point` is no alternative: it places that point first that saves most, known from the truth, which says
how much of a bound is only the choice among many by who knows the outcome. `mistakes` counts how often curves
are off in these ways at all.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, partial
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from adnet_core.commands.terminal import complain, print_json
from adnet_core.conversion.annotated_faces import annotated_faces
from adnet_core.faces.geometry import split_errors
from adnet_core.faces.uncertainty import folds
from adnet_core.judging.comparison import paired_bootstrap
from adnet_core.judging.simulation import put_worst_on_truth
from adnet_core.models.model_file import read_model
from adnet_core.models.model_store import DEFAULT_MODEL, find_model
from training.studies.placed_points import FOLDS, Follow, closed_form, corrections, predicted
from training.studies.placed_points_head import HeadFaces, noisy_goals
from training.studies.repair_evidence import Chances, Seen, auc, looked_at, second_views
from training.studies.repair_families import (
    FAMILIES,
    Alternative,
    alternatives,
    closed_form_with,
    modes,
    regions_of,
)

Array = NDArray[np.float64]
Mask = NDArray[np.bool_]

CASES = ((0.05, False), (0.05, True), (0.08, False), (0.08, True))
"""Tolerances, and whether the annotator is the noisy one."""
FEWER = 2
PROPOSED = 0.25


@dataclass(frozen=True, eq=False)
class Annotator:
    """Who corrects one face: to `goals` (P, 2), until no point is further than `allowed` from its truth."""

    faces: HeadFaces
    row: int
    goals: Array
    allowed: float

    @cached_property
    def _alone(self) -> Follow:
        return closed_form(self.faces, self.row)

    def _follow(self, taken: Sequence[Alternative]) -> Follow:
        return closed_form_with(self.faces, self.row, taken) if taken else self._alone

    def count(self, taken: Sequence[Alternative] = (), first: int | None = None) -> int:
        """Points placed once these alternatives are taken; `first` is placed first of all."""
        placed = np.zeros(len(self.goals), dtype=bool)
        if first is not None:
            placed[first] = True
        follow = self._follow(taken)
        return int(
            put_worst_on_truth(self.faces.truth[self.row], self.goals, self.allowed, placed, follow)[1].sum()
        )

    def errors(self, taken: Sequence[Alternative], placed: Mask) -> Array:
        """(P,) of the points that are not placed, in parts of what is allowed."""
        chosen = np.flatnonzero(placed)
        points = self._follow(taken)(chosen, self.goals[chosen])
        away = np.linalg.norm(points - self.faces.truth[self.row], axis=1) / self.allowed
        return np.where(placed, 0.0, np.round(away, 9))

    def left(self, taken: Sequence[Alternative], placed: Mask) -> int:
        """Points out of tolerance."""
        return int((self.errors(taken, placed) > 1).sum())

    def seen_better(self, offered: Sequence[Alternative]) -> int | None:
        """Which of them leaves the fewest points out, where that are at least FEWER fewer."""
        nothing = np.zeros(len(self.goals), dtype=bool)
        lefts = [self.left([one], nothing) for one in offered]
        if not lefts or min(lefts) > self.left([], nothing) - FEWER:
            return None
        return int(np.argmin(lefts))

    def asks(self, order: Callable[[list[Alternative]], list[Alternative]]) -> tuple[int, int, int]:
        """Corrections, those of them that took an alternative, and presses of the key; see `asked_for`."""
        placed, regions = np.zeros(len(self.goals), dtype=bool), regions_of(self.faces.layout)
        taken, asked, presses = list[Alternative](), set[tuple[int, ...]](), 0
        while True:
            errors = self.errors(taken, placed)
            worst = int(errors.argmax())
            if errors[worst] <= 1:
                return int(placed.sum()) + len(taken), len(taken), presses
            region = next((one for one in regions if worst in one), None)
            with_worst = placed.copy()
            with_worst[worst] = True
            if region is not None and region not in asked:
                asked.add(region)
                offered = order(modes(self.faces, self.row, region))
                lefts = [self.left([*taken, one], placed) for one in offered]
                if min(lefts) < self.left(taken, with_worst):
                    presses += int(np.argmin(lefts)) + 1
                    taken.append(offered[int(np.argmin(lefts))])
                    continue
                presses += len(offered) + 1
            placed = with_worst


@dataclass(frozen=True, eq=False)
class Offered:
    """The alternatives of a family: `each` (F lists of K) with their `signs` (F, K, S)."""

    each: list[list[Alternative]]
    signs: Array

    @classmethod
    def of(cls, faces: HeadFaces, seen: Seen, family: str, apart: Array) -> Offered:
        """`apart` (F, P, 2) is the way from a face's first view to its second."""
        each = [alternatives(faces, row, family, apart[row]) for row in range(len(faces))]
        signs = [[seen.signs(faces, row, one) for one in own] for row, own in enumerate(each)]
        return cls(each, np.array(signs))


def tried(
    faces: HeadFaces, seen: Seen, families: Mapping[str, Offered], tolerance: float, *, noisy: bool
) -> dict[str, Any]:
    """What every family saves, by every annotator; see the module."""
    goals = noisy_goals(faces.truth, faces.layout, np.random.default_rng(0)) if noisy else faces.truth
    people = [
        Annotator(faces, row, goals[row], tolerance * float(faces.distance[row])) for row in range(len(faces))
    ]
    before = corrections(faces, closed_form, tolerance, noisy=noisy)
    busy = np.flatnonzero(before).tolist()
    first = before.copy()
    for row in busy:
        points = range(faces.layout.point_count)
        first[row] = min(before[row], *(people[row].count(first=point) for point in points))
    result: dict[str, Any] = {"closed_form": float(before.mean()), "first_point": compared(before, first)}
    for family, offered in families.items():
        result[family] = of_family(people, offered, before, seen.photos)
    asked = before[:, None] * (1.0, 0.0, 0.0)
    for row in busy:
        asked[row] = people[row].asks(partial(seen.ordered, faces, row))
    result["asked_for"] = {
        **compared(before, asked[:, 0]),
        "taken": float(asked[:, 1].mean()),
        "presses": float(asked[:, 2].mean()),
    }
    return result


def of_family(
    people: Sequence[Annotator], offered: Offered, before: Array, photos: Sequence[object]
) -> dict[str, Any]:
    """What the alternatives `offered` for each face save of the corrections `before` (F,)."""
    each, signs = offered.each, offered.signs
    count = signs.shape[1]
    after = np.repeat(before[:, None] + 1, count, axis=1)
    by_sight = before.copy()
    for row in np.flatnonzero(before).tolist():
        after[row] = [1 + people[row].count([one]) for one in each[row]]
        better = people[row].seen_better(each[row])
        if better is not None:
            by_sight[row] = after[row, better]
    saves = after < before[:, None]
    chances = out_of_fold(signs, saves, photos)
    best: NDArray[np.int64] = chances.argmax(axis=1)
    rows = np.arange(len(before))
    shown = chances[rows, best] >= PROPOSED
    proposed = np.where(shown, np.minimum(before, after[rows, best]), before)
    shown_by_sight = before.copy()
    for row in np.flatnonzero(shown & (before > 0)).tolist():
        if people[row].seen_better([each[row][int(best[row])]]) is not None:
            shown_by_sight[row] = after[row, best[row]]
    return {
        "alternatives": count,
        "that_save": float(saves.mean()),
        "auc": {
            "regression": auc(chances.reshape(-1), saves.reshape(-1)),
            "heat": auc(signs[..., 0].reshape(-1), saves.reshape(-1)),
            "edges": auc(signs[..., 1].reshape(-1), saves.reshape(-1)),
        },
        "best": compared(before, np.minimum(before, after.min(axis=1))),
        "by_sight": compared(before, by_sight),
        "proposed_faces": int(shown.sum()),
        "proposed_that_save": int(saves[rows, best][shown].sum()),
        "proposed": compared(before, proposed),
        "proposed_by_sight": compared(before, shown_by_sight),
    }


def out_of_fold(signs: Array, saves: Mask, photos: Sequence[object]) -> Array:
    """(F, K) chances that alternatives with `signs` (F, K, S) save a correction, learnt on other photos."""
    chances, fold = np.zeros(saves.shape), folds(photos, FOLDS)
    kinds = np.broadcast_to(np.arange(saves.shape[1]), saves.shape)
    for one in np.unique(fold):
        inside = fold == one
        others = ~inside
        fitted = Chances.fitted(
            signs[others].reshape(-1, signs.shape[2]),
            kinds[others].reshape(-1),
            saves[others].reshape(-1),
            saves.shape[1],
        )
        found = fitted.of(signs[inside].reshape(-1, signs.shape[2]), kinds[inside].reshape(-1))
        chances[inside] = found.reshape(-1, saves.shape[1])
    return chances


def compared(before: Array, after: Array) -> dict[str, Any]:
    """Mean corrections, the interval of their difference to those before, and how many faces take fewer."""
    result = paired_bootstrap(before, after)
    return {
        "corrections": float(after.mean()),
        "interval": [result.low, result.high],
        "faces_that_gain": float((after < before).mean()),
    }


def mistakes(faces: HeadFaces) -> dict[str, Any]:
    """Of each curve, the share of faces on which it is off along itself by half a spacing of its points, or
    across by 5 % of the distance, both in the mean of its points; of a closed one, on which it is open by 5 %
    more or less of the distance than in truth."""
    off = split_errors(faces.truth - faces.landmarks, faces.frames)
    found: dict[str, Any] = {}
    for curve in faces.layout.curves:
        line = list(curve.points)
        spacing = np.linalg.norm(np.diff(faces.landmarks[:, line], axis=1), axis=-1).mean(axis=1)
        slid = off[:, line, 0].mean(axis=1) / spacing
        across = off[:, line, 1].mean(axis=1) / faces.distance
        found[curve.name] = {
            "slid": float((np.abs(slid) > 0.5).mean()),
            "across": float((np.abs(across) > 0.05).mean()),
        }
        if curve.closed:
            wrong = (_opening(faces.landmarks[:, line]) - _opening(faces.truth[:, line])) / faces.distance
            found[curve.name]["opening"] = float((np.abs(wrong) > 0.05).mean())
    return found


def _opening(lines: Array) -> Array:
    """(F,) how wide curves (F, n, 2) are across their long axis."""
    off = lines - lines.mean(axis=1, keepdims=True)
    across = np.linalg.svd(off, full_matrices=False)[2][:, 1]
    return np.asarray(np.ptp(np.einsum("fnd,fd->fn", off, across), axis=1))


def main(arguments: list[str] | None = None) -> None:
    parser = argparse.ArgumentParser(prog="python -m training.studies.repairs", description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--split", type=Path, required=True)
    parser.add_argument("--model", default=DEFAULT_MODEL)
    given = parser.parse_args(arguments)
    model = find_model(given.model)
    layout = read_model(model)[1].layout
    judged = annotated_faces(given.data, layout, split=given.split, part="val", whole=True)
    faces = predicted(model, judged, "points", moved=False, folds=FOLDS)
    seen, apart = looked_at(model, judged), second_views(model, judged)
    families = {family: Offered.of(faces, seen, family, apart) for family in FAMILIES}
    result: dict[str, Any] = {"faces": len(faces), "mistakes": mistakes(faces)}
    for tolerance, noisy in CASES:
        name = f"{tolerance:g} {'noisy' if noisy else 'exact'}"
        complain(name)
        result[name] = tried(faces, seen, families, tolerance, noisy=noisy)
    print_json(result)


if __name__ == "__main__":
    main()
