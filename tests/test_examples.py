"""The examples in docstrings of the public modules run, and give what they say."""

from __future__ import annotations

import doctest
import importlib
import inspect
from pathlib import Path

import pytest

import adnet_core.api

MODULES = ("adnet_core.api", "adnet_core.network.losses", "adnet_core.network.heatmap_losses")


@pytest.mark.parametrize("name", MODULES)
def test_the_examples_of_a_module_run(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    result = doctest.testmod(importlib.import_module(name), report=True)
    assert result.attempted > 5
    assert result.failed == 0


@pytest.mark.parametrize("name", MODULES)
def test_every_public_function_has_an_example(name: str) -> None:
    module = importlib.import_module(name)
    own = [
        function
        for key, function in inspect.getmembers(module, inspect.isfunction)
        if function.__module__ == name and not key.startswith("_")
    ]
    assert own
    assert [function.__name__ for function in own if ">>> " not in (function.__doc__ or "")] == []


def test_what_the_public_face_promises_is_there() -> None:
    assert [name for name in adnet_core.api.__all__ if not hasattr(adnet_core.api, name)] == []
