"""One HTML file with all pictures inside and no reference to anything outside: what all reports share."""

from __future__ import annotations

import base64
from collections.abc import Sequence
from html import escape
from pathlib import Path

from adnet_core.errors import FormatError
from adnet_core.files.plain_text import lines
from adnet_core.files.whole_files import open_to_read, raised_as, write_bytes

_STYLE = """
:root { color-scheme: light; }
body { font: 15px/1.5 system-ui, sans-serif; color: #1a1a1a; background: #fff;
  margin: 2rem auto; padding: 0 1rem; max-width: 72rem; }
h1, h2, h3 { line-height: 1.2; } h2 { margin-top: 2.5rem; border-top: 1px solid #ccc; padding-top: 1rem; }
table { border-collapse: collapse; margin: 1rem 0; font-variant-numeric: tabular-nums; }
.wide { overflow-x: auto; }
caption { text-align: left; color: #444; padding-bottom: .3rem; max-width: 60rem; }
th, td { padding: .25rem .7rem; text-align: right; border-bottom: 1px solid #ddd; }
th:first-child { text-align: left; } thead th { border-bottom: 2px solid #666; }
img { max-width: 100%; height: auto; }
figure { margin: 1rem 0; } figcaption { color: #444; max-width: 60rem; overflow-wrap: anywhere; }
.faces { display: flex; flex-wrap: wrap; gap: 1rem; } .faces figure { margin: 0; width: 20rem; }
.swatch { display: inline-block; width: .9em; height: .9em; margin: 0 .3em 0 .9em; vertical-align: -.1em;
  border: 1px solid #888; }
"""


_HEAD = (
    '<!DOCTYPE html>\n<html lang="en"><head><meta charset="utf-8">'
    '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'; img-src data:; '
    "style-src 'unsafe-inline'\">"
)
"""How all pages begin."""


def refuse_to_replace(path: Path) -> None:
    """Raises FormatError where a page is to be written and another file is, as its beginning tells."""
    if not path.exists():
        return
    head = _HEAD.encode()
    with raised_as(FormatError, path, "cannot be read"), open_to_read(path) as stream:
        if stream.read(len(head)) != head:
            raise FormatError(f"{path}: is there already and no page of this program; give a new name")


def write_page(path: Path, title: str, sections: Sequence[str]) -> None:
    """Write a page of HTML `sections` under a plain `title`. Raises OSError where it cannot be written, and
    FormatError where it would replace another file."""
    refuse_to_replace(path)
    page = (
        _HEAD + '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<title>{escape(title)}</title><style>{_STYLE}</style></head><body>\n"
        + "\n".join(sections)
        + "\n</body></html>\n"
    )
    # Here all reports pass: no name in them, nor a byte of one that is no text, steers the page.
    write_bytes(path, lines(page).encode())


def picture(data: bytes | None, caption: str, kind: str = "png") -> str:
    """A figure with its picture inside; nothing where there is no picture."""
    if data is None:
        return ""
    code = base64.b64encode(data).decode("ascii")
    text = escape(caption)
    image = f'<img alt="{text}" src="data:image/{kind};base64,{code}">'
    return f"<figure>{image}<figcaption>{text}</figcaption></figure>"


def wide(table: str) -> str:
    """A table may be wider than the window; then it scrolls, and the page doesn't."""
    return f'<div class="wide">{table}</div>' if table else ""
