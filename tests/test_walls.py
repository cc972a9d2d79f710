"""The walls between the rooms: each contract of import-linter bites, and the entry points start light."""

from __future__ import annotations

import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

import grimp
import pytest

from adnet_core.cli import CORE_COMMANDS
from training.cli import TRAINING_COMMANDS

ROOT = Path(__file__).resolve().parent.parent
ROOMS = ("adnet_core", "app", "training", "resources")

CONFIG: dict[str, Any] = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"][
    "importlinter"
]
CONTRACTS: dict[str, dict[str, Any]] = {contract["id"]: contract for contract in CONFIG["contracts"]}
LINT = "from importlinter.cli import lint_imports_command; lint_imports_command()"


@pytest.fixture
def house(tmp_path: Path) -> Path:
    """The repository's modules, all of them empty, under the repository's contracts."""
    (tmp_path / "pyproject.toml").write_bytes((ROOT / "pyproject.toml").read_bytes())
    for room in ROOMS:
        for source in (ROOT / room).rglob("*.py"):
            copy = tmp_path / source.relative_to(ROOT)
            copy.parent.mkdir(parents=True, exist_ok=True)
            copy.touch()
    return tmp_path


def lint(folder: Path) -> subprocess.CompletedProcess[str]:
    """Run the linter on `folder`'s own packages (-P and the path keep the installed ones out)."""
    start = f"import sys; sys.path.insert(0, {str(folder)!r}); {LINT}"
    return subprocess.run(
        [sys.executable, "-P", "-c", start, "--no-cache"],
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
    )


def test_empty_rooms_keep_every_contract(house: Path) -> None:
    done = lint(house)
    assert done.returncode == 0, done.stdout + done.stderr
    assert f"{len(CONTRACTS)} kept, 0 broken" in done.stdout


@pytest.mark.parametrize(
    ("module", "line", "contract"),
    [
        ("adnet_core/faces/layout.py", "import PySide6.QtCore", "core-has-no-window"),
        ("adnet_core/media/photos.py", "def f():\n    from app import main", "core-has-no-window"),
        ("adnet_core/network/losses.py", "import training.settings", "core-has-no-window"),
        ("app/__init__.py", "import torch.nn", "window-has-no-torch"),
        ("app/__init__.py", "import training", "window-has-no-torch"),
        ("app/__init__.py", "from adnet_core import losses", "window-has-no-torch"),
        ("app/logic/session.py", "def f():\n    from PySide6.QtCore import QTimer", "logic-has-no-qt"),
        ("app/logic/canvas/hit_testing.py", "import pyqtgraph", "logic-has-no-qt"),
        ("app/logic/canvas/framing.py", "from app.canvas.overlays import boxes", "logic-has-no-qt"),
        ("app/camera/page.py", "from app import window", "window-behind-main"),
        ("app/logic/session.py", "def f():\n    from app.window import MainWindow", "window-behind-main"),
        ("training/__init__.py", "import pyqtgraph", "trainer-has-no-window"),
        ("training/__init__.py", "import app", "trainer-has-no-window"),
        ("adnet_core/models/engine.py", "def f():\n    import torch", "torch-in-network-alone"),
        ("adnet_core/faces/geometry.py", "from adnet_core.network import adnet", "torch-in-network-alone"),
        ("adnet_core/faces/layout.py", "from adnet_core.models import engine", "core-goes-one-way"),
        ("adnet_core/formats/face.py", "from adnet_core.projects import store", "core-goes-one-way"),
        ("resources/__init__.py", "import adnet_core", "resources-are-data"),
    ],
)
def test_a_hole_in_a_wall_is_found(house: Path, module: str, line: str, contract: str) -> None:
    # Rooms made of torch or Qt must be seen to be so when everything else in them is empty.
    (house / "adnet_core" / "losses.py").write_text("import torch\n", encoding="utf-8")
    (house / "adnet_core" / "network" / "adnet.py").write_text("import torch\n", encoding="utf-8")
    (house / "app" / "canvas" / "overlays" / "boxes.py").write_text(
        "import PySide6.QtGui\n", encoding="utf-8"
    )
    with (house / module).open("a", encoding="utf-8") as file:
        file.write(line + "\n")
    done = lint(house)
    assert done.returncode == 1, done.stdout + done.stderr
    assert f"{CONTRACTS[contract]['name']} BROKEN" in done.stdout


@pytest.mark.parametrize(
    ("one", "other", "contract"),
    [
        ("adnet_core.projects.file.lineage", "adnet_core.projects.file.schema", "no-circles-in-core"),
        ("adnet_core.faces.layout", "adnet_core.faces.geometry", "no-circles-in-core"),
        ("training.loop", "training.bench.suite", "no-circles-in-training"),
    ],
)
def test_a_circle_is_found(house: Path, one: str, other: str, contract: str) -> None:
    for module, target in ((one, other), (other, one)):
        path = house.joinpath(*module.split(".")).with_suffix(".py")
        path.write_text(f"def f():\n    import {target}\n", encoding="utf-8")
    done = lint(house)
    assert done.returncode == 1, done.stdout + done.stderr
    assert f"{CONTRACTS[contract]['name']} BROKEN" in done.stdout


def test_what_knows_no_qt_lies_in_the_room_that_says_so() -> None:
    """A module of the window from which no import leads to Qt lies in app.logic."""
    graph = grimp.build_graph("app", include_external_packages=True, cache_dir=None)
    shown = {"PySide6", "pyqtgraph", "shiboken6"} & graph.modules
    outside = {
        name
        for name in graph.modules
        if name.startswith("app.")
        and not f"{name}.".startswith("app.logic.")
        and not graph.find_children(name)
        and not any(graph.chain_exists(importer=name, imported=one) for one in shown)
    }
    # It says whose Qt is loaded, before there is one.
    assert outside == {"app.qt_environment"}


def test_no_circles_of_imports_in_the_window() -> None:
    """Imports for typing alone and imports inside functions included."""
    graph = grimp.build_graph("app")
    imported = {name: graph.find_modules_directly_imported_by(name) for name in graph.modules}
    # What imports nothing that is left is taken out, again and again: circles stay.
    while free := [name for name, others in imported.items() if not others & imported.keys()]:
        for name in free:
            del imported[name]
    assert imported == {}


def imported_with(module: str, wanted: tuple[str, ...]) -> list[str]:
    """Which of `wanted` are imported once `module` is, in a fresh interpreter."""
    check = f"import sys, {module}; print(*(name for name in {wanted!r} if name in sys.modules))"
    done = subprocess.run(
        [sys.executable, "-c", check], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.split()


@pytest.mark.parametrize("module", ["app.main", "app.window", "adnet_core.cli", "training.cli"])
def test_entry_points_start_without_torch(module: str) -> None:
    """The window and `adnet predict` must not wait for torch, whatever imports it on the way."""
    assert imported_with(module, ("torch", "onnxscript")) == []


def test_the_window_starts_without_what_only_some_of_it_needs() -> None:
    """Each of these takes a part of the second and a half that a start may take."""
    assert imported_with("app.window", ("scipy", "h5py", "onnxruntime", "onnx", "matplotlib", "rich")) == []


@pytest.mark.parametrize("module", ["adnet_core.cli", "training.cli"])
def test_the_list_of_commands_starts_without_what_they_need(module: str) -> None:
    """Each command is imported when it is called."""
    assert imported_with(module, ("numpy", "cv2", "onnx", "onnxruntime", "scipy", "pydantic")) == []


def test_starting_a_training_needs_no_torch() -> None:
    """The launcher waits for the processes that train, and so do its options' mistakes."""
    assert imported_with("training.commands.train", ("torch",)) == []


@pytest.mark.parametrize("name", sorted({**CORE_COMMANDS, **TRAINING_COMMANDS}))
def test_the_help_of_a_command_does_not_wait_for_what_it_does_not_need(name: str) -> None:
    """What a command's own help, and a mistake in its options, import: torch alone takes two seconds, scipy
    and matplotlib half a second each."""
    check = (
        "import sys; from training.cli import main; status = main([sys.argv[1], '-h']); "
        "slow = {'torch', 'scipy', 'matplotlib'} & sys.modules.keys(); "
        "sys.exit(status or ' '.join(sorted(slow)) or 0)"
    )
    done = subprocess.run([sys.executable, "-c", check, name], cwd=ROOT, capture_output=True, check=False)
    assert (done.returncode, done.stderr) == (0, b"")


@pytest.mark.parametrize("module", ["adnet_core.cli", "training.cli"])
def test_commands_start_without_a_window(module: str) -> None:
    assert imported_with(module, ("PySide6", "pyqtgraph")) == []


def test_an_import_is_seen() -> None:
    assert imported_with("adnet_core.network.losses", ("torch", "PySide6")) == ["torch"]
