"""What lies in the folders of a set, each set walked through once however often it is asked."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from adnet_core.errors import FormatError
from adnet_core.files.whole_files import reason_of
from adnet_core.media.photos import natural_key


@dataclass(frozen=True)
class Walk:
    """Each folder below a root, which is the first, with the names of its files, in natural order and
    without hidden ones; `links` are folders that were not looked into, `fault` is what could not be read."""

    folders: tuple[tuple[Path, tuple[str, ...]], ...]
    links: tuple[Path, ...] = ()
    fault: FormatError | None = None


class WalkedFolders(dict[Path, Walk]):
    """Walks by their root."""

    def __missing__(self, root: Path) -> Walk:
        faults: list[FormatError] = []
        links: list[Path] = []
        folders = tuple(walk(root, faults, links))
        self[root] = Walk(folders, tuple(links), faults[0] if faults else None)
        return self[root]


def walk(root: Path, faults: list[FormatError], links: list[Path]) -> Iterator[tuple[Path, tuple[str, ...]]]:
    """The folders of a `Walk` one by one; what could not be read and what was not looked into is appended."""

    def fault(error: OSError) -> None:
        faults.append(FormatError(f"{error.filename}: cannot be read: {reason_of(error)}"))

    for inside, below, names in os.walk(root, onerror=fault):
        below[:] = sorted((name for name in below if not name.startswith(".")), key=natural_key)
        links += [Path(inside, name) for name in below if Path(inside, name).is_symlink()]
        yield (
            Path(inside),
            tuple(sorted((name for name in names if not name.startswith(".")), key=natural_key)),
        )
