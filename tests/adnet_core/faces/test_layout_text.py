"""A layout written as TOML is read as itself."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from adnet_core.faces.layout import BUNDLED_LAYOUTS, Layout, layout_from_json, load_layout
from adnet_core.faces.layout_text import layout_toml

NAMES = st.text(st.characters(exclude_categories=("C", "Z")), min_size=1, max_size=30)


def again(layout: Layout, folder: Path) -> Layout:
    path = folder / "again.toml"
    path.write_text(layout_toml(layout, ["a comment\nof two lines"]), encoding="utf-8")
    return load_layout(path)


@pytest.mark.parametrize("name", BUNDLED_LAYOUTS)
def test_bundled_layouts(name: str, tmp_path: Path) -> None:
    layout = load_layout(name)
    assert again(layout, tmp_path) == layout
    flagged = replace(layout, tags=("mask",), default_distance=[*layout.distances, "box_diagonal"][-1])
    assert again(flagged, tmp_path) == flagged
    assert again(flagged, tmp_path).tags == ("mask",)
    whole = replace(layout, default_distance="box_diagonal", distances={})
    assert again(whole, tmp_path) == whole


@given(names=st.lists(NAMES, min_size=1, max_size=30, unique=True), title=NAMES)
def test_names_of_all_kinds(names: list[str], title: str, tmp_path_factory: pytest.TempPathFactory) -> None:
    bare = layout_from_json('{"name": "x", "points": ["a"]}', "here")
    layout = replace(bare, title=title, point_names=tuple(names), flip=tuple(range(len(names))))
    assert again(layout, tmp_path_factory.mktemp("layout")) == layout
