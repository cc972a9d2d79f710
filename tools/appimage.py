"""Makes an AppImage (type 2) of the program's folder: a head of our own (package/appimage) and a squashfs.

The same folder gives the same bytes, whenever and by whomever it is made; SOURCE_DATE_EPOCH (seconds since
1970, reproducible-builds.org) is the time of all its files, where it is set. mksquashfs packs it, and gcc
builds the head with libsquashfuse, libzstd and zlib in it, so that it needs the system's C library alone.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import tempfile
from pathlib import Path

RECIPE = Path(__file__).resolve().parent.parent / "package"
NAME = "adnet-annotate"
PROGRAMS = (NAME, "adnet")
HOME = Path("usr", "lib", NAME)
# What builds it, and the Debian package that brings it.
NEEDED = {
    "gcc": "gcc",
    "mksquashfs": "squashfs-tools",
    "libsquashfuse.a": "libsquashfuse-dev",
    "libzstd.a": "libzstd-dev",
    "libz.a": "zlib1g-dev",
}
ARCHIVES = tuple(name for name in NEEDED if name.endswith(".a"))
BLOCK = 128 * 1024
"""Bytes that are compressed together, and that the head reads at once."""
LEVEL = 15
EARLIEST = 315_532_800
"""1980, before which no zip file knows a time: that of all files where nobody states another."""
MAGIC_AT, MAGIC = 8, b"AI\x02"


def lacking() -> list[str]:
    """Debian's names of what is missing here to build one."""
    return [package for tool, package in NEEDED.items() if not _is_there(tool)]


def _is_there(tool: str) -> bool:
    if not tool.endswith(".a"):
        return shutil.which(tool) is not None
    if shutil.which("gcc") is None:
        return False
    asked = ["gcc", f"-print-file-name={tool}"]
    found = subprocess.run(asked, capture_output=True, text=True, check=True).stdout.strip()
    return Path(found).is_absolute()  # gcc answers with the bare name where it finds nothing


def make_appdir(program: Path, folder: Path) -> Path:
    """The folder that becomes the squashfs: AppRun, desktop entry and icon, and the program below usr."""
    if folder.exists():
        shutil.rmtree(folder)
    shutil.copytree(program, folder / HOME, symlinks=True)
    links = folder / "usr" / "bin"
    links.mkdir()
    for name in PROGRAMS:
        (links / name).symlink_to(Path("..", "lib", NAME, name))
    shutil.copyfile(RECIPE / "appimage" / "AppRun", folder / "AppRun")
    (folder / "AppRun").chmod(0o755)
    for name in (f"{NAME}.desktop", f"{NAME}.svg"):
        shutil.copyfile(RECIPE / "linux" / name, folder / name)
    (folder / ".DirIcon").symlink_to(f"{NAME}.svg")
    for path in (folder, *folder.rglob("*")):
        if not path.is_symlink():  # for everybody, whatever the umask of who builds it
            path.chmod(0o755 if path.is_dir() or path.stat().st_mode & 0o100 else 0o644)
    return folder


def make_appimage(folder: Path, made: Path, version: str) -> Path:
    """The AppImage `made` of an AppDir. Raises subprocess.CalledProcessError."""
    with tempfile.TemporaryDirectory() as name:
        payload, head = Path(name, "payload"), Path(name, "head")
        _pack(folder, payload)
        content = payload.read_bytes()
        build = f"{version}-{hashlib.sha256(content).hexdigest()[:16]}"
        _compile(head, build, _unpacked(folder))
        beginning = bytearray(head.read_bytes())
        beginning[MAGIC_AT : MAGIC_AT + len(MAGIC)] = MAGIC
        made.write_bytes(beginning + content)
    made.chmod(0o755)
    return made


def _pack(folder: Path, payload: Path) -> None:
    time = os.environ.get("SOURCE_DATE_EPOCH", str(EARLIEST))
    words = ["mksquashfs", folder, payload, "-noappend", "-quiet", "-no-progress", "-all-root", "-no-xattrs"]
    words += [
        "-comp",
        "zstd",
        "-Xcompression-level",
        LEVEL,
        "-b",
        BLOCK,
        "-mkfs-time",
        time,
        "-all-time",
        time,
    ]
    # mksquashfs wants the time once: by its options or by the variable.
    environment = {key: value for key, value in os.environ.items() if key != "SOURCE_DATE_EPOCH"}
    subprocess.run([str(word) for word in words], check=True, env=environment)


def _compile(head: Path, build: str, unpacked: int) -> None:
    sources = sorted((RECIPE / "appimage").glob("*.c"))
    words = [
        "gcc",
        "-std=c11",
        "-O2",
        "-Wall",
        "-Wextra",
        "-s",
        f'-DBUILD="{build}"',
        f"-DUNPACKED={unpacked}ull",
    ]
    words += ["-o", str(head), *map(str, sources)]
    words += ["-Wl,-Bstatic", *(f"-l:{archive}" for archive in ARCHIVES), "-Wl,-Bdynamic"]
    subprocess.run(words, check=True)


def _unpacked(folder: Path) -> int:
    """Bytes that the files take on a disk, each a whole number of 4-KiB blocks."""
    files = [path for path in folder.rglob("*") if path.is_file() and not path.is_symlink()]
    return sum(-(-path.stat().st_size // 4096) * 4096 for path in files)
