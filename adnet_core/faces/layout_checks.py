"""What the text of a layout says, and everything that is wrong with it.

A layout is whole, or it is refused with each line that is at fault and the reason.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from pydantic import BaseModel, ConfigDict, ValidationError

from adnet_core.errors import LayoutError
from adnet_core.faces.measurements import KINDS, POINTS
from adnet_core.files.toml_lines import line_of

MAX_POINTS = 1000
MAX_NAME = 200
BOX_DIAGONAL = "box_diagonal"
"""The distance that every layout has: the diagonal of the tight box of the points."""
LONGEST_REASON = 400
SHOWN_FLAWS = 20


class CurveText(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True)

    name: str
    points: list[int]
    closed: bool = False


class MeasurementText(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True)

    kind: str
    points: list[int | str] = []
    of: list[str] = []


class LayoutText(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True)

    name: str
    title: str = ""
    default_distance: str = ""
    points: list[str]
    flip: list[int] | None = None
    curves: list[CurveText] = []
    distances: dict[str, list[list[int]]] = {}
    groups: dict[str, list[int]] = {}
    tags: list[str] = []
    measurements: dict[str, MeasurementText] = {}


@dataclass(frozen=True)
class _Flaw:
    """What is wrong with a layout, and the key path of the value at fault."""

    reason: str
    keys: tuple[str | int, ...]


def checked(data: object, label: str, text: str) -> LayoutText:
    """What a layout says, where nothing is wrong with it: each index there, each curve with its mirror image.

    `text` is the TOML that it was read from, for the lines, or empty. Raises LayoutError, which names it by
    its `label` and says everything that is wrong.
    """
    try:
        raw = LayoutText.model_validate(data)
    except ValidationError as error:
        raise _refusal([_flaw_of(one) for one in error.errors()], label, text) from None
    flaws = list(_flaws(raw))
    if flaws:
        raise _refusal(flaws, label, text)
    return raw


def _flaw_of(error: Mapping[str, Any]) -> _Flaw:
    """What pydantic says of one value."""
    key = ".".join(str(part)[:60] for part in error["loc"]) or "the file"
    return _Flaw(f"{key}: {error['msg']}", tuple(error["loc"]))


def _refusal(flaws: Sequence[_Flaw], label: str, text: str) -> LayoutError:
    """All that is wrong, in one sentence: the first by itself, several each with their line."""
    shown = [(line_of(text, flaw.keys), flaw.reason[:LONGEST_REASON]) for flaw in flaws[:SHOWN_FLAWS]]
    if len(flaws) == 1:
        (line, reason), *_ = shown
        return LayoutError(f"{label}{'' if line is None else f', line {line}'}: {reason}")
    said = [reason if line is None else f"line {line}: {reason}" for line, reason in shown]
    more = f"; and {len(flaws) - len(shown)} more" if len(flaws) > len(shown) else ""
    return LayoutError(f"{label}: {len(flaws)} things are wrong: {'; '.join(said)}{more}")


def _flaws(raw: LayoutText) -> Iterator[_Flaw]:
    """Everything that is wrong with a layout; of what hangs on a wrong value, nothing."""
    count = len(raw.points)
    if not 1 <= count <= MAX_POINTS:
        yield _Flaw(f"{count} points; a layout has 1 to {MAX_POINTS}", ("points",))
        return
    if len(raw.curves) > MAX_POINTS:
        yield _Flaw(f"{len(raw.curves)} curves; a layout has at most {MAX_POINTS}", ("curves",))
        return
    yield from _flaws_of_texts(raw)
    known: set[str] = set()
    for name in raw.points:
        if name in known:
            yield _Flaw(f"the point name '{name}' is used twice", ("points",))
            break
        known.add(name)
    flip = list(_flaws_of_flip(raw))
    curves = list(_flaws_of_curves(raw))
    yield from (*flip, *curves)
    if raw.flip is not None and not flip and not curves:
        yield from _flaws_of_mirroring(raw, raw.flip)
    yield from _flaws_of_distances(raw)
    for name, members in raw.groups.items():
        yield from _flaws_of_indices(members, count, f"group '{name}'", "groups", name)
    if len(set(raw.tags)) != len(raw.tags):
        yield _Flaw("tags must be different words", ("tags",))
    yield from _flaws_of_measurements(raw)


def _flaws_of_texts(raw: LayoutText) -> Iterator[_Flaw]:
    """Names go into files and onto the screen, where line breaks and control characters would do harm."""
    texts = {
        "points": raw.points,
        "tags": raw.tags,
        "groups": list(raw.groups),
        "distances": list(raw.distances),
        "measurements": list(raw.measurements),
        "name": [raw.name],
        "curves": [curve.name for curve in raw.curves],
    }
    for key, words in texts.items():
        for word in words:
            if not (word.strip() and word.isprintable() and len(word) <= MAX_NAME):
                yield _Flaw(f"{word[:40]!r} is no name of up to {MAX_NAME} letters on one line", (key,))
                break


def _flaws_of_flip(raw: LayoutText) -> Iterator[_Flaw]:
    flip, count = raw.flip, len(raw.points)
    if flip is None:
        return
    if sorted(flip) != list(range(count)):
        yield _Flaw(f"flip must hold each index from 0 to {count - 1} once", ("flip",))
        return
    lost = next((i for i in range(count) if flip[flip[i]] != i), None)
    if lost is not None:
        yield _Flaw(f"flip sends point {lost} to {flip[lost]}, but not back", ("flip",))


def _flaws_of_indices(indices: Sequence[int], count: int, what: str, *keys: str | int) -> Iterator[_Flaw]:
    wrong = next((index for index in indices if not 0 <= index < count), None)
    if wrong is not None:
        yield _Flaw(f"{what} names point {wrong}, but the points are 0 to {count - 1}", keys)
    if len(set(indices)) != len(indices):
        yield _Flaw(f"{what} names a point twice", keys)


def _flaws_of_curves(raw: LayoutText) -> Iterator[_Flaw]:
    seen: set[str] = set()
    for number, curve in enumerate(raw.curves):
        if curve.name in seen:
            yield _Flaw(f"two curves are named '{curve.name}'", ("curves", number, "name"))
        seen.add(curve.name)
        where = ("curves", number, "points")
        yield from _flaws_of_indices(curve.points, len(raw.points), f"curve '{curve.name}'", *where)
        if len(curve.points) < (3 if curve.closed else 2):
            yield _Flaw(f"curve '{curve.name}' has too few points", where)


def _flaws_of_mirroring(raw: LayoutText, flip: Sequence[int]) -> Iterator[_Flaw]:
    """Mirroring must turn each curve into a curve, or edge maps of mirrored faces would be wrong."""
    curves = [(c.name, frozenset(c.points), _joined(c)) for c in raw.curves]
    first: dict[frozenset[int], int] = {}
    for number, (name, members, _) in enumerate(curves):
        if first.setdefault(members, number) != number:
            yield _Flaw(f"curve '{name}' runs through the same points as another", ("curves", number))
    for number, (name, members, joined) in enumerate(curves):
        where = ("curves", number)
        twin = first.get(frozenset(flip[p] for p in members))
        if twin is None:
            yield _Flaw(f"curve '{name}' has no mirror image among the curves", where)
        elif twin >= number and curves[twin][2] != {frozenset(flip[p] for p in pair) for pair in joined}:
            other = curves[twin][0]
            yield _Flaw(
                f"curve '{name}' and its mirror image '{other}' join their points in different ways", where
            )


def _joined(curve: CurveText) -> set[frozenset[int]]:
    """The pairs of points that a curve joins."""
    ends = curve.points[:1] if curve.closed else []
    return {frozenset(pair) for pair in pairwise([*curve.points, *ends])}


def indices_of(one: MeasurementText, raw: LayoutText) -> list[int]:
    """A point may be named by its index or its name; -1 for a name that none has."""
    names = {name: index for index, name in enumerate(raw.points)}
    return [names.get(point, -1) if isinstance(point, str) else point for point in one.points]


def _flaws_of_measurements(raw: LayoutText) -> Iterator[_Flaw]:
    earlier: set[str] = set()
    for name, one in raw.measurements.items():
        what, where = f"measurement '{name}'", ("measurements", name)
        unknown = next((p for p in one.points if isinstance(p, str) and p not in raw.points), None)
        if one.kind not in KINDS:
            yield _Flaw(f"{what} is none of {', '.join(KINDS)}", where)
        elif one.kind == "ratio":
            if len(one.of) != 2 or one.points or not set(one.of) <= earlier:
                yield _Flaw(f"{what} must be a ratio `of` two measurements that stand before it", where)
        elif unknown is not None:
            yield _Flaw(f"{what} names a point '{unknown[:40]}', which there is not", where)
        else:
            count, wanted = len(one.points), POINTS[one.kind]
            if one.of or (count < wanted if one.kind == "area" else count != wanted):
                more = " or more" if one.kind == "area" else ""
                yield _Flaw(f"{what} must have {wanted} points{more}", where)
            yield from _flaws_of_indices(indices_of(one, raw), len(raw.points), what, *where)
        earlier.add(name)


def _flaws_of_distances(raw: LayoutText) -> Iterator[_Flaw]:
    for name, sides in raw.distances.items():
        where = ("distances", name)
        if name == BOX_DIAGONAL:
            yield _Flaw(f"'{BOX_DIAGONAL}' is the diagonal of the points' box, which all layouts have", where)
        if len(sides) != 2 or not all(sides):
            yield _Flaw(f"distance '{name}' must be two lists of points", where)
            continue
        for side in sides:
            yield from _flaws_of_indices(side, len(raw.points), f"distance '{name}'", *where)
        if set(sides[0]) == set(sides[1]):
            yield _Flaw(f"distance '{name}' runs from a set of points to itself", where)
    if raw.default_distance and raw.default_distance not in {*raw.distances, BOX_DIAGONAL}:
        reason = f"default_distance '{raw.default_distance}' is not among the distances"
        yield _Flaw(reason, ("default_distance",))
