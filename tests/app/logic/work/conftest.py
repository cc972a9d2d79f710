"""Work in the background: somebody it is done for, and a gate that holds it up."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest

from app.logic.work.background import Owner


@pytest.fixture
def owner() -> Owner:
    return Owner("a project")


@pytest.fixture
def gate() -> Iterator[threading.Event]:
    """What work waits for; open at the end, so that no thread is left."""
    event = threading.Event()
    yield event
    event.set()
