"""A TCP proxy before a server, which delays, cuts and stalls connections as a bad network does.

For measurements, and for the tests of teams.
"""

from __future__ import annotations

import contextlib
import random
import socket
import threading
import time
from pathlib import Path
from queue import SimpleQueue


class BadNetwork:
    """Listens on a port of this machine alone. `cut_after` bytes, at random up to twice that, end a
    connection; `stall` lets nothing through and ends none; `delay` (seconds) holds up what goes each way."""

    def __init__(self, server: Path, seed: int = 0) -> None:
        self.cut_after: int | None = None
        self.delay = 0.0
        self.cuts = 0
        self._server, self._random = server, random.Random(seed)
        self._flows = threading.Event()
        self._flows.set()
        self._closed = threading.Event()
        self._threads: list[threading.Thread] = []
        self._sockets: list[socket.socket] = []
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port = self._listener.getsockname()[1]
        self._start(self._accept)

    def stall(self, stalled: bool) -> None:
        if stalled:
            self._flows.clear()
        else:
            self._flows.set()

    def close(self) -> None:
        self._closed.set()
        self._flows.set()
        with contextlib.suppress(OSError):  # wakes whoever accepts
            socket.create_connection(("127.0.0.1", self.port)).close()
        self._listener.close()
        for one in self._sockets:
            with contextlib.suppress(OSError):
                one.shutdown(socket.SHUT_RDWR)
        for thread in list(self._threads):
            thread.join(10)
        for one in self._sockets:
            one.close()

    def _start(self, call: object, *values: object) -> None:
        thread = threading.Thread(target=call, args=values, daemon=True)  # type: ignore[arg-type]
        self._threads.append(thread)
        thread.start()

    def _accept(self) -> None:
        while not self._closed.is_set():
            client, _ = self._listener.accept()
            if self._closed.is_set():
                client.close()
                return
            server = socket.socket(socket.AF_UNIX)
            try:
                server.connect(str(self._server))
            except OSError:
                client.close()
                server.close()
                continue
            self._sockets += [client, server]
            left = [None if self.cut_after is None else self._random.randrange(1, 2 * self.cut_after)]
            for source, target in ((client, server), (server, client)):
                on_the_way: SimpleQueue[tuple[float, bytes]] = SimpleQueue()
                self._start(self._take, source, on_the_way, left)
                self._start(self._hand_on, on_the_way, source, target)

    def _take(
        self, source: socket.socket, on_the_way: SimpleQueue[tuple[float, bytes]], left: list[int | None]
    ) -> None:
        with contextlib.suppress(OSError):
            while data := source.recv(65536):
                self._flows.wait()
                if left[0] is not None:
                    data, left[0] = data[: left[0]], left[0] - len(data)
                on_the_way.put((time.monotonic() + self.delay, data))
                if left[0] is not None and left[0] <= 0:
                    self.cuts += 1
                    break
        on_the_way.put((0.0, b""))

    def _hand_on(
        self, on_the_way: SimpleQueue[tuple[float, bytes]], source: socket.socket, target: socket.socket
    ) -> None:
        """What has been on the way for long enough: a delay holds up, and makes nothing narrow."""
        with contextlib.suppress(OSError):
            while (found := on_the_way.get())[1]:
                due, data = found
                if (left := due - time.monotonic()) > 0:
                    self._closed.wait(left)
                self._flows.wait()
                target.sendall(data)
        for one in (source, target):
            with contextlib.suppress(OSError):
                one.shutdown(socket.SHUT_RDWR)
