"""A choice of who finds the objects in the photos of a new project."""

from __future__ import annotations

from PySide6.QtWidgets import QComboBox, QWidget

from adnet_core.models.finding import FINDING_WORDS, Finding
from app.logic.translating import marked, tr

_AS_THE_MODEL = marked("the model's own finder, or faces where it has none")


class FindingBox(QComboBox):
    """The ways of finding, after the one that goes by the model."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("finding")
        self.setToolTip(tr("What gives the boxes of photos; Photo, Boxes from, changes it later"))
        self.addItem(tr(_AS_THE_MODEL), None)
        for finding, words in FINDING_WORDS.items():
            self.addItem(tr(words), finding.value)

    @property
    def finding(self) -> Finding | None:
        """What is chosen; None where it goes by the model."""
        value = self.currentData()
        return None if value is None else Finding(value)
