"""JSON of strangers: what is wrong with it, said in words that follow the file's name."""

from __future__ import annotations

import pytest

from adnet_core.files.json_text import parse_json


def test_the_values_are_those_of_the_text() -> None:
    assert parse_json(b'{"a": [1, {"a": null}], "b": "\xc3\xa9"}') == {"a": [1, {"a": None}], "b": "é"}
    assert parse_json('[{"x": 1}, {"x": 2}]') == [{"x": 1}, {"x": 2}]


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ('{"a": 1, "b": 2, "a": 3}', "gives 'a' twice in one object: leave one of them"),
        ('[{"in": {"x": 1, "x": 1}}]', "gives 'x' twice in one object: leave one of them"),
        ('{"a\\n": 1, "a\\n": 1}', "gives 'a?' twice in one object: leave one of them"),
        ('{"a": 1', "is not JSON, or is cut off: "),
        (b"\xff\xfe\x00\x01\x02", "is not JSON"),
        (b'"\xff"', "is not JSON: it is not text in UTF-8"),
        ("[" * 100_000, "is nested too deeply"),
        ("9" * 5000, "holds a number of thousands of digits"),
    ],
)
def test_what_is_wrong_is_said(text: str | bytes, wrong: str) -> None:
    with pytest.raises(ValueError, match=r"^[^\n]*$") as raised:
        parse_json(text)
    assert str(raised.value).startswith(wrong)
