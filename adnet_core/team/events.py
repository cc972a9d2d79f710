"""What people of a team send each other: one line of JSON for each edit, each photo and each fact.

Photos and faces go by names that mean the same everywhere, arrays as in the project file, in base64. An
event of a newer version, or of a kind that is not known, is kept as it is.
"""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, TypeAdapter, ValidationError

from adnet_core.errors import AdnetError
from adnet_core.files.plain_text import beginning

VERSION = 1
"""Raised where an older program could not tell what a new kind of event, or a new field, means."""

LARGEST_EVENT = 4 << 20
"""Characters; an edit of all of 1,000 points takes 130,000."""

_CHANGE = ("points", "origin", "visibility", "covariance")
BLOBS = ("indices", *(f"{name}_{side}" for side in ("before", "after") for name in _CHANGE))

_Name = Annotated[str, Field(min_length=1, max_length=200)]
_Hash = Annotated[str, Field(max_length=200)]
_Box = tuple[float, float, float, float]
_Size = Annotated[int, Field(ge=0, lt=2**53)]


class TeamError(AdnetError):
    """A team that cannot be reached, joined or worked in, or a file of it that cannot be read."""


class UnreadableEventError(TeamError):
    """An event that is not what it should be, by whatever program it was written."""


class NewerEventError(TeamError):
    """An event that only a newer version of this program can read."""


class _Event(BaseModel):
    # What is not known in a known version was written by another program, and is left out.
    model_config = ConfigDict(frozen=True, extra="ignore", strict=True)
    v: int = VERSION
    id: _Name


class PhotoEvent(_Event):
    """That there is a photo: its path as seen from the project's folder, and what is known of its file."""

    t: Literal["photo"] = "photo"
    photo: _Name
    path: Annotated[str, Field(min_length=1, max_length=4096)]
    sha256: _Hash = ""
    size_bytes: _Size = 0
    width: _Size = 0
    height: _Size = 0


class FaceEvent(_Event):
    """An edit of a face: a row of the log, whose arrays are in `blobs`, and what the row does not say.

    `beside` is None but for a face's first edit; `ghosts` are those of them that only a model had touched
    and that do not travel: their boxes, and those around their points. For the rest see
    `face_history.SharedEdit` and `face_groups.Birth`; `whole` and `versions` are columns of rows.
    """

    t: Literal["edit"] = "edit"
    face: _Name
    photo: _Name
    parents: tuple[_Name, ...] = ()
    kind: _Name
    author: _Name
    at: float
    seconds: float
    step: str | None = None
    target: str | None = None
    blobs: dict[str, str] = Field(default_factory=dict)
    fields_before: str
    fields_after: str
    annotator: str | None = None
    beside: tuple[_Name, ...] | None = None
    ghosts: tuple[tuple[_Name, _Box, _Box], ...] = ()
    into: str | None = None
    whole: dict[str, Any] | None = None
    versions: tuple[dict[str, Any], ...] = ()


class PhotoEditEvent(_Event):
    """An edit of a photo. `work` are the last edits of its faces that its author knew of."""

    t: Literal["photo edit"] = "photo edit"
    photo: _Name
    parents: tuple[_Name, ...] = ()
    kind: _Name
    author: _Name
    at: float
    step: str | None = None
    target: str | None = None
    before: str
    after: str
    work: tuple[_Name, ...] = ()


class FactEvent(_Event):
    """What holds of the team, under a name: of two with one name the later holds, by `clock` and then `id`.

    `clock` is one more than the largest that its author had seen, so nobody's watch matters. `at` is when it
    was stated, by its author's watch (seconds since 1970), None where an older program has written it.
    """

    t: Literal["fact"] = "fact"
    kind: _Name
    name: _Name
    clock: _Size
    author: _Name
    value: Any = None
    at: Annotated[float, Field(allow_inf_nan=False)] | None = None


Event = PhotoEvent | FaceEvent | PhotoEditEvent | FactEvent
_EVENT: TypeAdapter[Event] = TypeAdapter(Annotated[Event, Field(discriminator="t")])
_KINDS = frozenset({"photo", "edit", "photo edit", "fact"})


class _Head(BaseModel):
    model_config = ConfigDict(extra="ignore", strict=True)
    v: int
    t: str
    id: _Name


_HEAD = TypeAdapter(_Head)


def event_text(event: Event) -> str:
    """One line."""
    return event.model_dump_json(exclude_defaults=False, exclude_none=True)


def event_of(text: str) -> Event:
    """Raises NewerEventError and UnreadableEventError."""
    if len(text) > LARGEST_EVENT:
        raise UnreadableEventError("an event is larger than any can be")
    try:
        event = _EVENT.validate_json(text)
        if event.v > VERSION:
            raise NewerEventError(f"an event of version {event.v}")
        return event
    except ValidationError as error:
        head = head_of(text)
        if head.v > VERSION or head.t not in _KINDS:
            raise NewerEventError(f"an event of version {head.v}, kind {beginning(head.t, 40)}") from None
        first = error.errors(include_url=False)[0]
        where = ".".join(map(str, first["loc"]))
        raise UnreadableEventError(
            f"an event cannot be read ({beginning(where, 60)}: {first['msg']})"
        ) from None
    except (ValueError, RecursionError) as error:
        raise UnreadableEventError(f"an event cannot be read ({beginning(error, 60)})") from None


def head_of(text: str) -> _Head:
    """What every version can read of an event. Raises UnreadableEventError."""
    try:
        return _HEAD.validate_json(text)
    except (ValueError, RecursionError) as error:
        raise UnreadableEventError(f"an event cannot be read ({beginning(error, 60)})") from None
