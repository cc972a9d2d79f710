"""What the first faces of new layouts cost, from what `adnet simulate-layout --json` prints: a figure and a
table.

`python -m adnet_core.report.layout_curves FIGURE.png RESULT.json ...` draws and prints them.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np

from adnet_core.errors import FormatError
from adnet_core.files.whole_files import read_within, reason_of, write_bytes
from adnet_core.report.canvas import light_grid, new_figure, png, style

MOST_BYTES = 1 << 20
_SMOOTHED = 5
"""Faces over which a curve is a running mean, since one face is harder than the next."""


def read_result(path: Path) -> dict[str, Any]:
    """What the command has printed. Raises FormatError for anything else."""
    try:
        result = json.loads(read_within(path, MOST_BYTES))
        needed = ("layout", "points", "tolerance", "bundled", "clicks", "share")
        if not all(key in result for key in needed) or not result["clicks"]:
            raise FormatError(f"{path}: is not what adnet simulate-layout --json prints")
    except OSError as error:
        raise FormatError(f"{path}: cannot be read: {reason_of(error)}") from None
    except (ValueError, TypeError):
        raise FormatError(f"{path}: is not what adnet simulate-layout --json prints") from None
    return dict(result)


def layout_curves(results: Sequence[dict[str, Any]]) -> bytes:
    """Clicks a face as a share of its points, over the number of faces done: one panel a tolerance, as
    PNG."""
    tolerances = sorted({result["tolerance"] for result in results})
    names = list(dict.fromkeys(result["layout"] for result in results))
    figure = new_figure(4.6 * len(tolerances), 4.4)
    panels = figure.subplots(1, len(tolerances), sharey=True, squeeze=False)[0]
    for axes, tolerance in zip(panels, tolerances, strict=True):
        for result in results:
            if result["tolerance"] != tolerance:
                continue
            colour, _ = style(names.index(result["layout"]))
            share = 100 * np.asarray(result["clicks"], dtype=np.float64) / result["points"]
            faces = np.arange(1, len(share) + 1)
            shown = np.array([share[max(at - _SMOOTHED, 1) : at].mean() for at in faces[1:]])
            how = "with help" if result["bundled"] else "by anchors"
            label = f"{result['points']} points, {how}" if axes is panels[0] else None
            line = "-" if result["bundled"] else "--"
            axes.plot(faces, [share[0], *shown], color=colour, linestyle=line, linewidth=1.7, label=label)
        axes.set(xlabel="face", title=f"tolerance {100 * tolerance:g} %", ylim=(0, 103))
        light_grid(axes)
    panels[0].set_ylabel("clicks, % of its points")
    figure.legend(loc="outside upper center", ncols=3, frameon=False)
    return png(figure)


def layout_table(results: Sequence[dict[str, Any]]) -> list[str]:
    """The lines of a Markdown table: all clicks of the faces as a share, by layout, tolerance and help."""
    tolerances = sorted({result["tolerance"] for result in results})
    heads = ["points", "faces placed", *(f"at {100 * tolerance:g} %" for tolerance in tolerances)]
    heads += ["error of faces 2-5", "of 6-30", "of thin plates 2-5", "6-30", "in ellipses of 50/90/95 %"]
    lines = [f"| {' | '.join(heads)} |", f"|{'---|' * len(heads)}"]
    rows: dict[tuple[int, bool], dict[float, str]] = {}
    errors: dict[tuple[int, bool], list[str]] = {}
    for result in results:
        share = f"{100 * result['share']:.1f} %"
        key = (result["points"], result["bundled"])
        rows.setdefault(key, {})[result["tolerance"]] = share
        errors[key] = [
            _mean(result.get(name, []), first, last)
            for name in ("error", "error_of_thin_plates")
            for first, last in ((2, 5), (6, 30))
        ]
        inside = [share for share in result.get("inside", {}).values() if share is not None]
        errors[key].append("/".join(f"{share:.0f}" for share in inside) or "-")
    for (points, bundled), cells in rows.items():
        how = "by the model's help" if bundled else "by anchors"
        shares = [cells.get(tolerance, "-") for tolerance in tolerances]
        lines.append(f"| {points} | {how} | {' | '.join([*shares, *errors[points, bundled]])} |")
    return lines


def _mean(values: Sequence[float | None], first: int, last: int) -> str:
    """The mean over faces `first` to `last`, counted from 1, of those that have a value."""
    known = [value for value in values[first - 1 : last] if value is not None]
    return f"{np.mean(known):.2f} %" if known else "-"


def main(words: Sequence[str]) -> None:
    """Write the figure and print the table."""
    results = [read_result(Path(word)) for word in words[1:]]
    write_bytes(Path(words[0]), layout_curves(results))
    print("\n".join(layout_table(results)))


if __name__ == "__main__":
    main(sys.argv[1:])
