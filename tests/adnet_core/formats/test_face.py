"""What the readers of all formats share."""

from __future__ import annotations

import codecs
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from adnet_core.errors import FormatError
from adnet_core.formats.face import joined_tags, numbered_lines, parted_tags, stated_size

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


@pytest.mark.parametrize("mark", [b"", codecs.BOM_UTF8])
@pytest.mark.parametrize("ending", [b"\n", b"\r\n", b"\r"])
def test_lines_end_as_any_system_ends_them(tmp_path: Path, ending: bytes, mark: bytes) -> None:
    path = tmp_path / "lines.csv"
    path.write_bytes(mark + ending.join([b"\xc3\xa9,1", b"", b"b,2", b""]))
    assert list(numbered_lines(path, "a list")) == [(1, "\xe9,1"), (3, "b,2")]
    path.write_bytes(mark + ending.join([b"a,1", b"\xe9,2", b""]))
    with pytest.raises(FormatError, match="is not text"):
        list(numbered_lines(path, "a list"))
