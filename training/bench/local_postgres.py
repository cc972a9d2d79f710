"""A PostgreSQL server of one's own, for measurements and for the tests of teams."""

from __future__ import annotations

import contextlib
import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

# On a busy machine a server takes long to recover from a crash; pg_ctl gives up after a minute by itself.
PATIENCE_SECONDS = 900


class NoServerError(RuntimeError):
    """No PostgreSQL can be started here."""


@contextlib.contextmanager
def local_postgres() -> Iterator[LocalPostgres]:
    """A server that runs as long as the block. Raises NoServerError."""
    programs = _programs() if os.name == "posix" else None
    if programs is None or (os.getuid() == 0 and _of_the_system() is None):
        raise NoServerError("no PostgreSQL server is installed here")
    # A socket's path is short, and the system's user for servers must come to it, wherever TMPDIR leads.
    writable = "/tmp" if os.access("/tmp", os.W_OK) else None
    with tempfile.TemporaryDirectory(prefix="pg", dir=writable) as name:
        folder = Path(name)
        folder.chmod(0o755)
        made = LocalPostgres(programs, folder)
        made.start()
        try:
            yield made
        finally:
            made.kill()


def _of_the_system() -> int | None:
    """The number of the user under whom the system runs its servers."""
    import pwd  # which Windows has not

    try:
        return pwd.getpwnam("postgres").pw_uid
    except KeyError:
        return None


def _programs() -> Path | None:
    found = shutil.which("pg_ctl")
    if found is not None and (Path(found).resolve().parent / "initdb").exists():
        return Path(found).resolve().parent
    folders = sorted(Path("/usr/lib/postgresql").glob("*/bin"), key=lambda one: int(one.parent.name))
    return folders[-1] if folders else None


class LocalPostgres:
    """A server that listens on a socket in its folder and nowhere else."""

    def __init__(self, programs: Path, folder: Path) -> None:
        self._programs, self.folder = programs, folder
        self._user: dict[str, Any] = {}
        if os.getuid() == 0:  # the server refuses to run as root
            self._user = {"user": _of_the_system(), "group": "postgres"}
            shutil.chown(folder, "postgres", "postgres")
        data = str(folder / "data")
        self._call("initdb", "-D", data, "-U", "root", "-A", "trust", "-E", "UTF8", "--no-locale", "-N")
        with (folder / "data" / "postgresql.conf").open("a") as settings:
            settings.write(
                f"listen_addresses = ''\nunix_socket_directories = '{folder}'\nfsync = off\n"
                "shared_buffers = 32MB\nmax_connections = 150\n"
            )

    def start(self) -> None:
        self._control("-l", str(self.folder / "log"), "start")

    def kill(self) -> None:
        """As a crash would."""
        self._control("-m", "immediate", "stop")

    def address(self, database: str, login: str = "root") -> str:
        return f"postgresql://{login}@/{database}?host={self.folder}"

    def _control(self, *arguments: str) -> None:
        self._call("pg_ctl", "-D", str(self.folder / "data"), "-w", "-t", str(PATIENCE_SECONDS), *arguments)

    def _call(self, program: str, *arguments: str) -> None:
        subprocess.run(
            [str(self._programs / program), *arguments],
            check=True,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            cwd=self.folder,
            env={**os.environ, "LC_ALL": "C"},  # a language that the server does not know stops it
            **self._user,
        )
