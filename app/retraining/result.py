"""What came of a training: both models on the same faces, the verdict, and what can be done about it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from app.panels.plain import PlainLabel, caption, plain_tip

_SIGNS = {"better": "✓ better", "worse": "✕ worse", "undecided": "≈ alike"}
_HEADS = ("on", "old", "new", "")


class Result(QWidget):
    """install_asked(): use the new model. back_asked(): use the one before again."""

    install_asked = Signal()
    back_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.reason = PlainLabel("", self)
        self.reason.setObjectName("reason")
        self.reason.setWordWrap(True)
        self.state = PlainLabel("", self)
        self.state.setObjectName("modelState")
        self.state.setWordWrap(True)
        self._table = QWidget(self)
        self._grid = QGridLayout(self._table)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(2)
        self._grid.setColumnStretch(0, 1)
        self.install = QPushButton("Use it", self)
        self.install.setObjectName("useNewModel")
        self.install.clicked.connect(lambda: self.install_asked.emit())
        self.back = QPushButton("Go back", self)
        self.back.setObjectName("goBack")
        self.back.clicked.connect(lambda: self.back_asked.emit())
        row = QHBoxLayout()
        row.addWidget(self.install)
        row.addWidget(self.back)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(5)
        column.addWidget(self.reason)
        column.addWidget(self._table)
        column.addWidget(self.state)
        column.addLayout(row)
        self.hide()

    def show_outcome(self, outcome: Mapping[str, Any] | None, *, in_use: str, previous: str | None) -> None:
        """`in_use` is the name of the model that runs now, `previous` the one that going back leads to."""
        self.setVisible(outcome is not None)
        if outcome is None:
            return
        self.reason.setText(outcome["reason"])
        self._fill(outcome["trials"])
        installed = outcome["installed"]
        if installed is None:
            self.state.setText(f"{outcome['old']} stays in use.")
        elif installed == in_use:
            self.state.setText(f"{installed} is in use.")
        else:
            self.state.setText(f"{installed} is among the models, {in_use} is in use.")
        self.install.setVisible(installed is None or installed != in_use)
        self.install.setText("Use it anyway" if not outcome["install"] else "Use it")
        self.back.setVisible(installed == in_use and previous is not None)
        self.back.setText(f"Back to {caption(previous or '')}")

    def rows(self) -> list[list[str]]:
        """The table's texts, without its head."""
        found: list[list[str]] = []
        for row in range(1, self._grid.rowCount()):
            items = (self._grid.itemAtPosition(row, column) for column in range(len(_HEADS)))
            labels = [item.widget() for item in items if item is not None]
            if labels:
                found.append([label.text() for label in labels if isinstance(label, QLabel)])
        return found

    def _fill(self, trials: list[Mapping[str, Any]]) -> None:
        while (item := self._grid.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self._table.setVisible(bool(trials))
        for column, head in enumerate(_HEADS):
            self._put(0, column, head, "", dim=True)
        for row, trial in enumerate(trials, start=1):
            result = trial["result"]
            low, high = result["interval"]
            tip = (
                f"NME in percent, new less old: {result['difference']:+.3f}, 95 % interval {low:+.3f} to "
                f"{high:+.3f}; the new one is better with probability {result['probability']:.2f}"
            )
            texts = (
                f"{result['faces']:,} {trial['name']}",
                f"{result['nme_a']:.2f}",
                f"{result['nme_b']:.2f}",
                _SIGNS[result["verdict"]],
            )
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
