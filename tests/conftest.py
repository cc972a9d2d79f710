"""Fixtures shared by all tests. Windows are tested on the offscreen platform unless another is named."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import settings

# Examples are not timed: a busy machine must not fail a test that is right.
settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture
def shared_data() -> Path:
    """Folder of real annotated faces, which lies beside the repository where there is one."""
    folder = ROOT.parent / "shared" / "data"
    if not folder.is_dir():
        pytest.skip("no annotated faces beside the repository")
    return folder


@pytest.fixture
def golden() -> Path:
    """Folder of outputs of the authors' code, which lies beside the repository where there is one."""
    folder = ROOT.parent / "shared" / "golden"
    if not folder.is_dir():
        pytest.skip("no golden outputs beside the repository")
    return folder


@pytest.fixture
def sample_photo() -> Path:
    """The bundled photo: 512x512, one face (NASA, public domain)."""
    return ROOT / "resources" / "samples" / "astronaut.jpg"
