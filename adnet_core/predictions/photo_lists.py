"""Lists of photos, one path or address a line, in place of folders that are walked through."""

from __future__ import annotations

import io
import os
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from adnet_core.errors import FormatError, MediaError
from adnet_core.files.fetching import FetchError, checked_address, is_address, without_login
from adnet_core.files.plain_text import one_line
from adnet_core.files.whole_files import open_to_read, reason_of
from adnet_core.predictions.many_photos import Address, Shard
from adnet_core.predictions.videos import is_video

MAX_NAME_BYTES = 1 << 14
"""Longer than the path of any photo."""
FIRST_LINES = 20
"""Bytes that no text has in one of these say that the file is no list: a photo, a model and what is packed
have some there."""
_NO_TEXT = re.compile(rb"[\0-\x08\x0e-\x1f]")
STANDARD_INPUT = "-"


@dataclass(frozen=True)
class Unusable:
    """A line of a list that leads to no photo, with what is wrong with it in one sentence."""

    problem: str


def listed_photos(name: str, part: Shard) -> Iterator[tuple[str, Path | Address | Unusable]]:
    """The photos of a list that fall into a shard, with their names there, and all its videos, whose frames
    fall into shards by themselves; `-` is standard input.

    A shard knows them by what the list says, so that no task looks for photos. Names that are no text are
    kept. An address that cannot be used is named without the login in it, and what cannot be a name has
    none. Raises FormatError for a file that is no such list.
    """
    for number, text in _names(name):
        where = f"{shown_list(name)}, line {number}"
        if text is None:
            if part.holds(where):
                yield "", Unusable(f"{where}: is no path or address of a photo")
            continue
        at_address = is_address(text)
        if not part.holds(text) and (at_address or not is_video(Path(text))):
            continue
        if not at_address:
            yield text, Path(text)
            continue
        try:
            yield text, Address(checked_address(text, "written beside what is found"))
        except FetchError as error:
            yield without_login(text), Unusable(f"{where}: {error}")


def _names(name: str) -> Iterator[tuple[int, str | None]]:
    """Lines by their numbers from 1, without empty ones; None for one that cannot be a name."""
    try:
        stream = sys.stdin.buffer if name == STANDARD_INPUT else open_to_read(Path(name))
        try:
            for number, line in enumerate(iter(lambda: stream.readline(MAX_NAME_BYTES + 1), b""), start=1):
                if number == 1 and line.startswith((b"\xff\xfe", b"\xfe\xff")):
                    raise FormatError(f"{shown_list(name)}: is written in UTF-16: save it as UTF-8")
                if number <= FIRST_LINES and _is_binary(line):
                    raise FormatError(f"{shown_list(name)}, line {number}: is no path or address of a photo")
                if len(line) > MAX_NAME_BYTES or b"\0" in line:
                    while line and not line.endswith(b"\n"):  # the rest of it
                        line = stream.readline(MAX_NAME_BYTES)
                    yield number, None
                    continue
                if number == 1:
                    line = line.removeprefix(b"\xef\xbb\xbf")
                text = line.decode("utf-8", "surrogateescape").strip("\r\n")
                if text.strip():
                    yield number, text
        finally:
            if isinstance(stream, io.BufferedReader) and name != STANDARD_INPUT:
                stream.close()
    except OSError as error:
        raise MediaError(f"{shown_list(name)}: cannot be read: {reason_of(error)}") from None


def _is_binary(line: bytes) -> bool:
    """Whether a line is of no text. A name may hold such bytes too, but then something has that name."""
    if b"\0" in line:
        return True
    return _NO_TEXT.search(line) is not None and not os.path.lexists(line.strip(b"\r\n"))


def shown_list(name: str) -> str:
    """What a list is called in messages."""
    return "standard input" if name == STANDARD_INPUT else one_line(name)
