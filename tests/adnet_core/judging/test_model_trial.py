"""Two models are compared on the sets at hand, and the new one is taken only where it is not worse."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from adnet_core.annotated import AnnotatedFace
from adnet_core.errors import ModelError
from adnet_core.judging.model_trial import Trial, TrialFaces, judge, judged_share, run_trials
from adnet_core.layout import load_layout


def trial(difference: float, verdict: str, *, faces: int = 30, new: bool = True) -> Trial:
    name = "the held-out faces" if new else "300w"
    figures: dict[str, Any] = {"faces": faces, "nme_a": 3.0, "nme_b": 3.0 + difference}
    return Trial(name, new, figures | {"difference": difference, "verdict": verdict})


@pytest.mark.parametrize(
    ("trials", "install", "words"),
    [
        ([trial(-0.4, "better")], True, "is better on the held-out faces: NME 3.00 → 2.60 %"),
        ([trial(-0.1, "undecided")], True, "is not worse on the held-out faces"),
        ([trial(0.1, "undecided")], False, "is not better on the held-out faces: NME 3.00 → 3.10 %"),
        ([trial(0.5, "worse")], False, "is worse on the held-out faces"),
        ([trial(-0.4, "better"), trial(0.2, "worse", new=False)], False, "is worse on 300w"),
        ([trial(-0.4, "better"), trial(0.2, "undecided", new=False)], True, "is better"),
        ([trial(-0.4, "better", faces=4)], False, "4 held-out faces are too few"),
        ([trial(-0.4, "better", faces=1)], False, "1 held-out face is too few"),
        ([trial(-0.4, "better", new=False)], False, "No accepted face is held out"),
        ([], False, "No accepted face is held out"),
    ],
)
def test_judgement(trials: list[Trial], install: bool, words: str) -> None:
    judgement = judge(trials)
    assert judgement.install is install
    assert words in judgement.reason


def test_nobody_is_judged_by_what_its_base_has_learnt() -> None:
    assert judged_share(0.2, {}) == 0.2
    assert judged_share(0.2, {"hold_out": 0.1}) == 0.1
    assert judged_share(0.1, {"hold_out": 0.3}) == 0.1
    assert judged_share(0.1, {"hold_out": "?"}) == 0.1


def faces_of(photo: Path) -> list[AnnotatedFace]:
    random = np.random.default_rng(0)
    return [AnnotatedFace(photo, random.uniform((170, 60), (290, 200), (68, 2)), f"f{i}") for i in range(6)]


def test_both_models_see_every_face(
    tiny_model: Callable[..., Path], tmp_path: Path, sample_photo: Path
) -> None:
    old, new = tiny_model(path=tmp_path / "old.onnx", name="old"), tiny_model(path=tmp_path / "new.onnx")
    seen: list[tuple[int, int]] = []
    faces = faces_of(sample_photo)
    sets = [TrialFaces("own", faces, True), TrialFaces("none", [], False), TrialFaces("w", faces[:2], False)]
    trials = run_trials(old, new, sets, device="cpu", progress=lambda *done: seen.append(done))
    assert [(one.name, one.new, one.result["faces"]) for one in trials] == [("own", True, 6), ("w", False, 2)]
    # The same network twice: not a hair better.
    assert trials[0].result["difference"] == 0
    assert trials[0].result["verdict"] == "undecided"
    assert seen[-1] == (16, 16)
    assert run_trials(old, new, []) == []


def test_trials_end_when_told_to(tiny_model: Callable[..., Path], sample_photo: Path) -> None:
    class Enough(Exception):
        pass

    def stop(_done: int, _total: int) -> None:
        raise Enough

    sets = [TrialFaces("own", faces_of(sample_photo), True)]
    with pytest.raises(Enough):
        run_trials(tiny_model(), tiny_model(), sets, device="cpu", progress=stop)


def test_another_layout_is_refused(tiny_model: Callable[..., Path], sample_photo: Path) -> None:
    sets = [TrialFaces("own", faces_of(sample_photo), True)]
    with pytest.raises(ModelError, match="another layout"):
        run_trials(tiny_model(), tiny_model(load_layout("98")), sets, device="cpu")
