"""A process is told of by its lines, stops when asked, and ends in any case."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from adnet_core.events import Compared, Ended, Event, Started, Stepped, Validated
from adnet_core.runs.names import REQUEST
from adnet_core.runs.request import write_request
from app.logic.retraining.runs import TrainingPlan
from app.retraining.process import TrainerProcess
from app.work import line_process as process_module

Fake = Callable[..., TrainerProcess]


def arguments(run: Path) -> list[str]:
    run.mkdir()
    plan = TrainingPlan(project="work.adnet", base="base.onnx")
    write_request(plan.request(run), run / REQUEST)
    return plan.arguments(run)


def test_lines_are_told_in_order(qtbot: QtBot, fake_trainer: Fake, tmp_path: Path) -> None:
    process = fake_trainer()
    told: list[Event] = []
    said: list[str] = []
    process.event_read.connect(told.append)
    process.said.connect(said.append)
    with qtbot.waitSignal(process.ended, timeout=20_000) as ended:
        process.start(arguments(tmp_path / "run"))
        assert process.running
    assert ended.args == [0]
    assert not process.running
    kinds = [type(event) for event in told]
    assert kinds == [Started, *[Stepped, Stepped, Validated] * 3, Compared, Ended]
    assert said == ["a line that is no event"]


def started(qtbot: QtBot, process: TrainerProcess, run: Path) -> list[Event]:
    """Start it, and wait for its first epoch; what it tells comes into the list that is returned."""
    told: list[Event] = []
    process.event_read.connect(told.append)
    process.start(arguments(run))
    qtbot.waitUntil(lambda: any(isinstance(event, Validated) for event in told), timeout=20_000)
    return told


def test_it_is_seen_out_without_waiting_for_its_step(
    qtbot: QtBot, fake_trainer: Fake, tmp_path: Path
) -> None:
    process = fake_trainer(busy=True)
    told = started(qtbot, process, tmp_path / "run")
    process.stop_or_terminate()
    process.stop_or_terminate()
    assert process.running
    with qtbot.waitSignal(process.ended, timeout=20_000) as ended:
        (tmp_path / "run" / "let-go").touch()
    assert ended.args == [0]
    assert isinstance(told[-1], Ended)
    assert told[-1].reason == "stopped"
    assert (tmp_path / "run" / "last.pt").exists()
    process.stop_or_terminate()  # nothing is left to see out


@pytest.mark.skipif(os.name != "posix", reason="elsewhere a program cannot refuse to be terminated")
def test_one_that_does_not_answer_is_ended_by_force(
    qtbot: QtBot, fake_trainer: Fake, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(process_module, "STOP_SECONDS", 0.1)
    monkeypatch.setattr(process_module, "TERMINATE_SECONDS", 0.1)
    process = fake_trainer(deaf=True)
    started(qtbot, process, tmp_path / "run")
    with qtbot.waitSignal(process.ended, timeout=20_000) as ended:
        process.stop_or_terminate()
    assert ended.args == [-1]
    assert not process.running


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
