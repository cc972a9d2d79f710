"""Corrections and coverage beside the NME: what a person feels of one model and of another."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from adnet_core.faces.geometry import split_errors, tangent_frames
from adnet_core.faces.layout import load_layout
from adnet_core.judging.comparison import compare_evaluations, comparison_lines
from adnet_core.judging.corrections import MOST_FACES, chosen_faces, corrections
from adnet_core.judging.evaluation import Evaluation
from adnet_core.models.propagation import ResidualPrior

LAYOUT = load_layout("68")
FACES = 12


def evaluation(error: float, *, sigma: float, name: str, prior: ResidualPrior | None = None) -> Evaluation:
    """Faces of which every point is off by the same step, `error` of the distance to the right."""
    random = np.random.default_rng(0)
    truth = np.tile(random.uniform(0, 200, (68, 2)), (FACES, 1, 1))
    size = LAYOUT.distance(truth)[:, None]
    predicted = truth.copy()
    predicted[..., 0] += error * size
    covariance = np.tile((sigma * float(size.mean())) ** 2 * np.eye(2), (FACES, 68, 1, 1))
    labels = tuple(f"{number}.png" for number in range(FACES))
    return Evaluation(
        LAYOUT, truth, predicted, covariance, labels, tuple(map(Path, labels)), (), 1.0, "landmarks", name,
        "CPU", prior=prior,
    )  # fmt: skip


@pytest.fixture
def together() -> ResidualPrior:
    """All points of a face are off to the same side, so that the first correction brings the others along."""
    face = evaluation(0.08, sigma=0.05, name="any").predicted[0]
    step = split_errors(np.tile([1.0, 0.0], (68, 1)), tangent_frames(face, LAYOUT)).reshape(-1)
    return ResidualPrior(2 * np.outer(step, step) + 0.05 * np.eye(136), exponent=0.5)


def test_a_comparison_counts_corrections_and_ellipses() -> None:
    off, near = evaluation(0.08, sigma=0.02, name="off"), evaluation(0.03, sigma=0.02, name="near")
    result = compare_evaluations(off, near, resamples=200)
    assert result["corrections"] == {"a": 68.0, "b": 0.0, "interval": [-68.0, -68.0], "faces": FACES}
    assert result["coverage"] == {
        "a": {"0.5": 0.0, "0.9": 0.0, "0.95": 0.0},
        "b": {"0.5": 0.0, "0.9": 1.0, "0.95": 1.0},
    }
    lines = comparison_lines(("off", "near"), result)
    assert "  corrections a face: 68.00 -> 0.00, 95 % interval of the change -68.00 to -68.00" in lines
    assert "  inside 50/90/95 % ellipses of B: 0.0 / 100.0 / 100.0 %" in lines


def test_each_model_is_corrected_with_its_own_propagation(together: ResidualPrior) -> None:
    alone = evaluation(0.08, sigma=0.05, name="alone")
    led = replace(alone, prior=together)
    rows = np.arange(FACES)
    assert (corrections(alone, rows) == 68).all()
    assert corrections(led, rows).mean() < 40
    np.testing.assert_array_equal(corrections(led, rows[3:5]), corrections(led, rows)[3:5])


def test_of_many_faces_some_are_corrected_from_all_over() -> None:
    found = np.ones(1000, dtype=bool)
    found[:10] = False
    rows = chosen_faces(found)
    assert len(rows) <= MOST_FACES
    assert rows[0] == 10
    assert rows[-1] > 990
    assert chosen_faces(np.ones(30, dtype=bool)).tolist() == list(range(30))
