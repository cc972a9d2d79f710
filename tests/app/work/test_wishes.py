from __future__ import annotations

import threading

from app.work.wishes import WishThread


def test_does_the_most_wanted_first_and_drops_what_is_no_longer_wanted() -> None:
    started, go_on = threading.Event(), threading.Event()
    done: list[str] = []
    finished = threading.Event()

    def work(wish: str) -> None:
        if wish == "first":
            started.set()
            assert go_on.wait(5)
        done.append(wish)
        if wish == "c":
            finished.set()

    thread: WishThread[str] = WishThread("wishes", work)
    thread.start()
    thread.want(["first", "old"])
    assert started.wait(5)
    thread.want(["first", "b", "a", "b", "c"])
    assert thread.pending == 4
    go_on.set()
    assert finished.wait(5)
    thread.close()
    # "first" was under way and is not done twice; "old" was replaced; "b" is done once.
    assert done == ["first", "b", "a", "c"]
    assert thread.pending == 0


def test_closing_waits_for_what_is_under_way_and_does_no_more() -> None:
    started = threading.Event()
    done: list[int] = []

    def work(wish: int) -> None:
        started.set()
        threading.Event().wait(0.05)
        done.append(wish)

    thread: WishThread[int] = WishThread("wishes", work)
    thread.start()
    thread.want([1, 2, 3])
    assert started.wait(5)
    thread.close()
    assert done == [1]


def test_the_preparation_comes_first() -> None:
    done: list[int] = []
    worked = threading.Event()

    def work(wish: int) -> None:
        done.append(wish)
        worked.set()

    thread: WishThread[int] = WishThread("wishes", work, prepare=lambda: done.append(0))
    thread.want([1])
    thread.start()
    assert worked.wait(5)
    thread.close()
    assert done == [0, 1]


def test_closing_before_the_start() -> None:
    WishThread("wishes", print).close()
