"""Columns of a row as JSON can hold them."""

from __future__ import annotations

import base64
import binascii
from typing import Any

_PACKED = ":base64"


def to_text(blob: bytes) -> str:
    return base64.b64encode(blob).decode("ascii")


def to_blob(text: str) -> bytes:
    """Raises ValueError."""
    return binascii.a2b_base64(text, strict_mode=True)


def packed(values: dict[str, Any]) -> dict[str, Any]:
    """Arrays as base64, under a name that says so."""
    return {
        f"{key}{_PACKED}" if isinstance(value, bytes) else key: to_text(value)
        if isinstance(value, bytes)
        else value
        for key, value in values.items()
    }


def unpacked(values: dict[str, Any]) -> dict[str, Any]:
    """The other way. Raises ValueError."""
    return {
        key.removesuffix(_PACKED): to_blob(value) if key.endswith(_PACKED) else value
        for key, value in values.items()
    }
