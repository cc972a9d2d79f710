"""What an import came to, in words."""

from __future__ import annotations

import pytest

from adnet_core.conversion.conversion_words import passed_words
from adnet_core.conversion.converting import NOT_ACCEPTED, REJECTED
from adnet_core.conversion.project_format import Added
from app.logic.exchanging.exchange import imported_words


@pytest.mark.parametrize(
    ("added", "words"),
    [
        (Added(new=2), "Imported 2 faces."),
        (Added(new=1, present=1), "Imported 1 face; 1 face was there already."),
        (Added(new=1, present=2), "Imported 1 face; 2 faces were there already."),
        (
            Added(new=3, kept=1),
            "Imported 3 faces; 1 face left out where somebody has worked on the face already.",
        ),
        (
            Added(renewed=3, present=4, kept=2),
            "Imported 3 faces; 4 faces were there already; "
            "2 faces left out where somebody has worked on the face already.",
        ),
    ],
)
def test_each_number_has_its_own_plural(added: Added, words: str) -> None:
    assert imported_words(added) == words


def test_each_reason_is_a_sentence() -> None:
    assert passed_words(REJECTED, 1) == "left out: 1 face rejected"
    assert passed_words(NOT_ACCEPTED, 1200) == "left out: 1,200 faces that nobody has accepted"
