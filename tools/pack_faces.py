"""Packs annotated faces into small photos that travel: what training sees of each, with points and split.

python tools/pack_faces.py --data 300w --split 300w/split.csv --out packed
adnet train --data packed --split packed/split.csv --out RUN
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from adnet_core.errors import AdnetError
from adnet_core.faces.layout import load_layout
from training.packing import SPLIT_FILE, pack_faces
from training.settings import load_settings
from training.sources import folder_faces


def main(arguments: list[str] | None = None) -> int:
    """Returns the exit status: 0, or 2 after one line on standard error."""
    options = _parser().parse_args(arguments)
    settings = load_settings(options.preset)
    try:
        split = folder_faces(
            options.data, load_layout(settings.layout), options.split, data_format=options.format
        )
        most = round(1e6 * options.megabytes)
        packed = pack_faces(
            split,
            options.out,
            data=settings.data,
            most_bytes=most,
            detail=options.detail,
            on_skip=lambda text: print(text),
        )
    except AdnetError as error:
        print(error, file=sys.stderr)
        return 2
    print(
        f"{packed.faces} faces, {packed.validation} of them to validate on, {packed.bytes / 1e6:.1f} MB at "
        f"JPEG quality {packed.quality}: --data {options.out} --split {options.out / SPLIT_FILE}"
    )
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--data", type=Path, required=True, help="annotated folder or list")
    parser.add_argument("--format", default="300w", help="its format, by the names of adnet convert")
    parser.add_argument("--split", type=Path, help="CSV with file,split")
    parser.add_argument("--out", type=Path, required=True, help="new folder")
    parser.add_argument("--preset", default="full-68", help="whose layout, margin and canvas are taken")
    parser.add_argument("--megabytes", type=float, default=60.0, help="that all may take")
    parser.add_argument(
        "--detail", type=float, default=1.0, help="share of the pixels along a side that training asks for"
    )
    return parser


if __name__ == "__main__":
    sys.exit(main())
