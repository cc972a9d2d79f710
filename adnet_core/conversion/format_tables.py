"""The tables of docs/formats.md, made of the formats' records:

python -m adnet_core.conversion.format_tables docs/formats.md
"""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from adnet_core.conversion.catalogue import FORMATS
from adnet_core.conversion.known_formats import OWN_FORMATS
from adnet_core.errors import FormatError
from adnet_core.files.whole_files import raised_as, write_bytes
from adnet_core.formats.annotation_format import AnnotationFormat
from adnet_core.formats.photo_faces import Part

_PARTS: Mapping[str, Part] = {
    "missing points": Part.MISSING,
    "occluded": Part.OCCLUDED,
    "outside": Part.OUTSIDE,
    "box": Part.BOX,
    "tags": Part.TAGS,
    "note": Part.NOTE,
    "ellipses": Part.ELLIPSES,
    "confidence": Part.SCORE,
    "not accepted": Part.STATE,
    "scale": Part.SCALE,
}


def tables() -> Mapping[str, str]:
    """The Markdown tables of our own formats, by the word in their marks."""
    forms = [FORMATS[name] for name in OWN_FORMATS]
    files = _table(
        ("Name", "File", "Written", "Pixel (0, 0) is centred at", "Its source for that"),
        [
            (
                f"`{form.name}`",
                form.files,
                "" if form.writer is None else "yes",
                _origin(form),
                form.origin_source,
            )
            for form in forms
        ],
    )
    carried = _table(
        ("", *_PARTS),
        [
            (f"`{form.name}`", *(_carried(form, part) for part in _PARTS.values()))
            for form in forms
            if form.writer is not None
        ],
    )
    return {"files": files, "carried": carried}


def with_tables(text: str) -> str:
    """The text of a document with the tables between its marks. Raises FormatError where it has none."""
    for word, table in tables().items():
        begin, end = f"<!-- formats: {word} -->", f"<!-- /formats: {word} -->"
        before, first, rest = text.partition(begin)
        _, last, after = rest.partition(end)
        if not (first and last):
            raise FormatError(f"The document has no lines '{begin}' and '{end}' for the table to go between")
        text = f"{before}{begin}\n\n{table}\n\n{end}{after}"
    return text


def _origin(form: AnnotationFormat) -> str:
    origin = f"{form.origin or 0:g}"
    whole = "" if form.writer is None or Part.FRACTIONS in form.carries else ", whole pixels only"
    return f"{origin}, {origin}{', y from below' if form.from_below else ''}{whole}"


def _carried(form: AnnotationFormat, part: Part) -> str:
    if form.writer is None or part not in form.writer.carries:
        return ""
    of_its_own = form.writer.tags if part is Part.TAGS else None
    return "yes" if of_its_own is None else f"{len(of_its_own)} of its own"


def _table(heading: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    lines = [heading, ["---"] * len(heading), *rows]
    return "\n".join(f"| {' | '.join(cells)} |" for cells in lines)


def main(document: str) -> None:
    path = Path(document)
    with raised_as(FormatError, path):
        write_bytes(path, with_tables(path.read_text(encoding="utf-8")).encode())


if __name__ == "__main__":
    main(sys.argv[1])
