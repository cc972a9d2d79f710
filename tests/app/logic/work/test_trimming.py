"""Holes between blocks that are in use go back to the system."""

from __future__ import annotations

import platform
import subprocess
import sys
from pathlib import Path

import pytest

from app.work import photos
from app.work.photos import PhotoStore

HOLES = """
from app.benchmark.memory import resident_bytes
from app.logic.work.trimming import give_back_freed_memory
blocks = [bytes(60_000) for _ in range(2000)]
del blocks[::2]
before = resident_bytes()
assert give_back_freed_memory()
print((before - resident_bytes()) / 2**20)
"""


@pytest.mark.skipif(platform.libc_ver()[0] != "glibc", reason="another C library")
def test_holes_are_given_back() -> None:
    # In a process of its own, where nothing has told the C library otherwise.
    done = subprocess.run([sys.executable, "-c", HOLES], capture_output=True, text=True, check=True)
    assert float(done.stdout) > 40


def test_photos_give_back_now_and_then(folder: Path, qtbot: object, monkeypatch: pytest.MonkeyPatch) -> None:
    given: list[int] = []
    monkeypatch.setattr(photos, "give_back_freed_memory", lambda: given.append(1))
    monkeypatch.setattr(photos, "TRIM_EVERY", 2)
    store = PhotoStore()
    try:
        for path in sorted(folder.iterdir()):
            store.load(path)
        assert len(given) == 1
    finally:
        store.close()
