"""How well measurements repeat, by one observer or several: intraclass correlations, technical errors.

Intraclass correlations are those of Shrout and Fleiss (1979), single ratings: ICC(1,1) where each face has
observers of its own, ICC(2,1) of observers drawn at random (agreement), ICC(3,1) of these very observers
(consistency). The technical error of measurement is the within-face standard deviation (Dahlberg 1940;
Ulijaszek and Kerr 1999): TEM^2 = sum_f (sum_k x_fk^2 - (sum_k x_fk)^2 / K) / (N (K - 1)), which for two
observers is sum_f d_f^2 / (2 N). The coefficient of reliability is R = 1 - TEM^2 / SD^2.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike


@dataclass(frozen=True)
class Repeatability:
    """Of one measurement over `faces` and `observers`; `relative` is the TEM in percent of the mean.

    What cannot be computed, of a single face or of values that do not vary, is NaN.
    """

    faces: int
    observers: int
    mean: float
    tem: float
    relative: float
    reliability: float
    icc1: float
    icc2: float
    icc3: float


def repeatability(values: ArrayLike) -> Repeatability:
    """Of values (N, K) of N faces by K observers, all of them finite. Raises ValueError for other arrays."""
    x = np.asarray(values, dtype=np.float64)
    if x.ndim != 2 or x.shape[1] < 2 or not len(x) or not np.isfinite(x).all():
        raise ValueError(f"values must be N faces by 2 observers or more, all finite, not {x.shape}")
    n, k = x.shape
    mean = float(x.mean())
    by_face, by_observer = x.mean(axis=1), x.mean(axis=0)
    total = float(((x - mean) ** 2).sum())
    between = k * float(((by_face - mean) ** 2).sum())
    observers = n * float(((by_observer - mean) ** 2).sum())
    within = total - between
    rest = within - observers
    tem = math.sqrt(max(within, 0.0) / (n * (k - 1)))
    spread = total / (n * k - 1)
    bms, wms = _ratio(between, n - 1), _ratio(within, n * (k - 1))
    jms, ems = _ratio(observers, k - 1), _ratio(rest, (n - 1) * (k - 1))
    return Repeatability(
        faces=n,
        observers=k,
        mean=mean,
        tem=tem,
        relative=_ratio(100 * tem, abs(mean)),
        reliability=1 - _ratio(tem**2, spread),
        icc1=_ratio(bms - wms, bms + (k - 1) * wms),
        icc2=_ratio(bms - ems, bms + (k - 1) * ems + k * (jms - ems) / n),
        icc3=_ratio(bms - ems, bms + (k - 1) * ems),
    )


def _ratio(above: float, below: float) -> float:
    return above / below if below > 0 else math.nan
