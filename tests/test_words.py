"""Words that do not come back: names that only their author understood, and what the window said instead of
what one expects there.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
SOURCES = sorted(path for room in ("adnet_core", "app", "training") for path in (ROOT / room).rglob("*.py"))
NAMES = {
    "told": "what is raised, reported or noted",
    "hear": "take an event, or listen",
    "see_out": "stop, or terminate",
    "attend": "report a fault",
    "deed": "a contribution",
    "farewell": "a notice while closing",
    "whereabouts": "the position in a project",
    "carrying": "nearby frames",
    "learning": "faces to train on",
}
PLACING = {
    "place",
    "_place",
    "_place_once",
    "_place_batch",
    "place_by_clicks",
}
"""What places landmarks. A folder, an offset, a position or a number in a list is called what it is."""
PLACES_LANDMARKS = {
    "adnet_core/judging/evaluation.py",
    "adnet_core/models/predictor.py",
    "app/correcting/placing.py",
    "app/logic/corrections.py",
    "app/logic/session.py",
    "app/page/annotate_page.py",
}
TEXTS = (
    "As usual",
    "List other photos",
    "This key as it was",
    "All keys as they were",
    "Largest ellipse, then the next",
    "mixed, varied",
    "That has failed",
)


def words_of(name: str) -> str:
    """`last_deeds` and `LastDeeds` as "_last_deeds_", so that whole words are found."""
    return "_" + re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", name).lower() + "_"


def named(tree: ast.AST) -> Iterator[str]:
    """Every name that a module gives or uses, those of arguments among them."""
    for node in ast.walk(tree):
        for kind in ("id", "attr", "name", "arg", "asname"):
            name = getattr(node, kind, None)
            if isinstance(name, str):
                yield name


def places_of(tree: ast.AST) -> set[str]:
    """What a module calls a place. Placing is what is done to a landmark: such functions are left out."""
    found = set()
    for node in ast.walk(tree):
        stored = isinstance(getattr(node, "ctx", None), ast.Store)
        if isinstance(node, ast.FunctionDef | ast.ClassDef):
            found |= {node.name} - PLACING
        elif isinstance(node, ast.arg):
            found.add(node.arg)
        elif isinstance(node, ast.Name) and stored:
            found.add(node.id)
        elif isinstance(node, ast.Attribute) and stored:
            found.add(node.attr)
    found -= {"place_clicked", "places_by_clicks"}
    return {name for name in found if re.search("(?<!_in)_places?_", words_of(name))}


def bad_words(names: Iterator[str]) -> set[str]:
    found = {words_of(name) for name in names}
    return {bad for bad in NAMES if any(re.search(f"_{bad}s?_(?!rate_)", words) for words in found)}


@pytest.mark.parametrize("source", SOURCES, ids=lambda path: str(path.relative_to(ROOT)))
def test_names_are_the_fields_words(source: Path) -> None:
    tree = ast.parse(source.read_text(encoding="utf-8"))
    assert not bad_words(iter([source.stem, *named(tree)]))


@pytest.mark.parametrize("source", SOURCES, ids=lambda path: str(path.relative_to(ROOT)))
def test_only_landmarks_are_placed(source: Path) -> None:
    tree = ast.parse(source.read_text(encoding="utf-8"))
    called = {node.name for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)}
    kept = {name for name in ("place", "_place") if name in called}
    assert not places_of(tree)
    assert not kept or source.relative_to(ROOT).as_posix() in PLACES_LANDMARKS


def test_the_window_says_what_one_expects() -> None:
    sources = [path for path in SOURCES if path.is_relative_to(ROOT / "app")]
    said = [
        f"{path.relative_to(ROOT)}: {text}"
        for path in sources
        for text in TEXTS
        if text in path.read_text(encoding="utf-8")
    ]
    assert said == []


def test_a_bad_word_is_found_wherever_it_stands() -> None:
    code = (
        "class LastDeeds:\n    def _hear(self, told_as: int) -> None:\n        self.whereabouts = told_as\n"
    )
    assert bad_words(named(ast.parse(code))) == {"deed", "hear", "told", "whereabouts"}
    assert not bad_words(iter(["shear", "heard", "unattended", "learned", "learning_rate"]))


def features_of(tree: ast.AST) -> set[str]:
    """The classes of a module that are made from Feature."""
    return {
        node.name
        for node in ast.walk(tree)
        if isinstance(node, ast.ClassDef)
        and any(isinstance(base, ast.Name) and base.id == "Feature" for base in node.bases)
    }


@pytest.mark.parametrize(
    "source",
    [path for path in SOURCES if path.is_relative_to(ROOT / "app")],
    ids=lambda path: str(path.relative_to(ROOT)),
)
def test_what_a_room_does_is_called_a_feature(source: Path) -> None:
    """That of a room after the room, the others after what they do; nothing else is called so."""
    tree = ast.parse(source.read_text(encoding="utf-8"))
    features = features_of(tree)
    classes = {node.name for node in ast.walk(tree) if isinstance(node, ast.ClassDef)}
    assert {name for name in classes if name.endswith("Feature")} - {"Feature"} == features
    if source.name == "feature.py":
        assert features == {f"{source.parent.name.title()}Feature"}
