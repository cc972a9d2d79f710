from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest

from adnet_core.faces.geometry import FaceBox
from adnet_core.faces.layout import Layout
from adnet_core.projects.store import Project
from app.logic.session import Session
from app.work.ahead import rows_ahead, wishes
from app.work.prediction import Task


@pytest.mark.parametrize(
    ("row", "count", "rows"),
    [
        (None, 0, []),
        (0, 1, [0]),
        (0, 3, [0, 1, 2]),
        (5, 100, [5, 6, 7, 8, 9, 4]),
        (98, 100, [98, 99, 97]),
    ],
)
def test_the_current_photo_then_what_comes_next(row: int | None, count: int, rows: list[int]) -> None:
    assert rows_ahead(row, count) == rows


def test_what_is_wanted(tmp_path: Path, layout: Layout, predictor: Any) -> None:
    with Project.create(tmp_path / "p.adnet", layout, author="ann") as project:
        ids = [image.id for image in project.add_images(tmp_path / f"{i}.png" for i in range(4))]
        found = predictor.predict_boxes(np.zeros((9, 9, 3), np.uint8), [FaceBox(0, 0, 50, 50)])
        face = project.record_predictions(ids[0], found, "m" * 64)[0]
        session = Session(project, start=tmp_path / "0.png")
        wanted = wishes(session, with_maps=(), failed=())
        assert [(wish.task, wish.image_id) for wish in wanted] == [
            (Task.MAPS, ids[0]),
            (Task.FIND, ids[1]),
            (Task.FIND, ids[2]),
            (Task.FIND, ids[3]),
        ]
        assert wanted[0].face_ids == (face.id,)
        wanted = wishes(session, with_maps=(face.id,), failed=(ids[2],))
        assert [wish.image_id for wish in wanted] == [ids[1], ids[3]]
        wanted = wishes(session, with_maps=(), failed=(ids[2],), stale=(ids[2], ids[0]))
        assert [(wish.task, wish.image_id) for wish in wanted] == [
            (Task.REFRESH, ids[0]),
            (Task.FIND, ids[1]),
            (Task.FIND, ids[3]),
            (Task.REFRESH, ids[0]),
        ]
