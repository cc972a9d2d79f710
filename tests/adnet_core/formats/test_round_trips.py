"""What is written in a format is read back: each format by itself, each pair of formats, and what is lost."""

from __future__ import annotations

import importlib.util
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from adnet_core.conversion import converting as conversion
from adnet_core.conversion.annotated_faces import annotated_faces
from adnet_core.conversion.catalogue import FORMATS
from adnet_core.faces.states import FaceState
from adnet_core.formats.photo_faces import Part

# `exchange` is an Exchange of conftest.py, which cannot be imported from here.
Exchange = Any

NAMES = [name for name in FORMATS if name != "sleap" or importlib.util.find_spec("sleap_io")]
# Points are kept to a ten-thousandth of a pixel; dlib's are whole.
TOLERANCE = 2e-4


def test_no_format_is_left_out_unseen() -> None:
    assert set(FORMATS) - set(NAMES) <= {"sleap"}


@pytest.mark.parametrize("name", NAMES)
@settings(max_examples=8, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(seed=st.integers(0, 2**32 - 1))
def test_a_format_gives_back_what_it_carries(exchange: Exchange, name: str, seed: int) -> None:
    form, layout = FORMATS[name], exchange.layout_for(name)
    faces = exchange.faces(layout, seed, form.writer.carries)
    path = exchange.write(faces, form, layout)
    exchange.assert_same(exchange.read(form, path, layout), faces, form.writer.carries, TOLERANCE)


@pytest.mark.parametrize("first", NAMES)
@settings(max_examples=3, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(seed=st.integers(0, 2**32 - 1))
def test_each_pair_of_formats_goes_round(exchange: Exchange, first: str, seed: int) -> None:
    """Written in the first, read, written in the other, read, written in the first again, read."""
    for second in NAMES:
        if {first, second} == {"wflw", "cofw"}:  # 98 and 29 points
            continue
        forms, layout = [FORMATS[first], FORMATS[second]], exchange.layout_for(first, second)
        carries = forms[0].writer.carries & forms[1].writer.carries
        wanted = exchange.faces(layout, seed, carries)
        faces = wanted
        for step, form in enumerate((*forms, forms[0])):
            path = exchange.write(faces, form, layout, at=f"{second} {step}")
            faces = exchange.read(form, path, layout)
        exchange.assert_same(faces, wanted, carries, 1e-3)


@pytest.mark.parametrize("name", NAMES)
def test_evaluation_and_training_take_what_is_accepted(exchange: Exchange, name: str) -> None:
    form, layout = FORMATS[name], exchange.layout_for(name)
    faces = exchange.faces(layout, 11, form.writer.carries - {Part.MISSING})
    path = exchange.write(faces, form, layout)
    accepted = [face for face in faces if face.state is FaceState.ACCEPTED]
    assert len(accepted) == (1 if Part.STATE in form.writer.carries else 3)
    assert len(annotated_faces(path, layout, data_format=name)) == len(accepted)


@pytest.mark.parametrize("name", NAMES)
def test_what_a_format_cannot_hold_is_said(exchange: Exchange, name: str) -> None:
    form, layout = FORMATS[name], exchange.layout_for(name)
    faces = exchange.faces(layout, 3, frozenset(Part))
    whole = exchange.faces(layout, 3, frozenset(Part) - {Part.MISSING})
    can_miss = Part.MISSING in form.writer.carries
    planned = conversion.plan(faces if can_miss else whole, exchange.folder / "out", form, layout)
    assert set(planned.lost) == set(Part) - form.writer.carries - {Part.MISSING}
    assert all(0 < count <= 3 for count in planned.lost.values())
