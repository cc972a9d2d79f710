"""Who has done how much, how fast, and how exactly: figures of a team from its log.

Distances are percent of the layout's default distance, along tangent and normal. A person's error is measured
against faces of known truth (gold) and against the others' mean where several have done one face; the
systematic part of it is a point's mean over faces, with its standard error.
"""

from __future__ import annotations

import time
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from adnet_core.errors import ProjectError
from adnet_core.faces.layout import Layout
from adnet_core.faces.metrics import finite_or_none
from adnet_core.faces.repeatability import repeatability
from adnet_core.projects.merging.agreement import Agreement, Difference, mean_version
from adnet_core.projects.predictions import SAME_FACE_IOU
from adnet_core.projects.records import EditKind, FaceRecord, FaceVersion
from adnet_core.projects.store import Project
from adnet_core.team.passes import passes

_FINISHING = (EditKind.ACCEPTED, EditKind.REJECTED)
_UNCOUNTED = ("predicted", "merged", "reverted", "reapplied")


@dataclass
class _Day:
    faces: set[str] = field(default_factory=set)
    seconds: float = 0.0
    corrections: int = 0

    def to_dict(self) -> dict[str, Any]:
        count = len(self.faces)
        return {
            "faces": count,
            "seconds": round(self.seconds, 3),
            "seconds_a_face": round(self.seconds / count, 3) if count else None,
            "corrections": self.corrections,
            "corrections_a_face": round(self.corrections / count, 3) if count else None,
        }


def team_figures(project: Project, truth: Path | None = None) -> dict[str, Any]:
    """Figures of all people, as JSON can hold them.

    `truth` is a project whose accepted faces are known to be right; its photos are those of one content.
    Raises ProjectError where it cannot be read, or has another layout.
    """
    layout = project.layout
    agreement = Agreement(layout)
    days_of = _last_days(project)
    among, gold = _Found(layout, days_of), _Found(layout, days_of)
    truths = {} if truth is None else _truths(truth, layout)
    for image in project.images():
        for face in project.faces(image.id):
            versions = _versions(project, face)
            if len(versions) > 1:
                agreement.add(versions)
                for one, mean in _against_others(versions):
                    among.add(one, mean)
            right = _same(face, truths.get(image.sha256, ()))
            if right is not None:
                for one in versions:
                    gold.add(one, right)
    people = _work(project)
    itself = _against_oneself(project)
    return {
        "people": {
            name: {
                "days": {
                    day: {
                        **one.to_dict(),
                        "against_others": among.on_day(name, day),
                        "gold": gold.on_day(name, day),
                        "itself": _on_day(itself.get(name, ()), day, layout),
                    }
                    for day, one in sorted(_with_days(days, itself.get(name, ())).items())
                },
                "all": _together(days.values()).to_dict(),
                "against_others": errors(among.of.get(name, ()), layout),
                "gold": errors(gold.of.get(name, ()), layout),
                "itself": itself_again([twice for _, twice in itself.get(name, ())], layout),
            }
            for name, days in sorted(people.items())
        },
        "agreement": agreement.to_dict(),
    }


class _Found:
    """Differences of people from what is right, all of them (`of`) and by day."""

    def __init__(self, layout: Layout, days_of: Mapping[tuple[str, str], str]) -> None:
        self.of: dict[str, list[Difference]] = {}
        self._layout, self._days_of = layout, days_of
        self._by_day: dict[tuple[str, str], list[Difference]] = {}

    def add(self, one: FaceVersion, right: FaceRecord) -> None:
        """Take in what somebody made of a face."""
        difference = Difference.between(right, one.face, self._layout)
        if difference is not None:
            self.of.setdefault(one.author, []).append(difference)
            day = _day_of(one.at) if one.at else self._days_of.get((one.face.id, one.author), "")
            self._by_day.setdefault((one.author, day), []).append(difference)

    def on_day(self, name: str, day: str) -> dict[str, Any] | None:
        """Of the faces that somebody did last on a day; as `errors`, without offsets."""
        found = errors(self._by_day.get((name, day), ()), self._layout)
        return None if found is None else {key: one for key, one in found.items() if key != "offsets"}


def errors(differences: Sequence[Difference], layout: Layout) -> dict[str, Any] | None:
    """Of differences from the truth: mean sizes, those of regions, and each point's offset. None without any.

    `offsets` has for each point the mean along tangent and normal and the standard errors of the two, in
    percent; positive is towards the end of the curve and to the side of its normal.
    """
    if not differences:
        return None
    parts = 100 * np.stack([one.parts for one in differences])
    everywhere = list(range(layout.point_count))
    return {
        "faces": len(differences),
        **_sizes(parts, layout, everywhere),
        "regions": {name: _sizes(parts, layout, list(points)) for name, points in layout.groups.items()},
        "offsets": _offsets(parts, layout),
    }


Twice = tuple[FaceRecord, FaceRecord]
"""A face as one person did it the first time, and a later time."""


def itself_again(pairs: Sequence[Twice], layout: Layout) -> dict[str, Any] | None:
    """How far a person is from themselves, over faces that they did twice: as `errors`, where `tem` are the
    technical errors of measurement of points along tangent and normal, sqrt(sum d^2 / 2 N) in percent, and
    `distances` says of each of the layout's distances how well it repeats (`repeatability`)."""
    differences = [Difference.between(first, second, layout) for first, second in pairs]
    known = [one for one in differences if one is not None]
    found = errors(known, layout)
    if found is None:
        return None
    parts = 100 * np.stack([one.parts for one in known])
    curved = parts[:, layout.on_curve]
    found["tem"] = {
        "tangent": _tem(curved[..., 0]),
        "normal": _tem(curved[..., 1]),
    }
    found["distances"] = {
        name: repeated
        for name in layout.distances
        if (repeated := _repeated(pairs, layout, name)) is not None
    }
    return found


def _tem(differences: NDArray[np.float64]) -> float | None:
    known = differences[np.isfinite(differences)]
    return float(np.sqrt((known**2).mean() / 2)) if known.size else None


def _repeated(pairs: Sequence[Twice], layout: Layout, name: str) -> dict[str, Any] | None:
    """How well one of the layout's distances repeats, in pixels of the photos."""
    values = np.array(
        [[float(layout.distance(face.placed_points, name)) for face in twice] for twice in pairs]
    )
    values = values[np.isfinite(values).all(axis=1)]
    if not len(values):
        return None
    one = repeatability(values)
    return {
        "faces": one.faces,
        "tem": finite_or_none(one.tem),
        "relative_tem": finite_or_none(one.relative),
        "reliability": finite_or_none(one.reliability),
        "icc1": finite_or_none(one.icc1),
        "icc2": finite_or_none(one.icc2),
        "icc3": finite_or_none(one.icc3),
    }


def _against_oneself(project: Project) -> dict[str, list[tuple[str, Twice]]]:
    """By person, each face that they did again beside how they had done it first, with the day of again."""
    found: dict[str, list[tuple[str, Twice]]] = {}
    for face_id, again in passes(project).items():
        first = {one.author: one.face for one in _versions(project, project.face(face_id))}
        for one in again:
            name = one.version.author
            if name in first:
                twice = first[name], one.version.face
                found.setdefault(name, []).append((_day_of(one.version.at), twice))
    return found


def _on_day(pairs: Iterable[tuple[str, Twice]], day: str, layout: Layout) -> dict[str, Any] | None:
    """Of the faces that somebody did again on a day; as `itself_again`, without offsets."""
    found = itself_again([twice for when, twice in pairs if when == day], layout)
    return None if found is None else {key: one for key, one in found.items() if key != "offsets"}


def _with_days(days: Mapping[str, _Day], pairs: Iterable[tuple[str, Twice]]) -> dict[str, _Day]:
    """Also the days on which somebody did nothing but again what was done before."""
    return {day: _Day() for day, _ in pairs} | dict(days)


def _offsets(parts: NDArray[np.float64], layout: Layout) -> dict[str, dict[str, float | None]]:
    known = np.isfinite(parts)
    count = known.sum(axis=0)
    filled = np.where(known, parts, 0.0)
    mean = np.divide(filled.sum(axis=0), count, out=np.full(count.shape, np.nan), where=count > 0)
    squares = np.where(known, (parts - mean) ** 2, 0.0).sum(axis=0)
    spread = np.sqrt(np.divide(squares, count - 1, out=np.full(count.shape, np.nan), where=count > 1))
    error = np.divide(spread, np.sqrt(count), out=np.full(count.shape, np.nan), where=count > 1)
    return {
        name: {
            "tangent": finite_or_none(float(mean[i, 0])),
            "tangent_error": finite_or_none(float(error[i, 0])),
            "normal": finite_or_none(float(mean[i, 1])),
            "normal_error": finite_or_none(float(error[i, 1])),
        }
        for i, name in enumerate(layout.point_names)
    }


def _sizes(parts: NDArray[np.float64], layout: Layout, points: list[int]) -> dict[str, float | None]:
    chosen = parts[:, points]
    curved = chosen[:, layout.on_curve[points]]
    return {
        "distance": _mean(np.hypot(chosen[..., 0], chosen[..., 1])),
        "tangent": _mean(np.abs(curved[..., 0])),
        "normal": _mean(np.abs(curved[..., 1])),
    }


def _mean(values: NDArray[np.float64]) -> float | None:
    known = values[np.isfinite(values)]
    return float(known.mean()) if known.size else None


def _versions(project: Project, face: FaceRecord) -> list[FaceVersion]:
    """What each person made of a face; of one that one person did, that."""
    versions = project.reviews.versions(face.id)
    if versions:
        return [one for one in versions if not one.face.deleted]
    name = project.reviews.annotator(face.id)
    return [FaceVersion(name, 0.0, face)] if name else []


def _against_others(versions: Sequence[FaceVersion]) -> Iterable[tuple[FaceVersion, FaceRecord]]:
    """Each version with the mean of the others."""
    for one in versions:
        yield one, mean_version([other.face for other in versions if other is not one])


def _truths(path: Path, layout: Layout) -> Mapping[str, list[FaceRecord]]:
    """The accepted faces of a project, by the content of their photos."""
    found: dict[str, list[FaceRecord]] = {}
    with Project.open(path, author="adnet team", read_only=True) as project:
        if project.layout != layout:
            raise ProjectError(f"{path}: its layout {project.layout.name} is not the team's, {layout.name}")
        for image, face in project.accepted_faces():
            if image.sha256:
                found.setdefault(image.sha256, []).append(face)
    return found


def _same(face: FaceRecord, others: Iterable[FaceRecord]) -> FaceRecord | None:
    """The one of some faces that lies over another, if any."""
    overlaps = [(face.extent.iou(other.extent), i, other) for i, other in enumerate(others)]
    best = max(overlaps, default=None, key=lambda one: one[:2])
    return None if best is None or best[0] <= SAME_FACE_IOU else best[2]


def _work(project: Project) -> dict[str, dict[str, _Day]]:
    """What each person did on each day of this machine's calendar, by the clocks of those who did it."""
    found: dict[str, dict[str, _Day]] = {}
    marks = ", ".join("?" * len(_UNCOUNTED))
    rows = project.journal.rows(
        f"SELECT author, at, kind, seconds, face_id FROM edits WHERE kind NOT IN ({marks}) ORDER BY seq",
        _UNCOUNTED,
    )
    for author, at, kind, seconds, face_id in rows:
        day = _day_of(at)
        entry = found.setdefault(str(author), {}).setdefault(day, _Day())
        entry.seconds += float(seconds)
        entry.corrections += kind == EditKind.MOVED
        if kind in _FINISHING:
            entry.faces.add(str(face_id))
    return found


def _last_days(project: Project) -> dict[tuple[str, str], str]:
    """On which day each person did each face last, by face and person."""
    marks = ", ".join("?" * len(_UNCOUNTED))
    rows = project.journal.rows(
        f"SELECT face_id, author, max(at) FROM edits WHERE kind NOT IN ({marks}, 'reviewed') "
        "GROUP BY face_id, author",
        _UNCOUNTED,
    )
    return {(str(face), str(author)): _day_of(at) for face, author, at in rows}


def _day_of(at: float) -> str:
    return time.strftime("%Y-%m-%d", time.localtime(at))


def _together(days: Iterable[_Day]) -> _Day:
    whole = _Day()
    for day in days:
        whole.faces |= day.faces
        whole.seconds += day.seconds
        whole.corrections += day.corrections
    return whole
