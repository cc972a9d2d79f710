"""Lines of keys in TOML text."""

from __future__ import annotations

import pytest

from adnet_core.toml_lines import line_of

TEXT = """\
# size = 1 in a comment
title = "a = b"
names = [
    "size",
    "b",
]
"quoted key" = 1

[model]
size = 3
head.width = 4

[model.pool]   # a table in a table
size = 5

[[curves]]
name = "x"

[[curves]]
name = "y"
size = 6
"""


@pytest.mark.parametrize(
    ("keys", "line"),
    [
        (("title",), 2),
        (("names", 1), 3),
        (("quoted key",), 7),
        (("model",), 9),
        (("model", "size"), 10),
        (("model", "head", "width"), 11),
        (("model", "pool", "size"), 14),
        (("curves", 0, "name"), 17),
        (("curves", 1), 19),
        (("curves", 1, "size"), 21),
    ],
)
def test_keys_stand_in_their_own_table(keys: tuple[str | int, ...], line: int) -> None:
    assert line_of(TEXT, keys) == line


@pytest.mark.parametrize(
    ("keys", "line"),
    [
        (("size",), None),
        ((), None),
        (("model", "colour"), 9),
        (("curves", 0, "size"), 16),
        (("curves", 7), None),
    ],
)
def test_a_missing_key_gives_the_innermost_part_that_is_there(
    keys: tuple[str | int, ...], line: int | None
) -> None:
    assert line_of(TEXT, keys) == line
