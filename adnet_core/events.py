"""The trainer's event lines: one JSON object a line, as the trainer writes and its readers read them.

The window, the terminal's progress bar and tensorboard are three readers of the same lines.
A reader skips lines of a kind it does not know, so that a newer trainer can say more.
"""

from __future__ import annotations

import contextlib
import json
import time
from collections.abc import Iterable
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, TypeAdapter, ValidationError

from adnet_core.errors import FormatError

EVENT_VERSION = 1


class _Line(BaseModel):
    model_config = ConfigDict(extra="ignore", frozen=True)

    version: int = EVENT_VERSION
    at: float = Field(default_factory=time.time, description="seconds since 1970")


class Started(_Line):
    """A run begins, or goes on after `step` steps of `epoch`, both counted from 0."""

    kind: Literal["started"] = "started"
    run: str
    train_faces: int
    validation_faces: int
    epochs: int
    steps_per_epoch: int
    epoch: int
    step: int = 0
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
    """An epoch's validation; NMEs in percent of the layout's default distance.

    All are of the averaged weights but `nme_raw`, which is there when weights are averaged. `fr` and `auc`
    are shares, at an NME of 10 %.
    """

    kind: Literal["validated"] = "validated"
    epoch: int
    nme: float
    nme_raw: float | None = None
    nme_normal: float | None = None
    nme_tangent: float | None = None
    bias_rate: float | None = None
    fr: float | None = None
    auc: float | None = None
    best: float
    improved: bool


class Working(_Line):
    """Something besides training takes its time: `done` of `total` are through."""

    kind: Literal["working"] = "working"
    what: str
    done: int
    total: int


class Exported(_Line):
    """The run's model file is there; `validation` is what the file states of its results."""

    kind: Literal["exported"] = "exported"
    model: str
    validation: dict[str, Any] = Field(default_factory=dict)


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


Event = Started | Stepped | Validated | Working | Exported | Noted | Ended
_ADAPTER: TypeAdapter[Event] = TypeAdapter(Annotated[Event, Field(discriminator="kind")])
_KINDS = {"started", "stepped", "validated", "working", "exported", "noted", "ended"}


def format_event(event: Event) -> str:
    """The event as one line, without its end of line.

    It is ASCII, so that it passes through pipes and terminals of any encoding. What of a file's name is no
    text becomes a question mark.
    """
    text = json.dumps(event.model_dump(), ensure_ascii=False).encode("utf-8", "replace")
    return json.dumps(json.loads(text), separators=(",", ":"))


def parse_event(line: str) -> Event | None:
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


def read_events(path: Path) -> list[Event]:
    """The events of a file of lines, without what is no event, such as a line that a dying process left.

    Steps and validations that a run went back behind, when it went on from an earlier checkpoint, are
    left out: it came to them again. Raises OSError where the file cannot be read.
    """
    found: list[Event] = []
    for line in path.read_text(encoding="utf-8", errors="replace").splitlines():
        with contextlib.suppress(FormatError):
            event = parse_event(line)
            if isinstance(event, Started):
                found = list(_before(found, event))
            if event is not None:
                found.append(event)
    return found


def _before(events: Iterable[Event], start: Started) -> Iterable[Event]:
    """What holds of earlier events once a run goes on from `start`."""
    for event in events:
        undone = (isinstance(event, Stepped) and (event.epoch, event.step) > (start.epoch, start.step)) or (
            isinstance(event, Validated) and event.epoch >= start.epoch
        )
        if not undone:
            yield event
