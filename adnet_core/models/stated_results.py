"""Which of a model's figures is its NME: by a benchmark's distance where faces have it, else the layout's."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal

from adnet_core.sentences import said

_NMES = {"nme_interocular": "inter-ocular", "nme_interpupil": "inter-pupil"}


def main_nme(figures: Mapping[str, Any]) -> tuple[str, float] | None:
    """The distance's name and the NME by it, in percent, of figures of `adnet evaluate`; None without any."""
    for key, distance in _NMES.items():
        value = figures.get(key)
        if isinstance(value, int | float):
            return distance, float(value)
    value = figures.get("nme")
    if isinstance(value, int | float):
        return str(figures.get("distance", "")).replace("_", " "), float(value)
    return None


def nme_words(figures: Mapping[str, Any], digits: Literal[2, 3] = 3) -> str:
    """ "3.080 %", with the distance where it is none of the benchmarks'; "not known" without one."""
    found = main_nme(figures)
    if found is None:
        return said("not known")
    distance, value = found
    percent = said("{nme:.2f} %", nme=value) if digits == 2 else said("{nme:.3f} %", nme=value)
    if distance in _NMES.values():
        return percent
    return said("{percent} of the {distance}", percent=percent, distance=distance)
