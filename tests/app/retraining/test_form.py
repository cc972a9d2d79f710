"""The form of a training: a model of another layout may be the base, and the preset says for how long."""

from __future__ import annotations

from pathlib import Path

from pytestqt.qtbot import QtBot

from adnet_core.models.model_library import ModelEntry
from app.logic.retraining.facts import Facts
from app.logic.settings import Settings
from app.retraining.form import TrainingForm


def entry(name: str) -> ModelEntry:
    return ModelEntry(name, Path(f"{name}.onnx"), bundled=False, size_bytes=1, modified=0.0)


def test_a_model_of_another_layout_comes_after_the_projects_own(qtbot: QtBot) -> None:
    form = TrainingForm()
    qtbot.addWidget(form)
    form.show_facts(Facts(accepted=20, new=20, held_out=5))
    form.offer([entry("own")], None, others=[entry("adnet-68-fast")])
    assert [form.base.itemText(row) for row in range(form.base.count())] == [
        "own",
        "adnet-68-fast (new layout)",
    ]
    assert not form.wanted.new_layout
    assert form.amount.isEnabled()
    assert form.choose_base(Path("adnet-68-fast.onnx"))
    assert form.wanted.new_layout
    assert form.wanted.base == Path("adnet-68-fast.onnx")
    assert not form.amount.isEnabled()
    assert form.estimate.text() == "a quarter of the photos is held out; some 10 min on two cores"
    form.show_pace(8.0)
    assert form.estimate.text() == "a quarter of the photos is held out; some 7 min, as fast as the last run"


def test_without_others_only_the_projects_own_are_offered(qtbot: QtBot) -> None:
    form = TrainingForm()
    qtbot.addWidget(form)
    form.offer([], None)
    assert form.base.itemText(0) == "no model of this layout"
    assert form.wanted.base is None
    assert not form.wanted.new_layout


def test_what_was_filled_in_is_there_after_a_restart(qtbot: QtBot) -> None:
    kept = Settings()
    for unit, amount, hold_out in ((1, 40, 25), (0, 3, 0), (1, 15, 10)):
        form, again = TrainingForm(), TrainingForm()
        for one in (form, again):
            qtbot.addWidget(one)
        form.unit.setCurrentIndex(unit)
        form.amount.setValue(amount)
        form.hold_out.setValue(hold_out)
        form.keep(kept.training)
        kept = Settings.model_validate_json(kept.model_dump_json())
        again.fill(kept.training)
        assert (again.unit.currentIndex(), again.amount.value(), again.hold_out.value()) == (
            unit,
            amount,
            hold_out,
        )


def test_whatever_is_filled_in_is_said_at_once(qtbot: QtBot) -> None:
    form = TrainingForm()
    qtbot.addWidget(form)
    with qtbot.waitSignal(form.amount_changed):
        form.amount.setValue(4)
    with qtbot.waitSignal(form.amount_changed):
        form.unit.setCurrentIndex(1)
    with qtbot.waitSignal(form.changed):
        form.hold_out.setValue(30)
