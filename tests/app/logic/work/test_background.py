"""Work in the background: answers come to the window's thread, and only for an owner who is still there."""

from __future__ import annotations

import ast
import queue
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from adnet_core.errors import ModelError
from app.logic.work.background import (
    Owner,
    Piece,
    Stopped,
    Worker,
    at_once,
    check,
    finish_for,
    reason,
    running,
    wait_for_all,
)
from app.work.delivery import in_window

APP = Path(__file__).resolve().parents[4] / "app"


def over(*pieces: Piece) -> None:
    """Wait without the window's queue, so that the answers wait in it."""
    for piece in pieces:
        assert piece.wait(100)


def answers_into(told: list[Any]) -> dict[str, Callable[..., None]]:
    """Every answer of a piece as its name and what it brings."""
    return {
        "returned": lambda result: told.append(("returned", result)),
        "errored": lambda sentence: told.append(("errored", sentence)),
        "stopped": lambda: told.append(("stopped",)),
        "progressed": lambda *values: told.append(("progressed", *values)),
    }


def test_what_it_returns_comes_back_to_this_thread(qtbot: QtBot, owner: Owner) -> None:
    told: list[Any] = []
    threads: list[int] = []

    def work(piece: Piece) -> int:
        threads.append(threading.get_ident())
        piece.progress(1, 2)
        return 7

    answers = answers_into(told)
    answers["returned"] = lambda result: told.append((result, threading.get_ident()))
    Worker("work", in_window).start(Piece(owner, work, **answers))
    qtbot.waitUntil(lambda: len(told) == 2, timeout=5000)
    assert told == [("progressed", 1, 2), (7, threading.get_ident())]
    assert threads != [threading.get_ident()]


@pytest.mark.parametrize(
    ("error", "sentence"),
    [
        (ModelError("mine.onnx: no such model file"), "mine.onnx: no such model file"),
        (ZeroDivisionError("by\nzero"), "work failed unexpectedly (ZeroDivisionError: by zero)"),
        (MemoryError(), "work failed unexpectedly (MemoryError)"),
        (SystemExit(2), "work failed unexpectedly (SystemExit: 2)"),
    ],
)
def test_an_error_is_a_sentence_and_costs_one_piece(
    qtbot: QtBot, owner: Owner, caplog: pytest.LogCaptureFixture, error: BaseException, sentence: str
) -> None:
    """The traceback of a fault of ours goes to the log."""
    told: list[Any] = []

    def work(_piece: Piece) -> None:
        raise error

    worker = Worker("work", in_window)
    worker.add(Piece(owner, work, **answers_into(told)))
    worker.add(Piece(owner, lambda _piece: 7, **answers_into(told)))
    qtbot.waitUntil(lambda: len(told) == 2, timeout=5000)
    assert told == [("errored", sentence), ("returned", 7)]
    assert ("Traceback" in caplog.text) == (not isinstance(error, ModelError))


@pytest.mark.parametrize("answer", ["returned", "discard"])
def test_an_answer_that_fails_in_the_thread_ends_nothing_either(
    owner: Owner, caplog: pytest.LogCaptureFixture, answer: str
) -> None:
    """As closing a project that nobody wants any more, on a disk that has gone."""

    def fail(_result: object) -> None:
        raise ModelError("the disk has gone")

    worker = Worker("work", at_once)
    wanted, done = Owner("nobody"), []
    first = Piece(wanted, lambda _piece: wanted.end() if answer == "discard" else None, **{answer: fail})
    worker.add(first)
    over(first, worker.add(Piece(owner, lambda _piece: done.append(1))))
    assert done == [1]
    assert wait_for_all(60, 60) == []
    assert "the disk has gone" in caplog.text


def test_a_fault_in_work_that_says_nothing_itself_is_said_by_its_owner(
    qtbot: QtBot, qapp: QApplication, owner: Owner
) -> None:
    """A failure that was foreseen is not: such work can do without, and says so by having no `errored`."""
    said: list[str] = []
    owner.faulted = said.append
    worker = Worker("work", in_window)

    def fault(_piece: Piece) -> None:
        raise ZeroDivisionError("by zero")

    def foreseen(_piece: Piece) -> None:
        raise ModelError("no disk")

    over(worker.add(Piece(owner, foreseen)), worker.add(Piece(owner, fault)))
    qapp.processEvents()
    assert said == ["work failed unexpectedly (ZeroDivisionError: by zero)"]
    over(worker.add(Piece(owner, fault)))
    owner.end()
    qapp.processEvents()
    assert len(said) == 1


def test_long_reasons_are_cut() -> None:
    assert reason(ValueError("x" * 1000)) == f"ValueError: {'x' * 200}…"


def test_nothing_is_delivered_for_an_owner_who_has_ended(qtbot: QtBot, qapp: QApplication) -> None:
    """What waits in the window's queue belongs to a project that may be another one by then."""
    told: list[Any] = []
    before, now = Owner("the project before"), Owner("the project of now")

    def work(piece: Piece) -> int:
        piece.progress(1, 1)
        return 7

    def fail(_piece: Piece) -> None:
        raise ModelError("no")

    def stop(_piece: Piece) -> None:
        raise Stopped

    worker = Worker("work", in_window)
    over(*(worker.add(Piece(before, do, **answers_into(told))) for do in (work, fail, stop)))
    over(worker.add(Piece(now, work, **answers_into(told))))
    before.end()
    qapp.processEvents()
    assert told == [("progressed", 1, 1), ("returned", 7)]
    assert not before.present
    assert now.present


def test_what_has_not_begun_for_an_owner_who_has_ended_is_not_done(
    qtbot: QtBot, owner: Owner, gate: threading.Event
) -> None:
    done: list[str] = []
    worker = Worker("work", in_window)
    first = worker.add(Piece(owner, lambda _piece: gate.wait(100)))
    second = worker.add(Piece(owner, lambda _piece: done.append("work")))
    third = worker.add(Piece(owner, lambda _piece: done.append("what a person has made"), finishes=True))
    owner.end()
    gate.set()
    over(first, second, third)
    assert done == ["what a person has made"]


def test_a_result_that_nobody_wants_is_thrown_away(
    qtbot: QtBot, qapp: QApplication, owner: Owner, gate: threading.Event
) -> None:
    """As a project that has been opened, and must be closed: at the end of the work or on its way."""
    thrown: list[str] = []
    told: list[Any] = []
    worker = Worker("work", in_window)
    over(worker.add(Piece(owner, lambda _piece: "in the queue", **answers_into(told), discard=thrown.append)))

    begun = threading.Event()

    def late(_piece: Piece) -> str:
        begun.set()
        gate.wait(100)
        return "at the end"

    piece = worker.add(Piece(owner, late, **answers_into(told), discard=thrown.append))
    assert begun.wait(100)
    owner.end()
    gate.set()
    over(piece)
    assert thrown == ["at the end"]
    qapp.processEvents()
    assert thrown == ["at the end", "in the queue"]
    assert told == []


def test_start_returns_while_what_it_replaces_is_stuck(
    qtbot: QtBot, owner: Owner, gate: threading.Event
) -> None:
    """The window would stand still here for ever: the gate opens after the start."""
    told: list[Any] = []
    worker = Worker("work", in_window)
    begun = threading.Event()

    def stuck(piece: Piece) -> str:
        begun.set()
        gate.wait(60)
        assert piece.stopping
        return "nobody's"

    worker.start(Piece(owner, stuck, **answers_into(told)))
    assert begun.wait(100)
    worker.start(Piece(owner, lambda _piece: "replaced in its turn", **answers_into(told)))
    worker.start(Piece(owner, lambda _piece: "the last", **answers_into(told)))
    assert worker.running
    gate.set()
    qtbot.waitUntil(lambda: told == [("returned", "the last")], timeout=5000)
    assert wait_for_all(60, 60) == []


def test_what_had_come_to_its_end_is_told_though_more_is_begun(qtbot: QtBot, owner: Owner) -> None:
    told: list[Any] = []
    worker = Worker("work", in_window)
    over(worker.start(Piece(owner, lambda _piece: 1, **answers_into(told))))
    assert not worker.running
    worker.start(Piece(owner, lambda _piece: 2, **answers_into(told)))
    qtbot.waitUntil(lambda: told == [("returned", 1), ("returned", 2)], timeout=5000)


@pytest.mark.parametrize("ending", ["returned", "errored", "stopped"])
def test_in_its_answer_a_piece_is_over_whatever_its_thread_is_at(owner: Owner, ending: str) -> None:
    """What is decided by the answer asks whether something is under way. Here the answer comes while the
    thread still puts it down, and has not looked yet for what to do next."""
    gate, told = threading.Event(), list[Any]()
    posted: queue.SimpleQueue[Callable[[], object]] = queue.SimpleQueue()

    def post(call: Callable[[], object]) -> None:
        posted.put(call)
        assert gate.wait(100)

    def work(_piece: Piece) -> None:
        if ending == "errored":
            raise ModelError("no such model")
        if ending == "stopped":
            raise Stopped

    def answer(*_what: object) -> None:
        told.append((piece.over, worker.running, worker.pending))

    worker = Worker("work", post)
    piece = Piece(owner, work, key="photo 3", **{ending: answer})
    worker.want([piece])
    posted.get(timeout=100)()
    again = Piece(owner, work, key="photo 3")
    worker.want([again])
    assert worker.pending == 1, "the same is done again where it is asked for after the answer"
    gate.set()
    assert again.wait(100)
    assert told == [(True, False, 0)]
    assert wait_for_all(60, 60) == []


def test_a_thread_that_has_answered_is_waited_for(owner: Owner) -> None:
    """It ends in a moment, and would be taken for one that is left behind."""
    gate, told = threading.Event(), queue.SimpleQueue[Callable[[], object]]()

    def post(call: Callable[[], object]) -> None:
        told.put(call)
        assert gate.wait(100)

    Worker("work", post).add(Piece(owner, lambda _piece: 7, returned=lambda _seven: None))
    told.get(timeout=100)()
    threading.Timer(0.2, gate.set).start()
    assert wait_for_all(60, 60) == []


def test_what_is_asked_to_stop_says_that_it_was(qtbot: QtBot, owner: Owner) -> None:
    """Unlike what is dropped; and what has come to its end all the same says so."""
    told: list[Any] = []
    begun = threading.Event()

    def work(piece: Piece) -> None:
        begun.set()
        while True:
            piece.check()

    piece = Worker("work", in_window).add(Piece(owner, work, **answers_into(told)))
    assert begun.wait(100)
    piece.stop()
    qtbot.waitUntil(lambda: told == [("stopped",)], timeout=5000)


def test_closing_leaves_the_work_and_tells_nothing(qtbot: QtBot, qapp: QApplication, owner: Owner) -> None:
    told: list[Any] = []
    begun = threading.Event()
    worker = Worker("work", in_window, stays=True)

    def work(piece: Piece) -> None:
        begun.set()
        while True:
            piece.check()

    worker.add(Piece(owner, work, **answers_into(told)))
    assert begun.wait(100)
    last: list[int] = []
    worker.close(last=lambda: last.append(1))
    assert wait_for_all(60, 60) == []
    qapp.processEvents()
    assert told == []
    assert last == [1]


def test_what_knows_no_piece_can_look_as_well(qtbot: QtBot, owner: Owner, gate: threading.Event) -> None:
    told: list[Any] = []

    def deep_within() -> None:
        while not gate.wait(0.005):
            check()

    check()  # in a thread that is at nothing
    piece = Worker("work", in_window).add(Piece(owner, lambda _piece: deep_within(), **answers_into(told)))
    piece.stop()
    qtbot.waitUntil(lambda: told == [("stopped",)], timeout=5000)


def test_a_failure_to_write_what_a_person_has_made_is_told_in_any_case(qtbot: QtBot, owner: Owner) -> None:
    lost: list[str] = []
    told: list[Any] = []

    def work(_piece: Piece) -> None:
        raise ModelError("no space left")

    owner.end()
    piece = Piece(owner, work, **answers_into(told), finishes=True, lost=lost.append)
    Worker("work", in_window).add(piece)
    qtbot.waitUntil(lambda: lost == ["no space left"], timeout=5000)
    assert told == []


def test_finishing_for_an_owner_waits_for_that_owner_alone(owner: Owner, gate: threading.Event) -> None:
    other, done = Owner("another"), threading.Event()
    Worker("stuck", at_once).add(Piece(other, lambda _piece: gate.wait(60), finishes=True))
    Worker("captures", at_once).add(Piece(owner, lambda _piece: done.set(), finishes=True))
    owner.end()
    finish_for(owner)
    assert done.is_set()
    assert "stuck" in running()  # "captures" may be about to go


def test_threads_are_there_while_there_is_work(owner: Owner, gate: threading.Event) -> None:
    """Counted is what was started here, whatever it is called, and not what others start."""
    stranger = threading.Thread(target=gate.wait, args=(60,), name="prediction")
    stranger.start()
    assert running() == []
    once, again = Worker("once", at_once), Worker("again", at_once, stays=True)
    over(once.add(Piece(owner, lambda _piece: None)), again.add(Piece(owner, lambda _piece: None)))
    assert wait_for_all(60) == ["again"], "it may be asked again"
    again.close()
    assert wait_for_all(60) == []
    over(again.add(Piece(owner, lambda _piece: None)))
    again.close()
    assert wait_for_all(60) == []
    gate.set()
    stranger.join()


def test_nobody_waits_for_ever_for_what_is_stuck(owner: Owner, gate: threading.Event) -> None:
    begun = threading.Event()

    def stuck(_piece: Piece) -> None:
        begun.set()
        gate.wait(60)

    worker = Worker("stuck", at_once)
    worker.add(Piece(owner, stuck))
    assert begun.wait(100)
    worker.close()
    assert wait_for_all(0.05, 60) == ["stuck"]
    gate.set()
    assert wait_for_all(60) == []


def test_what_must_not_be_lost_is_waited_for_longer(owner: Owner, gate: threading.Event) -> None:
    Worker("captures", at_once).add(Piece(owner, lambda _piece: gate.wait(60), finishes=True))
    threading.Timer(0.2, gate.set).start()
    assert wait_for_all(0.0, 60) == []


def test_a_call_that_never_comes_back_is_left_to_itself(
    qtbot: QtBot, qapp: QApplication, owner: Owner, gate: threading.Event
) -> None:
    told: list[Any] = []
    worker = Worker("prediction", in_window, stays=True)
    begun = threading.Event()

    def stuck(_piece: Piece) -> str:
        begun.set()
        gate.wait(60)
        return "late"

    first = worker.add(Piece(owner, stuck, **answers_into(told)))
    assert begun.wait(100)
    assert not worker.leave_stuck(60)
    assert worker.leave_stuck(0)
    worker.add(Piece(owner, lambda _piece: "from another thread", **answers_into(told)))
    qtbot.waitUntil(lambda: told == [("returned", "from another thread")], timeout=5000)
    assert running() == ["prediction", "prediction"]
    gate.set()
    over(first)
    qapp.processEvents()
    assert len(told) == 1
    worker.close()
    assert wait_for_all(60, 60) == []


def test_what_is_asked_for_goes_before_what_is_wished_for(owner: Owner, gate: threading.Event) -> None:
    done: list[str] = []
    begun = threading.Event()
    worker = Worker("prediction", at_once, stays=True)

    def first(_piece: Piece) -> None:
        begun.set()
        gate.wait(100)

    worker.add(Piece(owner, first))
    assert begun.wait(100)
    last = Piece(owner, lambda _piece: done.append("wished for"), key="wish")
    worker.want([last])
    worker.add(Piece(owner, lambda _piece: done.append("asked for")))
    worker.want([last])
    gate.set()
    over(last)
    assert done == ["asked for", "wished for"]
    worker.close()


def test_what_takes_the_place_of_something_stuck_goes_before_what_is_wished_for(
    owner: Owner, gate: threading.Event
) -> None:
    """The new thread does not begin with a wish, which would be stuck in the same way."""
    for _ in range(50):
        done: list[str] = []
        begun = threading.Event()
        worker = Worker("prediction", at_once, stays=True)

        def stuck(_piece: Piece, begun: threading.Event = begun) -> None:
            begun.set()
            gate.wait(60)

        worker.add(Piece(owner, stuck))
        assert begun.wait(100)
        last = Piece(owner, lambda _piece, done=done: done.append("wished for"))
        worker.want([last])
        worker.add(Piece(owner, lambda _piece, done=done: done.append("asked for")), patience=0.0)
        over(last)
        assert done == ["asked for", "wished for"]
        worker.close()


STARTERS = {
    "Thread",
    "Timer",
    "ThreadPool",
    "ThreadPoolExecutor",
    "ProcessPoolExecutor",
    "QThread",
    "QThreadPool",
    "QRunnable",
    "QtConcurrent",
    "start_new_thread",
    "to_thread",
    "run_in_executor",
}
MODULES = {"asyncio", "concurrent", "multiprocessing"}


def names_in(path: Path) -> set[str]:
    """Every name that a module uses or imports, and the first word of what it imports from."""
    names: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Name):
            names.add(node.id)
        elif isinstance(node, ast.Attribute):
            names.add(node.attr)
        elif isinstance(node, ast.Import):
            names.update(alias.name.split(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            names.update(alias.name for alias in node.names)
            names.add((node.module or "").split(".")[0])
    return names


def test_nothing_else_in_the_window_starts_a_thread() -> None:
    found = {
        str(path.relative_to(APP)): sorted(names & (STARTERS | MODULES))
        for path in APP.rglob("*.py")
        if (names := names_in(path)) & (STARTERS | MODULES)
    }
    assert found == {"logic/work/background.py": ["Thread"]}
