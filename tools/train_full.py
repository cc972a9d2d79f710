"""Trains the full network where a GPU is lent for some minutes; checks and measures what only a GPU can.

    python tools/pack_faces.py --data 300w --split 300w/split.csv --out packed
    python tools/train_full.py --data packed --split packed/split.csv --out OUT --minutes 9.5

Its parts run one after the other: the machine, the pace, the training, the model files, their parity on CUDA,
the bench and the tests for CUDA. One that fails or runs out of time is said and stops no other. OUT holds
log.txt, results.json, bench.json, and the models in files of at most --part-mb, which `python
tools/train_full.py --join OUT` puts together again. Without a GPU, `--device cpu --steps 2` rehearses it all.
"""

from __future__ import annotations

import argparse
import json
import math
import os
import statistics
import subprocess
import sys
import time
import traceback
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
import torch

from adnet_core.errors import AdnetError
from adnet_core.events import Validated, read_events
from adnet_core.faces.geometry import CROP_SIZE
from adnet_core.faces.layout import load_layout
from adnet_core.models.engine import Engine
from adnet_core.network.checkpoints import load_checkpoint, save_checkpoint
from adnet_core.runs.names import EVENTS
from adnet_core.runs.request import TrainingRequest
from training.bench.result import this_machine
from training.datasets import FaceSet, build_face_set
from training.distribution import Process
from training.export import export_run
from training.loop import Trainer
from training.run_folder import checkpoint_of
from training.settings import Settings, load_settings
from training.sources import folder_faces

ROOT = Path(__file__).resolve().parents[1]
PRESET = "full-68"
AFTER = 2.5
"""Minutes of those there are, for what follows the training."""
RESERVE = 0.85
"""Share of the time until then that epochs are planned for: validation and checkpoints take the rest."""
TIMED, WARM = 6, 3
WORTH = 1.08
"""A compiled network is taken where it is so much faster, since compiling it takes part of the time."""
FEW = 2
"""Faces of a step of a rehearsal."""
PARITY_PIXELS = 0.1
PIECE = ".part"
CUDA_TESTS = "tests/training/test_cuda.py"


@dataclass
class Session:
    """What the parts share: options, when all ends, and what has been found."""

    options: argparse.Namespace
    begun: float = field(default_factory=time.monotonic)
    results: dict[str, Any] = field(default_factory=dict)

    @property
    def out(self) -> Path:
        return Path(self.options.out)

    @property
    def run(self) -> Path:
        work = self.options.work or self.out.with_name(f"{self.out.name}-work")
        return Path(work).resolve() / "run"

    @property
    def left(self) -> float:
        """Seconds until all ends."""
        return float(60 * self.options.minutes - (time.monotonic() - self.begun))

    @property
    def on_gpu(self) -> bool:
        return self.options.device != "cpu" and torch.cuda.is_available()

    def say(self, text: str) -> None:
        line = f"{time.monotonic() - self.begun:7.1f} s  {text}"
        print(line, flush=True)
        with (self.out / "log.txt").open("a", encoding="utf-8") as log:
            log.write(line + "\n")

    def keep(self, **found: Any) -> None:
        self.results |= found
        (self.out / "results.json").write_text(json.dumps(self.results, indent=2) + "\n", encoding="utf-8")

    def ask(self, name: str, command: list[str], limit: float | None = None) -> int:
        """Run a command in the repository with its output in the log; ended when the time is over."""
        seconds = max(5.0, min(self.left, limit or self.left))
        self.say(f"{name}: {' '.join(command)} (at most {seconds:.0f} s)")
        try:
            done = subprocess.run(
                command, cwd=ROOT, capture_output=True, text=True, timeout=seconds, check=False
            )
            text, status = done.stdout + done.stderr, done.returncode
        except subprocess.TimeoutExpired as error:
            parts = (error.stdout or b"", error.stderr or b"")
            text = "".join(one.decode(errors="replace") if isinstance(one, bytes) else one for one in parts)
            status = 124
        for line in text.splitlines()[-40:]:
            self.say(f"    {line}")
        self.say(f"{name}: ended with {status}")
        return status


def machine(session: Session) -> None:
    """What there is: torch's CUDA and the runtime's providers."""
    import onnxruntime

    session.keep(
        machine=str(this_machine()),
        cuda=torch.cuda.is_available(),
        providers=onnxruntime.get_available_providers(),
    )
    session.say(f"{session.results['machine']}; providers {', '.join(session.results['providers'])}")
    if not session.on_gpu:
        session.say("torch has no CUDA here, or is not to use it: this is a rehearsal on the CPU")


def pace(session: Session) -> None:
    """Seconds of a step, with and without a compiled network; how many epochs fit is worked out of them."""
    settings, faces, held = _read(session)
    found: dict[str, float] = {}
    tried = (False, True) if session.on_gpu and not session.options.steps else (False,)
    for compiled in tried:
        name = "compiled" if compiled else "eager"
        try:
            found[name] = _seconds_of_a_step(session, settings, faces, compiled=compiled)
            session.say(f"pace: {found[name]:.3f} s a step of {settings.schedule.batch} faces, {name}")
        except Exception as error:  # a compiler that fails leaves the network as it is
            session.say(f"pace: {name}: {type(error).__name__}: {str(error).splitlines()[:1]}")
    chosen = min(found, key=lambda name: found[name])
    if chosen == "compiled" and found["eager"] < WORTH * found["compiled"]:
        chosen = "eager"
    steps = -(-len(faces) // settings.schedule.batch)
    seconds = max(0.0, session.left - 60 * AFTER)
    epochs = epochs_within(RESERVE * seconds, found[chosen], steps)
    session.keep(seconds_of_a_step=found, compile=chosen == "compiled", epochs=epochs, steps_per_epoch=steps)
    session.say(f"pace: {epochs} epochs of {steps} steps, {chosen}; {len(held)} faces to validate on")


def epochs_within(seconds: float, step: float, steps: int) -> int:
    """How many epochs of `steps` steps of `step` seconds there is time for; one at least."""
    return max(1, math.floor(seconds / (step * steps)))


def train(session: Session) -> None:
    """The run itself, in a process of its own; stopped, with a checkpoint, where it takes too long."""
    changes = list(_changes(session))
    if session.options.steps:
        changes += ["schedule.epochs=1"]
    else:
        epochs = int(session.results.get("epochs", 1))
        changes += [f"schedule.epochs={epochs}", f"engine.validate_every={max(1, epochs // 20)}"]
        changes += [f"engine.compile={str(session.results.get('compile', False)).lower()}"]
    request = TrainingRequest(
        out=session.run.resolve(),
        preset=session.options.preset,
        changes=tuple(changes),
        data=(session.options.data.resolve(),),
        split=_split(session).resolve(),
        device="auto" if session.on_gpu else "cpu",
        cache=_cache(session).resolve(),
        export=False,
    )
    until = max(10.0, session.left - (0 if session.options.steps else 60 * AFTER))
    session.run.mkdir(parents=True, exist_ok=True)
    with (session.run.parent / "train.txt").open("w", encoding="utf-8") as said:
        words = [sys.executable, "-m", "training.worker", request.to_json()]
        with subprocess.Popen(
            words, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, stderr=said, text=True
        ) as process:
            try:
                process.wait(until)
            except subprocess.TimeoutExpired:
                session.say("train: the time is over; the run is told to stop")
                try:
                    process.communicate("stop\n", timeout=60)
                except subprocess.TimeoutExpired:
                    process.kill()  # else the end of this block would wait for it for ever
                    raise
    for line in (session.run.parent / "train.txt").read_text(encoding="utf-8").splitlines()[-10:]:
        session.say(f"    {line}")
    judged = [event for event in read_events(session.run / EVENTS) if isinstance(event, Validated)]
    if judged:
        best = min(judged, key=lambda event: event.nme)
        session.keep(validation={"nme": best.nme, "epoch": best.epoch + 1, "validations": len(judged)})
        session.say(f"train: validation NME {best.nme:.3f} % after {best.epoch + 1} epochs")
    if process.returncode:
        raise RuntimeError(f"the training process ended with {process.returncode}")


def files(session: Session) -> None:
    """The checkpoint in 16 bits, which matters most, and the model file in float32, in pieces that travel."""
    content = load_checkpoint(checkpoint_of(session.run))
    small = session.run.parent / f"{PRESET}-16.pt"
    save_checkpoint(small, halved(content))
    made = [small]
    try:
        model = session.run.parent / f"{PRESET}.onnx"
        written = export_run(session.run, model, name=PRESET)
        session.keep(difference_px=written["difference_px"])
        made.append(model)
    finally:
        room = 1e6 * session.options.most_mb
        for path in made:
            if path.stat().st_size > room:
                session.say(
                    f"files: {path.name} is left out, since there is room for {room / 1e6:.0f} MB more"
                )
                continue
            room -= path.stat().st_size
            pieces = split_file(path, session.out, round(1e6 * session.options.part_mb))
            session.say(f"files: {path.name}, {path.stat().st_size / 1e6:.1f} MB in {len(pieces)} piece(s)")


def halved(content: dict[str, Any]) -> dict[str, Any]:
    """A checkpoint with its averaged weights alone, in 16 bits: enough to export it and to go on from it."""
    weights = content.get("ema") or content["model"]
    small = {name: value.half() if value.is_floating_point() else value for name, value in weights.items()}
    return {**content, "model": small, "ema": None, "optimiser": {}, "start": None}


def split_file(path: Path, out: Path, most: int) -> list[Path]:
    """Copy a file into a folder, in pieces NAME.part0, NAME.part1 ... where it has more than `most` bytes."""
    data = path.read_bytes()
    if len(data) <= most:
        (out / path.name).write_bytes(data)
        return [out / path.name]
    pieces = []
    for number, start in enumerate(range(0, len(data), most)):
        pieces.append(out / f"{path.name}{PIECE}{number}")
        pieces[-1].write_bytes(data[start : start + most])
    return pieces


def join_files(folder: Path) -> list[Path]:
    """Put the pieces in a folder together; they stay."""
    joined = []
    for first in sorted(folder.glob(f"*{PIECE}0")):
        path = first.with_suffix("")
        with path.open("wb") as whole:
            number = 0
            while (piece := folder / f"{path.name}{PIECE}{number}").exists():
                whole.write(piece.read_bytes())
                number += 1
        joined.append(path)
    return joined


def parity(session: Session) -> None:
    """How far points by the runtime's CUDA provider lie from the processor's, in pixels of the crop."""
    model = session.run.parent / f"{PRESET}.onnx"
    crops = np.random.default_rng(0).integers(0, 256, (8, CROP_SIZE, CROP_SIZE, 3), dtype=np.uint8)
    processor = Engine(model, device="cpu").run(crops, maps=False).landmarks
    try:
        cuda = Engine(model, device="cuda")
    except AdnetError as error:
        session.keep(parity_px=None)
        session.say(f"parity: CUDA of the runtime is not there, so nothing was compared: {error}")
        return
    apart = float(np.abs(cuda.run(crops, maps=False).landmarks - processor).max())
    session.keep(parity_px=apart)
    session.say(f"parity: points on {cuda.provider} lie up to {apart:.4f} crop px from the processor's")
    if apart > PARITY_PIXELS:
        raise RuntimeError(f"they lie further than {PARITY_PIXELS} px apart")


def bench(session: Session) -> None:
    """The GPU's rows of docs/performance.md, by the bench's own parts."""
    command = [sys.executable, "-c", "import sys; from training.cli import main; sys.exit(main())", "bench"]
    command += [
        "--only",
        "inference",
        "--only",
        "steps",
        "--output",
        str(session.out.resolve() / "bench.json"),
    ]
    if session.ask("bench", command, session.left - 20):
        raise RuntimeError("the bench did not come to its end")


def tests(session: Session) -> None:
    """The tests that need CUDA."""
    command = [sys.executable, "-m", "pytest", "-q", "-m", "cuda", "-p", "no:cacheprovider", CUDA_TESTS]
    status = session.ask("tests", command)
    session.keep(tests=status)
    if status:
        raise RuntimeError("not all of them passed")


PARTS: tuple[Callable[[Session], None], ...] = (machine, pace, train, files, parity, bench, tests)


def main(arguments: list[str] | None = None) -> int:
    """Returns the exit status: 0, or 1 where a part failed."""
    options = _parser().parse_args(arguments)
    if options.join is not None:
        print(*join_files(options.join), sep="\n")
        return 0
    if not (options.data and options.split and options.out):
        _parser().error("--data, --split and --out are needed")
    session = Session(options)
    session.out.mkdir(parents=True, exist_ok=True)
    failed = []
    for part in PARTS:
        name = part.__name__
        if name in options.skip:
            session.say(f"{name}: left out")
            continue
        try:
            part(session)
        except Exception as error:  # what is there by now is worth having without it
            failed.append(name)
            session.say(f"{name} FAILED: {type(error).__name__}: {error}")
            for line in traceback.format_exc().splitlines()[-8:]:
                session.say(f"    {line}")
        session.keep(failed=failed, seconds=time.monotonic() - session.begun)
    session.say(f"done; failed: {', '.join(failed) or 'nothing'}")
    return 1 if failed else 0


def _read(session: Session) -> tuple[Settings, FaceSet, list[Any]]:
    settings = load_settings(session.options.preset, list(_changes(session)))
    layout = load_layout(settings.layout)
    split = folder_faces(session.options.data, layout, _split(session))
    faces = build_face_set(
        split.train,
        margin=settings.data.margin,
        canvas_ratio=settings.data.canvas,
        cache_folder=_cache(session),
    )
    return settings, faces, list(split.validation)


def _seconds_of_a_step(session: Session, settings: Settings, faces: FaceSet, *, compiled: bool) -> float:
    engine = settings.engine.model_copy(update={"compile": compiled})
    device = torch.device("cuda" if session.on_gpu else "cpu")
    trainer = Trainer(
        settings.model_copy(update={"engine": engine}),
        load_layout(settings.layout),
        faces,
        None,
        session.run.parent,
        process=Process(0, 1, device),
        report=lambda _event: None,
    )
    rows = [number % len(faces) for number in range(settings.schedule.batch)]
    warm, timed = (1, 1) if session.options.steps else (WARM, TIMED)
    times = []
    for number in range(warm + timed):
        start = time.perf_counter()
        trainer.train_step(rows)
        if session.on_gpu:
            torch.cuda.synchronize()
        if number >= warm:
            times.append(time.perf_counter() - start)
    return statistics.median(times)


def _changes(session: Session) -> tuple[str, ...]:
    """In bfloat16, maps channels last, on a GPU; on the processor as is faster there."""
    fast = ("engine.precision=bf16", "engine.channels_last=true") if session.on_gpu else ()
    few = (f"schedule.batch={FEW}",) if session.options.steps else ()
    return (*fast, *few, *session.options.set)


def _split(session: Session) -> Path:
    """The split; of a rehearsal, one of few faces."""
    if not session.options.steps:
        return Path(session.options.split)
    head, *rows = Path(session.options.split).read_text(encoding="utf-8").splitlines()
    learnt = [row for row in rows if row.endswith(",train")][: FEW * session.options.steps]
    held = [row for row in rows if row.endswith(",val")][:FEW]
    path = session.run.parent / "split.csv"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("\n".join([head, *learnt, *held]) + "\n", encoding="utf-8")
    return path


def _cache(session: Session) -> Path:
    return session.run.parent / "cache"


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--data", type=Path, help="packed faces, or any folder in 300-W's form")
    parser.add_argument("--split", type=Path, help="CSV with file,split: train or val")
    parser.add_argument("--out", type=Path, default=os.environ.get("OUT"), help="what is to be kept; $OUT")
    parser.add_argument("--work", type=Path, help="the run and decoded faces; OUT-work where none is named")
    parser.add_argument("--minutes", type=float, default=9.5, help="for all parts together")
    parser.add_argument("--preset", default=PRESET)
    parser.add_argument("--set", action="append", default=[], help="key=value of the preset")
    parser.add_argument("--device", choices=("auto", "cpu"), default="auto")
    parser.add_argument("--steps", type=int, default=0, help="rehearse with so many steps of two faces")
    parser.add_argument("--part-mb", type=float, default=15.5, help="largest piece of a file")
    parser.add_argument("--most-mb", type=float, default=60.0, help="of all model files together")
    parser.add_argument("--skip", action="append", default=[], help="a part that is left out")
    parser.add_argument("--join", type=Path, metavar="OUT", help="put the pieces in a folder together")
    return parser


if __name__ == "__main__":
    sys.exit(main())
