"""JSON of strangers, each of whose objects says everything once."""

from __future__ import annotations

import json
from typing import Any

from adnet_core.files.plain_text import beginning


class _SaidTwiceError(ValueError):
    """An object has two values for one key, of which Python's reader would keep the last."""


def parse_json(text: str | bytes) -> Any:
    """The values of a JSON text. Raises ValueError with what is wrong with it, to follow the file's name."""
    try:
        return json.loads(text, object_pairs_hook=_said_once)
    except _SaidTwiceError as error:
        raise ValueError(f"gives '{beginning(error, 60)}' twice in one object: leave one of them") from None
    except json.JSONDecodeError as error:
        raise ValueError(f"is not JSON, or is cut off: {beginning(error, 120)}") from None
    except UnicodeDecodeError:
        raise ValueError("is not JSON: it is not text in UTF-8") from None
    except RecursionError:
        raise ValueError("is nested too deeply") from None
    except ValueError:  # Python's limit
        raise ValueError("holds a number of thousands of digits") from None


def _said_once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    entry = dict(pairs)
    if len(entry) == len(pairs):
        return entry
    seen: set[str] = set()
    for key, _ in pairs:
        if key in seen:
            raise _SaidTwiceError(key)
        seen.add(key)
    return entry
