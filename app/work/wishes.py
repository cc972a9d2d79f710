"""A thread that always does the most wanted thing next."""

from __future__ import annotations

import threading
from collections.abc import Callable, Hashable, Iterable
from typing import Generic, TypeVar

Wish = TypeVar("Wish", bound=Hashable)


class WishThread(Generic[Wish]):
    """Takes wishes from a list, most wanted first. A new list replaces the old one.

    So nothing piles up while an annotator leafs through a folder: what is no longer wanted is not
    done. The wish that is being worked on is finished.
    """

    def __init__(self, name: str, work: Callable[[Wish], None], *, prepare: Callable[[], None] | None = None):
        """`prepare` runs first in the thread."""
        self._work = work
        self._prepare = prepare
        self._wishes: list[Wish] = []
        self._busy: Wish | None = None
        self._closing = False
        self._ready = threading.Condition()
        self._thread = threading.Thread(target=self._run, name=name, daemon=True)

    def start(self) -> None:
        self._thread.start()

    def want(self, wishes: Iterable[Wish]) -> None:
        """Replace the list of wishes; the one being worked on is left out."""
        with self._ready:
            self._wishes = [wish for wish in dict.fromkeys(wishes) if wish != self._busy]
            self._ready.notify()

    @property
    def pending(self) -> int:
        with self._ready:
            return len(self._wishes) + (self._busy is not None)

    @property
    def closing(self) -> bool:
        return self._closing

    def close(self) -> None:
        """Drop all wishes and wait for the one being worked on."""
        with self._ready:
            self._closing = True
            self._wishes = []
            self._ready.notify()
        if self._thread.is_alive():
            self._thread.join()

    def _run(self) -> None:
        if self._prepare is not None:
            self._prepare()
        while True:
            with self._ready:
                self._busy = None
                while not self._wishes and not self._closing:
                    self._ready.wait()
                if self._closing:
                    return
                wish = self._busy = self._wishes.pop(0)
            self._work(wish)
