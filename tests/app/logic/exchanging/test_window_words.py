"""What is said of files in the window names its fields, and no option of the command line."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

import adnet_core
from app.logic.exchanging.window_words import COPY_PHOTOS, IMAGES, in_window_words

CORE = Path(adnet_core.__file__).parent
SOURCES = [path for room in ("conversion", "formats", "media") for path in (CORE / room).rglob("*.py")]


def sentences(path: Path) -> list[str]:
    """The texts of a module that name options, with "_" for what is put into them, docstrings left out."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    docs = {
        id(node.body[0].value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef)
        and node.body
        and isinstance(node.body[0], ast.Expr)
    }
    found, inside = [], set()
    for node in ast.walk(tree):
        if isinstance(node, ast.JoinedStr):
            inside |= {id(part) for part in ast.walk(node)} - {id(node)}
            parts = (part.value if isinstance(part, ast.Constant) else "_" for part in node.values)
            found.append("".join(map(str, parts)))
    found += [
        node.value
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in inside | docs
    ]
    return [text for text in found if re.search(r"--[a-z]", text)]


def test_no_sentence_of_reading_and_writing_keeps_an_option() -> None:
    said = [text for path in SOURCES for text in sentences(path)]
    assert len(said) >= 8, "they are found"
    left = [in_window_words(text) for text in said if "--" in in_window_words(text)]
    assert left == []


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        (
            "the photos lie elsewhere; .pts files belong beside them (--copy-photos puts copies there)",
            f"the photos lie elsewhere; .pts files belong beside them (“{COPY_PHOTOS}” puts copies there)",
        ),
        ("a.json: there is no photo (--images)", f"a.json: there is no photo (“{IMAGES}”)"),
        (
            "a.csv, line 2: is of the layout 98, not 68 (--layout)",
            "a.csv, line 2: is of the layout 98, not 68",
        ),
        ("has 98 points (the layout 98 has 98: --layout 98)", "has 98 points (the layout 98 has 98)"),
        ("nothing to change", "nothing to change"),
    ],
)
def test_in_the_words_of_the_window(said: str, shown: str) -> None:
    assert in_window_words(said) == shown
