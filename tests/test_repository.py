"""What the repository says about itself holds: pinned versions, packaged data, links in documents."""

from __future__ import annotations

import itertools
import os
import re
import subprocess
import sys
import tomllib
from pathlib import Path, PurePosixPath
from typing import Any

import pytest
import typer
from packaging.requirements import Requirement
from packaging.specifiers import SpecifierSet
from packaging.utils import canonicalize_name

from adnet_core.conversion import format_tables
from adnet_core.errors import FormatError
from app.rooms import COMMANDS

ROOT = Path(__file__).resolve().parent.parent
PROJECT: dict[str, Any] = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
DOCUMENTS = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md"), *ROOT.glob("resources/**/*.md")])


def pinned() -> dict[str, str]:
    """Versions of constraints.txt by normalised name."""
    lines = (ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines()
    pairs = [line.split("==") for line in lines if line and not line.startswith("#")]
    return {canonicalize_name(name): version for name, version in pairs}


@pytest.mark.parametrize(
    "line",
    [
        *PROJECT["project"]["dependencies"],
        *PROJECT["project"]["optional-dependencies"]["train"],
        *(
            line
            for line in PROJECT["project"]["optional-dependencies"]["dev"]
            if not line.startswith("adnet-annotate")  # another of the extras
        ),
    ],
)
def test_the_tested_version_of_each_dependency_is_in_its_range(line: str) -> None:
    requirement = Requirement(line)
    if requirement.marker is not None and not requirement.marker.evaluate():
        pytest.skip("not for this system")
    assert requirement.specifier, f"{line} gives no range"
    assert requirement.specifier.contains(pinned()[canonicalize_name(requirement.name)])


def test_constraints_name_exact_public_versions() -> None:
    assert pinned()["torch"] == "2.13.0"
    assert all(re.fullmatch(r"[0-9][0-9a-z.]*", version) for version in pinned().values())


def test_one_onnxruntime_for_each_system() -> None:
    markers = [
        requirement.marker
        for requirement in map(Requirement, PROJECT["project"]["dependencies"])
        if requirement.name in ("onnxruntime", "onnxruntime-gpu")
    ]
    for system, machine in [
        ("linux", "x86_64"),
        ("linux", "aarch64"),
        ("win32", "AMD64"),
        ("darwin", "arm64"),
        ("darwin", "x86_64"),
    ]:
        environment = {"sys_platform": system, "platform_machine": machine}
        assert [marker is not None and marker.evaluate(environment) for marker in markers].count(True) == 1


def test_all_resources_are_packaged() -> None:
    patterns = PROJECT["tool"]["setuptools"]["package-data"]["resources"]
    files = [
        path
        for path in (ROOT / "resources").rglob("*")
        if path.is_file() and path.suffix not in (".py", ".pyc")
    ]
    names = [PurePosixPath(path.relative_to(ROOT / "resources").as_posix()) for path in files]
    assert names
    lost = [name for name in names if not any(name.match(p) for p in patterns)]
    assert not lost


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: str(path.relative_to(ROOT)))
def test_links_in_documents_lead_somewhere(document: Path) -> None:
    text = re.sub(r"```.*?```", "", document.read_text(encoding="utf-8"), flags=re.DOTALL)
    links = [link.partition("#")[0] for link in re.findall(r"\]\(([^)\s]+)\)", text)]
    dead = [link for link in links if link and "://" not in link and not (document.parent / link).exists()]
    assert not dead


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: str(path.relative_to(ROOT)))
def test_modules_that_documents_name_are_there(document: Path) -> None:
    """By a path from the repository's root, or from that of a room."""
    named = set(re.findall(r"`((?:\w+/)+\w+\.(?:py|toml))`", document.read_text(encoding="utf-8")))
    roots = (ROOT, ROOT / "adnet_core", ROOT / "app", ROOT / "training")
    assert not [name for name in sorted(named) if not any((root / name).exists() for root in roots)]


def test_the_tables_of_formats_are_made_of_their_records() -> None:
    """`python -m adnet_core.conversion.format_tables docs/formats.md` makes them anew."""
    text = (ROOT / "docs" / "formats.md").read_text(encoding="utf-8")
    assert text == format_tables.with_tables(text)
    with pytest.raises(FormatError, match="has no lines '<!-- formats: files -->'"):
        format_tables.with_tables("")


def test_the_table_of_rooms_is_that_of_the_layers() -> None:
    """Every room of the contract stands in the table, from the top to the bottom."""
    contract = next(
        one for one in PROJECT["tool"]["importlinter"]["contracts"] if one["id"] == "core-goes-one-way"
    )
    text = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
    table = text[text.index("Inside `adnet_core`, from the top") : text.index("Inside `adnet_core/projects`")]
    cells = re.findall(r"^\| (`.*?) \|", table, flags=re.MULTILINE)
    rooms = [re.findall(r"`(\w+)(?:/|\.py)`", cell) for cell in cells]
    place = {name: row for row, names in enumerate(rooms) for name in names}
    rows = [[place[name.strip()] for name in layer.split("|")] for layer in contract["layers"]]
    assert all(max(above) <= min(below) for above, below in itertools.pairwise(rows))


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: str(path.relative_to(ROOT)))
def test_make_targets_in_documents_exist(document: Path) -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    targets = set(re.findall(r"^([a-z-]+):", makefile, flags=re.MULTILINE))
    assert {"run", "test", "lint", "bench"} <= targets
    named = set(re.findall(r"`make ([a-z-]+)", document.read_text(encoding="utf-8")))
    assert named <= targets


def test_the_keys_in_the_readme_are_those_of_the_window() -> None:
    rows = re.findall(r"^\| (`.*?) \|", (ROOT / "README.md").read_text(encoding="utf-8"), flags=re.MULTILINE)
    named = {key for row in rows for key in re.findall(r"`([^`]+)`", row)}
    assert len(named) > 20
    assert named <= {key for action in COMMANDS for key in action.keys}


def test_the_python_in_the_readme_runs(tmp_path: Path) -> None:
    """In a process of its own, which then holds neither torch nor Qt."""
    (block,) = re.findall(
        r"```python\n(.*?)```", (ROOT / "README.md").read_text(encoding="utf-8"), flags=re.DOTALL
    )
    (tmp_path / "photo.jpg").write_bytes((ROOT / "resources" / "samples" / "astronaut.jpg").read_bytes())
    code = block + "\nimport sys\nprint(len(face.landmarks), {'torch', 'PySide6'} & set(sys.modules))\n"
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    done = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        check=True,
        cwd=tmp_path,
        env=environment,
    )
    assert done.stdout.splitlines()[-1] == "68 set()"


def test_the_commands_in_the_readme_exist() -> None:
    """Each `adnet COMMAND --option` of a code block, against the command's own parameters."""
    from training.cli import app as commands

    group: Any = typer.main.get_command(commands)
    blocks = re.findall(r"```\n(.*?)```", (ROOT / "README.md").read_text(encoding="utf-8"), flags=re.DOTALL)
    lines = [line.partition("#")[0] for block in blocks for line in block.splitlines()]
    calls = [line.split() for line in lines if line.startswith("adnet ")]
    assert len(calls) > 5
    for _, name, *words in calls:
        known = {option for parameter in group.commands[name].params for option in parameter.opts}
        assert {word for word in words if word.startswith("--")} <= known, name


def test_what_columns_hold_can_be_said_wherever_annotations_are_read() -> None:
    from training.cli import app as commands

    group: Any = typer.main.get_command(commands)
    options = {
        name: {option for parameter in one.params for option in parameter.opts}
        for name, one in group.commands.items()
    }
    reading = {name for name, known in options.items() if "--pixel-origin" in known}
    assert {"convert", "evaluate", "train", "calibrate", "simulate"} <= reading
    assert reading == {name for name, known in options.items() if "--columns" in known}


@pytest.mark.skipif(sys.platform == "win32", reason="make and its shell are for Linux and macOS")
@pytest.mark.parametrize("minor", [10, 11, 13, 14])
def test_make_takes_the_pythons_that_the_package_is_for(tmp_path: Path, minor: int) -> None:
    """And README says which these are."""
    fits = SpecifierSet(PROJECT["project"]["requires-python"]).contains(f"3.{minor}")
    assert fits == (minor in (11, 13))
    python = tmp_path / "python"
    pretended = f"import sys; sys.version_info = (3, {minor}, 0); exec(sys.argv[1])"
    python.write_text(f'#!/bin/sh\nexec "{sys.executable}" -c "{pretended}" "$2"\n')
    python.chmod(0o755)
    script = ["bash", ROOT / "tools" / "find_python.sh", python]
    assert (subprocess.run(script, capture_output=True, check=False).returncode == 0) == fits
    assert "On Linux with Python 3.11, 3.12 or 3.13:" in (ROOT / "README.md").read_text(encoding="utf-8")
