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
    """A run begins, or goes on after `step` steps of `epoch`, both counted from 0.

    `unlabelled_faces` are learnt from besides, without labels.

    `precision` is what the network computes in, "bf16" or "float32". Where it was chosen for the processor,
    the times say why: seconds of a pass forward and back.
    """

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
    unlabelled_faces: int = 0
    precision: str = ""
    bf16_seconds: float | None = None
    float32_seconds: float | None = None

    @property
    def in_precision(self) -> str:
        """The precision and why, as `, in float32 (...)`; "" of a run that does not say it."""
        if not self.precision:
            return ""
        return f", in {self.precision}{precision_reason(self.bf16_seconds, self.float32_seconds)}"


class Stepped(_Line):
    """Some steps of training are done; losses are means over them. The whole `loss` holds what faces without
    labels add; the parts are of labelled faces."""

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
    """An epoch's validation, or with epoch -1 that of the start; NMEs in percent of the default distance.

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
    """Something besides training takes its time: `done` of `total` are through, 0 where nobody knows of how
    many."""

    kind: Literal["working"] = "working"
    what: str
    done: int
    total: int


class Exported(_Line):
    """The run's model file is there; `validation` is what the file states of its results."""

    kind: Literal["exported"] = "exported"
    model: str
    validation: dict[str, Any] = Field(default_factory=dict)


class Compared(_Line):
    """The run's model beside the one that it began with.

    `trials` are those of `judging.model_trial`, on the faces that were held out; `moved` says how far
    answers moved elsewhere (`judging.forgetting.Moved.to_dict`), where that is known; `text` says it in a
    sentence.
    """

    kind: Literal["compared"] = "compared"
    base: str
    trials: list[dict[str, Any]] = Field(default_factory=list)
    moved: dict[str, Any] | None = None
    text: str


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


def precision_reason(bf16: float | None, float32: float | None) -> str:
    """By which times a precision was chosen, as ` (a pass takes ...)`; "" where nothing was measured."""
    if float32 is None:
        return ""
    rough = "cannot be done here" if bf16 is None else f"{1000 * bf16:.0f} ms"
    return f" (a pass on one core: bf16 {rough}, float32 {1000 * float32:.0f} ms)"


Event = Started | Stepped | Validated | Working | Exported | Compared | Noted | Ended
_ADAPTER: TypeAdapter[Event] = TypeAdapter(Annotated[Event, Field(discriminator="kind")])
_KINDS = {"started", "stepped", "validated", "working", "exported", "compared", "noted", "ended"}


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
