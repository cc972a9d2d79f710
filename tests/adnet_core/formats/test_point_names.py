"""Points by the names and numbers that files have for them."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from adnet_core.faces.layout import Layout, load_layout
from adnet_core.formats.coco_conventions import named_order
from adnet_core.formats.point_names import point_numbers

MakeLayout = Callable[..., Layout]


@pytest.fixture
def layout_of(tmp_path: Path) -> MakeLayout:
    def make(*names: str) -> Layout:
        path = tmp_path / "some.toml"
        path.write_text(f'name = "some"\npoints = {json.dumps(names, ensure_ascii=False)}\n')
        return load_layout(path)

    return make


def test_names_that_are_spelt_otherwise_are_the_same(layout_of: MakeLayout, tmp_path: Path) -> None:
    """Taken in their order they would be other points."""
    layout = layout_of("left_eye", "right_eye", "n\u00e9z")
    remarks: list[str] = []
    order = named_order(["Right Eye", "LEFT-EYE ", "Ne\u0301z"], layout, tmp_path, remarks.append)
    assert order is not None
    np.testing.assert_array_equal(order, [1, 0, 2])
    assert remarks == []


@pytest.mark.parametrize(
    ("points", "names", "known"),
    [
        (("eye", "nose"), ["eye", "Eye"], {"eye": 0, "nose": 1}),
        (("eye", "Eye"), ["EYE"], {"eye": 0, "Eye": 1}),
        (("eye", "nose"), ["EYE", "Eye"], {"eye": 0, "nose": 1, "EYE": 0, "Eye": 0}),
        (("eye", "nose"), ["eyes"], {"eye": 0, "nose": 1}),
        (("p 1", "p 2"), ["2", "P_1"], {"p 1": 0, "p 2": 1, "2": 1, "P_1": 0}),
        (("01", "2"), ["1", "2"], {"01": 0, "2": 1}),
    ],
)
def test_which_names_mean_a_point(
    layout_of: MakeLayout, points: tuple[str, ...], names: list[str], known: dict[str, int]
) -> None:
    found = point_numbers(names, layout_of(*points), Path())
    assert {name: index for name, index in found.items() if not name.isdigit() or name in known} == known
