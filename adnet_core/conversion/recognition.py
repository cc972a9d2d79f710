"""Which format a file or folder of annotations seems to be, from its name and its first bytes."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from adnet_core.conversion.catalogue import FORMATS
from adnet_core.conversion.known_formats import OWN_FORMATS
from adnet_core.formats.annotation_format import AnnotationFormat
from adnet_core.formats.beginning import Beginning, beginning_of

_LEVELS = 5
"""MERL-RAV's files lie so deep, in merl_rav_labels/frontal/testset/labels."""
_LOOKED_AT, _READ = 20_000, 5
"""Files of a folder whose names are looked at, and of these how many are read for one format."""


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


def could_be(file: Path, form: AnnotationFormat) -> bool:
    """Whether a file that is there could have been written in this format, as its beginning tells; an empty
    one is nobody's loss. Raises OSError where it cannot be read."""
    beginning = beginning_of(file)
    if not beginning.head:
        return True
    if form.name not in OWN_FORMATS:  # which need not recognise its files
        return recognise(file) in (form.name, None)
    return form.recognises(beginning) and (not form.vague or recognise(file) == form.name)


def _asked() -> Iterator[AnnotationFormat]:
    names = list(FORMATS)
    yield from (FORMATS[name] for name in names if name not in OWN_FORMATS)
    yield from sorted((FORMATS[name] for name in OWN_FORMATS), key=lambda form: form.vague)


def _of_folder(folder: Path) -> str | None:
    """By the first format that recognises a file of its kind in the folder or some levels below."""
    files = list(islice(_files_in(folder), _LOOKED_AT))
    beginnings: dict[Path, Beginning] = {}
    for form in _asked():
        if not form.folder_of:
            continue
        mine = [file for file in files if file.name.lower().endswith(form.folder_of)]
        for file in mine[:_READ]:
            if file not in beginnings:
                beginnings[file] = beginning_of(file)
            if form.recognises(beginnings[file]):
                return form.name
    return None


def _files_in(folder: Path) -> Iterator[Path]:
    """Those of the folder itself first, then those of its folders, level by level."""
    for level in range(_LEVELS):
        yield from (file for file in sorted(folder.glob("*/" * level + "*")) if file.is_file())
