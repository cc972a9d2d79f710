"""A process is told of by its lines, stops when asked, and is waited for."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

from pytestqt.qtbot import QtBot

from adnet_core.events import Ended, Event, Started, Stepped, Validated
from app.retraining.process import TrainerProcess
from app.retraining.runs import Plan

Fake = Callable[..., TrainerProcess]


def arguments(run: Path) -> list[str]:
    run.mkdir()
    return Plan(project="work.adnet", base="base.onnx").arguments(run)


def test_lines_are_told_in_order(qtbot: QtBot, fake_trainer: Fake, tmp_path: Path) -> None:
    process = fake_trainer()
    told: list[Event] = []
    said: list[str] = []
    process.told.connect(told.append)
    process.said.connect(said.append)
    with qtbot.waitSignal(process.ended, timeout=20_000) as ended:
        process.start(arguments(tmp_path / "run"))
        assert process.running
    assert ended.args == [0]
    assert not process.running
    kinds = [type(event) for event in told]
    assert kinds == [Started, *[Stepped, Stepped, Validated] * 3, Ended]
    assert said == ["a line that is no event"]


def test_it_stops_when_asked_and_is_waited_for(qtbot: QtBot, fake_trainer: Fake, tmp_path: Path) -> None:
    process = fake_trainer(waits=True)
    told: list[Event] = []
    process.told.connect(told.append)
    process.start(arguments(tmp_path / "run"))
    qtbot.waitUntil(lambda: any(isinstance(event, Validated) for event in told), timeout=20_000)
    process.close()
    assert not process.running
    assert isinstance(told[-1], Ended)
    assert told[-1].reason == "stopped"
    process.close()


def test_a_program_that_is_not_there(qtbot: QtBot) -> None:
    process = TrainerProcess(command=("/nowhere/python",))
    said: list[str] = []
    process.said.connect(said.append)
    with qtbot.waitSignal(process.ended, timeout=5000) as ended:
        process.start(["train"])
    assert ended.args == [-1]
    assert said[0].startswith("/nowhere/python: cannot be started")


def test_what_it_wrote_last_is_told_although_its_line_has_no_end(qtbot: QtBot) -> None:
    process = TrainerProcess(
        command=(sys.executable, "-S", "-c", "import sys; sys.stderr.write('half a line')")
    )
    said: list[str] = []
    process.said.connect(said.append)
    with qtbot.waitSignal(process.ended, timeout=20_000):
        process.start([])
    assert said == ["half a line"]
