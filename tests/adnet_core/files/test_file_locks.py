"""Locks between processes, which go with them."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from adnet_core.files import file_locks
from adnet_core.files.file_locks import lock_file, try_lock

HOLDER = """
import sys
from pathlib import Path
from adnet_core.files.file_locks import lock_file
with lock_file(Path(sys.argv[1])) as mine:
    print("held" if mine else "refused", flush=True)
    sys.stdin.readline()
"""


def holder(path: Path) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", HOLDER, str(path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )


@pytest.fixture
def held(tmp_path: Path) -> Iterator[tuple[Path, subprocess.Popen[str]]]:
    """A lock that another process holds."""
    path = tmp_path / "lock"
    with holder(path) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "held\n"
        yield path, process
        process.kill()


def test_a_lock_is_one_processs_until_it_lets_go(held: tuple[Path, subprocess.Popen[str]]) -> None:
    path, process = held
    with lock_file(path) as mine:
        assert not mine
    process.communicate("\n")
    assert not path.exists()
    with lock_file(path) as mine:
        assert mine
        with holder(path) as other:
            assert other.communicate("\n")[0] == "refused\n"
        assert path.exists()
    assert not path.exists()


def test_a_lock_goes_with_a_process_that_is_killed(held: tuple[Path, subprocess.Popen[str]]) -> None:
    path, process = held
    process.kill()
    process.wait()
    assert path.exists()  # nobody was there to take it away, and that is no harm
    with lock_file(path) as mine:
        assert mine
    assert not path.exists()


def test_a_file_that_was_taken_away_while_it_was_opened_is_no_lock(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its holder takes it away just before the lock is free: two could hold one name otherwise."""
    path = tmp_path / "lock"
    tries = 0

    def taken_away(handle: int) -> bool:
        nonlocal tries
        tries += 1
        if tries == 1:
            path.unlink()
        return try_lock(handle)

    monkeypatch.setattr(file_locks, "try_lock", taken_away)
    with lock_file(path) as mine:
        assert mine
        assert path.exists()
        with holder(path) as other:
            assert other.communicate("\n")[0] == "refused\n"
    assert tries == 2


@pytest.mark.skipif(sys.platform == "win32", reason="its way is the other one")
def test_a_disk_without_locks_locks_nobody_out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import errno

    def none(_handle: int, _how: int) -> None:
        raise OSError(errno.ENOLCK, "no locks available")

    monkeypatch.setattr("fcntl.flock", none)
    with lock_file(tmp_path / "lock") as mine:
        assert mine


def test_windows_way(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A byte that lies behind all that is written, since it could not be read by others."""
    asked: list[tuple[int, int]] = []

    class Locking:
        LK_NBLCK = 2
        refuses = False

        def locking(self, handle: int, mode: int, count: int) -> None:
            import os

            asked.append((mode, count))
            assert os.lseek(handle, 0, os.SEEK_CUR) == file_locks.FAR
            if self.refuses:
                raise PermissionError(13, "Permission denied")

    ways = Locking()
    monkeypatch.setattr(file_locks, "msvcrt", ways, raising=False)
    monkeypatch.setattr(file_locks.sys, "platform", "win32")
    with (tmp_path / "file").open("w+b") as file:
        file.write(b"abc")
        file.flush()
        assert try_lock(file.fileno())
        assert file.tell() == 3
        ways.refuses = True
        assert not try_lock(file.fileno())
    assert asked == [(2, 1)] * 2
