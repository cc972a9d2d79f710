"""Another program has exchanged the project's file: what to do with this session."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from adnet_core.projects.file.file_identity import Change, Displacement
from app.logic.translating import marked, tr
from app.panels.floating_sheet import FloatingSheet
from app.panels.plain import PlainLabel
from app.theme import EDGE, GAP_WIDE

WIDTH = 520
_HEADINGS = {
    Change.REPLACED: marked("This project's file was replaced by another program"),
    Change.OVERWRITTEN: marked("This project's file was written over by another program"),
    Change.GONE: marked("This project's file was deleted or moved by another program"),
    Change.LOG_GONE: marked("A file that belongs to this project was taken away by another program"),
}


class DisplacedSheet(FloatingSheet):
    """Floats over its host and says what has happened, with both ways on.

    It comes by itself while somebody works: the photo keeps the keyboard, or Space, which accepts a face,
    would choose one of them. `Ctrl+Tab` leads to it.
    """

    save_asked = Signal()
    look_asked = Signal()

    def __init__(self, host: QWidget) -> None:
        super().__init__(host)
        self.title = self.heading("")
        self.title.setWordWrap(True)
        self.about = PlainLabel("", self)
        self.about.setWordWrap(True)
        self.about.setTextFormat(Qt.TextFormat.PlainText)
        self.save = QPushButton(self)
        self.save.clicked.connect(self.save_asked)
        self.look = QPushButton(self)
        self.look.clicked.connect(self.look_asked)
        buttons = QHBoxLayout()
        buttons.addStretch()
        buttons.addWidget(self.look)
        buttons.addWidget(self.save)
        column = QVBoxLayout(self)
        column.setContentsMargins(EDGE, EDGE, EDGE, EDGE)
        column.setSpacing(GAP_WIDE)
        column.addWidget(self.title)
        column.addWidget(self.about)
        column.addLayout(buttons)

    def show_displacement(self, name: str, found: Displacement, there: bool) -> None:
        """`name` is the project's; `there` says whether a file has it now."""
        new = found.renamed_to
        if new is not None:
            self.title.setText(tr("This project's file is called {name} now", name=new.name))
        else:
            self.title.setText(tr(_HEADINGS[found.change]))
        self.about.setText(
            tr(
                "What was saved up to then is kept; nothing more is saved into {name} until you choose. "
                "Whatever you choose, both stay on the disk.",
                name=name,
            )
        )
        self.save.setText(
            tr("Save this session beside it") if there else tr("Save this session as {name} again", name=name)
        )
        self.look.setText(
            tr("Look at the file that is there now") if new is None else tr("Look at {name}", name=new.name)
        )
        self.look.setVisible(there or new is not None)
        self.set_busy(False)
        self.appear()

    def set_busy(self, busy: bool) -> None:
        """While one of both is being done."""
        self.save.setEnabled(not busy)
        self.look.setEnabled(not busy)

    def wanted_size(self) -> QSize:
        return self.size_of_text(WIDTH)
