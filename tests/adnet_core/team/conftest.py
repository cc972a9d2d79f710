"""A real PostgreSQL server, where there is one on this machine, and a layout."""

from __future__ import annotations

import contextlib
import os
import pwd
import shutil
import subprocess
import tempfile
import uuid
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest


def _programs() -> Path | None:
    found = shutil.which("pg_ctl")
    if found is not None and (Path(found).resolve().parent / "initdb").exists():
        return Path(found).resolve().parent
    folders = sorted(Path("/usr/lib/postgresql").glob("*/bin"), key=lambda one: int(one.parent.name))
    return folders[-1] if folders else None


class Server:
    """A server of this test run alone, which listens on a socket in its folder and nowhere else."""

    def __init__(self, programs: Path, folder: Path) -> None:
        self._programs, self.folder = programs, folder
        self._user: dict[str, Any] = {}
        if os.getuid() == 0:  # the server refuses to run as root
            with contextlib.suppress(KeyError):
                self._user = {"user": pwd.getpwnam("postgres").pw_uid, "group": "postgres"}
                shutil.chown(folder, "postgres", "postgres")
        self._call("initdb", "-D", str(folder / "data"), "-U", "root", "-A", "trust", "-E", "UTF8", "-N")
        with (folder / "data" / "postgresql.conf").open("a") as settings:
            settings.write(
                f"listen_addresses = ''\nunix_socket_directories = '{folder}'\nfsync = off\n"
                "shared_buffers = 32MB\nmax_connections = 40\n"
            )

    def start(self) -> None:
        self._call("pg_ctl", "-D", str(self.folder / "data"), "-w", "-l", str(self.folder / "log"), "start")

    def kill(self) -> None:
        """As a crash would."""
        self._call("pg_ctl", "-D", str(self.folder / "data"), "-w", "-m", "immediate", "stop")

    def address(self, database: str, login: str = "root") -> str:
        return f"postgresql://{login}@/{database}?host={self.folder}"

    def _call(self, program: str, *arguments: str) -> None:
        subprocess.run(
            [str(self._programs / program), *arguments],
            check=True,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            cwd=self.folder,
            **self._user,
        )


@pytest.fixture(scope="session")
def server() -> Iterator[Server]:
    pytest.importorskip("psycopg")
    programs = _programs()
    if programs is None or (os.getuid() == 0 and "postgres" not in {one.pw_name for one in pwd.getpwall()}):
        pytest.skip("no PostgreSQL server is installed here")
    with tempfile.TemporaryDirectory(prefix="pg") as name:
        folder = Path(name)
        folder.chmod(0o755)
        made = Server(programs, folder)
        made.start()
        try:
            yield made
        finally:
            made.kill()


@pytest.fixture
def database(server: Server) -> Callable[..., str]:
    """The address of a fresh database, and with a login of another of its users, whom it makes."""
    import psycopg

    name = f"d{uuid.uuid4().hex[:8]}"
    with psycopg.connect(server.address("postgres"), autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name}")

    def address(login: str = "root") -> str:
        return server.address(name, login)

    return address
