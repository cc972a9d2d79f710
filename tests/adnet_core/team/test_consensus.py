"""Consensus of simulated people whose precision and offsets are known: what went in comes out again."""

from __future__ import annotations

import numpy as np
import pytest

from adnet_core.faces.face_template import template_points
from adnet_core.faces.geometry import FaceBox, join_errors, split_errors, tangent_frames
from adnet_core.faces.layout import load_layout
from adnet_core.team.consensus import consensus
from adnet_core.team.precision import Array, People, measure_people

LAYOUT = load_layout("68")
SIGMA = {"ann": (0.02, 0.008), "bob": (0.03, 0.012), "cem": (0.04, 0.02), "dee": (0.025, 0.01)}
CHIN = 8
OFFSET = {"ann": 0.015, "bob": -0.015}
"""Along the normal of the chin; they add up to nothing, as only differences can be told."""
Versions = list[tuple[str, Array]]


def simulate(count: int, *, seed: int, of_each: int = 3) -> tuple[list[Array], list[Versions]]:
    random = np.random.default_rng(seed)
    base = template_points(LAYOUT, FaceBox(0.0, 0.0, 400.0, 440.0))
    truths, faces = [], []
    for _ in range(count):
        truth = base * random.uniform(0.8, 1.5) + random.uniform(-50, 50, 2)
        distance = float(LAYOUT.distance(truth))
        frames = tangent_frames(truth, LAYOUT)
        versions: Versions = []
        for name in sorted(random.choice(sorted(SIGMA), of_each, replace=False)):
            parts = random.normal(size=truth.shape) * SIGMA[name]
            parts[CHIN, 1] += OFFSET.get(name, 0.0)
            versions.append((str(name), truth + join_errors(parts, frames) * distance))
        truths.append(truth)
        faces.append(versions)
    return truths, faces


@pytest.fixture(scope="module")
def measured() -> tuple[list[Array], list[Versions], People]:
    truths, faces = simulate(400, seed=1)
    return truths, faces, measure_people(faces, LAYOUT)


def test_precision_is_recovered_within_its_error(
    measured: tuple[list[Array], list[Versions], People],
) -> None:
    people = measured[2]
    assert people.names == tuple(sorted(SIGMA))
    for k, name in enumerate(people.names):
        # The tangent turns with the points' own errors, which mixes a little of one part into the other.
        assert people.sigma[k] == pytest.approx(SIGMA[name], rel=0.06)
        assert (people.sigma_error[k] < 0.05 * people.sigma[k]).all()
        assert (people.sigma_error[k] > 0.002 * people.sigma[k]).all()
        assert 250 < people.faces[k] < 350


def test_offsets_are_recovered_within_their_errors(
    measured: tuple[list[Array], list[Versions], People],
) -> None:
    people = measured[2]
    for k, name in enumerate(people.names):
        error = people.offset_error[k, CHIN, 1]
        assert 0 < error < 0.002
        assert abs(people.offset[k, CHIN, 1] - OFFSET.get(name, 0.0)) < 3.5 * error
    others = np.delete(people.offset / people.offset_error, CHIN, axis=1)
    # Where nobody is off, offsets are of the size of their errors.
    assert float(np.sqrt((others**2).mean())) == pytest.approx(1.0, abs=0.15)
    assert np.abs(people.offset.sum(axis=0)).max() < 1e-9


def test_the_truth_lies_in_the_ellipses_as_often_as_they_say(
    measured: tuple[list[Array], list[Versions], People],
) -> None:
    truths, faces, people = measured
    inside = []
    plain, weighted = [], []
    for truth, versions in zip(truths, faces, strict=True):
        found = consensus(versions, people, LAYOUT, without_offsets=True)
        assert found is not None
        rest = truth - found.points
        distance = np.einsum("pi,pij,pj->p", rest, np.linalg.inv(found.covariance), rest)
        inside.append(distance < -2 * np.log(0.1))
        frames = tangent_frames(truth, LAYOUT)
        weighted.append(split_errors(rest, frames)[:, 1] / LAYOUT.distance(truth))
        mean = np.mean([points for _, points in versions], axis=0)
        plain.append(split_errors(truth - mean, frames)[:, 1] / LAYOUT.distance(truth))
    assert float(np.mean(inside)) == pytest.approx(0.90, abs=0.03)
    assert float(np.mean(np.stack(inside)[:, CHIN])) == pytest.approx(0.90, abs=0.06)
    assert float(np.std(weighted)) < 0.85 * float(np.std(plain))


def test_without_the_offsets_the_chin_is_where_it_is(
    measured: tuple[list[Array], list[Versions], People],
) -> None:
    people = measured[2]
    truths, faces = simulate(200, seed=2)
    pair = [
        (truth, [one for one in versions if one[0] in ("ann", "dee")])
        for truth, versions in zip(truths, faces, strict=True)
    ]
    off: dict[bool, list[float]] = {False: [], True: []}
    for truth, versions in pair:
        if len(versions) < 2:
            continue
        for without, found in off.items():
            result = consensus(versions, people, LAYOUT, without_offsets=without)
            assert result is not None
            frames = tangent_frames(truth, LAYOUT)
            parts = split_errors(result.points - truth, frames) / LAYOUT.distance(truth)
            found.append(float(parts[CHIN, 1]))
    ann, dee = (people.mean_square()[people.names.index(name), CHIN, 1] for name in ("ann", "dee"))
    error = float(np.std(off[True])) / np.sqrt(len(off[True]))
    assert np.mean(off[False]) == pytest.approx(0.015 * dee / (ann + dee), abs=3 * error)
    assert 0.015 * dee / (ann + dee) > 3 * error
    assert abs(np.mean(off[True])) < 3 * error


def test_an_outlier_counts_little_and_is_disputed(
    measured: tuple[list[Array], list[Versions], People],
) -> None:
    _, faces, people = measured
    versions = [(name, points.copy()) for name, points in faces[0]]
    before = consensus(versions, people, LAYOUT)
    assert before is not None
    assert not before.disputed.any()
    distance = float(LAYOUT.distance(versions[0][1]))
    versions[0][1][30] += 0.5 * distance
    after = consensus(versions, people, LAYOUT)
    assert after is not None
    assert np.flatnonzero(after.disputed).tolist() == [30]
    assert np.hypot(*(after.points[30] - before.points[30])) < 0.05 * distance


def test_faces_on_which_all_agree_are_rarely_disputed(
    measured: tuple[list[Array], list[Versions], People],
) -> None:
    _, faces, people = measured
    found = [consensus(versions, people, LAYOUT, without_offsets=True) for versions in faces]
    assert np.mean([one is not None and one.disputed.any() for one in found]) < 0.03


def test_few_faces_draw_people_towards_each_other() -> None:
    _, faces = simulate(2, seed=3, of_each=4)
    few = measure_people(faces, LAYOUT)
    _, faces = simulate(300, seed=3, of_each=4)
    many = measure_people(faces, LAYOUT)
    ratio = [people.sigma[:, 1].max() / people.sigma[:, 1].min() for people in (few, many)]
    assert 1.0 < ratio[0] < ratio[1]
    assert np.abs(few.used_offset()).max() < np.abs(few.offset).max()


def test_two_people_alone_are_equally_exact_and_absent_points_are_left_out() -> None:
    _, faces = simulate(60, seed=4)
    pair: list[Versions] = []
    for versions in faces:
        own = [
            (name, points.copy()) for name, points in zip(("a", "b"), (v[1] for v in versions), strict=False)
        ]
        own[0][1][5] = np.nan
        for _, points in own:
            points[6] = np.nan
        pair.append(own)
    people = measure_people(pair, LAYOUT)
    assert people.sigma[0] == pytest.approx(people.sigma[1], rel=1e-6)
    found = consensus(pair[0], people, LAYOUT)
    assert found is not None
    assert found.points[5] == pytest.approx(pair[0][1][1][5])
    assert np.isnan(found.points[6]).all()
    assert np.isfinite(np.delete(found.points, 6, axis=0)).all()
