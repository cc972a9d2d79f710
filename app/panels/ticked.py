"""Lists whose lines can be ticked."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from app.theme import is_dark, with_mark_frame


class TickedDelegate(QStyledItemDelegate):
    """Draws the boxes of lines as those elsewhere, whose frame is seen in both themes."""

    def initStyleOption(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().initStyleOption(option, index)
        option.palette = with_mark_frame(option.palette, is_dark())
