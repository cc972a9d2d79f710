"""The AppImage's head, with a small folder behind it in place of the program's."""

from __future__ import annotations

import filecmp
import os
import re
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import appimage
import pytest
from appimage import HOME, NAME, PROGRAMS, lacking, make_appdir, make_appimage

if sys.platform == "win32":
    pytest.skip("an AppImage is for Linux", allow_module_level=True)

import fcntl

LACKING = lacking() if sys.platform == "linux" else ["Linux"]
pytestmark = pytest.mark.skipif(bool(LACKING), reason=f"needs {' '.join(LACKING)}")

# It says what it was told, and ends as told.
PROGRAM = """#!/bin/sh
echo "NAME" "$@"
echo "$APPIMAGE"; echo "$APPDIR"; echo "$ARGV0"; echo "$OWD"
case $1 in
    end) exit "$2" ;;
    wait) exec sleep 30 ;;
    leave) exec 9< "$APPDIR/usr/lib/adnet-annotate/_internal/data.bin"
        (sleep 1; cat <&9 > "$2.part"; mv "$2.part" "$2") > /dev/null 2>&1 & ;;
esac
"""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    program = tmp_path_factory.mktemp("made") / "program"
    (program / "_internal").mkdir(parents=True)
    for name in PROGRAMS:
        (program / name).write_text(PROGRAM.replace("NAME", name))
        (program / name).chmod(0o755)
    (program / "_internal" / "data.bin").write_bytes(os.urandom(300_000) + bytes(2_000_000))
    (program / "_internal" / "empty").touch()
    (program / "_internal" / "link").symlink_to("data.bin")
    for number in range(300):
        (program / "_internal" / f"a rather long name of a file {number}.txt").write_text(str(number))
    return make_appdir(program, program.parent / "AppDir")


@pytest.fixture(scope="module")
def image(folder: Path) -> Path:
    return make_appimage(folder, folder.parent / "x.AppImage", "1.2")


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where it is unpacked to, and no FUSE."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.setenv("APPIMAGE_EXTRACT_AND_RUN", "1")
    return tmp_path / "cache" / "adnet-annotate" / "appimage"


@pytest.fixture
def mounting(image: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """The folder of mounts, none of which is left afterwards."""
    places = tmp_path / "mounts"
    places.mkdir()
    monkeypatch.setenv("TMPDIR", str(places))
    monkeypatch.delenv("APPIMAGE_EXTRACT_AND_RUN", raising=False)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    held = subprocess.Popen([image, "--appimage-mount"], stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    assert held.stdout is not None
    said = held.stdout.readline()
    held.kill()
    held.communicate()
    if not said:
        pytest.skip("FUSE cannot be had here")
    yield places
    until_empty(places)


def until_empty(places: Path) -> None:
    for _ in range(100):
        if not list(places.iterdir()):
            return
        time.sleep(0.1)
    raise AssertionError(f"still mounted: {list(places.iterdir())}")


def called(image: Path, *words: object, **more: object) -> subprocess.CompletedProcess[str]:
    text = [str(word) for word in (image, *words)]
    return subprocess.run(text, capture_output=True, text=True, check=False, timeout=30, **more)  # type: ignore[call-overload,no-any-return]


def same(one: Path, other: Path) -> bool:
    compared = filecmp.dircmp(one, other)
    _, unlike, odd = filecmp.cmpfiles(one, other, compared.common_files, shallow=False)
    if compared.left_only or compared.right_only or unlike or odd:
        return False
    return all(same(one / name, other / name) for name in compared.common_dirs)


def test_where_the_program_lies(folder: Path) -> None:
    assert (folder / "usr" / "bin" / NAME).resolve() == (folder / HOME / NAME).resolve()
    assert (folder / ".DirIcon").resolve().suffix == ".svg"
    assert (folder / f"{NAME}.desktop").is_file()
    assert os.access(folder / "AppRun", os.X_OK)


def test_it_is_a_program_with_a_squashfs_behind_it(image: Path) -> None:
    content = image.read_bytes()
    assert content[:4] == b"\x7fELF"
    assert content[8:11] == b"AI\x02"
    offset = int(called(image, "--appimage-offset").stdout)
    assert content[offset : offset + 4] == b"hsqs"
    assert re.fullmatch(r"1\.2-[0-9a-f]{16}\n", called(image, "--appimage-version").stdout)
    assert "--appimage-extract" in called(image, "--appimage-help").stdout
    unknown = called(image, "--appimage-nonsense")
    assert unknown.returncode == 2
    assert "--appimage-nonsense" in unknown.stderr


def test_it_needs_the_c_library_alone(image: Path) -> None:
    asked = ["readelf", "--dynamic", image]
    listed = subprocess.run(asked, capture_output=True, text=True, check=True).stdout
    assert re.findall(r"Shared library: \[(.*)\]", listed) == ["libc.so.6"]


def test_the_same_folder_gives_the_same_bytes(
    folder: Path, image: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = os.umask(0o077)
    try:
        again = make_appdir(folder / HOME, tmp_path / "AppDir")
        assert make_appimage(again, tmp_path / "y.AppImage", "1.2").read_bytes() == image.read_bytes()
    finally:
        os.umask(before)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    dated = make_appimage(again, tmp_path / "z.AppImage", "1.2")
    assert dated.read_bytes() != image.read_bytes()
    called(dated, "--appimage-extract", "AppRun", cwd=tmp_path)
    assert (tmp_path / "squashfs-root" / "AppRun").read_bytes() == (folder / "AppRun").read_bytes()


def test_it_is_unpacked_where_one_stands(image: Path, folder: Path, tmp_path: Path) -> None:
    assert called(image, "--appimage-extract", cwd=tmp_path).returncode == 0
    assert same(tmp_path / "squashfs-root", folder)
    modes = {path.name: path.stat().st_mode & 0o777 for path in (tmp_path / "squashfs-root" / HOME).iterdir()}
    assert modes[NAME] == 0o755
    shutil.rmtree(tmp_path / "squashfs-root")
    assert called(image, "--appimage-extract", "usr/lib/*/data.*", cwd=tmp_path).returncode == 0
    found = [path.name for path in (tmp_path / "squashfs-root").rglob("*") if path.is_file()]
    assert found == ["data.bin"]
    nothing = called(image, "--appimage-extract", "nothing", cwd=tmp_path)
    assert nothing.returncode == 2
    assert "nothing of it matches nothing" in nothing.stderr


def test_it_runs_from_the_cache_and_hands_on_what_it_was_told(
    image: Path, cache: Path, tmp_path: Path
) -> None:
    done = called(image, "end", 7, "a b", cwd=tmp_path)
    assert done.returncode == 7
    said, path, place, name, before = done.stdout.splitlines()
    assert said == "adnet-annotate end 7 a b"
    assert (path, name, before) == (str(image), str(image), str(tmp_path))
    assert Path(place).parent == cache
    assert place.endswith(called(image, "--appimage-version").stdout.strip())
    link = tmp_path / "adnet"
    link.symlink_to(image)
    assert called(link, "--help").stdout.splitlines()[0] == "adnet --help"


def test_it_is_unpacked_once_and_as_a_whole(image: Path, folder: Path, cache: Path) -> None:
    build = called(image, "--appimage-version").stdout.strip()
    (cache / f"{build}.part" / "half").mkdir(parents=True)  # of one that was stopped
    at_once = [subprocess.Popen([image, "end", "0"], stdout=subprocess.DEVNULL) for _ in range(3)]
    assert [one.wait(timeout=30) for one in at_once] == [0, 0, 0]
    assert {path.name for path in cache.iterdir()} == {build, f"{build}.lock"}
    assert same(cache / build, folder)
    before = (cache / build / "AppRun").stat()
    assert called(image, "end", 0).returncode == 0
    assert (cache / build / "AppRun").stat().st_ctime_ns == before.st_ctime_ns


def test_what_another_build_left_goes_unless_somebody_runs_it(image: Path, cache: Path) -> None:
    for build in ("old", "running"):
        (cache / build / "usr").mkdir(parents=True)
        (cache / f"{build}.lock").touch()
    with (cache / "running.lock").open() as held:
        fcntl.flock(held, fcntl.LOCK_SH)
        assert called(image, "end", 0).returncode == 0
    assert not (cache / "old").exists()
    assert (cache / "running").is_dir()


def test_a_running_one_keeps_its_build(image: Path, cache: Path) -> None:
    running = subprocess.Popen([image, "wait"], stdout=subprocess.PIPE)
    assert running.stdout is not None
    running.stdout.readline()
    build = called(image, "--appimage-version").stdout.strip()
    with (cache / f"{build}.lock").open() as lock, pytest.raises(BlockingIOError):
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    running.send_signal(signal.SIGTERM)
    assert running.wait(timeout=30) == -signal.SIGTERM
    running.stdout.close()


def test_it_says_in_a_sentence_why_it_cannot_run(
    image: Path, folder: Path, cache: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(appimage, "_unpacked", lambda _folder: 10**16)
        large = make_appimage(folder, tmp_path / "large.AppImage", "1.2")
    full = called(large)
    assert full.returncode == 2
    assert re.fullmatch(
        rf"{large}: needs 10000000001 MB in {cache}, where \d+ MB are free; .*\n", full.stderr
    )
    assert not list(cache.glob("*.part"))

    monkeypatch.setenv("XDG_CACHE_HOME", "/dev/null/cache")
    unwritable = called(image)
    assert unwritable.returncode == 2
    assert unwritable.stderr.startswith(f"{image}: cannot make /dev/null/cache/adnet-annotate/appimage: ")

    offset, content = int(called(image, "--appimage-offset").stdout), image.read_bytes()
    for what, broken in {
        "nothing behind its head": content[:offset],
        "half of it": content[: (offset + len(content)) // 2],
        "not its end": content[:-5000],
        "something else": content[: offset + 200] + bytes(len(content) - offset - 200),
    }.items():
        path = tmp_path / "broken.AppImage"
        path.write_bytes(broken)
        path.chmod(0o755)
        monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / what))
        done = called(path)
        assert done.returncode == 2, what
        assert "damaged" in done.stderr
        assert not list((tmp_path / what).rglob("AppRun"))


def test_it_runs_from_a_mount(image: Path, mounting: Path, tmp_path: Path) -> None:
    done = called(image, "end", 5)
    assert done.returncode == 5
    assert Path(done.stdout.splitlines()[2]).parent == mounting
    assert not (tmp_path / "cache").exists()


def test_a_mount_has_the_same_files(image: Path, folder: Path, mounting: Path) -> None:
    held = subprocess.Popen([image, "--appimage-mount"], stdout=subprocess.PIPE, text=True)
    assert held.stdout is not None
    place = Path(held.stdout.readline().strip())
    try:
        assert same(place, folder)
        assert (place / HOME / "_internal" / "link").readlink() == Path("data.bin")
        assert (place / HOME / "_internal" / "empty").read_bytes() == b""
        assert not (place / "nothing").exists()
        with pytest.raises(OSError, match="Read-only"):
            (place / "new").touch()
        with (place / HOME / "_internal" / "data.bin").open("rb") as stream:
            stream.seek(299_990)
            assert stream.read(20)[10:] == bytes(10)
    finally:
        held.terminate()
        held.wait()
        held.stdout.close()
    until_empty(mounting)


def test_what_a_program_leaves_behind_reads_on(
    image: Path, folder: Path, mounting: Path, tmp_path: Path
) -> None:
    """Its mount is gone from the tree when it has ended, and serves who has a file of it open."""
    found = tmp_path / "found"
    running = subprocess.Popen([image, "leave", found], stdout=subprocess.DEVNULL, close_fds=True)
    assert running.wait(timeout=30) == 0
    for _ in range(100):
        if found.exists():
            break
        time.sleep(0.1)
    assert found.read_bytes() == (folder / HOME / "_internal" / "data.bin").read_bytes()
