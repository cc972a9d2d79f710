"""The commands as a person or a script meets them: JSON on standard output, one line for an error."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import cv2
import numpy as np
import pytest

from adnet_core.cli import main
from adnet_core.commands import doctor
from adnet_core.formats.pts import read_pts, write_pts
from adnet_core.media import read_photo, write_image
from adnet_core.models.calibration import Calibration
from adnet_core.predictions.prediction_files import DRAWN
from adnet_core.projects.own_copies import folders_of_copies
from adnet_core.projects.project_settings import FOLDERS_SETTING
from adnet_core.projects.store import Project

Answer = Callable[..., tuple[int, str, list[str]]]
MakeModel = Callable[..., Path]
ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def model(tiny_model: MakeModel) -> str:
    return str(tiny_model())


def as_json(answer: Answer, *arguments: object) -> dict[str, Any]:
    status, out, errors = answer(*arguments, "--json")
    assert (status, errors) == (0, [])
    result: dict[str, Any] = json.loads(out)
    assert out.count("\n") == 1
    return result


def test_predict_json(answer: Answer, sample_photo: Path, model: str) -> None:
    result = as_json(answer, "predict", sample_photo, "--model", model)
    assert list(result) == ["images"]
    (image,) = result["images"]
    assert set(image) == {"path", "width", "height", "ms", "faces", "model"}
    assert (image["path"], image["width"], image["height"]) == (str(sample_photo), 512, 512)
    assert image["ms"] > 0
    (face,) = image["faces"]
    assert set(face) == {"box", "score", "landmarks", "sigma"}
    x0, y0, x1, y1 = face["box"]
    assert 100 < x0 < x1 < 320
    assert 30 < y0 < y1 < 230
    assert np.array(face["landmarks"]).shape == np.array(face["sigma"]).shape == (68, 2)
    assert 0 < face["score"] <= 1


def test_predict_writes_files(answer: Answer, sample_photo: Path, model: str, tmp_path: Path) -> None:
    """Folders are mirrored, two faces get numbers, and photos of one name don't share a file."""
    pixels = read_photo(sample_photo).pixels
    photos = tmp_path / "photos"
    (photos / "inner").mkdir(parents=True)
    write_image(photos / "one.jpg", pixels)
    write_image(photos / "one.png", pixels)
    write_image(photos / "inner" / "two.png", np.hstack([pixels, pixels]))
    write_image(photos / "none.png", np.zeros((100, 100, 3), np.uint8))
    status, out, errors = answer(
        "predict", photos, "--model", model, "--draw", tmp_path / "draw", "--pts", tmp_path / "pts"
    )
    assert status == 0
    assert errors == [f"{photos / 'none.png'}: no face found"]
    assert f"{photos / 'inner' / 'two.png'}: 2 faces" in out
    drawn = sorted(
        path.relative_to(tmp_path / "draw").as_posix() for path in (tmp_path / "draw").rglob("*.*")
    )
    assert drawn == [DRAWN, "inner/two.png", "none.png", "one.jpg", "one.png"]
    points = sorted(path.relative_to(tmp_path / "pts").as_posix() for path in (tmp_path / "pts").rglob("*.*"))
    assert points == ["inner/two.1.pts", "inner/two.2.pts", "one.jpg.pts", "one.png.pts"]
    difference = np.abs(read_photo(tmp_path / "draw" / "one.png").pixels.astype(int) - pixels).max(axis=2)
    assert 200 < (difference > 60).sum() < 0.2 * difference.size
    truth = as_json(answer, "predict", photos / "one.png", "--model", model)["images"][0]["faces"][0]
    np.testing.assert_allclose(read_pts(tmp_path / "pts" / "one.png.pts"), truth["landmarks"], atol=1e-4)


def test_a_folder_without_photos_is_said(answer: Answer, model: str, tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("no photo")
    status, out, errors = answer("predict", tmp_path, "--model", model, "--json")
    assert (status, json.loads(out), errors) == (
        2,
        {"images": []},
        [f"{tmp_path}: the folder holds no photo"],
    )


def test_drawings_never_replace_photos(
    answer: Answer, sample_photo: Path, model: str, tmp_path: Path
) -> None:
    photo = tmp_path / "photo.jpg"
    photo.write_bytes(sample_photo.read_bytes())
    status, _, errors = answer("predict", photo, "--model", model, "--draw", tmp_path)
    assert status == 2
    assert len(errors) == 1
    assert "would write over the photo itself" in errors[0]
    assert photo.read_bytes() == sample_photo.read_bytes()


def test_drawings_below_the_photos_are_not_taken_for_photos(
    answer: Answer, sample_photo: Path, model: str, tmp_path: Path
) -> None:
    """Neither by a second run, nor by a project that is open on the folder meanwhile."""
    photos, project = tmp_path / "photos", tmp_path / "photos" / "p.adnet"
    drawn = photos / "drawn"
    photos.mkdir()
    (photos / "a.jpg").write_bytes(sample_photo.read_bytes())
    words = ("predict", photos, "--model", model, "--draw", drawn, "--project", project)
    assert as_json(answer, *words)["photos"] == 1
    with Project.open(project, author="ann") as opened:
        opened.settings.set(FOLDERS_SETTING, ["."])
    for _ in range(2):
        status, out, errors = answer("predict", photos, "--model", model, "--draw", drawn, "--json")
        assert (status, [entry["path"] for entry in json.loads(out)["images"]]) == (
            0,
            [str(photos / "a.jpg")],
        )
        assert errors == [f"{drawn}: 1 photo lies where drawings go, which are left out"]
        assert {path.name for path in drawn.iterdir()} == {"a.jpg", DRAWN}
    with Project.open(project, author="ann") as opened:
        assert folders_of_copies(opened) == {os.path.realpath(drawn)}
    named = as_json(answer, "predict", drawn, "--model", model)["images"]  # they can still be asked for
    assert [entry["path"] for entry in named] == [str(drawn / "a.jpg")]


def test_a_folder_of_drawings_that_leads_in_a_circle_is_said(
    answer: Answer, sample_photo: Path, model: str, tmp_path: Path
) -> None:
    circle = tmp_path / "circle"
    circle.symlink_to(circle)
    photos = tmp_path / "photos"
    photos.mkdir()
    for name in ("a.jpg", "b.jpg"):
        (photos / name).write_bytes(sample_photo.read_bytes())
    for option in ("--draw", "--pts"):
        status, out, errors = answer("predict", photos, "--model", model, option, circle, "--json")
        assert (status, out, len(errors)) == (2, "", 1)  # once, not for each photo
        assert errors[0].startswith(f"{circle}: cannot be made: ")


def test_bad_photos_are_named_and_the_others_go_on(
    capfd: pytest.CaptureFixture[str], sample_photo: Path, model: str, tmp_path: Path
) -> None:
    bad = {name: tmp_path / name for name in ("text.jpg", "cut.jpg", "tiny.png", "damaged.jpg")}
    bad["text.jpg"].write_text("no photo")
    bad["cut.jpg"].write_bytes(sample_photo.read_bytes()[:20_000])
    write_image(bad["tiny.png"], np.zeros((1, 1, 3), np.uint8))
    data = sample_photo.read_bytes()
    bad["damaged.jpg"].write_bytes(data[:2] + b"\xff\xdb\x00\x05abc" + data[2:])
    missing = tmp_path / "missing.jpg"
    arguments = [str(path) for path in (*bad.values(), missing, sample_photo)]
    status = main(["predict", *arguments, "--model", model, "--json"])
    captured = capfd.readouterr()
    assert status == 2
    images = json.loads(captured.out)["images"]
    assert images[-1]["path"] == str(sample_photo)
    lines = captured.err.splitlines()
    assert lines[0] == f"{missing}: no such file or folder"
    assert [line.split(":")[0] for line in lines[1:4]] == [str(path) for path in list(bad.values())[:3]]
    assert len(lines) + len(images) == len(arguments)


def test_png_of_each_kind(answer: Answer, sample_photo: Path, model: str, tmp_path: Path) -> None:
    """One face, at the same place, whether the photo has 16 bits, no colour or an alpha channel."""
    pixels = read_photo(sample_photo).pixels
    kinds = {
        "plain": pixels,
        "deep": pixels.astype(np.uint16) * 257,
        "grey": cv2.cvtColor(pixels, cv2.COLOR_BGR2GRAY),
        "alpha": np.dstack([pixels, np.full((512, 512), 255, np.uint8)]),
    }
    for name, variant in kinds.items():
        cv2.imwrite(str(tmp_path / f"{name}.png"), variant)
    images = as_json(answer, "predict", tmp_path, "--model", model)["images"]
    assert [Path(image["path"]).stem for image in images] == sorted(kinds)
    boxes = np.array([image["faces"][0]["box"] for image in images])
    assert np.abs(boxes - boxes[-1]).max() < 6


@pytest.fixture
def annotated(tmp_path: Path, sample_photo: Path, tiny_model: MakeModel) -> Path:
    """A folder with the sample photo and a face annotated in it, another in the dark, and a split."""
    folder = tmp_path / "data"
    folder.mkdir()
    points = np.stack([np.linspace(185, 255, 68), 90 + 80 * np.sin(np.linspace(0, 3, 68))], axis=1)
    (folder / "face.jpg").write_bytes(sample_photo.read_bytes())
    write_pts(folder / "face.pts", points)
    write_image(folder / "dark.png", np.zeros((300, 300, 3), np.uint8))
    write_pts(folder / "dark.pts", points)
    (folder / "split.csv").write_text("file,split\nface.jpg,val\ndark.png,train\n")
    return folder


def test_evaluate_json(answer: Answer, annotated: Path, model: str) -> None:
    result = as_json(answer, "evaluate", "--data", annotated, "--format", "300w", "--model", model)
    assert result["faces"] == 2
    assert result["nme_interocular"] > 0
    assert set(result["fr"]) == set(result["auc"]) == {"0.05", "0.08", "0.10"}
    assert (result["model"], result["provider"], result["box"]) == ("tiny", "CPU", "landmarks")
    split = ["--split", annotated / "split.csv", "--part", "val"]
    assert as_json(answer, "evaluate", "--data", annotated, *split, "--model", model)["faces"] == 1
    found = as_json(answer, "evaluate", "--data", annotated, "--box", "detector", "--model", model)
    assert (found["missed"], found["missed_faces"]) == (1, ["dark.pts"])
    status, out, errors = answer("evaluate", "--data", annotated, "--model", model)
    assert (status, errors) == (0, [])
    assert "NME, inter-ocular" in out


def test_evaluate_several_models(
    answer: Answer, annotated: Path, tiny_model: MakeModel, tmp_path: Path
) -> None:
    """B's calibration is another, its landmarks are the same."""
    calibration = Calibration(np.full((68, 2), 3.0))
    a, b = tiny_model(path=tmp_path / "a.onnx"), tiny_model(path=tmp_path / "b.onnx", calibration=calibration)
    common = ["evaluate", "--data", annotated]
    result = as_json(answer, *common, "--compare", a, b, "--report", tmp_path / "out")
    assert list(result) == ["models", "comparison"]
    assert [one["model"] for one in result["models"]] == [str(a), str(b)]
    assert result["models"][1]["ellipse_area"] == pytest.approx(9 * result["models"][0]["ellipse_area"])
    comparison = result["comparison"]
    assert set(comparison) == {
        "a", "b", "faces", "nme_a", "nme_b", "difference", "interval", "probability", "verdict",
        "missed_a", "missed_b", "corrections", "coverage", "moved",
    }  # fmt: skip
    assert comparison["moved"]["moved"] == 0
    # Wider ellipses hold more; the same landmarks take the same corrections.
    assert comparison["corrections"]["a"] == comparison["corrections"]["b"]
    assert comparison["coverage"]["b"]["0.9"] >= comparison["coverage"]["a"]["0.9"]
    assert (comparison["faces"], comparison["difference"], comparison["verdict"]) == (2, 0.0, "undecided")
    assert (tmp_path / "out" / "report.html").read_text().count("data:image/png") > 5
    several = as_json(answer, *common, "--model", a, "--model", b)
    assert several["models"] == [
        {**one, "ms_per_face": other["ms_per_face"]}
        for one, other in zip(result["models"], several["models"], strict=True)
    ]
    status, out, errors = answer(*common, "--compare", a, b)
    assert (status, errors) == (0, [])
    assert f"{a} and {b} cannot be told apart on 2 faces" in out
    assert "answers moved by 0.00 % of the eye distance" in out


def test_models_that_cannot_be_compared(
    answer: Answer, annotated: Path, model: str, tiny_model: MakeModel
) -> None:
    common = ["evaluate", "--data", annotated]
    status, out, errors = answer(*common, "--model", model, "--compare", model, model)
    assert (status, out, errors) == (2, "", ["Invalid value: --compare names both models, without --model"])
    other = tiny_model("98")
    status, out, errors = answer(*common, "--compare", model, other)
    assert (status, out) == (2, "")
    assert errors == [f"{other}: has another layout than {model}; both must have the same"]


def test_report_where_none_can_be(answer: Answer, annotated: Path, model: str) -> None:
    """Said before the faces are looked at, which may take long."""
    place = annotated / "face.pts"
    status, out, errors = answer("evaluate", "--data", annotated, "--model", model, "--report", place)
    assert (status, out, errors) == (2, "", [f"{place}: a file is where a folder is to be"])


def test_fit_boxes(answer: Answer, annotated: Path) -> None:
    (annotated / "dark.pts").unlink()
    result = as_json(answer, "fit-boxes", "--data", annotated)
    assert (result["detector"], result["fit"]["faces"], result["fit"]["recall"]) == ("centerface", 1, 1.0)
    assert result["fit"]["iou"] == pytest.approx(1.0)
    assert result["default_mapping"]["iou"] < 1
    (annotated / "split.csv").write_text("file,split\nface.jpg,a\nface.jpg,b\n")
    split = ["--split", annotated / "split.csv", "--part", "a", "--check", "b"]
    assert set(as_json(answer, "fit-boxes", "--data", annotated, *split)) >= {"fit", "check"}


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["predict"], "PHOTO"),
        (["nonsense"], "nonsense"),
        (["predict", "x.jpg", "--nonsense"], "--nonsense"),
        (["predict", "x.jpg", "--device", "abacus"], "--device"),
        (["predict", "x.jpg", "--model", "absent"], "absent: no model of this name"),
        (["predict", "x.jpg", "--model", "absent.onnx"], "absent.onnx: no such model file"),
        (["predict", "x.jpg", "--model", "{photo}"], "not an ONNX model"),
        (["predict", "{photo}", "--model", "{model}", "--yunet", "y.onnx"], "y.onnx: no such detector file"),
        (["predict", "{photo}", "--model", "{model}", "--pts", "{photo}"], "astronaut.jpg: cannot be made"),
        (["evaluate", "--model", "{model}"], "--data"),
        (["evaluate", "--data", "nowhere", "--model", "{model}"], "nowhere: no such folder"),
        (["evaluate", "--data", ".", "--format", "muct", "--model", "{model}"], "--format"),
        (["evaluate", "--data", ".", "--part", "val", "--model", "{model}"], "--split and --part"),
        (["fit-boxes", "--data", "nowhere"], "nowhere: no such folder"),
        (["fit-boxes", "--data", ".", "--layout", "77"], "77: no such layout"),
    ],
)
def test_mistakes_get_one_line(
    answer: Answer, sample_photo: Path, model: str, arguments: list[str], words: str
) -> None:
    filled = [argument.format(photo=sample_photo, model=model) for argument in arguments]
    status, out, errors = answer(*filled)
    assert status == 2
    assert out == ""
    assert len(errors) == 1
    assert words in errors[0]


def test_wrong_pts_count(answer: Answer, annotated: Path, model: str) -> None:
    write_pts(annotated / "face.pts", np.zeros((67, 2)))
    status, out, errors = answer("evaluate", "--data", annotated, "--model", model, "--json")
    assert (status, out, len(errors)) == (2, "", 1)
    assert errors[0].startswith(f"{annotated / 'face.pts'}: ")


def test_debug_shows_the_traceback(capsys: pytest.CaptureFixture[str]) -> None:
    from adnet_core.errors import ModelError

    for arguments in (
        ["--debug", "predict", "x.jpg", "-m", "no"],
        ["predict", "x.jpg", "-m", "no", "--debug"],
    ):
        with pytest.raises(ModelError):
            main(arguments)


def test_faults_of_ours_get_one_line_too(answer: Answer, monkeypatch: pytest.MonkeyPatch) -> None:
    def break_down() -> dict[str, Any]:
        raise ZeroDivisionError("a\nb")

    monkeypatch.setattr(doctor, "examine", break_down)
    status, out, errors = answer("doctor", "--json")
    assert (status, out) == (2, "")
    assert errors == ["unexpected ZeroDivisionError: a b (--debug shows where)"]


def test_help(answer: Answer) -> None:
    for arguments in ([], ["--help"], ["predict", "--help"]):
        status, out, errors = answer(*arguments)
        assert (status, errors) == (0, [])
        assert "Usage: adnet" in out


def test_doctor(
    answer: Answer,
    monkeypatch: pytest.MonkeyPatch,
    tiny_model: MakeModel,
    tmp_path: Path,
) -> None:
    folder = tmp_path / "home" / "models"
    folder.mkdir(parents=True)
    tiny_model(path=folder / "mine.onnx")
    (folder / "broken.onnx").write_text("no model")
    monkeypatch.setenv("ADNET_HOME", str(tmp_path / "home"))
    result = as_json(answer, "doctor")
    assert {provider["name"]: provider["runs"] for provider in result["providers"]}["CPU"] is True
    cuda = next(provider for provider in result["providers"] if provider["name"] == "CUDA")
    assert cuda["runs"] or cuda["detail"]
    assert (result["qt"]["runs"], result["qt"]["platform"]) == (True, "offscreen")
    models = {entry["name"]: entry for entry in result["models"]}
    assert models["mine"]["points"] == 68
    assert "not an ONNX model" in models["broken"]["error"]
    status, out, _ = answer("doctor")
    assert status == 0
    assert "CPU: runs" in out
    assert "model mine: 68 points" in out
    assert f"your own models belong in {folder}" in out


@pytest.mark.parametrize("command", ["doctor", "models"])
def test_a_folder_of_models_that_is_none_is_said(
    answer: Answer, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, command: str
) -> None:
    monkeypatch.setenv("ADNET_HOME", str(tmp_path))
    folder = tmp_path / "models"
    status, out, errors = answer(command)
    assert (status, errors) == (0, [])
    assert "is no folder" not in out
    folder.write_text("no folder")
    problem = f"{folder}: is no folder, and your own models belong in one of this name"
    status, out, errors = answer(command)
    assert status == 0
    assert problem in [*out.splitlines(), *errors]
    if command == "doctor":
        assert json.loads(answer(command, "--json")[1])["user_models_error"] == problem


def test_doctor_says_why_no_window_opens(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QT_QPA_PLATFORM", "xcb")
    monkeypatch.setenv("DISPLAY", ":87")
    found = doctor.qt_platform()
    assert (found["runs"], found["platform"]) == (False, "xcb")
    assert found["detail"]

    def hang(*arguments: Any, **settings: Any) -> subprocess.CompletedProcess[str]:
        raise subprocess.TimeoutExpired("python", 1)

    assert doctor.qt_platform(run=hang)["detail"] == "Qt does not answer"


def test_predict_without_torch_qt_or_noise(sample_photo: Path, model: str) -> None:
    """In a process of its own: nothing but JSON on standard output, and no heavy module loaded."""
    code = (
        "import sys; from adnet_core.cli import main; status = main(sys.argv[1:]); "
        "heavy = {'torch', 'PySide6', 'matplotlib', 'skimage'} & set(sys.modules); "
        "print(*heavy, file=sys.stderr, end=''); sys.exit(status)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, "predict", str(sample_photo), "--model", model, "--json"],
        capture_output=True, text=True, check=False, cwd=ROOT,
    )  # fmt: skip
    assert (done.returncode, done.stderr) == (0, "")
    assert len(json.loads(done.stdout)["images"]) == 1
