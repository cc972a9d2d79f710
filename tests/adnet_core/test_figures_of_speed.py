"""Lines of the bench: medians, percentiles, and whether an aim is reached."""

from __future__ import annotations

import pytest

from adnet_core.speed import Figure, milliseconds


def test_single_times_give_a_median_and_a_percentile() -> None:
    figure = Figure.of_times("frame", [1.0, 2.0, 3.0, 4.0, 105.0])
    assert (figure.value, figure.unit) == (3.0, "ms")
    assert figure.p95 == pytest.approx(84.8)
    assert figure.reached is None


@pytest.mark.parametrize(
    ("aim", "by_p95", "reached"), [(3, False, True), (3, True, False), (100, True, True)]
)
def test_an_aim_is_for_the_median_or_for_the_percentile(aim: float, by_p95: bool, reached: bool) -> None:
    figure = Figure.of_times("frame", [1.0, 2.0, 3.0, 4.0, 105.0], aim=aim, by_p95=by_p95)
    assert figure.reached is reached


def test_more_may_be_better() -> None:
    assert Figure("pace", 30.0, "images/s", aim=25, at_least=True).reached
    assert not Figure("pace", 20.0, "images/s", aim=25, at_least=True).reached


def test_warm_up_is_not_counted() -> None:
    calls: list[int] = []
    assert len(milliseconds(lambda: calls.append(1), repeats=4, warm_up=2)) == 4
    assert len(calls) == 6
