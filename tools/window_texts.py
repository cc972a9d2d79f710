"""What the window says, collected from its code and its records."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pydantic import BaseModel

ROOT = Path(__file__).resolve().parents[1]
NOT_FOR_A_PERSON = ("app/benchmark/",)
"""Parts of `app` that have no window of their own."""
CALLS = ("tr", "marked", "said")
"""What texts are said by: in the window, and in `adnet_core` where the window shows it."""


@dataclass(frozen=True)
class Text:
    """A text to translate: what is looked up, and what tells it from others that are the same in English.

    `one` is what is said of one where the text has plural forms, `source` what is said of other numbers.
    `where` are the modules or records that it stands in.
    """

    source: str
    about: str = ""
    one: str = ""
    where: tuple[str, ...] = ()

    @property
    def key(self) -> tuple[str, str]:
        return self.source, self.about


def window_modules(root: Path = ROOT) -> Iterator[tuple[str, ast.Module]]:
    """The modules of the window by their paths, and what they consist of."""
    for path in sorted((root / "app").rglob("*.py")):
        name = path.relative_to(root).as_posix()
        if not name.startswith(NOT_FOR_A_PERSON):
            yield name, ast.parse(path.read_text("utf-8"), name)


def core_modules(root: Path = ROOT) -> Iterator[tuple[str, ast.Module]]:
    """The modules of `adnet_core` that say something for the window."""
    for path in sorted((root / "adnet_core").rglob("*.py")):
        text = path.read_text("utf-8")
        if "said(" in text and "sentences" in text:
            name = path.relative_to(root).as_posix()
            yield name, ast.parse(text, name)


def texts_of_module(name: str, module: ast.Module) -> tuple[list[Text], list[str]]:
    """The texts of the calls of `CALLS` in a module, and what cannot be collected there."""
    found: list[Text] = []
    problems: list[str] = []
    constants = {
        target.id: text
        for node in module.body
        if isinstance(node, ast.Assign) and (text := text_of(node.value)) is not None
        for target in node.targets
        if isinstance(target, ast.Name)
    }
    for call in ast.walk(module):
        if not isinstance(call, ast.Call) or called(call) not in CALLS:
            continue
        at = f"{name}:{call.lineno}"
        words = [text_of(argument) for argument in call.args]
        about = next((_about(one.value, constants) for one in call.keywords if one.arg == "about"), "")
        if None in words:
            if called(call) == "marked" or len(words) > 1 or _is_made_here(call.args[0]):
                problems.append(
                    f"{at}: the text is put together here; it must be a whole sentence with fields"
                )
        elif any(word is not None and word.endswith(" ") for word in words):
            problems.append(f"{at}: something is to follow; it must be a whole sentence with fields")
        elif about is None:
            problems.append(f"{at}: `about` must be a text")
        elif len(words) == 1 and words[0] and _ONLY_A_FIELD.fullmatch(words[0]):
            continue  # a number as the language writes it, or what has been translated already
        elif len(words) == 1 and words[0]:
            found.append(Text(words[0], about, where=(name,)))
        elif len(words) == 2 and words[0] and words[1]:
            found.append(Text(words[1], about, words[0], where=(name,)))
        else:
            problems.append(f"{at}: one text, or two where it has a plural form")
    return found, problems


_ONLY_A_FIELD = re.compile(r"\{[^{}]*\}")


def called(call: ast.Call) -> str:
    """The last name of what is called."""
    function = call.func
    while isinstance(function, ast.Subscript):
        function = function.value
    return function.id if isinstance(function, ast.Name) else getattr(function, "attr", "")


def _about(node: ast.expr, constants: Mapping[str, str]) -> str | None:
    """What a text is about: written there, or in a constant of the module."""
    return constants.get(node.id) if isinstance(node, ast.Name) else text_of(node)


def _is_made_here(node: ast.expr) -> bool:
    """Whether a text is put together there, instead of being one that was marked elsewhere."""
    if isinstance(node, ast.Call):
        return called(node) in ("format", "join", "replace", "str")
    if isinstance(node, ast.BoolOp):
        return any(map(_is_made_here, node.values))
    return not isinstance(node, ast.Name | ast.Attribute | ast.Subscript)


def text_of(node: ast.expr) -> str | None:
    """The text that is written there, None where something else is."""
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else None


def texts_of_records() -> list[Text]:
    """The texts of commands, menus, panels, overlays and settings, and words of `adnet_core` that the window
    shows, from the records themselves: however they are made, they need no mark."""
    from adnet_core.faces.states import FaceState
    from adnet_core.models.finding import FINDING_WORDS
    from app.canvas.overlays import OVERLAYS
    from app.commands import MENUS, SUBMENUS
    from app.logic.preferences import PAGES
    from app.logic.settings import Settings
    from app.rooms import COMMANDS, ROOMS

    found = [Text(menu, where=("a menu",)) for menu in (*MENUS, *SUBMENUS)]
    for command in COMMANDS:
        found += [
            Text(text, where=(f"a command, menu {command.menu}",)) for text in (command.text, command.tip)
        ]
    for panel in (panel for room in ROOMS for panel in room.panels):
        found += [Text(panel.title, where=("the tab of a panel",)), Text(panel.tip, where=("a panel",))]
    for overlay in OVERLAYS:
        strength = overlay.strength_title or overlay.title
        found.append(Text(strength, where=("the slider of an overlay's strength",)))
    found += [Text(words, where=("what finds objects",)) for words in FINDING_WORDS.values()]
    found += [Text(state.value, "a face", where=("the state of a face",)) for state in FaceState]
    found += [Text(page, where=("a page of the preferences",)) for page in PAGES]
    found += [Text(text, where=("the preferences",)) for text in _of_settings(Settings)]
    return [text for text in found if text.source]


def _of_settings(model: type[BaseModel]) -> Iterator[str]:
    for field in model.model_fields.values():
        if isinstance(field.annotation, type) and issubclass(field.annotation, BaseModel):
            yield from _of_settings(field.annotation)
            continue
        more: Any = field.json_schema_extra if isinstance(field.json_schema_extra, dict) else {}
        yield from (field.title or "", *more.get("words", {}).values())
        yield from (more.get(name, "") for name in ("hint", "lowest", "unit"))


def together(texts: Iterable[Text]) -> tuple[list[Text], list[str]]:
    """Each text once, in the order of the alphabet, and which cannot be told apart."""
    found: dict[tuple[str, str], Text] = {}
    problems: list[str] = []
    for text in texts:
        before = found.setdefault(text.key, text)
        if before.one != text.one:
            problems.append(
                f"{text.where[0]}: {text.source!r} has another form for one than in {before.where[0]}; "
                "say the same there, or tell the two apart by `about`"
            )
        where = (*before.where, *(each for each in text.where if each not in before.where))
        found[text.key] = Text(text.source, text.about, before.one, where)
    return sorted(found.values(), key=lambda text: (text.source.casefold(), text.key)), problems


def collect() -> tuple[list[Text], list[str]]:
    """All texts of the window, and what is wrong with them, a sentence each."""
    found, problems = texts_of_records(), []
    for name, module in (*window_modules(), *core_modules()):
        texts, wrong = texts_of_module(name, module)
        found += texts
        problems += wrong
    texts, mixed = together(found)
    return texts, problems + mixed
