"""What JSON of strangers takes in memory once it is read: [[],[],...] grows twentyfold."""

from __future__ import annotations

_COSTS = {b",": 36, b"{": 232, b"[": 64, b'"': 26}


def memory_of_json(data: bytes) -> int:
    """About how many bytes the values take in CPython: the text, numbers, objects, lists and strings."""
    text = len(data) * (2 if data.isascii() else 5)
    return text + sum(cost * data.count(sign) for sign, cost in _COSTS.items())
