"""What `adnet_core` enumerates and the window names has its word, said in the language of the person."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from adnet_core.checking.findings import Reason
from adnet_core.conversion.catalogue import FORMATS
from adnet_core.conversion.known_formats import OWN_FORMATS
from adnet_core.faces.layout import layout_names, load_layout
from adnet_core.faces.states import FaceState
from app.logic.enumerated_words import format_title, layout_title, reason_word, region_word, state_word
from app.logic.translating import speak


@pytest.fixture
def shouted() -> Iterator[None]:
    """A language in which all is said in capitals."""
    speak(lambda text, _about, _number: text.upper())
    yield
    speak(None)


def test_english_is_what_adnet_core_says() -> None:
    assert [state_word(state) for state in FaceState] == [state.value for state in FaceState]
    assert [reason_word(reason) for reason in Reason] == [reason.heading for reason in Reason]
    assert [format_title(FORMATS[name].in_lists) for name in OWN_FORMATS] == [
        FORMATS[name].in_lists for name in OWN_FORMATS
    ]
    assert region_word("middle_finger") == "middle finger"


def test_each_word_is_translated(shouted: None) -> None:
    assert [state_word(state) for state in FaceState] == [state.value.upper() for state in FaceState]
    assert [reason_word(reason) for reason in Reason] == [reason.heading.upper() for reason in Reason]
    for name in OWN_FORMATS:
        assert format_title(FORMATS[name].in_lists) == FORMATS[name].in_lists.upper()
    for name in layout_names():
        layout = load_layout(name)
        assert layout_title(layout) == layout.title.upper()
        for group in layout.groups:
            assert region_word(group) == group.replace("_", " ").upper()


def test_what_a_person_has_named_stays_as_it_is(shouted: None) -> None:
    assert region_word("my_own") == "my own"
    assert format_title("A format of a plugin") == "A format of a plugin"
