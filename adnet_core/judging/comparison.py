"""Whether one model places landmarks better than another: a paired bootstrap over faces."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

from adnet_core.errors import ModelError
from adnet_core.faces.metrics import LEVEL
from adnet_core.judging.corrections import chosen_faces, corrections, coverage_of
from adnet_core.judging.evaluation import Evaluation, evaluation_lines
from adnet_core.judging.forgetting import Moved
from adnet_core.judging.measured import Measured

Array = NDArray[np.float64]

RESAMPLES = 10_000
CONFIDENCE = 0.95
# Resampled faces that are held in memory at once.
_AT_ONCE = 2_000_000


@dataclass(frozen=True)
class Comparison:
    """How the NMEs of B differ from those of A on the same faces, as fractions.

    difference: mean NME of B less that of A, so negative where B is better; low, high: the CONFIDENCE
    interval of it; probability: that B is better, as the share of resamples in which it is.
    """

    faces: int
    nme_a: float
    nme_b: float
    difference: float
    low: float
    high: float
    probability: float

    @property
    def verdict(self) -> str:
        """ "better", "worse" or "undecided": whether the interval keeps to one side of zero."""
        if self.high < -LEVEL:
            return "better"
        return "worse" if self.low > LEVEL else "undecided"

    def to_dict(self) -> dict[str, Any]:
        """With NMEs and their difference in percent, as `adnet evaluate --compare` prints them."""
        return {
            "faces": self.faces,
            "nme_a": 100 * self.nme_a,
            "nme_b": 100 * self.nme_b,
            "difference": 100 * self.difference,
            "interval": [100 * self.low, 100 * self.high],
            "probability": self.probability,
            "verdict": self.verdict,
        }


def paired_bootstrap(a: ArrayLike, b: ArrayLike, *, resamples: int = RESAMPLES, seed: int = 0) -> Comparison:
    """Compare the NMEs (F,) of two models on the same faces.

    Faces are drawn with replacement, `resamples` times, and the mean of B - A is taken over each draw;
    the interval is that of the percentiles (Efron and Tibshirani, 1993, chapter 13). The pairing takes
    out what makes a face hard for both. A resample that ends level counts half. Raises ValueError for
    other shapes, without faces, or for an NME that is not finite.
    """
    first, second = np.asarray(a, dtype=np.float64), np.asarray(b, dtype=np.float64)
    if first.shape != second.shape or first.ndim != 1 or not first.size:
        raise ValueError(f"NMEs of shape {first.shape} and {second.shape}; both must be (faces,)")
    if not (np.isfinite(first).all() and np.isfinite(second).all()):
        raise ValueError("a face without a finite NME cannot be compared")
    differences = second - first
    means = _resampled_means(differences, resamples, seed)
    low, high = np.quantile(means, [(1 - CONFIDENCE) / 2, (1 + CONFIDENCE) / 2])
    return Comparison(
        faces=first.size,
        nme_a=float(first.mean()),
        nme_b=float(second.mean()),
        difference=float(differences.mean()),
        low=float(low),
        high=float(high),
        probability=float((means < -LEVEL).mean() + 0.5 * (np.abs(means) <= LEVEL).mean()),
    )


def _resampled_means(values: Array, resamples: int, seed: int) -> Array:
    random = np.random.default_rng(seed)
    means = np.empty(resamples)
    step = max(1, _AT_ONCE // values.size)
    for start in range(0, resamples, step):
        block = means[start : start + step]
        drawn = random.integers(values.size, size=(block.size, values.size))
        block[:] = values[drawn].mean(axis=1)
    return means


def compare_evaluations(
    a: Evaluation, b: Evaluation, *, resamples: int = RESAMPLES, seed: int = 0
) -> dict[str, Any]:
    """`Comparison.to_dict` of two models on the faces that both of them found.

    And `missed_a`, `missed_b`: the faces that either of them missed, which are not compared; `corrections`
    that a face takes by simulation, `a`, `b`, and the `interval` of B - A, on so many `faces`; `coverage` of
    the ellipses of each level, `a` and `b`. Raises ModelError where the two were evaluated on different faces
    or layouts, or share no found face.
    """
    if a.labels != b.labels or not np.array_equal(a.truth, b.truth, equal_nan=True):
        raise ModelError(f"{a.model} and {b.model} were evaluated on different faces and cannot be compared")
    nmes_a, nmes_b = a.nmes(), b.nmes()
    both = a.found & b.found & ~np.isnan(nmes_a)
    if not both.any():
        raise ModelError(f"no face was found by both {a.model} and {b.model}, so they cannot be compared")
    result = paired_bootstrap(nmes_a[both], nmes_b[both], resamples=resamples, seed=seed).to_dict()
    rows = chosen_faces(both)
    counts = corrections(a, rows), corrections(b, rows)
    means = _resampled_means(counts[1] - counts[0], resamples, seed)
    return result | {
        "missed_a": len(a.missed),
        "missed_b": len(b.missed),
        "corrections": {
            "a": float(counts[0].mean()),
            "b": float(counts[1].mean()),
            "interval": np.quantile(means, [(1 - CONFIDENCE) / 2, (1 + CONFIDENCE) / 2]).tolist(),
            "faces": len(rows),
        },
        "coverage": {"a": coverage_of(a), "b": coverage_of(b)},
    }


def comparison_lines(names: tuple[str, str], result: dict[str, Any]) -> list[str]:
    """The figures of `compare_evaluations` as text for people."""
    a, b = names
    low, high = result["interval"]
    says = {"better": f"{b} is better than {a}", "worse": f"{b} is worse than {a}"}
    lines = [
        f"{says.get(result['verdict'], f'{a} and {b} cannot be told apart')} on {result['faces']} faces",
        f"  NME of A, {a}: {result['nme_a']:.3f} %",
        f"  NME of B, {b}: {result['nme_b']:.3f} %",
        f"  B - A: {result['difference']:+.3f} %, 95 % interval {low:+.3f} to {high:+.3f}",
        f"  probability that B is better: {result['probability']:.4f}",
    ]
    count, held = result["corrections"], result["coverage"]
    low, high = count["interval"]
    lines.append(
        f"  corrections a face: {count['a']:.2f} -> {count['b']:.2f}, "
        f"95 % interval of the change {low:+.2f} to {high:+.2f}"
    )
    levels = "/".join(f"{100 * float(level):g}" for level in held["a"])
    lines += [f"  inside {levels} % ellipses of {key.upper()}: {shares(held[key])}" for key in ("a", "b")]
    if result["missed_a"] or result["missed_b"]:
        missed = f"A {result['missed_a']}, B {result['missed_b']}"
        lines.append(f"  missed by the detector, and not compared: {missed}")
    return lines


def shares(held: dict[str, float | None]) -> str:
    """Coverages by level in a few characters: "49.2 / 90.2 / 95.3 %"."""
    return " / ".join("-" if one is None else f"{100 * one:.1f}" for one in held.values()) + " %"


def figures_and_lines(
    models: Sequence[Measured], *, compare: bool, moved: Moved | None = None
) -> tuple[dict[str, Any], list[str]]:
    """What `adnet evaluate` prints of one or more models, as JSON and as text.

    One model's figures are the object itself; those of several are in a list under `models`, and where
    the first two are compared, that is under `comparison`, with how far answers `moved` from the first's.
    """
    lines = [line for model in models for line in evaluation_lines(model.figures)]
    if len(models) == 1:
        return models[0].figures, lines
    result: dict[str, Any] = {"models": [model.figures for model in models]}
    if compare:
        a, b = models[:2]
        outcome = compare_evaluations(a.evaluation, b.evaluation)
        far = None if moved is None else moved.to_dict()
        result["comparison"] = {"a": a.name, "b": b.name, **outcome, "moved": far}
        lines += comparison_lines((a.name, b.name), outcome)
        if moved is not None:
            lines.append(
                f"  answers moved by {moved.moved:.2f} % of the eye distance on {moved.views} views of a "
                "photo that nobody trained on"
            )
    return result, lines
