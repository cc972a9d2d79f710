"""A trainer that prints the event lines it is told to, and does what a real one leaves in a run's folder."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

import numpy as np
import onnx
import pytest
from onnx import numpy_helper

from adnet_core.models.model_store import DEFAULT_MODEL, find_model
from app.retraining.process import TrainerProcess

FAKE = """
import json, signal, sys, threading, time
from pathlib import Path

words = sys.argv[1:]
if {deaf!r}:
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
if words[0] == "export":
    Path(words[2]).write_bytes(Path({model!r}).read_bytes())
    print(json.dumps({{"model": words[2]}}))
    sys.exit(0)
if "--request" in words:
    run = Path(json.loads(Path(words[words.index("--request") + 1]).read_text())["out"])
else:
    run = Path(words[words.index("--out") + 1])
stop = threading.Event()

def listen():
    for line in sys.stdin:
        if line.strip() == "stop":
            stop.set()

threading.Thread(target=listen, daemon=True).start()

def tell(kind, **values):
    line = json.dumps({{"version": 1, "at": time.time(), "kind": kind, **values}})
    with (run / "events.jsonl").open("a") as file:
        file.write(line + "\\n")
    print(line, flush=True)

if {fails!r}:
    print("work.adnet: the project has no accepted face to learn from yet", file=sys.stderr)
    tell("ended", reason="failed", epoch=0, best=None, checkpoint=None, text="no face to learn from")
    sys.exit(2)
first = 1 if "--resume" in words else 0
print("a line that is no event", flush=True)
tell("started", run=str(run), train_faces=20, validation_faces=5, epochs=3, steps_per_epoch=2, epoch=first,
     step=0, device="cpu", processes=1, precision="float32", bf16_seconds=0.5, float32_seconds=0.125)
for epoch in range(first, 3):
    for step in (1, 2):
        tell("stepped", epoch=epoch, step=step, steps=2, loss=3.0 - epoch, landmark_loss=1.0, edge_loss=1.0,
             point_loss=1.0, rate=0.001, images_per_second=12.5, seconds_left=30.0)
    tell("validated", epoch=epoch, nme=4.0 - epoch, best=4.0 - epoch, improved=True)
    (run / "last.pt").write_bytes(b"weights")
    if {waits!r} and "--resume" not in words:
        while not stop.wait(0.02) or {deaf!r} or {busy!r} and not (run / "let-go").exists():
            pass
    if stop.is_set():
        tell("ended", reason="stopped", epoch=epoch + 1, best=3.0, checkpoint=str(run / "last.pt"))
        sys.exit(0)
tell("compared", base="adnet-68-fast", text="Here as good as before.")
tell("ended", reason="finished", epoch=3, best=2.0, checkpoint=str(run / "last.pt"))
"""


@pytest.fixture
def fake_trainer(tmp_path: Path) -> Callable[..., TrainerProcess]:
    """`fake_trainer(model)`: exports give that file. `waits` lets it wait for a stop, `busy` also for a file
    `let-go` in the run's folder, `deaf` for ever; `fails` ends it."""

    def make(
        model: Path | None = None,
        *,
        waits: bool = False,
        busy: bool = False,
        deaf: bool = False,
        fails: bool = False,
    ) -> TrainerProcess:
        script = tmp_path / "trainer.py"
        words = {
            "model": str(model),
            "waits": waits or busy or deaf,
            "busy": busy,
            "deaf": deaf,
            "fails": fails,
        }
        script.write_text(FAKE.format(**words), encoding="utf-8")
        return TrainerProcess(command=(sys.executable, "-S", str(script)))

    return make


@pytest.fixture
def shaken_model(tmp_path: Path) -> Path:
    """The bundled model with noise in its larger weights: it places points, but badly."""
    model = onnx.load(find_model(DEFAULT_MODEL))
    random = np.random.default_rng(0)
    floats = [one for one in model.graph.initializer if one.data_type == onnx.TensorProto.FLOAT]
    for weights in sorted(floats, key=lambda one: -int(np.prod(one.dims)))[:40]:
        values = numpy_helper.to_array(weights)
        noisy = values + random.normal(0, values.std(), values.shape).astype(np.float32)
        weights.CopyFrom(numpy_helper.from_array(noisy, weights.name))
    path = tmp_path / "shaken.onnx"
    onnx.save(model, path)
    return path
