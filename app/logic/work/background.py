"""Work beside the window: the one module of `app` that starts threads. Knows no Qt.

In five lines:

    self._figures = Worker("statistics", in_window)           # in_window is in app/work/delivery.py
    self._figures.start(Piece(session.owner, work, returned=self._show, errored=self._say))

    def work(piece: Piece) -> Figures:                        # in the thread, with the project that it was
        piece.check()                                         # asked for; leaves here once nobody wants it
        return figures_of(project)

Every piece of work carries the owner it was asked for: the open project (`Session.owner`), or a part of the
window that makes one for itself. An owner ends once, when its project is left or its part is closed. What
comes from the thread is held against that in the window's thread, at the last moment, and dropped where the
owner has ended: no user of a worker compares anything itself. That covers answers only. What the work
writes, it writes to the project that it was given, never to the one that is open by then.

A piece that raises costs that piece: `errored` brings one sentence, the log the traceback, and the thread
goes on. Nothing here waits in the window's thread but `wait_for_all`, once the window is out of sight, and
that with a limit: a thread that is stuck in a call to the system or to a model holds nobody up.
"""

from __future__ import annotations

import logging
import threading
import time
from collections import deque
from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass, field
from functools import partial
from typing import Any

from adnet_core.errors import AdnetError
from app.logic.translating import tr

log = logging.getLogger(__name__)

Post = Callable[[Callable[[], object]], None]

# How long a closed window waits for its threads, and for those that still write what a person has made.
QUIT_SECONDS = 3.0
FINISH_SECONDS = 30.0
LONGEST_REASON = 200


class Stopped(Exception):
    """Raised by `Piece.check` inside the work, to leave it when it is no longer wanted."""


class Owner:
    """For whom work is done: a project while it is open, a part of the window while it is there."""

    def __init__(self, name: str) -> None:
        self.name = name
        # Where a fault of ours is said, in work that has no `errored` of its own.
        self.faulted: Callable[[str], object] | None = None
        self._present = True

    @property
    def present(self) -> bool:
        """Whether answers for it are wanted; once they are not, they never are again."""
        return self._present

    def end(self) -> None:
        """Its work stops at the next occasion, and nothing that comes of it is delivered any more."""
        self._present = False


@dataclass(eq=False)
class Piece:
    """One piece of work, where its answers go, and what the work itself asks while it runs.

    `returned` brings what the work returns, `errored` why it failed as one sentence, `stopped` that it was
    stopped before its end, `progressed` what it reports on the way: none of them once the owner has ended.
    `discard` takes a result that nobody wants any more, in either thread. With `finishes` the work is done
    although the owner ends: it writes what a person has made, and `lost` brings why it failed after that.
    Of wishes with the same `key` one is done.
    """

    owner: Owner
    work: Callable[[Piece], Any]
    returned: Callable[[Any], object] | None = None
    errored: Callable[[str], object] | None = None
    stopped: Callable[[], object] | None = None
    progressed: Callable[..., object] | None = None
    discard: Callable[[Any], object] | None = None
    finishes: bool = False
    lost: Callable[[str], object] | None = None
    key: Hashable = None
    _stop: bool = field(default=False, init=False)
    _dropped: bool = field(default=False, init=False)
    _answered: bool = field(default=False, init=False)
    _over: threading.Event = field(default_factory=threading.Event, init=False)
    _post: Post = field(default=lambda call: call(), init=False)

    @property
    def wanted(self) -> bool:
        """Whether what comes of it is to be delivered."""
        return self.owner.present and not self._dropped

    @property
    def stopping(self) -> bool:
        """Whether the work is to end."""
        return not self.finishes and (self._stop or not self.wanted)

    @property
    def over(self) -> bool:
        """Whether the work has ended; its answer may still be on its way.

        In an answer it is so, although the thread may be a moment from knowing it.
        """
        return self._answered or self._over.is_set()

    def stop(self) -> None:
        """Let it end early. What comes of it is delivered, be it that it was stopped."""
        self._stop = True

    def drop(self) -> None:
        """Let it end early, and deliver nothing of it."""
        self._dropped = True

    def skip(self) -> None:
        """It is not begun any more."""
        self._over.set()

    def check(self) -> None:
        """For the work to call now and then. Raises Stopped once it is to end."""
        if self.stopping:
            raise Stopped

    def report(self, *values: Any) -> None:
        """For the work to bring something to `progressed`."""
        self._deliver(self.progressed, *values)

    def progress(self, *values: Any) -> None:
        """`check`, and `report`."""
        self.check()
        self.report(*values)

    def wait(self, seconds: float | None = None) -> bool:
        """For other threads than the window's: wait until the work is over, True where it is."""
        return self._over.wait(seconds)

    def run(self, what: str, post: Post) -> None:
        """Do it in this thread. Whatever the work raises ends here; what an answer raises does not."""
        self._post = post
        _here.piece = self
        try:
            self.check()
            result = self.work(self)
        except Stopped:
            self._deliver(self._say_stopped)
        except AdnetError as error:
            self._fail(str(error))
        except BaseException as error:  # be it SystemExit: here it would end no more than the thread
            log.exception("%s failed, for %s", what, self.owner.name)
            words = tr("{work} failed unexpectedly ({reason})", work=tr(what), reason=reason(error))
            self._fail(words, self.owner.faulted)
        else:
            if self.wanted:
                post(partial(self._hand_over, result))
            else:
                self._hand_over(result)
        finally:
            self._over.set()

    def _deliver(self, to: Callable[..., object] | None, *values: Any) -> None:
        if to is not None and self.wanted:
            self._post(lambda: to(*values) if self.wanted else None)

    def _fail(self, sentence: str, otherwise: Callable[[str], object] | None = None) -> None:
        def bring() -> None:
            self._answered = True
            to = (self.errored or otherwise) if self.wanted else self.lost
            if to is not None:
                to(sentence)

        self._post(bring)

    def _say_stopped(self) -> None:
        self._answered = True
        if self.stopped is not None:
            self.stopped()

    def _hand_over(self, result: Any) -> None:
        self._answered = True
        to = self.returned if self.wanted else self.discard
        if to is not None:
            to(result)


class Worker:
    """Does one piece after the other in a thread, which is there while there is something to do.

    With `stays` the thread is kept until `close`, for work that comes again and again.
    """

    def __init__(self, name: str, post: Post, *, stays: bool = False) -> None:
        """`name` says what is done, `marked` for translation. `post` brings a call to the thread where
        answers are wanted: `in_window`, or `at_once`."""
        self.name = name
        self._post = post
        self._stays = stays
        self._changed = threading.Condition(threading.RLock())
        self._asked: deque[Piece] = deque()
        self._wishes: list[Piece] = []
        self._busy: Piece | None = None
        self._busy_since = 0.0
        self._closed = False
        self._thread: threading.Thread | None = None

    def start(self, piece: Piece) -> Piece:
        """Do this instead of what is being done and waits, of which nothing is delivered any more.

        Returns at once: what is under way is asked to end, and waited for in the thread.
        """
        self.drop()
        return self.add(piece)

    def add(self, piece: Piece, *, patience: float | None = None) -> Piece:
        """Do this after what was added before, and before what is wished for.

        With `patience` a piece that has taken longer than these seconds is given up, as by `leave_stuck`;
        what is wished for waits for this one all the same.
        """
        with self._changed:
            self._asked.append(piece)
            if patience is None or not self.leave_stuck(patience):
                self._wake()
        return piece

    def want(self, wishes: Iterable[Piece]) -> None:
        """Do these, the first first, in place of what was wished for before and has not been begun.

        One whose key is that of a piece of the same owner which is being done is left out.
        """
        with self._changed:
            busy = self._busy
            under_way = busy is not None and busy.wanted and not busy.over
            known = {(busy.owner, busy.key)} if busy is not None and under_way else set()
            self._wishes = []
            for piece in wishes:
                key = (piece.owner, piece.key)
                if piece.key is None or key not in known:
                    known.add(key)
                    self._wishes.append(piece)
            self._wake()

    @property
    def pending(self) -> int:
        """How many pieces are wanted and not over."""
        with self._changed:
            return sum(piece.wanted and not piece.over for piece in self._pieces())

    @property
    def running(self) -> bool:
        """Whether something is being done or waits, be it only because it cannot be stopped.

        Never because of the piece whose answer has come.
        """
        with self._changed:
            return any(not piece.over for piece in self._pieces())

    def finishing(self, owner: Owner | None = None) -> list[Piece]:
        """What it has still to do, for this owner or for any, that must not be lost."""
        with self._changed:
            return [piece for piece in self._pieces() if piece.finishes and owner in (None, piece.owner)]

    def is_leaving(self, thread: threading.Thread) -> bool:
        """Whether this thread of its ends by itself, once it has done what it is at."""
        with self._changed:
            if thread is not self._thread or self._closed:
                return True
            busy = self._busy
            if busy is None or busy.over:
                return not self._stays
            return not busy.wanted or busy.finishes

    def drop(self) -> None:
        """Nothing that was asked for is wanted any more. What is to be finished still is.

        What has come to its end is told all the same.
        """
        with self._changed:
            for piece in self._pieces():
                if not piece.over:
                    piece.drop()
            for piece in (*self._asked, *self._wishes):
                if not piece.finishes:
                    piece.skip()
            self._asked = deque(piece for piece in self._asked if piece.finishes)
            self._wishes = []

    def close(self, last: Callable[[], object] | None = None) -> None:
        """`drop`, and let the thread go, after it has done this `last`. Returns at once.

        What is asked for afterwards does not wait for a call that is still under way.
        """
        self.drop()
        with self._changed:
            if last is not None:
                self._asked.append(Piece(Owner(self.name), lambda _piece: last()))
                self._wake()
            else:
                self.leave_stuck(0)
            self._closed = True
            self._changed.notify()

    def leave_stuck(self, seconds: float, owner: Owner | None = None) -> bool:
        """Give up a piece that has taken longer than this, and its thread; whether there was one.

        A call that does not come back cannot be ended. What waits is done in a new thread. With `owner`, only
        a piece of that owner's.
        """
        with self._changed:
            busy = self._busy
            if busy is None or busy.finishes or time.monotonic() - self._busy_since < seconds:
                return False
            if owner not in (None, busy.owner):
                return False
            busy.drop()
            self._busy = self._thread = None
            self._wake()
            return True

    def _pieces(self) -> list[Piece]:
        """What is being done and what waits."""
        busy = [self._busy] if self._busy is not None else []
        return [*busy, *self._asked, *self._wishes]

    def _wake(self) -> None:
        if not self._asked and not self._wishes:
            return
        self._closed = False
        if self._thread is None:
            thread = threading.Thread(target=self._run, name=self.name, daemon=True)
            thread.start()
            self._thread = thread
            with _guard:
                _threads[thread] = self
        self._changed.notify()

    # In the thread

    def _run(self) -> None:
        while (piece := self._next()) is not None:
            try:
                piece.run(self.name, self._post)
            except Exception:
                log.exception("an answer of %s, for %s", self.name, piece.owner.name)

    def _next(self) -> Piece | None:
        with self._changed:
            while self._thread is threading.current_thread():
                self._busy = None
                if self._asked:
                    self._busy = self._asked.popleft()
                elif self._wishes:
                    self._busy = self._wishes.pop(0)
                if self._busy is not None:
                    self._busy_since = time.monotonic()
                    return self._busy
                if self._closed or not self._stays:
                    self._thread = None
                    return None
                self._changed.wait()
            return None  # another thread has taken its place


def check() -> None:
    """`Piece.check` of the work that this thread is at, for what knows nothing of it."""
    piece: Piece | None = getattr(_here, "piece", None)
    if piece is not None:
        piece.check()


def at_once(call: Callable[[], object]) -> None:
    """Answers come in the worker's own thread."""
    call()


def reason(error: BaseException) -> str:
    """An exception that nobody has foreseen, in one line."""
    text = " ".join(str(error).split())
    if len(text) > LONGEST_REASON:
        text = f"{text[:LONGEST_REASON]}…"
    return f"{type(error).__name__}: {text}" if text else type(error).__name__


_here = threading.local()
# Every thread that was started here and has not ended.
_threads: dict[threading.Thread, Worker] = {}
_guard = threading.Lock()


def running() -> list[str]:
    """The names of all workers whose threads have not ended."""
    return [worker.name for _, worker in _alive()]


def finish_for(owner: Owner) -> None:
    """For a worker's thread: wait for what must not be lost of this owner's, who has ended."""
    for thread, worker in _alive():
        if thread is not threading.current_thread():
            for piece in worker.finishing(owner):
                piece.wait(FINISH_SECONDS)


def wait_for_all(seconds: float = QUIT_SECONDS, finishing: float = FINISH_SECONDS) -> list[str]:
    """Wait for the threads of a window that has been closed; the names of all that have not ended.

    Threads that write what a person has made are waited for up to `finishing` seconds, others `seconds`.
    """
    begun = time.monotonic()
    for thread, worker in _alive():
        while thread.is_alive() and worker.is_leaving(thread):
            must_finish = bool(worker.finishing())
            left = begun + (finishing if must_finish else seconds) - time.monotonic()
            if left <= 0:
                break
            thread.join(min(left, 0.05))
    return running()


def _alive() -> list[tuple[threading.Thread, Worker]]:
    with _guard:
        for thread in [thread for thread in _threads if not thread.is_alive()]:
            del _threads[thread]
        return list(_threads.items())
