"""The paired bootstrap against what normal theory says, and its verdicts."""

from __future__ import annotations

import dataclasses
import time
from pathlib import Path

import numpy as np
import pytest

from adnet_core.errors import ModelError
from adnet_core.faces.layout import load_layout
from adnet_core.judging.comparison import compare_evaluations, comparison_lines, paired_bootstrap
from adnet_core.judging.evaluation import Evaluation

LAYOUT = load_layout("68")


def test_interval_of_normal_differences() -> None:
    random = np.random.default_rng(0)
    a = random.gamma(4.0, 0.01, 500)
    change = random.normal(-0.001, 0.005, 500)
    found = paired_bootstrap(a, a + change)
    error = change.std(ddof=1) / np.sqrt(500)
    assert found.difference == pytest.approx(change.mean())
    assert found.low == pytest.approx(change.mean() - 1.96 * error, abs=0.1 * error)
    assert found.high == pytest.approx(change.mean() + 1.96 * error, abs=0.1 * error)
    assert (found.nme_a, found.nme_b, found.faces) == (a.mean(), pytest.approx((a + change).mean()), 500)


def test_interval_holds_the_truth_as_often_as_it_says() -> None:
    """Of 300 comparisons of a true difference, about 95 % hold it (3 standard errors: 91 to 99)."""
    random = np.random.default_rng(1)
    held = 0
    for seed in range(300):
        found = paired_bootstrap(np.zeros(60), random.normal(0.3, 1.0, 60), resamples=500, seed=seed)
        held += found.low <= 0.3 <= found.high
    assert 0.91 <= held / 300 <= 0.99


def test_verdicts() -> None:
    a = np.random.default_rng(2).gamma(4.0, 0.01, 200)
    assert paired_bootstrap(a, 0.9 * a).verdict == "better"
    assert paired_bootstrap(a, 0.9 * a).probability == 1.0
    assert paired_bootstrap(a, 1.1 * a).verdict == "worse"
    assert paired_bootstrap(a, 1.1 * a).probability == 0.0
    same = paired_bootstrap(a, a)
    assert (same.verdict, same.probability, same.difference) == ("undecided", 0.5, 0.0)
    assert paired_bootstrap(a, a[::-1]).verdict == "undecided"


def test_pairing_sees_what_the_spread_of_faces_hides() -> None:
    a = np.random.default_rng(3).gamma(1.0, 0.05, 50)
    b = a - 0.001
    assert paired_bootstrap(a, b).verdict == "better"
    assert paired_bootstrap(a, b[::-1]).verdict == "undecided"


def test_the_seed_decides() -> None:
    random = np.random.default_rng(4)
    a, b = random.random(40), random.random(40)
    assert paired_bootstrap(a, b) == paired_bootstrap(a, b)
    assert paired_bootstrap(a, b, seed=1) != paired_bootstrap(a, b)


def test_ten_thousand_resamples_of_a_test_set_are_quick() -> None:
    random = np.random.default_rng(5)
    a, b = random.random(2500), random.random(2500)
    start = time.process_time()
    paired_bootstrap(a, b)
    assert time.process_time() - start < 50


def test_what_cannot_be_paired() -> None:
    with pytest.raises(ValueError, match="shape"):
        paired_bootstrap([0.1, 0.2], [0.1])
    with pytest.raises(ValueError, match="shape"):
        paired_bootstrap([], [])
    with pytest.raises(ValueError, match="finite"):
        paired_bootstrap([0.1, np.inf], [0.1, 0.2])


def evaluation(offset: float, *, name: str, missed: tuple[int, ...] = ()) -> Evaluation:
    truth = np.random.default_rng(6).uniform(0, 200, (30, 68, 2))
    predicted = truth + offset
    predicted[list(missed)] = np.nan
    labels = tuple(f"face {i}" for i in range(30))
    return Evaluation(
        layout=LAYOUT,
        truth=truth,
        predicted=predicted,
        covariance=np.broadcast_to(np.eye(2), (30, 68, 2, 2)),
        labels=labels,
        photos=tuple(Path(label) for label in labels),
        missed=tuple(labels[i] for i in missed),
        seconds=1.0,
        box="detector",
        model=name,
        provider="CPU",
    )


def test_only_faces_that_both_found_are_compared() -> None:
    a = evaluation(2.0, name="one", missed=(0, 1))
    b = evaluation(1.0, name="two", missed=(1, 2, 3))
    result = compare_evaluations(a, b, resamples=200)
    assert (result["faces"], result["missed_a"], result["missed_b"]) == (26, 2, 3)
    assert result["verdict"] == "better"
    assert result["nme_a"] == pytest.approx(2 * result["nme_b"])
    assert result["interval"][0] < result["difference"] < result["interval"][1] < 0
    lines = comparison_lines(("one", "two"), result)
    assert lines[0] == "two is better than one on 26 faces"
    assert "A 2, B 3" in lines[-1]


def test_different_faces_are_refused() -> None:
    a, b = evaluation(1.0, name="one"), evaluation(1.0, name="two")
    for other in (
        dataclasses.replace(b, truth=b.truth + 1),
        dataclasses.replace(b, labels=b.labels[::-1]),
    ):
        with pytest.raises(ModelError, match="one and two were evaluated on different faces"):
            compare_evaluations(a, other)
    nobody = evaluation(1.0, name="two", missed=tuple(range(30)))
    with pytest.raises(ModelError, match="no face was found by both one and two"):
        compare_evaluations(a, nobody)
