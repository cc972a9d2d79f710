"""What other programs do to a project that is open, and whether nothing is lost by it; for the soaks."""

from __future__ import annotations

import contextlib
import os
import random
import shutil
import sqlite3
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from adnet_core.errors import ProjectError
from adnet_core.faces.geometry import FaceBox
from adnet_core.faces.layout import load_layout
from adnet_core.projects import Project
from adnet_core.projects.backups import list_backups, make_backup, restore_backup
from adnet_core.projects.file.leftover_logs import set_aside_logs
from adnet_core.projects.file.lineage import index_of, log_of
from adnet_core.projects.mirror import follow, rescue
from tests.other_programs import checked_out, deleted, overwritten, renamed, replaced

POINTS = np.linspace(0.0, 100.0, 2 * 68).reshape(68, 2)

# What other programs do to the file `path`; `other` is a version of the project by somebody else.


def same_again(path: Path, other: Path) -> None:
    """A synchroniser that brings back what it has just taken."""
    shutil.copyfile(path, path.with_name(".incoming"))
    path.with_name(".incoming").replace(path)


def renamed_and_back(path: Path, other: Path) -> None:
    away = path.rename(path.with_name("away"))
    away.rename(path)


def cleaned(path: Path, other: Path) -> None:
    """git clean -x removes what it does not know."""
    for rest in (log_of(path), index_of(path)):
        rest.unlink(missing_ok=True)


def linked(path: Path, other: Path) -> None:
    """A second name, under which somebody tries to open it."""
    second = path.with_name("second.adnet")
    os.link(path, second)
    with contextlib.suppress(ProjectError):  # of nobody's who has it open
        Project.open(second, author="bob").close()
    second.unlink()


def copied(path: Path, other: Path) -> None:
    shutil.copyfile(path, path.with_name("copy"))


def backed_up(path: Path, other: Path) -> None:
    make_backup(path)


def with_another_log(path: Path, other: Path) -> None:
    """Both files of somebody else's killed session, as a folder that is synchronised brings them."""
    shutil.copyfile(other, path.with_name(".incoming"))
    path.with_name(".incoming").replace(path)
    path.with_name(".incoming").write_bytes(log_of(other).read_bytes())
    path.with_name(".incoming").replace(log_of(path))


DEEDS: list[Callable[[Path, Path], None]] = [
    replaced, overwritten, checked_out, same_again, renamed, renamed_and_back, deleted, cleaned, linked,
    copied, backed_up, with_another_log,
]  # fmt: skip


class Desk:
    """One round: a folder with a project, a colleague's version of it, and what was acknowledged."""

    def __init__(self, folder: Path, seed: int) -> None:
        self.rng = random.Random(seed)
        self.seed = seed
        self.path = folder / "project" / "annotations.adnet"
        self.path.parent.mkdir(parents=True)
        self.other = folder / "theirs" / "annotations.adnet"
        self.other.parent.mkdir()
        self.acknowledged: set[str] = set()
        self.seen: list[str] = []
        layout = load_layout("68")
        with Project.create(self.path, layout, author="ann") as project:
            self.prepare(project)
        shutil.copyfile(self.path, self.other)
        colleague = Project.open(self.other, author="bob")
        image = colleague.add_images([self.other.with_name("theirs.jpg")])[0]
        colleague.add_face(image.id, FaceBox(0.0, 0.0, 100.0, 100.0), POINTS)
        if self.rng.random() < 0.5:
            colleague.checkpoint()
            colleague.add_images([self.other.with_name("more.jpg")])
        kept = log_of(self.other).read_bytes(), self.other.read_bytes()
        colleague.close()
        self.other.write_bytes(kept[1])  # as a session leaves it that is killed
        log_of(self.other).write_bytes(kept[0])

    def prepare(self, project: Project) -> None:
        """What is in the project when the sessions open it."""

    def wait_for(self, pipe: int, word: str, times: int) -> bool:
        """Until a session has said a word so often; False where it has ended."""
        for _ in range(400):
            line = self.line(pipe)
            if line is None:
                return False
            times -= line.startswith(word)
            if times <= 0:
                return True
        raise AssertionError(f"round {self.seed}: nothing is saved any more: {self.seen[-20:]}")

    def line(self, pipe: int) -> str | None:
        read = b""
        while not read.endswith(b"\n"):
            letter = os.read(pipe, 1)
            if not letter:
                return None
            read += letter
        line = read.decode()
        self.seen.append(line.strip())
        if line.startswith("saved "):
            self.acknowledged.add(line.split()[1])
        assert not line.startswith("FAILED"), f"{line} {self.seen[-30:]}"
        return line

    def check(self) -> None:
        """Everything acknowledged is in some project that a person finds or is offered."""
        if not self.path.exists():  # as the window does that is opened on the folder
            Project.create(self.path, load_layout("68"), author="ann").close()
        for project in sorted(self.path.parent.glob("*.adnet")):
            with contextlib.suppress(ProjectError), Project.open(project, author="ann") as opened:
                follow(opened)
        for project in sorted(self.path.parent.glob("*.adnet")):
            for log in set_aside_logs(project):
                with contextlib.suppress(ProjectError):  # one of somebody else, say
                    rescue(project, log)
        held: set[str] = set()
        for project in self.path.parent.rglob("*.adnet"):
            if "-- overwritten" in self.seen and project.parent == self.path.parent and not is_sound(project):
                # `cp` over it while the log was written into it: nobody can keep this file whole, by whatever
                # name a backup that was restored has left it. That is said before it pushes out a good
                # backup, and all that was saved is elsewhere.
                with pytest.raises(ProjectError, match="damaged"):
                    make_backup(project, look_anyway=True)
                continue
            assert is_sound(project), f"{project}: {self.seen}"
            with Project.open(project, author="eve", read_only=True) as opened:
                held |= {edit.id for edit in opened.edits()}
                for image in opened.images():
                    opened.faces(image.id)
        lost = self.acknowledged - held
        assert not lost, f"round {self.seed}: {len(lost)} of {len(self.acknowledged)} lost; {self.seen}"
        backups = list_backups(self.path)
        if backups and self.path.exists():
            restore_backup(self.path, backups[0])
            Project.open(self.path, author="ann").close()


def is_sound(project: Path) -> bool:
    try:
        with contextlib.closing(sqlite3.connect(project)) as connection:
            return bool(connection.execute("PRAGMA integrity_check").fetchone() == ("ok",))
    except sqlite3.DatabaseError:
        return False
