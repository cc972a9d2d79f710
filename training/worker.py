"""One training process: what `adnet train` starts, once or under torchrun.

Writes its event lines to standard output and to RUN/events.jsonl. A line `stop` on standard input,
SIGINT or SIGTERM ends it after the current step, with a checkpoint left to resume from.
"""

from __future__ import annotations

import argparse
import contextlib
import json
import os
import signal
import sys
import threading
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from types import FrameType
from typing import Any

import platformdirs

from adnet_core.errors import AdnetError, TrainingError
from adnet_core.events import Ended, Noted, format_event
from adnet_core.inference.model_store import find_model
from adnet_core.layout import Layout, layout_from_json, load_layout
from adnet_core.network.adnet import ADNet
from adnet_core.network.checkpoints import load_checkpoint, network_from_checkpoint
from adnet_core.network.model_weights import network_from_model_file
from training.checks import check_faces, write_check, write_contact_sheet
from training.datasets import Face, FaceSet, build_face_set, tag_names
from training.distribution import Process, joined_process
from training.launch import FAILED
from training.loop import LAST, Report, Trainer
from training.memory import keep_freed_memory
from training.settings import Settings, load_settings, settings_from
from training.sources import Split, folder_faces, project_faces

EVENTS = "events.jsonl"
SETTINGS = "settings.json"
CONTACT_SHEET = "contact-sheet.jpg"


def main(arguments: list[str] | None = None) -> int:
    """Run the worker; returns its exit status: 0, or 2 after one line on standard error."""
    options = _parser().parse_args(arguments)
    keep_freed_memory()
    stop = _stop_switch()
    try:
        return _joined(options, stop)
    except AdnetError as error:
        print(error, file=sys.stderr)
        return 2


def _joined(options: argparse.Namespace, stop: threading.Event) -> int:
    with joined_process(options.device) as process:
        run = Path(options.out)
        report = _reporter(run / EVENTS, speaks=process.leads)
        try:
            run.mkdir(parents=True, exist_ok=True)
            if _restarted():
                if (run / FAILED).exists():
                    return 0  # what failed was no accident, and has been said
                options.resume = options.resume or (run / LAST).exists()
            else:
                (run / FAILED).unlink(missing_ok=True)
            _train(options, run, process, report, stop.is_set)
        except (AdnetError, OSError) as error:
            text = str(error)
            if isinstance(error, OSError) and error.filename:
                text = f"{error.filename}: {error.strerror}"
            print(text, file=sys.stderr)
            with contextlib.suppress(OSError):
                (run / FAILED).write_text(text + "\n", encoding="utf-8")
                report(Ended(reason="failed", epoch=0, best=None, checkpoint=None, text=text))
                # torchrun would start all processes again for another status, to fail once more.
                return 2 if process.count == 1 else 0
            return 2
    return 0


def _restarted() -> bool:
    """Whether torchrun has started this process in place of one that died."""
    return int(os.environ.get("TORCHELASTIC_RESTART_COUNT", "0")) > 0


def _train(
    options: argparse.Namespace, run: Path, process: Process, report: Report, stop_asked: Callable[[], bool]
) -> None:
    start = _starting_point(options, run)
    settings, layout = start.settings, start.layout
    split = _split(options, layout, report)
    if split.validation and not split.train:
        raise TrainingError(
            f"all {len(split.validation)} faces are held out for validation: give more, or --hold-out 0"
        )
    if not split.train:
        raise TrainingError("there are no faces to learn from: give --data or --project")
    if settings.loss.focal:
        tag_names(split.train)  # refuses before anything is decoded
    cache = Path(options.cache) if options.cache else cache_folder()
    left_out: list[str] = []

    def face_set(faces: tuple[Face, ...]) -> FaceSet:
        return build_face_set(
            faces,
            margin=settings.data.margin,
            canvas_ratio=settings.data.canvas,
            cache_folder=cache,
            on_skip=left_out.append,
        )

    with process.leader_first():
        train = face_set(split.train)
        validation = face_set(split.validation) if split.validation else None
    if process.leads:
        check = check_faces(train, validation, layout, left_out)
        write_check(check, run)
        write_contact_sheet(train, layout, settings.augmentation, run / CONTACT_SHEET)
        for number, text in enumerate(check.lines()):
            report(Noted(level="warning" if number else "info", text=text))
    if options.dry_run:
        report(Noted(text=f"nothing was trained; random views are in {run / CONTACT_SHEET}"))
        return
    trainer = Trainer(
        settings,
        layout,
        train,
        validation,
        run,
        process=process,
        report=report,
        stop_asked=stop_asked,
        provenance=_provenance(options),
        inherited=start.inherited,
    )
    if options.resume:
        trainer.resume(run / LAST)
    elif start.network is not None:
        trainer.load_weights(start.network.state_dict())
    if process.leads:
        (run / SETTINGS).write_text(settings.model_dump_json(indent=2), encoding="utf-8")
    trainer.run()


@dataclass(frozen=True)
class _Start:
    settings: Settings
    layout: Layout
    network: ADNet | None = None
    inherited: dict[str, Any] | None = None


def _starting_point(options: argparse.Namespace, run: Path) -> _Start:
    """Settings and layout of a new run, of one that goes on, or of one that starts from a model.

    A model brings its own network, layout and margin, whatever the preset says of them.
    """
    if options.resume:
        path = run / LAST
        stored = load_checkpoint(path)
        settings = settings_from(stored["settings"], options.set, str(path))
        layout = layout_from_json(stored["layout"], str(path))
        return _Start(settings, layout, inherited=stored.get("inherited"))
    settings = load_settings(options.preset, options.set)
    if not options.init:
        return _Start(settings, load_layout(settings.layout))
    if Path(options.init).suffix == ".pt":
        network, layout, content = network_from_checkpoint(Path(options.init))
        margin = settings_from(content["settings"], [], options.init).data.margin
        inherited = content.get("inherited")
    else:
        network, info = network_from_model_file(find_model(options.init))
        layout, margin, inherited = info.layout, info.margin, json.loads(info.to_json())
    data = settings.data.model_copy(update={"margin": margin})
    changed = {"network": network.config, "data": data, "layout": layout.name}
    return _Start(settings.model_copy(update=changed), layout, network, inherited)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m training.worker", description=__doc__)
    parser.add_argument("--preset", default="fast-68", help="bundled preset or TOML file")
    parser.add_argument("--set", action="append", default=[], metavar="KEY=VALUE")
    parser.add_argument("--data", action="append", default=[], metavar="DIR")
    parser.add_argument("--format", default="300w", help="of --data, by a name of the catalogue")
    parser.add_argument("--images", metavar="DIR", help="where the photos of lists are")
    parser.add_argument("--split", metavar="FILE", help="file,split rows for the (one) data folder")
    parser.add_argument("--project", action="append", default=[], metavar="FILE")
    parser.add_argument("--hold-out", type=float, default=0.1, metavar="SHARE")
    parser.add_argument("--out", required=True, metavar="RUN")
    parser.add_argument("--init", metavar="MODEL", help="model name, .onnx file or checkpoint")
    parser.add_argument("--resume", action="store_true")
    parser.add_argument("--dry-run", action="store_true", help="check the data and end")
    parser.add_argument("--device", choices=("auto", "cpu"), default="auto")
    parser.add_argument("--cache", metavar="DIR", help="where decoded faces are kept between runs")
    return parser


def _split(options: argparse.Namespace, layout: Layout, report: Report) -> Split:
    if options.split and len(options.data) != 1:
        raise TrainingError("--split goes with exactly one --data folder")
    if options.format == "project" and (options.split or options.images):
        raise TrainingError("--split and --images don't go with projects, which are divided by --hold-out")

    def skipped(text: str) -> None:
        report(Noted(level="warning", text=text))

    split = Split()
    projects = list(options.project)
    if options.format == "project":
        projects += options.data
    else:
        for folder in options.data:
            split += folder_faces(
                Path(folder),
                layout,
                Path(options.split) if options.split else None,
                data_format=options.format,
                images=Path(options.images) if options.images else None,
                on_skip=skipped,
            )
    for project in projects:
        split += project_faces(Path(project), layout, hold_out=options.hold_out, on_skip=skipped)
    return split


def cache_folder() -> Path:
    return Path(platformdirs.user_cache_dir("adnet-annotate")) / "crops"


def _provenance(options: argparse.Namespace) -> dict[str, Any]:
    return {
        "data": [Path(folder).name for folder in options.data],
        "projects": [Path(project).name for project in options.project],
        "init": Path(options.init).name if options.init else "",
        "preset": str(options.preset),
        "changes": list(options.set),
    }


def _stop_switch() -> threading.Event:
    stop = threading.Event()

    def on_signal(_number: int, _frame: FrameType | None) -> None:
        stop.set()

    signal.signal(signal.SIGINT, on_signal)
    signal.signal(signal.SIGTERM, on_signal)

    def listen() -> None:
        for line in sys.stdin:
            if line.strip() == "stop":
                stop.set()

    # A terminal's user has Ctrl-C; reading there from the background would suspend the run.
    if sys.stdin is not None and not sys.stdin.closed and not sys.stdin.isatty():
        threading.Thread(target=listen, name="stop-listener", daemon=True).start()
    return stop


def _reporter(path: Path, *, speaks: bool) -> Report:
    def report(event: Any) -> None:
        if not speaks:
            return
        line = format_event(event)
        with path.open("a", encoding="utf-8") as file:
            file.write(line + "\n")
        print(line, flush=True)

    return report


if __name__ == "__main__":
    sys.exit(main())
