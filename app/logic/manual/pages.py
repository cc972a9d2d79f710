"""The pages of the manual and their pictures: one folder of Markdown for each language, `docs/manual/` in the
repository, `resources/manual/` where the program is installed from a package (`setup.py` puts it there).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path

from app.logic.languages import ENGLISH

_TITLE = re.compile(r"^# (.+)$", re.MULTILINE)
_PICTURE = re.compile(r"!\[[^\]]*\]\(images/([\w-]+\.webp)\)")


def manual_folder(resources: Path | None = None) -> Path:
    """The folder with a folder for each language. `resources` is that of the package without one."""
    resources = resources or Path(str(files("resources")))
    packaged = resources / "manual"
    return packaged if packaged.is_dir() else resources.parent / "docs" / "manual"


@dataclass(frozen=True)
class Manual:
    """The manual in a language: what is missing there is taken from the English one."""

    folder: Path
    language: str = ENGLISH

    @property
    def pages(self) -> tuple[str, ...]:
        """The names of the pages, in their order."""
        return tuple(sorted(path.name for path in (self.folder / ENGLISH).glob("*.md")))

    def path(self, name: str) -> Path:
        """A page, or a picture by its name with `images/`. It need not be there."""
        own = self.folder / self.language / name
        return own if own.is_file() else self.folder / ENGLISH / name

    def text(self, name: str) -> str:
        """A page's Markdown; empty where it cannot be read."""
        try:
            return self.path(name).read_text("utf-8")
        except (OSError, UnicodeDecodeError):
            return ""

    def title(self, name: str) -> str:
        """A page's first heading."""
        found = _TITLE.search(self.text(name))
        return found[1] if found else Path(name).stem

    def page_with(self, picture: str) -> str:
        """The page that shows a picture; the first page where none does."""
        found = (name for name in self.pages if f"{picture}.webp" in pictures_of(self.text(name)))
        return next(found, next(iter(self.pages), ""))


def pictures_of(text: str) -> list[str]:
    """The names of the pictures in a page, in their order."""
    return _PICTURE.findall(text)
