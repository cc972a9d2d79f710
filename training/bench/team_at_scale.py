"""What a team costs at its size: joining 100,000 faces, a server far away, fifty people at once.

`adnet bench --only team-joining --only team-far --only team-crowd`, or with other sizes

    python -m training.bench.team_at_scale joining --faces 10000
    python -m training.bench.team_at_scale crowd --people 50 --minutes 10
"""

from __future__ import annotations

import contextlib
import math
import tempfile
import threading
import time
import uuid
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Annotated

import numpy as np
import typer

from adnet_core.commands.terminal import say
from adnet_core.projects.store import Project
from adnet_core.speed import Figure
from adnet_core.team import membership
from adnet_core.team.events import FaceEvent, PhotoEvent, event_of, event_text
from adnet_core.team.shared_log import Outgoing, SharedLog
from adnet_core.team.shared_log_kinds import open_shared_log
from training.bench.bad_network import BadNetwork
from training.bench.local_postgres import LocalPostgres, local_postgres
from training.bench.team import annotated

ROUND_TRIP = 0.1
_ONE_WAY = ROUND_TRIP / 2
_LIVE_EDITS = 20
_PATIENCE = 60.0
_MINUTE = 60.0
_EDITS_A_FACE = 20


def joining(faces: int = 100_000) -> list[Figure]:
    """Joining a team of so many faces, of three edits each, in a folder on this disk."""
    with tempfile.TemporaryDirectory() as name:
        shared, second = Path(name, "shared"), Path(name, "second", "p.adnet")
        membership.create_team(annotated(Path(name, "first", "p.adnet"), 1), str(shared), "ann")
        _fill(str(shared), faces)
        second.parent.mkdir()
        wall, used = time.monotonic(), time.process_time()
        done = membership.join_team(second, str(shared), "bob")
        wall, used = time.monotonic() - wall, time.process_time() - used
    note = f"{done.edits:,} edits; {wall:.0f} s by the clock, with whatever else ran"
    aim = 60.0 if faces == 100_000 else None
    return [Figure(f"joining {faces:,} faces, the processor's part", used, "s", note, aim=aim)]


def _fill(address: str, faces: int) -> None:
    """Send the one face of a team again and again, as other faces on other photos by somebody else."""
    log = open_shared_log(address)
    events = [event_of(received.text) for received in log.read("", 1000).events]
    [photo] = [event for event in events if isinstance(event, PhotoEvent)]
    edits = [event for event in events if isinstance(event, FaceEvent)]
    waiting: list[Outgoing] = []
    for number in range(1, faces):
        here = f"{number:016x}"
        one = photo.model_copy(
            update={"id": f"p{here}", "photo": here, "path": f"{number}.jpg", "sha256": f"{number + 10:064x}"}
        )
        waiting.append(Outgoing(one.id, "", "", event_text(one)))
        for edit in edits:
            changes = {
                "id": f"{edit.id[:16]}{here}",
                "face": f"{edit.face[:16]}{here}",
                "photo": here,
                "parents": tuple(f"{parent[:16]}{here}" for parent in edit.parents),
                "step": here,
            }
            copy = edit.model_copy(update=changes)
            waiting.append(Outgoing(copy.id, copy.author, copy.kind, event_text(copy)))
        if len(waiting) > 10_000 or number == faces - 1:
            log.append("bench", waiting)
            waiting = []
    log.close()


def far_away(edits: int = 10_000) -> list[Figure]:
    """A server at a round trip of 100 ms: fetching many edits, and how soon a colleague's is here."""
    with _team_of_two() as (network, people):
        random = np.random.default_rng(1)
        with Project.open(people[0], author="ann") as opened, opened.step():
            faces = [opened.faces(image.id)[0].id for image in opened.images()]
            for number in range(edits):
                opened.move_points(faces[number % len(faces)], [3], [random.uniform(0, 500, 2)])
        membership.synchronise(people[0])
        network.delay = _ONE_WAY
        wall, used = time.monotonic(), time.process_time()
        done = membership.synchronise(people[1])
        wall, used = time.monotonic() - wall, time.process_time() - used
        seen = _seen_by_a_colleague(people)
    note = f"{used:.1f} s of the processor"
    return [
        Figure(f"fetching {done.edits:,} edits at 100 ms round trip", wall, "s", note, aim=10.0),
        Figure.of_times(
            "a colleague's edit is in one's own file at 100 ms round trip",
            [1000 * one for one in seen],
            aim=2000.0,
            by_p95=True,
        ),
    ]


@contextmanager
def _team_of_two() -> Iterator[tuple[BadNetwork, list[Path]]]:
    """A team whose server is reached through a network that can be slow, and two projects of it."""
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        server = stack.enter_context(local_postgres())
        network = BadNetwork(server.folder / ".s.PGSQL.5432")
        stack.callback(network.close)
        first, second = annotated(folder / "first" / "p.adnet", 1000), folder / "second" / "p.adnet"
        address = f"postgresql://{{}}@127.0.0.1:{network.port}/postgres"
        membership.create_team(first, address.format("root"), "ann")
        _let_in(server, "bob")
        membership.set_role(first, "bob", "annotator")
        second.parent.mkdir()
        membership.join_team(second, address.format("bob"), "bob")
        yield network, [first, second]


def _let_in(server: LocalPostgres, login: str) -> None:
    import psycopg

    with psycopg.connect(server.address("postgres"), autocommit=True) as connection:
        connection.execute(f"CREATE ROLE {login} LOGIN")


def _seen_by_a_colleague(people: list[Path]) -> list[float]:
    """Seconds from edits in one project to their being in another, while both follow the team."""
    stop, begun = threading.Event(), [threading.Event() for _ in people]

    def follow(which: int) -> None:
        for _ in membership.follow(people[which], stop.is_set):
            begun[which].set()

    threads = [threading.Thread(target=follow, args=(which,)) for which in range(len(people))]
    for thread in threads:
        thread.start()
    seconds = []
    try:
        if not all(one.wait(_PATIENCE) for one in begun):
            raise RuntimeError("the team was not reached")
        with (
            Project.open(people[0], author="ann") as here,
            Project.open(people[1], author="x", read_only=True) as there,
        ):
            face = here.faces(here.images()[0].id)[0].id
            for turn in range(_LIVE_EDITS):
                edit = here.move_points(face, [0], [[float(turn), 1000.0]])
                start = time.monotonic()
                while edit and not there.journal.rows("SELECT 1 FROM edits WHERE id = ?", (edit.id,)):
                    if time.monotonic() - start > _PATIENCE:
                        raise RuntimeError("an edit did not come within a minute")
                    time.sleep(0.01)
                seconds.append(time.monotonic() - start)
                time.sleep(0.37)  # so that edits fall at all times of the others' rounds
    finally:
        stop.set()
        for thread in threads:
            thread.join(_PATIENCE)
    return seconds


def crowd(people: int = 50, seconds: float = 600.0) -> list[Figure]:
    """So many people at one edit a second each on one server here.

    Each has a connection of their own, moves a point every second, twenty in a face, and reads what others
    send, as often as `membership.follow` does; one more follows the team with a project. The lag is from
    sending to reading, of every edit at every reader; of the whole time its beginning and its end are told.
    """
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        server = stack.enter_context(local_postgres())
        address = server.address("postgres")
        each = math.ceil(seconds / _EDITS_A_FACE)
        first = annotated(folder / "first" / "p.adnet", people * each)
        membership.create_team(first, address, "ann")
        with Project.open(first, author="ann") as opened, opened.step():
            faces = [opened.faces(image.id)[0].id for image in opened.images()]
            tops = [opened.move_points(face, [3], [[5.0, 5.0]]) for face in faces]
        membership.synchronise(first)
        texts = {event.id: event for event in _face_events(address)}
        templates = [texts[top.id] for top in tops if top is not None]
        second = folder / "second" / "p.adnet"
        second.parent.mkdir()
        membership.join_team(second, address, "ann")
        before = _traffic(address)
        begin = time.monotonic()
        lags: list[tuple[float, float]] = []
        rounds: list[int] = []
        threads = [
            threading.Thread(
                target=_person, args=(address, templates[one::people], begin, seconds, lags, rounds)
            )
            for one in range(people)
        ]
        following = threading.Thread(target=_follow_for, args=(second, seconds))
        for thread in (*threads, following):
            thread.start()
        for thread in (*threads, following):
            thread.join()
        late = membership.synchronise(second)
        after = _traffic(address)
    return _crowd_figures(people, seconds, lags, rounds, late.edits, before, after)


def _crowd_figures(
    people: int,
    seconds: float,
    lags: list[tuple[float, float]],
    rounds: list[int],
    late: int,
    before: dict[str, int],
    after: dict[str, int],
) -> list[Figure]:
    span = min(_MINUTE, seconds / 3)
    begun = [1000 * lag for at, lag in lags if at < span]
    ended = [1000 * lag for at, lag in lags if at > seconds - span]
    sent = after["events"] - before["events"]
    note = f"{people} people, {sent:,} edits in {seconds:.0f} s, {sum(rounds) / seconds:.0f} looks a second"
    grown = (after["bytes"] - before["bytes"]) / max(sent, 1)
    return [
        Figure.of_times(f"seen by others, the first {span:.0f} s", begun, note, aim=2000.0, by_p95=True),
        Figure.of_times(f"seen by others, the last {span:.0f} s", ended, aim=2000.0, by_p95=True),
        Figure("edits that one who followed had still to fetch in the end", float(late), "edits"),
        Figure("a million moved points on the server", grown, "MB", "table and indexes"),
    ]


def _traffic(address: str) -> dict[str, int]:
    with contextlib.closing(open_shared_log(address)) as log:
        return log.traffic()


def _face_events(address: str) -> list[FaceEvent]:
    with contextlib.closing(open_shared_log(address)) as log:
        page = log.read("", 1_000_000)
    events = [event_of(received.text) for received in page.events]
    return [event for event in events if isinstance(event, FaceEvent)]


def _person(
    address: str,
    faces: Sequence[FaceEvent],
    begin: float,
    seconds: float,
    lags: list[tuple[float, float]],
    rounds: list[int],
) -> None:
    """One who moves a point each second, on top of the last move of the face, and reads the others' edits."""
    writer, own, looks = uuid.uuid4().hex, faces[0], 0
    shift = uuid.uuid4().int % 1000 / 1000  # not all in the same moment
    with contextlib.closing(open_shared_log(address)) as log:
        cursor = log.read("", 1_000_000).cursor
        for turn in range(int(seconds)):
            due = begin + turn + shift
            while (left := due - time.monotonic()) > 0:
                log.wait(left)
                time.sleep(max(0.0, min(membership.ROUND_SECONDS, due - time.monotonic())))
                cursor = _read(log, cursor, begin, lags)
                looks += 1
            if turn % _EDITS_A_FACE == 0:
                own = faces[turn // _EDITS_A_FACE]
            own = own.model_copy(update={"id": uuid.uuid4().hex, "parents": (own.id,), "at": time.time()})
            log.append(writer, [Outgoing(own.id, own.author, own.kind, event_text(own))])
    rounds.append(looks)


def _read(log: SharedLog, cursor: str, begin: float, lags: list[tuple[float, float]]) -> str:
    while True:
        page = log.read(cursor, 4000)
        now, passed = time.time(), time.monotonic() - begin
        for received in page.events:
            event = event_of(received.text)
            if isinstance(event, FaceEvent):
                lags.append((passed, now - event.at))
        cursor = page.cursor
        if not page.more:
            return cursor


def _follow_for(path: Path, seconds: float) -> None:
    until = time.monotonic() + seconds
    for _ in membership.follow(path, lambda: time.monotonic() > until):
        pass


commands = typer.Typer(help="What a team costs at its size.")


@commands.command("joining")
def _joining(faces: Annotated[int, typer.Option(min=1)] = 100_000) -> None:
    _say(joining(faces))


@commands.command("far")
def _far(edits: Annotated[int, typer.Option(min=1)] = 10_000) -> None:
    _say(far_away(edits))


@commands.command("crowd")
def _crowd(
    people: Annotated[int, typer.Option(min=2)] = 50, minutes: Annotated[float, typer.Option(min=0.1)] = 10.0
) -> None:
    _say(crowd(people, 60 * minutes))


def _say(figures: list[Figure]) -> None:
    for one in figures:
        p95 = "" if one.p95 is None else f", 95 % within {one.p95:,.0f}"
        say(f"{one.what}: {one.value:,.4g} {one.unit}{p95} {one.note}".rstrip())


if __name__ == "__main__":
    commands()
