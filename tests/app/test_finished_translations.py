"""Every text of the window is translated, and no translation is of a text that has gone."""

from __future__ import annotations

import pytest
from translation_files import LANGUAGES, path_of, read
from window_texts import collect


@pytest.mark.parametrize("language", LANGUAGES)
def test_translations_are_those_of_the_texts_of_now(language: str) -> None:
    """After texts have changed: `make translations`."""
    texts = {text.key for text in collect()[0]}
    said = read(path_of(language)).keys()
    assert not texts - said, "new"
    assert not said - texts, "gone"


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_text_is_translated(language: str) -> None:
    """`python tools/translations.py export LANGUAGE FILE` writes what is not."""
    unfinished = [key for key, translation in read(path_of(language)).items() if not translation.finished]
    assert not unfinished
