"""Each message goes away with what it is about, and no button does something else than it says."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

import app

SAYING = {"show_message": "cause"}


def calls_of(name: str) -> list[tuple[str, ast.Call]]:
    found = []
    for path in sorted(Path(app.__file__).parent.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text())):
            if isinstance(node, ast.Call) and getattr(node.func, "attr", "") == name:
                found.append((f"{path.name}:{node.lineno}", node))
    return found


def test_every_message_says_what_it_is_about() -> None:
    """`AnnotatePage.say` does by itself; whoever speaks to the bar says it."""
    calls = calls_of("show_message")
    assert len(calls) > 5
    without = [where for where, call in calls if "cause" not in {word.arg for word in call.keywords}]
    assert without == []
