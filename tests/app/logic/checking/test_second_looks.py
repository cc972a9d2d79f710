"""What a check has found is said in the language of the person."""

from __future__ import annotations

import json

import pytest

from adnet_core.sentences import said
from app.logic.checking.second_looks import SecondLooks, read_second_looks
from app.logic.translating import speak

WORDS = said("{one}, and {more} more so", one=said("{curve} crosses itself", curve="jaw"), more=2)


pytestmark = pytest.mark.usefixtures("english_afterwards")


def found(**more: object) -> SecondLooks:
    row = {
        "face": "f",
        "image": 1,
        "photo": "a.png",
        "by": "ann",
        "reason": "crossed",
        "title": "",
        "points": [3],
    }
    row |= {"words": WORDS, "dismissed": True, **more}
    return read_second_looks(json.dumps({"faces": 1204, "unseen": 0, "problems": [], "rows": [row]}))


def german(text: str, _about: str, _number: int) -> str:
    return {
        "{one}, and {more} more so": "{one} und {more} weitere",
        "{curve} crosses itself": "{curve} kreuzt sich",
        "{odd:,} of {faces:,} accepted faces deserve a second look. {dismissed:,} dismissed.": (
            "{faces:,} Gesichter: {odd:,} zu prüfen, {dismissed:,} erledigt."
        ),
    }.get(text, "")


def test_its_sentences_are_translated_with_what_is_in_them() -> None:
    (row,) = found(said=WORDS.to_dict()).rows
    assert row.sentence == "jaw crosses itself, and 2 more so"
    speak(german)
    assert row.sentence == "jaw kreuzt sich und 2 weitere"
    assert found().words() == "1,204 Gesichter: 0 zu prüfen, 1 erledigt."


@pytest.mark.parametrize(
    "spoilt", [None, {}, {"pattern": "{0}", "values": {"a": 1}}, {"pattern": 3, "values": {"a": 1}}]
)
def test_what_cannot_be_read_back_is_shown_in_english(spoilt: object) -> None:
    speak(german)
    (row,) = found(said=spoilt).rows
    assert row.sentence == WORDS
