"""The locks of a run's folder: whoever trains there holds them, however long its window has been closed."""

from __future__ import annotations

from pathlib import Path

from adnet_core.files.file_locks import lock_file

LAUNCHER = ".launcher.lock"
WORKER = ".worker.lock"
"""Two locks, since the process that was started may outlive the one that started it, and go on writing."""


def goes_on(run: Path) -> bool:
    """Whether a process trains in the folder now; False too where nothing can be known of it."""
    for name in (LAUNCHER, WORKER):
        path = run / name
        try:
            if not path.exists():
                continue
            with lock_file(path) as mine:
                if not mine:
                    return True
        except OSError:
            continue
    return False
