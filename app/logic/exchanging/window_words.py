"""Sentences of the reading and writing of files, which name options of the command line, as the window says
them."""

from __future__ import annotations

import re

from app.logic.translating import marked, tr

COPY_PHOTOS = marked("Copy the photos there too")
OVERWRITE = marked("Replace files that are there")
IMAGES = marked("Photos")
COLUMNS = marked("Columns…")
_FIELDS = {"copy-photos": COPY_PHOTOS, "overwrite": OVERWRITE, "images": IMAGES, "columns": COLUMNS}
# The project has one layout, and the files' pixel origin is the format's: there is nothing to choose.
_WITHOUT = re.compile(r" ?\(--(layout|pixel-origin)[^)]*\)|: --(layout|pixel-origin)[^),;]*")


def in_window_words(sentence: str) -> str:
    """With the titles of fields in place of options, and without those that the window does not have."""
    shortened = _WITHOUT.sub("", sentence)
    return re.sub(r"--([a-z][a-z-]*)", lambda found: _title(found[1]), shortened)


def _title(option: str) -> str:
    return tr("“{field}”", field=tr(_FIELDS[option])) if option in _FIELDS else f"--{option}"
