"""Windows in teams."""

from __future__ import annotations

import pytest

from adnet_core.team import membership


@pytest.fixture(autouse=True)
def asks_often(monkeypatch: pytest.MonkeyPatch) -> None:
    """What the others do is seen at once."""
    monkeypatch.setattr(membership, "POLL_SECONDS", 0.05)
