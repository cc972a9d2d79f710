"""What the dialog of preferences shows: taken from the settings' own model, so that it cannot lack one.

A setting whose field names a `page` is changed there; every other one that has been remembered is listed with
what it holds, and can be forgotten.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Literal, get_args

from pydantic import BaseModel, ValidationError
from pydantic.fields import FieldInfo

from app.logic.settings import Settings
from app.logic.translating import marked, tr

Kind = Literal["text", "number", "yes or no", "choice"]

PAGES = (marked("Working"), marked("Photos"), marked("Model"))
"""The pages of settings, as they follow each other."""


@dataclass(frozen=True)
class Preference:
    """A setting that has a row: where it is in the model, what it asks, and what can be answered.

    `choices` are words by values; `lowest` and `highest` bound a number, whose lowest value is called
    `lowest_words` where that is not empty, and which is counted in `unit`.
    """

    path: str
    page: str
    title: str
    kind: Kind
    hint: str = ""
    choices: Mapping[str | int, str] = dataclasses.field(default_factory=dict)
    lowest: int = 0
    highest: int = 0
    lowest_words: str = ""
    unit: str = ""


@dataclass(frozen=True)
class Remembered:
    """Something that is not as in the beginning: what it is, and what it holds, in words."""

    path: str
    title: str
    words: str


def preferences() -> list[Preference]:
    """All settings that have a row, page by page."""
    found = [_preference(path, field) for path, field in _fields(Settings) if "page" in _more(field)]
    return sorted(found, key=lambda one: PAGES.index(one.page))


def value_of(settings: Settings, path: str) -> Any:
    """What is set."""
    value: Any = settings
    for name in path.split("."):
        value = getattr(value, name)
    return value


def put(settings: Settings, path: str, value: object) -> None:
    """Set a value. Raises ValueError for one that the setting cannot hold."""
    *groups, name = path.split(".")
    inside = value_of(settings, ".".join(groups)) if groups else settings
    try:
        checked = type(inside).model_validate({name: value})
    except ValidationError as error:
        raise ValueError(f"{path}: {error.errors()[0]['msg']}") from None
    setattr(inside, name, getattr(checked, name))


def reset(settings: Settings, path: str) -> None:
    """Make a setting what it was in the beginning."""
    put(settings, path, value_of(Settings(), path))


def remembered(settings: Settings) -> list[Remembered]:
    """All that is not as it was in the beginning, by its title."""
    usual = Settings()
    found = [
        Remembered(path, tr(field.title or path), _words(path, value_of(settings, path), field))
        for path, field in _fields(Settings)
        if path != "version" and value_of(settings, path) != value_of(usual, path)
    ]
    return sorted(found, key=lambda one: one.title.casefold())


def _fields(model: type[BaseModel], before: str = "") -> Iterator[tuple[str, FieldInfo]]:
    """The fields of a model, those of its groups among them, by their paths."""
    for name, field in model.model_fields.items():
        kind = field.annotation
        if isinstance(kind, type) and issubclass(kind, BaseModel):
            yield from _fields(kind, f"{before}{name}.")
        else:
            yield f"{before}{name}", field


def _more(field: FieldInfo) -> Mapping[str, Any]:
    more = field.json_schema_extra
    return more if isinstance(more, dict) else {}


def _preference(path: str, field: FieldInfo) -> Preference:
    more, values = _more(field), get_args(field.annotation)
    kind: Kind = "text"
    if field.annotation is bool:
        kind = "yes or no"
    elif field.annotation is int:
        kind = "number"
    elif values:
        kind = "choice"
    bounds = {type(limit).__name__: limit for limit in field.metadata}
    words = _choices(field)
    return Preference(
        path,
        more["page"],
        tr(field.title or path),
        kind,
        tr(more.get("hint", "")),
        {value: words.get(str(value), str(value)) for value in values},
        bounds["Ge"].ge if "Ge" in bounds else 0,
        bounds["Le"].le if "Le" in bounds else 0,
        tr(more.get("lowest", "")),
        tr(more.get("unit", "")),
    )


def _choices(field: FieldInfo) -> Mapping[str, str]:
    """The answers by their values: words of this language, and names that are the same in all."""
    more = _more(field)
    return {value: tr(words) for value, words in more.get("words", {}).items()} | dict(more.get("names", {}))


def _words(path: str, value: Any, field: FieldInfo) -> str:
    """A value for a line of a table."""
    if isinstance(value, bool):
        return tr("yes") if value else tr("no")
    if path.startswith("window."):
        return tr("as it was left")
    if isinstance(value, dict):
        return ", ".join(f"{key}: {_plain(one)}" for key, one in value.items())
    if isinstance(value, list):
        return ", ".join(map(str, value))
    return _choices(field).get(str(value), str(value))


def _plain(value: object) -> str:
    if isinstance(value, bool):
        return tr("on", about="a setting") if value else tr("off", about="a setting")
    return " ".join(map(str, value)) if isinstance(value, list) else str(value)
