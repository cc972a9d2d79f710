"""The finder of a model's own objects, as a part of its file.

A small network that runs on copies of a photo: input `photo` (1, 3, H, W), the copy's BGR pixels from 0 to
255, filled up with grey to multiples of 16; outputs `heat` (1, 1, H/8, W/8) in [0, 1], how sure it is that an
object's middle is there, and `sides` (1, 4, H/8, W/8), how far left, top, right and bottom of the box are
from the cell's centre, in pixels of the copy.
"""

from __future__ import annotations

import base64
import binascii
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field

from adnet_core.sentences import said

FINDER_VERSION = 1
FINDER_INPUT = "photo"
FINDER_OUTPUTS = ("heat", "sides")
STRIDE = 8
"""Pixels of a copy a cell."""
USUAL_SIDE = 96.0
"""The longer side, in pixels of a copy, of the objects that the network learns most of."""
SCALE_REACH = 2.2
"""Objects up to so many times as large or small are looked for in the same copy."""
BORDER_GREY = 127
"""What a copy is filled up with beyond the photo."""
MOST_COPIES = 8
LARGEST_COPY = 2048
"""The longer side of a copy, in pixels."""
MAX_GRAPH_BYTES = 32 << 20


@dataclass(frozen=True)
class FinderPart:
    """`graph` is the network as ONNX, `sizes` are the longer sides of the copies that it is run on,
    `threshold` is the least heat that counts.

    `results` says on how many held-out photos and objects it was judged, with what `recall` and `precision`
    at IoU 0.5, and from how many it has learnt; free in content.
    """

    graph: bytes = field(repr=False)
    sizes: tuple[int, ...]
    threshold: float
    results: Mapping[str, Any] = field(default_factory=dict)

    def to_dict(self) -> dict[str, Any]:
        """As a model file's description holds it."""
        return {
            "version": FINDER_VERSION,
            "sizes": list(self.sizes),
            "threshold": self.threshold,
            "results": dict(self.results),
            "graph": base64.b64encode(self.graph).decode("ascii"),
        }

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> FinderPart:
        """The inverse of `to_dict`. Raises ValueError with what is wrong."""
        if data.get("version") != FINDER_VERSION:
            raise ValueError(
                f"its finder has version {data.get('version')!r}, this program reads version {FINDER_VERSION}"
            )
        raw = _FinderText.model_validate(data)
        try:
            graph = base64.b64decode(raw.graph, validate=True)
        except binascii.Error:
            raise ValueError("its finder's network is damaged") from None
        return cls(graph, tuple(raw.sizes), raw.threshold, raw.results)


def finder_words(results: Mapping[str, Any]) -> str:
    """What a model states of its finder, in a few words."""
    recall, precision, objects = (results.get(key) for key in ("recall", "precision", "objects"))
    if not isinstance(recall, int | float):
        return said("not judged")
    if isinstance(precision, int | float):
        return said(
            "recall {recall:.0f} %, precision {precision:.0f} %, {objects} objects held out",
            recall=100 * recall,
            precision=100 * precision,
            objects=objects,
        )
    return said(
        "recall {recall:.0f} %, precision unknown, {objects} objects held out",
        recall=100 * recall,
        objects=objects,
    )


class _FinderText(BaseModel):
    model_config = ConfigDict(extra="ignore", allow_inf_nan=False)

    version: Literal[1]
    sizes: list[Annotated[int, Field(ge=16, le=LARGEST_COPY)]] = Field(min_length=1, max_length=MOST_COPIES)
    threshold: float = Field(gt=0, lt=1)
    results: dict[str, Any] = {}
    graph: str = Field(max_length=MAX_GRAPH_BYTES * 4 // 3 + 4)
