"""The photo that a few words mean: a name, a part of one, or a number in the list."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import PurePath

from adnet_core.files.same_names import folded


def row_meant(words: str, names: Sequence[str], listed: Sequence[int]) -> int | None:
    """The row of a photo, None where nothing fits. `names` are those of all photos by row, with folders; the
    rows of the list, `listed`, are looked through first.

    A whole name goes before a number (counted from 1 in the list), that before the beginning of a name, and
    that before a part of one.
    """
    wanted = folded(" ".join(words.split()))
    if not wanted:
        return None
    shown = set(listed)
    rows = [*listed, *(row for row in range(len(names)) if row not in shown)]
    files = {row: folded(PurePath(names[row]).name) for row in rows}
    whole = next((row for row in rows if wanted in (files[row], PurePath(files[row]).stem)), None)
    if whole is not None:
        return whole
    plain = wanted.lstrip("#").replace(",", "")
    if plain.isascii() and plain.isdecimal() and 1 <= int(plain) <= len(listed):
        return listed[int(plain) - 1]
    begun = next((row for row in rows if files[row].startswith(wanted)), None)
    return begun if begun is not None else next((row for row in rows if wanted in folded(names[row])), None)
