"""The figures of a team (`adnet_core.team.figures`) as lines with further lines below them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from app.logic.translating import tr

_MARKED = 2.0
"""Offsets of more than so many standard errors are shown."""
_MOST = 8


@dataclass(frozen=True)
class FigureRow:
    """What a figure is about, the figure itself, and those that belong to it."""

    words: str
    value: str = ""
    below: tuple[FigureRow, ...] = ()


def figure_rows(figures: dict[str, Any]) -> tuple[FigureRow, ...]:
    """A line for each person; days, agreement, and distances from the others and from the truth below."""
    people = tuple(_person(name, one, figures) for name, one in figures["people"].items())
    together = figures.get("consensus")
    return people if together is None else (*people, _consensus(together))


def _consensus(found: dict[str, Any]) -> FigureRow:
    """What is known of all together: how exact people are, and what their offsets do to the mean."""
    exact = tuple(
        FigureRow(
            name,
            _within(one["normal"], one["normal_error"]),
            (
                FigureRow(tr("along the contour"), _within(one["tangent"], one["tangent_error"])),
                FigureRow(tr("across it"), _within(one["normal"], one["normal_error"])),
            ),
        )
        for name, one in found["people"].items()
    )
    moves = sorted(
        (-abs(one["normal"]), name, one["normal"])
        for name, one in found["without_offsets"].items()
        if one["normal"] is not None
    )
    below = (
        FigureRow(tr("disputed"), tr("{count:,} face", "{count:,} faces", count=found["disputed_faces"])),
        FigureRow(tr("how exact, across the contour"), "", exact),
        FigureRow(
            tr("would move without offsets"),
            "",
            tuple(FigureRow(name, f"{shift:+.2f} %") for _, name, shift in moves[:_MOST]),
        ),
    )
    words = tr("{count:,} face", "{count:,} faces", count=found["faces"])
    return FigureRow(tr("Done by several people"), words, below)


def _within(size: float | None, error: float | None) -> str:
    if size is None or error is None:
        return _percent(size)
    return f"{size:.2f} ± {error:.2f} %"


def _person(name: str, person: dict[str, Any], figures: dict[str, Any]) -> FigureRow:
    work = person["all"]
    faces = tr("{count:,} face", "{count:,} faces", count=work["faces"])
    below = [_day(tr("all days"), work), *(_day(day, one) for day, one in reversed(person["days"].items()))]
    for pair in figures["agreement"]:
        if name in pair["annotators"]:
            other = next(one for one in pair["annotators"] if one != name)
            below.append(_errors(tr("apart from {name}", name=other), pair))
    for key, words in (
        ("against_others", tr("from the others' mean")),
        ("gold", tr("from the truth")),
        ("itself", tr("from oneself, a second time")),
    ):
        if person.get(key) is not None:
            below.append(_errors(words, person[key]))
    return FigureRow(name, faces, tuple(below))


def _day(words: str, work: dict[str, Any]) -> FigureRow:
    below = (
        FigureRow(tr("seconds a face"), _number(work["seconds_a_face"], 1)),
        FigureRow(tr("corrections"), f"{work['corrections']:,}"),
        FigureRow(tr("corrections a face"), _number(work["corrections_a_face"], 1)),
        *(
            _errors(said, work[key])
            for key, said in (
                ("against_others", tr("from the others' mean")),
                ("gold", tr("from the truth")),
                ("itself", tr("from oneself, a second time")),
            )
            if work.get(key) is not None
        ),
    )
    return FigureRow(words, tr("{count:,} face", "{count:,} faces", count=work["faces"]), below)


def _errors(words: str, errors: dict[str, Any]) -> FigureRow:
    below = [
        FigureRow(tr("faces"), f"{errors['faces']:,}"),
        FigureRow(tr("along the contour"), _percent(errors["tangent"])),
        FigureRow(tr("across it"), _percent(errors["normal"])),
    ]
    below += [
        FigureRow(region, _percent(one["distance"]), _two(one))
        for region, one in errors.get("regions", {}).items()
    ]
    offsets = _offsets(errors.get("offsets", {}))
    if offsets:
        below.append(FigureRow(tr("always off, % across"), "", offsets))
    return FigureRow(words, _percent(errors["distance"]), tuple(below))


def _two(one: dict[str, Any]) -> tuple[FigureRow, ...]:
    return (
        FigureRow(tr("along the contour"), _percent(one["tangent"])),
        FigureRow(tr("across it"), _percent(one["normal"])),
    )


def _offsets(offsets: dict[str, dict[str, float | None]]) -> tuple[FigureRow, ...]:
    """The points that somebody always sets to one side, those that stand out most first."""
    found = []
    for point, one in offsets.items():
        mean, error = one["normal"], one["normal_error"]
        if mean is not None and error is not None and abs(mean) > _MARKED * error:
            found.append((abs(mean), FigureRow(point, f"{mean:+.2f} ± {error:.2f}")))
    found.sort(key=lambda pair: -pair[0])
    return tuple(row for _, row in found[:_MOST])


def _percent(value: float | None) -> str:
    return "–" if value is None else f"{value:.2f} %"


def _number(value: float | None, digits: int) -> str:
    return "–" if value is None else f"{value:.{digits}f}"
