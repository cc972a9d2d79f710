"""Where the annotator is, as wishes: which photos to decode and what to predict, most urgent first."""

from __future__ import annotations

from collections.abc import Collection, Container

from adnet_core.projects.records import ImageRecord
from app.logic.session import Session
from app.work.prediction import Task, Wish

# Photos after and before the current one that are decoded and predicted ahead.
AHEAD, BEHIND = 4, 1


def rows_ahead(row: int | None, count: int) -> list[int]:
    """The current place in a list, then those that come next, then the one before."""
    if row is None:
        return []
    steps = [*range(AHEAD + 1), *range(-1, -BEHIND - 1, -1)]
    return [row + step for step in steps if 0 <= row + step < count]


def near_rows(session: Session) -> list[int]:
    """The same in the order of the session's list, as rows of the session."""
    listing = session.listing
    index = listing.index_of(session.row)
    if index is not None:
        return [listing.rows[near] for near in rows_ahead(index, len(listing.rows))]
    after = session.row_beside(1)
    return [row for row in (session.row, after) if row is not None]


def near_photos(session: Session) -> list[ImageRecord]:
    """The same as photos, with the current one where that is only passed."""
    passing = [] if session.passing is None else [session.passing]
    return passing + [session.images[row] for row in near_rows(session)]


def wishes(
    session: Session, *, with_maps: Container[str], failed: Collection[int], stale: Collection[int] = ()
) -> list[Wish]:
    """What to predict: faces of photos that no model has looked at, and maps of faces in sight.

    `with_maps` holds the ids of faces whose maps are there, `failed` the photos not to try again. `stale`
    are photos to predict anew: those near the current one, and one of the others when nothing else is left.
    """
    wanted: list[Wish] = []
    for image in near_photos(session):
        if image.id in failed:
            continue
        if not image.predicted:
            hints = session.hints(image)
            boxes, spreads = tuple(hint.box for hint in hints), tuple(hint.spread for hint in hints)
            wanted.append(Wish(Task.FIND, image.id, boxes=boxes, spreads=spreads))
        elif image.id in stale:
            wanted.append(Wish(Task.REFRESH, image.id))
        elif session.image is not None and image.id == session.image.id:
            missing = [face for face in session.faces if face.id not in with_maps]
            if missing:
                boxes, ids = tuple(face.box for face in missing), tuple(face.id for face in missing)
                wanted.append(Wish(Task.MAPS, image.id, boxes, ids))
    other = next((image_id for image_id in stale if image_id not in failed), None)
    if other is not None:
        wanted.append(Wish(Task.REFRESH, other))
    return wanted
