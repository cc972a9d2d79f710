"""Whose edits: the name that a person goes by in a project."""

from __future__ import annotations

import getpass

from adnet_core.errors import ProjectError
from adnet_core.files.plain_text import one_line
from adnet_core.projects.inputs import clean_text

LONGEST_NAME = 80
_OF_COMMANDS = "adnet "
"""How the names begin under which commands write what no person does."""


def login_name() -> str:
    """The name of the account, for whoever has given none."""
    try:
        return getpass.getuser()
    except (OSError, KeyError):
        return "annotator"


def name_problem(text: str) -> str:
    """Why a text is no name to work under, as a sentence; empty where it is one."""
    name = _tidy(text)
    if not name:
        return "A name has at least one letter."
    if len(name) > LONGEST_NAME:
        return f"A name has at most {LONGEST_NAME} characters, this one {len(name)}."
    if name.casefold().startswith(_OF_COMMANDS):
        return f"Names that begin with “{_OF_COMMANDS.strip()}” are those of commands."
    return ""


def person(text: str | None) -> str:
    """The name to work under: the one given, or without one the account's. Raises ProjectError for a text
    that is none."""
    if text is None:
        return login_name()
    problem = name_problem(text)
    if problem:
        raise ProjectError(f"{one_line(text)!r} is no name to work under: {problem}")
    return _tidy(text)


def _tidy(text: str) -> str:
    return one_line(" ".join(clean_text(text).split()))
