"""A team that meets in a PostgreSQL database (psycopg 3, the extra `team`).

Members may add rows of the log and read them, and nothing else; who a row is by is the role that they came
in with. What an event says of itself is read from it by the database, so it says one thing only.
"""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Generator, Sequence
from typing import Any, TypeVar

from adnet_core.files.plain_text import one_line
from adnet_core.team.events import LARGEST_EVENT, TeamError
from adnet_core.team.shared_log import (
    ROLES,
    NewerTeamError,
    Outgoing,
    Page,
    Received,
    Role,
    TeamHeader,
    header_of,
)

try:
    import psycopg
    from psycopg import sql
    from psycopg.conninfo import conninfo_to_dict, make_conninfo
except ImportError:
    raise TeamError(
        "a team that meets in a database needs psycopg: pip install 'adnet-annotate[team]'"
    ) from None

T = TypeVar("T")
ANSWER_SECONDS = 30.0
"""A server that says nothing for so long is taken for gone."""
CONNECT_SECONDS = 10
_CHANNEL = "adnet_team"

# {owner}, {reviewer} and {annotator} are names of roles. A row's `by` and `xid` are the database's own, and
# nobody can give them: the grant names the two columns that can be given.
_TABLES = f"""
CREATE SCHEMA adnet_team;
CREATE TABLE adnet_team.header (one boolean PRIMARY KEY DEFAULT true CHECK (one), body json NOT NULL);
CREATE TABLE adnet_team.members (
    login name PRIMARY KEY DEFAULT session_user,
    name text NOT NULL UNIQUE CHECK (length(name) BETWEEN 1 AND 200),
    joined timestamptz NOT NULL DEFAULT clock_timestamp()
);
CREATE TABLE adnet_team.events (
    n bigint GENERATED ALWAYS AS IDENTITY,
    xid xid8 NOT NULL DEFAULT pg_current_xact_id(),
    by name NOT NULL DEFAULT session_user,
    by_owner boolean NOT NULL DEFAULT pg_has_role(session_user, {{owner_text}}, 'MEMBER'),
    at timestamptz NOT NULL DEFAULT clock_timestamp(),
    writer text NOT NULL CHECK (length(writer) <= 200),
    body json NOT NULL CHECK (length(body::text) <= {LARGEST_EVENT}),
    id text NOT NULL GENERATED ALWAYS AS (body ->> 'id') STORED PRIMARY KEY,
    t text NOT NULL GENERATED ALWAYS AS (body ->> 't') STORED,
    kind text GENERATED ALWAYS AS (body ->> 'kind') STORED,
    name text GENERATED ALWAYS AS (body ->> 'name') STORED,
    author text GENERATED ALWAYS AS (body ->> 'author') STORED
);
CREATE INDEX events_in_order ON adnet_team.events (xid, n);
CREATE TABLE adnet_team.leases (
    photo text PRIMARY KEY CHECK (length(photo) <= 200),
    holder name NOT NULL DEFAULT session_user,
    until timestamptz NOT NULL
);

CREATE FUNCTION adnet_team.refuse() RETURNS trigger LANGUAGE plpgsql AS
    $$ BEGIN RAISE 'the log of a team is append-only'; END $$;
CREATE TRIGGER never_changes BEFORE UPDATE OR DELETE ON adnet_team.events
    FOR EACH ROW EXECUTE FUNCTION adnet_team.refuse();
CREATE TRIGGER never_goes BEFORE TRUNCATE ON adnet_team.events
    FOR EACH STATEMENT EXECUTE FUNCTION adnet_team.refuse();
CREATE FUNCTION adnet_team.tell() RETURNS trigger LANGUAGE plpgsql AS
    $$ BEGIN PERFORM pg_notify('{_CHANNEL}', ''); RETURN NULL; END $$;
CREATE TRIGGER tells AFTER INSERT ON adnet_team.events
    FOR EACH STATEMENT EXECUTE FUNCTION adnet_team.tell();

ALTER TABLE adnet_team.events ENABLE ROW LEVEL SECURITY;
ALTER TABLE adnet_team.events FORCE ROW LEVEL SECURITY;
CREATE POLICY all_read ON adnet_team.events FOR SELECT USING (true);
CREATE POLICY own_edits ON adnet_team.events FOR INSERT WITH CHECK (
    pg_has_role(session_user, {{owner_text}}, 'MEMBER')
    OR EXISTS (SELECT 1 FROM adnet_team.members m WHERE m.login = session_user AND (
        t = 'photo'
        OR (t IN ('edit', 'photo edit') AND author = m.name
            AND (kind <> 'reviewed' OR pg_has_role(session_user, {{reviewer_text}}, 'MEMBER')))
        OR (t = 'fact' AND author = m.name
            AND (kind IN ('lease', 'again', 'pass') OR (kind = 'member' AND events.name = m.name))))));
ALTER TABLE adnet_team.leases ENABLE ROW LEVEL SECURITY;
CREATE POLICY all_read ON adnet_team.leases FOR SELECT USING (true);
CREATE POLICY own_begin ON adnet_team.leases FOR INSERT WITH CHECK (holder = session_user);
CREATE POLICY own_or_lapsed ON adnet_team.leases FOR UPDATE
    USING (holder = session_user OR until < clock_timestamp()) WITH CHECK (holder = session_user);

REVOKE ALL ON SCHEMA adnet_team FROM PUBLIC;
REVOKE ALL ON ALL TABLES IN SCHEMA adnet_team FROM PUBLIC;
GRANT {{reviewer}} TO {{owner}};
GRANT {{annotator}} TO {{reviewer}};
GRANT USAGE ON SCHEMA adnet_team TO {{annotator}};
GRANT SELECT ON adnet_team.header, adnet_team.members, adnet_team.events, adnet_team.leases TO {{annotator}};
GRANT INSERT (name) ON adnet_team.members TO {{annotator}};
GRANT INSERT (writer, body) ON adnet_team.events TO {{annotator}};
GRANT INSERT (photo, until), UPDATE (holder, until) ON adnet_team.leases TO {{annotator}};
"""

# Rows of a transaction that is still going on come after others with higher numbers. So the cursor is the
# oldest transaction that was going on, and what was seen of those since is left out by its number.
_READ = """
WITH now AS MATERIALIZED (SELECT pg_current_snapshot() AS snapshot)
SELECT pg_snapshot_xmin(now.snapshot)::text, pg_snapshot_xmax(now.snapshot)::text,
    found.n, found.xid::text, found.body, found.author, found.age
FROM now LEFT JOIN LATERAL (
    SELECT e.n, e.xid, e.body::text AS body, CASE WHEN e.by_owner THEN NULL ELSE m.name END AS author,
        extract(epoch FROM clock_timestamp() - e.at)::float8 AS age
    FROM adnet_team.events e LEFT JOIN adnet_team.members m ON m.login = e.by
    WHERE e.xid >= %(since)s::xid8 AND NOT e.n = ANY (%(seen)s) ORDER BY e.xid, e.n LIMIT %(most)s
) found ON true
"""
_LEASE = """
INSERT INTO adnet_team.leases AS l (photo, until)
SELECT unnest(%(photos)s::text[]), clock_timestamp() + %(seconds)s * interval '1 second'
ON CONFLICT (photo) DO UPDATE SET holder = session_user, until = excluded.until
WHERE l.holder = session_user OR l.until < clock_timestamp() RETURNING photo
"""


class Database:
    """The meeting place in a database. Connects when it is first asked, and again after a failure."""

    def __init__(self, address: str) -> None:
        self._address = _checked(address)
        self._connection: psycopg.Connection[Any] | None = None
        self._name = ""

    @classmethod
    def create(cls, address: str, header: TeamHeader) -> Database:
        """Make the tables, the roles and what they may do. Raises TeamError."""
        shared_log = cls(address)

        def make(connection: psycopg.Connection[Any]) -> None:
            there = connection.execute("SELECT to_regnamespace('adnet_team') IS NOT NULL").fetchone()
            if there == (True,):
                raise TeamError(f"{shared_log.address}: a team meets there already; adnet team join joins it")
            names = _role_names(connection)
            with connection.transaction():
                for name in names.values():
                    known = connection.execute(
                        "SELECT 1 FROM pg_roles WHERE rolname = %s", (name,)
                    ).fetchone()
                    if known is None:
                        connection.execute(sql.SQL("CREATE ROLE {} NOLOGIN").format(sql.Identifier(name)))
                parts: dict[str, sql.Composable] = {}
                for role, name in names.items():
                    parts[role], parts[f"{role}_text"] = sql.Identifier(name), sql.Literal(name)
                connection.execute(sql.SQL(_TABLES).format(**parts))
                connection.execute(sql.SQL("GRANT {} TO SESSION_USER").format(sql.Identifier(names["owner"])))
                connection.execute(
                    "INSERT INTO adnet_team.header (body) VALUES (%s)", (header.model_dump_json(),)
                )

        shared_log._ask(make)
        return shared_log

    @property
    def address(self) -> str:
        return self._address

    def header(self) -> TeamHeader:
        def read(connection: psycopg.Connection[Any]) -> str:
            if connection.execute("SELECT to_regnamespace('adnet_team') IS NULL").fetchone() == (True,):
                raise TeamError(f"{self._address}: no team meets there; adnet team create makes one")
            row = connection.execute("SELECT body::text FROM adnet_team.header").fetchone()
            return "" if row is None else str(row[0])

        try:
            return header_of(self._ask(read))
        except NewerTeamError as error:
            raise TeamError(f"{self._address}: {error}") from None
        except ValueError:
            raise TeamError(f"{self._address}: is not what a team has") from None

    def register(self, name: str) -> str:
        self._name = name

        def enter(connection: psycopg.Connection[Any]) -> str:
            known = "SELECT name FROM adnet_team.members WHERE login = session_user"
            row = connection.execute(known).fetchone()
            if row is None:
                try:
                    connection.execute("INSERT INTO adnet_team.members (name) VALUES (%s)", (name,))
                except psycopg.errors.UniqueViolation:
                    raise TeamError(
                        f"{self._address}: somebody else in the team is called {name}; take another --author"
                    ) from None
            elif row[0] != name:
                raise TeamError(
                    f"{self._address}: the team knows you as {row[0]}, not {name}; use --author '{row[0]}'"
                )
            names = _role_names(connection)
            held = connection.execute(
                "SELECT r FROM unnest(%s::text[]) r WHERE pg_has_role(session_user, r, 'MEMBER')",
                ([*names.values()],),
            ).fetchall()
            return next((role for role in ROLES if (names[role],) in held), "")

        return self._ask(enter)

    @property
    def has_roles(self) -> bool:
        return True

    def give_role(self, login: str, role: Role) -> str:
        """Let a login role of the database do what a role of the team does, and no more."""

        def grant(connection: psycopg.Connection[Any]) -> str:
            known = connection.execute("SELECT 1 FROM pg_roles WHERE rolname = %s", (login,)).fetchone()
            if known is None:
                raise TeamError(f"{self._address}: has no login {login}; its administrator makes one")
            names = _role_names(connection)
            with connection.transaction():
                for other in names:
                    word = "GRANT {} TO {}" if other == role else "REVOKE {} FROM {}"
                    statement = sql.SQL(word).format(sql.Identifier(names[other]), sql.Identifier(login))
                    connection.execute(statement)
            name = "SELECT name FROM adnet_team.members WHERE login = %s"
            row = connection.execute(name, (login,)).fetchone()
            return "" if row is None else str(row[0])

        return self._ask(grant)

    def append(self, writer: str, events: Sequence[Outgoing]) -> None:
        bodies = [event.text for event in events]

        def send(connection: psycopg.Connection[Any]) -> None:
            try:
                connection.execute(
                    "INSERT INTO adnet_team.events (writer, body) SELECT %s, unnest(%s::json[]) "
                    "ON CONFLICT (id) DO NOTHING",
                    (writer, bodies),
                )
            except psycopg.errors.InsufficientPrivilege:
                others = sorted({event.author for event in events} - {"", self._name})
                if not others:
                    raise
                raise TeamError(
                    f"{self._address}: does not allow that: edits by {', '.join(others)} are theirs to send, "
                    "or an owner's"
                ) from None

        self._ask(send)

    def read(self, cursor: str, most: int) -> Page:
        since, seen = _cursor(cursor)
        rows = self._ask(
            lambda connection: connection.execute(
                _READ, {"since": str(since), "seen": seen, "most": most}
            ).fetchall()
        )
        xmin, xmax = int(rows[0][0]), int(rows[0][1])
        if since > xmax:  # the tables were moved to another server, which counts anew
            return self.read("", most)
        found = [row for row in rows if row[2] is not None]
        xids = {int(row[2]): int(row[3]) for row in found}
        more = len(found) == most
        after = min(xmin, max(xids.values())) if more else xmin
        left = [number for number, xid in xids.items() if xid >= after]
        if after == since:
            left += seen
        events = tuple(Received(str(row[4]), row[5], float(row[6])) for row in found)
        return Page(events, json.dumps({"since": str(after), "seen": sorted(left)}), more)

    def lease(self, photos: Sequence[str], holder: str, seconds: float) -> list[str]:
        del holder  # the role that one came in with
        rows = self._ask(
            lambda connection: connection.execute(
                _LEASE, {"photos": [*photos], "seconds": seconds}
            ).fetchall()
        )
        return [str(row[0]) for row in rows]

    def wait(self, seconds: float) -> None:
        def listen(connection: psycopg.Connection[Any]) -> None:
            connection.execute(f"LISTEN {_CHANNEL}")
            for _ in connection.notifies(timeout=seconds, stop_after=1):
                return

        self._ask(listen)

    def traffic(self) -> dict[str, Any]:
        row = self._ask(
            lambda connection: connection.execute(
                "SELECT count(*), pg_total_relation_size('adnet_team.events') FROM adnet_team.events"
            ).fetchone()
        )
        assert row is not None
        return {"events": int(row[0]), "bytes": int(row[1])}

    def close(self) -> None:
        if self._connection is not None:
            self._connection.close()
            self._connection = None

    def _ask(self, call: Callable[[psycopg.Connection[Any]], T]) -> T:
        try:
            if self._connection is None:
                self._connection = _Connection.connect(
                    make_conninfo(
                        self._address,
                        connect_timeout=CONNECT_SECONDS,
                        application_name="adnet-annotate",
                        keepalives_idle=20,
                    ),
                    autocommit=True,
                )
            return call(self._connection)
        except psycopg.errors.InsufficientPrivilege as error:
            raise TeamError(f"{self._address}: does not allow that: {_reason(error)}") from None
        except psycopg.Error as error:
            self.close()
            raise TeamError(f"{self._address}: cannot be reached or used: {_reason(error)}") from None


def _wait(self: Any, gen: Generator[Any, Any, Any], *arguments: Any, **options: Any) -> Any:
    return psycopg.Connection.wait(self, _within(gen, ANSWER_SECONDS), *arguments, **options)


_Connection: Any = type("_Connection", (psycopg.Connection,), {"wait": _wait})
"""A connection that waits for no answer longer than `ANSWER_SECONDS`."""


def _within(steps: Generator[Any, Any, T], seconds: float) -> Generator[Any, Any, T]:
    """The same, but with an error where it takes longer."""
    until = time.monotonic() + seconds
    try:
        wanted = next(steps)
        while True:
            ready = yield wanted
            if time.monotonic() > until:
                raise psycopg.OperationalError(f"no answer for {seconds:g} seconds")
            wanted = steps.send(ready)
    except StopIteration as end:
        value: T = end.value
        return value


def _role_names(connection: psycopg.Connection[Any]) -> dict[str, str]:
    """The roles of the team in this database; roles belong to the whole server, so each names it."""
    row = connection.execute("SELECT current_database()").fetchone()
    assert row is not None
    return {role: f"adnet_{role}_{row[0]}"[:63] for role in ROLES}


def _checked(address: str) -> str:
    try:
        parts = conninfo_to_dict(address)
    except psycopg.Error as error:
        raise TeamError(f"the address of the database cannot be read: {_reason(error)}") from None
    if "password" in parts:
        raise TeamError(
            "the address of the database holds a password, which would be kept in the project; "
            "leave it out and write it into ~/.pgpass"
        )
    return address


def _cursor(text: str) -> tuple[int, list[int]]:
    try:
        found = json.loads(text or "{}")
        return int(found.get("since", 0)), [int(number) for number in found.get("seen", ())]
    except (ValueError, TypeError, AttributeError):
        return 0, []  # what was read already is known by its ids


def _reason(error: Exception) -> str:
    """The first line of what the server or its library says, which names no password."""
    lines = str(error).strip().splitlines() or [type(error).__name__]
    return one_line(lines[0])[:200]
