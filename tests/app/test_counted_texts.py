"""What is counted is said by its number: one photo in English too, and each language's own forms."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from adnet_core.projects.reviews import ReviewQueue
from app.logic.retraining.facts import Facts
from app.logic.reviewing.review import queue_words
from app.logic.translating import speak
from app.panels.photo_panel import PhotoPanel
from app.retraining.form import TrainingForm
from app.video.timeline import Mark, Timeline
from app.work.photos import PhotoStore
from app.work.thumbnails import Thumbnails


@pytest.fixture
def numbers() -> Iterator[dict[str, int]]:
    """By which number each text was asked for, -1 where by none."""
    asked: dict[str, int] = {}

    def noting(text: str, _about: str, number: int) -> str:
        asked[text] = number
        return ""

    speak(noting)
    yield asked
    speak(None)


def test_one_photo_is_no_photos(qtbot: QtBot, numbers: dict[str, int]) -> None:
    photos = PhotoStore()
    thumbnails = Thumbnails(photos)
    panel = PhotoPanel(thumbnails)
    qtbot.addWidget(panel)
    panel.show_counts(1, 1)
    assert panel.count.text() == "1 of 1 photo done · 0 listed"
    panel.show_counts(1, 2)
    assert panel.count.text() == "1 of 2 photos done · 0 listed"
    assert numbers["{done:,} of {total:,} photos done · {listed:,} listed"] == 2
    thumbnails.close()
    photos.close()


def test_faces_of_a_training_have_their_form(qtbot: QtBot, numbers: dict[str, int]) -> None:
    form = TrainingForm()
    qtbot.addWidget(form)
    for facts, number in ((Facts(1, 1), 1), (Facts(1, 0), 1), (Facts(5, 1), 1), (Facts(5, 5), 5)):
        numbers.clear()
        form.show_facts(facts)
        assert [asked for text, asked in numbers.items() if "accepted" in text] == [number]


def test_what_waits_for_a_review_has_its_form(numbers: dict[str, int]) -> None:
    queue = ReviewQueue(returned={1: 1, 2: 2}, to_correct={1: 1})
    assert queue_words(queue) == "1 sent back to you · 2 sent back"
    assert numbers["{faces:,} sent back to you"] == 1
    assert numbers["{faces:,} sent back"] == 2


def test_frames_of_a_video_have_their_forms(qtbot: QtBot, numbers: dict[str, int]) -> None:
    timeline = Timeline()
    qtbot.addWidget(timeline)
    timeline.show_marks({0: Mark.FINISHED, 3: Mark.PREDICTED})
    assert timeline._count.text() == "2 taken, 1 finished"
    assert (numbers["{count:,} taken"], numbers["{count:,} finished"]) == (2, 1)
