"""Text from outside as it may be shown: names of files, and names inside files."""

from __future__ import annotations

import re

# What steers a terminal, a page or a label instead of being read: control characters, ends of lines and
# paragraphs, marks that turn the direction of writing or have no width, and halves of surrogate pairs, which
# stand for bytes of a file name that are no text and cannot be written as UTF-8.
_STEERING = re.compile(
    "[\x00-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ud800-\udfff]"
)
# The same but for the end of a line and the tab, for text of several lines.
_STEERING_IN_LINES = re.compile(_STEERING.pattern.replace("\x00-\x1f", "\x00-\x08\x0b-\x1f"))


def one_line(text: str) -> str:
    r"""`text` as one line in which nothing steers: such characters are written out, as \x1b or \n."""
    return _STEERING.sub(_written_out, text)


def lines(text: str) -> str:
    r"""`text` with its lines and tabs, and all else that steers written out."""
    return _STEERING_IN_LINES.sub(_written_out, text)


def beginning(text: object, length: int) -> str:
    """The first `length` letters of what a file from elsewhere holds, with "?" for what does not print."""
    return "".join(letter if letter.isprintable() else "?" for letter in str(text)[:length])


def _written_out(found: re.Match[str]) -> str:
    return ascii(found[0])[1:-1]
