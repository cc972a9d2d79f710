"""The trainer's event lines: one JSON object a line, as the trainer writes and its readers read them.

The window, the terminal's progress bar and tensorboard are three readers of the same lines.
A reader skips lines of a kind it does not know, so that a newer trainer can say more.
"""

from __future__ import annotations

import time
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, TypeAdapter, ValidationError

from adnet_core.errors import FormatError

EVENT_VERSION = 1


class _Line(BaseModel):
    model_config = ConfigDict(extra="ignore", frozen=True, ser_json_inf_nan="constants")

    version: int = EVENT_VERSION
    at: float = Field(default_factory=time.time, description="seconds since 1970")


class Started(_Line):
    """A run begins or goes on."""

    kind: Literal["started"] = "started"
    run: str
    train_faces: int
    validation_faces: int
    epochs: int
    steps_per_epoch: int
    epoch: int
    device: str
    processes: int


class Stepped(_Line):
    """Some steps of training are done; losses are means over them."""

    kind: Literal["stepped"] = "stepped"
    epoch: int
    step: int
    steps: int
    loss: float
    landmark_loss: float
    edge_loss: float
    point_loss: float
    rate: float
    images_per_second: float
    seconds_left: float


class Validated(_Line):
    """An epoch's validation; NMEs in percent of the layout's default distance."""

    kind: Literal["validated"] = "validated"
    epoch: int
    nme: float
    nme_raw: float | None = None
    best: float
    improved: bool


class Noted(_Line):
    """Something a person should read."""

    kind: Literal["noted"] = "noted"
    level: Literal["info", "warning", "error"] = "info"
    text: str


class Ended(_Line):
    """The run is over; `reason` says how."""

    kind: Literal["ended"] = "ended"
    reason: Literal["finished", "stopped", "failed"]
    epoch: int
    best: float | None
    checkpoint: str | None
    text: str = ""


Event = Annotated[Started | Stepped | Validated | Noted | Ended, Field(discriminator="kind")]
_ADAPTER: TypeAdapter[Started | Stepped | Validated | Noted | Ended] = TypeAdapter(Event)
_KINDS = {"started", "stepped", "validated", "noted", "ended"}


def format_event(event: Started | Stepped | Validated | Noted | Ended) -> str:
    """The event as one line, without its end of line."""
    return event.model_dump_json()


def parse_event(line: str) -> Started | Stepped | Validated | Noted | Ended | None:
    """The event of a line; None for a kind that this version does not know.

    Raises FormatError for a line that is no event, and for a newer version of the lines.
    """
    try:
        head = TypeAdapter(dict[str, object]).validate_json(line)
    except ValidationError:
        raise FormatError(f"not a training event: {line[:80]!r}") from None
    version = head.get("version")
    if not isinstance(version, int) or version > EVENT_VERSION:
        raise FormatError(f"training event of version {version!r}; this program reads up to {EVENT_VERSION}")
    if head.get("kind") not in _KINDS:
        return None
    try:
        return _ADAPTER.validate_json(line)
    except ValidationError as error:
        first = error.errors()[0]
        raise FormatError(f"training event with a bad '{first['loc'][-1]}': {first['msg']}") from None
