"""What a file shows of itself before it is read: its suffix and its first bytes."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from adnet_core.files.whole_files import open_to_read
from adnet_core.formats.text_encoding import decoded_beginning

HDF5 = b"\x89HDF"
_HEAD = 1 << 16


@dataclass(frozen=True)
class Beginning:
    """The suffix of a file's name in lower case, with its dot, the first 65,536 bytes of it, and the name.

    `path` is for what the first bytes do not show: an HDF5 file's names of tables (`hdf5_files.tables_of`).
    """

    suffix: str
    head: bytes
    name: str = ""
    path: Path | None = None

    @cached_property
    def text(self) -> str:
        """As text, without white space in front."""
        return decoded_beginning(self.head).lstrip()

    @property
    def first_line(self) -> str:
        return self.text.split("\n", 1)[0]

    def holds_any(self, *words: str) -> bool:
        return any(word in self.text for word in words)


def beginning_of(path: Path) -> Beginning:
    """Raises OSError where the file cannot be read."""
    with open_to_read(path) as stream:
        return Beginning(path.suffix.lower(), stream.read(_HEAD), path.name.lower(), path)
