"""Which model the window uses where none is named, and which ones it used before."""

from __future__ import annotations

import json
from pathlib import Path

from adnet_core.errors import ModelError
from adnet_core.files.whole_files import raised_as, write_bytes
from adnet_core.models.model_store import DEFAULT_MODEL, find_model, user_model_folder

REMEMBERED = 20


def chosen_model() -> str:
    """The name of the model in use: the last one chosen that is still there, or the bundled one."""
    return next(iter(_remembered()), DEFAULT_MODEL)


def previous_model() -> str | None:
    """The model that going back would lead to; None where there was no other."""
    names = [*_remembered(), DEFAULT_MODEL]
    return next((name for name in names[1:] if name != names[0]), None)


def choose_model(name: str) -> None:
    """Use a model from now on, in one step. Raises ModelError where it is not there or cannot be noted."""
    find_model(name)
    names = [name, *(known for known in _remembered() or [DEFAULT_MODEL] if known != name)]
    _remember(names)


def go_back() -> str:
    """Use the model again that was used before; returns its name. Raises ModelError where there is none."""
    previous = previous_model()
    if previous is None:
        raise ModelError(f"{chosen_model()}: no other model was used before it")
    names = _remembered()
    _remember(names[names.index(previous) :] if previous in names else [previous])
    return previous


def _file() -> Path:
    return user_model_folder() / "chosen.json"


def _remembered() -> list[str]:
    """Names in the order of their use, the latest first; without those that are gone."""
    try:
        names = list(json.loads(_file().read_text(encoding="utf-8"))["chosen"])
    except (OSError, ValueError, KeyError, TypeError):
        return []
    return [name for name in names if isinstance(name, str) and _is_there(name)]


def _is_there(name: str) -> bool:
    try:
        find_model(name)
    except ModelError:
        return False
    return True


def _remember(names: list[str]) -> None:
    file = _file()
    with raised_as(ModelError, file):
        file.parent.mkdir(parents=True, exist_ok=True)
        write_bytes(file, json.dumps({"chosen": names[:REMEMBERED]}).encode())
