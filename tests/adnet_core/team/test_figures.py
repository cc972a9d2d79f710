"""Figures of a team: work by day, agreement, and distances from known truth, by values worked out by hand."""

from __future__ import annotations

import hashlib
import time
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from adnet_core.faces.states import FaceState
from adnet_core.projects import Project
from adnet_core.projects.merging.merging import merge_projects
from tests.adnet_core.projects.conftest import make_layout, predict_at
from tests.adnet_core.team.test_membership import Run, project_of, run  # noqa: F401  a fixture

# The mouth, points 4 and 5 of the six: its tangent, and the eyes' distance that errors are divided by.
TRUTH = predict_at(10, 20).landmarks
TANGENT = (TRUTH[5] - TRUTH[4]) / np.linalg.norm(TRUTH[5] - TRUTH[4])
NORMAL = np.array([-TANGENT[1], TANGENT[0]])
DISTANCE = float(make_layout().distance(TRUTH))


def annotate(path: Path, name: str, offsets: dict[str, float], *, seconds: float = 2.0) -> None:
    """Accept the face of each photo by its path, with its mouth so far along the normal (percent)."""
    with Project.open(path, author=name) as project:
        for image in project.images():
            if image.relative not in offsets:
                continue
            faces = project.faces(image.id) or project.record_predictions(image.id, [predict_at(10, 20)], "m")
            points = TRUTH[[4, 5]] + offsets[image.relative] / 100 * DISTANCE * NORMAL
            project.move_points(faces[0].id, [4, 5], points, seconds=seconds)
            project.set_state(faces[0].id, FaceState.ACCEPTED, seconds=1.0)


@pytest.fixture
def team(tmp_path: Path, run: Run) -> tuple[Path, Path, Path]:  # noqa: F811
    """Two who have annotated the photos of a team blind, and a project of known truth."""
    truth = project_of(tmp_path / "truth", "truth", photos=2, faces=False)
    with Project.open(truth, author="truth") as project:
        for image in project.images():
            face = project.record_predictions(image.id, [predict_at(10, 20)], "m")[0]
            project.set_state(face.id, FaceState.ACCEPTED)
            data = image.path.read_bytes()
            project.describe_image(image.id, hashlib.sha256(data).hexdigest(), 640, 480)
    ann = project_of(tmp_path / "ann", "ann", photos=2, faces=False)
    run("create", tmp_path / "shared", "-p", ann, "--author", "ann")
    bob = tmp_path / "bob" / "p.adnet"
    bob.parent.mkdir()
    run("join", tmp_path / "shared", "-p", bob, "--author", "bob")
    run("assign", ann, "--to", "ann", "--to", "bob")
    run("sync", bob)
    annotate(ann, "ann", {"0.jpg": 1.0, "1.jpg": 2.0})
    annotate(bob, "bob", {"0.jpg": -3.0, "1.jpg": -3.0}, seconds=5.0)
    for path in (ann, bob, ann, bob):
        run("sync", path)
    return ann, bob, truth


def test_distances_offsets_and_work(team: tuple[Path, Path, Path], run: Run) -> None:  # noqa: F811
    ann, bob, truth = team
    assert run("gold", ann, truth)["gold"] == 2
    found: Any = run("report", ann)
    assert found["people"]["ann"]["all"] == {
        "faces": 2,
        "seconds": 6.0,
        "seconds_a_face": 3.0,
        "corrections": 2,
        "corrections_a_face": 1.0,
    }
    assert found["people"]["bob"]["all"]["seconds_a_face"] == 6.0
    # All was done on one day.
    (day,) = found["people"]["ann"]["days"].values()
    for key in ("against_others", "gold"):
        whole = found["people"]["ann"][key]
        assert day[key] == {name: one for name, one in whole.items() if name != "offsets"}
    gold = found["people"]["ann"]["gold"]
    assert gold["faces"] == 2
    assert gold["normal"] == pytest.approx(1.5, abs=1e-3)
    assert gold["tangent"] == pytest.approx(0.0, abs=1e-9)
    offset = gold["offsets"]["p4"]
    # 1 and 2: mean 1.5, standard deviation 0.7071, of two faces 0.5.
    assert abs(offset["normal"]) == pytest.approx(1.5, abs=1e-3)
    assert offset["normal_error"] == pytest.approx(0.5, abs=1e-3)
    of_bob = found["people"]["bob"]["gold"]["offsets"]["p4"]
    assert of_bob["normal"] == pytest.approx(-3.0 * np.sign(offset["normal"]), abs=1e-3)
    assert of_bob["normal_error"] == pytest.approx(0.0, abs=1e-9)
    assert found["people"]["bob"]["against_others"]["normal"] == pytest.approx(4.5, abs=1e-3)
    assert found["agreement"][0]["annotators"] == ["ann", "bob"]
    assert found["agreement"][0]["normal"] == pytest.approx(4.5, abs=1e-3)
    # Without the truth nothing is said of it, and bob's machine does not have it.
    assert run("report", bob)["people"]["ann"]["gold"] is None
    assert "only an owner" in run("gold", bob, truth)


def test_the_truth_does_not_travel(team: tuple[Path, Path, Path], run: Run, tmp_path: Path) -> None:  # noqa: F811
    ann, bob, truth = team
    extra = truth.with_name("extra.jpg")
    extra.write_bytes(b"a photo that the team does not have")
    with Project.open(truth, author="truth") as project:
        image = project.add_images([extra])[0]
        project.describe_image(image.id, "e" * 64, 640, 480)
        face = project.record_predictions(image.id, [predict_at(10, 20)], "m")[0]
        project.set_state(face.id, FaceState.ACCEPTED)
    run("gold", ann, truth)
    run("sync", bob)
    with Project.open(bob, author="x", read_only=True) as project:
        photos = {image.relative: len(project.faces(image.id)) for image in project.images()}
    assert photos["../truth/extra.jpg"] == 0
    texts = b"".join(path.read_bytes() for path in (tmp_path / "shared").rglob("*.log"))
    assert b'"author":"truth"' not in texts
    assert b"truth/p.adnet" not in texts


def test_a_page_with_all_figures(team: tuple[Path, Path, Path], run: Run, tmp_path: Path) -> None:  # noqa: F811
    ann, _, truth = team
    page = tmp_path / "report.html"
    run("report", ann, "--gold", truth, "--html", page)
    text = page.read_text()
    assert "Systematic offset from the truth" in text
    assert "1.50 ± 0.50 *" in text
    assert "How far the consensus would lie elsewhere" in text
    assert "<script" not in text
    assert "cannot be written" in run("report", ann, "--html", tmp_path / "nowhere" / "page.html")


def test_a_consensus_is_a_project_in_no_team(team: tuple[Path, Path, Path], run: Run, tmp_path: Path) -> None:  # noqa: F811
    ann, _, _ = team
    output = ann.with_name("consensus.adnet")
    found: Any = run("consensus", ann, "-o", output)
    # Both are equally exact as far as two can tell: the mean of +1 and -3, of +2 and -3 percent.
    with Project.open(output, author="x") as project:
        by_photo = {image.relative: project.faces(image.id)[0] for image in project.images()}
        for photo, percent in (("0.jpg", -1.0), ("1.jpg", -0.5)):
            face = by_photo[photo]
            expected = TRUTH[[4, 5]] + percent / 100 * DISTANCE * NORMAL
            assert face.points[[4, 5]] == pytest.approx(expected, abs=1e-3)
            assert face.covariance is not None
            assert np.isfinite(face.covariance).all()
            assert not face.disputed
        assert not project.journal.rows("SELECT 1 FROM sqlite_schema WHERE name = 'team'")
        trained = [face.id for _, face in project.accepted_faces()]
    assert found["faces"] == 2
    assert len(trained) == found["accepted"]
    assert set(found["people"]) == {"ann", "bob"}
    assert "exists already" in run("consensus", ann, "-o", output)
    # Without their offsets, which are the same but for half a percent.
    moved: Any = run("report", ann)["consensus"]["without_offsets"]["p4"]
    assert abs(moved["normal"]) < 0.3
    assert "no face that several people" in run(
        "consensus", project_of(tmp_path / "alone", "a"), "-o", tmp_path / "c.adnet"
    )


def test_people_see_their_own_gold_where_owners_want_that(
    team: tuple[Path, Path, Path],
    run: Run,  # noqa: F811
) -> None:
    ann, bob, truth = team
    run("gold", ann, truth)
    run("report", ann)
    run("sync", ann)
    run("sync", bob)
    assert run("report", bob)["people"]["bob"]["gold"] is None
    assert "only an owner" in run("gold", bob, "--show")
    assert run("gold", ann, "--show")["shown"] is True
    mine: Any = run("report", ann)["people"]["bob"]["gold"]
    run("sync", ann)
    run("sync", bob)
    found: Any = run("report", bob)["people"]
    assert found["ann"]["gold"] is None  # nobody sees another's
    gold = found["bob"]["gold"]
    for key in ("faces", "distance", "tangent", "normal"):
        assert gold[key] == pytest.approx(mine[key], abs=1e-3)
    assert gold["regions"].keys() == mine["regions"].keys()
    run("gold", ann, "--hide")
    run("sync", bob)
    assert run("report", bob)["people"]["bob"]["gold"] is None


def test_a_sample_is_reviewed_and_it_is_the_same_everywhere(tmp_path: Path, run: Run) -> None:  # noqa: F811
    ann = project_of(tmp_path / "ann", "ann", photos=120)
    run("create", tmp_path / "shared", "-p", ann, "--author", "ann")
    bob = tmp_path / "bob" / "p.adnet"
    bob.parent.mkdir()
    run("join", tmp_path / "shared", "-p", bob, "--author", "bob")

    def waiting(path: Path) -> set[int]:
        with Project.open(path, author="carol", read_only=True) as project:
            queue = project.reviews.queue().to_review
            sampled = {
                face.image_id
                for image in project.images()
                for face in project.faces(image.id)
                if project.reviews.is_sampled(face.id)
            }
            assert sampled == set(queue)
            return {int(project.image(image_id).relative.split(".")[0]) for image_id in queue}

    assert len(waiting(bob)) == 120
    assert "only an owner" in run("review", bob, "--share", "0.5")
    assert run("review", ann, "--share", "0.3")["share"] == 0.3
    run("sync", bob)
    assert waiting(bob) == waiting(ann)
    assert 12 < len(waiting(ann)) < 62  # 36, within five standard deviations
    fewer = waiting(ann)
    run("review", ann, "--share", "0.6")
    assert fewer < waiting(ann)
    run("review", ann, "--share", "0")
    assert waiting(ann) == set()


def test_each_day_has_the_faces_that_were_done_on_it(
    team: tuple[Path, Path, Path],
    run: Run,  # noqa: F811
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    _, _, truth = team
    cem = project_of(tmp_path / "cem", "cem", photos=2, faces=False)
    annotate(cem, "cem", {"0.jpg": 1.0})
    later = time.time() + 3 * 86_400
    with monkeypatch.context() as patched:
        patched.setattr(time, "time", lambda: later)
        annotate(cem, "cem", {"1.jpg": 5.0})
    with Project.open(cem, author="cem") as project:
        for image in project.images():
            sha256 = hashlib.sha256(image.path.read_bytes()).hexdigest()
            project.describe_image(image.id, sha256, 640, 480)
    run("create", tmp_path / "of cem", "-p", cem, "--author", "cem")
    found: Any = run("report", cem, "--gold", truth)["people"]["cem"]["days"]
    first, second = (found[day]["gold"] for day in sorted(found))
    assert (first["faces"], second["faces"]) == (1, 1)
    assert first["normal"] == pytest.approx(1.0, abs=1e-3)
    assert second["normal"] == pytest.approx(5.0, abs=1e-3)


def test_a_consensus_of_files_that_were_merged(tmp_path: Path, run: Run) -> None:  # noqa: F811
    first = project_of(tmp_path / "photos", "ann", photos=2, faces=False)
    second = first.with_name("bob.adnet")
    second.write_bytes(first.read_bytes())
    annotate(first, "ann", {"0.jpg": 1.0, "1.jpg": 2.0})
    annotate(second, "bob", {"0.jpg": 0.0, "1.jpg": 3.0})
    merged = first.with_name("merged.adnet")
    merge_projects([first, second], merged)
    output = first.with_name("consensus.adnet")
    before = merged.read_bytes()
    found: Any = run("consensus", merged, "-o", output, "--accept-disputed")
    assert merged.read_bytes() == before
    assert (found["faces"], found["accepted"]) == (2, 2)
    with Project.open(output, author="x") as project:
        for image in project.images():
            (face,) = project.faces(image.id)
            percent = {"0.jpg": 0.5, "1.jpg": 2.5}[image.relative]
            assert face.points[[4, 5]] == pytest.approx(
                TRUTH[[4, 5]] + percent / 100 * DISTANCE * NORMAL, abs=1e-3
            )
