"""Where the annotator is in a project: which photos are listed, and which of them is shown.

Knows no window and changes no face; which of the photo's faces is meant is in app/logic/selection.py.
Whoever shows the place listens to it by `listeners`, which are called with what has changed.
"""

from __future__ import annotations

import time
from bisect import bisect_left
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import Flag, auto
from itertools import chain
from pathlib import Path

from adnet_core.faces.geometry import FaceBox
from adnet_core.projects.records import FaceRecord, ImageRecord
from adnet_core.projects.store import Project
from adnet_core.ranking.orders import QueueOrder
from adnet_core.team.leases import HeldPhotos, held_photos
from app.logic.listing.photo_list import Listing, ListView, Marked, Order, Shown, listed_rows
from app.logic.listing.project_photos import ProjectPhotos
from app.logic.listing.ranking import photo_key, reading_order
from app.logic.selection import Selection


class Change(Flag):
    """What a listener has to look at again."""

    PHOTO = auto()
    FACES = auto()
    SELECTION = auto()
    PHOTOS = auto()
    SUMMARY = auto()
    # What is listed after the current photo, in another order.
    ORDER = auto()
    # Who of a team has taken which photo.
    LEASES = auto()


Listener = Callable[[Change], None]


@dataclass(frozen=True)
class Hint:
    """Where to expect a face, and the mean deviation of its points as a part of its longer side (or NaN)."""

    box: FaceBox
    spread: float


class Position:
    """The photos of a project as they are listed, and the current one, with what is selected in it."""

    def __init__(self, project: Project, *, start: Path | None = None, order: Order = Order.NAME) -> None:
        """Begins at the photo `start`, or at the first that is unfinished, listed in an `order`."""
        self._usual_view = ListView(order=order)
        self.project = project
        self.listeners: list[Listener] = []
        # Who has taken which photos, where the project is in a team.
        self.held = held_photos(project)
        # The photos that going on has passed over last, since others have taken them; in any order.
        self.passed_over: tuple[int, ...] = ()
        # Is called with the photo that going on has led to.
        self.led: Callable[[int], object] = lambda image_id: None
        self.row: int | None = None
        # The photo that is shown without being in the project: it has no row, and `beside` is the one from
        # which somebody came, by its id.
        self.passing: ImageRecord | None = None
        self._beside: int | None = None
        # Which face and which of its points are meant, in the photo that is shown.
        self.selection = Selection(self._selected)
        # Where to expect the faces of a photo: known for frames of a video, from those around it.
        self.hints: Callable[[ImageRecord], Sequence[Hint]] = lambda image: ()
        # What shows a photo that is not in the project any more; None where nothing does.
        self.let_pass: Callable[[ImageRecord], ImageRecord | None] = lambda image: None
        self.photos = ProjectPhotos(project)
        self.listing = self._listing_of(self._usual_view)
        if self.images:
            self._enter(self._first_row() if start is None else self.photos.row_of_path(start) or 0)

    @property
    def images(self) -> Sequence[ImageRecord]:
        """All photos of the project, by row."""
        return self.photos.images

    @property
    def image(self) -> ImageRecord | None:
        return self.passing if self.row is None else self.images[self.row]

    @property
    def stopped_at(self) -> ImageRecord | None:
        """The current photo, or the one from which somebody came to one that is not in the project."""
        row = self.row if self.passing is None else self._row_before()
        return None if row is None else self.images[row]

    @property
    def faces(self) -> tuple[FaceRecord, ...]:
        """The faces of the current photo, in reading order."""
        return self.selection.faces

    @property
    def face(self) -> FaceRecord | None:
        """The current face."""
        return self.selection.face

    def was_predicted(self, image_id: int) -> bool:
        """Whether a model has looked at the photo."""
        if self.passing is not None and self.passing.id == image_id:
            return self.passing.predicted
        return self.photos.was_predicted(image_id)

    # Moving through the work

    def go_to(self, row: int, face_id: str | None = None) -> None:
        """Go to a photo by its row, and to one of its faces."""
        if not self.images:
            return
        row = min(max(row, 0), len(self.images) - 1)
        if row != self.row:
            self._enter(row, face_id)
            self.notify(Change.PHOTO | Change.FACES | Change.SELECTION)
        elif face_id is not None:
            self.selection.choose(self.selection.index_of(face_id), None)

    def step_photo(self, by: int) -> bool:
        """Next or previous photo of the list; False at its end."""
        row = self.row_beside(by)
        if row is None:
            return False
        self.go_to(row)
        return True

    def row_beside(self, by: int) -> int | None:
        """The row `by` places further in the list; of a photo that is only passed, as if it stood there."""
        passing = self.passing
        if passing is None:
            return self.listing.step(self.row, by)
        if self.listing.view.order is not Order.NAME:
            return self.listing.step(self._row_before(), by)
        key, rows = photo_key(passing.relative), self.listing.rows
        at = bisect_left(rows, key, key=lambda row: photo_key(self.images[row].relative))
        index = at + by - 1 if by > 0 else at + by
        return rows[index] if 0 <= index < len(rows) else None

    def pass_by(self, record: ImageRecord) -> None:
        """Show a photo that is not in the project; anything that is done with it puts it in."""
        if self.passing is not None and self.passing.id == record.id:
            return
        faces = reading_order(self.project.faces(record.id))
        here = self.image if self.row is not None else None
        self._beside = here.id if here is not None else self._beside
        self._show(None, faces)
        self.passing = record
        self.notify(Change.PHOTO | Change.FACES | Change.SELECTION)

    def _row_before(self) -> int | None:
        """The row of the photo from which somebody came to one that is only passed."""
        return None if self._beside is None else self.photos.row_of(self._beside)

    def go_to_end(self, last: bool) -> None:
        """The first or the last photo of the list."""
        if self.listing.rows:
            self.go_to(self.listing.rows[-1 if last else 0])

    def set_list(self, view: ListView) -> None:
        """List the photos of a filter, in an order, or bring the list up to date. Stays at the photo."""
        self.listing = self._listing_of(view)
        self.notify(Change.PHOTOS)

    def list_anew(self, rows: Sequence[int]) -> bool:
        """Take an order in which the photos of the list are to stand now; whether that is another one.

        Up to the current photo all stays where it is: nothing moves under the hand, and what was passed is
        passed. What is listed and not in `rows` keeps to the end.
        """
        index = self.listing.index_of(self.row)
        before = self.listing.rows
        head = list(before[: 0 if index is None else index + 1])
        stay = set(head)
        tail = [row for row in rows if row not in stay]
        known = stay.union(tail)
        fresh = [*head, *tail, *(row for row in before if row not in known)]
        if fresh == list(before):
            return False
        self.listing = Listing(fresh, self.listing.view)
        self.notify(Change.ORDER)
        return True

    def scores_filled(self) -> None:
        """Faces that had come into the project without scores for the queue have them now."""
        self.photos.read_summaries()
        self.set_list(self.listing.view)

    def next_unfinished(self) -> bool:
        """The next face that is neither accepted nor rejected, here or further down the list, then from its
        start, then in photos that are not listed.

        A photo that no model has looked at counts as unfinished. Photos that others of a team have taken are
        passed over (`passed_over`). False when everything else is done.
        """
        index = None if self.passing is not None else self.selection.next_unfinished()
        if index is None:
            return self.next_photo_to_do()
        self.passed_over = ()
        self.selection.choose(index, None)
        return True

    def next_photo_to_do(self) -> bool:
        """As `next_unfinished`, but never to another face of this photo."""
        row = self._first_unfinished(after=self.row_beside(-1) if self.passing is not None else self.row)
        if row is None:
            return False
        self.go_to(row)
        self.led(self.images[row].id)
        return True

    def read_leases(self) -> None:
        """Photos have been taken, or were given back, or a lease has lapsed."""
        self.take_leases(held_photos(self.project, self.held))

    def take_leases(self, held: HeldPhotos) -> None:
        """The same as somebody else has read it."""
        before = self.held.mine
        self.held = held
        if self.listing.view.shown is Shown.MINE and self.held.mine != before:
            self.set_list(self.listing.view)
        self.notify(Change.LEASES)

    def _forget_leases(self) -> None:
        """How far they were read, once there are photos of which some may have come before."""
        self.held = replace(self.held, newest=(0, 0.0))

    def photos_added(self, go_to_first: Sequence[int] = ()) -> None:
        """Photos have been put into the project, or others have removed some; goes to the first of those
        given."""
        here, row = self.image, self.row
        self._forget_leases()
        self.photos.read()
        self.listing = self._listing_of(self._usual_view)
        put_in_elsewhere = self._come_in()
        if here is not None and self.passing is None and not put_in_elsewhere:
            self.row = self.photos.row_of(self.project.passed.image_id(here.id))
            if self.row is None and not go_to_first:
                self.notify(Change.PHOTOS)
                self._go_on_at(row)
                return
        self.notify(Change.PHOTOS)
        if put_in_elsewhere:
            self.reread()
        rows = [row for image_id in go_to_first if (row := self.photos.row_of(image_id)) is not None]
        if rows or (self.image is None and self.images):
            self.row = None
            self.go_to(rows[0] if rows else 0)

    def take_in(self, records: Sequence[ImageRecord]) -> None:
        """Photos that are new in the project, or lie elsewhere now; stays at the photo and at the list."""
        here = self.image
        self._forget_leases()
        self.photos.put_in(records)
        self.row = None if here is None else self.photos.row_of(here.id)
        put_in_elsewhere = self._come_in()
        self.set_list(self.listing.view)
        if put_in_elsewhere:
            self.reread()
        if self.image is None and self.images:
            self.go_to(0)

    def take_out(self, image_ids: Collection[int], *, stay: bool = False) -> None:
        """Photos are no longer in the project. Goes on at the one that comes next in the list, where the
        current one is among them, or stays there where it can be shown without being in the project."""
        here, before = self.image, self.photos.images
        gone = self.photos.take_out(image_ids)
        if not gone:
            return
        listed = [before[row].id for row in self.listing.rows]
        after = None if here is None or here.id not in gone else _next_that_stays(listed, here.id, gone)
        self.row = None if here is None else self.photos.row_of(here.id)
        self.set_list(self.listing.view)
        if here is not None and here.id in gone:
            passed = self.let_pass(here) if stay else None
            if passed is not None:
                self._beside = after
                self.pass_by(passed)
                return
            self._go_on_at(None if after is None else self.photos.row_of(after))

    def catch_up(self) -> None:
        """Take over what another window, or a command, has changed in the project meanwhile."""
        news = self.project.news()
        if news is None:
            return
        if news.photos:
            self.photos_added()
        self.look_again(news.edited)

    def look_again(self, image_ids: Sequence[int]) -> None:
        """Faces of these photos have been changed in the project directly."""
        self._follow_edit()
        ids = [self.project.passed.image_id(image_id) for image_id in image_ids]
        known = [image_id for image_id in ids if image_id in self.photos or self._is_passing(image_id)]
        for image_id, now in self.project.image_summaries(known).items():
            self.photos.take_summary(image_id, now)
        if self.image is not None and self.image.id in known:
            self.reread()
        elif known:
            self.notify(Change.SUMMARY)

    def _is_passing(self, image_id: int) -> bool:
        return self.passing is not None and self.passing.id == image_id

    def _follow_edit(self) -> None:
        """The photo that was only passed may have been put into the project by what was done with it."""
        if self.passing is None:
            return
        image_id = self.project.passed.image_id(self.passing.id)
        if image_id == self.passing.id and self.project.passed.is_passed(image_id):
            return
        self.take_in([self.project.image(image_id)])

    def _come_in(self) -> bool:
        """The photo that was only passed has its row, if it is in the project by now, and stays the current
        one. Returns whether it was put in elsewhere: its faces are others then."""
        passing = self.passing
        if passing is None:
            return False
        row = self.photos.row_of(self.project.passed.image_id(passing.id))
        elsewhere = row is None
        if elsewhere:
            row = next((row for row, image in enumerate(self.images) if image.path == passing.path), None)
        if row is not None:
            self.project.passed.came_in(passing.id, self.images[row].id)
            self.row, self.passing, self._beside = row, None, None
        return elsewhere and row is not None

    # Within

    def _go_on_at(self, row: int | None) -> None:
        """Go to a row, or near it, once the current photo is gone; where no photo is left, to none."""
        self.row = self.passing = None
        self.selection.show(())
        if self.images:
            self.go_to(row or 0)
        else:
            self.notify(Change.PHOTO | Change.FACES | Change.SELECTION)

    def _listing_of(self, view: ListView) -> Listing:
        marked = self._marked() if Marked().of(view.shown) is not None else Marked()
        mixed = self.project.scores.read().by_photo(QueueOrder.MIXED) if view.order is Order.MIXED else {}
        return Listing(listed_rows(self.images, self.photos.summaries, view, marked, mixed), view)

    def _first_row(self) -> int:
        first = self._first_unfinished()
        return first if first is not None else self.listing.rows[0]

    def _marked(self) -> Marked:
        queue = self.project.reviews.queue()
        return Marked(
            *self.project.marked_images(),
            to_review=queue.to_review.keys(),
            disputed=queue.disputed.keys(),
            returned=queue.returned.keys(),
            mine=self.held.mine,
        )

    def _first_unfinished(self, after: int | None = None) -> int | None:
        rows = self.listing.rows
        index = self.listing.index_of(after)
        first = 0 if index is None else index + 1
        passed: set[int] = set()
        now, taken = time.time(), frozenset[int]()
        for row in chain(rows[first:], rows[:first], self._unlisted()):
            image_id = self.images[row].id
            if row == after or self.photos.is_done(image_id):
                continue
            if image_id not in taken:
                if not self.held.others(image_id, now):
                    self.passed_over = tuple(passed)
                    return row
                taken = self.held.taken_by_others(now)  # where one is taken, many may be
                here = None if after is None else self.images[after].id
                left = tuple(image_id for image_id in self.photos.to_do() if image_id != here)
                if taken.issuperset(left):
                    self.passed_over = left
                    return None
            passed.add(image_id)
        self.passed_over = tuple(passed)
        return None

    def _unlisted(self) -> Iterator[int]:
        """The rows that are not in the list."""
        if len(self.listing.rows) < len(self.images):
            listed = set(self.listing.rows)
            yield from (row for row in range(len(self.images)) if row not in listed)

    def _enter(self, row: int, face_id: str | None = None) -> None:
        faces = reading_order(self.project.faces(self.images[row].id))  # which may be damaged
        self._show(row, faces, face_id)

    def _show(self, row: int | None, faces: tuple[FaceRecord, ...], face_id: str | None = None) -> None:
        self.row, self.passing = row, None
        self.selection.show(faces, face_id)

    def _selected(self) -> None:
        """Another face or other points of the same photo have been selected."""
        self.notify(Change.SELECTION)

    def reread(self) -> None:
        """Read the current photo's faces again, keeping the place."""
        self._follow_edit()
        image = self.image
        if image is None:
            return
        current = self.face
        faces = reading_order(self.project.faces(image.id))
        self.selection.renew(faces, None if current is None else self.project.passed.face_id(current.id))
        self.photos.summarise(image.id)
        self.notify(Change.FACES | Change.SELECTION | Change.SUMMARY)

    def notify(self, change: Change) -> None:
        for listener in list(self.listeners):
            listener(change)


def _next_that_stays(listed: Sequence[int], here: int, gone: Collection[int]) -> int | None:
    """Of the listed photos' ids the first after `here` that is not gone, else the last before it."""
    if here not in listed:
        return next((image_id for image_id in listed if image_id not in gone), None)
    index = listed.index(here)
    around = chain(listed[index + 1 :], reversed(listed[:index]))
    return next((image_id for image_id in around if image_id not in gone), None)
