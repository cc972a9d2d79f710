"""A real PostgreSQL server, where there is one on this machine, and a layout."""

from __future__ import annotations

import contextlib
import uuid
from collections.abc import Callable, Iterator

import pytest

from training.bench.local_postgres import LocalPostgres, NoServerError, local_postgres


@pytest.fixture(scope="session")
def server() -> Iterator[LocalPostgres]:
    pytest.importorskip("psycopg")
    with contextlib.ExitStack() as stack:
        try:
            made = stack.enter_context(local_postgres())
        except NoServerError as error:
            pytest.skip(str(error))
        yield made


@pytest.fixture
def database(server: LocalPostgres) -> Callable[..., str]:
    """The address of a fresh database, and with a login of another of its users, whom it makes."""
    import psycopg

    name = f"d{uuid.uuid4().hex[:8]}"
    with psycopg.connect(server.address("postgres"), autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name}")

    def address(login: str = "root") -> str:
        return server.address(name, login)

    return address
