"""Which photos the list shows, and in which order. Knows no window."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from operator import attrgetter
from types import MappingProxyType

import numpy as np

from adnet_core.projects.records import ImageRecord, ImageSummary
from app.logic.translating import marked, tr


class Shown(Enum):
    """What a photo must have to be listed, in words."""

    ALL = marked("all photos", about="photos listed")
    MINE = marked("only mine", about="photos listed")
    UNFINISHED = marked("unfinished", about="photos listed")
    UNSEEN = marked("not looked at", about="photos listed")
    NO_FACE = marked("no face", about="photos listed")
    PREDICTED = marked("predicted", about="photos listed")
    CORRECTED = marked("corrected", about="photos listed")
    ACCEPTED = marked("accepted", about="photos listed")
    REJECTED = marked("rejected", about="photos listed")
    FLAGGED = marked("flagged", about="photos listed")
    NOTED = marked("with a note", about="photos listed")
    TO_REVIEW = marked("to review", about="photos listed")
    DISPUTED = marked("to decide", about="photos listed")
    RETURNED = marked("sent back", about="photos listed")

    @property
    def words(self) -> str:
        return tr(self.value, about="photos listed")


class Order(Enum):
    """In which order photos are listed."""

    NAME = marked("by name")
    CORRECTION = marked("expected correction")
    DOUBT = marked("detector doubt")
    SHAPE = marked("unlikely shape")
    MIXED = marked("uncertain, diverse")
    UNSURE_FIRST = marked("least sure first")
    SURE_FIRST = marked("surest first")
    NEWEST_FIRST = marked("last added first")

    @property
    def words(self) -> str:
        return tr(self.value)


# The field of a photo's summary that an order goes by, and the sign with which it rises.
_SORTED_BY = {
    Order.CORRECTION: ("doubtful", -1.0),
    Order.DOUBT: ("doubt", -1.0),
    Order.SHAPE: ("shape", -1.0),
    Order.UNSURE_FIRST: ("expected_error", -1.0),
    Order.SURE_FIRST: ("expected_error", 1.0),
}


@dataclass(frozen=True)
class ListView:
    """What a person has asked the list for. Every word of `words` must be part of a photo's path."""

    shown: Shown = Shown.ALL
    order: Order = Order.NAME
    words: str = ""


@dataclass(frozen=True)
class Marked:
    """Ids of the photos that hold a face with flags, with a note, that waits for this person's review, that
    several people placed differently, or that was sent back; `mine` are those that this person has taken in
    a team."""

    flagged: Collection[int] = ()
    noted: Collection[int] = ()
    to_review: Collection[int] = ()
    disputed: Collection[int] = ()
    returned: Collection[int] = ()
    mine: Collection[int] = ()

    def of(self, shown: Shown) -> Collection[int] | None:
        """The photos with this mark; None for what is no mark."""
        return {
            Shown.FLAGGED: self.flagged,
            Shown.NOTED: self.noted,
            Shown.TO_REVIEW: self.to_review,
            Shown.DISPUTED: self.disputed,
            Shown.RETURNED: self.returned,
            Shown.MINE: self.mine,
        }.get(shown)


class Listing:
    """The listed rows of a session. It stays as it is while faces change, so that nothing slips away under
    the cursor; asking again (`Session.set_list`) brings it up to date."""

    def __init__(self, rows: Sequence[int], view: ListView = ListView()) -> None:
        self.rows = rows
        self.view = view
        # By name nothing is missing and nothing is moved, so a place is a row.
        self._index_of_row = (
            None if isinstance(rows, range) else {row: index for index, row in enumerate(rows)}
        )

    def index_of(self, row: int | None) -> int | None:
        """Where a row stands in the list; None where it is not listed."""
        if row is None:
            return None
        if self._index_of_row is not None:
            return self._index_of_row.get(row)
        return row if 0 <= row < len(self.rows) else None

    def step(self, row: int | None, by: int) -> int | None:
        """The row that lies `by` places further; from a photo that is not listed, the nearest that way by
        name. None where the list ends."""
        if not self.rows or row is None:
            return None
        index = self.index_of(row)
        if index is not None:
            index += by
            return self.rows[index] if 0 <= index < len(self.rows) else None
        if by > 0:
            return min((other for other in self.rows if other > row), default=None)
        return max((other for other in self.rows if other < row), default=None)


def listed_rows(
    images: Sequence[ImageRecord],
    summaries: Mapping[int, ImageSummary],
    view: ListView,
    marked: Marked,
    mixed: Mapping[int, float] = MappingProxyType({}),
) -> Sequence[int]:
    """The rows of `images`, which stand by name, that a view asks for, in its order.

    `mixed` is what the order of this name goes by, of the photos that have it.
    """
    if view == ListView():
        return range(len(images))
    words = view.words.casefold().split()
    if view.shown is Shown.ALL and not words:
        rows = list(range(len(images)))
    else:
        rows = [
            row
            for row, image in enumerate(images)
            if _is_shown(image.id, summaries.get(image.id), view.shown, marked)
            and (not words or all(word in image.relative.casefold() for word in words))
        ]
    if view.order is Order.NEWEST_FIRST:
        rows.sort(key=lambda row: -images[row].id)
    elif view.order is Order.MIXED:
        rows.sort(key=lambda row: _last_if_none(mixed.get(images[row].id), -1.0))
    elif view.order is not Order.NAME:
        field, sign = _SORTED_BY[view.order]
        nothing, value_of = ImageSummary(), attrgetter(field)
        values = [value_of(summaries.get(images[row].id, nothing)) for row in rows]
        # What is None becomes NaN, which comes last either way. By numpy: 100,000 photos are felt otherwise.
        order = np.argsort(sign * np.round(np.array(values, dtype=np.float64), 9), kind="stable")
        rows = [rows[index] for index in order.tolist()]
    return rows


def is_finished(summary: ImageSummary | None) -> bool:
    """Every face of the photo is accepted or rejected, or a model has looked and found none."""
    if summary is None:
        return False
    if summary.faces == 0:
        return summary.seen
    return summary.predicted == 0 and summary.corrected == 0


def _is_shown(image_id: int, summary: ImageSummary | None, shown: Shown, marked: Marked) -> bool:
    now = summary or ImageSummary()
    photos = marked.of(shown)
    if photos is not None:
        return image_id in photos
    return {
        Shown.ALL: True,
        Shown.UNFINISHED: not is_finished(now),
        Shown.UNSEEN: now.faces == 0 and not now.seen,
        Shown.NO_FACE: now.faces == 0 and now.seen,
        Shown.PREDICTED: now.predicted > 0,
        Shown.CORRECTED: now.corrected > 0,
        Shown.ACCEPTED: now.accepted > 0,
        Shown.REJECTED: now.rejected > 0,
    }[shown]


def _last_if_none(value: float | None, sign: float) -> tuple[bool, float]:
    """Sorting key by a value; photos without one come last either way."""
    return (True, 0.0) if value is None else (False, sign * round(value, 9))
