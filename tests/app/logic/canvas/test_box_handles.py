from __future__ import annotations

import pytest

from adnet_core.faces.geometry import FaceBox
from app.logic.canvas.box_handles import CORNERS, EDGES, Handle, dragged, handle_at

BOX = FaceBox(10, 20, 50, 100)


@pytest.mark.parametrize("handle", [*CORNERS, *EDGES])
def test_each_handle_is_found_where_it_lies_and_moves_its_own_sides(handle: Handle) -> None:
    assert handle_at(handle.position_on(BOX), BOX, radius=3) == handle
    moved = dragged(BOX, handle, 5, 7)
    assert (moved.x0 != BOX.x0, moved.x1 != BOX.x1) == (handle.x < 0, handle.x > 0)
    assert (moved.y0 != BOX.y0, moved.y1 != BOX.y1) == (handle.y < 0, handle.y > 0)


def test_edges_are_taken_anywhere_and_only_where_allowed() -> None:
    assert handle_at((11, 77), BOX, radius=3) == Handle(-1, 0)
    assert handle_at((11, 77), BOX, radius=3, corners_only=True) is None
    assert handle_at((30, 60), BOX, radius=3) is None
    assert handle_at((11, 130), BOX, radius=3) is None


def test_a_side_dragged_past_the_other_turns_the_box_over() -> None:
    assert dragged(BOX, Handle(-1, 0), 60, 0) == FaceBox(50, 20, 70, 100)
