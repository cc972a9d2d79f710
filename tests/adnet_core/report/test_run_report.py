"""The report of a training run: made of its event lines alone, with everything inside one file."""

from __future__ import annotations

import base64
import math
import re
from html.parser import HTMLParser
from pathlib import Path

import cv2
import numpy as np
import pytest

from adnet_core.events import Compared, Ended, Event, Exported, Noted, Started, Stepped, Validated
from adnet_core.report import write_run_report
from adnet_core.report.run_curves import run_curves

SETTINGS = {"layout": "68", "optimiser": {"kind": "adamw", "rate": 0.002}}


def started(at: float, epoch: int = 0, step: int = 0) -> Started:
    return Started(
        at=at, run="run", train_faces=40, validation_faces=10, epochs=4, steps_per_epoch=2, epoch=epoch,
        step=step, device="cpu", processes=2, precision="float32", float32_seconds=0.125,
    )  # fmt: skip


def stepped(at: float, epoch: int, loss: float) -> Stepped:
    return Stepped(
        at=at, epoch=epoch, step=2, steps=2, loss=loss, landmark_loss=loss / 4, edge_loss=loss / 2,
        point_loss=0.0, rate=1e-3, images_per_second=9.0, seconds_left=1.0,
    )  # fmt: skip


def validated(at: float, epoch: int, nme: float, *, improved: bool) -> Validated:
    return Validated(
        at=at, epoch=epoch, nme=nme, nme_raw=nme + 1, nme_normal=0.5 * nme, nme_tangent=0.75 * nme,
        bias_rate=0.5, fr=0.125, auc=0.625, best=nme, improved=improved,
    )  # fmt: skip


@pytest.fixture
def events() -> list[Event]:
    return [
        started(100.0),
        Noted(level="warning", text="said by the check"),
        stepped(110.0, 0, 8.0),
        validated(120.0, 0, 6.0, improved=False),
        stepped(150.0, 1, 4.0),
        validated(160.0, 1, 5.0, improved=True),
        started(1000.0, 2),
        Noted(level="warning", text="a training process died <b>"),
        stepped(1010.0, 2, 3.0),
        validated(1020.0, 2, 5.5, improved=False),
        Exported(at=1030.0, model="run/model.onnx", validation={"faces": 10, "nme_interocular": 4.875}),
        Compared(at=1031.0, base="mine", text="Here better by 5 % <here>."),
        Ended(at=1040.0, reason="finished", epoch=4, best=5.0, checkpoint="run/last.pt"),
    ]


class Reader(HTMLParser):
    """Text and pictures of a page, and every address in it."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.text: list[str] = []
        self.addresses: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.addresses += [value or "" for name, value in attrs if name in ("src", "href")]

    def handle_data(self, data: str) -> None:
        self.text.append(data)


def read(path: Path) -> Reader:
    return Reader(path.read_text(encoding="utf-8"))


def test_what_a_run_came_to_is_said(events: list[Event], tmp_path: Path) -> None:
    path = tmp_path / "report.html"
    sheet = cv2.imencode(".jpg", np.zeros((8, 8, 3), np.uint8))[1].tobytes()
    findings = ["40 faces in 40 photos to learn from", "said by the check"]
    write_run_report(path, "mine & yours", events, settings=SETTINGS, findings=findings, contact_sheet=sheet)
    page = read(path)
    text = " ".join(" ".join(page.text).split())
    for words in (
        "Training of mine & yours",
        "40 faces to learn from, 10 to validate on; 4 epochs of 2 steps on 2 x cpu, in float32",
        "(a pass on one core: bf16 cannot be done here, float32 125 ms); 0:01:40",
        "gone on from a checkpoint 1 times; finished after 4 epochs",
        "Best checkpoint",
        "2 5.00 2.50 3.75 0.500 12.50 0.625",
        "run/model.onnx",
        "10 4.88",
        "Beside mine, with which it began: Here better by 5 % <here>.",
        "a training process died <b>",
        "optimiser.rate 0.002",
        "layout 68",
    ):
        assert words in text
    assert text.count("said by the check") == 1  # a warning of the check is no warning of the run again
    assert len(page.addresses) == 2
    for address, kind in zip(page.addresses, ("png", "jpeg"), strict=True):
        assert address.startswith(f"data:image/{kind};base64,")
        picture = cv2.imdecode(
            np.frombuffer(base64.b64decode(address.partition(",")[2]), np.uint8), cv2.IMREAD_COLOR
        )
        assert picture is not None


def test_a_run_that_died_has_a_report_too(events: list[Event], tmp_path: Path) -> None:
    path = tmp_path / "report.html"
    write_run_report(path, "run", events[:9], settings={})
    text = " ".join(read(path).text)
    assert "not ended" in text
    write_run_report(path, "run", [events[0]], settings={})
    assert "Best checkpoint" not in path.read_text()


def test_validations_at_the_small_size_are_not_called_the_best(events: list[Event], tmp_path: Path) -> None:
    path = tmp_path / "report.html"
    write_run_report(path, "run", events[:4], settings={})
    text = re.sub(r"\s+", " ", " ".join(read(path).text))
    assert "Last validation" in text
    assert "no checkpoint is the best yet" in text


def test_curves_need_steps_and_take_what_is_no_number(events: list[Event]) -> None:
    assert run_curves([event for event in events if not isinstance(event, Stepped)]) is None
    odd = [stepped(1.0, 0, math.nan), stepped(2.0, 1, math.inf), validated(3.0, 1, math.nan, improved=False)]
    assert run_curves(odd) is not None
    assert run_curves(events[:3]) is not None
