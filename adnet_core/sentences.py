"""English sentences that remember what they are made of, so that a window can say them in another language.

`said("{name} lies {share:.0f} % off", name=name, share=12)` is the text "nose lies 12 % off", and knows its
pattern and fields. Wherever a text is wanted it is one; what is made of it by `+`, `join` or `strip` is a
plain text again.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any


class Sentence(str):
    """A text with its `pattern`, for one and for `many`, and the `values` of its fields, a `count` among them
    where it has plural forms. Values may be sentences themselves, or lists, which commas join."""

    pattern: str
    many: str
    number: int | None
    values: Mapping[str, Any]

    def __new__(cls, pattern: str, many: str, count: int | None, values: Mapping[str, Any]) -> Sentence:
        chosen = many if many and count is not None and count != 1 else pattern
        fields = dict(values) if count is None else {"count": count, **values}
        shown = {name: ", ".join(one) if isinstance(one, list) else one for name, one in fields.items()}
        made = super().__new__(cls, chosen.format(**shown) if shown else chosen)
        made.pattern, made.many, made.number, made.values = pattern, many, count, values
        return made

    def __reduce__(self) -> tuple[Any, ...]:
        return Sentence, (self.pattern, self.many, self.number, dict(self.values))

    def to_dict(self) -> dict[str, Any]:
        """For JSON; `sentence_of` reads it."""
        values = {name: _plain(value) for name, value in self.values.items()}
        found: dict[str, Any] = {"pattern": self.pattern, "values": values}
        return found | ({"many": self.many, "count": self.number} if self.many else {})


def said(pattern: str, many: str = "", /, *, count: int | None = None, **values: Any) -> Sentence:
    """A sentence; with `count`, `pattern` is said of one and `many` of other numbers."""
    return Sentence(pattern, many, count, values)


def faces_words(count: int) -> Sentence:
    """`1 face`, `2,000 faces`."""
    return said("{count:,} face", "{count:,} faces", count=count)


def sentence_of(found: Mapping[str, Any]) -> Sentence:
    """What `Sentence.to_dict` gave. Raises LookupError, TypeError, ValueError or AttributeError for what is
    something else."""
    values = {name: _of_plain(value) for name, value in found["values"].items()}
    return Sentence(found["pattern"], found.get("many", ""), found.get("count"), values)


def _plain(value: Any) -> Any:
    if isinstance(value, list):
        return [_plain(one) for one in value]
    return value.to_dict() if isinstance(value, Sentence) else value


def _of_plain(value: Any) -> Any:
    if isinstance(value, list):
        return [_of_plain(one) for one in value]
    return sentence_of(value) if isinstance(value, Mapping) else value
