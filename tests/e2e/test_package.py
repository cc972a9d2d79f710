"""The .deb in a clean Debian: installed, started on a screen, a landmark placed and exported, and taken away.

`make package` builds it first; ADNET_DEB names another one. Needs root, debootstrap and Debian's mirror.
ADNET_CLEAN_ROOT names a root made before by `debootstrap --variant=minbase`, which is then used as it is.
"""

from __future__ import annotations

import contextlib
import os
import shutil
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

import cv2
import numpy as np
import pytest

from adnet_core.faces.states import FaceState, PointOrigin
from adnet_core.formats.pts import read_pts

from .test_whole_way import CORNER, PATIENCE, Outside, Screen, find_photo, screen, until

__all__ = ["screen"]

ROOT = Path(__file__).parents[2]
PATH = "/usr/sbin:/usr/bin:/sbin:/bin"
MIRROR = "http://deb.debian.org/debian"
NEEDED = ("Xvfb", "xdotool", "chroot", "dpkg-deb")
CLEAN = os.environ.get("ADNET_CLEAN_ROOT")


def package() -> Path | None:
    stated = os.environ.get("ADNET_DEB")
    made = sorted((ROOT / "dist" / "package").glob("*.deb"))
    return Path(stated) if stated else made[-1] if made else None


pytestmark = [
    pytest.mark.slow,
    pytest.mark.timeout(1800),
    pytest.mark.skipif(
        package() is None
        or getattr(os, "geteuid", lambda: 1)() != 0
        or any(shutil.which(name) is None for name in (*NEEDED, *(() if CLEAN else ("debootstrap",)))),
        reason="needs the .deb of `make package`, root, debootstrap, Xvfb and xdotool",
    ),
]


@pytest.fixture
def root(tmp_path: Path) -> Iterator[Path]:
    """A Debian with nothing but its base system, and its /proc."""
    if CLEAN:
        folder = Path(CLEAN)
    else:
        folder = tmp_path / "root"
        subprocess.run(["debootstrap", "--variant=minbase", "bookworm", folder, MIRROR], check=True)
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


def test_installed_used_and_taken_away(root: Path, screen: Screen, sample_photo: Path) -> None:
    deb = package()
    assert deb is not None
    shutil.copy(deb, root / "adnet-annotate.deb")
    install = ["apt-get", "install", "-y", "-q", "--no-install-recommends"]
    inside(root, *install, "/adnet-annotate.deb", "shared-mime-info")
    assert "adnet-annotate " in inside(root, "adnet", "--version").stdout

    # The file type is known by its name.
    known = (root / "usr/share/mime/globs2").read_text()
    assert ":application/x-adnet-project:*.adnet" in known
    parts = root / "usr/share/doc/adnet-annotate"
    assert {"copyright", "LICENCES.md", "bom.cdx.json"} <= {path.name for path in parts.iterdir()}

    photos = root / "photos"
    shutil.rmtree(photos, ignore_errors=True)
    photos.mkdir()
    shutil.copy(sample_photo, photos / "a.jpg")
    outside = Outside(photos / "annotations.adnet")
    environment = {"PATH": PATH, "DISPLAY": screen.name, "HOME": "/root", "QT_SCALE_FACTOR": "1"}
    errors = root / "stderr.txt"
    with errors.open("w") as file:
        started = time.monotonic()
        program = subprocess.Popen(
            ["chroot", root, "adnet-annotate", "/photos"], env=environment, stderr=file, text=True
        )
    try:
        until(
            "the window",
            lambda: "adnet-annotate" in screen.do("search", "--name", ".", "getwindowname", "%@"),
        )
        print(f"a window after {time.monotonic() - started:.1f} s")
        until("landmarks", lambda: outside.faces("a"))
        print(f"landmarks after {time.monotonic() - started:.1f} s")
        predicted = outside.face("a")
        screen.click(CORNER)
        until("the keyboard", lambda: "adnet-annotate" in screen.do("getwindowfocus", "getwindowname"))

        # A landmark is placed by the mouse, and the face accepted.
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
        target = photos / "export" / "300w"
        screen.key("ctrl+shift+e")
        until("the file", lambda: (screen.key("Return"), len(list(target.glob("*.pts"))) == 1)[1])
        screen.key("ctrl+q")
        assert program.wait(timeout=PATIENCE) == 0
    finally:
        with contextlib.suppress(ProcessLookupError):
            program.kill()
        program.wait()
    assert "Traceback" not in errors.read_text()
    written = read_pts(target / "a.pts")
    np.testing.assert_allclose(written, outside.face("a").points, atol=1e-6)
    np.testing.assert_allclose(written[point], shown.point(end), atol=1.5 / shown.zoom)

    inside(root, "apt-get", "purge", "-y", "-q", "adnet-annotate")
    assert not (root / "opt/adnet-annotate").exists()
    assert not (root / "usr/bin/adnet-annotate").is_symlink()
    assert "x-adnet-project" not in (root / "usr/share/mime/globs2").read_text()
    assert (photos / "annotations.adnet").is_file()  # nobody's work goes with the program
