"""What `--set key=value` changes of settings in their stored form."""

from __future__ import annotations

import copy
from collections.abc import Sequence
from typing import Any

from adnet_core.errors import TrainingError
from adnet_core.files.toml_lines import parse_toml


def key_of(change: str) -> str:
    """The setting that a change like `schedule.epochs=5` names."""
    return change.partition("=")[0].strip()


def option_words(*changes: str) -> str:
    """The options that changes were given by, as a message names them: short and in one line."""
    return " ".join(f"--set {' '.join(change.split())[:80]}" for change in changes)


def changed(data: dict[str, Any], changes: Sequence[str]) -> dict[str, Any]:
    """Settings in their stored form with changes. Raises TrainingError for one of another form."""
    data = copy.deepcopy(data)
    for change in changes:
        _apply(data, change)
    return data


def _apply(data: dict[str, Any], change: str) -> None:
    key, equals, text = change.partition("=")
    if not equals or not key.strip():
        raise TrainingError(f"--set takes key=value, not '{change}'")
    *sections, last = key.strip().split(".")
    target = data
    for section in sections:
        target = target.setdefault(section, {})
        if not isinstance(target, dict):
            raise TrainingError(f"{option_words(change)}: '{section}' is not a section of the settings")
    try:
        read = parse_toml(f"v = {text}")
        target[last] = read["v"] if len(read) == 1 else text.strip()
    except ValueError:  # no TOML, or more digits or brackets than Python takes
        target[last] = text.strip()
    if isinstance(target[last], dict):
        # All that it does not name would go back to what no preset says.
        raise TrainingError(
            f"{option_words(change)}: each setting has a --set of its own, as {key.strip()}.NAME=VALUE"
        )
