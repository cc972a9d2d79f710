"""The trainer's lines: what is written is what is read, and what is no event is said."""

from __future__ import annotations

import json
import math
import os
import time
from pathlib import Path
from typing import Any

import pytest

from adnet_core.errors import FormatError
from adnet_core.events import (
    EVENT_VERSION,
    Compared,
    Ended,
    Event,
    Exported,
    Noted,
    Started,
    Stepped,
    Validated,
    Working,
    format_event,
    parse_event,
    read_events,
)

NOTED = Noted(level="warning", text="a line\nand another")
STEPPED = Stepped(
    epoch=0, step=3, steps=5, loss=1.25, landmark_loss=0.1, edge_loss=0.2, point_loss=0.3, rate=1e-3,
    images_per_second=15.5, seconds_left=60.0,
)  # fmt: skip
EVENTS: list[Event] = [
    Started(
        run="runs/größe", train_faces=10, validation_faces=0, epochs=3, steps_per_epoch=5, epoch=1,
        device="cpu", processes=2,
    ),
    Started(
        run="runs/next", train_faces=10, validation_faces=0, epochs=3, steps_per_epoch=5, epoch=1,
        device="cpu", processes=2, precision="bf16", bf16_seconds=0.25, float32_seconds=0.5,
    ),
    STEPPED,
    Validated(epoch=2, nme=3.5, nme_raw=3.75, best=3.4, improved=False),
    Validated(epoch=2, nme=3.5, best=3.5, improved=True, fr=0.25, auc=0.5, nme_normal=1.0),
    Working(what="reading faces", done=3, total=10),
    Exported(model="run/model.onnx", validation={"nme_interocular": 3.5, "fr": {"0.10": 0.0}}),
    Compared(base="mine", text="Here better.", moved={"moved": 0.5, "before": 3.0, "share": 0.1}),
    NOTED,
    Ended(reason="stopped", epoch=2, best=None, checkpoint="last.pt"),
    Ended(reason="failed", epoch=0, best=None, checkpoint=None, text="why"),
]  # fmt: skip


@pytest.mark.parametrize("event", EVENTS, ids=lambda event: event.kind)
def test_round_trip_on_one_line(event: Event) -> None:
    line = format_event(event)
    assert "\n" not in line
    assert parse_event(line) == event
    assert json.loads(line)["version"] == EVENT_VERSION
    assert abs(json.loads(line)["at"] - time.time()) < 3600


@pytest.mark.parametrize(
    ("said", "words"),
    [
        ({}, ""),
        ({"precision": "bf16"}, ", in bf16"),
        (
            {"precision": "bf16", "bf16_seconds": 0.089, "float32_seconds": 0.13},
            ", in bf16 (a pass on one core: bf16 89 ms, float32 130 ms)",
        ),
        (
            {"precision": "float32", "float32_seconds": 0.13},
            ", in float32 (a pass on one core: bf16 cannot be done here, float32 130 ms)",
        ),
    ],
)
def test_the_precision_and_why_in_words(said: dict[str, Any], words: str) -> None:
    older = EVENTS[0]
    assert isinstance(older, Started)
    assert older.model_copy(update=said).in_precision == words


def test_a_name_that_is_no_text_is_told_as_far_as_it_is() -> None:
    name = os.fsdecode(b"gr\xf6\xdfe/\xc3\xb6.jpg")
    line = format_event(Noted(text=f"{name}: cannot be read"))
    assert line.isascii()
    found = parse_event(line)
    assert isinstance(found, Noted)
    assert found.text == "gr??e/ö.jpg: cannot be read"


@pytest.mark.parametrize("value", [math.nan, math.inf, -math.inf])
def test_figures_that_are_no_numbers_survive(value: float) -> None:
    found = parse_event(format_event(Validated(epoch=0, nme=value, best=1.0, improved=False)))
    assert isinstance(found, Validated)
    assert found.nme == value or (math.isnan(value) and math.isnan(found.nme))


def test_a_line_may_say_more_than_is_known() -> None:
    data = json.loads(format_event(NOTED)) | {"colour": "red"}
    assert parse_event(json.dumps(data)) == NOTED


def test_an_unknown_kind_is_passed_over() -> None:
    assert parse_event(json.dumps({"version": 1, "kind": "paused"})) is None
    assert parse_event(json.dumps({"version": 1})) is None


@pytest.mark.parametrize("version", [EVENT_VERSION + 1, "1", None, 1.5])
def test_other_versions_are_refused(version: object) -> None:
    data = json.loads(format_event(EVENTS[0])) | {"version": version}
    with pytest.raises(FormatError, match="version"):
        parse_event(json.dumps(data))


@pytest.mark.parametrize(
    "line", ["", "epoch 3", "[1, 2]", "null", '{"kind": ', "\x00\xff", "3.5", "{" * 5000]
)
def test_other_lines_are_refused(line: str) -> None:
    with pytest.raises(FormatError, match="not a training event") as caught:
        parse_event(line)
    assert len(str(caught.value)) < 400


def test_a_faulty_field_is_named() -> None:
    data = json.loads(format_event(STEPPED)) | {"loss": "much"}
    with pytest.raises(FormatError, match="'loss'"):
        parse_event(json.dumps(data))
    del data["loss"]
    with pytest.raises(FormatError, match="'loss'"):
        parse_event(json.dumps(data))


def test_what_a_run_went_back_behind_is_left_out(tmp_path: Path) -> None:
    """A run that died after epoch 1, step 2 and goes on from its checkpoint after epoch 1, step 1."""
    start, step = EVENTS[0], STEPPED
    assert isinstance(start, Started)

    def stepped(epoch: int, at: int, loss: float) -> Stepped:
        return step.model_copy(update={"epoch": epoch, "step": at, "loss": loss})

    def started(epoch: int, at: int) -> Started:
        return start.model_copy(update={"epoch": epoch, "step": at})

    def validated(epoch: int) -> Validated:
        return Validated(epoch=epoch, nme=1.0, best=1.0, improved=True)

    lines = [started(0, 0), stepped(0, 2, 1.0), validated(0), stepped(1, 1, 2.0), stepped(1, 2, 3.0)]
    lines += [validated(1), started(1, 1), stepped(1, 2, 4.0)]
    text = "\n".join(map(format_event, lines))
    path = tmp_path / "events.jsonl"
    path.write_text(text.replace("\n", '\n{"version": 1, "kind": "st\n', 1) + "\n", encoding="utf-8")
    assert read_events(path) == [*lines[:4], *lines[6:]]
