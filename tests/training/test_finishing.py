"""What lies in a run's folder when the run is over: a calibrated model file, and a report; or why not."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import onnx
import pytest
import torch

from adnet_core.errors import MediaError
from adnet_core.events import Compared, Exported, Noted, Working, format_event, parse_event
from adnet_core.faces.layout import Layout
from adnet_core.models.model_file import QUANTISED, ModelInfo, read_model_info
from adnet_core.network.checkpoints import load_checkpoint
from adnet_core.network.model_weights import network_from_model_file
from training import finishing
from training.datasets import FaceSet
from training.distribution import Process
from training.finishing import export_finished
from training.loop import Trainer
from training.settings import Settings
from training.unchanged import unchanged_model


@dataclass(frozen=True)
class Finished:
    """A run that is over: its folder, its events, and what was counted meanwhile."""

    run: Path
    events: tuple[Any, ...]
    counted: tuple[tuple[str, int, int], ...]


@pytest.fixture(scope="module")
def begun(
    tiny: Callable[..., Settings],
    layout: Layout,
    face_set: FaceSet,
    alone: Process,
    tmp_path_factory: pytest.TempPathFactory,
) -> Path:
    """The folder of a run with a checkpoint, which is to stay as it is."""
    folder = tmp_path_factory.mktemp("begun") / "mine"
    folder.mkdir()
    settings = tiny("network.depth=1")
    Trainer(settings, layout, face_set, None, folder, process=alone, report=lambda _event: None).save(
        "last.pt"
    )
    return folder


@pytest.fixture(scope="module")
def finished(begun: Path, face_set: FaceSet, tmp_path_factory: pytest.TempPathFactory) -> Finished:
    """The same run when it is over, which is to stay as it is: to export takes seconds."""
    run = Path(shutil.copytree(begun, tmp_path_factory.mktemp("finished") / "mine"))
    events: list[Any] = []
    counted: list[tuple[str, int, int]] = []
    export_finished(run, face_set, face_set, events.append, lambda *step: counted.append(step), lambda: False)
    return Finished(run, tuple(events), tuple(counted))


@pytest.fixture
def run(begun: Path, tmp_path: Path) -> Path:
    """The folder of a run with a checkpoint."""
    return Path(shutil.copytree(begun, tmp_path / "mine"))


def export(run: Path, faces: FaceSet, validation: FaceSet | None, *, stop: bool = False) -> list[Any]:
    events: list[Any] = []
    export_finished(run, faces, validation, events.append, lambda _what, _done, _total: None, lambda: stop)
    return said_in_the_end(run, events)


def said_in_the_end(run: Path, events: Sequence[Any]) -> list[Any]:
    assert not list(run.glob("*.part*")) + list(run.glob(".*"))
    return [event for event in events if isinstance(event, Exported | Noted)]


def test_the_model_file_is_fitted_on_the_faces_at_hand(finished: Finished, face_set: FaceSet) -> None:
    run = finished.run
    (said,) = said_in_the_end(run, finished.events)
    assert isinstance(said, Exported)
    assert said.model == str(run / "model.onnx")
    info = read_model_info(run / "model.onnx")
    assert info.name == "mine"
    assert info.calibration is not None
    assert info.prior is not None
    assert info.validation == said.validation
    assert info.validation["faces"] == len(face_set)


def test_each_step_of_writing_it_is_said_when_it_begins(finished: Finished, face_set: FaceSet) -> None:
    """Also where each takes less time than lines are otherwise kept apart by."""
    said = [event for event in finished.events if isinstance(event, Working)]
    assert [(event.what, event.total) for event in said][:2] == [
        ("model file: translating the network", 0),
        ("model file: comparing with the network", 2),
    ]
    assert {event.what for event in said} >= {
        f"model file: {what}" for what in ("calibration", "prior", "evaluation")
    }
    assert len({event.what for event in said}) == len(said)
    assert ("model file: calibration", len(face_set), len(face_set)) in finished.counted
    assert isinstance(finished.events[-1], Exported)


def test_without_faces_held_out_it_has_no_calibration(run: Path, face_set: FaceSet) -> None:
    (said,) = export(run, face_set, None)
    assert isinstance(said, Exported)
    assert said.validation == {}
    assert read_model_info(run / "model.onnx").calibration is None


def test_a_run_that_began_in_eight_bits_ends_in_them(
    tiny: Callable[..., Settings], layout: Layout, face_set: FaceSet, alone: Process, tmp_path: Path
) -> None:
    start = ModelInfo("fast", layout, provenance={"weights": QUANTISED})
    run = tmp_path / "mine"
    run.mkdir()
    trainer = Trainer(
        tiny("network.depth=1"),
        layout,
        face_set,
        None,
        run,
        process=alone,
        report=lambda _event: None,
        inherited=json.loads(start.to_json()),
    )
    trainer.save("last.pt")
    (said,) = export(run, face_set, None)
    assert isinstance(said, Exported)
    network, info = network_from_model_file(run / "model.onnx")
    assert info.name == "mine"
    assert info.provenance["weights"] == QUANTISED
    quantised = {node.op_type for node in onnx.load(run / "model.onnx").graph.node}
    assert "QuantizeLinear" in quantised
    # The next run starts from the weights that this one has learnt.
    learnt = load_checkpoint(run / "last.pt")["model"]
    for name, value in network.named_parameters():
        torch.testing.assert_close(value.detach(), learnt[name], rtol=1e-3, atol=1e-6)


def test_what_was_gained_and_lost_beside_the_base_is_said(
    finished: Finished, run: Path, face_set: FaceSet
) -> None:
    base = Path(shutil.copy(finished.run / "model.onnx", run.parent / "base.onnx"))
    (run / "request.json").write_text(json.dumps({"init": str(base)}), encoding="utf-8")
    events: list[Any] = []
    export_finished(run, face_set, face_set, events.append, lambda _what, _done, _total: None, lambda: False)
    (said,) = [event for event in events if isinstance(event, Compared)]
    assert said.base == "base"
    (trial,) = said.trials
    assert trial["result"]["faces"] == len(face_set)
    assert set(trial["result"]["corrections"]) == {"a", "b", "interval", "faces"}
    assert said.moved is not None
    assert said.moved["moved"] == pytest.approx(0, abs=0.01)
    assert said.text.startswith("Here as good as before on ")
    assert "corrections " in said.text
    assert parse_event(format_event(said)) == said


@pytest.mark.usefixtures("unfitted")
def test_what_the_base_states_of_all_faces_is_held_against_the_new_model(
    run: Path, face_set: FaceSet, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Also without held-out faces, when nothing is fitted."""
    carried: list[tuple[Path, int]] = []

    def carry(_path: Path, base: Path, faces: list[Any], **_named: object) -> None:
        carried.append((base, len(faces)))

    monkeypatch.setattr(finishing, "carry_calibration", carry)
    monkeypatch.setattr(finishing, "fit_model", lambda *_given, **_named: {})
    base = run.parent / "base.onnx"
    base.write_bytes(b"a model")
    (run / "request.json").write_text(json.dumps({"init": str(base)}), encoding="utf-8")
    export(run, face_set, None)
    export(run, face_set, face_set.subset([0, 1]))
    assert carried == [(base, len(face_set)), (base, len(face_set) + 2)]


@pytest.mark.usefixtures("unfitted")
def test_a_base_that_cannot_be_compared_with_is_said_and_the_model_kept(
    run: Path, face_set: FaceSet, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fit_model(*_given: object, **_named: object) -> dict[str, Any]:
        return {}

    monkeypatch.setattr(finishing, "fit_model", fit_model)
    base = run.parent / "base.onnx"
    base.write_text("a shopping list")
    (run / "request.json").write_text(json.dumps({"init": str(base)}), encoding="utf-8")
    made, said = export(run, face_set, face_set)
    assert isinstance(made, Exported)
    assert isinstance(said, Noted)
    assert said.level == "warning"
    assert f"model.onnx was not compared with {base}: " in said.text
    assert "was not made" not in said.text
    assert (run / "model.onnx").exists()


@pytest.fixture
def unfitted(monkeypatch: pytest.MonkeyPatch) -> None:
    """Exporting takes seconds; what comes after it does not need a real file."""

    def write_model(_run: Path, path: Path, *, name: str, **_named: object) -> dict[str, Any]:
        path.write_bytes(name.encode())
        return {"weights": "float32"}

    monkeypatch.setattr(finishing, "write_model", write_model)


@pytest.mark.usefixtures("unfitted")
@pytest.mark.parametrize(
    ("error", "words"),
    [
        (MediaError("face1.png: no such file"), "face1.png: no such file"),
        (RuntimeError("never seen"), "unexpected RuntimeError (see "),
    ],
)
def test_a_model_file_that_cannot_be_made_is_said_and_the_run_kept(
    run: Path, face_set: FaceSet, monkeypatch: pytest.MonkeyPatch, error: Exception, words: str
) -> None:
    def broken(*_given: object, **_named: object) -> dict[str, Any]:
        raise error

    (run / "model.onnx").write_bytes(b"of an earlier end")
    monkeypatch.setattr(finishing, "fit_model", broken)
    (said,) = export(run, face_set, face_set)
    assert isinstance(said, Noted)
    assert said.level == "warning"
    assert words in said.text
    assert "adnet export" in said.text
    assert (run / "model.onnx").read_bytes() == b"of an earlier end"
    assert (run / "export-error.txt").exists() == isinstance(error, RuntimeError)


@pytest.mark.usefixtures("unfitted")
def test_it_can_be_told_to_stop(run: Path, face_set: FaceSet, monkeypatch: pytest.MonkeyPatch) -> None:
    def fit_model(*_given: object, progress: Callable[[str, int, int], None]) -> dict[str, Any]:
        progress("calibration", 1, 6)
        return {}

    monkeypatch.setattr(finishing, "fit_model", fit_model)
    (said,) = export(run, face_set, face_set, stop=True)
    assert isinstance(said, Noted)
    assert "was not made: told to stop" in said.text
    assert not (run / "model.onnx").exists()


def test_a_run_that_gained_nothing_leaves_the_model_it_began_with(
    finished: Finished,
    face_set: FaceSet,
    tiny: Callable[..., Settings],
    layout: Layout,
    alone: Process,
    tmp_path: Path,
) -> None:
    """The file of the base comes back as it was but for its name: calibration, prior and figures as well."""
    base = Path(shutil.copy(finished.run / "model.onnx", tmp_path / "base.onnx"))
    network, info = network_from_model_file(base)
    more = tmp_path / "more"
    more.mkdir()
    settings = tiny("network.depth=1")
    trainer = Trainer(
        settings,
        layout,
        face_set,
        None,
        more,
        process=alone,
        report=lambda _event: None,
        inherited=json.loads(info.to_json()),
    )
    trainer.load_weights(network.state_dict())
    trainer.position.chosen = {"share": 0.0}
    trainer.save("best.pt")
    (more / "request.json").write_text(json.dumps({"init": str(base)}))
    (said,) = export(more, face_set, face_set)
    assert isinstance(said, Exported)
    left = read_model_info(more / "model.onnx")
    assert left.name == "more"
    assert said.validation == left.validation == info.validation
    before, after = json.loads(info.to_json()), json.loads(left.to_json())
    after["provenance"].pop("weights_chosen")
    assert before | {"name": "more"} == after
    assert onnx.load(more / "model.onnx").graph == onnx.load(base).graph

    trainer.position.chosen = {"share": 0.5}
    trainer.save("best.pt")
    assert unchanged_model(more) is None
    trainer.position.chosen = {"share": 0.0}
    with torch.no_grad():
        next(trainer.network.parameters()).add_(1)
        next(trainer.averaged.network.parameters()).add_(1)  # type: ignore[union-attr]
    trainer.save("best.pt")
    assert unchanged_model(more) is None  # the file is another model's by now
    base.unlink()
    assert unchanged_model(more) is None
