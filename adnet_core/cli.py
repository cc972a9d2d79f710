"""`adnet` as it is without torch: the groups of adnet_core/commands in one. training/cli.py adds its own.

Heavy imports happen inside a command. Each exits with 0, or with 2 and one line on standard error; a
traceback only with --debug.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from importlib.metadata import version
from typing import Annotated, Any, ClassVar

import typer
from typer.core import TyperGroup

from adnet_core.commands import (
    convert,
    evaluate,
    layouts,
    machine,
    models,
    predict,
    projects,
    queue,
    uncertainty,
    verify,
)
from adnet_core.commands.terminal import run, say


class _Commands(TyperGroup):
    """Lists the commands by what they are for, in the order in which people need them."""

    sections: ClassVar[Mapping[str, Sequence[str]]] = {
        "Photos": ("predict", "queue"),
        "Annotations": ("convert", "layout", "merge", "verify", "backups", "relink", "rescue"),
        "Models": ("models", "evaluate", "calibrate", "simulate", "evaluate-queue", "quantise", "fit-boxes"),
        "Training": (
            "train",
            "export",
            "import-checkpoint",
            "ablate",
            "simulate-training",
            "study-fine-tuning",
        ),
        "This machine": ("doctor", "bench"),
    }

    def format_commands(self, ctx: Any, formatter: Any) -> None:
        for title, names in self.sections.items():
            known = [(name, self.commands[name]) for name in names if name in self.commands]
            if not known:
                continue
            with formatter.section(title):
                formatter.write_dl([(name, one.get_short_help_str(limit=200)) for name, one in known])


app = typer.Typer(
    name="adnet",
    cls=_Commands,
    help="Facial landmarks with ADNet: predict, evaluate, train and look after models, without a window.",
    context_settings={"help_option_names": ["-h", "--help"]},
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)
for _group in (convert, evaluate, layouts, machine, models, predict, projects, queue, uncertainty, verify):
    app.add_typer(_group.commands)


def _print_version(asked: bool) -> None:
    if asked:
        say(f"adnet-annotate {version('adnet-annotate')}")
        raise typer.Exit


@app.callback()
def options(
    show_version: Annotated[
        bool,
        typer.Option("--version", callback=_print_version, is_eager=True, help="Show the version and exit."),
    ] = False,
    debug: Annotated[bool, typer.Option("--debug", help="Show the traceback of an error.")] = False,
) -> None:
    """`--debug` is taken out of the arguments by `run`, wherever it stands; here it is for the help."""


def main(argv: Sequence[str] | None = None) -> int:
    """Run one of the commands that have been joined to `app`; returns the exit status."""
    return run(app, argv)
