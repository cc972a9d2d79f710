"""Lets the package's programs stand in for Python where the window starts one (`sys.executable -c`)."""

from __future__ import annotations

import runpy
import sys


def stand_in() -> None:
    """Run the code or the module that `-c` or `-m` asks for as Python does, and end; otherwise do nothing."""
    words = sys.argv[1:]
    if len(words) < 2 or words[0] not in ("-c", "-m"):
        return
    kind, what, *rest = words
    sys.argv = [kind, *rest]
    if kind == "-c":
        exec(compile(what, "<string>", "exec"), {"__name__": "__main__"})
    else:
        runpy.run_module(what, run_name="__main__", alter_sys=True)
    sys.exit(0)
