"""A team that meets in a folder: on a network drive, or one that is kept the same on several computers.

Each writer has a folder of its own in it and appends to files that nobody else writes, so that nothing is
ever in conflict. A line is the CRC-32 of an event, a space, and the event. Readers take whole lines whose sum
fits; what has come in part, or out of order, is read when all of it is there.
"""

from __future__ import annotations

import contextlib
import json
import os
import re
import time
import zlib
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from adnet_core.files.whole_files import open_to_read, reason_of, sync, write_bytes
from adnet_core.team.events import LARGEST_EVENT, TeamError, UnreadableEventError, head_of
from adnet_core.team.shared_log import (
    NewerTeamError,
    Outgoing,
    Page,
    Received,
    Role,
    TeamHeader,
    header_of,
)

HEADER = "adnet-team.json"
SEGMENT_BYTES = 4 << 20
"""A file that has grown so large is left as it is, and a new one begun: programs that keep folders the same
send whole files."""
_READ_BYTES = 4 << 20
_POLL_SECONDS = 1.0
_LINE = re.compile(rb"([0-9a-f]{8}) (.*)", re.DOTALL)


class SharedFolder:
    """The meeting place in a folder."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._sent: dict[str, set[str]] = {}
        self._seen: dict[str, int] = {}

    @classmethod
    def create(cls, folder: Path, header: TeamHeader) -> SharedFolder:
        """Raises TeamError where a team meets there already, or the folder cannot be written."""
        path = folder / HEADER
        try:
            folder.mkdir(parents=True, exist_ok=True)
            if path.exists():
                raise TeamError(f"{folder}: a team meets there already; adnet team join {folder} joins it")
            write_bytes(path, header.model_dump_json(indent=1).encode())
        except OSError as error:
            raise TeamError(f"{folder}: no team can meet there: {reason_of(error)}") from None
        return cls(folder)

    @property
    def address(self) -> str:
        return str(self._folder)

    def header(self) -> TeamHeader:
        path = self._folder / HEADER
        try:
            with open_to_read(path) as file:
                return header_of(file.read(1 << 22))
        except FileNotFoundError:
            raise TeamError(f"{self._folder}: no team meets there: it has no {HEADER}") from None
        except OSError as error:
            raise TeamError(f"{path}: cannot be read: {reason_of(error)}") from None
        except NewerTeamError as error:
            raise TeamError(f"{path}: {error}") from None
        except ValueError:
            raise TeamError(f"{path}: is not what a team has, or has come only in part") from None

    def register(self, name: str) -> str:
        del name  # whoever can write the folder is a member
        return ""

    @property
    def has_roles(self) -> bool:
        return False

    def give_role(self, login: str, role: Role) -> str:
        del role
        return login

    def append(self, writer: str, events: Sequence[Outgoing]) -> None:
        own = self._folder / writer
        try:
            own.mkdir(exist_ok=True)
            if writer not in self._sent:
                self._sent[writer] = _ids_in(_last_segment(own))
            sent = self._sent[writer]
            new = [event for event in events if event.id not in sent]
            if new:
                _append(own, b"".join(_line(event.text) for event in new))
                sent |= {event.id for event in new}
        except OSError as error:
            raise TeamError(f"{own}: cannot be written: {reason_of(error)}") from None

    def read(self, cursor: str, most: int) -> Page:
        marks = _marks(cursor)
        events: list[Received] = []
        more = False
        try:
            for name, path, size in self._segments():
                if len(events) >= most:
                    more = True
                    break
                self._seen[name] = size
                mark = marks.get(name) or _Mark(0, [])
                if size > mark.at or mark.bad:
                    found, mark, left = _read(path, mark, most - len(events))
                    events += found
                    more = more or left
                    marks[name] = mark
        except OSError as error:
            raise TeamError(f"{self._folder}: cannot be read: {reason_of(error)}") from None
        text = json.dumps({name: [mark.at, mark.bad] for name, mark in sorted(marks.items())})
        return Page(tuple(events), text, more)

    def lease(self, photos: Sequence[str], holder: str, seconds: float) -> list[str]:
        del holder, seconds  # by the leases that all have sent; a folder cannot ask the others
        return list(photos)

    def wait(self, seconds: float) -> None:
        until = time.monotonic() + seconds
        while time.monotonic() < until:
            with contextlib.suppress(OSError):
                if any(self._seen.get(name) != size for name, _, size in self._segments()):
                    return
            time.sleep(max(0.0, min(_POLL_SECONDS, until - time.monotonic())))

    def traffic(self) -> dict[str, Any]:
        try:
            sizes = [size for _, _, size in self._segments()]
        except OSError as error:
            raise TeamError(f"{self._folder}: cannot be read: {reason_of(error)}") from None
        return {"files": len(sizes), "bytes": sum(sizes)}

    def close(self) -> None:
        pass

    def _segments(self) -> Iterator[tuple[str, Path, int]]:
        """Every file of every writer, also copies that a program has made under other names."""
        for writer in sorted(os.scandir(self._folder), key=lambda entry: entry.name):
            if not writer.is_dir():
                continue
            for entry in sorted(os.scandir(writer.path), key=lambda entry: entry.name):
                if entry.name.endswith(".log") and entry.is_file():
                    yield f"{writer.name}/{entry.name}", Path(entry.path), entry.stat().st_size


class _Mark:
    """How far a file was read, and from where to where in it there are lines that did not fit their sums."""

    def __init__(self, at: int, bad: list[tuple[int, int]]) -> None:
        self.at, self.bad = at, bad


def _marks(cursor: str) -> dict[str, _Mark]:
    try:
        return {
            str(name): _Mark(int(at), [(int(start), int(end)) for start, end in bad])
            for name, (at, bad) in json.loads(cursor or "{}").items()
        }
    except (ValueError, TypeError, AttributeError):
        return {}  # what was read already is known by its ids


def _read(path: Path, mark: _Mark, most: int) -> tuple[list[Received], _Mark, bool]:
    events: list[Received] = []
    with open_to_read(path) as file:
        at = mark.at
        bad: list[tuple[int, int]] = []
        for start, end in mark.bad:  # what had not come yet may hide where lines end
            file.seek(start)
            data = file.read(end - start)
            bad += _take(data, start, events) if len(data) == end - start else [(start, end)]
        if at:
            file.seek(at - 1)
            if file.read(1) not in (b"\n", b"\0", b""):  # another file: an older one that was brought back
                at, bad = 0, []
        file.seek(at)
        data = file.read(_READ_BYTES)
        if b"\n" not in data and len(data) == _READ_BYTES:
            data += file.read(2 * LARGEST_EVENT)
        whole = data[: data.rfind(b"\n") + 1]
        for line in whole.split(b"\n")[:-1]:
            if len(events) >= most:
                return events, _Mark(at, bad), True
            bad += _take(line, at, events)
            at += len(line) + 1
        return events, _Mark(at, bad), bool(whole) and len(data) >= _READ_BYTES


def _take(data: bytes, start: int, events: list[Received]) -> list[tuple[int, int]]:
    """Add the events of lines; gives from where to where there are none."""
    bad = []
    for line in data.split(b"\n"):
        event = _event(line)
        if event is not None:
            events.append(event)
        elif line:
            bad.append((start, start + len(line) + 1))
        start += len(line) + 1
    return bad


def _line(text: str) -> bytes:
    data = text.encode()
    return b"%08x %b\n" % (zlib.crc32(data), data)


def _event(line: bytes) -> Received | None:
    """None for a line that has not come whole."""
    found = _LINE.fullmatch(line.removesuffix(b"\n"))
    if found is None or int(found[1], 16) != zlib.crc32(found[2]):
        return None
    try:
        return Received(found[2].decode())
    except UnicodeDecodeError:
        return None


def _last_segment(folder: Path) -> Path:
    numbers = [int(path.stem) for path in folder.glob("*.log") if path.stem.isdecimal()]
    return folder / f"{max(numbers, default=1):06}.log"


def _append(folder: Path, data: bytes) -> None:
    path = _last_segment(folder)
    size = path.stat().st_size if path.exists() else 0
    if size and (size >= SEGMENT_BYTES or not _ends_whole(path)):
        path = folder / f"{int(path.stem) + 1:06}.log"
        size = 0
    with path.open("ab") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
    if not size:
        sync(folder)


def _ends_whole(path: Path) -> bool:
    """Not so where a writer was killed in the middle of a line."""
    with open_to_read(path) as file:
        file.seek(-1, os.SEEK_END)
        return file.read(1) == b"\n"


def _ids_in(path: Path) -> set[str]:
    ids: set[str] = set()
    if path.exists():
        with open_to_read(path) as file:
            for line in file:
                event = _event(line) if line.endswith(b"\n") else None
                with contextlib.suppress(UnreadableEventError):
                    if event is not None:
                        ids.add(head_of(event.text).id)
    return ids
