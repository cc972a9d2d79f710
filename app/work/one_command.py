"""A command of `adnet` as a process beside the window, waited for in a thread.

For work that is Python row by row: in a thread of the window it would take turns with the window's own.
"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Sequence

from adnet_core.errors import AdnetError
from app.logic.translating import tr
from app.work.line_process import entry, surroundings


def run_command(words: Sequence[str]) -> None:
    """Run `adnet` with these words, behind the window in the processor's turns. Not for the window's thread.

    Raises AdnetError with what the command says of its failure. A window that ends does not end it.
    """
    try:
        done = subprocess.run(
            [*entry("adnet_core.cli"), *words],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            env=surroundings(),
            encoding="utf-8",
            errors="replace",
            check=False,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),  # Windows would open a console
        )
    except OSError as error:
        reason = error.strerror or str(error)
        raise AdnetError(
            tr("{command}: cannot be started: {reason}", command=sys.executable, reason=reason)
        ) from None
    if done.returncode:
        said = done.stderr.strip().splitlines()
        name = words[0]
        raise AdnetError(
            said[-1] if said else tr("adnet {name} ended with {status}", name=name, status=done.returncode)
        )
