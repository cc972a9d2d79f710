"""Bytes of a log (`-wal`) that the disk or another program has changed: which, and what they were before.

SQLite ends the replay of a log at the first frame that does not fit its checksum, without a word: whatever
was saved after it would be gone. The checksum is linear and goes on from frame to frame. So each frame can be
checked by itself, and what the checksum is off by tells which one byte was changed, and how. The form is
SQLite's, https://www.sqlite.org/fileformat2.html, sections 4.1 and 4.2.
"""

from __future__ import annotations

import struct
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache

import numpy as np
from numpy.typing import NDArray

_HEADER, _FRAME = 32, 24
# Of a frame's own header, its page's number and the size after a commit are summed; salts and sums are not.
_SUMMED, _SALTS, _SUMS = 8, slice(8, 16), slice(16, 24)
_ORDERS = {0x377F0682: "<u4", 0x377F0683: ">u4"}
"""In which order of their bytes words are summed, by a log's first number."""
_VERSION = 3007000
_SMALLEST_PAGE, _LARGEST_PAGE = 512, 65536

Words = NDArray[np.uint32]
Sums = NDArray[np.uint32]


@dataclass(frozen=True)
class Patch:
    """A byte as it was, and where in the log."""

    at: int
    before: int


@dataclass(frozen=True)
class LogDamage:
    """What keeps SQLite from replaying a log: `patches` put it right, but for the frames of `doubts`.

    Of `commits` changes SQLite replays the first `replayed`, which end at byte `whole_until`. `doubts` has
    for each other frame the bytes of which one may be what was changed; none where more than one was. Nothing
    can be said where the beginning of the log is not `readable`.
    """

    patches: tuple[Patch, ...] = ()
    doubts: tuple[tuple[Patch, ...], ...] = ()
    commits: int = 0
    replayed: int = 0
    whole_until: int = 0
    readable: bool = True

    @property
    def mendable(self) -> bool:
        """Whether the log comes out as it was, byte for byte."""
        return self.readable and not self.doubts

    @property
    def lost(self) -> int:
        """How many changes SQLite would leave out."""
        return self.commits - self.replayed


def damage_of(data: bytes) -> LogDamage | None:
    """What keeps SQLite from replaying all that was committed into a log of these bytes; None where nothing
    does.

    A last transaction that was not written to its end is no damage.
    """
    if len(data) < _HEADER + _FRAME + _SMALLEST_PAGE:
        return None
    header = _header_of(data)
    if header is None:
        return LogDamage(readable=False)
    frames = _frames_of(data, header)
    return _summary(header, frames, _look_through(header, frames)) if len(frames) else None


def patched(data: bytes, patches: Sequence[Patch]) -> bytes:
    """A log's bytes with those that were changed as they were."""
    whole = bytearray(data)
    for patch in patches:
        whole[patch.at] = patch.before
    return bytes(whole)


def offset_in_file(data: bytes, at: int) -> int | None:
    """Where in the project file the byte `at` of a log goes; None of one that is not on a page."""
    header = _header_of(data)
    assert header is not None
    frame, offset = divmod(at - _HEADER, header.frame_size)
    if frame < 0 or offset < _FRAME:
        return None
    page = int.from_bytes(data[header.offset_of(frame) :][:4], "big")
    return (page - 1) * header.page_size + offset - _FRAME


def with_new_sums(data: bytes) -> bytes:
    """A log with a readable beginning in which every frame fits its checksum, whatever it holds."""
    header = _header_of(data)
    assert header is not None
    frames = _frames_of(data, header).copy()
    frames[:, _SALTS] = np.frombuffer(header.salts, np.uint8)
    added = _sum(_words_of_frames(frames, header))
    _, start = _factors((_SUMMED + header.page_size) // 4)
    sums = header.sums
    for frame, own in zip(frames, added, strict=True):
        sums = own + start @ sums
        frame[_SUMS] = np.frombuffer(sums.astype(">u4").tobytes(), np.uint8)
    return data[:_HEADER] + frames.tobytes()


@dataclass(frozen=True)
class _Header:
    order: str
    page_size: int
    salts: bytes
    sums: Sums
    patches: tuple[Patch, ...]

    @property
    def frame_size(self) -> int:
        return _FRAME + self.page_size

    def offset_of(self, frame: int) -> int:
        return _HEADER + frame * self.frame_size


@dataclass
class _Found:
    """Frames: (F,) whether SQLite takes each, and the size that it states after a commit, put right."""

    taken: NDArray[np.bool_]
    sizes: NDArray[np.uint32]
    patches: list[Patch] = field(default_factory=list)
    doubts: dict[int, tuple[Patch, ...]] = field(default_factory=dict)


def _header_of(data: bytes) -> _Header | None:
    """The beginning of a log as it was written; None where that cannot be told."""
    start, stored = data[:24], _words(data[24:32], ">u4")
    order = _ORDERS.get(int.from_bytes(start[:4], "big"))
    if order is not None and _is_beginning(start):
        header = _Header(order, _page_size(start), start[16:24], _sum(_words(start, order)), ())
        if (header.sums == stored).all():
            return header
        frame = data[_HEADER : _HEADER + header.frame_size]
        if (
            len(frame) == header.frame_size
            and (_sum(_words_of_frame(frame, order), header.sums) == _words(frame[_SUMS], ">u4")).all()
        ):  # what was changed are the sums
            wanted = header.sums.astype(">u4").tobytes()
            return _Header(
                order, header.page_size, header.salts, header.sums, _patches(24, data[24:32], wanted)
            )
    for order in _ORDERS.values():
        for patch in _changed_byte(_words(start, order), _sum(_words(start, order)), stored, order):
            mended = patched(start, [patch])
            if not _is_beginning(mended):
                continue
            header = _Header(order, _page_size(mended), mended[16:24], stored, (patch,))
            # Several bytes may be what was changed; only these salts are those of the frames.
            if data[_HEADER:][_SALTS] == header.salts or patch.at < 16:
                return header
    return None


def _is_beginning(start: bytes) -> bool:
    magic, version = struct.unpack(">II", start[:8])
    size = _page_size(start)
    known = magic in _ORDERS and version == _VERSION
    return known and _SMALLEST_PAGE <= size <= _LARGEST_PAGE and size.bit_count() == 1


def _page_size(start: bytes) -> int:
    return int.from_bytes(start[8:12], "big")


def _frames_of(data: bytes, header: _Header) -> NDArray[np.uint8]:
    """(F, bytes) the frames of this log; in the file, those left of the one before it follow them."""
    count = (len(data) - _HEADER) // header.frame_size
    frames = np.frombuffer(data, np.uint8, count * header.frame_size, _HEADER).reshape(count, -1)
    ours = np.flatnonzero(_has_salts(frames, header))
    end = int(ours[-1]) + 1 if len(ours) else 0
    while end < count:  # the salts of the last may be what was changed
        before = _stored(frames[end - 1 : end])[0] if end else header.sums
        summed = _sum(_words_of_frames(frames[end : end + 1], header), before)
        if not (summed == _stored(frames[end : end + 1])).all():
            break
        end += 1
    return frames[:end]


def _look_through(header: _Header, frames: NDArray[np.uint8]) -> _Found:
    words = _words_of_frames(frames, header)
    stored = _stored(frames)
    before = np.concatenate([header.sums[None], stored[:-1]])
    salted = _has_salts(frames, header)
    fits = (_sum(words, before) == stored).all(axis=1)
    found = _Found(fits & salted, _sizes(frames))
    sums = stored.copy()  # as they were
    for number in map(int, np.flatnonzero(~found.taken)):
        frame, at = frames[number].tobytes(), header.offset_of(number)
        previous = sums[number - 1] if number else header.sums
        summed = _sum(words[number], previous)
        if not salted[number]:
            found.patches += _patches(at + _SALTS.start, frame[_SALTS], header.salts)
        if (summed == stored[number]).all():
            continue
        if number + 1 < len(frames):
            sums_changed = bool((_sum(words[number + 1], summed) == stored[number + 1]).all())
        else:
            sums_changed = _differ_by_a_byte(summed, stored[number])
        if sums_changed:
            sums[number] = summed
            found.patches += _patches(at + _SUMS.start, frame[_SUMS], summed.astype(">u4").tobytes())
            continue
        changed = [
            Patch(at + patch.at + (_FRAME - _SUMMED if patch.at >= _SUMMED else 0), patch.before)
            for patch in _changed_byte(words[number], summed, stored[number], header.order)
        ]
        if len(changed) != 1:
            found.doubts[number] = tuple(changed)
        else:
            found.patches += changed
        if not found.sizes[number:].any() or len(changed) == 1:  # it may be the end of the last commit
            found.sizes[number] = max(
                (_size_after(frame, at, patch) for patch in changed), default=found.sizes[number]
            )
    return found


def _size_after(frame: bytes, at: int, patch: Patch) -> int:
    """The size that the frame at `at` states once a byte is as it was."""
    offset = patch.at - at
    return int.from_bytes(patched(frame[:8], [Patch(offset, patch.before)] if offset < 8 else [])[4:], "big")


def _summary(header: _Header, frames: NDArray[np.uint8], found: _Found) -> LogDamage | None:
    commits = np.flatnonzero(found.sizes)
    if not len(commits):
        return None
    end = int(commits[-1]) + 1
    wrong = np.flatnonzero(~found.taken[:end])
    first = 0 if header.patches else int(wrong[0]) if len(wrong) else end
    replayed = commits[commits < first]
    if len(replayed) == len(commits):
        return None
    return LogDamage(
        (*header.patches, *found.patches),
        tuple(found.doubts[number] for number in sorted(found.doubts) if number < end),
        commits=len(commits),
        replayed=len(replayed),
        whole_until=header.offset_of(int(replayed[-1]) + 1) if len(replayed) else 0,
    )


def _patches(at: int, now: bytes, before: bytes) -> tuple[Patch, ...]:
    pairs = enumerate(zip(now, before, strict=True))
    return tuple(Patch(at + offset, wanted) for offset, (byte, wanted) in pairs if byte != wanted)


def _has_salts(frames: NDArray[np.uint8], header: _Header) -> NDArray[np.bool_]:
    return np.asarray((frames[:, _SALTS] == np.frombuffer(header.salts, np.uint8)).all(axis=1))


def _stored(frames: NDArray[np.uint8]) -> Sums:
    """(F, 2)"""
    return np.ascontiguousarray(frames[:, _SUMS]).view(">u4").astype(np.uint32)


def _words(data: bytes, order: str) -> Words:
    return np.frombuffer(data, order).astype(np.uint32)


def _words_of_frame(frame: bytes, order: str) -> Words:
    return _words(frame[:_SUMMED] + frame[_FRAME:], order)


def _words_of_frames(frames: NDArray[np.uint8], header: _Header) -> Words:
    """(F, n) what is summed of each frame."""
    return np.delete(frames, np.s_[_SUMMED:_FRAME], axis=1).view(header.order).astype(np.uint32)


def _sizes(frames: NDArray[np.uint8]) -> NDArray[np.uint32]:
    """(F,) the size that each frame states where it ends a commit, else 0."""
    return np.ascontiguousarray(frames[:, 4:8]).view(">u4").astype(np.uint32).ravel()


def _differ_by_a_byte(one: Sums, other: Sums) -> bool:
    return int((one.view(np.uint8) != other.view(np.uint8)).sum()) == 1


@cache
def _factors(count: int) -> tuple[Words, Words]:
    """(count, 2) what each of so many words adds to both sums, and (2, 2) what the sums before them do.

    A pair of words (x, y) makes of the sums (s, t): s += x + t, then t += y + s.
    """
    factors = np.zeros((count, 2), np.uint32)
    step = (1, 0, 0, 1)  # of the sums before what follows, to those at the end: s from s, t; t from s, t
    for first in range(count - 2, -1, -2):
        ss, st, ts, tt = step
        factors[first] = (ss + st) & 0xFFFFFFFF, (ts + tt) & 0xFFFFFFFF
        factors[first + 1] = st, tt
        step = (ss + st, ss + 2 * st, ts + tt, ts + 2 * tt)
        step = tuple(value & 0xFFFFFFFF for value in step)  # type: ignore[assignment]
    return factors, np.array(step, np.uint32).reshape(2, 2)


def _sum(words: Words, before: Sums | None = None) -> Sums:
    """SQLite's two sums over words (..., n), going on from those `before` (..., 2)."""
    factors, start = _factors(words.shape[-1])
    sums = words.astype(np.uint32) @ factors
    return sums if before is None else sums + before @ start.T


def _changed_byte(words: Words, summed: Sums, wanted: Sums, order: str) -> list[Patch]:
    """Each single byte of words (n,) that makes their sums those `wanted`, as it must have been then.

    There is one where it is of low weight in its word. A change of one of high weight is seen in the upper
    bits of the sums alone, as are those of many others.
    """
    factors, _ = _factors(len(words))
    off = wanted - summed
    data = words.astype(order).tobytes()
    changes = np.arange(-255, 256, dtype=np.int64)
    found = []
    for weight in range(4):
        steps = (changes << 8 * weight).astype(np.uint32)
        hits = (factors[:, 0, None] * steps == off[0]) & (factors[:, 1, None] * steps == off[1])
        for word, change in zip(*np.nonzero(hits), strict=True):
            at = 4 * int(word) + (weight if order == "<u4" else 3 - weight)
            before = data[at] + int(changes[change])
            if changes[change] and 0 <= before <= 255:
                found.append(Patch(at, before))
    return found
