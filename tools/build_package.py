"""Builds the packages for Linux: a folder with everything in it, as .deb and as AppImage.

    python tools/build_package.py [--python PYTHON] [--target dist/package] [--program FOLDER]

makes an environment of its own in TARGET/environment, with what the window needs and nothing for training or
development; has PyInstaller make the folder (package/adnet-annotate.spec); collects licences and bill of
materials into it (tools/carried_parts.py); and writes the .deb and the AppImage (tools/appimage.py), each
where its tools are at hand. `--program` takes a folder that was made before.
"""

from __future__ import annotations

import argparse
import gzip
import platform
import re
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Sequence
from pathlib import Path

from appimage import ARCHIVES, lacking, make_appdir, make_appimage
from appimage import HOME as HOME_IN_APPIMAGE

ROOT = Path(__file__).resolve().parent.parent
RECIPE = ROOT / "package"
NAME = "adnet-annotate"
PROGRAMS = (NAME, "adnet")
HOME = Path("opt", NAME)
MOST_BYTES = 700 * 10**6
# The CPU's runtime in place of that for GPUs, whose libraries alone are larger than all else.
INSTEAD = {"onnxruntime-gpu": "onnxruntime"}
# What Qt's window under X11 and Wayland loads of the system; PyInstaller leaves these to it.
NEEDS = (
    "libc6 (>= 2.36)",
    "libegl1",
    "libgl1",
    "libx11-6",
    "libx11-xcb1",
    "libxcb1",
    "libdbus-1-3",
    "libfontconfig1",
    "libfreetype6",
    "fonts-dejavu-core | fonts-freefont-ttf | fonts-liberation | fonts-noto-core",
)
DESCRIPTION = """Annotates facial landmarks and corrects those of a model
 Photos, videos or a camera go in; ADNet places the landmarks and says along
 which direction each may be wrong; a person corrects and accepts them.
 The bundled model was trained on 300-W and is for research only."""


def version() -> str:
    """Of the program."""
    return str(tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["version"])


def requirements() -> list[str]:
    """What the window needs, without markers for other systems and with the runtime for CPUs."""
    stated = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["dependencies"]
    wanted = []
    for line in stated:
        name = re.split(r"[^A-Za-z0-9_.-]", line)[0]
        if name not in INSTEAD and name != "onnxruntime":
            wanted.append(line)
        elif name in INSTEAD:
            wanted.append(line.partition(";")[0].replace(name, INSTEAD[name]))
    return wanted


def make_environment(folder: Path, python: str) -> Path:
    """An environment with the program, what it needs and PyInstaller; its Python."""
    inside = folder / "bin" / "python"
    if not inside.exists():
        _run([python, "-m", "venv", "--clear", folder])
    pip = [inside, "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    _run([*pip, "-c", ROOT / "constraints.txt", *requirements(), "pyinstaller>=6.16,<7"])
    _run([*pip, "--no-deps", "--force-reinstall", ROOT])
    return inside


def make_program(python: Path, work: Path) -> Path:
    """The folder with both programs, made by PyInstaller."""
    words = [python, "-m", "PyInstaller", "--noconfirm", "--log-level", "WARN"]
    words += ["--distpath", work / "program", "--workpath", work / "work", RECIPE / f"{NAME}.spec"]
    _run(words, cwd=RECIPE)
    return work / "program" / NAME


def add_licences(program: Path, python: Path, archives: Sequence[str] = ()) -> None:
    """Licences and bill of materials of all that the folder carries, collected from its environment; and of
    static libraries that are in a program beside it."""
    target = program / "share" / "doc" / NAME
    site = subprocess.run(
        [python, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))"],
        capture_output=True,
        text=True,
        check=True,
    ).stdout.strip()
    collector = ROOT / "tools" / "carried_parts.py"
    more = [word for archive in archives for word in ("--archive", archive)]
    _run([python, collector, target, "--site", site, "--program", program, *more])


def make_tree(program: Path, root: Path) -> None:
    """The files of the package below `root`, as they will lie in the system."""
    if root.exists():
        shutil.rmtree(root)
    home = root / HOME
    shutil.copytree(program, home, symlinks=True)
    links = root / "usr" / "bin"
    links.mkdir(parents=True)
    for name in PROGRAMS:
        (links / name).symlink_to(f"/{HOME}/{name}")
    linux = RECIPE / "linux"
    for source, place in (
        (f"{NAME}.desktop", "applications"),
        (f"{NAME}.xml", "mime/packages"),
        (f"{NAME}.svg", "icons/hicolor/scalable/apps"),
    ):
        target = root / "usr" / "share" / place
        target.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(linux / source, target / source)
    documents = root / "usr" / "share" / "doc" / NAME
    documents.mkdir(parents=True)
    for name in ("LICENCES.md", "bom.cdx.json"):
        shutil.copyfile(program / "share" / "doc" / NAME / name, documents / name)
    (documents / "copyright").write_text(
        f"The program is under the Apache License 2.0; LICENCES.md lists all that it carries, and\n"
        f"/{HOME}/share/doc/{NAME}/licences holds the texts.\n",
        encoding="utf-8",
    )
    with gzip.GzipFile(documents / "changelog.gz", "wb", mtime=0) as log:
        log.write(f"{NAME} ({version()}) stable; urgency=low\n".encode())


def control(installed_bytes: int, architecture: str) -> str:
    """The package's description for dpkg. `installed_bytes` is what its files take."""
    return "\n".join(
        [
            f"Package: {NAME}",
            f"Version: {version()}",
            f"Architecture: {architecture}",
            "Maintainer: ADNet Annotate <adnet-annotate@localhost>",
            f"Installed-Size: {-(-installed_bytes // 1024)}",
            f"Depends: {', '.join(NEEDS)}",
            "Section: science",
            "Priority: optional",
            f"Description: {DESCRIPTION}",
            "",
        ]
    )


def make_deb(root: Path, target: Path, architecture: str) -> Path:
    """The .deb of the files below `root`; triggers tell the system of desktop entry, file type and icon."""
    about = root / "DEBIAN"
    about.mkdir()
    (about / "control").write_text(control(size_of(root), architecture), encoding="utf-8")
    made = target / f"{NAME}_{version()}_{architecture}.deb"
    for place in (root, *root.rglob("*")):
        if not place.is_symlink():  # for everybody, whatever the umask of who builds it
            place.chmod(0o755 if place.is_dir() or place.stat().st_mode & 0o100 else 0o644)
    _run(["dpkg-deb", "--root-owner-group", "-Zxz", "-z1", "--build", root, made])
    shutil.rmtree(about)
    return made


def make_image(program: Path, python: Path, target: Path) -> Path:
    """The AppImage of the program's folder, with the licences of its head beside the others."""
    folder = make_appdir(program, target / "AppDir")
    add_licences(folder / HOME_IN_APPIMAGE, python, ARCHIVES)
    made = target / f"AdnetAnnotate-{version()}-{platform.machine()}.AppImage"
    make_appimage(folder, made, version())
    shutil.rmtree(folder)
    return made


def size_of(folder: Path) -> int:
    """Bytes of all files below a folder."""
    return sum(path.lstat().st_size for path in folder.rglob("*") if not path.is_dir() or path.is_symlink())


def _run(words: Sequence[object], **more: object) -> None:
    subprocess.run([str(word) for word in words], check=True, **more)  # type: ignore[call-overload]


def main(words: Sequence[str] | None = None) -> int:
    """Build it; the exit status."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--python", default=sys.executable)
    parser.add_argument("--target", type=Path, default=ROOT / "dist" / "package")
    parser.add_argument("--program", type=Path)
    asked = parser.parse_args(words)
    target: Path = asked.target.absolute()
    target.mkdir(parents=True, exist_ok=True)
    python = make_environment(target / "environment", asked.python)
    program = asked.program.absolute() if asked.program else make_program(python, target)
    add_licences(program, python)
    size = size_of(program)
    if size > MOST_BYTES:
        print(f"{program}: {size / 1e6:.0f} MB, more than {MOST_BYTES / 1e6:.0f}", file=sys.stderr)
        return 2
    made: list[Path] = [program]
    if shutil.which("dpkg-deb") is not None:
        asked_of = subprocess.run(
            ["dpkg", "--print-architecture"], capture_output=True, text=True, check=True
        )
        make_tree(program, target / "root")
        made.append(make_deb(target / "root", target, asked_of.stdout.strip()))
        shutil.rmtree(target / "root")
    missing = lacking()
    if not missing:
        made.append(make_image(program, python, target))
    for path in made:
        print(f"{path}: {(size_of(path) if path.is_dir() else path.stat().st_size) / 1e6:.0f} MB")
    if missing:
        print(f"no AppImage; what it needs: apt-get install {' '.join(missing)}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
