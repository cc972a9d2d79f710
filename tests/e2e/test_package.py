"""The packages for Linux in a clean Debian: started on a screen, a landmark placed and exported. The .deb is
installed before and taken away afterwards; the AppImage goes without FUSE and with it.

`make package` builds them first; ADNET_DEB and ADNET_APPIMAGE name others. Needs root, debootstrap and the
mirror of Debian. ADNET_CLEAN_ROOT names a root made before by `debootstrap --variant=minbase`, which is used
as it is.
"""

from __future__ import annotations

import contextlib
import os
import re
import shutil
import stat
import subprocess
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import cv2
import numpy as np
import pytest
from build_package import NEEDS

from adnet_core.faces.states import FaceState, PointOrigin
from adnet_core.formats.pts import read_pts

from .test_whole_way import CORNER, Outside, Screen, find_photo, screen, until

__all__ = ["screen"]

ROOT = Path(__file__).parents[2]
PATH = "/usr/sbin:/usr/bin:/sbin:/bin"
NEEDED = ("Xvfb", "xdotool", "chroot", "dpkg-deb")
CLEAN = os.environ.get("ADNET_CLEAN_ROOT")


def package(pattern: str, variable: str) -> Path | None:
    stated = os.environ.get(variable)
    made = sorted((ROOT / "dist" / "package").glob(pattern))
    return Path(stated) if stated else made[-1] if made else None


DEB = package("*.deb", "ADNET_DEB")
APPIMAGE = package("*.AppImage", "ADNET_APPIMAGE")
INSTALL = ("apt-get", "install", "-y", "-q", "--no-install-recommends")

pytestmark = [
    pytest.mark.slow,
    pytest.mark.timeout(1800),
    pytest.mark.skipif(
        getattr(os, "geteuid", lambda: 1)() != 0
        or any(shutil.which(name) is None for name in (*NEEDED, *(() if CLEAN else ("debootstrap",)))),
        reason="needs root, debootstrap, Xvfb and xdotool",
    ),
]


@pytest.fixture
def root(tmp_path: Path) -> Iterator[Path]:
    """A Debian with nothing but its base system, and its /proc."""
    if CLEAN:
        folder = Path(CLEAN)
    else:
        folder = tmp_path / "root"
        subprocess.run(["debootstrap", "--variant=minbase", "bookworm", folder], check=True)
    proc = folder / "proc"
    subprocess.run(["mount", "-t", "proc", "proc", proc], check=True)
    yield folder
    subprocess.run(["umount", proc], check=True)


def inside(root: Path, *words: str, **variables: str) -> subprocess.CompletedProcess[str]:
    environment = {"PATH": PATH, "DEBIAN_FRONTEND": "noninteractive", **variables}
    done = subprocess.run(
        ["chroot", root, *words], env=environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    return done


@pytest.mark.skipif(DEB is None, reason="needs the .deb of `make package`")
def test_installed_used_and_taken_away(root: Path, screen: Screen, sample_photo: Path) -> None:
    assert DEB is not None
    shutil.copy(DEB, root / "adnet-annotate.deb")
    inside(root, *INSTALL, "/adnet-annotate.deb", "shared-mime-info")
    assert "adnet-annotate " in inside(root, "adnet", "--version").stdout

    # The file type is known by its name.
    known = (root / "usr/share/mime/globs2").read_text()
    assert ":application/x-adnet-project:*.adnet" in known
    parts = root / "usr/share/doc/adnet-annotate"
    assert {"copyright", "LICENCES.md", "bom.cdx.json"} <= {path.name for path in parts.iterdir()}

    photos = photos_in(root, sample_photo)
    place_and_export("adnet-annotate", root, screen, sample_photo)

    inside(root, "apt-get", "purge", "-y", "-q", "adnet-annotate")
    assert not (root / "opt/adnet-annotate").exists()
    assert not (root / "usr/bin/adnet-annotate").is_symlink()
    assert "x-adnet-project" not in (root / "usr/share/mime/globs2").read_text()
    assert (photos / "annotations.adnet").is_file()  # nobody's work goes with the program


@pytest.mark.skipif(APPIMAGE is None, reason="needs the AppImage of `make package`")
def test_an_appimage_without_fuse_and_with_it(root: Path, screen: Screen, sample_photo: Path) -> None:
    assert APPIMAGE is not None
    program = "/adnet-annotate.AppImage"
    shutil.copy(APPIMAGE, root / program[1:])
    libraries = [need.split(" ")[0] for need in NEEDS if not need.startswith("libc6")]
    inside(root, "apt-get", "update", "-q")
    inside(root, *INSTALL, *libraries)
    fuse, cache = root / "dev" / "fuse", root / "root" / ".cache" / "adnet-annotate" / "appimage"
    fuse.unlink(missing_ok=True)
    shutil.rmtree(cache, ignore_errors=True)
    photos_in(root, sample_photo)
    print("unpacked into the cache for the first time:")
    place_and_export(program, root, screen, sample_photo)
    (unpacked,) = [path for path in cache.iterdir() if path.is_dir()]
    used = sum(path.lstat().st_size for path in unpacked.rglob("*") if not path.is_dir())
    print(f"{APPIMAGE.stat().st_size / 1e6:.0f} MB, {used / 1e6:.0f} MB unpacked; once more:")
    open_and_quit(program, root, screen)
    (root / "adnet").unlink(missing_ok=True)
    (root / "adnet").symlink_to(program[1:])
    assert re.match(r"adnet-annotate \d", inside(root, "/adnet", "--version").stdout)
    licences = (unpacked / "usr/lib/adnet-annotate/share/doc/adnet-annotate/LICENCES.md").read_text()
    assert "| libsquashfuse-dev |" in licences

    if not Path("/dev/fuse").exists():
        return
    shutil.rmtree(cache)
    os.mknod(fuse, stat.S_IFCHR | 0o666, Path("/dev/fuse").stat().st_rdev)
    print("mounted:")
    open_and_quit(program, root, screen)
    assert not cache.exists()
    until("the mount to go", lambda: not list((root / "tmp").glob(".mount_adnet*")))


def photos_in(root: Path, sample_photo: Path) -> Path:
    photos = root / "photos"
    shutil.rmtree(photos, ignore_errors=True)
    photos.mkdir()
    shutil.copy(sample_photo, photos / "a.jpg")
    return photos


@contextlib.contextmanager
def opened(program: str, root: Path, screen: Screen) -> Iterator[Callable[[], float]]:
    """The window of /photos, on the screen; what is yielded says since how many seconds it was started."""
    environment = {"PATH": PATH, "DISPLAY": screen.name, "HOME": "/root", "QT_SCALE_FACTOR": "1"}
    errors = root / "stderr.txt"
    with errors.open("w") as file:
        started = time.monotonic()
        process = subprocess.Popen(["chroot", root, program, "/photos"], env=environment, stderr=file)

    def is_there() -> bool:
        assert process.poll() is None, errors.read_text()
        return "adnet-annotate" in screen.do("search", "--name", ".", "getwindowname", "%@")

    try:
        until("the window", is_there)
        print(f"a window after {time.monotonic() - started:.1f} s")
        yield lambda: time.monotonic() - started
        # A window that has only just come may not know the key yet.
        until("its end", lambda: (screen.key("ctrl+q"), process.poll() is not None)[1])
        assert process.returncode == 0
    finally:
        with contextlib.suppress(ProcessLookupError):
            process.kill()
        process.wait()
    assert "Traceback" not in errors.read_text()


def open_and_quit(program: str, root: Path, screen: Screen) -> None:
    with opened(program, root, screen):
        take_the_keyboard(screen)


def take_the_keyboard(screen: Screen) -> None:
    """There is nothing here that would give it to a new window, which may not yet know its first click."""
    until(
        "the keyboard",
        lambda: (
            screen.click(CORNER),
            "adnet-annotate" in screen.do("getwindowfocus", "getwindowname"),
        )[1],
    )


def place_and_export(program: str, root: Path, screen: Screen, sample_photo: Path) -> None:
    """A landmark is placed by the mouse, the face accepted and exported."""
    outside = Outside(root / "photos" / "annotations.adnet")
    target = root / "photos" / "export" / "300w"
    with opened(program, root, screen) as passed:
        until("landmarks", lambda: outside.faces("a"))
        print(f"landmarks after {passed():.1f} s")
        predicted = outside.face("a")
        take_the_keyboard(screen)
        assert predicted.covariance is not None
        point = int(np.linalg.eigvalsh(predicted.covariance)[:, 1].argmax())
        height, width = cv2.imread(os.fspath(sample_photo)).shape[:2]
        screen.key("shift+f")
        until("the whole photo", lambda: find_photo(screen, (width, height)))
        shown = find_photo(screen, (width, height))
        assert shown is not None
        start = shown.place(predicted.points[point])
        end = (round(start[0]) + 24, round(start[1]) - 15)
        screen.drag(start, end)
        until("the drag", lambda: outside.face("a").origin[point] == PointOrigin.MOVED)
        screen.key("space")
        until("the accepted face", lambda: outside.face("a").state is FaceState.ACCEPTED)
        screen.key("ctrl+shift+e")
        until("the file", lambda: (screen.key("Return"), len(list(target.glob("*.pts"))) == 1)[1])
    written = read_pts(target / "a.pts")
    np.testing.assert_allclose(written, outside.face("a").points, atol=1e-6)
    np.testing.assert_allclose(written[point], shown.point(end), atol=1.5 / shown.zoom)
