"""What the readers of all formats share."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from adnet_core.formats.face import joined_tags, parted_tags, stated_size

TAGS = st.frozensets(st.text(min_size=1).map(str.strip).filter(bool))


@given(TAGS)
def test_tags_come_back_whatever_they_hold(tags: frozenset[str]) -> None:
    assert parted_tags(joined_tags(tags)) == tags


def test_tags_written_by_hand() -> None:
    assert parted_tags(" blur ;; make-up;") == {"blur", "make-up"}
    assert parted_tags("a\\;b") == {"a;b"}


def test_a_size_that_is_none() -> None:
    assert stated_size("640", 480.0) == (640, 480)
    for width, height in ((0, 480), (None, None), ("x", 1), (float("nan"), 1), (float("inf"), 1), (-1, 5)):
        assert stated_size(width, height) is None
