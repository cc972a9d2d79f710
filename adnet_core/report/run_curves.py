"""How a training run went, epoch by epoch: losses, validation errors and rate, as a PNG file's bytes."""

from __future__ import annotations

from collections.abc import Sequence

from matplotlib.axes import Axes
from matplotlib.ticker import LogFormatter

from adnet_core.events import Event, Stepped, Validated
from adnet_core.report.canvas import (
    BLUE,
    GREEN,
    GREY,
    ORANGE,
    PURPLE,
    VERMILLION,
    light_grid,
    new_figure,
    png,
)

LOSSES = (
    ("loss", "total", BLUE, 1.8),
    ("landmark_loss", "landmarks", VERMILLION, 0.9),
    ("edge_loss", "edges", GREEN, 0.9),
    ("point_loss", "points", PURPLE, 0.9),
)


def run_curves(events: Sequence[Event]) -> bytes | None:
    """Losses of training, NMEs of validation and the learning rate over epochs; None without a step.

    The parts of the loss are drawn before they are weighted.
    """
    steps = [event for event in events if isinstance(event, Stepped)]
    validations = [event for event in events if isinstance(event, Validated)]
    if not steps:
        return None
    figure = new_figure(9, 9)
    upper, middle, lower = figure.subplots(3, 1, sharex=True, height_ratios=[3, 3, 1.2])
    _losses(upper, steps)
    _errors(middle, validations)
    lower.plot(_epochs(steps), [step.rate for step in steps], color=BLUE, linewidth=1.4)
    lower.set(ylabel="learning rate", xlabel="epochs")
    for axes in (upper, middle, lower):
        light_grid(axes)
    return png(figure)


def _losses(axes: Axes, steps: Sequence[Stepped]) -> None:
    for name, title, colour, width in LOSSES:
        values = [getattr(step, name) for step in steps]
        if any(value > 0 for value in values):
            axes.plot(_epochs(steps), values, color=colour, linewidth=width, label=title)
    if axes.lines:
        _logarithmic(axes)
        axes.legend(frameon=False, ncols=4)
    axes.set_ylabel("training loss")


def _errors(axes: Axes, validations: Sequence[Validated]) -> None:
    averaged = any(one.nme_raw is not None for one in validations)
    for name, title, colour, line in (
        ("nme", "NME, averaged weights" if averaged else "NME", BLUE, "-"),
        ("nme_raw", "NME, raw weights", GREY, "-"),
        ("nme_normal", "along the normal", VERMILLION, "--"),
        ("nme_tangent", "along the tangent", ORANGE, "--"),
    ):
        known = [(one.epoch + 1, value) for one in validations if (value := getattr(one, name)) is not None]
        if known:
            axes.plot(*zip(*known, strict=True), color=colour, linestyle=line, marker=".", label=title)
    improved = [one for one in validations if one.improved]
    if improved:
        best = improved[-1]
        axes.plot(best.epoch + 1, best.nme, "o", color=BLUE, markersize=9, fillstyle="none", label="best")
    if axes.lines:
        _logarithmic(axes)
        axes.legend(frameon=False, ncols=2)
    axes.set_ylabel("validation error, %")


def _logarithmic(axes: Axes) -> None:
    """With plain numbers at the ticks."""
    axes.set_yscale("log")
    axes.yaxis.set_major_formatter(LogFormatter())
    axes.yaxis.set_minor_formatter(LogFormatter(minor_thresholds=(2, 0.5)))


def _epochs(steps: Sequence[Stepped]) -> list[float]:
    return [step.epoch + step.step / step.steps for step in steps]
