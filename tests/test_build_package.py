"""What the package for Linux is made of, without building it."""

from __future__ import annotations

import configparser
import itertools
import os
import re
import shutil
import subprocess
import sys
import tomllib
import xml.etree.ElementTree as ET
from pathlib import Path

import appimage
import build_package
import pytest
from build_package import (
    HOME,
    NEEDS,
    PROGRAMS,
    RECIPE,
    control,
    make_deb,
    make_tree,
    requirements,
)

ROOT = Path(__file__).resolve().parent.parent
MIME = "{http://www.freedesktop.org/standards/shared-mime-info}"


@pytest.fixture
def program(tmp_path: Path) -> Path:
    """A folder as PyInstaller and the collector of licences leave it."""
    folder = tmp_path / "program"
    documents = folder / "share" / "doc" / "adnet-annotate"
    documents.mkdir(parents=True)
    for name in ("LICENCES.md", "bom.cdx.json"):
        (documents / name).write_text(name)
    for name in PROGRAMS:
        (folder / name).write_text("#!/bin/sh\n")
        (folder / name).chmod(0o755)
    return folder


def test_it_needs_what_the_window_needs_with_the_runtime_for_cpus() -> None:
    stated = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["dependencies"]
    names = {re.split(r"[^A-Za-z0-9_.-]", line)[0] for line in stated} - {"onnxruntime-gpu"}
    assert {re.split(r"[^A-Za-z0-9_.-]", line)[0] for line in requirements()} == names
    assert sum(line.startswith("onnxruntime") for line in requirements()) == 1
    assert not any(";" in line or "torch" in line for line in requirements())


def test_where_its_files_lie(program: Path, tmp_path: Path) -> None:
    root = tmp_path / "root"
    make_tree(program, root)
    for name in PROGRAMS:
        link = root / "usr" / "bin" / name
        assert link.readlink() == Path("/", HOME, name)
        assert (root / HOME / name).stat().st_mode & 0o111
    assert (root / "usr/share/applications/adnet-annotate.desktop").is_file()
    assert (root / "usr/share/mime/packages/adnet-annotate.xml").is_file()
    assert (root / "usr/share/icons/hicolor/scalable/apps/adnet-annotate.svg").is_file()
    assert (root / "usr/share/doc/adnet-annotate/bom.cdx.json").is_file()


@pytest.mark.skipif(shutil.which("dpkg-deb") is None, reason="needs dpkg-deb")
def test_dpkg_reads_it(program: Path, tmp_path: Path) -> None:
    """Also where who builds it keeps files to himself; whoever installs it may read them."""
    before = os.umask(0o077)
    try:
        make_tree(program, tmp_path / "root")
        deb = make_deb(tmp_path / "root", tmp_path, "amd64")
    finally:
        os.umask(before)
    listed = subprocess.run(["dpkg-deb", "--contents", str(deb)], capture_output=True, text=True, check=True)
    modes = {line.split()[0] for line in listed.stdout.splitlines()}
    assert modes <= {"drwxr-xr-x", "-rw-r--r--", "-rwxr-xr-x", "lrwxrwxrwx"}
    words = ["dpkg-deb", "--field", str(deb)]
    fields = subprocess.run(words, capture_output=True, text=True, check=True).stdout
    assert "Package: adnet-annotate\n" in fields
    assert f"Version: {build_package.version()}\n" in fields
    assert f"Depends: {', '.join(NEEDS)}\n" in fields
    assert not (tmp_path / "root" / "DEBIAN").exists()


def test_its_size_is_rounded_up() -> None:
    assert "Installed-Size: 2\n" in control(1025, "amd64")


@pytest.mark.skipif(bool(appimage.lacking()), reason=f"needs {' '.join(appimage.lacking())}")
def test_an_appimage_carries_the_licences_of_its_head(
    program: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    words: list[list[str]] = []
    run = subprocess.run

    def instead(asked: list[str], **more: object) -> object:
        words.append([str(word) for word in asked])
        return None if "carried_parts.py" in " ".join(words[-1]) else run(asked, **more)  # type: ignore[call-overload]

    monkeypatch.setattr(build_package.subprocess, "run", instead)
    made = build_package.make_image(program, Path(sys.executable), tmp_path)
    assert made.name.startswith(f"AdnetAnnotate-{build_package.version()}-")
    (collecting,) = [asked for asked in words if "carried_parts.py" in " ".join(asked)]
    archives = [word for before, word in itertools.pairwise(collecting) if before == "--archive"]
    (linking,) = [asked for asked in words if asked[0] == "gcc" and "-o" in asked]
    assert archives == [word[3:] for word in linking if word.startswith("-l:")]
    assert collecting[2] == str(tmp_path / "AppDir/usr/lib/adnet-annotate/share/doc/adnet-annotate")
    assert not (tmp_path / "AppDir").exists()


def test_the_desktop_entry_opens_the_file_type_by_the_program() -> None:
    entry = configparser.ConfigParser(interpolation=None)
    entry.optionxform = str  # type: ignore[assignment,method-assign]
    entry.read(RECIPE / "linux" / "adnet-annotate.desktop", encoding="utf-8")
    about = entry["Desktop Entry"]
    assert about["Exec"] == "adnet-annotate %F"
    (kind,) = ET.parse(RECIPE / "linux" / "adnet-annotate.xml").getroot().findall(f"{MIME}mime-type")
    assert about["MimeType"] == f"{kind.get('type')};"
    assert [glob.get("pattern") for glob in kind.findall(f"{MIME}glob")] == ["*.adnet"]
    assert (RECIPE / "linux" / f"{about['Icon']}.svg").is_file()


@pytest.mark.skipif(shutil.which("desktop-file-validate") is None, reason="needs desktop-file-utils")
def test_the_desktop_entry_is_valid() -> None:
    subprocess.run(["desktop-file-validate", RECIPE / "linux" / "adnet-annotate.desktop"], check=True)


@pytest.mark.parametrize(
    ("words", "written"),
    [
        (["-c", "import sys; print(sys.argv)", "a"], "['-c', 'a']"),
        (["-c", "import sys; sys.exit(3)"], ""),
        (["-m", "platform", "terse"], None),
        (["a photo.jpg"], "the program itself"),
        (["-c"], "the program itself"),
    ],
)
def test_a_program_of_the_package_stands_in_for_python(words: list[str], written: str | None) -> None:
    """The window starts its processes with `sys.executable -c`, which is the program itself there."""
    code = "from stand_in import stand_in; stand_in(); print('the program itself')"
    done = subprocess.run(
        [sys.executable, "-c", f"import sys; sys.argv[0] = 'adnet'; {code}", *words],
        env={**os.environ, "PYTHONPATH": str(RECIPE)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == (3 if "exit(3)" in words[-1] else 0)
    if written is not None:
        assert done.stdout.strip() == written
    else:
        assert "the program itself" not in done.stdout


def test_the_installer_for_windows_takes_no_folder_beside_a_project_for_the_program() -> None:
    """A double click starts it in the project's folder, where `app` may be anything; a silent installation
    waits for nobody."""
    script = (Path(__file__).parents[1] / "package" / "windows" / "adnet-annotate.nsi").read_text("utf-8")
    starts = [line for line in script.splitlines() if "-m app.main" in line]
    assert len(starts) == 2
    assert all("-P -m app.main" in line for line in starts)
    questions = [line for line in script.splitlines() if "MessageBox" in line]
    assert len(questions) == 3
    assert all(line.endswith("/SD IDOK") for line in questions)
