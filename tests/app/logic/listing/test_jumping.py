"""What is typed to go to a photo: a name, a part of one, or a number in the list."""

from __future__ import annotations

import pytest

from app.logic.listing.jumping import row_meant

NAMES = ["a/img1.png", "a/img2.png", "a/img10.png", "b/Über 3.jpg", "b/12.png", "b/img20.png"]
ALL = range(len(NAMES))


@pytest.mark.parametrize(
    ("words", "row"),
    [
        ("3", 2),  # the third of the list, though a name ends so
        ("#3", 2),
        (" 1 ", 0),
        ("12", 4),  # a whole name goes before a number
        ("12.png", 4),
        ("img2", 1),  # whole, without its suffix, before img20
        ("IMG2.PNG", 1),
        ("img", 0),
        ("10", 2),  # no tenth photo: a part of a name
        ("u\u0308ber", 3),
        ("b/img", 5),
        ("nothing", None),
        ("", None),
        ("0", 2),  # of img10
        ("99", None),
        ("١", None),
    ],
)
def test_the_row_that_is_meant(words: str, row: int | None) -> None:
    assert row_meant(words, NAMES, ALL) == row


def test_a_number_counts_in_the_list_and_names_begin_there() -> None:
    listed = [5, 2]
    assert row_meant("1", NAMES, listed) == 5
    assert row_meant("img", NAMES, listed) == 5
    assert row_meant("img1", NAMES, listed) == 0, "a whole name is found beside the list too"
    assert row_meant("über", NAMES, listed) == 3
