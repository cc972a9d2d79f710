"""Model files that hold no torch network are refused; tests/training has one that does."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from adnet_core.errors import ModelError
from adnet_core.network.model_weights import network_from_model_file


@pytest.mark.parametrize(
    ("provenance", "reason"),
    [
        ({}, "does not say what network it is"),
        ({"network": "large"}, "does not say what network it is"),
        ({"network": {"wings": 2}}, "unknown network"),
        ({"network": {"width": 16, "depth": 1, "stacks": 1}}, "are missing"),
    ],
)
def test_models_without_a_network_are_refused(
    tiny_model: Callable[..., Path], provenance: dict[str, Any], reason: str
) -> None:
    path = tiny_model("29", provenance=provenance)
    with pytest.raises(ModelError, match=reason) as caught:
        network_from_model_file(path)
    assert str(path) in str(caught.value)
    assert "cannot be trained further" in str(caught.value) or "unknown" in reason


def test_a_file_that_is_no_model_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "letter.onnx"
    path.write_text("dear model")
    with pytest.raises(ModelError, match="not an ONNX model"):
        network_from_model_file(path)
