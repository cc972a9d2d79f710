"""The words of the manual's pages that are the commands': keys and names, in each language."""

from __future__ import annotations

from window_texts import ROOT

from app.logic.languages import OWN_NAMES
from app.logic.manual import renewed
from app.rooms import commands_on

FOLDER = ROOT / "docs" / "manual"
LANGUAGES = tuple(OWN_NAMES)
# Wherever it is made, it has the keys of the records.
_COMMANDS = {command.id: command for command in commands_on("linux")}


def words(kind: str, name: str) -> str:
    """A command's first key as its record has it, or its name in the language that is spoken; empty where
    there is no such command, or it has no key."""
    command = _COMMANDS.get(name)
    if command is None:
        return ""
    return command.label if kind == "name" else next(iter(command.keys), "")


def renew(language: str) -> None:
    """Write the words of now into the pages of a language, which is the one that is spoken."""
    for path in sorted((FOLDER / language).glob("*.md")):
        text = path.read_text("utf-8")
        if renewed(text, words) != text:
            path.write_text(renewed(text, words), "utf-8")
