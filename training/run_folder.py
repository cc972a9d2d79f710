"""The folder of a run: what went wrong there, and the report that is made of it."""

from __future__ import annotations

import json
import logging
import os
from pathlib import Path
from typing import Any

from adnet_core.errors import ModelError
from adnet_core.events import read_events
from adnet_core.runs.names import (
    CHECKPOINTS,
    CONTACT_SHEET,
    CRASH,
    DATA_CHECK,
    EVENTS,
    FAILED,
    REPORT,
    SETTINGS,
)


def checkpoint_of(run: Path) -> Path:
    """The best checkpoint of a run, or the last where none was validated. Raises ModelError without one."""
    for name in CHECKPOINTS:
        if (run / name).is_file():
            return run / name
    raise ModelError(f"{run}: no run of `adnet train`, it holds no checkpoint")


def append_line(path: Path, line: str) -> None:
    """Add a line to a file, on a line of its own also after one that a dying process left unfinished."""
    with path.open("a+b") as file:
        if file.tell():
            file.seek(-1, os.SEEK_END)
            if file.read(1) != b"\n":
                file.write(b"\n")
        file.write(line.encode("utf-8"))


def failure(run: Path) -> str:
    """Why the run has failed: a mistake, or else the first error that nobody expected; "" for neither."""
    crashes = sorted(run.glob(CRASH), key=lambda path: path.stat().st_mtime)
    for path in (run / FAILED, *crashes):
        if path.is_file():
            return path.read_text(encoding="utf-8", errors="replace").partition("\n")[0]
    return ""


def forget_failures(run: Path) -> None:
    """Before a run starts or goes on, what an earlier start left behind is no longer true."""
    for path in (run / FAILED, *run.glob(CRASH)):
        path.unlink(missing_ok=True)


def write_report(run: Path) -> Path:
    """Make RUN/report.html of what lies in the folder. Raises OSError where it cannot be read or written."""
    # matplotlib says on standard error that it builds its font cache, or that it can keep none.
    logging.getLogger("matplotlib").setLevel(logging.ERROR)
    from adnet_core.report import write_run_report
    from training.checks import DataCheck

    check, sheet = _stored(run / DATA_CHECK), run / CONTACT_SHEET
    path = run / REPORT
    write_run_report(
        path,
        run.resolve().name,
        read_events(run / EVENTS),
        settings=_stored(run / SETTINGS),
        findings=DataCheck(**check).lines() if check else [],
        contact_sheet=sheet.read_bytes() if sheet.is_file() else None,
    )
    return path


def _stored(path: Path) -> dict[str, Any]:
    """What a file of the run says; nothing where it is missing or damaged."""
    try:
        content = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return content if isinstance(content, dict) else {}
