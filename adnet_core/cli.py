"""`adnet` as it is without torch: the commands of adnet_core/commands. training/cli.py adds its own.

A command's module imports what it needs at its top, and is itself imported when the command is called or its
own help is asked for. Each command exits with 0, or with 2 and one line on standard error; a traceback only
with --debug.
"""

from __future__ import annotations

import importlib
import sys
from collections.abc import Iterator, Mapping, MutableMapping, Sequence
from dataclasses import dataclass
from importlib.metadata import version
from types import MappingProxyType
from typing import Annotated, Any

import typer
from typer.core import TyperGroup

from adnet_core.commands.terminal import run, say


@dataclass(frozen=True)
class Command:
    """A command's place in the list of commands, its module, and its line there: the first of its help."""

    section: str
    module: str
    summary: str


SECTIONS = ("Photos", "Annotations", "Models", "Training", "This machine")
CORE_COMMANDS: Mapping[str, Command] = MappingProxyType(
    {
        "predict": Command(
            "Photos",
            "adnet_core.commands.predict",
            "Find faces in photos and place their landmarks, in pixels of the photo.",
        ),
        "collect": Command(
            "Photos",
            "adnet_core.commands.collect",
            "Join the lines of all shards of `adnet predict`, and say what is missing, double or failed.",
        ),
        "queue": Command(
            "Photos",
            "adnet_core.commands.queue",
            "Print faces in the order in which they are worth a look, with the parts of their scores.",
        ),
        "clean-labels": Command(
            "Annotations",
            "adnet_core.commands.clean_labels",
            "Draw the labels of faces towards what models say that have not learnt them, to train on.",
        ),
        "convert": Command(
            "Annotations",
            "adnet_core.commands.convert",
            "Turn annotations into another tool's format, and say what it cannot hold.",
        ),
        "layout": Command(
            "Annotations",
            "adnet_core.commands.layouts",
            "Draft a layout of landmarks, look at one, or change that of a project.",
        ),
        "measure": Command(
            "Annotations",
            "adnet_core.commands.measure",
            "Measure accepted faces: distances, angles, areas and ratios, shapes, and how well they repeat.",
        ),
        "merge": Command(
            "Annotations",
            "adnet_core.commands.projects",
            "Merge the project files of several people, and say how far they agree.",
        ),
        "team": Command(
            "Annotations",
            "adnet_core.commands.team.group",
            "Work on one set with others: who shares the log of edits, where, and who does what.",
        ),
        "check": Command(
            "Annotations",
            "adnet_core.commands.check",
            "List accepted faces of a project that deserve a second look, and why.",
        ),
        "verify": Command(
            "Annotations",
            "adnet_core.commands.verify",
            "Check a project before it is handed on: file, checksums, faces against their log, photos.",
        ),
        "backups": Command(
            "Annotations",
            "adnet_core.commands.projects",
            "List the backups of a project, make one, or put one back.",
        ),
        "relink": Command(
            "Annotations",
            "adnet_core.commands.projects",
            "Find photos of a project that were moved or renamed, by their content (SHA-256).",
        ),
        "rescue": Command(
            "Annotations",
            "adnet_core.commands.projects",
            "Make projects of edits that belong to another file which had the project's name.",
        ),
        "models": Command(
            "Models",
            "adnet_core.commands.models",
            "List the models: layout, results, size, and which one the window uses (*).",
        ),
        "evaluate": Command(
            "Models",
            "adnet_core.commands.evaluate",
            "Compare a model's landmarks with annotated ones, by the protocol of their data set.",
        ),
        "calibrate": Command(
            "Models",
            "adnet_core.commands.uncertainty",
            "Make a model's ellipses honest, by annotated photos or by the corrections of a project.",
        ),
        "simulate": Command(
            "Models",
            "adnet_core.commands.uncertainty",
            "Count how many corrections faces need until every point is within a tolerance of its truth.",
        ),
        "simulate-layout": Command(
            "Models",
            "adnet_core.commands.new_layouts",
            "Count what the first faces of a layout cost that no model knows.",
        ),
        "evaluate-queue": Command(
            "Models",
            "adnet_core.commands.queue",
            "Show on annotated faces what the orders of the queue are worth, beside a random and a "
            "perfect one.",
        ),
        "evaluate-recalibration": Command(
            "Models",
            "adnet_core.commands.uncertainty",
            "Measure what a project's own accepted faces make of ellipses that were fitted elsewhere.",
        ),
        "evaluate-check": Command(
            "Models",
            "adnet_core.commands.check",
            "Spoil annotated faces in known ways, and say what `adnet check` finds of them.",
        ),
        "quantise": Command(
            "Models",
            "adnet_core.commands.models",
            "Make an 8-bit copy of a model for CPUs: faster, and still a start for training.",
        ),
        "fit-boxes": Command(
            "Models",
            "adnet_core.commands.evaluate",
            "Fit the mapping from detected face boxes to landmark boxes, and measure what is left.",
        ),
        "doctor": Command(
            "This machine",
            "adnet_core.commands.machine",
            "Say what this machine offers: providers that really run, window system, cameras, models.",
        ),
    }
)


class _Loaded(MutableMapping[str, Any]):
    """Commands by name, each imported once it is asked for."""

    def __init__(self, known: Mapping[str, Command]) -> None:
        self.known = known
        self._loaded: dict[str, Any] = {}

    def __getitem__(self, name: str) -> Any:
        if name not in self._loaded:
            holder = typer.Typer(rich_markup_mode=None)  # whose plain help the commands take over
            holder.add_typer(importlib.import_module(self.known[name].module).commands)
            group: Any = typer.main.get_command(holder)
            self._loaded[name] = group.commands[name]
        return self._loaded[name]

    def __setitem__(self, name: str, command: Any) -> None:
        self._loaded[name] = command

    def __delitem__(self, name: str) -> None:
        del self._loaded[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self.known)

    def __len__(self) -> int:
        return len(self.known)


def application(known: Mapping[str, Command]) -> typer.Typer:
    """`adnet` with these commands."""

    class Commands(TyperGroup):
        """Lists the commands by what they are for, in the order in which people need them."""

        def __init__(self, **more: Any) -> None:
            super().__init__(**more)
            self.commands = _Loaded(known)

        def format_commands(self, ctx: Any, formatter: Any) -> None:
            for section in SECTIONS:
                lines = [(name, one.summary) for name, one in known.items() if one.section == section]
                if lines:
                    with formatter.section(section):
                        formatter.write_dl(lines)

    made = typer.Typer(
        name="adnet",
        cls=Commands,
        help="Facial landmarks with ADNet: predict, evaluate, train and look after models, without a window.",
        context_settings={"help_option_names": ["-h", "--help"]},
        add_completion=False,
        pretty_exceptions_enable=False,
        rich_markup_mode=None,
    )
    made.callback()(_options)
    return made


def _print_version(asked: bool) -> None:
    if asked:
        say(f"adnet-annotate {version('adnet-annotate')}")
        raise typer.Exit


def _options(
    show_version: Annotated[
        bool,
        typer.Option("--version", callback=_print_version, is_eager=True, help="Show the version and exit."),
    ] = False,
    debug: Annotated[bool, typer.Option("--debug", help="Show the traceback of an error.")] = False,
) -> None:
    """`--debug` is taken out of the arguments by `run`, wherever it stands; here it is for the help."""


app = application(CORE_COMMANDS)


def main(argv: Sequence[str] | None = None) -> int:
    """Run a command that needs no torch; returns the exit status. `python -m adnet_core.cli` does."""
    return run(app, argv)


if __name__ == "__main__":
    sys.exit(main())
