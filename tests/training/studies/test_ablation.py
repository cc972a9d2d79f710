"""The ablation trains every variant alike and says so; here on drawn faces, in seconds."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from adnet_core.faces.geometry import FaceBox
from adnet_core.models.detector import Detection
from training.cli import main
from training.commands.studies import Rows
from training.settings import load_settings
from training.studies import ablation
from training.studies.ablation import LOSSES, ROWS, VARIANTS, table


def test_the_variants_are_those_of_the_paper() -> None:
    made = [load_settings("quick", list(variant.changes)) for variant in VARIANTS]
    tables: dict[str, list[tuple[str, float]]] = {}
    for variant, settings in zip(VARIANTS, made, strict=True):
        for number in variant.table.split(", "):
            tables.setdefault(number, []).append((settings.network.attention, settings.loss.direction))
    assert tables["4"] == [("none", 1), ("none", 2), ("none", 4)]
    assert tables["5"] == [("none", 1), ("point", 1), ("edge", 1), ("anisotropic", 1)]
    assert tables["6"] == [("anisotropic", 2)]
    assert len({variant.name for variant in VARIANTS}) == len(VARIANTS)
    same = {(s.engine.seed, s.schedule.epochs, s.schedule.batch, s.network.width) for s in made}
    assert len(same) == 1


def test_the_losses_of_later_works_differ_in_nothing_but_the_loss() -> None:
    made = [load_settings("quick", list(variant.changes)) for variant in LOSSES]
    assert [(s.loss.landmarks, s.loss.margin) for s in made] == [
        ("adl", 0),
        ("star", 0),
        ("likelihood", 0),
        ("likelihood", 5),
    ]
    usual = load_settings("quick")
    assert made[0] == usual
    for settings in made:
        assert settings.model_copy(update={"loss": usual.loss}) == usual
        kept = {"landmarks": "adl", "margin": 0.0}
        assert settings.loss.model_copy(update=kept) == usual.loss
    assert set(ROWS) == {row.value for row in Rows}


class InTheMiddle:
    """Finds one face in each photo; a detector of people's faces finds none in drawn ones."""

    name = "middle"

    def detect(self, pixels: NDArray[np.uint8]) -> list[Detection]:
        return [Detection(FaceBox(50.0, 50.0, 190.0, 190.0), 1.0)]


@pytest.mark.parametrize("rows", ROWS)
def test_one_command_gives_the_table(
    rows: str,
    data_folder: Path,
    tiny_flags: list[str],
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(ablation, "CenterFaceDetector", InTheMiddle)
    out = tmp_path / "out"
    words = ["ablate", "--data", str(data_folder), "--split", str(data_folder / "split.csv")]
    words += ["--out", str(out), "--device", "cpu", "--cache", str(tmp_path), "--json", *tiny_flags]
    assert main([*words, "--set", "schedule.epochs=1", "--rows", rows]) == 0
    result = json.loads(capsys.readouterr().out)
    assert [row["name"] for row in result["outcomes"]] == [variant.name for variant in ROWS[rows]]
    assert (result["train_faces"], result["validation_faces"], result["epochs"]) == (4, 2, 1)
    assert all(row["nme"] > 0 for row in result["outcomes"])
    assert len({row["nme"] for row in result["outcomes"]}) == len(ROWS[rows])
    written = (out / "ablation.md").read_text()
    assert written == table(result) + "\n"
    assert written.count("\n| ") == 2 + len(ROWS[rows])
    assert main([*words, "--set", "schedule.epochs=1", "--rows", rows]) == 2  # hours may lie in it
    assert f"{out / 'ablation.json'}: is there already" in capsys.readouterr().err
    assert (out / "ablation.md").read_text() == written


def test_without_validation_faces_it_says_so(
    data_folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    split = tmp_path / "split.csv"
    split.write_text("file,split\nface0.png,train\n")
    words = ["ablate", "--data", str(data_folder), "--split", str(split), "--out", str(tmp_path / "o")]
    assert main(words) == 2
    assert "val" in capsys.readouterr().err
