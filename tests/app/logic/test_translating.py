"""Texts with fields, plural forms and numbers, in English and by a lookup."""

from __future__ import annotations

import pytest

from adnet_core.sentences import said
from app.logic.translating import Numerals, listed, marked, speak, tr, translated

pytestmark = pytest.mark.usefixtures("english_afterwards")


def test_english_is_said_without_a_translation() -> None:
    assert tr("Open") == "Open"
    assert tr("100 % {done}") == "100 % {done}"  # a text without values is no format
    assert tr("{name} is opened.", name="a{b}.jpg") == "a{b}.jpg is opened."
    assert [tr("{count:,} photo", "{count:,} photos", count=n) for n in (0, 1, 2, 5000)] == [
        "0 photos",
        "1 photo",
        "2 photos",
        "5,000 photos",
    ]


def test_a_translation_has_plural_forms_its_own_order_and_numbers() -> None:
    def german(text: str, about: str, number: int) -> str:
        return {
            ("{count:,} photos by {name}", "", 1): "von {name}: {count:,} Foto",
            ("{count:,} photos by {name}", "", 1234): "von {name}: {count:,} Fotos",
            ("Open", "a curve", -1): "Offen",
            ("{share:.1f} %", "", -1): "{share:.1f} %",
        }.get((text, about, number), "")

    speak(german, Numerals(point=",", group="."))
    both = "{count:,} photo by {name}", "{count:,} photos by {name}"
    assert tr(*both, count=1, name="A.B") == "von A.B: 1 Foto"
    assert tr(*both, count=1234, name="A.B") == "von A.B: 1.234 Fotos"
    assert tr("Open", about="a curve") == "Offen"
    assert tr("Open") == "Open"
    assert tr("{share:.1f} %", share=2.5) == "2,5 %"
    assert tr(marked("Open"), about="a curve") == "Offen"


def test_what_adnet_core_says_is_translated_with_the_sentences_in_it() -> None:
    words = {
        "{names} lie {share:.1f} % off": "{share:.1f} % daneben: {names}",
        "the {side} eye": "das Auge ({side})",
        "left": "links",
    }
    speak(lambda text, _about, _number: words.get(text, ""), Numerals(point=",", group="."))
    eye = said("the {side} eye", side=said("left"))
    sentence = said(
        "{names} lies {share:.1f} % off",
        "{names} lie {share:.1f} % off",
        count=2,
        names=[eye, "left"],
        share=2.5,
    )
    assert translated(sentence) == "2,5 % daneben: das Auge (links), left"  # a name stays as it is
    assert translated("left") == "left"
    speak(None)
    assert translated(sentence) == sentence


def test_lists_are_joined_as_the_language_does() -> None:
    """Those of the window, and those in the fields of what `adnet_core` says."""
    assert listed([]) == ""
    assert listed(["one", "two", "three"]) == "one, two, three"
    speak(
        lambda text, about, _number: (
            "{first}、{then}" if (text, about) == ("{first}, {then}", "a list") else ""
        )
    )
    assert listed(["one"]) == "one"
    assert listed(["one", "two", "three"]) == "one、two、three"
    assert translated(said("{facts}.", facts=["1 → 2", "{3}"])) == "1 → 2、{3}."
