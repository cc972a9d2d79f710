"""What a measurement of the product's speed gives: lines of one table, from `adnet bench` and the window."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np


@dataclass(frozen=True)
class Figure:
    """One line of the table.

    `value` is a median where single times were taken, and `p95` their 95th percentile. `aim` is the most that
    the design allows (the least, where `at_least`): of the percentile where `by_p95`, else of the value.
    """

    what: str
    value: float
    unit: str
    note: str = ""
    p95: float | None = None
    aim: float | None = None
    at_least: bool = False
    by_p95: bool = False

    @classmethod
    def of_times(
        cls,
        what: str,
        spent: Sequence[float],
        note: str = "",
        *,
        aim: float | None = None,
        by_p95: bool = False,
    ) -> Figure:
        """The median and the 95th percentile of single times in milliseconds."""
        median, p95 = np.percentile(spent, (50, 95))
        return cls(what, float(median), "ms", note, p95=float(p95), aim=aim, by_p95=by_p95)

    @property
    def judged(self) -> float:
        """What the aim is for."""
        return self.p95 if self.by_p95 and self.p95 is not None else self.value

    @property
    def reached(self) -> bool | None:
        """Whether the aim is reached; None where there is none."""
        if self.aim is None:
            return None
        return self.judged >= self.aim if self.at_least else self.judged <= self.aim


def milliseconds(
    call: Callable[[], Any],
    *,
    repeats: int = 20,
    warm_up: int = 3,
    clock: Callable[[], float] = time.perf_counter,
) -> list[float]:
    """Times of `repeats` calls, after `warm_up` that are not counted: wall clock, or by another `clock`."""
    for _ in range(warm_up):
        call()
    spent = []
    for _ in range(repeats):
        start = clock()
        call()
        spent.append(1000 * (clock() - start))
    return spent
