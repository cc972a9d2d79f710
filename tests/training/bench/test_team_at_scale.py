"""The measurements of a team at its size run, in small."""

from __future__ import annotations

import pytest

from training.bench.local_postgres import NoServerError
from training.bench.team_at_scale import crowd, joining


def test_joining_brings_every_face() -> None:
    [figure] = joining(7)
    assert figure.what.startswith("joining 7 faces")
    assert figure.note.startswith("21 edits")


def test_a_crowd_reads_what_each_sends() -> None:
    pytest.importorskip("psycopg")
    try:
        figures = crowd(3, 4.0)
    except NoServerError as error:
        pytest.skip(str(error))
    assert figures[0].note.startswith("3 people, 12 edits in 4 s")
    assert [figure.unit for figure in figures] == ["ms", "ms", "edits", "MB"]
