"""What the window says, in the language of the person before it.

English stands in the code and is what is said where there is no translation. `tools/translations.py` collects
the texts from the calls of `tr` and `marked`, and of `said` in `adnet_core`, so their first arguments are
literals, whole sentences with named fields, and never put together from pieces: other languages order them
otherwise.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import reduce
from string import Formatter
from typing import Any

from adnet_core.sentences import Sentence

Lookup = Callable[[str, str, int], str]
"""(English text, what it is about, number) -> the translation, in the plural form of the number; empty where
there is none. The number is -1 where none matters."""


@dataclass(frozen=True)
class Numerals:
    """How a language writes numbers."""

    point: str = "."
    group: str = ","


class _Fields(Formatter):
    """Fields as `str.format` fills them in, numbers as the language writes them."""

    def __init__(self, numerals: Numerals) -> None:
        self.numerals = numerals

    def format_field(self, value: Any, format_spec: str) -> str:
        text = str(super().format_field(value, format_spec))
        if isinstance(value, bool) or not isinstance(value, (int, float)):
            return text
        return text.translate({ord(","): self.numerals.group, ord("."): self.numerals.point})


class _Language:
    """The language that the window speaks: one for a process, set before anything is shown."""

    def __init__(self) -> None:
        self.lookup: Lookup | None = None
        self.fields = _Fields(Numerals())
        self.name = "en"


_language = _Language()


def speak(lookup: Lookup | None, numerals: Numerals = Numerals(), language: str = "en") -> None:
    """Say everything by this lookup from now on, which is that of `language`; in English without one."""
    _language.lookup = lookup
    _language.name = language if lookup is not None else "en"
    _language.fields = _Fields(numerals)


def language() -> str:
    """The language that is spoken, by Qt's name of it."""
    return _language.name


def tr(text: str, many: str = "", /, *, about: str = "", count: int | None = None, **values: object) -> str:
    """A text for a person, with its fields filled in: `tr("{name} is opened.", name=path.name)`.

    With `count`, `text` is said of one and `many` of all other numbers, and the translation has the plural
    forms of its language: `tr("{count} photo", "{count} photos", count=n)`. `about` tells texts apart that
    are the same in English only, and tells translators where they stand. Numbers are written as the language
    does, by their format: `{count:,}`, `{share:.1f}`.
    """
    return _said(text, many, about, count, values)


def translated(text: str) -> str:
    """What `adnet_core` has said (`adnet_core/sentences.py`), with the sentences in its fields; any other
    text as it is."""
    if isinstance(text, Sentence):
        values = {name: _translated_field(value) for name, value in text.values.items()}
        return _said(text.pattern, text.many, "", text.number, values)
    return text


def _translated_field(value: Any) -> Any:
    if isinstance(value, list):
        return listed(list(map(translated, value)))
    return translated(value) if isinstance(value, str) else value


def listed(parts: Sequence[str]) -> str:
    """Several things or sentences one after the other, with what stands between them in the language."""
    if not parts:
        return ""
    return reduce(lambda first, then: tr("{first}, {then}", about="a list", first=first, then=then), parts)


def _said(text: str, many: str, about: str, count: int | None, values: Mapping[str, object]) -> str:
    english = text if count is None or count == 1 or not many else many
    found = _language.lookup(many or text, about, -1 if count is None else count) if _language.lookup else ""
    fields = dict(values) if count is None else {"count": count, **values}
    if not fields:
        return found or english
    return _language.fields.vformat(found or english, (), fields)


def marked(text: str, *, about: str = "") -> str:
    """The text as it is: for constants and records, which are translated by `tr` when they are shown."""
    return text
