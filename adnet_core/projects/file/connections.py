"""Connections to project files, some of which were made to do harm: what they may cost is bounded."""

from __future__ import annotations

import contextlib
import os
import sqlite3
from pathlib import Path
from typing import Any

from adnet_core.projects.file.checksums import give_function

STEPS_EACH = 100_000
"""After so many steps of SQLite's machine it is asked whether a statement may go on."""
STEPS_AT_ALL = 5_000_000
STEPS_PER_BYTE = 40
"""No statement on a project of ours comes near this: its tables are read once, at some steps a row."""
LARGEST_VALUE = 1 << 26
"""Bytes of a value; the pages of one may lead in a circle."""


class ProjectConnection(sqlite3.Connection):
    """A connection whose statements end, also on pages that refer to each other and so hold rows at will."""

    def __init__(self, *arguments: Any, **options: Any) -> None:
        super().__init__(*arguments, **options)
        # Not a method of this object, which would then refer to itself.
        self._budget = _Budget()
        self.set_progress_handler(self._budget.is_spent, STEPS_EACH)
        self.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, LARGEST_VALUE)
        give_function(self)

    def measure_by(self, path: Path) -> None:
        """Allow as much as a file of this size may need."""
        self._budget.path = path

    def execute(self, sql: str, parameters: Any = ()) -> sqlite3.Cursor:
        self._budget.steps = 0
        return super().execute(sql, parameters)


class _Budget:
    """What the statement that was begun last has cost."""

    def __init__(self) -> None:
        self.steps = 0
        self.path: Path | None = None

    def is_spent(self) -> bool:
        self.steps += STEPS_EACH
        if self.steps <= STEPS_AT_ALL or self.path is None:
            return False
        size = 0
        for end in ("", "-wal"):
            with contextlib.suppress(OSError):
                size += os.stat(f"{self.path}{end}").st_size  # noqa: PTH116
        return self.steps > STEPS_AT_ALL + STEPS_PER_BYTE * size
