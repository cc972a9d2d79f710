"""A TCP proxy before a server, which delays, cuts and stalls connections as a bad network does."""

from __future__ import annotations

import contextlib
import random
import socket
import threading
from pathlib import Path


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
            self._start(self._pump, client, server, left)
            self._start(self._pump, server, client, left)

    def _pump(self, source: socket.socket, target: socket.socket, left: list[int | None]) -> None:
        with contextlib.suppress(OSError):
            while data := source.recv(4096):
                self._flows.wait()
                if self.delay:
                    self._closed.wait(self.delay)
                if left[0] is not None:
                    data, left[0] = data[: left[0]], left[0] - len(data)
                target.sendall(data)
                if left[0] is not None and left[0] <= 0:
                    self.cuts += 1
                    break
        for one in (source, target):
            with contextlib.suppress(OSError):
                one.shutdown(socket.SHUT_RDWR)
