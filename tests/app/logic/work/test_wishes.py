"""The most wanted is done next, and what is no longer wanted is not done."""

from __future__ import annotations

import threading

from app.logic.work.background import Owner, at_once, wait_for_all
from app.logic.work.wishes import WishWorker


def test_does_the_most_wanted_first_and_drops_what_is_no_longer_wanted(
    owner: Owner, gate: threading.Event
) -> None:
    started, finished = threading.Event(), threading.Event()
    done: list[str] = []

    def work(wish: str) -> None:
        if wish == "first":
            started.set()
            assert gate.wait(100)
        done.append(wish)
        if wish == "c":
            finished.set()

    worker: WishWorker[str] = WishWorker("wishes", at_once, work)
    worker.want(owner, ["first", "old"])
    assert started.wait(100)
    worker.want(owner, ["first", "b", "a", "b", "c"])
    assert worker.pending == 4
    gate.set()
    assert finished.wait(100)
    worker.close()
    assert wait_for_all(60, 60) == []
    # "first" was under way and is not done twice; "old" was replaced; "b" is done once.
    assert done == ["first", "b", "a", "c"]
    assert worker.pending == 0


def test_a_wish_of_another_owner_is_another_wish(owner: Owner, gate: threading.Event) -> None:
    """Photo 3 of the project that is open now, while photo 3 of the one before is being looked at."""
    started, finished = threading.Event(), threading.Event()
    done: list[int] = []

    def work(wish: int) -> None:
        started.set()
        assert gate.wait(100)
        done.append(wish)
        if len(done) == 2:
            finished.set()

    worker: WishWorker[int] = WishWorker("wishes", at_once, work)
    worker.want(owner, [3])
    assert started.wait(100)
    owner.end()
    worker.want(Owner("the project of now"), [3])
    gate.set()
    assert finished.wait(100)
    worker.close()


def test_what_is_left_is_not_waited_for(owner: Owner, gate: threading.Event) -> None:
    """A file that does not come back from its disk, of a project that is left."""
    started, done = threading.Event(), threading.Event()

    def work(wish: str) -> None:
        if wish == "hangs":
            started.set()
            assert gate.wait(600)
        else:
            done.set()

    worker: WishWorker[str] = WishWorker("wishes", at_once, work)
    worker.want(owner, ["hangs", "of the same project"])
    assert started.wait(60)
    worker.leave()
    assert worker.pending == 0
    worker.want(owner, ["of the next project"])
    assert done.wait(60)
    worker.close()
