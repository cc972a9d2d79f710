"""Two models are compared on the sets at hand, and the new one is taken only where it is not worse."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from pathlib import Path
from typing import Any, cast

import numpy as np
import pytest

from adnet_core.conversion.annotated_faces import AnnotatedFace
from adnet_core.errors import ModelError
from adnet_core.faces.layout import load_layout
from adnet_core.first_faces.done_faces import DoneFace
from adnet_core.first_faces.first_model import fit_first_model
from adnet_core.first_faces.layout_predictor import FirstFacesPredictor
from adnet_core.judging.evaluation import evaluate
from adnet_core.judging.forgetting import Moved
from adnet_core.judging.model_trial import (
    Trial,
    TrialFaces,
    balance,
    judge,
    judged_share,
    moved_from,
    run_trials,
    trials_of,
)
from adnet_core.models.engine import Engine
from adnet_core.models.predictor import Predictor
from adnet_core.sentences import Sentence


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


def with_corrections(before: float, after: float, low: float, *, new: bool = True) -> Trial:
    found = trial(-0.15, "better", new=new)
    counts = {"a": before, "b": after, "interval": [low, low + 1], "faces": 30}
    held = {"a": {"0.5": 0.5, "0.9": 0.88}, "b": {"0.5": 0.5, "0.9": 0.9}}
    return Trial(found.name, new, {**found.result, "corrections": counts, "coverage": held})


def test_a_model_that_takes_more_corrections_is_not_taken_unasked() -> None:
    judgement = judge([with_corrections(6.1, 8.3, 0.4)])
    assert not judgement.install
    assert "takes more corrections on the held-out faces: 6.1 → 8.3 a face" in judgement.reason
    assert judge([with_corrections(6.1, 6.3, -0.5)]).install


def test_a_model_that_has_probably_forgotten_much_is_not_taken_unasked() -> None:
    far, near = Moved(1.6, 3.0, 32), Moved(0.5, 3.0, 32)
    judgement = judge([trial(-0.4, "better")], far)
    assert not judgement.install
    assert "has probably forgotten much: elsewhere probably worse by about 20 %" in judgement.reason
    assert judge([trial(-0.4, "better")], near).install
    # Annotated faces from elsewhere know better than an estimate.
    assert judge([trial(-0.4, "better"), trial(-0.1, "undecided", new=False)], far).install


def test_both_sides_in_a_sentence() -> None:
    own = with_corrections(6.1, 5.7, -0.9)
    assert balance([own], Moved(0.34, 3.0, 32)) == (
        "Here better by 5.0 % on 30 held-out faces, elsewhere probably worse by about 1 %, corrections "
        "6.1 → 5.7 a face, 90 % ellipses hold 88 → 90 %."
    )
    both = [own, trial(0.03, "undecided", new=False)]
    assert ", worse by 1.0 %, which may be chance, on 30 faces of 300w, corrections" in balance(both, None)
    nothing = balance([], None)
    assert nothing.startswith("Whether it is better here nobody knows")
    assert "nobody can tell without annotated faces from there" in nothing
    assert "elsewhere probably as good as before" in balance([own], Moved(0.1, 3.0, 32))
    assert "elsewhere its answers moved by 0.43 %" in balance([own], Moved(0.43, None, 32))


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
    moved = moved_from(old, new, device="cpu")
    assert moved is not None
    assert moved.moved == 0
    assert moved_from(old, tiny_model(load_layout("98")), device="cpu") is None


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


def test_the_first_faces_stand_against_a_network_without_their_helpers_prior(
    tiny_model: Callable[..., Path], sample_photo: Path
) -> None:
    layout = load_layout("5")
    random = np.random.default_rng(1)
    shape = np.array([[200, 90], [260, 90], [230, 130], [205, 165], [255, 165]], dtype=float)
    faces = [AnnotatedFace(sample_photo, shape + random.normal(0, 2, (5, 2)), f"f{i}") for i in range(4)]
    helper = Predictor(Engine(tiny_model(), device="cpu"))
    helper.engine.info = dataclasses.replace(helper.engine.info, prior=cast(Any, object()))
    model = fit_first_model(layout, [DoneFace(face.points) for face in faces], None)
    assert model is not None
    first = FirstFacesPredictor(helper, model, helps=False)
    assert evaluate(first, faces).prior is None
    network = Predictor(Engine(tiny_model(layout), device="cpu"))
    (trial,) = trials_of(first, network, [TrialFaces("own", faces, True)])
    assert trial.corrections is None
    assert trial.result["nme_a"] < trial.result["nme_b"]


def test_a_balance_is_whole_sentences_for_the_window() -> None:
    elsewhere = Trial("300w", False, {"nme_a": 4.0, "nme_b": 4.04, "verdict": "undecided", "faces": 1})
    here = dataclasses.replace(
        elsewhere, new=True, result={**elsewhere.result, "nme_b": 3.0, "verdict": "better"}
    )
    words = balance([here, elsewhere], None)
    assert isinstance(words, Sentence)
    first, second = words.values["facts"]
    assert (first.pattern, first) == (
        "Here better by {size:.1f} % on {faces}",
        "Here better by 25.0 % on 1 held-out face",
    )
    assert second.pattern == "worse by {size:.1f} %, which may be chance, on {faces} of {name}"
    assert second == "worse by 1.0 %, which may be chance, on 1 face of 300w"
