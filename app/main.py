"""Starts the window: `adnet-annotate [PHOTOS|FOLDER|PROJECT|VIDEO]`."""

from __future__ import annotations

import faulthandler
import logging
import os
import signal
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from adnet_core.files.plain_text import lines
from app.logic.languages import Language
from app.qt_environment import prepare_qt

if TYPE_CHECKING:
    from adnet_core.models.predictor import Predictor
    from app.logic.projects.opening import OpenRequest
    from app.window import MainWindow

# Where any of these is set, Qt has a place to show a window or has been told to do without.
_DISPLAYS = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")

command = typer.Typer(add_completion=False, context_settings={"help_option_names": ["-h", "--help"]})


@command.command()
def annotate(
    paths: Annotated[
        list[Path] | None,
        typer.Argument(help="Photos, a folder, a project file (.adnet) or a video.", show_default=False),
    ] = None,
    camera: Annotated[
        str | None,
        typer.Option(metavar="N|FILE|URL", help="Show a camera by its number, a video or a stream."),
    ] = None,
    model: Annotated[str | None, typer.Option(help="A model by name or an .onnx file.")] = None,
    project: Annotated[
        Path | None, typer.Option(help="Where the annotations are kept; beside the photos without it.")
    ] = None,
    layout: Annotated[
        str | None,
        typer.Option(help="Layout of a new project: 68, 98, 29, 5, 19, 106, hand-21 or a TOML file."),
    ] = None,
    author: Annotated[
        str | None, typer.Option(help="Who works in this window; its edits carry the name.")
    ] = None,
    device: Annotated[
        Literal["auto", "cpu", "cuda", "coreml"], typer.Option(help="Where the model runs.")
    ] = "auto",
    language: Annotated[
        Language | None, typer.Option(help="Language of this window; the preferences' without it.")
    ] = None,
) -> None:
    """Annotate facial landmarks. Without arguments it opens what was open last, at first a sample photo."""
    from adnet_core.projects.authors import name_problem
    from app.logic.projects.opening import OpenRequest

    problem = name_problem(author) if author is not None else ""
    if problem:
        raise typer.BadParameter(f"--author: {problem}")
    stream: int | str | None = int(camera) if camera is not None and camera.isdecimal() else camera
    raise typer.Exit(
        run(
            OpenRequest(
                tuple(paths or ()),
                project,
                stream,
                model=model,
                layout=layout,
                device=device,
                author=author or "",
            ),
            language,
        )
    )


def make_window(request: OpenRequest, load: Callable[[], Predictor] | None = None) -> MainWindow:
    """The window, for whoever shows it: this program and the benchmark. Qt is prepared already."""
    from app.window import MainWindow

    return MainWindow(request, load=load)


def run(request: OpenRequest, language: Language | None = None) -> int:
    """Open the window and stay until it is closed; the exit status.

    It speaks `language`, that of the settings without one.
    """
    if sys.platform.startswith("linux") and not any(map(os.environ.get, _DISPLAYS)):
        print("adnet-annotate: no display here to open a window on (DISPLAY is not set)", file=sys.stderr)
        return 2
    prepare_qt()
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication

    from app.asked_files import Application
    from app.logic.projects.locations import settings_path
    from app.logic.settings import SettingsFile
    from app.logic.work.background import running
    from app.speaking import speak_language
    from app.theme import apply_style

    existing = QApplication.instance()
    application = existing if isinstance(existing, QApplication) else Application(sys.argv[:1])
    application.setApplicationName("adnet-annotate")
    application.setDesktopFileName("adnet-annotate")
    apply_style(application)
    speak_language(application, language or SettingsFile(settings_path()).now.language)
    window = make_window(request)
    if isinstance(application, Application):  # and no other program's
        application.hand_files_to(window.open_files)
    window.show()
    QTimer.singleShot(0, window.start)
    # A log-out or a shutdown closes the window as a person does, and so does Ctrl+C in the terminal.
    for name in ("SIGINT", "SIGTERM", "SIGHUP", "SIGBREAK"):
        number = getattr(signal, name, None)
        if number is not None and signal.getsignal(number) is not signal.SIG_IGN:  # as nohup sets it
            # Soon: Python brings a signal in the middle of whatever it does.
            signal.signal(number, lambda *_: QTimer.singleShot(0, window.close))
    # Python sees a signal only when it runs.
    heartbeat = QTimer(application)
    heartbeat.timeout.connect(lambda: None)
    heartbeat.start(500)
    status = application.exec()
    if running():
        from adnet_core.commands.terminal import leave_at_once

        # A call that does not come back, as of a model with an endless loop, has been waited for long enough
        # (`wait_for_all`). Python and the runtime would wait for its thread again, or fall over it.
        leave_at_once(status)
    return status


class _PlainLines(logging.Formatter):
    """Log lines in which no name of a file steers the terminal that they are read on."""

    def format(self, record: logging.LogRecord) -> str:
        return lines(super().format(record))


def main(argv: Sequence[str] | None = None) -> None:
    """The command's entry point."""
    if sys.stderr is not None:
        if sys.platform != "win32":  # there it prints what native dialogs raise and catch themselves
            faulthandler.enable()
        handler = logging.StreamHandler()
        handler.setFormatter(_PlainLines())
        logging.basicConfig(level=logging.WARNING, handlers=[handler])
    command(args=list(argv) if argv is not None else None)


if __name__ == "__main__":
    main()
