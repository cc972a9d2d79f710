from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from adnet_core.faces.geometry import FaceBox
from adnet_core.models.boxes import BoxMapping

places = st.floats(-1000, 1000)
sides = st.floats(1, 500)
boxes = st.builds(lambda x, y, w, h: FaceBox(x, y, x + w, y + h), places, places, sides, sides)
mappings = st.builds(BoxMapping, st.floats(-1, 1), st.floats(-1, 1), st.floats(0.1, 3), st.floats(0.1, 3))


def test_by_hand() -> None:
    mapped = BoxMapping(dx=0.1, dy=-0.5, sx=2.0, sy=0.5).apply(FaceBox(0, 0, 10, 20))
    assert mapped.as_tuple() == (-4.0, -5.0, 16.0, 5.0)
    assert BoxMapping().apply(FaceBox(1, 2, 3, 4)) == FaceBox(1, 2, 3, 4)


@given(st.lists(boxes, min_size=1, max_size=20), mappings)
def test_fit_finds_the_mapping_that_made_the_pairs(found: list[FaceBox], mapping: BoxMapping) -> None:
    fitted = BoxMapping.fit(found, [mapping.apply(box) for box in found])
    np.testing.assert_allclose(list(fitted.to_dict().values()), list(mapping.to_dict().values()), atol=1e-6)


def test_fit_bears_wrong_pairs() -> None:
    mapping = BoxMapping(0.05, 0.1, 0.9, 0.8)
    found = [FaceBox(i, 2 * i, i + 50 + i, 2 * i + 70) for i in range(20)]
    wanted = [mapping.apply(box) for box in found]
    wanted[3] = FaceBox(900, 900, 990, 990)
    wanted[11] = FaceBox(-400, 0, -380, 20)
    fitted = BoxMapping.fit(found, wanted)
    assert abs(fitted.dx - mapping.dx) < 1e-9
    assert abs(fitted.sy - mapping.sy) < 1e-9


def test_fit_needs_pairs() -> None:
    with pytest.raises(ValueError, match="needs pairs"):
        BoxMapping.fit([], [])
    with pytest.raises(ValueError, match="needs pairs"):
        BoxMapping.fit([FaceBox(0, 0, 1, 1)], [])
