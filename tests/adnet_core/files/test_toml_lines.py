"""Lines of keys in TOML text."""

from __future__ import annotations

import pytest

from adnet_core.files.toml_lines import line_of, parse_toml

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


@pytest.mark.parametrize(
    "text",
    [
        "a." * 50_000 + "a = 1",
        "x = [1, {" + " . ".join(["'a'"] * 40_000) + " = 1}]",
        "[" + '"\u2028".' * 20_000 + "b]",
        "1." * 50_000 + "1 = 2",
    ],
)
def test_keys_that_would_take_gigabytes_are_not_parsed(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tomllib.loads", lambda _text: pytest.fail("it was parsed"))
    with pytest.raises(ValueError, match=r"too many dots \(at line 2\)"):
        parse_toml("# a comment\n" + text)


def test_decimals_and_comments_may_have_dots() -> None:
    numbers = ", ".join(["0.25"] * 500)
    assert parse_toml(f"# {'.' * 400}\nv = [{numbers}]\na.b.c = 1") == {
        "v": [0.25] * 500,
        "a": {"b": {"c": 1}},
    }


def test_deep_nesting_is_a_fault_of_the_text() -> None:
    with pytest.raises(ValueError, match="nested too deeply"):
        parse_toml("v = " + "[" * 50_000)
