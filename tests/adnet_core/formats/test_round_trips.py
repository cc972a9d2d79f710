"""What is written in a format is read back: each format by itself, each pair of formats, and what is lost."""

from __future__ import annotations

import dataclasses
import os
import shutil
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from adnet_core.conversion import converting as conversion
from adnet_core.conversion.annotated_faces import annotated_faces
from adnet_core.conversion.catalogue import FORMATS
from adnet_core.conversion.recognition import recognise
from adnet_core.faces.layout import load_layout
from adnet_core.faces.states import FaceState
from adnet_core.formats.face import AnnotatedFace
from adnet_core.formats.photo_faces import Part
from tests.adnet_core.formats.read_only_files import MAKERS

# `exchange` is an Exchange of conftest.py, which cannot be imported from here.
Exchange = Any

WRITTEN = [name for name, form in FORMATS.items() if form.writer is not None and form.available]
POSIX = os.name == "posix"
AWKWARD = (
    *("=1+1.png", "-x.png", "+y.png", "@z.png", "'q.png", "'=q.png", "=folder/1.png"),
    *(
        "a,b;c.png",
        "a  b.png",
        "#1.png",
        "%41.png",
        "a&amp;b.png",
        "a?b=c.png",
        'a"b.png',
        "nan.png",
        "7.png",
    ),
    *(
        "a.png",
        "a.1.png",
        "a_1.png",
        "B.PNG",
        "\u65e5\u672c.png",
        "e\u0301.png",
        "a\u2028b.png",
        "a\u00a0b.png",
    ),
)
# Points are kept to a ten-thousandth of a pixel; dlib's are whole.
TOLERANCE = 2e-4


def test_no_format_is_left_out_unseen() -> None:
    assert {name for name, form in FORMATS.items() if form.writer is not None} - set(WRITTEN) <= {"sleap"}


@pytest.mark.parametrize("name", WRITTEN)
@settings(max_examples=8, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(seed=st.integers(0, 2**32 - 1))
def test_a_format_gives_back_what_it_carries(exchange: Exchange, name: str, seed: int) -> None:
    form, layout = FORMATS[name], exchange.layout_for(name)
    faces = exchange.faces(layout, seed, form.writer.carries)
    path = exchange.write(faces, form, layout)
    exchange.assert_same(exchange.read(form, path, layout), faces, form.writer.carries, TOLERANCE)


@pytest.mark.parametrize("first", WRITTEN)
def test_each_format_goes_into_each_other(exchange: Exchange, first: str) -> None:
    """The matrix of conversions: read from one, written in the other and read there, within 1e-3 px."""
    own = FORMATS[first].layout
    read: dict[Any, Any] = {}
    for second in WRITTEN:
        forms = [FORMATS[first], FORMATS[second]]
        if own and forms[1].layout and own != forms[1].layout:  # 98 and 29 points
            continue
        layout = exchange.layout_for(first, second)
        carries = forms[0].writer.carries & forms[1].writer.carries
        key = layout.name, carries
        if key not in read:
            wanted = exchange.faces(layout, 29, carries)
            path = exchange.write(wanted, forms[0], layout, at=f"from {len(read)}")
            read[key] = wanted, exchange.read(forms[0], path, layout)
        wanted, faces = read[key]
        path = exchange.write(faces, forms[1], layout, at=f"to {second}")
        exchange.assert_same(exchange.read(forms[1], path, layout), wanted, carries, 1e-3)


def test_every_format_is_in_the_matrix() -> None:
    assert {name for name, form in FORMATS.items() if form.writer is None} == set(MAKERS)


@pytest.mark.parametrize("name", MAKERS)
def test_what_is_only_read_goes_into_each_format(exchange: Exchange, name: str) -> None:
    form, read = FORMATS[name], {}
    for target in map(FORMATS.__getitem__, WRITTEN):
        if form.layout and target.layout and form.layout != target.layout:
            continue
        layout = exchange.layout_for(name, target.name)
        points = np.random.default_rng(3).integers(5, 90, (2, layout.point_count, 2)).astype(float)
        if layout.name not in read:
            (exchange.folder / layout.name).mkdir()
            photo = exchange.photos[0].rename(exchange.folder / layout.name / "one.png")
            source, _ = MAKERS[name](photo, layout, list(points))
            photo.rename(exchange.photos[0])
            assert recognise(source) == name
            read[layout.name] = exchange.read(form, source, layout)
            np.testing.assert_allclose([face.points for face in read[layout.name]], points, atol=1e-4)
        faces = read[layout.name]
        written = exchange.write(faces, target, layout, at=f"to {target.name}")
        again = exchange.read(target, written, layout)
        found = sorted((face.points for face in again), key=lambda one: one[0].tolist())
        np.testing.assert_allclose(found, sorted(points, key=lambda one: one[0].tolist()), atol=1e-3)


@pytest.mark.parametrize("name", WRITTEN)
def test_what_is_written_is_recognised(exchange: Exchange, name: str) -> None:
    form, layout = FORMATS[name], exchange.layout_for(name)
    path = exchange.write(exchange.faces(layout, 1, form.writer.carries), form, layout, at="alone")
    assert recognise(path) == name


@pytest.mark.parametrize("name", [name for name in WRITTEN if FORMATS[name].layout is None])
def test_a_layout_of_one_point_comes_back(exchange: Exchange, name: str, tmp_path: Path) -> None:
    (tmp_path / "one.toml").write_text('name = "one"\npoints = ["tip"]\n')
    form, layout = FORMATS[name], load_layout(tmp_path / "one.toml")
    faces = [AnnotatedFace(photo, np.array([[30.0, 40.0]]), "") for photo in exchange.photos]
    path = exchange.write(faces, form, layout)
    found = exchange.read(form, path, layout)
    np.testing.assert_allclose([face.points for face in found], [face.points for face in faces], atol=1e-4)


def test_a_place_that_would_say_absent_comes_back(exchange: Exchange) -> None:
    form, layout = FORMATS["table"], load_layout("5")
    points = np.array([[-1.0, -1.0], [20, 20], [-1, 50], [60, -1], [np.nan, np.nan]])
    path = exchange.write([AnnotatedFace(exchange.photos[0], points, "")], form, layout)
    (face,) = exchange.read(form, path, layout)
    np.testing.assert_allclose(face.points, points, atol=TOLERANCE)


@pytest.mark.parametrize("name", [name for name in WRITTEN if name != "cofw"])  # which holds the photos
def test_photos_of_awkward_names_are_found_again(exchange: Exchange, name: str) -> None:
    """Names that spreadsheets, shells, addresses and the ends of lines take amiss."""
    form, layout = FORMATS[name], exchange.layout_for(name)
    folder = exchange.folder / "awkward"
    photos = [folder / photo for photo in AWKWARD if POSIX or not set(photo) & set('?"')]
    for photo in photos:
        photo.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(exchange.photos[0], photo)
    first = exchange.faces(layout, 5, form.writer.carries)[0]
    faces = [dataclasses.replace(first, photo=photo) for photo in photos]
    path = exchange.write(faces, form, layout, at="awkward")
    found = exchange.read(form, path, layout)
    assert sorted(face.photo.name for face in found) == sorted(photo.name for photo in photos)


@pytest.mark.parametrize("name", WRITTEN)
def test_evaluation_and_training_take_what_is_accepted(exchange: Exchange, name: str) -> None:
    form, layout = FORMATS[name], exchange.layout_for(name)
    faces = exchange.faces(layout, 11, form.writer.carries - {Part.MISSING})
    path = exchange.write(faces, form, layout)
    accepted = [face for face in faces if face.state is FaceState.ACCEPTED]
    assert len(accepted) == (1 if Part.STATE in form.writer.carries else 3)
    assert len(annotated_faces(path, layout, data_format=name)) == len(accepted)


@pytest.mark.parametrize("name", WRITTEN)
def test_what_a_format_cannot_hold_is_said(exchange: Exchange, name: str) -> None:
    form, layout = FORMATS[name], exchange.layout_for(name)
    faces = exchange.faces(layout, 3, frozenset(Part))
    whole = exchange.faces(layout, 3, frozenset(Part) - {Part.MISSING})
    can_miss = Part.MISSING in form.writer.carries
    target = exchange.folder / ("out.adnet" if name == "project" else "out")
    planned = conversion.plan(faces if can_miss else whole, target, form, layout)
    assert set(planned.lost) == set(Part) - form.writer.carries - {Part.MISSING}
    assert all(0 < count <= 3 for count in planned.lost.values())


@pytest.mark.parametrize("name", [name for name in WRITTEN if Part.SCORE in FORMATS[name].writer.carries])
def test_an_accepted_face_keeps_a_models_confidence_or_it_is_said_to_be_lost(
    exchange: Exchange, name: str
) -> None:
    form, layout = FORMATS[name], exchange.layout_for(name)
    (face, *_) = exchange.faces(layout, 3, form.writer.carries - {Part.MISSING})
    face = dataclasses.replace(face, score=0.75, state=FaceState.ACCEPTED)
    path = exchange.write([face], form, layout)
    (found,) = exchange.read(form, path, layout)
    lost = conversion.plan([face], path, form, layout).lost
    assert found.state is FaceState.ACCEPTED
    assert found.score == (None if Part.SCORE in lost else 0.75)
    assert (Part.SCORE in lost) == (name == "sleap")
