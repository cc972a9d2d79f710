"""Work in a thread comes back to the window's thread, fails in a sentence, and is left when not wanted."""

from __future__ import annotations

import threading
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from adnet_core.errors import ModelError
from app.work.job import Job


def test_what_it_returns_comes_back_to_this_thread(qtbot: QtBot) -> None:
    job = Job("a job")
    threads: list[int] = []
    got: list[Any] = []
    progress: list[tuple[int, int]] = []
    job.progressed.connect(lambda *far: progress.append(far))
    job.done.connect(lambda value: (got.append(value), threads.append(threading.get_ident())))

    def work() -> int:
        threads.append(threading.get_ident())
        job.progress(1, 2)
        return 7

    with qtbot.waitSignal(job.done, timeout=5000):
        job.start(work)
    assert got == [7]
    assert progress == [(1, 2)]
    assert threads[0] != threads[1] == threading.get_ident()
    job.close()


def test_an_error_of_a_person_is_a_sentence(qtbot: QtBot) -> None:
    job = Job("a job")

    def work() -> None:
        raise ModelError("mine.onnx: no such model file")

    with qtbot.waitSignal(job.failed, timeout=5000) as failed:
        job.start(work)
    assert failed.args == ["mine.onnx: no such model file"]
    job.close()


@pytest.mark.filterwarnings("ignore::pytest.PytestUnhandledThreadExceptionWarning")
def test_a_fault_of_ours_is_told_and_keeps_its_traceback(qtbot: QtBot) -> None:
    job = Job("a job")

    def work() -> None:
        raise ZeroDivisionError("by zero")

    with qtbot.waitSignal(job.failed, timeout=5000) as failed:
        job.start(work)
    assert failed.args == ["unexpected ZeroDivisionError: by zero"]
    job.close()


def test_closing_leaves_the_work_and_tells_nothing(qtbot: QtBot) -> None:
    job = Job("a job")
    told: list[Any] = []
    job.done.connect(told.append)
    job.failed.connect(told.append)
    begun = threading.Event()

    def work() -> None:
        begun.set()
        while True:
            job.check()

    job.start(work)
    assert begun.wait(5)
    job.close()
    assert not job.running
    qtbot.wait(50)
    assert told == []
    with qtbot.waitSignal(job.done, timeout=5000):
        job.start(lambda: None)
    job.close()


def test_closing_takes_back_what_had_come_to_its_end(qtbot: QtBot) -> None:
    """What waits in the window's queue belongs to a project that may be another one by then."""
    job = Job("a job")
    told: list[Any] = []
    for signal in (job.done, job.failed, job.progressed):
        signal.connect(lambda *what: told.append(what))
    ended = threading.Event()

    def work() -> int:
        job.progress(1, 1)
        ended.set()
        return 7

    job.start(work)
    assert ended.wait(5)
    while job.running:
        ended.wait(0.01)  # without the window's queue
    job.close()
    qtbot.wait(50)
    assert told == []


def test_what_had_come_to_its_end_is_told_though_more_is_begun(qtbot: QtBot) -> None:
    job = Job("a job")
    told: list[Any] = []
    job.done.connect(told.append)
    job.start(lambda: 1)
    while job.running:
        threading.Event().wait(0.01)
    job.start(lambda: 2)
    qtbot.waitUntil(lambda: told == [1, 2], timeout=5000)
    job.close()
