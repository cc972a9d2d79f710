"""One training process: what `adnet train` starts, once or under torchrun.

Writes its event lines to standard output and to RUN/events.jsonl. A line `stop` on standard input,
SIGINT or SIGTERM ends it after the current step, with a checkpoint left to resume from.
"""

from __future__ import annotations

import argparse
import signal
import sys
import threading
from pathlib import Path
from types import FrameType
from typing import Any

import platformdirs

from adnet_core.errors import AdnetError, TrainingError
from adnet_core.events import Ended, Noted, format_event
from adnet_core.layout import Layout, load_layout
from adnet_core.network.checkpoints import load_checkpoint, network_from_checkpoint
from training.datasets import build_face_set
from training.distribution import joined_process
from training.loop import LAST, Report, Trainer
from training.settings import Settings, load_settings, settings_from
from training.sources import Split, folder_faces

EVENTS = "events.jsonl"
SETTINGS = "settings.json"


def main(arguments: list[str] | None = None) -> int:
    """Run the worker; returns its exit status."""
    options = _parser().parse_args(arguments)
    stop = _stop_switch()
    with joined_process(options.device) as process:
        run = Path(options.out)
        run.mkdir(parents=True, exist_ok=True)
        report = _reporter(run / EVENTS, speaks=process.leads)
        try:
            settings = _settings(options)
            layout = load_layout(settings.layout)
            split = _split(options, layout)
            sets = []
            for faces in (split.train, split.validation):
                sets.append(
                    build_face_set(
                        faces,
                        margin=settings.data.margin,
                        canvas_ratio=settings.data.canvas,
                        cache_folder=Path(options.cache) if options.cache else _cache_folder(),
                        on_skip=lambda text: report(Noted(level="warning", text=text)),
                    )
                    if faces
                    else None
                )
            train, validation = sets
            if train is None:
                raise TrainingError("there are no faces to learn from")
            trainer = Trainer(
                settings,
                layout,
                train,
                validation,
                run,
                process=process,
                report=report,
                stop_asked=stop.is_set,
                provenance=_provenance(options),
            )
            if options.resume:
                trainer.resume(run / LAST)
            elif options.init:
                trainer.load_weights(network_from_checkpoint(Path(options.init))[0].state_dict())
            if process.leads:
                (run / SETTINGS).write_text(settings.model_dump_json(indent=2), encoding="utf-8")
            trainer.run()
        except AdnetError as error:
            report(Ended(reason="failed", epoch=0, best=None, checkpoint=None, text=str(error)))
            print(error, file=sys.stderr)
            return 2
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m training.worker", description=__doc__)
    parser.add_argument("--preset", default="fast-68", help="bundled preset or TOML file")
    parser.add_argument("--set", action="append", default=[], metavar="KEY=VALUE")
    parser.add_argument("--data", action="append", default=[], metavar="DIR")
    parser.add_argument("--split", metavar="FILE", help="file,split rows for the (one) data folder")
    parser.add_argument("--out", required=True, metavar="RUN")
    parser.add_argument("--init", metavar="CHECKPOINT")
    parser.add_argument("--resume", action="store_true")
    parser.add_argument("--device", choices=("auto", "cpu"), default="auto")
    parser.add_argument("--cache", metavar="DIR", help="where decoded faces are kept between runs")
    return parser


def _settings(options: argparse.Namespace) -> Settings:
    if options.resume:
        stored = load_checkpoint(Path(options.out) / LAST)["settings"]
        return settings_from(stored, options.set, str(Path(options.out) / LAST))
    return load_settings(options.preset, options.set)


def _split(options: argparse.Namespace, layout: Layout) -> Split:
    train, validation = [], []
    for folder in options.data:
        part = folder_faces(Path(folder), layout, Path(options.split) if options.split else None)
        train.extend(part.train)
        validation.extend(part.validation)
    return Split(tuple(train), tuple(validation))


def _cache_folder() -> Path:
    return Path(platformdirs.user_cache_dir("adnet-annotate")) / "crops"


def _provenance(options: argparse.Namespace) -> dict[str, Any]:
    return {"data": [Path(folder).name for folder in options.data], "init": options.init or ""}


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

    if sys.stdin is not None and not sys.stdin.closed:
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
