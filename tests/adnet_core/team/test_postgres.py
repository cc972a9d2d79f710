"""A team that meets in a real PostgreSQL server: nothing is skipped, and nobody may do what is not theirs."""

from __future__ import annotations

import json
import time
import uuid
from collections.abc import Callable, Iterator

import pytest

from adnet_core.projects.layout_columns import LayoutColumns
from adnet_core.team.events import TeamError
from adnet_core.team.shared_log import Outgoing, SharedLog, TeamHeader
from tests.adnet_core.projects.conftest import make_layout

psycopg = pytest.importorskip("psycopg")
postgres = pytest.importorskip("adnet_core.team.postgres")

Address = Callable[..., str]
PHOTO = """'{"id": "1", "t": "photo"}'"""


def header() -> TeamHeader:
    return TeamHeader(
        format=1, id=uuid.uuid4().hex, columns=LayoutColumns.of(make_layout()).to_json(), created=time.time()
    )


def event(author: str = "owner", t: str = "edit", kind: str = "moved", **more: object) -> Outgoing:
    name = uuid.uuid4().hex
    body = {"v": 1, "id": name, "t": t, "kind": kind, "author": author, **more}
    return Outgoing(name, author, kind, json.dumps(body))


@pytest.fixture
def owner(database: Address) -> Iterator[SharedLog]:
    shared_log = postgres.Database.create(database(), header())
    shared_log.register("owner")
    yield shared_log
    shared_log.close()


@pytest.fixture
def member(owner: SharedLog, database: Address) -> Iterator[Callable[[str], SharedLog]]:
    """Somebody new with a role of the team: their own place."""
    made: list[SharedLog] = []

    def join(role: str) -> SharedLog:
        login = f"{role}{uuid.uuid4().hex[:6]}"
        with psycopg.connect(database(), autocommit=True) as connection:
            connection.execute(f"CREATE ROLE {login} LOGIN")
        owner.give_role(login, role)
        shared_log = postgres.Database(database(login))
        assert shared_log.register(f"{role} one") == role
        made.append(shared_log)
        return shared_log

    yield join
    for shared_log in made:
        shared_log.close()


def ids(shared_log: SharedLog, cursor: str = "") -> tuple[list[str], str]:
    found = []
    while True:
        page = shared_log.read(cursor, 3)
        found += [json.loads(one.text)["id"] for one in page.events]
        cursor = page.cursor
        if not page.more:
            return found, cursor


def test_what_was_sent_is_read_once_in_pages(owner: SharedLog) -> None:
    sent = [event() for _ in range(10)]
    owner.append("w", sent[:7])
    owner.append("w", sent[5:])
    found, cursor = ids(owner)
    assert found == [one.id for one in sent]
    assert ids(owner, cursor)[0] == []
    ages = [one.age for one in owner.read("", 100).events]
    assert all(age is not None and age >= 0 for age in ages)


def test_the_edits_of_a_slow_transaction_are_not_skipped(owner: SharedLog, database: Address) -> None:
    """It began first and commits last; meanwhile others are seen, and nobody waits for it."""
    slow, quick = event(), event()
    with psycopg.connect(database()) as connection:
        connection.execute("INSERT INTO adnet_team.events (writer, body) VALUES ('s', %s)", (slow.text,))
        owner.append("w", [quick])
        found, cursor = ids(owner)
        assert found == [quick.id]
        connection.commit()
    assert ids(owner, cursor)[0] == [slow.id]


def test_tables_that_were_moved_to_another_server_are_read_anew(owner: SharedLog) -> None:
    sent = event()
    owner.append("w", [sent])
    later = json.dumps({"since": str(2**40), "seen": []})
    assert ids(owner, later)[0] == [sent.id]


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE adnet_team.events SET body = '{}'",
        "DELETE FROM adnet_team.events",
        "TRUNCATE adnet_team.events",
        "DROP TABLE adnet_team.events",
        "UPDATE adnet_team.members SET name = 'me'",
        "DELETE FROM adnet_team.members",
        "UPDATE adnet_team.header SET body = '{}'",
        f"INSERT INTO adnet_team.events (by, writer, body) VALUES ('root', 'w', {PHOTO})",
        f"INSERT INTO adnet_team.events (at, writer, body) VALUES (now(), 'w', {PHOTO})",
        f"INSERT INTO adnet_team.events (xid, writer, body) VALUES ('1', 'w', {PHOTO})",
        "INSERT INTO adnet_team.leases (photo, holder, until) VALUES ('p', 'root', now())",
        "DELETE FROM adnet_team.leases",
        "CREATE TABLE adnet_team.mine (a int)",
    ],
)
@pytest.mark.parametrize("role", ["annotator", "reviewer", "owner"])
def test_no_member_changes_what_is_there(
    member: Callable[[str], SharedLog], owner: SharedLog, role: str, statement: str
) -> None:
    owner.append("w", [event()])
    shared_log = member(role)
    with (
        psycopg.connect(shared_log.address, autocommit=True) as connection,
        pytest.raises(psycopg.errors.InsufficientPrivilege),
    ):
        connection.execute(statement)


def test_not_even_whoever_made_the_team_changes_the_log(owner: SharedLog, database: Address) -> None:
    owner.append("w", [event()])
    for statement in ("UPDATE adnet_team.events SET writer = 'x'", "DELETE FROM adnet_team.events"):
        with (
            psycopg.connect(database(), autocommit=True) as connection,
            pytest.raises(psycopg.errors.RaiseException, match="append-only"),
        ):
            connection.execute(statement)


def test_each_role_may_do_its_own(member: Callable[[str], SharedLog], owner: SharedLog) -> None:
    annotator, reviewer = member("annotator"), member("reviewer")
    own, of_reviewer = "annotator one", "reviewer one"
    annotator.append("w", [event(own), event(own, t="photo"), event(own, t="fact", kind="lease", name="p")])
    reviewer.append("w", [event(of_reviewer, kind="reviewed")])
    owner.append("w", [event("somebody of before"), event(t="fact", kind="gold", name="f")])
    annotator.append("w", [event(own, t="fact", kind="again", name="p"), event(own, t="fact", kind="pass")])
    refused = [
        (annotator, event("owner")),
        (annotator, event("owner", t="fact", kind="pass")),
        (annotator, event(own, t="fact", kind="score", name=own)),
        (annotator, event(own, t="fact", kind="setting", name="review_share")),
        (annotator, event(own, kind="reviewed")),
        (annotator, event(own, t="fact", kind="gold", name="f")),
        (annotator, event(own, t="fact", kind="member", name="owner")),
        (reviewer, event(own)),
        (reviewer, event(own, kind="reviewed")),
    ]
    for shared_log, one in refused:
        with pytest.raises(TeamError, match="does not allow that"):
            shared_log.append("w", [one])
    assert len(ids(owner)[0]) == 8
    with pytest.raises(TeamError, match="edits by owner, zoe are theirs to send, or an owner's"):
        annotator.append("w", [event("zoe"), event("owner"), event(own)])


def test_who_an_event_is_by_is_the_role_that_it_came_from(
    member: Callable[[str], SharedLog], owner: SharedLog
) -> None:
    owner.append("w", [event("somebody of before")])
    member("annotator").append("w", [event("annotator one")])
    assert [one.author for one in owner.read("", 10).events] == [None, "annotator one"]


def test_a_stranger_is_refused_in_a_sentence(owner: SharedLog, database: Address) -> None:
    login = f"stranger{uuid.uuid4().hex[:6]}"
    with psycopg.connect(database(), autocommit=True) as connection:
        connection.execute(f"CREATE ROLE {login} LOGIN")
    shared_log = postgres.Database(database(login))
    with pytest.raises(TeamError, match="does not allow that"):
        shared_log.header()
    shared_log.close()


def test_a_name_is_one_persons(member: Callable[[str], SharedLog], database: Address) -> None:
    shared_log = member("annotator")
    with pytest.raises(TeamError, match="knows you as annotator one, not someone"):
        shared_log.register("someone")
    login = f"second{uuid.uuid4().hex[:6]}"
    with psycopg.connect(database(), autocommit=True) as connection:
        connection.execute(f"CREATE ROLE {login} LOGIN")
        name = connection.execute("SELECT 'adnet_annotator_' || current_database()").fetchone()
        connection.execute(f'GRANT "{name[0]}" TO {login}')
    second = postgres.Database(database(login))
    with pytest.raises(TeamError, match="somebody else in the team is called annotator one"):
        second.register("annotator one")
    second.close()


def test_a_photo_is_leased_to_one_until_it_lapses(member: Callable[[str], SharedLog]) -> None:
    first, second = member("annotator"), member("reviewer")
    assert first.lease(["p", "q"], "", 600) == ["p", "q"]
    assert second.lease(["p", "r"], "", 600) == ["r"]
    assert first.lease(["p"], "", 0) == ["p"]
    assert second.lease(["p"], "", 600) == ["p"]


def test_passwords_are_refused_in_an_address() -> None:
    for address in ("postgresql://ann:secret@host/db", "postgresql://host/db?password=secret"):
        with pytest.raises(TeamError, match=r"\.pgpass") as refused:
            postgres.Database(address)
        assert "secret" not in str(refused.value)


def test_a_server_that_is_not_there_is_a_sentence() -> None:
    shared_log = postgres.Database("postgresql://127.0.0.1:1/db")
    with pytest.raises(TeamError, match="cannot be reached"):
        shared_log.header()
