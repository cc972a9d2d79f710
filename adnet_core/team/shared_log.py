"""Where a team meets: what each of the places can do, whatever it is made of."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Literal, Protocol

from pydantic import BaseModel, ConfigDict, Field

from adnet_core.team.events import TeamError

FORMAT = 1
Role = Literal["owner", "reviewer", "annotator"]
ROLES: tuple[Role, ...] = ("owner", "reviewer", "annotator")


class TeamHeader(BaseModel):
    """What is written once when a team is made. `columns` is of `LayoutColumns.to_json`."""

    model_config = ConfigDict(frozen=True, extra="ignore", strict=True)
    format: int = Field(ge=1)
    id: str = Field(min_length=1, max_length=100)
    columns: str
    created: float


class NewerTeamError(TeamError):
    """A team that a newer version of this program has made."""


class _Format(BaseModel):
    """What every version can read of a header."""

    model_config = ConfigDict(extra="ignore", strict=True)
    format: int


def header_of(text: bytes | str) -> TeamHeader:
    """Raises ValueError for what is no header, and NewerTeamError, whatever else a newer one says."""
    if _Format.model_validate_json(text).format > FORMAT:
        raise NewerTeamError("was made by a newer version of adnet-annotate; update this one")
    return TeamHeader.model_validate_json(text)


@dataclass(frozen=True)
class Outgoing:
    """An event to send: its id, who the edit is by (empty for what is no edit), its kind, and its text."""

    id: str
    author: str
    kind: str
    text: str


@dataclass(frozen=True)
class Received:
    """An event that has come. `author` is who the place knows it to be by, None where it knows nobody, and
    where it is by somebody who may bring in what others have done. `age` is how many seconds it has lain
    there by the place's own watch, None where that has none."""

    text: str
    author: str | None = None
    age: float | None = None


@dataclass(frozen=True)
class Page:
    """Some of what came after a cursor, and the cursor after it; `more` where there is more at once."""

    events: tuple[Received, ...]
    cursor: str
    more: bool


class SharedLog(Protocol):
    """Raises TeamError, in one sentence, wherever it cannot be reached or does not allow something."""

    @property
    def address(self) -> str:
        """As it may be shown and kept: without a password."""

    def header(self) -> TeamHeader: ...

    def register(self, name: str) -> str:
        """Say who one is; returns the role that the place gives, empty where it gives none."""

    @property
    def has_roles(self) -> bool:
        """Whether the place itself says who may do what."""

    def give_role(self, login: str, role: Role) -> str:
        """Let somebody do what a role does; returns the login's name in the team, empty where it has none."""

    def append(self, writer: str, events: Sequence[Outgoing]) -> None:
        """Send events. They are durable when it returns; those that are there already are left out."""

    def read(self, cursor: str, most: int) -> Page:
        """Events after a cursor; the empty one begins. Each comes once at least, in any order."""

    def lease(self, photos: Sequence[str], holder: str, seconds: float) -> list[str]:
        """Take photos for a time; gives those that nobody else has. 0 seconds give them back."""

    def wait(self, seconds: float) -> None:
        """Until there may be news, or the time is over."""

    def traffic(self) -> dict[str, Any]:
        """How much lies there, for `adnet team status`."""

    def close(self) -> None: ...
