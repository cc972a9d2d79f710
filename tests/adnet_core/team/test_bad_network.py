"""Clients of a real server behind a network that cuts and stalls, and a server that is killed meanwhile."""

from __future__ import annotations

import contextlib
import random
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from unittest import mock

import pytest

from adnet_core.projects import Project
from adnet_core.team import membership
from adnet_core.team.events import TeamError
from adnet_core.team.leases import assign
from adnet_core.team.shared_log_kinds import open_shared_log
from adnet_core.team.team_state import TeamState
from tests.adnet_core.team.colleagues import shared_state
from tests.adnet_core.team.test_membership import project_of
from training.bench.bad_network import BadNetwork

psycopg = pytest.importorskip("psycopg")
postgres = pytest.importorskip("adnet_core.team.postgres")


@pytest.fixture
def network(server: Any, monkeypatch: pytest.MonkeyPatch) -> Iterator[BadNetwork]:
    monkeypatch.setattr(postgres, "CONNECT_SECONDS", 2)  # libpq knows no less
    made = BadNetwork(server.folder / ".s.PGSQL.5432")
    yield made
    made.close()


@pytest.fixture
def team(
    tmp_path: Path, network: BadNetwork, database: Callable[..., str]
) -> Callable[[int], list[tuple[Path, str]]]:
    """People of one team, each with a project and a login, who reach the server through the network."""

    def make(count: int) -> list[tuple[Path, str]]:
        name = database().split("/")[3].split("?")[0]
        address = f"@127.0.0.1:{network.port}/{name}"
        ann = project_of(tmp_path / "ann", "ann")
        membership.create_team(ann, f"postgresql://root{address}", "ann")
        people = [(ann, "ann")]
        for number in range(1, count):
            login = f"p{number}_{name}"
            with psycopg.connect(database(), autocommit=True) as connection:
                connection.execute(f"CREATE ROLE {login} LOGIN")
            membership.set_role(ann, login, "annotator")
            path = tmp_path / login / "p.adnet"
            path.parent.mkdir()
            membership.join_team(path, f"postgresql://{login}{address}", login)
            people.append((path, login))
        return people

    return make


def work(path: Path, author: str, rng: random.Random, edits: int, *, clock: float = 0.0) -> None:
    """Edits of somebody whose clock is so many seconds fast."""
    real = time.time
    with (
        mock.patch("time.time", side_effect=lambda: real() + clock),
        Project.open(path, author=author) as project,
    ):
        for _ in range(edits):
            image = rng.choice(project.images())
            face = rng.choice(project.faces(image.id))
            project.move_points(face.id, [rng.randrange(6)], [[rng.uniform(0, 100), rng.uniform(0, 100)]])


def agree(people: list[tuple[Path, str]]) -> None:
    """Everybody synchronises until nothing comes and nothing goes, and then all have the same."""
    for _ in range(3):
        done = [membership.synchronise(path) for path, _ in people]
    assert all((one.edits, one.sent, one.unsent, one.early, one.unreadable) == (0,) * 5 for one in done)
    states = []
    for path, _ in people:
        with Project.open(path, author="x", read_only=True) as project:
            states.append(shared_state(project))
    assert all(state == states[0] for state in states[1:])


@dataclass
class Trouble:
    """What befalls the place where a team meets: it is away for a turn, or the network does its worst."""

    away: Callable[[], None]
    back: Callable[[], None]
    network: BadNetwork | None = None

    def disturb(self, turn: int) -> None:
        if self.network is not None:
            self.network.cut_after = 6000 if turn % 2 else None
            self.network.stall(turn % 5 == 3)

    def calm(self) -> None:
        if self.network is not None:
            self.network.stall(False)
            self.network.cut_after = None


def rounds(people: list[tuple[Path, str]], trouble: Trouble, *, turns: int, edits: int, kills: int) -> int:
    """Work, and try to synchronise, whatever befalls; returns how often that failed.

    The last is offline for half of it, and the clock of the second is hours wrong.
    """
    rng = random.Random(1)
    failed = 0
    for turn in range(turns):
        trouble.disturb(turn)
        away = kills and turn % (turns // kills) == 1
        if away:
            trouble.away()
        for number, (path, author) in enumerate(people[: -1 if turn < turns // 2 else None]):
            work(path, author, rng, edits, clock=-5 * 3600.0 if number == 1 else 0.0)
            try:
                membership.synchronise(path)
            except TeamError:
                failed += 1
        if away:
            trouble.back()
        trouble.calm()
    work(*people[-1], rng, edits)
    return failed


def test_three_behind_a_bad_network_agree(
    team: Callable[[int], list[tuple[Path, str]]],
    network: BadNetwork,
    server: Any,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(postgres, "ANSWER_SECONDS", 0.5)
    people = team(3)
    trouble = Trouble(server.kill, server.start, network)
    assert rounds(people, trouble, turns=5, edits=3, kills=1) > 0
    monkeypatch.setattr(postgres, "ANSWER_SECONDS", 30.0)
    agree(people)


@pytest.mark.slow
@pytest.mark.timeout(3600)  # on a disk that others use
def test_five_with_ten_thousand_edits_agree(
    team: Callable[[int], list[tuple[Path, str]]],
    network: BadNetwork,
    server: Any,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(postgres, "ANSWER_SECONDS", 1.0)
    people = team(5)
    failed = rounds(people, Trouble(server.kill, server.start, network), turns=30, edits=75, kills=3)
    monkeypatch.setattr(postgres, "ANSWER_SECONDS", 30.0)
    agree(people)
    assert failed > 3
    assert network.cuts > 0


def of_a_folder(tmp_path: Path, count: int) -> tuple[list[tuple[Path, str]], Trouble]:
    """People whose team meets in a folder, which can be away."""
    shared = tmp_path / "shared"
    people = [(project_of(tmp_path / "p0", "p0"), "p0")]
    membership.create_team(people[0][0], str(shared), "p0")
    for number in range(1, count):
        path = tmp_path / f"p{number}" / "p.adnet"
        path.parent.mkdir()
        membership.join_team(path, str(shared), f"p{number}")
        people.append((path, f"p{number}"))
    hidden = tmp_path / "elsewhere"
    return people, Trouble(lambda: void(shared.rename(hidden)), lambda: void(hidden.rename(shared)))


def void(_: object) -> None:
    """Nothing is said of where a folder is now."""


def test_three_with_a_folder_that_is_away_agree(tmp_path: Path) -> None:
    people, trouble = of_a_folder(tmp_path, 3)
    assert rounds(people, trouble, turns=4, edits=3, kills=1) == 2
    agree(people)


@pytest.mark.slow
@pytest.mark.timeout(3600)  # on a disk that others use
def test_five_with_ten_thousand_edits_in_a_folder_agree(tmp_path: Path) -> None:
    people, trouble = of_a_folder(tmp_path, 5)
    assert rounds(people, trouble, turns=30, edits=75, kills=3) >= 12
    agree(people)


def test_a_stalled_server_is_given_up_and_what_was_done_waits(
    team: Callable[[int], list[tuple[Path, str]]], network: BadNetwork, monkeypatch: pytest.MonkeyPatch
) -> None:
    [(ann, _)] = team(1)
    monkeypatch.setattr(postgres, "ANSWER_SECONDS", 0.3)
    work(ann, "ann", random.Random(0), 2)
    network.stall(True)
    with pytest.raises(TeamError, match="cannot be reached or used"):
        membership.synchronise(ann)
    network.stall(False)
    with Project.open(ann, author="x", read_only=True) as project:
        assert TeamState(project.journal).is_in_team
    monkeypatch.setattr(postgres, "ANSWER_SECONDS", 30.0)
    assert membership.synchronise(ann).sent == 2


def test_following_says_once_that_the_team_cannot_be_reached_and_catches_up(
    team: Callable[[int], list[tuple[Path, str]]], server: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(membership, "POLL_SECONDS", 0.05)
    people = team(2)
    follow = membership.follow(people[1][0])
    assert not isinstance(next(follow), str)
    server.kill()
    assert "cannot be reached" in str(next(follow))
    server.start()
    assert not isinstance(next(follow), str)
    with contextlib.closing(follow):
        work(people[0][0], "ann", random.Random(0), 1)
        membership.synchronise(people[0][0])
        done = next(follow)
    assert not isinstance(done, str)
    assert done.edits == 1


def test_photos_that_two_ask_for_at_once_are_one_persons(
    team: Callable[[int], list[tuple[Path, str]]],
) -> None:
    """Neither has heard of what the other takes: the database decides."""
    people = team(2)
    opened = [membership.in_team(path) for path, _ in people]
    taken = []
    with opened[0] as (first, state), opened[1] as (second, other):
        logs = [open_shared_log(one.get("address")) for one in (state, other)]
        for project, log, (_, name) in zip((first, second), logs, people, strict=True):
            log.register(name)
            done = assign(project, log, [name], count=3, photos=["0.jpg", "1.jpg", "2.jpg"][len(taken) :])
            taken.append((done.photos, done.taken))
            log.close()
    assert taken == [(("0.jpg", "1.jpg", "2.jpg"), ()), ((), ("1.jpg", "2.jpg"))]


@pytest.mark.slow
def test_how_long_a_colleagues_edit_takes_at_a_round_trip_of_100_ms(
    team: Callable[[int], list[tuple[Path, str]]], network: BadNetwork, capsys: pytest.CaptureFixture[str]
) -> None:
    """Prints the seconds (`pytest -s`); judges only that each edit comes, since a machine may be busy."""
    people = team(2)
    network.delay = 0.05
    stop, begun = threading.Event(), [threading.Event(), threading.Event()]

    def follow(which: int) -> None:
        for _ in membership.follow(people[which][0], stop.is_set):
            begun[which].set()

    threads = [threading.Thread(target=follow, args=(which,)) for which in (0, 1)]
    for thread in threads:
        thread.start()
    seconds = []
    try:
        assert all(one.wait(60) for one in begun)
        with (
            Project.open(people[0][0], author="ann") as here,
            Project.open(people[1][0], author="x", read_only=True) as there,
        ):
            face = here.faces(here.images()[0].id)[0].id
            for turn in range(12):
                edit = here.move_points(face, [0], [[float(turn), 1000.0]])
                assert edit is not None
                start = time.monotonic()
                while not there.journal.rows("SELECT 1 FROM edits WHERE id = ?", (edit.id,)):
                    assert time.monotonic() - start < 60
                    time.sleep(0.01)
                seconds.append(time.monotonic() - start)
    finally:
        stop.set()
        for thread in threads:
            thread.join(60)
    with capsys.disabled():
        print("\nseconds:", *(f"{one:.2f}" for one in sorted(seconds)))
