"""What came of a training: both models on the same faces, the verdict, and what can be done about it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from app.logic.retraining.outcome import HELD_OUT, MovedOutcome, Outcome, TrialOutcome
from app.logic.translating import marked, tr
from app.panels.plain import PlainLabel, caption, plain_tip
from app.theme import GAP, GAP_SMALL, GAP_WIDE

_SIGNS = {
    "better": marked("✓ better", about="a new model"),
    "worse": marked("✕ worse", about="a new model"),
    "undecided": marked("≈ alike", about="a new model"),
}
DRAWN = "0.9"
"""The level of the ellipses that are drawn, as figures name it."""
_HEADS = (
    marked("on", about="the faces that models are compared on"),
    marked("old", about="a model"),
    marked("new", about="a model"),
    "",
)


class Result(QWidget):
    """install_asked(): use the new model. back_asked(): use the one before again."""

    install_asked = Signal()
    back_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.reason = PlainLabel("", self)
        self.reason.setObjectName("reason")
        self.reason.setWordWrap(True)
        self.balance = PlainLabel("", self)
        self.balance.setObjectName("balance")
        self.balance.setWordWrap(True)
        self.state = PlainLabel("", self)
        self.state.setObjectName("modelState")
        self.state.setWordWrap(True)
        self._table = QWidget(self)
        self._grid = QGridLayout(self._table)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(GAP_WIDE)
        self._grid.setVerticalSpacing(GAP_SMALL)
        self._grid.setColumnStretch(0, 1)
        self.install = QPushButton(tr("Use it"), self)
        self.install.setObjectName("useNewModel")
        self.install.clicked.connect(lambda: self.install_asked.emit())
        self.back = QPushButton(tr("Go back"), self)
        self.back.setObjectName("goBack")
        self.back.clicked.connect(lambda: self.back_asked.emit())
        row = QHBoxLayout()
        row.addWidget(self.install)
        row.addWidget(self.back)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, GAP, 0, 0)
        column.setSpacing(GAP)
        column.addWidget(self.reason)
        column.addWidget(self.balance)
        column.addWidget(self._table)
        column.addWidget(self.state)
        column.addLayout(row)
        self.hide()

    def show_outcome(self, outcome: Outcome | None, *, in_use: str, previous: str | None) -> None:
        """`in_use` is the name of the model that runs now, `previous` the one that going back leads to."""
        self.setVisible(outcome is not None)
        if outcome is None:
            return
        self.reason.setText(outcome.reason)
        self.balance.setText(outcome.balance)
        self.balance.setVisible(bool(self.balance.text()))
        self._fill(outcome.trials, outcome.moved)
        installed = outcome.installed
        if installed is None:
            words = tr("{old} stays in use.", old=outcome.old)
            if outcome.listed:
                words = tr(
                    "{old} stays in use. The new model is among the models as {new}.",
                    old=outcome.old,
                    new=outcome.listed,
                )
            self.state.setText(words)
        elif installed == in_use:
            self.state.setText(tr("{name} is in use.", name=installed))
        else:
            self.state.setText(
                tr("{new} is among the models, {in_use} is in use.", new=installed, in_use=in_use)
            )
        self.install.setVisible(installed is None or installed != in_use)
        self.install.setText(tr("Use it") if outcome.install else tr("Use it anyway"))
        self.back.setVisible(installed == in_use and previous is not None)
        self.back.setText(tr("Back to {model}", model=caption(previous or "")))

    def rows(self) -> list[list[str]]:
        """The table's texts, without its head."""
        found: list[list[str]] = []
        for row in range(1, self._grid.rowCount()):
            items = (self._grid.itemAtPosition(row, column) for column in range(len(_HEADS)))
            labels = [item.widget() for item in items if item is not None]
            if labels:
                found.append([label.text() for label in labels if isinstance(label, QLabel)])
        return found

    def _fill(self, trials: Sequence[TrialOutcome], moved: MovedOutcome | None) -> None:
        while (item := self._grid.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        lines = [line for trial in trials for line in _lines(trial)]
        if moved is not None and not any(not trial.new for trial in trials):
            lines += _moved_line(moved)
        self._table.setVisible(bool(lines))
        for column, head in enumerate(_heads()):
            self._put(0, column, head, "", dim=True)
        for row, (texts, tip) in enumerate(lines, start=1):
            for column, text in enumerate(texts):
                self._put(row, column, text, tip)

    def _put(self, row: int, column: int, text: str, tip: str, *, dim: bool = False) -> None:
        label = PlainLabel(text, self._table)
        label.setToolTip(plain_tip(tip))
        label.setEnabled(not dim)
        if column == 0:
            label.setWordWrap(True)
        else:
            label.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(label, row, column)


def _lines(trial: TrialOutcome) -> list[tuple[tuple[str, str, str, str], str]]:
    """The table's rows of one set of faces, and the tip of each: NME, corrections and ellipses."""
    result = trial.result
    low, high = result.interval
    tip = tr(
        "NME in percent, new less old: {difference:+.3f}, 95 % interval {low:+.3f} to {high:+.3f}; "
        "the new one is better with probability {probability:.2f}",
        difference=result.difference,
        low=low,
        high=high,
        probability=result.probability,
    )
    if trial.name == HELD_OUT:
        name = tr("{count:,} held-out face", "{count:,} held-out faces", count=result.faces)
    else:
        name = tr("{faces:,} {folder}", faces=result.faces, folder=trial.name)
    errors = tr("{nme:.2f}", nme=result.nme_a), tr("{nme:.2f}", nme=result.nme_b)
    lines = [((name, *errors, _sign(result.verdict)), tip)]
    counts, held = result.corrections, result.coverage
    if counts is not None:
        low, high = counts.interval
        tip = tr(
            "Corrections a face until every point is within 5 % of its truth, by simulation on "
            "{count} faces; new less old, 95 % interval {low:+.2f} to {high:+.2f}",
            count=counts.faces,
            low=low,
            high=high,
        )
        verdict = "better" if high < 0 else "worse" if low > 0 else "undecided"
        means = tr("{corrections:.1f}", corrections=counts.a), tr("{corrections:.1f}", corrections=counts.b)
        texts = (f"  {tr('corrections a face')}", *means, _sign(verdict))
        lines.append((texts, tip))
    before, after = (None, None) if held is None else (held.a.get(DRAWN), held.b.get(DRAWN))
    if before is not None and after is not None:
        tip = tr("Share of the points that lie within the ellipses that promise to hold 90 %")
        head = f"  {tr('in 90 % ellipses, %')}"
        lines.append(((head, f"{100 * before:.0f}", f"{100 * after:.0f}", ""), tip))
    return lines


def _heads() -> tuple[str, ...]:
    faces, old, new, verdict = _HEADS
    on = tr(faces, about="the faces that models are compared on")
    return on, tr(old, about="a model"), tr(new, about="a model"), verdict


def _sign(verdict: str) -> str:
    return tr(_SIGNS[verdict], about="a new model")


def _moved_line(moved: MovedOutcome) -> list[tuple[tuple[str, str, str, str], str]]:
    """What the new model has probably forgotten, where its base says how good it is."""
    before, share = moved.before, moved.share
    if before is None or share is None:
        return []
    tip = tr(
        "Estimated: answers moved by {moved:.2f} % of the eye distance on {views} views of a photo that "
        "nobody trained on. Annotated faces from elsewhere would tell it better.",
        moved=moved.moved,
        views=moved.views,
    )
    errors = tr("{nme:.2f}", nme=before), tr("{nme:.2f}", nme=before * (1 + share))
    return [((tr("elsewhere, estimated"), *errors, ""), tip)]
