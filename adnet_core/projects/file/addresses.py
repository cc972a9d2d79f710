"""What a project file is called, where it really lies, and how SQLite is told of it."""

from __future__ import annotations

import os
from pathlib import Path, PurePath, PureWindowsPath
from urllib.parse import quote

from adnet_core.errors import ProjectError
from adnet_core.files.whole_files import raised_as

PROJECT_SUFFIX = ".adnet"


def real_file(path: str | Path) -> Path:
    """The absolute path of a file; of one that is a link, that of the file which it leads to.

    A project through a link is the project of that file: photos, backups and SQLite's log lie beside it.
    """
    named = Path(path).absolute()
    return Path(os.path.realpath(named)) if named.is_symlink() else named


def is_project_name(path: Path) -> bool:
    """Whether a file is called as projects are: by this they are told from photos and other files."""
    return path.suffix.lower() == PROJECT_SUFFIX


def require_project_name(path: str | Path) -> None:
    """Raises ProjectError where a project that is to be made would be taken for something else."""
    if not is_project_name(real_file(path)):
        raise ProjectError(f"{path}: a new project needs a name that ends in {PROJECT_SUFFIX}")


def require_new_project(path: str | Path) -> None:
    """Raises ProjectError where no project can be made: by its name, where a file has it already, or where
    there is no folder for it. For those who do much before they write."""
    target = real_file(path)
    with raised_as(ProjectError, target, "cannot be created"):
        if target.exists():
            raise ProjectError(f"{target}: a file of this name exists already")
        require_project_name(path)
        if not target.parent.is_dir():
            raise ProjectError(f"{target}: its folder does not exist")


def database_address(path: PurePath, query: str) -> str:
    r"""The URI by which SQLite opens an absolute path with a query such as `mode=ro`.

    `Path.as_uri` does not do: of `\\server\share\x` it makes an authority, which SQLite refuses. Here there
    is never one: `file:////server/share/x`. What a URI gives a meaning to, and bytes that are no text, are
    written as %HH, which SQLite reads as bytes of the file's name.
    Raises ValueError for a relative path.
    """
    if not path.is_absolute():
        raise ValueError(f"{path}: is a relative path")
    if isinstance(path, PureWindowsPath):
        text = str(path)
        if text.startswith("\\\\?\\"):
            # Windows itself reads such a path to the letter: its backslashes have to stay.
            return f"file:{quote(text.encode('utf-8', 'surrogatepass'), safe=':')}?{query}"
        slashed = text.replace("\\", "/")
        slashed = slashed if slashed.startswith("/") else f"/{slashed}"
        return f"file://{quote(slashed.encode('utf-8', 'surrogatepass'), safe='/:')}?{query}"
    return f"file://{quote(os.fsencode(str(path)), safe='/')}?{query}"


def numbered_beside(path: Path, ending: str) -> list[Path]:
    """The files beside `path` that are named as it is with an `ending` and a number, the lowest first."""
    start = f"{path.name}{ending}"
    try:
        found = [name for name in os.listdir(path.parent) if name.startswith(start)]  # noqa: PTH208
    except OSError:
        return []
    numbers = sorted(int(name[len(start) :]) for name in found if name[len(start) :].isdecimal())
    return [path.with_name(f"{start}{number}") for number in numbers]


def backup_folder(project: Path) -> Path:
    """Where the backups of a project are: beside the file, also where `project` is a link to it."""
    project = real_file(project)
    return project.with_name(f".{project.name}.backups")
