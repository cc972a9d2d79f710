"""Photos that a team has elsewhere are fetched when they are looked at; another photo is not shown as one."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from adnet_core.models.model_store import DEFAULT_MODEL, find_model
from adnet_core.projects import Project
from adnet_core.team import membership
from adnet_core.team.team_models import share_model
from adnet_core.team.team_photos import set_remote_folder
from app.window import MainWindow
from tests.app.team.test_window_leases import two  # noqa: F401  a fixture
from tests.app.windows import session_of

fsspec = pytest.importorskip("fsspec")
Open = Callable[..., MainWindow]


@pytest.fixture
def elsewhere(two: tuple[Path, Path]) -> Iterator[Path]:  # noqa: F811
    """Bob's project, whose photos lie in fsspec's memory alone; "3.png" is another photo there."""
    ann, bob = two
    system = fsspec.filesystem("memory")
    for photo in sorted(ann.parent.glob("*.png")):
        named = "4.png" if photo.name == "3.png" else photo.name
        system.pipe(f"/team/{photo.name}", (photo.parent / named).read_bytes())
        (bob.parent / photo.name).unlink()
    with membership.in_team(ann) as (project, _):
        set_remote_folder(project, "memory://team")
    membership.synchronise(ann)
    membership.synchronise(bob)
    yield bob
    system.rm("/team", recursive=True)


def test_they_are_shown_and_prefetched_and_another_is_not(
    qtbot: QtBot, open_window: Open, elsewhere: Path, home: Path
) -> None:
    with Project.open(elsewhere, author="bob") as project:
        known = {image.relative: image.sha256 for image in project.images()}
        assert all(known.values())
    window = open_window(elsewhere, author="bob")
    session = session_of(window)
    rows = {image.relative: row for row, image in enumerate(session.images)}
    session.go_to(rows["0.png"])
    qtbot.waitUntil(lambda: window.page.canvas.photo_size is not None, timeout=20_000)
    cache = home / "fetched photos"

    def fetched() -> set[str]:
        return {path.name for path in cache.rglob("*") if path.is_file() and not path.name.startswith(".")}

    right = {known[name] for name in known if name != "3.png"}
    qtbot.waitUntil(lambda: fetched() == right, timeout=20_000)
    session.go_to(rows["3.png"])
    qtbot.waitUntil(lambda: "another file" in window.page.message.text, timeout=20_000)
    assert window.page.canvas.photo_size is None
    assert not list(elsewhere.parent.glob("*.png"))
    # Once it is there it is shown.
    photo = elsewhere.parent.parent / "ann" / "3.png"
    fsspec.filesystem("memory").pipe("/team/3.png", photo.read_bytes())
    session.go_to(rows["0.png"])
    session.go_to(rows["3.png"])
    qtbot.waitUntil(lambda: window.page.canvas.photo_size is not None, timeout=20_000)
    qtbot.waitUntil(lambda: session.images[rows["3.png"]].id not in session.photos.unreadable, timeout=20_000)


def test_models_of_the_team_are_fetched(
    qtbot: QtBot,
    open_window: Open,
    two: tuple[Path, Path],  # noqa: F811
    home: Path,
) -> None:
    ann, bob = two
    with membership.in_team(ann) as (project, _):
        ours = home.parent / "ours.onnx"
        ours.write_bytes(find_model(DEFAULT_MODEL).read_bytes())
        share_model(project, str(ours))
    membership.synchronise(ann)
    window = open_window(bob, author="bob")
    target = home / "models" / "ours.onnx"
    qtbot.waitUntil(lambda: target.exists(), timeout=20_000)
    assert target.read_bytes() == ours.read_bytes()
    qtbot.waitUntil(lambda: "is in the list of models now" in window.page.message.text, timeout=20_000)
