"""Packs annotated faces into small photos that travel: what training sees of each, with points and split.

python tools/pack_faces.py --data 300w --split 300w/split.csv --out packed
adnet train --data packed --split packed/split.csv --out RUN
"""

from __future__ import annotations

import argparse
import shlex
import sys
from collections.abc import Callable
from pathlib import Path

from adnet_core.errors import AdnetError
from adnet_core.faces.layout import load_layout
from training.packing import SPLIT_FILE, pack_faces
from training.settings import load_settings
from training.sources import folder_faces


def main(arguments: list[str] | None = None) -> int:
    """Returns the exit status: 0, or 2 after one line on standard error."""
    options = _parser().parse_args(arguments)
    try:
        settings = load_settings(options.preset)
        split = folder_faces(
            options.data,
            load_layout(settings.layout),
            options.split,
            data_format=options.format,
            on_skip=_complain,
        )
        most = round(1e6 * options.megabytes)
        packed = pack_faces(
            split,
            options.out,
            data=settings.data,
            most_bytes=most,
            detail=options.detail,
            on_skip=_complain,
        )
    except AdnetError as error:
        print(error, file=sys.stderr)
        return 2
    further = shlex.join(["--data", str(options.out), "--split", str(options.out / SPLIT_FILE)])
    print(
        f"{packed.faces} faces, {packed.validation} of them to validate on, {packed.bytes / 1e6:.1f} MB at "
        f"JPEG quality {packed.quality}: {further}"
    )
    return 0


def _complain(text: str) -> None:
    print(text, file=sys.stderr)


def _number(most: float) -> Callable[[str], float]:
    """Takes numbers above 0 that are no more than `most`."""

    def number(text: str) -> float:
        value = float(text)
        if not 0 < value <= most:
            raise argparse.ArgumentTypeError(f"{text} is not above 0 and at most {most:g}")
        return value

    return number


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--data", type=Path, required=True, help="annotated folder or list")
    parser.add_argument("--format", default="300w", help="its format, by the names of adnet convert")
    parser.add_argument("--split", type=Path, help="CSV with file,split")
    parser.add_argument("--out", type=Path, required=True, help="new folder")
    parser.add_argument("--preset", default="full-68", help="whose layout, margin and canvas are taken")
    parser.add_argument("--megabytes", type=_number(1e6), default=60.0, help="that all may take")
    parser.add_argument(
        "--detail",
        type=_number(1),
        default=1.0,
        help="share of the pixels along a side that training takes",
    )
    return parser


if __name__ == "__main__":
    sys.exit(main())
