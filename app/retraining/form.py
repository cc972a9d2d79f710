"""The upper part of the training panel: what to train, from what, on what, and for how long."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QSpinBox,
    QToolButton,
    QWidget,
)

from adnet_core.models.devices import find_gpus
from app.logic.retraining.facts import Facts
from app.logic.retraining.runs import EPOCHS, MOST_EPOCHS, NEW_LAYOUT_VIEWS, epochs_within
from app.logic.settings import TrainingSettings, TrainingUnit
from app.logic.translating import tr
from app.panels.plain import PlainLabel, caption, plain_tip
from app.panels.shortened_box import ShortenedBox
from app.theme import GAP, GAP_WIDE

if TYPE_CHECKING:
    from adnet_core.models.model_library import ModelEntry

MINUTES = 15
UNITS: tuple[TrainingUnit, ...] = ("epochs", "minutes")
"""In the order in which they are offered."""
NEW_LAYOUT_MINUTES = 10
"""That a run for a new layout takes on two plain cores."""


@dataclass(frozen=True)
class Wanted:
    """What is filled in. `base` is None where no model fits the project; `minutes` None for epochs. For a
    `new_layout` the base is a model of another one."""

    base: Path | None
    hold_out: float
    epochs: int
    minutes: int | None
    gpus: int
    new_layout: bool = False


class TrainingForm(QWidget):
    """changed(): the held-out share is another. amount_changed(): it trains for longer, or not so long.
    others_asked(): choose faces to compare on, or none."""

    changed = Signal()
    amount_changed = Signal()
    others_asked = Signal()
    others_cleared = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._facts = Facts()
        self._pace: float | None = None
        self._other_layouts: set[Path] = set()
        self.base = ShortenedBox(self)
        self.base.setAccessibleName(tr("Model to start from"))
        self.base.setObjectName("baseModel")
        self.base.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.faces = _words(self, "acceptedFaces")
        self.hold_out = QSpinBox(self)
        self.hold_out.setAccessibleName(tr("Percent of the photos that judge the new model"))
        self.hold_out.setObjectName("holdOut")
        self.hold_out.setRange(0, 50)
        self.hold_out.setSingleStep(5)
        self.hold_out.setValue(TrainingSettings().hold_out)
        self.hold_out.setSuffix(tr(" %", about="after a number"))
        self.hold_out.setToolTip(
            plain_tip(tr("Share of the photos that is not learnt from, and judges the new model."))
        )
        self.hold_out.valueChanged.connect(lambda _value: self.changed.emit())
        self.held = _words(self, "heldOut")
        self.gpus = QSpinBox(self)
        self.gpus.setAccessibleName(tr("Graphics processors"))
        self.gpus.setObjectName("gpus")
        self.gpus.setRange(0, 0)
        self.gpus.setSpecialValueText(tr("none, on the CPU"))
        self.gpus.setEnabled(False)
        self.amount = QSpinBox(self)
        self.amount.setAccessibleName(tr("How long it trains"))
        self.amount.setObjectName("amount")
        self.amount.setRange(1, MOST_EPOCHS)
        self.amount.setValue(EPOCHS)
        self.amount.valueChanged.connect(lambda _value: self._show_estimate())
        self.amount.valueChanged.connect(lambda _value: self.amount_changed.emit())
        self.unit = QComboBox(self)
        self.unit.setAccessibleName(tr("Epochs or minutes"))
        self.unit.addItems([tr("epochs"), tr("minutes")])
        self.unit.setToolTip(
            plain_tip(tr("Epochs, or at most so many minutes: the run then has as many epochs as fit in."))
        )
        self.unit.currentIndexChanged.connect(self._unit_changed)
        self.estimate = _words(self, "estimate")
        self.others = QToolButton(self)
        self.others.setObjectName("others")
        self.others.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.others.setToolTip(
            plain_tip(
                tr(
                    "A folder of annotated faces, such as the base model's validation data (.pts beside "
                    "photos; with a split.csv its part val). The new model must not be worse there either."
                )
            )
        )
        self.others.clicked.connect(lambda: self.others_asked.emit())
        self.no_others = QToolButton(self)
        self.no_others.setAccessibleName(tr("Compare on the held-out faces alone"))
        self.no_others.setText("×")
        self.no_others.setToolTip(plain_tip(tr("Compare on the held-out faces alone")))
        self.no_others.clicked.connect(lambda: self.others_cleared.emit())
        form = QFormLayout(self)
        form.setContentsMargins(0, 0, 0, 0)
        form.setHorizontalSpacing(GAP_WIDE)
        form.setVerticalSpacing(GAP)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft)
        form.addRow(tr("base", about="a model that is trained further"), self.base)
        form.addRow(tr("faces"), self.faces)
        form.addRow(tr("held out"), _row(self.hold_out, self.held))
        form.addRow(tr("GPUs"), self.gpus)
        form.addRow(tr("train for"), _row(self.amount, self.unit))
        form.addRow("", self.estimate)
        form.addRow(tr("tested on"), _row(self.others, self.no_others))
        self.base.currentIndexChanged.connect(lambda _index: self._base_changed())
        self.show_others("")
        self.show_facts(Facts())

    def fill(self, known: TrainingSettings) -> None:
        """What was filled in before the window was started."""
        self.hold_out.setValue(known.hold_out)
        self.unit.setCurrentIndex(UNITS.index(known.unit))
        self.amount.setValue(known.amount)  # after the unit, which sets its own

    def keep(self, known: TrainingSettings) -> None:
        """The inverse of `fill`."""
        known.hold_out = self.hold_out.value()
        known.unit = UNITS[self.unit.currentIndex()]
        known.amount = self.amount.value()

    @property
    def wanted(self) -> Wanted:
        base = self.base.currentData()
        minutes = self.amount.value() if self.unit.currentIndex() == 1 else None
        return Wanted(
            base=base if isinstance(base, Path) else None,
            hold_out=self.hold_out.value() / 100,
            epochs=self._epochs(),
            minutes=minutes,
            gpus=max(1, self.gpus.value()),
            new_layout=self.new_layout,
        )

    @property
    def new_layout(self) -> bool:
        """Whether the chosen base is a model of another layout than the project's."""
        return self.base.currentData() in self._other_layouts

    def offer(
        self,
        entries: Sequence[ModelEntry],
        chosen: Path | None,
        others: Sequence[ModelEntry] = (),
        *,
        known: bool = True,
    ) -> None:
        """The models that may be trained further, and after them the `others`, of other layouts; `chosen` is
        the one in use. `known` says whether all models have been found yet."""
        current = self.base.currentData() or chosen
        self._other_layouts = {entry.path for entry in others}
        entries = [*entries, *others]
        self.base.clear()
        for entry in entries:
            other = entry.path in self._other_layouts
            name = tr("{name} (new layout)", name=entry.name) if other else entry.name
            self.base.addItem(name, entry.path)
            self.base.setItemData(
                self.base.count() - 1, plain_tip(str(entry.path)), Qt.ItemDataRole.ToolTipRole
            )
        if not entries:
            self.base.addItem(tr("no model of this layout") if known else tr("Looking for models …"), None)
        paths = [entry.path for entry in entries]
        self.base.setCurrentIndex(paths.index(current) if current in paths else 0)
        self._base_changed()

    def choose_base(self, path: Path) -> bool:
        """Go on from a model, where it is among those offered; whether it is."""
        index = next((i for i in range(self.base.count()) if self.base.itemData(i) == path), -1)
        if index >= 0:
            self.base.setCurrentIndex(index)
        return index >= 0

    def find_gpus(self) -> None:
        """Offer the GPUs of this machine. Asking the driver takes a moment the first time."""
        gpus = find_gpus()
        found = len(gpus.names)
        if self.gpus.maximum() != found:
            self.gpus.setSpecialValueText("")
            self.gpus.setRange(1, found)
            self.gpus.setValue(found)
        self.gpus.setEnabled(found > 1)
        found_or_not = ", ".join(gpus.names) or gpus.problem or tr("No NVIDIA GPU was found.")
        self.gpus.setToolTip(plain_tip(found_or_not))

    def show_facts(self, facts: Facts) -> None:
        self._facts = facts
        accepted = facts.accepted
        if facts.new == accepted:
            words = tr("{accepted:,} accepted", "{accepted:,} accepted", count=accepted, accepted=accepted)
        elif facts.new:
            words = tr(
                "{accepted:,} accepted, {new:,} new since the last training",
                "{accepted:,} accepted, {new:,} new since the last training",
                count=facts.new,  # of both: where some are new and others not, several are accepted
                accepted=accepted,
                new=facts.new,
            )
        else:
            words = tr(
                "{accepted:,} accepted, none new since the last training",
                "{accepted:,} accepted, none new since the last training",
                count=accepted,
                accepted=accepted,
            )
        self.faces.setText(words)
        self.held.setText(tr("{count:,} face", "{count:,} faces", count=facts.held_out))
        self._show_estimate()

    def show_pace(self, images_per_second: float | None) -> None:
        """How fast the last run learnt, from which times are estimated."""
        self._pace = images_per_second
        self._show_estimate()

    def show_others(self, name: str) -> None:
        """The folder that both models are also compared on; none for an empty name."""
        self.others.setText(tr("held out, {name}", name=caption(name)) if name else tr("held-out faces …"))
        self.no_others.setVisible(bool(name))

    def _epochs(self) -> int:
        if self.unit.currentIndex() == 0:
            return self.amount.value()
        return epochs_within(self.amount.value(), self._facts.learnt, self._pace)

    def _unit_changed(self, index: int) -> None:
        self.amount.setValue(EPOCHS if index == 0 else MINUTES)
        self._show_estimate()
        self.amount_changed.emit()

    def _base_changed(self) -> None:
        """How long a new layout is trained for, its preset says."""
        for widget in (self.amount, self.unit):
            widget.setEnabled(not self.new_layout)
        self._show_estimate()

    def _show_estimate(self) -> None:
        faces, pace = self._facts.learnt, self._pace
        if self.new_layout:
            if pace:
                words = tr(
                    "a quarter of the photos is held out; some {minutes} min, as fast as the last run",
                    minutes=max(1, round(NEW_LAYOUT_VIEWS / pace / 60)),
                )
            else:
                words = tr(
                    "a quarter of the photos is held out; some {minutes} min on two cores",
                    minutes=NEW_LAYOUT_MINUTES,
                )
        elif self.unit.currentIndex() == 1:
            if pace:
                words = tr("up to {count} epoch", "up to {count} epochs", count=self._epochs())
            else:
                words = tr("as far as it comes")
        elif pace is not None and faces > 0:
            minutes = max(1, round(self.amount.value() * faces / pace / 60))
            words = tr("about {minutes} min, as fast as the last run", minutes=minutes)
        else:
            words = ""
        self.estimate.setText(words)
        self.estimate.setVisible(bool(self.estimate.text()))


def _words(parent: QWidget, name: str) -> QLabel:
    label = PlainLabel("", parent)
    label.setObjectName(name)
    label.setWordWrap(True)
    return label


def _row(*widgets: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(GAP)
    for widget in widgets:
        row.addWidget(widget)
    row.setStretch(len(widgets) - 1 if isinstance(widgets[0], QSpinBox) else 0, 1)
    return row
