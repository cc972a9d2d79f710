"""What other programs do to a project file, and sessions of ours in other processes, some of them killed.

The file is `path`, and `other` is a version of it by somebody else.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

from adnet_core.projects import Project
from adnet_core.projects.file.lineage import log_of

ROOT = Path(__file__).resolve().parents[1]
# Adds the photos that the command line names, one commit each. "=" writes the log into the file, "+" brings
# the copy up to date that follows the project.
_SESSION = """
import os, sys
from adnet_core.projects import Project
from adnet_core.projects.mirror import follow
project = Project.open(sys.argv[2], author=sys.argv[1])
for name in sys.argv[3:]:
    if name == "=":
        project.checkpoint()
    elif name == "+":
        follow(project)
    else:
        project.add_images([project.path.with_name(name)])
if sys.argv[1] == "killed":
    os.kill(os.getpid(), 9)
project.close()
"""


def elsewhere(path: Path, *names: str, author: str = "bob") -> subprocess.CompletedProcess[str]:
    """Another process opens the project, puts photos in, and closes it."""
    command = [sys.executable, "-c", _SESSION, author, str(path), *names]
    return subprocess.run(command, cwd=ROOT, check=False, capture_output=True, text=True)


def add_elsewhere(path: Path, *names: str) -> None:
    """The same, which works."""
    done = elsewhere(path, *names)
    assert done.returncode == 0, done.stderr


def killed_session(path: Path, *names: str) -> None:
    """A process that adds photos and goes as by kill -9; "=" and "+" among them as above."""
    elsewhere(path, *names, author="killed")
    assert log_of(path).exists()


def photos(path: Path, *, read_only: bool = True) -> list[str]:
    """The names of a project's photos."""
    with Project.open(path, author="eve", read_only=read_only) as project:
        return [image.relative for image in project.images()]


def replaced(path: Path, other: Path) -> None:
    """As rsync and most synchronisers do."""
    shutil.copy2(other, path.with_name(".incoming"))
    path.with_name(".incoming").replace(path)


def overwritten(path: Path, other: Path) -> None:
    """As cp does."""
    shutil.copyfile(other, path)


def checked_out(path: Path, other: Path) -> None:
    """As git does."""
    path.unlink()
    shutil.copyfile(other, path)


def renamed(path: Path, other: Path) -> None:
    path.rename(path.with_name("renamed.adnet"))


def deleted(path: Path, other: Path) -> None:
    path.unlink()
