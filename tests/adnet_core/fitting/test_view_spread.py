from __future__ import annotations

import numpy as np
import pytest

from adnet_core.fitting.view_spread import ViewResiduals, fit_view_spread
from adnet_core.models.views import ViewSpread, spread_terms


def drawn(truth: ViewSpread, faces: int, seed: int = 0) -> ViewResiduals:
    """Errors as `truth` says, of faces whose views differ more and less."""
    random = np.random.default_rng(seed)
    local = np.broadcast_to(np.diag([4.0, 1.0]), (faces, 20, 2, 2))
    of_faces = np.exp(random.normal(0, 0.8, (faces, 1, 1)))
    between = truth.usual * of_faces * random.chisquare(1, (faces, 20, 2)) * [4.0, 1.0]
    numbers = [truth.face_exponent, truth.point_exponent]
    scale = np.stack(
        [
            np.exp(truth.constant + spread_terms(*one, truth.usual) @ numbers)
            for one in zip(local, between, strict=True)
        ]
    )
    errors = random.normal(size=(faces, 20, 2)) * [2.0, 1.0] * scale
    errors[0, 3] = np.nan  # absent
    return ViewResiduals(errors, local, between)


def test_the_fit_finds_how_views_foretell_errors() -> None:
    fitted = fit_view_spread(drawn(ViewSpread(0.1, 0.35, 0.5, usual=0.06), 300))
    assert fitted.face_exponent == pytest.approx(0.35, abs=0.05)
    assert fitted.point_exponent == pytest.approx(0.5, abs=0.1)
    assert fitted.faces == 300


def test_views_that_foretell_nothing_change_nothing() -> None:
    fitted = fit_view_spread(drawn(ViewSpread(0.0, 0.0, 0.0, usual=0.06), 300))
    assert abs(fitted.constant) < 0.05
    assert abs(fitted.face_exponent) < 0.05
    assert abs(fitted.point_exponent) < 0.1


def test_a_fit_needs_faces() -> None:
    nothing = ViewResiduals(np.empty((0, 5, 2)), np.empty((0, 5, 2, 2)), np.empty((0, 5, 2)))
    with pytest.raises(ValueError, match="there are none"):
        fit_view_spread(nothing)
