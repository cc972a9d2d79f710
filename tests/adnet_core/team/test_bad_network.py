"""Clients of a real server behind a network that cuts and stalls, and a server that is killed meanwhile."""

from __future__ import annotations

import contextlib
import random
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from adnet_core.projects import Project
from adnet_core.team import membership
from adnet_core.team.events import TeamError
from adnet_core.team.leases import assign
from adnet_core.team.shared_log_kinds import open_shared_log
from adnet_core.team.team_state import TeamState
from tests.adnet_core.team.colleagues import shared_state
from tests.adnet_core.team.proxy import BadNetwork
from tests.adnet_core.team.test_membership import project_of

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


def work(path: Path, author: str, rng: random.Random, edits: int) -> None:
    with Project.open(path, author=author) as project:
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


def rounds(
    people: list[tuple[Path, str]], network: BadNetwork, server: Any, *, turns: int, edits: int, kills: int
) -> int:
    """Work, and try to synchronise, whatever the network does; returns how often that failed."""
    rng = random.Random(1)
    failed = 0
    for turn in range(turns):
        network.cut_after = 6000 if turn % 2 else None
        if turn % 5 == 3:
            network.stall(True)
        killed = kills and turn % (turns // kills) == 1
        if killed:
            server.kill()
        for path, author in people[: -1 if turn < turns // 2 else None]:  # one is offline for half of it
            work(path, author, rng, edits)
            try:
                membership.synchronise(path)
            except TeamError:
                failed += 1
        if killed:
            server.start()
        network.stall(False)
    work(*people[-1], rng, edits)
    network.cut_after = None
    return failed


def test_three_behind_a_bad_network_agree(
    team: Callable[[int], list[tuple[Path, str]]],
    network: BadNetwork,
    server: Any,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(postgres, "ANSWER_SECONDS", 0.5)
    people = team(3)
    assert rounds(people, network, server, turns=5, edits=3, kills=1) > 0
    monkeypatch.setattr(postgres, "ANSWER_SECONDS", 30.0)
    agree(people)


@pytest.mark.slow
def test_five_with_ten_thousand_edits_agree(
    team: Callable[[int], list[tuple[Path, str]]],
    network: BadNetwork,
    server: Any,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(postgres, "ANSWER_SECONDS", 1.0)
    people = team(5)
    failed = rounds(people, network, server, turns=30, edits=75, kills=3)
    monkeypatch.setattr(postgres, "ANSWER_SECONDS", 30.0)
    agree(people)
    assert failed > 3
    assert network.cuts > 0


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
