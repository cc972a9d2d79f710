"""HDF5 on a disk that fills up: an error, where HDF5 itself would take the process with it."""

from __future__ import annotations

import errno
from collections.abc import Callable
from pathlib import Path
from typing import Any

import h5py
import numpy as np
import pytest

from adnet_core.errors import FormatError
from adnet_core.formats.hdf5_files import check_hdf5, hdf5_to_write

PIXELS = np.random.default_rng(0).integers(0, 255, (3, 200, 200), dtype=np.uint8)


def fill(path: Path, images: int) -> int:
    """Write that many images of 120 kB; returns how many were begun."""
    done = 0
    with hdf5_to_write(path, userblock_size=512) as (file, check):
        for index in range(images):
            file.create_dataset(f"images/{index}", data=PIXELS, compression="gzip").attrs["kind"] = "image"
            done += 1
            check()
    return done


def test_what_is_written_is_read(tmp_path: Path) -> None:
    assert fill(tmp_path / "a.h5", 3) == 3
    with h5py.File(tmp_path / "a.h5") as file:
        assert list(file["images"]) == ["0", "1", "2"]
        np.testing.assert_array_equal(file["images/2"][()], PIXELS)
        assert file.userblock_size == 512


@pytest.mark.parametrize("room", [0, 1000, 100_000, 300_000])
def test_a_full_disk_is_an_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, room: int) -> None:
    opened = Path.open

    def on_small_disk(path: Path, mode: str) -> Any:
        file = opened(path, mode)
        write = file.write

        def limited(data: Any) -> int:
            if file.tell() + memoryview(data).nbytes > room:
                raise OSError(errno.ENOSPC, "No space left on device")
            return int(write(data))

        class Small:
            def __enter__(self) -> Small:
                return self

            def __exit__(self, *_: object) -> None:
                file.close()

            def __getattr__(self, name: str) -> Any:
                return limited if name == "write" else getattr(file, name)

        return Small()

    monkeypatch.setattr(Path, "open", on_small_disk)
    begun: list[int] = []
    with pytest.raises(OSError, match="No space left") as raised:
        begun.append(fill(tmp_path / "a.h5", 50))
    assert raised.value.errno == errno.ENOSPC
    assert not begun
    assert (tmp_path / "a.h5").stat().st_size <= room


def itself(file: h5py.File) -> None:
    file["a/b"] = file["a"]


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        (
            lambda file: file.create_dataset("huge", (1 << 40,), "u1", chunks=(1000,)),
            "more than can be read at once",
        ),
        (
            lambda file: file.create_dataset(
                "packed", (1, 1), "u1", chunks=(30_000, 30_000), maxshape=(None, None)
            ),
            "packed is packed in parts of more than a photo's size",
        ),
        (
            lambda file: file.create_dataset("x", (9,), "u1", external=[("/etc/passwd", 0, 9)]),
            "data from other files",
        ),
        (lambda file: file.__setitem__("x\n", h5py.ExternalLink("/etc/passwd", "x")), r"x\? is a link"),
        (lambda file: file.__setitem__("x", h5py.SoftLink("/a")), "x is a link to another place"),
        (itself, "more than can be read at once"),
    ],
)
def test_what_would_do_harm_is_refused(
    tmp_path: Path, change: Callable[[h5py.File], object], reason: str
) -> None:
    path = tmp_path / "a.slp"
    with h5py.File(path, "w") as file:
        file.create_group("a")
        file["table"] = np.zeros(5)
    check_hdf5(path)
    with h5py.File(path, "r+") as file:
        change(file)
    with pytest.raises(FormatError, match=reason):
        check_hdf5(path)
