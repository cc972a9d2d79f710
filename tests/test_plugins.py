"""What another package adds is found wherever it is asked for; what of it is broken costs only itself.

So is a format that is added to this package by the steps of CONTRIBUTING.md.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from adnet_core.faces.layout import load_layout
from adnet_core.formats.pts import write_pts

ROOT = Path(__file__).resolve().parent.parent
EXAMPLE = Path(__file__).parent / "plugins" / "adnet_example"
EARLIER = Path(__file__).parent / "data" / "plugins"
MODEL = ROOT / "resources" / "models" / "adnet-68-fast.onnx"
GOOD = {
    "adnet.formats": {"example": "adnet_example.example_format:FORMAT"},
    "adnet.layouts": {"two": "adnet_example.places:LAYOUT"},
    "adnet.models": {"examples": "adnet_example.places:models"},
}
BROKEN = {
    "adnet.formats": {
        "csv": "adnet_example.example_format:FORMAT",
        "failing": "adnet_example.faulty:FAILING",
        "missing": "adnet_example.nowhere:FORMAT",
        "no-format": "adnet_example.faulty:NO_FORMAT",
        "other-name": "adnet_example.faulty:OTHER_NAME",
    },
    "adnet.layouts": {"68": "adnet_example.nowhere:LAYOUT", "lost": "adnet_example.faulty:NO_FORMAT"},
    "adnet.models": {"lost": "adnet_example.faulty:NO_FORMAT"},
}
# Of the exchange sheet as the window makes it: the names in its list of formats.
WINDOW = """
import sys
from pathlib import Path
from PySide6.QtWidgets import QApplication, QWidget
from adnet_core.faces.layout import load_layout
from adnet_core.projects.store import Project
from app.logic.exchanging.exchange import offered
from app.exchanging.sheet import ExchangeSheet
application = QApplication([])
host = QWidget()
with Project.create(Path(sys.argv[1]), load_layout("68"), author="tester") as project:
    for exports in (True, False):
        sheet = ExchangeSheet(host)
        names = offered(project, exports=exports)
        sheet.open(exports=exports, formats=names, chosen=names[0], path=None, near=Path())
        print(*(sheet.format.itemText(row) for row in range(sheet.format.count())), sep="\\n")
"""
Python = Callable[..., subprocess.CompletedProcess[str]]


def python_with(*folders: Path) -> Python:
    """Runs `python -c CODE ARGUMENTS` with the packages in these folders."""

    def run(code: str, *arguments: object) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-c", code, *map(str, arguments)],
            cwd=folders[0],  # which comes first in the path
            env={**os.environ, "PYTHONPATH": os.pathsep.join(map(str, folders))},
            capture_output=True,
            text=True,
            check=False,
        )

    return run


def install(folder: Path, entries: Mapping[str, Mapping[str, str]]) -> Python:
    """The example package in a folder, as pip leaves it there, with these entry points."""
    shutil.copytree(EXAMPLE, folder / "adnet_example", ignore=shutil.ignore_patterns("__pycache__"))
    (folder / "adnet_example" / "models").mkdir()
    (folder / "adnet_example" / "models" / "of-example.onnx").symlink_to(MODEL)
    about = folder / "adnet_example-1.2.dist-info"
    about.mkdir()
    (about / "METADATA").write_text("Metadata-Version: 2.1\nName: adnet-example\nVersion: 1.2\n")
    groups = (
        f"[{group}]\n" + "".join(f"{name} = {value}\n" for name, value in names.items())
        for group, names in entries.items()
    )
    (about / "entry_points.txt").write_text("".join(groups))
    return python_with(folder, ROOT)


def follow_the_steps(folder: Path) -> Python:
    """This package with one module more in formats/ and one line more in known_formats.py."""
    shutil.copytree(ROOT / "adnet_core", folder / "adnet_core", ignore=shutil.ignore_patterns("__pycache__"))
    for room in ("app", "training", "resources"):
        (folder / room).symlink_to(ROOT / room)
    shutil.copy(EXAMPLE / "example_format.py", folder / "adnet_core" / "formats" / "example_format.py")
    table = folder / "adnet_core" / "conversion" / "known_formats.py"
    text = table.read_text(encoding="utf-8")
    last = '        "project": "adnet_core.conversion.project_format",\n'
    assert last in text
    line = '        "example": "adnet_core.formats.example_format",\n'
    table.write_text(text.replace(last, last + line), encoding="utf-8")
    return python_with(folder)


@pytest.fixture(params=["another package", "the steps of CONTRIBUTING.md"])
def python(request: pytest.FixtureRequest, tmp_path: Path) -> Python:
    folder = tmp_path / "site"
    folder.mkdir()
    return install(folder, GOOD) if request.param == "another package" else follow_the_steps(folder)


@pytest.fixture
def faces(tmp_path: Path) -> Path:
    """The sample photo with its points as the bundled model's layout has them, in a .pts file."""
    folder = tmp_path / "faces"
    folder.mkdir()
    shutil.copy(ROOT / "resources" / "samples" / "astronaut.jpg", folder / "face.jpg")
    angles = np.linspace(0, 2 * np.pi, load_layout("68").point_count, endpoint=False)
    write_pts(folder / "face.pts", np.stack([220 + 60 * np.cos(angles), 110 + 60 * np.sin(angles)], axis=1))
    return folder


def adnet(python: Python, *arguments: object) -> subprocess.CompletedProcess[str]:
    return python("import sys; from training.cli import main; sys.exit(main())", *arguments)


def as_json(done: subprocess.CompletedProcess[str]) -> Any:
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def test_an_added_format_is_known_everywhere(python: Python, faces: Path, tmp_path: Path) -> None:
    target = faces / "faces.example"
    written = as_json(adnet(python, "convert", faces, target, "--to", "example", "--json"))
    assert written["faces"] == 1
    assert target.read_text().startswith("face.jpg|280.0000 110.0000 ")

    back = as_json(adnet(python, "convert", target, tmp_path / "back.csv", "--to", "csv", "--json"))
    assert back["source_format"] == "example"  # told by how it begins
    assert back["faces"] == 1

    data = ("--data", target, "--format", "example")
    assert as_json(adnet(python, "evaluate", "--model", MODEL, *data, "--json"))["faces"] == 1

    out = tmp_path / "run"
    trained = adnet(python, "train", "--dry-run", "--preset", "fast-68", *data, "--out", out)
    assert trained.returncode == 0, trained.stderr
    assert (out / "contact-sheet.jpg").is_file()

    assert "example" in adnet(python, "train", "--help").stdout.replace("\n", "")

    listed = python(WINDOW, tmp_path / "p.adnet")
    assert listed.returncode == 0, listed.stderr
    assert listed.stdout.splitlines().count("Example, lines") == 2


@pytest.mark.parametrize("version", [1, 2])
def test_a_format_made_for_an_earlier_version_says_what_to_do(
    faces: Path, tmp_path: Path, version: int
) -> None:
    """As each version of this program had it in its tests: since then two names have changed."""
    site = tmp_path / "site"
    site.mkdir()
    python = install(site, {"adnet.formats": GOOD["adnet.formats"]})
    shutil.copyfile(EARLIER / f"version-{version}.py", site / "adnet_example" / "example_format.py")
    done = adnet(python, "convert", faces, faces / "faces.example", "--to", "example")
    assert done.returncode == 2
    (line,) = done.stderr.splitlines()
    assert line.startswith(
        "example of the package adnet-example 1.2 (adnet.formats): it cannot be imported: "
    )
    assert line.endswith("; it may be made for another version of this program: update it")
    # It costs nothing but itself.
    assert adnet(python, "convert", faces, faces / "faces.csv", "--to", "csv").returncode == 0


def test_faults_in_a_file_of_an_added_format_are_told_as_of_any(python: Python, faces: Path) -> None:
    target = faces / "faces.example"
    target.write_text("face.jpg|1 2 3\nface.jpg|" + " ".join(str(value) for value in range(136)) + "\n")
    done = adnet(python, "convert", target, faces / "out.csv", "--to", "csv")
    assert done.returncode == 2
    assert done.stderr.splitlines() == [f"{target}, line 1: has 3 numbers"]
    assert (faces / "out.csv").is_file()


def test_layouts_and_models_of_another_package_are_known_by_their_names(tmp_path: Path) -> None:
    python = install(tmp_path, GOOD)
    models = as_json(adnet(python, "models", "--json"))
    assert [entry["bundled"] for entry in models["models"] if entry["name"] == "of-example"] == [True]
    code = "from adnet_core.faces.layout import load_layout; print(load_layout('two').point_names)"
    assert python(code).stdout == "('left', 'right')\n"
    code = "from adnet_core.faces.layout import load_layout; load_layout('three')"
    assert "give one of 68, 98, 29, 5, 19, 106, hand-21, two, or a TOML file" in python(code).stderr


def test_what_is_broken_costs_only_itself(tmp_path: Path, faces: Path) -> None:
    python = install(tmp_path / "site", {group: GOOD[group] | BROKEN[group] for group in GOOD})
    package = "of the package adnet-example 1.2 (adnet.formats)"
    for name, sentence in {
        "missing": f"missing {package}: it cannot be imported: ModuleNotFoundError: "
        "No module named 'adnet_example.nowhere'",
        "no-format": f"no-format {package}: it is no AnnotationFormat but str",
        "other-name": f'other-name {package}: its record is called "somebody else\'s"',
        "failing": f"{faces}: the format failing of adnet-example 1.2 failed: "
        "ZeroDivisionError: a fault of the package",
    }.items():
        done = adnet(python, "convert", faces, faces / "out.csv", "--from", name, "--to", "csv")
        assert (done.returncode, done.stderr) == (2, f"{sentence}\n")

    # All else goes on: the names of ours stay ours, and files are recognised past one that fails at it.
    whole = as_json(adnet(python, "convert", faces, faces / "out.csv", "--to", "csv", "--json"))
    assert whole["source_format"] == "300w"
    done = adnet(python, "convert", faces / "out.csv", faces / "b.example", "--to", "example")
    assert done.returncode == 0
    listed = python(WINDOW, tmp_path / "p.adnet").stdout.splitlines()
    assert listed.count("Example, lines") == 4  # with the one that fails when it reads
    code = (
        "from adnet_core.faces.layout import load_layout\n"
        "from adnet_core.models.model_store import list_models\n"
        "print(load_layout('68').point_count, 'of-example' in [path.stem for path in list_models()])"
    )
    assert python(code).stdout == "68 True\n"

    code = "import json\nfrom adnet_core.commands.doctor import added\nprint(json.dumps(added()))"
    found = {(entry["group"], entry["name"]): entry["error"] for entry in as_json(python(code))}
    assert not found["adnet.formats", "example"]
    assert "it is no AnnotationFormat" in found["adnet.formats", "no-format"]
    assert "a text is not there" in found["adnet.layouts", "lost"]
    assert "a text is not there" in found["adnet.models", "lost"]


def test_a_stop_goes_through_a_reader_that_catches_nothing(tmp_path: Path, faces: Path) -> None:
    """What ends the work from outside is no fault of the format."""
    python = install(tmp_path / "site", GOOD)
    (faces / "a.example").write_text("face.jpg|1 2 3\n")
    code = """
import sys
from pathlib import Path
from adnet_core.conversion.catalogue import annotation_format
from adnet_core.faces.layout import load_layout
from adnet_core.formats.annotation_format import ReadRequest

class Stopped(Exception):
    pass

def stop(fault):
    raise Stopped

try:
    annotation_format("example").read(ReadRequest(Path(sys.argv[1]), load_layout("68"), on_fault=stop))
except Stopped:
    print("stopped")
"""
    assert python(code, faces / "a.example").stdout == "stopped\n"
