"""The legend of the markers, in languages with short and long words."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from app.logic.translating import speak
from app.panels.legend import ENTRIES, ROW, Legend

pytestmark = pytest.mark.usefixtures("english_afterwards")


def test_words_stand_beside_each_other_only_where_they_have_room(qtbot: QtBot) -> None:
    legend = Legend()
    qtbot.addWidget(legend)
    legend.resize(230, 100)
    legend.show()
    assert 0 < legend.second < 230
    assert legend.height() == ROW * 4
    speak(lambda text, _about, _number: f"{text} with many more words")
    long = Legend()
    qtbot.addWidget(long)
    long.resize(230, 100)
    long.show()
    assert long.second < 0
    assert long.height() == ROW * len(ENTRIES)
