"""Which kind of place an address leads to."""

from __future__ import annotations

import os
from pathlib import Path
from urllib.parse import urlsplit

from adnet_core.team.events import TeamError
from adnet_core.team.shared_folder import SharedFolder
from adnet_core.team.shared_log import SharedLog, TeamHeader

SCHEMES = ("postgresql", "postgres")


def create_shared_log(address: str, header: TeamHeader) -> SharedLog:
    """Make a place for a team to meet at. Raises TeamError."""
    if _is_database(address):
        from adnet_core.team.postgres import Database

        return Database.create(address, header)
    return SharedFolder.create(Path(os.path.realpath(address)), header)


def open_shared_log(address: str) -> SharedLog:
    """The place at an address. Raises TeamError where it cannot be reached."""
    if _is_database(address):
        from adnet_core.team.postgres import Database

        return Database(address)
    return SharedFolder(Path(os.path.realpath(address)))


def _is_database(address: str) -> bool:
    if "://" not in address:
        return False
    scheme = urlsplit(address).scheme
    if scheme not in SCHEMES:
        raise TeamError(f"{scheme}://: a team meets in a folder or at postgresql://HOST/DATABASE")
    return True
