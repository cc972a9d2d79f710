"""The project's file is damaged: what is whole, and how to go on in it."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from app.logic.translating import tr
from app.panels.floating_sheet import FloatingSheet
from app.panels.plain import PlainLabel
from app.theme import EDGE, GAP_WIDE

WIDTH = 560


class DamagedSheet(FloatingSheet):
    """Floats over its host and says what cannot be read, with the ways on. Esc leaves all as it is."""

    save_asked = Signal()
    backups_asked = Signal()
    rescue_asked = Signal()

    def __init__(self, host: QWidget) -> None:
        super().__init__(host)
        self.about = PlainLabel("", self)
        self.about.setWordWrap(True)
        self.about.setTextFormat(Qt.TextFormat.PlainText)
        self.save = QPushButton(self)
        self.save.clicked.connect(self.save_asked)
        self.backups = QPushButton(tr("Restore a backup …"), self)
        self.backups.clicked.connect(self._show_backups)
        self.rescue = QPushButton(tr("Make a project of the log"), self)
        self.rescue.clicked.connect(self.rescue_asked)
        buttons = QHBoxLayout()
        buttons.addStretch()
        for button in (self.rescue, self.backups, self.save):
            buttons.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(EDGE, EDGE, EDGE, EDGE)
        column.setSpacing(GAP_WIDE)
        column.addWidget(self.heading(tr("This project's file is damaged")))
        column.addWidget(self.about)
        column.addLayout(buttons)

    def show_damage(self, sentence: str, name: str, *, opened: bool, backups: bool, logs: bool) -> None:
        """`name` is the project's, which is `opened` or could not be; `backups` and `logs` say whether there
        are any, the latter of those that were set aside."""
        whole = (
            tr("What was saved is taken from the copy that follows the project, and looked through first.")
            if opened
            else tr("The copy that followed it holds what was saved, and is looked through first.")
        )
        sentences = [whole]
        if logs:
            sentences.append(tr("A log of a session that was cut off was set aside, too."))
        sentences.append(tr("Whatever you choose, {name} stays on the disk.", name=name))
        self.about.setText(f"{sentence}.\n{' '.join(sentences)}")
        self.save.setText(tr("Save this session beside it") if opened else tr("Open the copy"))
        self.backups.setVisible(backups)
        self.rescue.setVisible(logs)
        self.appear()
        self.save.setFocus()

    def wanted_size(self) -> QSize:
        return self.size_of_text(WIDTH)

    def _show_backups(self) -> None:
        self.shut()
        self.backups_asked.emit()
