"""Tables of the report in the paper's form, as HTML. All text in them is escaped."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from html import escape
from typing import Any

from adnet_core.judging.evaluation import THRESHOLDS
from adnet_core.judging.measured import Measured

NOTHING = "–"


def table(header: Sequence[str], rows: Sequence[Sequence[str]], caption: str) -> str:
    """An HTML table; the first column of each row is its head."""
    head = "".join(f'<th scope="col">{escape(cell)}</th>' for cell in header)
    body = "".join(
        f'<tr><th scope="row">{escape(name)}</th>{"".join(f"<td>{escape(cell)}</td>" for cell in cells)}</tr>'
        for name, *cells in rows
    )
    return (
        f"<table><caption>{escape(caption)}</caption><thead><tr>{head}</tr></thead>"
        f"<tbody>{body}</tbody></table>"
    )


def percent(value: float | None, digits: int = 2) -> str:
    """A number that is in percent already."""
    return NOTHING if value is None else f"{value:.{digits}f}"


def share(value: float | None, digits: int = 2) -> str:
    """A share, shown in percent."""
    return NOTHING if value is None else f"{100 * value:.{digits}f}"


def number(value: float | None) -> str:
    return NOTHING if value is None else f"{value:.3f}"


def main_table(models: Sequence[Measured]) -> str:
    """NME, failure rate and AUC of each method (paper, tables 1 and 2)."""
    rates = [cell for key in THRESHOLDS for cell in (f"FR {_threshold(key)}", f"AUC {_threshold(key)}")]
    header = ["Method", "faces", "missed", "NME inter-ocular", "NME inter-pupil", "NME weighted", *rates]
    rows = []
    for model in models:
        own = model.figures
        rates = [c for key in THRESHOLDS for c in (share(own["fr"][key]), number(own["auc"][key]))]
        nmes = [percent(own[key]) for key in ("nme_interocular", "nme_interpupil", "nme_weighted")]
        rows.append([model.name, str(own["faces"]), str(own["missed"]), *nmes, *rates])
    return table(header, rows, "NME and failure rate in %. NMEs are of the faces found, FR and AUC of all.")


def subset_table(models: Sequence[Measured]) -> str:
    """Metrics by subset (paper, table 3); empty where the faces have no subsets."""
    names = list(dict.fromkeys(name for model in models for name in model.figures.get("subsets", {})))
    if not names:
        return ""
    rows: list[list[str]] = []
    figures: dict[str, Callable[[dict[str, Any]], str]] = {
        "NME, inter-ocular": lambda part: percent(part["nme_interocular"]),
        "NME, inter-pupil": lambda part: percent(part["nme_interpupil"]),
        "NME, weighted": lambda part: percent(part["nme_weighted"]),
        "FR 10 %": lambda part: share(part["fr"]["0.10"]),
        "AUC 10 %": lambda part: number(part["auc"]["0.10"]),
    }
    for title, show in figures.items():
        for model in models:
            subsets = model.figures.get("subsets", {})
            cells = [show(subsets[name]) if name in subsets else NOTHING for name in names]
            rows.append([title, model.name, show(model.figures), *cells])
    return table(["Metric", "Method", "all", *names], rows, "By subset. NME and FR in %.")


def direction_table(models: Sequence[Measured]) -> str:
    """Normal and tangent error and bias rate of each method (paper, table 8)."""
    rows = [
        [
            model.name,
            percent(model.figures["nme_normal"]),
            percent(model.figures["nme_tangent"]),
            number(model.figures["bias_rate"]),
        ]
        for model in models
    ]
    return table(
        ["Method", "NME normal", "NME tangent", "bias rate"],
        rows,
        "Error along normal and tangent in %, and bias rate (tangent - normal) / normal.",
    )


def region_table(model: Measured) -> str:
    """Errors and coverage of each region; empty where the layout has none or no face was found."""
    rows = []
    for region, part in model.regions().items():
        held = model.figures["coverage_by_region"].get(region, {}).get("0.9")
        errors = [share(value) for value in (part.nme, part.normal, part.tangent)]
        rows.append([region, *errors, number(part.bias_rate), share(held, 1)])
    header = ["Region", "NME", "normal", "tangent", "bias rate", "inside 90 % ellipse"]
    return table(header, rows, f"{model.name} by region, in % but for the bias rate.") if rows else ""


def ellipse_table(models: Sequence[Measured]) -> str:
    """Coverage, calibration error and size of the ellipses, beside constant ones."""
    inside = ["inside 50 %", "90 %", "95 %"]
    header = ["Ellipses", *inside, "ECE normal", "ECE tangent", "area", "area at equal coverage"]
    rows = []
    for model in models:
        own = model.figures
        errors = [share(own[key], 1) for key in ("ece_normal", "ece_tangent")]
        areas = [percent(own[f"ellipse_area{key}"]) for key in ("", "_matched")]
        rows.append([model.name, *_coverage(own["coverage"]), *errors, *areas])
        areas = [percent(own[f"ellipse_area_constant{key}"]) for key in ("", "_matched")]
        rows.append(
            [f"{model.name}: constant", *_coverage(own["coverage_constant"]), NOTHING, NOTHING, *areas]
        )
    caption = (
        "Truths inside the ellipses and expected calibration error in %; mean area of the 90 % ellipses in % "
        "of the squared inter-ocular distance, as stated and when scaled so that they hold 90 %. Constant: "
        "an ellipse for each point, the same on all faces, fitted on other photos than it is judged on."
    )
    return table(header, rows, caption)


def comparison_table(names: tuple[str, str], result: dict[str, Any]) -> str:
    """The outcome of the paired bootstrap."""
    a, b = names
    low, high = result["interval"]
    row = [
        f"{b} (B) against {a} (A)",
        str(result["faces"]),
        percent(result["nme_a"], 3),
        percent(result["nme_b"], 3),
        f"{result['difference']:+.3f}",
        f"{low:+.3f} to {high:+.3f}",
        f"{result['probability']:.4f}",
        f"B is {result['verdict']}" if result["verdict"] != "undecided" else "undecided",
    ]
    header = ["Comparison", "faces", "NME A", "NME B", "B - A", "95 % interval", "P(B better)", "verdict"]
    return table(header, [row], "Paired bootstrap over faces, NME in %.")


def _coverage(shares: dict[str, float | None]) -> list[str]:
    return [share(value, 1) for value in shares.values()]


def _threshold(key: str) -> str:
    return f"{100 * float(key):g} %"
