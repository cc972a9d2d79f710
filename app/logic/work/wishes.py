"""Work of which only what is most wanted now is done."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable
from functools import partial
from typing import Any, Generic, TypeVar

from app.logic.work.background import Owner, Piece, Post, Worker

Wish = TypeVar("Wish", bound=Hashable)


class WishWorker(Generic[Wish]):
    """A worker that always does the most wanted thing next: a new list of wishes replaces the old one.

    So nothing piles up while an annotator leafs through a folder: what is no longer wanted is not done. The
    wish that is being worked on is finished.
    """

    def __init__(
        self,
        name: str,
        post: Post,
        work: Callable[[Wish], Any],
        *,
        returned: Callable[[Any], object] | None = None,
        errored: Callable[[Wish, str], object] | None = None,
    ) -> None:
        """`work` is called in the thread; what it returns and why it failed is brought by `post`."""
        self._worker = Worker(name, post, stays=True)
        self._work, self._returned, self._errored = work, returned, errored

    def want(self, owner: Owner, wishes: Iterable[Wish]) -> None:
        """Replace the list of wishes; the one being worked on is left out."""
        self._worker.want(self._piece(owner, wish) for wish in wishes)

    @property
    def pending(self) -> int:
        return self._worker.pending

    def leave(self) -> None:
        """Drop all wishes, also the one that is being worked on: the next ones do not wait for it."""
        self._worker.want(())
        self._worker.leave_stuck(0)

    def close(self) -> None:
        """Drop all wishes; returns at once."""
        self._worker.close()

    def _piece(self, owner: Owner, wish: Wish) -> Piece:
        errored = self._errored
        return Piece(
            owner,
            lambda _piece: self._work(wish),
            returned=self._returned,
            errored=None if errored is None else partial(errored, wish),
            key=(wish,),
        )
