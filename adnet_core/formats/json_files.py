"""JSON files from elsewhere: read within limits, and checked entry by entry."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, TypeVar

from pydantic import BaseModel, ConfigDict, ValidationError

from adnet_core.errors import FormatError
from adnet_core.files.json_memory import memory_of_json
from adnet_core.files.json_text import parse_json
from adnet_core.files.plain_text import beginning
from adnet_core.formats.face import file_bytes

MAX_JSON_BYTES = 1 << 27
# What a file may take once it is read.
MAX_MEMORY = 900 << 20


# In place of pydantic's words, which speak of classes.
_REASONS = {"missing": "is missing", "model_type": "is no object", "dict_type": "is no object"}


class Entry(BaseModel):
    """One entry of a file: unknown keys are passed over, wrong types and infinite numbers refused."""

    model_config = ConfigDict(extra="ignore", allow_inf_nan=False, strict=True)


AnyEntry = TypeVar("AnyEntry", bound=Entry)


def read_json(path: Path, what: str) -> Any:
    """The content of a file of at most MAX_JSON_BYTES that takes at most MAX_MEMORY. Raises FormatError,
    also where an object says something twice."""
    data = file_bytes(path, what, MAX_JSON_BYTES)
    if memory_of_json(data) > MAX_MEMORY:
        raise FormatError(f"{path}: holds more than can be read at once; part the file")
    try:
        return parse_json(data)
    except ValueError as error:
        raise FormatError(f"{path}: {error}") from None


def checked(kind: type[AnyEntry], entry: object, where: str) -> AnyEntry:
    """The entry as `kind`. Raises FormatError that names the key at fault."""
    try:
        return kind.model_validate(entry)
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False)[0]
        key = ".".join(str(part)[:40] for part in first["loc"]) or "the entry"
        reason = _REASONS.get(first["type"], first["msg"])
        raise FormatError(f"{where}: {_printable(key)}: {_printable(reason)}") from None


def objects_in(holder: object, key: str) -> list[dict[str, Any]]:
    """The objects of the list that `holder` has under this key; none where it has no list."""
    entries = holder.get(key) if isinstance(holder, dict) else None
    return [entry for entry in entries if isinstance(entry, dict)] if isinstance(entries, list) else []


def json_bytes(content: Any) -> bytes:
    """Compact UTF-8 that every JSON reader takes: no NaN, no infinity."""
    text = json.dumps(content, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
    return text.encode("utf-8", "replace")


def _printable(text: str) -> str:
    return beginning(text, 120)
