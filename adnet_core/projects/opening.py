"""Opening a project file: by a connection that writes and is watched, or by one that only reads."""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from functools import partial
from pathlib import Path

from adnet_core.projects.file.addresses import real_file
from adnet_core.projects.file.database import connect_as_latest, connect_to_write, take_log_in
from adnet_core.projects.file.file_identity import FileIdentity
from adnet_core.projects.file.readers import logs_left
from adnet_core.projects.file.sessions import UndoSession, begin_session
from adnet_core.projects.inputs import author_name
from adnet_core.projects.journal import Journal
from adnet_core.projects.layout_edits import read_columns
from adnet_core.projects.open_file import close


def open_journal(path: str | Path, *, author: str, read_only: bool) -> Journal:
    """The journal of a project, opened as `author`; to be closed. Raises ProjectError."""
    name = author_name(author)
    target = real_file(path)
    identity: FileIdentity | None = None
    session: UndoSession | None = None
    on_closed: Callable[[], object] | None = None
    with contextlib.ExitStack() as unless_open:
        if read_only:
            logs_left.reads(target)
            on_closed = partial(logs_left.has_read, target, take_log_in)
            unless_open.callback(on_closed)
            connection = connect_as_latest(target)
        else:
            connection, identity = connect_to_write(target)
        unless_open.callback(close, connection, identity)
        columns = read_columns(connection, target)
        if identity is not None:
            session = begin_session(connection, target, name)
            unless_open.callback(session.close)
        journal = Journal(
            connection,
            target,
            columns,
            name,
            read_only=read_only,
            identity=identity,
            session=session,
            on_closed=on_closed,
        )
        unless_open.pop_all()
        return journal
