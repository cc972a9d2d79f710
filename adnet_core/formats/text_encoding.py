"""Text as spreadsheets and editors save it: UTF-8, or what a byte order mark at the beginning says."""

from __future__ import annotations

import codecs

# UTF-32's mark begins with that of UTF-16.
_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


def encoding_of(head: bytes) -> str:
    """The encoding of a text by its first four bytes."""
    return next((name for mark, name in _MARKS if head.startswith(mark)), "utf-8")


def decoded(data: bytes) -> str:
    """A whole text without its mark. Raises UnicodeDecodeError."""
    return data.decode(encoding_of(data[:4]))


def decoded_beginning(data: bytes) -> str:
    """The beginning of a text, cut anywhere; what is no text shows as replacement characters."""
    decoder = codecs.getincrementaldecoder(encoding_of(data[:4]))(errors="replace")
    return decoder.decode(data)
