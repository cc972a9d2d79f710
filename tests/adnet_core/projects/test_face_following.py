"""Which faces of frames are the same one: patterns that are moved over a plain background."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import cv2
import numpy as np
import pytest
from numpy.typing import NDArray

from adnet_core.media.photos import Pixels
from adnet_core.projects.face_following import Missing, follow

SIZE = 60
GRID = np.stack(np.meshgrid([0.0, 0.5, 1.0], [0.0, 0.5, 1.0]), axis=-1).reshape(-1, 2) * SIZE
Places = Mapping[int, tuple[float, float]]
"""Where each person's upper left corner is; the later ones lie in front."""


def pattern(person: int) -> NDArray[np.uint8]:
    coarse = np.random.default_rng(person).uniform(0, 255, (7, 7, 3)).astype(np.float32)
    large = cv2.resize(coarse, (SIZE, SIZE), interpolation=cv2.INTER_CUBIC)
    return np.clip(large, 0, 255).astype(np.uint8)


def picture(places: Places, shade: int = 90) -> Pixels:
    drawn = np.full((240, 480, 3), shade, np.uint8)
    for person, (x, y) in sorted(places.items()):
        drawn[round(y) : round(y) + SIZE, round(x) : round(x) + SIZE] = pattern(person)
    return drawn


def points(x: float, y: float) -> NDArray[np.float64]:
    return GRID + np.array([x, y])


def same(
    frames: Mapping[int, Places], pictures: Callable[[int], Pixels | None]
) -> list[set[tuple[int, int]]]:
    """The tracks, as frames and persons."""
    found = follow({n: [points(*at) for at in places.values()] for n, places in frames.items()}, pictures)
    order = {n: list(places) for n, places in frames.items()}
    return [{(n, order[n][face]) for n, face in track.faces.items()} for track in found.tracks]


@pytest.mark.parametrize("seen", [True, False])
def test_two_that_cross_each_other_stay_who_they_are(seen: bool) -> None:
    frames = {}
    for n in range(12):
        both = {0: (40 + 30 * n, 80), 1: (370 - 30 * n, 90)}
        hidden = abs(both[0][0] - both[1][0]) < 30
        # In every other frame they come in the other order.
        there = {1: both[1]} if hidden else both if n % 2 else dict(reversed(both.items()))
        frames[n] = there
    whole = {n: {0: (40 + 30 * n, 80), 1: (370 - 30 * n, 90)} for n in frames}
    tracks = same(frames, (lambda n: picture(whole[n])) if seen else (lambda n: None))
    assert [{person for _, person in track} for track in tracks] in ([{0}, {1}], [{1}, {0}])


def test_one_that_is_back_is_known_again() -> None:
    frames = {
        0: {0: (40, 40), 1: (300, 40)},
        1: {1: (300, 40)},
        2: {1: (300, 42)},
        3: {0: (60, 40), 1: (300, 40)},
    }
    tracks = same(frames, lambda n: picture(frames[n]))
    assert sorted(map(len, tracks)) == [2, 4]


def test_another_one_in_the_same_place_is_another_one() -> None:
    frames = {0: {0: (100, 80)}, 1: {1: (100, 80)}}
    assert len(same(frames, lambda n: picture(frames[n]))) == 2
    # Without pixels nothing tells them apart.
    assert len(same(frames, lambda n: None)) == 1


def test_flow_leads_to_a_face_that_no_frame_between_has_points_of() -> None:
    """It turns round on the way, where motion would not expect it."""
    way = [(40 + 14 * n, 80) for n in range(12)] + [(194 - 14 * n, 80) for n in range(12)]
    faces = {n: [points(*way[n])] for n in (0, 1, 23)}
    found = follow(faces, lambda n: picture({0: way[n]}), between=range(24))
    assert [track.faces for track in found.tracks] == [{0: 0, 1: 0, 23: 0}]


def test_a_cut_ends_all_and_is_said() -> None:
    faces = {n: [points(100, 80)] for n in range(4)}
    found = follow(faces, lambda n: picture({0: (100, 80)}, 90 if n < 2 else 250))
    assert found.cuts == (2,)
    first, second = found.tracks
    assert (first.faces, second.faces) == ({0: 0, 1: 0}, {2: 0, 3: 0})
    assert found.why_missing(first, 3) is Missing.CUT
    assert found.why_missing(second, 0) is Missing.CUT
    assert found.why_missing(first, 1) is None


def test_why_a_face_is_missing() -> None:
    frames: dict[int, Places] = {
        0: {0: (40, 40), 1: (300, 40)},
        1: {1: (300, 40)},
        2: {2: (40, 40)},
        3: {},
    }
    found = follow(
        {n: [points(*at) for at in places.values()] for n, places in frames.items()},
        lambda n: picture(frames[n]),
    )
    track = found.track_of(0, 0)
    assert track is not None
    assert found.why_missing(track, 1) is Missing.OTHER_FACE
    assert found.why_missing(track, 2) is Missing.DIFFERENT
    assert found.why_missing(track, 3) is Missing.NO_FACE


def test_points_that_are_absent_are_no_hindrance() -> None:
    half = points(108, 80)
    half[4:] = np.nan
    found = follow({0: [points(100, 80)], 1: [half]}, lambda n: picture({0: (100 + 8 * n, 80)}))
    assert [track.faces for track in found.tracks] == [{0: 0, 1: 0}]
