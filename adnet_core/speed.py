"""What a measurement of the product's speed gives: lines of one table, from `adnet bench` and the window."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Figure:
    """One line of the table."""

    what: str
    value: float
    unit: str
    note: str = ""
