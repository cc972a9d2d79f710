"""Keys and names in the pages of the manual.

They are links that name what they are of: `[Space](key://face.accept)` is the key of a command,
`[Predict all photos](name://photo.predict_all)` its name. So a page can be read as it is, `renewed` writes
the words of now into it, and the window shows the keys that a person has chosen.
"""

from __future__ import annotations

import re
from collections.abc import Callable

REFERENCE = re.compile(r"\[([^\]]*)\]\((key|name)://([a-z_0-9.]+)\)")

Words = Callable[[str, str], str]
"""(kind of reference, what it names) -> the words for it; empty where there is nothing of that name."""


def references(text: str) -> list[tuple[str, str]]:
    """The kinds and names of a page's references, in their order."""
    return [(kind, name) for _, kind, name in REFERENCE.findall(text)]


def renewed(text: str, words: Words) -> str:
    """A page with the words of now in its references; those of nothing known stay as they are."""

    def reference(found: re.Match[str]) -> str:
        _, kind, name = found.groups()
        return f"[{words(kind, name) or found[1]}]({kind}://{name})"

    return REFERENCE.sub(reference, text)


def filled_in(text: str, words: Words) -> str:
    """A page as the window reads it: `renewed` with words that are no Markdown, whatever signs they have."""
    return renewed(text, lambda kind, name: _plain(words(kind, name)))


def _plain(text: str) -> str:
    """Words that are no Markdown: a person may have chosen any sign as a key."""
    return re.sub(r"([\\`*_{}\[\]<>#+\-!|~])", r"\\\1", text)
