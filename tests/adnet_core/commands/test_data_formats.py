"""How data are written is found out, where `--format` does not say it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
import typer

from adnet_core.cli import main
from adnet_core.commands.data_formats import found_format, with_format
from adnet_core.commands.options import SplitReadingOptions

CSV = "photo,face,point,x,y\na.jpg,1,p,1,2\n"


def written(path: Path, text: str = "") -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)
    return path


def test_a_file_is_known_by_its_name_and_beginning(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    table = written(tmp_path / "list.csv", CSV)
    assert found_format(table) == "csv"
    assert capsys.readouterr().err == f"{table}: read as csv, a CSV file of points\n"
    assert found_format(written(tmp_path / "a.pts", "version: 1\nn_points: 68\n{\n")) == "300w"
    assert capsys.readouterr().err == ""


def test_a_folder_with_pts_files_is_read_as_before(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Whatever else lies there; and so is what says nothing."""
    written(tmp_path / "faces" / "list.csv", CSV)
    written(tmp_path / "faces" / "test" / "a.pts")
    for data in (tmp_path / "faces", tmp_path / "gone", tmp_path):
        assert found_format(data) == "300w"
    assert found_format() == "300w"
    assert capsys.readouterr().err == ""
    marks = '{"version": "5.0", "flags": {}, "shapes": [], "imagePath": "a.jpg", "imageData": null}'
    assert found_format(written(tmp_path / "marks" / "a.json", marks).parent) == "labelme"


def test_a_format_that_is_named_is_not_looked_for(tmp_path: Path) -> None:
    asked = SplitReadingOptions(data_format="wflw", split=tmp_path / "s.csv")
    assert with_format(asked, written(tmp_path / "list.csv", CSV)) == asked


def test_data_in_no_format_or_in_several_are_refused(tmp_path: Path) -> None:
    table, other = written(tmp_path / "list.csv", CSV), written(tmp_path / "a.pts", "version: 1\n")
    with pytest.raises(typer.BadParameter, match=r"a\.pts is in the format 300w, .*list\.csv in csv: all"):
        found_format(table, other)
    with pytest.raises(typer.BadParameter, match=r"notes is in no format that is known here; .* by --format"):
        found_format(written(tmp_path / "notes", "nothing of points"))


@pytest.mark.parametrize(
    "words",
    [
        "evaluate -m MODEL",
        "calibrate -m MODEL --dry-run",
        "simulate -m MODEL",
        "simulate-layout -m MODEL --layout 68",
        "evaluate-check -m MODEL",
        "evaluate-queue -m MODEL",
        "evaluate-recalibration -m MODEL",
        "fit-boxes",
        "quantise MODEL out.onnx",
        "clean-labels -m MODEL --share 0.5 -o cleaned.csv",
    ],
)
def test_every_command_with_data_finds_their_format_out(
    words: str, tmp_path: Path, tiny_model: Callable[..., Path], capsys: pytest.CaptureFixture[str]
) -> None:
    model = str(tiny_model(path=tmp_path / "model.onnx"))
    notes = str(written(tmp_path / "notes", "nothing of points"))
    assert main([*words.replace("MODEL", model).split(), "--data", notes]) == 2
    assert "is in no format that is known here" in capsys.readouterr().err
