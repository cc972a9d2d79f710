"""A team's figures as one HTML page."""

from __future__ import annotations

from html import escape
from pathlib import Path
from typing import Any

from adnet_core.files.whole_files import raised_as
from adnet_core.report.page import wide, write_page
from adnet_core.team.events import TeamError

_REPEATS = (("tem", 2), ("relative_tem", 2), ("reliability", 3), ("icc1", 3), ("icc2", 3), ("icc3", 3))
_MARKED = 2.0
"""An offset of so many standard errors is marked."""


def write_team_report(path: Path, figures: dict[str, Any]) -> None:
    """Write the figures of `team_figures` under a path. Raises TeamError where it cannot be written."""
    sections = ["<h1>Team report</h1>", _people(figures["people"]), _agreement(figures["agreement"])]
    if figures.get("consensus") is not None:
        sections += _consensus(figures["consensus"])
    for name, person in figures["people"].items():
        sections += [f"<h2>{escape(name)}</h2>", _days(person["days"])]
        for key, words in (
            ("gold", "the truth"),
            ("against_others", "the others' mean"),
            ("itself", "themselves, a second time"),
        ):
            if person[key] is not None:
                sections += [_regions(person[key], words), _offsets(person[key], words)]
        if person["itself"] is not None:
            sections.append(_repeats(person["itself"]))
    with raised_as(TeamError, path):
        write_page(path, "Team report", sections)


def _table(caption: str, heads: list[str], rows: list[list[str]]) -> str:
    head = "".join(f"<th>{escape(word)}</th>" for word in heads)
    body = "".join(
        f"<tr><th>{escape(row[0])}</th>" + "".join(f"<td>{escape(cell)}</td>" for cell in row[1:]) + "</tr>"
        for row in rows
    )
    return wide(
        f"<table><caption>{escape(caption)}</caption><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"
    )


def _people(people: dict[str, Any]) -> str:
    rows = []
    for name, person in people.items():
        work = person["all"]
        rows.append(
            [
                name,
                f"{work['faces']:,}",
                _number(work["seconds_a_face"], 1),
                _number(work["corrections_a_face"], 1),
                *(_number((person[key] or {}).get("distance"), 2) for key in ("against_others", "gold")),
            ]
        )
    heads = ["", "faces", "seconds a face", "corrections a face", "% from the others", "% from the truth"]
    return _table("Distances are percent of the layout's default distance.", heads, rows)


def _days(days: dict[str, Any]) -> str:
    rows = [
        [
            day,
            f"{one['faces']:,}",
            _number(one["seconds_a_face"], 1),
            f"{one['corrections']:,}",
            *(
                _number((one[key] or {}).get(part), 2)
                for key in ("against_others", "gold", "itself")
                for part in ("tangent", "normal")
            ),
        ]
        for day, one in days.items()
    ]
    heads = ["", "faces", "seconds a face", "corrections"]
    far = [
        *("% from the others, tangent", "normal", "% from the truth, tangent", "normal"),
        *("% from oneself a second time, tangent", "normal"),
    ]
    return _table("By day; distances of the faces done last then.", [*heads, *far], rows)


def _agreement(pairs: list[dict[str, Any]]) -> str:
    rows = [
        [" and ".join(pair["annotators"]), f"{pair['faces']:,}"]
        + [_number(pair[key], 2) for key in ("distance", "tangent", "normal")]
        for pair in pairs
    ]
    heads = ["", "faces of both", "% apart", "tangent", "normal"]
    return _table("How far two people are apart.", heads, rows) if rows else ""


def _consensus(found: dict[str, Any]) -> list[str]:
    """How exact people are by the faces that several did, and what their offsets do to the mean of all."""
    rows = [
        [
            name,
            f"{one['faces']:,}",
            *(_offset(one[key], one[f"{key}_error"], mark=False) for key in ("tangent", "normal")),
        ]
        for name, one in found["people"].items()
    ]
    caption = (
        f"{found['faces']:,} faces by several people, {found['disputed_faces']:,} of them disputed. How "
        "exact each is: standard deviation in percent, with its standard error."
    )
    moves = [
        [name, *(_number(one[key], 2) for key in ("tangent", "normal"))]
        for name, one in found["without_offsets"].items()
    ]
    return [
        _table(caption, ["", "faces", "tangent", "normal"], rows),
        _table(
            "How far the consensus would lie elsewhere without people's offsets, percent.",
            ["", "tangent", "normal"],
            moves,
        ),
    ]


def _repeats(itself: dict[str, Any]) -> str:
    """Technical errors and intraclass correlations of what one person did twice."""
    tem = itself["tem"]
    rows = [
        [name, f"{one['faces']:,}", *(_number(one[key], digits) for key, digits in _REPEATS)]
        for name, one in itself["distances"].items()
    ]
    caption = (
        f"How well distances repeat, in pixels. Technical error of points: {_number(tem['tangent'], 2)} % "
        f"along the tangent, {_number(tem['normal'], 2)} % along the normal."
    )
    heads = ["", "faces", "TEM", "TEM, % of the mean", "reliability", "ICC(1,1)", "ICC(2,1)", "ICC(3,1)"]
    return _table(caption, heads, rows)


def _regions(errors: dict[str, Any], words: str) -> str:
    rows = [
        [name, *(_number(one[key], 2) for key in ("distance", "tangent", "normal"))]
        for name, one in (("all", errors), *errors["regions"].items())
    ]
    return _table(f"Percent from {words}, {errors['faces']:,} faces.", ["", "all", "tangent", "normal"], rows)


def _offsets(errors: dict[str, Any], words: str) -> str:
    rows = [
        [name, *(_offset(one[key], one[f"{key}_error"]) for key in ("tangent", "normal"))]
        for name, one in errors["offsets"].items()
    ]
    caption = (
        f"Systematic offset from {words}, percent with its standard error; * where it is more than "
        f"{_MARKED:g} of these."
    )
    return _table(caption, ["", "tangent", "normal"], rows)


def _offset(mean: float | None, error: float | None, *, mark: bool = True) -> str:
    if mean is None:
        return "–"
    size = f"{mean:+.2f}" if mark else f"{mean:.2f}"
    if error is None:
        return size
    return f"{size} ± {error:.2f}{' *' if mark and abs(mean) > _MARKED * error else ''}"


def _number(value: float | None, digits: int) -> str:
    return "–" if value is None else f"{value:.{digits}f}"
