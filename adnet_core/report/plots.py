"""Curves and bars of the report; each function gives a PNG file's bytes."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from adnet_core.faces import metrics
from adnet_core.faces.uncertainty import coverage
from adnet_core.judging.measured import Measured
from adnet_core.report.canvas import GREY, light_grid, new_figure, plain, png, style

CURVE_END = 0.10
COVERAGE_LEVELS = tuple(np.linspace(0.02, 0.98, 49))


def coverage_change(levels: Sequence[float], before: Sequence[float], after: Sequence[float]) -> bytes:
    """What ellipses hold over what they promise, before and after a new calibration; shares."""
    figure = new_figure(5.4, 4.6)
    axes = figure.add_subplot()
    promised = 100 * np.asarray(levels)
    axes.plot([0, 100], [0, 100], color=GREY, linewidth=1, linestyle=":", label="honest")
    for index, (name, held) in enumerate((("before", before), ("after", after))):
        colour, line = style(index)
        axes.plot(promised, 100 * np.asarray(held), color=colour, linestyle=line, linewidth=1.8, label=name)
    axes.set(xlim=(0, 100), ylim=(0, 100), xlabel="promised, %", ylabel="accepted points inside, %")
    figure.legend(loc="outside upper center", ncols=3, frameon=False)
    light_grid(axes)
    return png(figure)


def cumulative_curves(models: Sequence[Measured]) -> bytes:
    """The share of faces whose NME is at most what the axis says; missed faces never are."""
    figure = new_figure(7, 4.6)
    axes = figure.add_subplot()
    for index, model in enumerate(models):
        at, share = metrics.cumulative_errors(model.evaluation.nmes(), CURVE_END)
        colour, line = style(index)
        area = model.figures["auc"][f"{CURVE_END:.2f}"]
        label = f"{plain(model.name)}, AUC {area:.3f}"
        axes.plot(100 * at, 100 * share, color=colour, linestyle=line, linewidth=1.8, label=label)
    axes.set(xlim=(0, 100 * CURVE_END), ylim=(0, 100), xlabel="NME, %", ylabel="faces at or under it, %")
    figure.legend(loc="outside upper center", ncols=2, frameon=False)
    light_grid(axes)
    return png(figure)


def region_bars(models: Sequence[Measured]) -> bytes | None:
    """Normal (filled) and tangent (hatched) errors of each region, and the bias rate under them."""
    parts = [model.regions() for model in models]
    regions = [name for name, part in (parts[0] if parts else {}).items() if part.normal is not None]
    if not regions or not all(parts):
        return None
    figure = new_figure(max(7.0, 1.2 * len(regions) * len(models)), 6.4)
    upper, lower = figure.subplots(2, 1, height_ratios=[2, 1], sharex=True)
    width = 0.8 / (2 * len(models))
    positions = np.arange(len(regions))
    for index, (model, part) in enumerate(zip(models, parts, strict=True)):
        colour, _ = style(index)
        name = plain(model.name)
        start = positions - 0.4 + 2 * width * index
        normal = [100 * (part[region].normal or 0.0) for region in regions]
        tangent = [100 * (part[region].tangent or 0.0) for region in regions]
        upper.bar(start + width / 2, normal, 0.92 * width, color=colour, label=f"{name}: normal")
        upper.bar(
            start + 1.5 * width, tangent, 0.92 * width,
            facecolor="white", edgecolor=colour, hatch="///", label=f"{name}: tangent",
        )  # fmt: skip
        bias = [part[region].bias_rate or 0.0 for region in regions]
        lower.bar(start + width, bias, 1.84 * width, color=colour)
    upper.set_ylabel("mean error, % of the distance")
    figure.legend(loc="outside upper center", ncols=2 * min(2, len(models)), frameon=False)
    lower.axhline(0, color="black", linewidth=0.8)
    lower.set_ylabel("bias rate\n(tangent - normal) / normal")
    lower.set_xticks(positions, [plain(region) for region in regions])
    for axes in (upper, lower):
        light_grid(axes)
    return png(figure)


def coverage_curves(models: Sequence[Measured]) -> bytes | None:
    """What ellipses hold over what they promise, and the same of each region at 90 %."""
    shown = [model for model in models if model.rows.size]
    if not shown:
        return None
    figure = new_figure(10, 4.4)
    left, right = figure.subplots(1, 2)
    left.plot([0, 100], [0, 100], color=GREY, linewidth=1, linestyle=":", label="honest")
    regions = list(shown[0].figures["coverage_by_region"])
    positions, width = np.arange(len(regions)), 0.8 / len(shown)
    promised = 100 * np.asarray(COVERAGE_LEVELS)
    for index, model in enumerate(shown):
        colour, line = style(index)
        check, name = model.ellipses, plain(model.name)
        held = [100 * coverage(check.distances, level, check.tails[:, None]) for level in COVERAGE_LEVELS]
        left.plot(promised, held, color=colour, linestyle=line, linewidth=1.8, label=name)
        if check.constant_distances is not None:
            held = [100 * coverage(check.constant_distances, level) for level in COVERAGE_LEVELS]
            left.plot(promised, held, color=colour, linewidth=0.9, alpha=0.6, label=f"{name}: constant")
        shares = [100 * (model.figures["coverage_by_region"][region]["0.9"] or 0.0) for region in regions]
        right.bar(positions - 0.4 + width * (index + 0.5), shares, 0.92 * width, color=colour)
    left.set(xlim=(0, 100), ylim=(0, 100), xlabel="promised, %", ylabel="truths inside, %")
    figure.legend(loc="outside upper center", ncols=3, frameon=False)
    right.axhline(90, color=GREY, linewidth=1, linestyle=":")
    right.set(ylim=(0, 100), ylabel="truths inside the 90 % ellipse, %")
    right.set_xticks(positions, [plain(region) for region in regions])
    for axes in (left, right):
        light_grid(axes)
    return png(figure)
