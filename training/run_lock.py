"""One training at a time in a run's folder."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from pathlib import Path

from adnet_core.errors import TrainingError
from adnet_core.files.file_locks import lock_file
from adnet_core.files.whole_files import reason_of
from adnet_core.runs.locks import LAUNCHER, WORKER

IN_USE = 3
"""The exit status of a training process that has found another one at work."""


class FolderInUse(TrainingError):
    """Another process trains in the folder, so that nothing may be written there, not even this."""


@contextlib.contextmanager
def only_launcher(run: Path, *, shared: bool = False) -> Iterator[None]:
    """Start no second training in a folder while one goes on. Raises FolderInUse, before anything is changed.

    The launchers of several hosts share the folder of their run: these only look for a training process.
    """
    with contextlib.ExitStack() as held:
        if not shared:
            held.enter_context(_held(run, LAUNCHER))
        with _held(run, WORKER):
            pass  # no process of an earlier start is still at work
        yield


@contextlib.contextmanager
def only_worker(run: Path) -> Iterator[None]:
    """For the process that writes a run's checkpoints. Raises FolderInUse."""
    with _held(run, WORKER):
        yield


@contextlib.contextmanager
def _held(run: Path, name: str) -> Iterator[None]:
    with contextlib.ExitStack() as held:
        try:
            mine = held.enter_context(lock_file(run / name))
        except OSError as error:
            raise TrainingError(f"{run}: cannot be written to: {reason_of(error)}") from None
        if not mine:
            raise FolderInUse(
                f"{run}: another training is going on in this folder; wait until it has ended, or give "
                "another folder with --out"
            )
        yield
