"""Which format a file or folder of annotations seems to be, from its name and its first bytes."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from adnet_core.conversion.catalogue import FORMATS
from adnet_core.conversion.known_formats import OWN_FORMATS
from adnet_core.formats.annotation_format import AnnotationFormat
from adnet_core.formats.beginning import beginning_of


def recognise(path: Path) -> str | None:
    """A format's name, None where nothing tells; reading it will say whether that was right.

    Formats of other packages are asked first: one in JSON knows its files better than ours do.
    """
    try:
        if path.is_dir():
            return _of_folder(path)
        beginning = beginning_of(path)
    except OSError:
        return None
    return next((form.name for form in _asked() if form.recognises(beginning)), None)


def _asked() -> Iterator[AnnotationFormat]:
    names = list(FORMATS)
    yield from (FORMATS[name] for name in names if name not in OWN_FORMATS)
    yield from (FORMATS[name] for name in OWN_FORMATS)


def _of_folder(folder: Path) -> str | None:
    """By the first format whose files lie in the folder or one level below."""
    for form in _asked():
        if form.folder_of and any(
            file.suffix.lower() == form.folder_of for pattern in ("*", "*/*") for file in folder.glob(pattern)
        ):
            return form.name
    return None
