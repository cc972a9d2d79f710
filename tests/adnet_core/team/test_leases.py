"""Who has taken which photo: read by what is new, with what lapsed long ago left out."""

from __future__ import annotations

import time
from pathlib import Path
from unittest import mock

import pytest

from adnet_core.projects import Project
from adnet_core.team import membership
from adnet_core.team.leases import LEASE, held_photos, leases, take_one
from adnet_core.team.shared_log_kinds import open_shared_log
from adnet_core.team.synchronising import Synchroniser
from adnet_core.team.team_state import TeamState
from tests.adnet_core.team.test_membership import project_of


@pytest.fixture
def ann(tmp_path: Path) -> Path:
    path = project_of(tmp_path / "ann", "ann", photos=4)
    membership.create_team(path, str(tmp_path / "shared"), "ann")
    return path


def test_what_is_new_is_read_whichever_row_it_has(ann: Path) -> None:
    with Project.open(ann, author="ann") as project:
        images = [image.id for image in project.images()]
        state = TeamState(project.journal)
        held = held_photos(project)
        assert held.mine == frozenset()
        for count, image_id in enumerate(images, 1):
            assert take_one(project, image_id, 30)
            assert not take_one(project, image_id, 30)
            held = held_photos(project, held)
            assert len(held.mine) == count
        # The last row is replaced, with gaps before it: the new one may have its number, or a smaller one.
        photos = sorted(leases(state))
        for photo in (photos[2], photos[3], photos[3], photos[1], photos[1]):
            value = {"holders": ["bob"], "seconds": 100.0, "blind": False}
            state.state_fact(LEASE, photo, value, "ann")
            held = held_photos(project, held)
            assert held.leases == held_photos(project).leases
        assert sum(bool(held.others(image_id)) for image_id in images) == 3


def test_what_lapsed_is_shown_for_a_day(ann: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    now = time.time()
    with Project.open(ann, author="ann") as project:
        (image_id, *_) = [image.id for image in project.images()]
        take_one(project, image_id, 30)
        state = TeamState(project.journal)
        for later, lasts, shown in ((60, True, True), (1900, False, True), (90_000, False, False)):
            monkeypatch.setattr(time, "time", lambda at=now + later: at)
            held = held_photos(project)
            assert (held.lease(image_id) is not None) == lasts
            assert (image_id in held.leases) == shown
            assert bool(leases(state)) == lasts
        assert take_one(project, image_id, 30)


def test_who_joins_finds_what_had_lapsed_lapsed(
    ann: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    now = time.time()
    monkeypatch.setattr(time, "time", lambda: now)
    with Project.open(ann, author="ann") as project:
        for image, minutes in zip(project.images(), (30, 300), strict=False):
            assert take_one(project, image.id, minutes)
    membership.synchronise(ann)
    monkeypatch.setattr(time, "time", lambda: now + 3600)
    bob = project_of(tmp_path / "bob", "bob", photos=4)
    membership.join_team(bob, str(tmp_path / "shared"), "bob")
    with Project.open(bob, author="bob") as project:
        held = held_photos(project)
        first, second, *_ = [held.leases[image.id] for image in project.images()[:2]]
        assert (first.lasts, second.lasts) == (False, True)
        assert second.until == pytest.approx(now + 300 * 60)
        assert len(leases(TeamState(project.journal))) == 1


def test_whoever_follows_goes_by_nobodys_clock(ann: Path, tmp_path: Path) -> None:
    """Ann's is five hours slow: what she took before Bob looked has lapsed for him, later ones have not."""
    bob = project_of(tmp_path / "bob", "bob", photos=4)
    membership.join_team(bob, str(tmp_path / "shared"), "bob")
    with Project.open(bob, author="bob") as project, Project.open(ann, author="ann") as hers:
        images = [image.id for image in project.images()]
        log = open_shared_log(str(tmp_path / "shared"))
        sending, following = Synchroniser(hers, log), Synchroniser(project, log)

        def take(row: int) -> None:
            with mock.patch("time.time", return_value=time.time() - 5 * 3600):
                assert take_one(hers, hers.images()[row].id, 30)
            sending.synchronise()
            following.synchronise()

        take(0)
        assert not held_photos(project).others(images[0])
        take(1)
        assert held_photos(project).others(images[1]) == ("ann",)
        log.close()
