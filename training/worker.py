"""One training process: what `adnet train` starts, once or under torchrun.

Writes its event lines to standard output and to RUN/events.jsonl. A line `stop` on standard input, the end
of it where --stop-at-end-of-input is given, SIGINT, SIGTERM or SIGHUP ends it after the current step, with a
checkpoint left to resume from.
"""

from __future__ import annotations

import argparse
import contextlib
import os
import threading
import time
import traceback
from collections.abc import Callable
from functools import partial
from pathlib import Path

import torch

from adnet_core.commands.terminal import FAILED as FAILED_STATUS
from adnet_core.commands.terminal import complain, leave_at_once, leave_broken_output, reader_gone
from adnet_core.errors import AdnetError, TrainingError
from adnet_core.events import Ended, Event, Noted, Working, format_event
from adnet_core.files.plain_text import lines, one_line
from adnet_core.files.user_cache import user_cache
from adnet_core.files.whole_files import may_write, reason_of
from adnet_core.runs.names import CONTACT_SHEET, CRASH, EVENTS, FAILED, HELD_OUT, LAST
from adnet_core.runs.request import TrainingRequest
from training.checks import check_faces, mirror_flaw, usual_shape, write_check, write_contact_sheet
from training.datasets import Face, FaceSet, build_face_set, tag_names
from training.distribution import Process, joined_process, others_left
from training.finishing import export_finished
from training.held_out_faces import held_out_as_before, keep_held_out
from training.loop import Report, Trainer
from training.measured_settings import measured
from training.memory import keep_freed_memory
from training.mixing import FEW_SHARE, with_held_out
from training.new_layout import begun
from training.remarks import idle_changes, remarks
from training.run_folder import append_line
from training.run_lock import IN_USE, FolderInUse, only_worker
from training.starting import asked_faces, starting_point
from training.stopping import listen, on_stop_signals
from training.unlabelled_faces import unlabelled_faces

PATIENCE = 1.0
"""Seconds that work besides training may take before its progress is said, and between two lines of it."""


def main(arguments: list[str] | None = None) -> int:
    """Run the worker; returns its exit status: 0, or another after one line on standard error."""
    options = _parser().parse_args(arguments)
    keep_freed_memory()
    stop = threading.Event()
    with on_stop_signals(stop.set):
        listen(stop.set, until_end=options.stop_at_end_of_input)
        return _run(TrainingRequest.from_json(options.request), stop)


def _run(request: TrainingRequest, stop: threading.Event) -> int:
    run = request.out
    rank, count = int(os.environ.get("RANK", "0")), int(os.environ.get("WORLD_SIZE", "1"))
    report = _reporter(run / EVENTS, stop, speaks=rank == 0)
    try:
        run.mkdir(parents=True, exist_ok=True)
        if count > 1 and (run / FAILED).exists():
            return 0  # torchrun starts all again, though what failed was no accident and has been said
        with (
            only_worker(run) if rank == 0 else contextlib.nullcontext(),
            joined_process(request.device) as process,
        ):
            _train(request, process, report, stop.is_set)
        return 0
    except FolderInUse as error:
        complain(str(error))
        return IN_USE
    except (AdnetError, OSError) as error:
        text = _noted(error, run)
        with contextlib.suppress(OSError):
            (run / FAILED).write_text(one_line(text) + "\n", encoding="utf-8")
        # Over gloo the others see that this one has left; over NCCL they would wait, and torchrun ends them.
        status = 1 if torch.cuda.is_available() and request.device != "cpu" else 0
    except Exception as error:
        if count > 1 and others_left(error):
            return 1  # the one that died says why, where it can; torchrun starts all again
        path = run / CRASH.replace("*", str(rank))
        text = (
            f"unexpected {type(error).__name__}: {' '.join(str(error).split())} (the traceback is in {path})"
        )
        with contextlib.suppress(OSError):
            path.write_text(lines(f"{text}\n\n{traceback.format_exc()}"), encoding="utf-8")
        status = 1
    complain(text)
    if count > 1:
        return status
    with contextlib.suppress(AdnetError):
        report(Ended(reason="failed", epoch=0, best=None, checkpoint=None, text=text))
    return FAILED_STATUS


def _noted(error: AdnetError | OSError, run: Path) -> str:
    """One sentence; an error of writing itself does not name its file, which is one of the run's."""
    if isinstance(error, OSError):
        return f"{error.filename or run}: {reason_of(error)}"
    return str(error)


def _train(
    request: TrainingRequest, process: Process, report: Report, stop_asked: Callable[[], bool]
) -> None:
    run = request.out
    # What died left a checkpoint where it had come to one, and all that were started again go on from it.
    # A new run isn't begun in such a folder.
    again = not request.resume and not request.dry_run and (run / LAST).exists()
    if again:
        request = request.model_copy(update={"resume": True})
    start = starting_point(request)
    left_out: list[str] = []
    unpacked = partial(_progress(report), "unpacking images")
    split = asked_faces(request, start.layout, left_out.append, unpacked)
    as_before = False
    if request.resume:
        divided = held_out_as_before(split, start.layout, run / HELD_OUT)
        split, as_before = divided.split, divided.as_before
        for text in divided.texts:
            report(Noted(level="warning", text=text))
    if start.base is not None:
        share = max(request.hold_out, FEW_SHARE) if request.hold_out else 0.0
        split = with_held_out(split, start.layout, share)
    if start.base is not None and not request.resume:
        start = begun(start, split.train, report, _progress(report))
    settings, layout = start.settings, start.layout
    if settings.loss.focal:
        tag_names(split.train)  # refuses before anything is decoded
    cache = request.cache or cache_folder(request.out)

    def face_set(faces: tuple[Face, ...]) -> FaceSet:
        progress = _progress(report)
        return build_face_set(
            faces,
            margin=settings.data.margin,
            canvas_ratio=settings.data.canvas,
            cache_folder=cache,
            on_progress=lambda done, total: progress("reading faces", done, total),
            on_skip=left_out.append,
        )

    with process.leader_first():
        train = face_set(split.train)
        validation = face_set(split.validation) if split.validation else None
        unlabelled: FaceSet | None = None
        if request.unlabelled:
            found = unlabelled_faces(
                request, layout, split, keep=process.leads, report=report, progress=_progress(report)
            )
            unlabelled = face_set(found)
            text = f"{len(unlabelled)} faces without labels are learnt from besides; no figure is of them"
            report(Noted(text=text))
    if process.leads:
        check = check_faces(train, validation, layout, left_out, usual_shape(layout, start.inherited))
        write_check(check, run)
        write_contact_sheet(train, layout, settings.augmentation, run / CONTACT_SHEET)
        for number, text in enumerate(check.lines()):
            report(Noted(level="warning" if number else "info", text=text))
        begun_before = start.network is not None or request.resume
        new_layout = start.base is not None
        flaw = mirror_flaw(train.faces, layout) if settings.augmentation.flip else ""
        if flaw:
            report(Noted(level="warning", text=flaw))
        said = remarks(settings, train, from_model=begun_before, new_layout=new_layout)
        said += idle_changes(
            request.changes,
            from_model=start.network is not None or new_layout or bool(start.provenance.get("init")),
            resumed=request.resume and not again,
            unlabelled=bool(request.unlabelled),
        )
        for text in said:
            report(Noted(level="warning", text=text))
    if request.dry_run:
        report(Noted(text=f"nothing was trained; random views are in {run / CONTACT_SHEET}"))
        return
    settings = measured(settings, start, train, process, report)
    trainer = Trainer(
        settings,
        layout,
        train,
        validation,
        run,
        process=process,
        report=report,
        stop_asked=stop_asked,
        provenance=start.provenance,
        inherited=start.inherited,
        base=None if start.base is None else start.base.content(),
        unlabelled=unlabelled,
    )
    if request.resume:
        trainer.resume(run / LAST)
    elif start.network is not None:
        trainer.load_weights(start.network.state_dict())
    if process.leads:
        for rest in run.glob("*.part"):
            rest.unlink()  # of a process that died while it wrote
        if not as_before:
            keep_held_out(split.validation, run / HELD_OUT)
    trainer.write_settings()
    if again:
        where = f"epoch {trainer.position.epoch + 1} after {trainer.position.step} steps"
        report(Noted(level="warning", text=f"a training process died; all go on from {where}"))

    def export() -> None:
        if process.leads and request.export:
            export_finished(run, train, validation, report, _progress(report), stop_asked, request)

    trainer.run(export)


def _progress(report: Report) -> Callable[[str, int, int], None]:
    """A function that takes what is done of how many, and says so where it takes its time."""
    said = time.monotonic()

    def progress(what: str, done: int, total: int) -> None:
        nonlocal said
        if time.monotonic() - said >= PATIENCE:
            said = time.monotonic()
            report(Working(what=what, done=done, total=total))

    return progress


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m training.worker", description=__doc__)
    parser.add_argument("request", help="a TrainingRequest as JSON")
    parser.add_argument(
        "--stop-at-end-of-input",
        action="store_true",
        help="stop when standard input ends, as at a line `stop`",
    )
    return parser


def cache_folder(run: Path) -> Path:
    """Where decoded faces are kept for later runs; in the run's own folder where the home folder cannot be
    written, as in many containers."""
    usual = user_cache() / "crops"
    with contextlib.suppress(OSError):
        usual.mkdir(parents=True, exist_ok=True)
        if may_write(usual):
            return usual
    return run / "crops"


def _reporter(path: Path, stop: threading.Event, *, speaks: bool) -> Report:
    def report(event: Event) -> None:
        if not speaks:
            return
        line = format_event(event)
        try:
            print(line, flush=True)
        except OSError as error:
            if not reader_gone(error):
                raise
            leave_broken_output()
            stop.set()  # nobody listens any longer
        try:
            append_line(path, line + "\n")
        except OSError as error:
            raise TrainingError(f"{path}: an event line cannot be written: {reason_of(error)}") from None

    return report


if __name__ == "__main__":
    leave_at_once(main())
