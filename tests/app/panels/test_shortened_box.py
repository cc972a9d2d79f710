"""A list to choose from whose words may be longer than it is wide."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from app.panels.shortened_box import ShortenedBox


def test_words_without_room_end_in_an_ellipsis_and_are_whole_in_the_tip(qtbot: QtBot) -> None:
    box = ShortenedBox()
    qtbot.addWidget(box)
    words = "no model of this layout"
    box.addItem(words)
    box.resize(box.sizeHint())
    with qtbot.waitExposed(box):
        box.show()
    assert box.shown_words() == words
    whole = box.grab().toImage()
    box.resize(box.width() - 40, box.height())
    assert box.shown_words().endswith("…")
    assert words.startswith(box.shown_words()[:-1])
    assert box.fontMetrics().horizontalAdvance(box.shown_words()) < box.width() - 20
    assert words in box.toolTip()
    box.setItemText(0, box.shown_words())
    shortened = box.grab().toImage()
    box.setItemText(0, words)
    assert box.grab().toImage() == shortened != whole
