from __future__ import annotations

import pytest

from app.panels.loupe import loupe_scale


@pytest.mark.parametrize(
    ("canvas", "loupe"),
    [
        (0.15, 0.9),  # a photo of 20 megapixels, whole: what lies around the point is seen, not a few pixels
        (1.0, 4.0),
        (3.0, 6.0),
        (9.0, 9.0),
    ],
)
def test_how_much_larger_than_the_canvas_it_shows(canvas: float, loupe: float) -> None:
    assert loupe_scale(canvas, 150) == pytest.approx(loupe, rel=0.15)
    assert loupe_scale(canvas, 150) >= canvas
