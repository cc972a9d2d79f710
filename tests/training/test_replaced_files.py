"""No command that makes a model, a run or a report of one replaces a file that is something else."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from adnet_core.errors import FormatError, TrainingError
from adnet_core.faces.layout import Layout
from adnet_core.models.model_file import read_model_info, refuse_to_replace, replace_info
from adnet_core.models.model_store import DEFAULT_MODEL, find_model
from adnet_core.report.canvas import new_figure, png
from adnet_core.report.page import write_page
from adnet_core.report.recalibration_plot import check_kind
from adnet_core.runs.request import TrainingRequest, write_request
from training.cli import main
from training.datasets import FaceSet
from training.distribution import Process
from training.loop import Trainer
from training.request import completed
from training.settings import Settings

KEPT = b"SQLite format 3\0 years of work"


def _commands(model: Path, data: Path, out: Path) -> dict[str, list[str]]:
    return {
        "export": ["export", str(data), str(out)],
        "quantise": ["quantise", str(model), str(out), "--data", str(data)],
        "calibrate": ["calibrate", "--model", str(model), "--data", str(data), "--out", str(out)],
    }


@pytest.mark.parametrize("command", ["export", "quantise", "calibrate"])
@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("faces.adnet", "a model file's name ends in .onnx"),
        ("list.csv", "a model file's name ends in .onnx"),
        ("faces.onnx", "the file is not an ONNX model, and is not replaced by one; give a new name"),
    ],
)
def test_a_model_takes_the_place_of_no_other_file(
    command: str,
    name: str,
    reason: str,
    data_folder: Path,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    out = tmp_path / name
    out.write_bytes(KEPT)
    assert main(_commands(find_model(DEFAULT_MODEL), data_folder, out)[command]) == 2
    assert capsys.readouterr().err == f"{out}: {reason}\n"
    assert out.read_bytes() == KEPT


def test_models_are_replaced_by_models(tmp_path: Path) -> None:
    refuse_to_replace(find_model(DEFAULT_MODEL))
    refuse_to_replace(tmp_path / "new.onnx")
    new = tmp_path / "nowhere" / "yet" / "new.onnx"
    replace_info(find_model(DEFAULT_MODEL), read_model_info(find_model(DEFAULT_MODEL)), new)
    refuse_to_replace(new)


def test_a_plot_takes_the_place_of_no_photo(tmp_path: Path) -> None:
    figure = new_figure(2, 2)
    plot, photo, page = tmp_path / "plot.png", tmp_path / "photo.png", tmp_path / "page.html"
    plot.write_bytes(png(figure))
    photo.write_bytes(b"\x89PNG" + KEPT)
    page.write_text("<html>mine</html>")
    check_kind(plot)
    check_kind(tmp_path / "new.png")
    for path in (photo, page):
        with pytest.raises(FormatError, match=f"{path.name}: is there already"):
            check_kind(path)


def test_a_page_takes_the_place_of_pages_alone(tmp_path: Path) -> None:
    path = tmp_path / "report.html"
    for text in ("first", "second"):
        write_page(path, text, [])
        assert f"<title>{text}</title>" in path.read_text()
    path.write_text("<html>mine</html>")
    with pytest.raises(FormatError, match="no page of this program"):
        write_page(path, "third", [])
    assert path.read_text() == "<html>mine</html>"


def test_an_evaluation_leaves_the_report_of_a_run(
    data_folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "events.jsonl").touch()
    assert main(["evaluate", "--data", str(data_folder), "--report", str(tmp_path)]) == 2
    assert capsys.readouterr().err == (
        f"{tmp_path}: is the folder of a training, with a report of its own; name another\n"
    )


def test_a_new_run_replaces_no_model_and_no_file_of_another(data_folder: Path, tmp_path: Path) -> None:
    request = TrainingRequest(out=tmp_path, preset="quick", data=(data_folder,))
    stored, model = tmp_path / "request.json", tmp_path / "model.onnx"
    stored.write_text('{"mine": 1}')
    with pytest.raises(TrainingError, match="it is not replaced: name another folder"):
        completed(request)
    assert stored.read_text() == '{"mine": 1}'
    write_request(request, stored)
    assert completed(request) == request  # of a run that failed before its first checkpoint
    model.write_bytes(KEPT)
    with pytest.raises(TrainingError, match=r"model\.onnx: is there already"):
        completed(request)
    assert model.read_bytes() == KEPT


def test_an_export_that_fails_leaves_the_model_that_was_there(
    tiny: Callable[..., Settings],
    layout: Layout,
    face_set: FaceSet,
    alone: Process,
    data_folder: Path,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    settings = tiny("network.depth=1")
    trainer = Trainer(settings, layout, face_set, None, tmp_path, process=alone, report=lambda _event: None)
    trainer.save("last.pt")
    out = tmp_path / "good.onnx"
    out.write_bytes(find_model(DEFAULT_MODEL).read_bytes())
    before = out.read_bytes()
    words = ["export", str(tmp_path), str(out), "--data", str(data_folder)]
    assert main([*words, "--split", str(data_folder / "split.csv"), "--part", "none"]) == 2
    assert "no photo is in part 'none'" in capsys.readouterr().err
    assert out.read_bytes() == before
    assert sorted(path.name for path in tmp_path.iterdir()) == ["good.onnx", "last.pt"]
    assert main([*words, "--json"]) == 0
    printed = json.loads(capsys.readouterr().out)
    assert printed["model"] == str(out)
    assert read_model_info(out).name == "good"
    assert read_model_info(out).calibration is not None
