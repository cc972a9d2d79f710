"""Photos and models of a team that lie elsewhere: known by hash, and refused where they are others."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from adnet_core.models.model_store import user_model_folder
from adnet_core.projects import Project
from tests.adnet_core.team.test_membership import Run, project_of, run  # noqa: F401  a fixture

fsspec = pytest.importorskip("fsspec")


@pytest.fixture
def two(tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> Iterator[tuple[Path, Path]]:  # noqa: F811
    """Ann, who owns the team and has three photos, and Bob, who has none; they lie in fsspec's memory too."""
    monkeypatch.setenv("ADNET_HOME", str(tmp_path / "home"))
    ann = project_of(tmp_path / "ann", "ann")
    system = fsspec.filesystem("memory")
    with Project.open(ann, author="ann") as project:
        for image in project.images():
            data = image.path.read_bytes()
            project.describe_image(image.id, hashlib.sha256(data).hexdigest(), 640, 480)
            system.pipe(f"/place/{image.relative}", data)
    run("create", tmp_path / "shared", "-p", ann, "--author", "ann")
    bob = tmp_path / "bob" / "p.adnet"
    bob.parent.mkdir()
    run("join", tmp_path / "shared", "-p", bob, "--author", "bob")
    yield ann, bob
    system.rm("/place", recursive=True)


def test_photos_are_put_where_they_belong_and_others_are_not(two: tuple[Path, Path], run: Run) -> None:  # noqa: F811
    ann, bob = two
    assert "only an owner" in run("photos", bob, "memory://place")
    assert "nobody has said" in run("photos", bob, "--fetch")
    assert "password" in run("photos", ann, "https://me:secret@host/x")
    assert run("photos", ann, "memory://place")["photos"] == "memory://place"
    run("sync", bob)
    fsspec.filesystem("memory").pipe("/place/1.jpg", b"another photo")
    found: Any = run("photos", bob, "--fetch")
    assert found["fetched"] == 2
    assert len(found["problems"]) == 1
    assert "1.jpg: is another file" in found["problems"][0]
    for name in ("0.jpg", "2.jpg"):
        assert (bob.parent / name).read_bytes() == (ann.parent / name).read_bytes()
    assert not (bob.parent / "1.jpg").exists()
    assert run("photos", ann, "--nowhere")["photos"] == ""


def test_models_travel_by_their_hash(
    two: tuple[Path, Path],
    run: Run,  # noqa: F811
    tiny_model: Callable[..., Path],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    ann, bob = two
    mine = tiny_model("68", tmp_path / "my model.onnx")
    sha256 = hashlib.sha256(mine.read_bytes()).hexdigest()
    assert "only an owner" in run("model", bob, mine)
    run("model", ann, "adnet-68-fast")  # everybody has it
    assert run("model", bob)["fetched"] == []
    run("model", ann, mine)
    monkeypatch.setenv("ADNET_HOME", str(tmp_path / "bobs home"))
    found: Any = run("model", bob)
    target = user_model_folder() / "my-model.onnx"
    assert found["fetched"] == [str(target)]
    assert target.read_bytes() == mine.read_bytes()
    assert run("model", bob)["fetched"] == []  # once
    target.write_bytes(b"another model of that name")
    again: Any = run("model", bob)
    assert again["fetched"] == [str(target.with_name(f"my-model-{sha256[:8]}.onnx"))]
    assert target.read_bytes() == b"another model of that name"
    # What lies there in its place is not taken for it.
    Path(again["fetched"][0]).unlink()
    (tmp_path / "shared" / "models" / f"{sha256}.onnx").write_bytes(b"something else")
    assert "is another model" in run("model", bob)
