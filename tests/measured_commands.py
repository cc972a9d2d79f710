"""Commands run in a process of their own, and what that took, as Linux counts."""

from __future__ import annotations

import json
import subprocess
import sys
from dataclasses import dataclass

# Not ru_maxrss: it begins with what the process held that this one was started from.
_PROGRAM = """
import json, resource, sys
from pathlib import Path
from adnet_core.cli import main
status = main(sys.argv[1:])
used = resource.getrusage(resource.RUSAGE_SELF)
held = Path("/proc/self/status").read_text().partition("VmHWM:")[2].split()[0]
print(json.dumps([status, int(held), used.ru_utime + used.ru_stime]), file=sys.stderr)
"""


@dataclass(frozen=True)
class Measured:
    """How a command ended, what it printed, the most memory it held in KiB, and its seconds of computing."""

    status: int
    printed: str
    kibibytes: int
    seconds: float


def measured(*words: object, timeout: float) -> Measured:
    """Run `adnet` with these words."""
    done = subprocess.run(
        [sys.executable, "-c", _PROGRAM, *map(str, words)],
        capture_output=True,
        text=True,
        check=True,
        timeout=timeout,
    )
    status, kibibytes, seconds = json.loads(done.stderr.splitlines()[-1])
    return Measured(status, done.stdout, kibibytes, seconds)
