"""What a model gains on other faces and forgets of its own, by one command; on drawn faces, in seconds."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from adnet_core.errors import TrainingError
from adnet_core.faces.layout import Layout
from adnet_core.runs.names import LAST
from training.cli import main
from training.datasets import Face, FaceSet
from training.distribution import Process
from training.loop import Trainer
from training.settings import PrecisionTimes, Settings
from training.studies.fine_tuning import Side, drawn_faces, replayed_faces, table

Write = Callable[[Path, Layout, int], list[Face]]
pytestmark = pytest.mark.usefixtures("_one_thread")


@pytest.fixture
def base(
    face_set: FaceSet, tiny: Callable[..., Settings], layout: Layout, alone: Process, tmp_path: Path
) -> Path:
    """A checkpoint of a tiny network, in a folder of its own."""
    folder = tmp_path / "base"
    folder.mkdir()
    Trainer(tiny(), layout, face_set, None, folder, process=alone, report=lambda _event: None).save(LAST)
    return folder / LAST


@dataclass(frozen=True)
class Study:
    """The command on seven faces of another collection, judged there and on those that the base was trained
    on; what it leaves is in `folder`."""

    base: Path
    other: Path
    known: Path
    folder: Path
    capsys: pytest.CaptureFixture[str]

    def result(self, *more: str, out: str = "out") -> dict[str, Any]:
        """What it says, in the words of `--json`."""
        assert main(self._words(more, self.folder / out)) == 0
        return json.loads(self.capsys.readouterr().out)

    def refusal(self, *more: str, out: str = "out") -> str:
        """The line that it refuses with."""
        assert main(self._words(more, self.folder / out)) == 2
        return self.capsys.readouterr().err

    def _words(self, more: Sequence[str], out: Path) -> list[str]:
        given = ["study-fine-tuning", "--base", str(self.base), "--data", str(self.other)]
        given += ["--known", str(self.known), "--out", str(out), "--cache", str(out / "cache")]
        given += ["--device", "cpu", "--json", "--seeds", "1"]
        quick = ("engine.precision=float32", "schedule.epochs=1", "schedule.batch=2", "data.canvas=1.25")
        small = (
            "schedule.small_until=1.0",
            "schedule.small_size=64",
            "start.share=1",
            "start.faces=3",
            "optimiser.rate=0.01",
        )
        return [*given, *(word for change in quick + small for word in ("--set", change)), *more]


@pytest.fixture
def study(
    base: Path,
    layout: Layout,
    write: Write,
    data_folder: Path,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> Study:
    write(tmp_path / "there", layout, 7)
    return Study(base, tmp_path / "there", data_folder, tmp_path, capsys)


def test_one_command_says_what_is_gained_and_forgotten(study: Study) -> None:
    result = study.result("--faces", "3", "--faces", "4", "--judged", "3")
    out = study.folder / "out"
    assert [run["faces"] for run in result["runs"]] == [3, 4]
    assert (result["judged_there"], result["judged_known"], result["crop"]) == (3, 3, 64)
    for run in result["runs"]:
        learnt = run["faces"] - run["held_out"]
        assert run["share"] == pytest.approx(learnt / (learnt + 3))
        assert run["steps"] == -(-learnt // 2)
        for side in (run["there"], run["known"]):
            assert side["change"] == pytest.approx(100 * (side["nme"] / side["nme_base"] - 1))
            assert side["interval"][0] <= side["change"] <= side["interval"][1]
            assert side["change"] != 0
            assert side["corrections"] == [None, None]
    assert json.loads((out / "study.json").read_text()) == result
    assert (out / "study.md").read_text().count("\n| ") == 2 + 2
    assert not list(out.rglob("*.pt"))


def test_all_runs_of_a_study_compute_alike(study: Study, monkeypatch: pytest.MonkeyPatch) -> None:
    waiting = [PrecisionTimes(bf16=2.0, float32=0.5)]
    monkeypatch.setattr("training.precision.times_here", lambda _report: waiting.pop())
    more = ("--faces", "3", "--faces", "4", "--judged", "3", "--set", "engine.precision=auto")
    assert study.result(*more)["precision"] == "float32"
    assert not waiting


def test_shares_are_judged_of_one_run(study: Study) -> None:
    """At share 0 the base is judged against itself, at 1 what the run has learnt."""
    none, whole = study.result("--faces", "2", "--judged", "2", "--share", "0", "--share", "1")["runs"]
    assert (none["share"], whole["share"]) == (0, 1)
    assert none["there"]["change"] == none["known"]["change"] == 0
    assert whole["there"]["change"] != 0


@pytest.mark.parametrize(
    ("more", "text"),
    [
        (
            ("--faces", "9"),
            "9 faces to learn from, 3 others to judge on and known ones are more than the 7 and 6",
        ),
        (
            ("--faces", "3", "--replay", "2"),
            "3 faces to learn from, 2 to replay, 3 others to judge on and known ones are more than the 7",
        ),
        (("--corrections",), r"last.pt: corrections are counted with a model file, and this is a checkpoint"),
        (("--bound",), "--bound is of labels alone: with --displaced, and without --degraded"),
        (
            ("--bound", "--displaced", "0.02", "--degraded", "64"),
            "--bound is of labels alone: with --displaced, and without --degraded",
        ),
        (("--corrections", "--share", "0.5"), "--share judges weights that no model file is made of"),
    ],
)
def test_what_cannot_be_judged_is_refused(study: Study, more: tuple[str, ...], text: str) -> None:
    assert text in study.refusal("--judged", "3", *more)


def test_faces_are_drawn_by_photo_and_alike_for_a_seed() -> None:
    pool = [
        Face(Path(f"{photo}.jpg"), np.zeros((2, 2)), f"{photo}#{i}") for photo in "abcdef" for i in (0, 1)
    ]
    drawn = [face.name for face in drawn_faces(pool, 5, seed=1)]
    assert drawn == [face.name for face in drawn_faces(pool[::-1], 5, seed=1)]
    assert drawn != [face.name for face in drawn_faces(pool, 5, seed=2)]
    assert [name[0] for name in drawn[::2][:2]] == [name[0] for name in drawn[1::2]]
    assert drawn_faces(pool, 12, seed=1)[:5] == drawn_faces(pool, 5, seed=1)


def test_runs_on_as_many_faces_share_a_row_and_shares_have_their_own() -> None:
    side = {"change": -2.0, "interval": [-3.0, -1.0], "nme_base": 5.0, "corrections": [None, None]}
    runs = [
        {
            "faces": 30,
            "seed": seed,
            "share": share,
            "steps": 24,
            "seconds": 60.0,
            "there": there,
            "known": side,
        }
        for seed, (share, there) in enumerate([(0.5, side), (0.52, side | {"change": -4.0})])
    ]
    plan = {"base": "b", "preset": "fine-tune", "changes": [], "precision": "float32", "crop": 256}
    result = {**plan, "judged_there": 9, "judged_known": 9, "shares": [], "runs": runs}
    (row,) = table(result).splitlines()[4:]
    assert row.startswith("| 30 | 2 | 24 | 0.51 | -3.0 (-4.0 to -2.0) | -2.0 (-2.0 to -2.0) |")
    first, second = table(result | {"shares": [0.5, 0.52]}).splitlines()[4:]
    assert first.startswith("| 30 | 1 | 24 | 0.50 | -2.0 (-3.0 to -1.0) |")
    assert second.startswith("| 30 | 1 | 24 | 0.52 |")


def test_a_side_is_compared_in_percent_of_the_base() -> None:
    base = Side(np.array([0.02, 0.04]), 6.0, (0.5, 0.9, 0.95))
    found = Side(np.array([0.02, 0.034]), 5.0, (0.4, 0.8, 0.9)).against(base)
    assert found["nme_base"] == pytest.approx(3.0)
    assert found["change"] == pytest.approx(-10.0)
    assert found["corrections"] == [6.0, 5.0]
    assert found["coverage"] == [[0.5, 0.9, 0.95], [0.4, 0.8, 0.9]]


def test_the_bound_is_of_the_faces_that_a_study_judges_and_trains_nothing(study: Study) -> None:
    more = ("--faces", "2", "--judged", "2", "--displaced", "0.05")
    (run,) = study.result(*more)["runs"]
    bound = study.result(*more, "--bound", out="bound")
    assert (bound["judged_there"], bound["judged_known"]) == (2, 2)
    none = bound["fractions"][0]
    assert (none["fraction"], none["there"], none["known"]) == (0, 0, 0)
    out = study.folder / "bound"
    assert not list(out.glob("*-0"))
    assert "| fraction |" in (out / "study.md").read_text()
    assert run["there"]["nme_base"] == pytest.approx(bound["nme_there"], rel=0.2)


def test_a_study_in_poorer_photos_says_so(study: Study) -> None:
    more, out = ("--faces", "2", "--judged", "2", "--degraded", "32"), study.folder / "out"
    assert study.result(*more)["degraded"] == 32
    assert len(list((out / "degraded").glob("*.jpg"))) == 7
    assert "in poorer photos with 32 pixels to a face" in (out / "study.md").read_text()
    before = (out / "study.json").read_bytes()
    assert "is there already" in study.refusal(*more)
    assert (out / "study.json").read_bytes() == before


def test_nothing_is_made_of_too_few_faces(study: Study) -> None:
    more = ("--faces", "9", "--judged", "2", "--degraded", "32")
    assert "more than the 7" in study.refusal(*more)
    assert not (study.folder / "out" / "degraded").exists()
    (study.folder / "file").touch()
    assert "is no folder" in study.refusal(*more, out="file")


def test_what_the_base_says_of_other_faces_is_learnt_besides(study: Study) -> None:
    more = ("--faces", "2", "--judged", "2", "--set", "unlabelled.limit=50")
    found = []
    for name, replay in (("without", "0"), ("with", "3")):
        result = study.result(*more, "--replay", replay, out=name)
        assert result["replay"] == int(replay)
        table_of = (study.folder / name / "study.md").read_text()
        found.append((result["runs"][0]["there"]["nme"], table_of))
    assert found[0][0] != found[1][0]
    words_of = ", 3 others taught by the base's own answers"
    assert [words_of in text for _, text in found] == [False, True]


def test_replayed_faces_are_of_other_photos_and_bring_no_points() -> None:
    pool = [
        Face(Path(f"{photo}.jpg"), np.array([[0.0, 1.0], [20.0, 31.0]]), f"{photo}#{i}")
        for photo in "abcdef"
        for i in (0, 1)
    ]
    drawn = drawn_faces(pool, 3, seed=1)
    replayed = replayed_faces(pool, drawn, 6, seed=1)
    assert len({face.name for face in replayed}) == 6
    assert not {face.photo for face in replayed} & {face.photo for face in drawn}
    assert all(np.isnan(face.points).all() and face.box == pool[0].box for face in replayed)
    assert not replayed_faces(pool, drawn, 0, seed=1)
    with pytest.raises(TrainingError, match="9 faces to replay are more than the 8 of photos not drawn"):
        replayed_faces(pool, drawn, 9, seed=1)
