"""What is written is there whole or not at all, and an error says which file and why."""

from __future__ import annotations

import errno
import os
import re
import stat
from collections.abc import Callable
from pathlib import Path

import pytest

from adnet_core.errors import AdnetError, FormatError
from adnet_core.faces.layout import load_layout
from adnet_core.files import whole_files
from adnet_core.files.whole_files import (
    made_folder,
    may_write,
    open_to_read,
    raised_as,
    read_within,
    replace_file,
    replacing,
    write_bytes,
)
from adnet_core.formats.json_files import read_json
from adnet_core.formats.pts import read_pts
from adnet_core.media.photos import file_sha256, photo_size
from adnet_core.models.model_file import read_model
from adnet_core.network.checkpoints import load_checkpoint
from adnet_core.projects.store import Project


def annotations(path: Path) -> object:
    return read_json(path, "a file")


def project(path: Path) -> object:
    return Project.open(path, author="me")


READERS = (read_pts, annotations, photo_size, file_sha256, load_layout, read_model, load_checkpoint, project)


def test_writes_and_replaces(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    for data in (b"first", b"second"):
        write_bytes(path, data)
        assert path.read_bytes() == data
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize("durable", [False, True])
def test_a_failure_leaves_what_was_there(tmp_path: Path, durable: bool) -> None:
    path = tmp_path / "a.json"
    path.write_bytes(b"before")

    def break_off() -> None:
        with replacing(path, durable=durable) as unfinished:
            unfinished.write_bytes(b"half")
            raise RuntimeError

    with pytest.raises(RuntimeError):
        break_off()
    assert path.read_bytes() == b"before"
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a device that is always full")
def test_an_error_names_the_file_that_was_wanted(tmp_path: Path) -> None:
    """Not the hidden one that is written first, and not none, as a full disk does."""

    def fill() -> None:
        with replacing(tmp_path / "a.json") as unfinished:
            unfinished.symlink_to("/dev/full")
            unfinished.write_bytes(b"much")

    def copy() -> None:
        with replacing(tmp_path / "a.json") as unfinished:
            unfinished.write_bytes((tmp_path / "source.json").read_bytes())

    with pytest.raises(OSError, match="No space left") as raised:
        fill()
    assert raised.value.filename == str(tmp_path / "a.json")
    with pytest.raises(FileNotFoundError) as missing:
        write_bytes(tmp_path / "folder" / "a.json", b"")
    assert missing.value.filename == str(tmp_path / "folder" / "a.json")
    with pytest.raises(FileNotFoundError) as other:
        copy()
    assert other.value.filename == str(tmp_path / "source.json")


def test_nobody_sees_it_before_it_is_whole(tmp_path: Path) -> None:
    path = tmp_path / "model.onnx"
    with replacing(path, ending=".part.onnx", durable=True) as unfinished:
        unfinished.write_bytes(b"all of it")
        assert not path.exists()
        assert unfinished.parent == tmp_path
        assert (unfinished.name[0], unfinished.suffix) == (".", ".onnx")
    assert path.read_bytes() == b"all of it"


def test_a_name_may_be_as_long_as_the_system_allows(tmp_path: Path) -> None:
    path = tmp_path / ("ü" * 120 + ".json")
    write_bytes(path, b"data")
    assert path.read_bytes() == b"data"


@pytest.mark.skipif(os.name != "posix", reason="permissions are POSIX's")
def test_others_may_read_what_open_would_let_them_read(tmp_path: Path) -> None:
    (tmp_path / "opened").write_bytes(b"")
    write_bytes(tmp_path / "written", b"")
    modes = {stat.S_IMODE((tmp_path / name).stat().st_mode) for name in ("opened", "written")}
    assert len(modes) == 1


def test_an_error_names_the_file_and_the_reason(tmp_path: Path) -> None:
    with pytest.raises(FormatError) as raised, raised_as(FormatError, tmp_path / "a.csv"):
        raise OSError(errno.ENOSPC, "No space left on device")
    assert str(raised.value) == f"{tmp_path / 'a.csv'}: cannot be written: no space left on device"
    copying = raised_as(FormatError, tmp_path, "cannot be copied")
    with pytest.raises(FormatError, match="cannot be copied: out of luck"), copying:
        raise OSError("out of luck")


def test_reads_a_file_within_a_limit(tmp_path: Path) -> None:
    path = tmp_path / "a.toml"
    path.write_bytes(b"1234")
    assert read_within(path, 4) == b"1234"
    with pytest.raises(OSError, match="larger than 3 bytes"):
        read_within(path, 3)


@pytest.mark.skipif(os.name != "posix", reason="pipes and devices are POSIX's")
def test_what_never_ends_is_not_read(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    for path in (tmp_path / "pipe", Path("/dev/zero")):
        with pytest.raises(OSError, match="no regular file"):
            open_to_read(path)
    with pytest.raises(IsADirectoryError):
        open_to_read(tmp_path)


@pytest.mark.skipif(os.name != "posix", reason="pipes are POSIX's")
@pytest.mark.parametrize("read", READERS, ids=lambda read: read.__name__)
def test_no_reader_waits_for_a_pipe(tmp_path: Path, read: Callable[[Path], object]) -> None:
    """Someone may wait a long time for the photo, the model or the project that a link leads to."""
    pipe = tmp_path / "file.pts"
    os.mkfifo(pipe)
    with pytest.raises(AdnetError, match=f"^{re.escape(str(pipe))}: .*regular file"):
        read(pipe)


class TestOnWindows:
    """What the system does there, done by hand."""

    @pytest.fixture(autouse=True)
    def pauses(self, monkeypatch: pytest.MonkeyPatch) -> list[float]:
        pauses: list[float] = []
        monkeypatch.setattr(whole_files, "WINDOWS", True)
        monkeypatch.setattr(whole_files.time, "sleep", pauses.append)
        return pauses

    @staticmethod
    def held(monkeypatch: pytest.MonkeyPatch, tries: int) -> None:
        """A virus scanner holds what is replaced for so many tries."""
        replace, left = Path.replace, [tries]

        def refused(path: Path, target: Path) -> Path:
            if left[0]:
                left[0] -= 1
                raise PermissionError(errno.EACCES, "Access is denied", str(path))
            return replace(path, target)

        monkeypatch.setattr(Path, "replace", refused)

    def test_a_file_held_for_a_moment_is_replaced(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, pauses: list[float]
    ) -> None:
        self.held(monkeypatch, 3)
        write_bytes(tmp_path / "a", b"new")
        assert (tmp_path / "a").read_bytes() == b"new"
        assert pauses == sorted(pauses)
        assert len(pauses) == 3

    def test_one_that_is_held_for_good_is_said(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, pauses: list[float]
    ) -> None:
        (tmp_path / "a").write_bytes(b"old")
        self.held(monkeypatch, 1000)
        with pytest.raises(PermissionError) as raised:
            write_bytes(tmp_path / "a", b"new")
        assert raised.value.filename == str(tmp_path / "a")
        assert 2 < sum(pauses) < 5
        assert [path.name for path in tmp_path.iterdir()] == ["a"]

    def test_other_errors_are_said_at_once(self, tmp_path: Path, pauses: list[float]) -> None:
        with pytest.raises(FileNotFoundError):
            replace_file(tmp_path / "gone", tmp_path / "a")
        assert pauses == []

    def test_who_may_write_is_tried_out(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(os, "access", lambda *_: True)  # as it says of all folders there
        (tmp_path / "a").write_bytes(b"kept")
        assert may_write(tmp_path)
        assert may_write(tmp_path / "a")
        assert (tmp_path / "a").read_bytes() == b"kept"
        assert [path.name for path in tmp_path.iterdir()] == ["a"]

        def refused(*_: object, **__: object) -> None:
            raise PermissionError(errno.EACCES, "Access is denied")

        monkeypatch.setattr(whole_files.tempfile, "TemporaryFile", refused)
        monkeypatch.setattr(whole_files.os, "open", refused)
        assert not may_write(tmp_path)
        assert not may_write(tmp_path / "a")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="has no pipes with names")
def test_pipes_and_devices_are_not_replaced(tmp_path: Path) -> None:
    """Root would make a file of /dev/null."""
    pipe, link = tmp_path / "pipe", tmp_path / "link"
    os.mkfifo(pipe)
    link.symlink_to(pipe)
    for path in (pipe, link, Path("/dev/null"), Path("/dev/stdout")):
        before = path.lstat()
        with (
            pytest.raises(FormatError, match=f"{path}: cannot be written: it is no regular file"),
            raised_as(FormatError, path),
        ):
            write_bytes(path, b"text")
        assert os.path.samestat(path.lstat(), before)
    assert {one.name for one in tmp_path.iterdir()} == {"pipe", "link"}


def test_a_folder_of_which_nothing_came_goes_again(tmp_path: Path) -> None:
    empty, kept, filled = tmp_path / "a" / "b", tmp_path / "kept", tmp_path / "c" / "d"
    kept.mkdir()

    def fail_in(folder: Path, *names: str) -> None:
        with made_folder(folder):
            for name in names:
                (folder / name).write_text("text")
            raise RuntimeError

    for folder, names in ((empty, ()), (kept, ()), (filled, ("result",))):
        with pytest.raises(RuntimeError):
            fail_in(folder, *names)
    left = {one.relative_to(tmp_path).as_posix() for one in tmp_path.rglob("*")}
    assert left == {"kept", "c", "c/d", "c/d/result"}
    with made_folder(empty):
        pass
    assert empty.is_dir()
