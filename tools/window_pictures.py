"""Pictures of every panel, sheet, dialog and page of the real window, and what of its text is cut off.

python tools/window_pictures.py FOLDER [--language de] [--scheme dark] [--size 1280x800] [--scale 2]

One process for each look; `--size` is what the screen leaves for the window, in logical pixels, so that
1920x1080 at 200 % is `--size 960x540 --scale 2`. Every command of the window is done, and what it opens is
kept as FOLDER/COMMAND.png: the window as it stands then, with the sheet or dialog in it. A list of
texts that have less room than they need goes to FOLDER/cut.txt. A screen is not needed.
"""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path
from typing import Annotated

import typer

os.environ["QT_QPA_PLATFORM"] = "offscreen"
sys.path.insert(0, str(Path(__file__).resolve().parents[1]))


def main(
    folder: Annotated[Path, typer.Argument()],
    language: Annotated[str, typer.Option()] = "en",
    scheme: Annotated[str, typer.Option()] = "light",
    size: Annotated[str, typer.Option()] = "1280x800",
    scale: Annotated[float, typer.Option()] = 1.0,
) -> None:
    """Make the pictures of one look."""
    os.environ["QT_SCALE_FACTOR"] = str(scale)  # before Qt is there
    from window_looks import look_at_all

    folder.mkdir(parents=True, exist_ok=True)
    width, height = (int(part) for part in size.split("x"))
    with tempfile.TemporaryDirectory() as place:
        count = look_at_all(Path(place), folder.absolute(), language, scheme, (width, height))
    print(f"{folder}: {count} pictures")


if __name__ == "__main__":
    typer.run(main)
