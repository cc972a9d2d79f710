"""After all have synchronised everybody has the same, in whatever order it came; and as merging gives it."""

from __future__ import annotations

import random
import shutil
import tempfile
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from adnet_core.projects import Project
from adnet_core.projects.merging.merging import merge_projects
from adnet_core.projects.verifying import verify_project
from tests.adnet_core.projects.conftest import predict_at
from tests.adnet_core.team.colleagues import Colleague, shared_state, standing

NAMES = ("ann", "bob", "cho", "dee", "eva")


def people(folder: Path, count: int, rng: random.Random, *, copies: bool) -> list[Colleague]:
    """Several people who begin with the same photos, or with copies of one project that has work in it."""
    first = Colleague(folder, NAMES[0], 3600.0 * rng.randrange(-5, 5))
    first.add_photos()
    if copies:
        for _ in range(6):
            first.work(rng)
    team = [first]
    for name in NAMES[1:count]:
        if copies:
            first.project.checkpoint()
            (folder / name).mkdir()
            shutil.copy(first.path, folder / name / "p.adnet")
        team.append(Colleague(folder, name, 3600.0 * rng.randrange(-5, 5)))
        if not copies:
            team[-1].add_photos()
    for one in team:
        one.begin()
    return team


def exchange(team: list[Colleague], rng: random.Random, share: float) -> None:
    """Some hear of some of what others have sent, in any order."""
    for one in team:
        heard = [text for other in team if other is not one for text in other.sent if rng.random() < share]
        rng.shuffle(heard)
        one.take(heard)


def come_together(seed: int, count: int, copies: bool) -> None:
    """Work and hear of each other in part, several times; in the end all hear of everything."""
    rng = random.Random(seed)
    with tempfile.TemporaryDirectory() as folder:
        team = people(Path(folder), count, rng, copies=copies)
        for _ in range(rng.randrange(1, 5)):
            for one in team:
                for _ in range(rng.randrange(6)):
                    one.work(rng)
                one.send()
            exchange(team, rng, 0.4)
        for one in team:
            one.send()
        exchange(team, rng, 1.0)
        states = [shared_state(one.project) for one in team]
        assert all(state == states[0] for state in states[1:])
        for one in team:
            one.close()
            assert not verify_project(one.path, photos=False).faults


def merge_and_synchronise(seed: int, count: int, copies: bool) -> None:
    """Of the files as they were before anybody had heard of anybody, and of those of afterwards."""
    rng = random.Random(seed)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        team = people(folder, count, rng, copies=copies)
        for one in team:
            for _ in range(rng.randrange(8)):
                one.work(rng, apart=True)
            one.project.checkpoint()
        before, after = folder / "before.adnet", folder / "after.adnet"
        files = [one.path for one in team]
        random.Random(seed + 1).shuffle(files)  # in whatever order somebody names them
        merge_projects(files, before)
        for one in team:
            one.send()
        exchange(team, rng, 1.0)
        for one in team:
            one.project.checkpoint()
        merge_projects(files, after)
        assert standing(team[0].path) == standing(before) == standing(after)
        for one in team:
            one.close()


def merge_in_part(seed: int, count: int, copies: bool) -> None:
    """Of files each of which has heard of some of the others, and of some of what these did."""
    rng = random.Random(seed)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        team = people(folder, count, rng, copies=copies)
        for _ in range(rng.randrange(1, 4)):
            for one in team:
                for _ in range(rng.randrange(5)):
                    one.work(rng, apart=True)
                one.send()
            exchange(team, rng, 0.4)
        for one in team:
            one.project.checkpoint()
        merged = folder / "merged.adnet"
        merge_projects([one.path for one in team], merged)
        for one in team:
            one.send()
        exchange(team, rng, 1.0)
        assert standing(team[0].path) == standing(merged)
        for one in team:
            one.close()


def histories(most: int, examples: int) -> Callable[[Callable[[int, int, bool], None]], Callable[[], None]]:
    """Random histories of up to so many people, by a seed that tells all of one."""

    def over(test: Callable[[int, int, bool], None]) -> Callable[[], None]:
        strategy = given(seed=st.integers(0, 2**32), count=st.integers(2, most), copies=st.booleans())
        few = settings(
            max_examples=examples,
            deadline=None,
            suppress_health_check=[HealthCheck.too_slow],
        )
        return few(strategy(test))

    return over


def test_all_have_the_same_in_the_end() -> None:
    histories(5, 12)(come_together)()


def test_it_is_what_merging_their_files_gives() -> None:
    histories(5, 8)(merge_and_synchronise)()


@pytest.mark.parametrize(("seed", "count", "copies"), [(1518205742, 3, True)])
def test_it_was_once_not_what_merging_their_files_gives(seed: int, count: int, copies: bool) -> None:
    merge_and_synchronise(seed, count, copies)


@pytest.mark.parametrize(
    ("seed", "count", "copies"),
    [
        (3728367029, 3, True),
        (1542715213, 3, False),
        (1946412080, 3, True),
        (491912577, 4, True),
        (4060756016, 4, False),
    ],
)
def test_it_is_what_merging_files_gives_that_know_of_each_other_in_part(
    seed: int, count: int, copies: bool
) -> None:
    merge_in_part(seed, count, copies)


def test_what_a_file_has_heard_is_no_word_of_its_own(tmp_path: Path) -> None:
    """Bob has heard of Ann's flag, and not that she took it back."""
    ann = Colleague(tmp_path, "ann")
    ann.add_photos()
    image = ann.project.images()[0]
    face = ann.project.record_predictions(image.id, [predict_at(0, 0)], "m")[0]
    ann.project.checkpoint()
    (tmp_path / "bob").mkdir()
    shutil.copy(ann.path, tmp_path / "bob" / "p.adnet")
    bob = Colleague(tmp_path, "bob")
    for one in (ann, bob):
        one.begin()
    bob.project.set_note(face.id, "odd")
    ann.project.set_tags(face.id, ["a"])
    bob.send()
    bob.take(ann.send())
    assert bob.project.journal.face(face.id).tags == ("a",)
    ann.project.set_tags(face.id, [])
    for one in (ann, bob):
        one.project.checkpoint()
    for files in ([ann.path, bob.path], [bob.path, ann.path]):
        merged = tmp_path / f"{files[0].parent.name}.adnet"
        merge_projects(files, merged)
        with Project.open(merged, author="reader", read_only=True) as project:
            [found] = [one for image in project.images() for one in project.faces(image.id)]
            assert (found.tags, found.note) == ((), "odd")
    for one in (ann, bob):
        one.close()


@pytest.mark.slow
def test_all_have_the_same_in_the_end_whatever_they_did() -> None:
    histories(5, 150)(come_together)()


@pytest.mark.slow
def test_it_is_what_merging_their_files_gives_whatever_they_did() -> None:
    histories(5, 60)(merge_and_synchronise)()


@pytest.mark.slow
def test_it_is_what_merging_files_gives_that_know_of_each_other_in_part_whatever_they_did() -> None:
    histories(4, 60)(merge_in_part)()
