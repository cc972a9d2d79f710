"""The photos of a project, and what is known of each without its faces. Knows no window."""

from __future__ import annotations

from bisect import insort
from collections.abc import Collection, Sequence
from pathlib import Path

from adnet_core.files.same_names import folded, is_same_entry
from adnet_core.projects.records import ImageRecord, ImageSummary
from adnet_core.projects.store import Project
from app.logic.listing.photo_list import is_finished
from app.logic.listing.ranking import photo_key, photo_keys


class ProjectPhotos:
    """All photos by name, whether they are listed or not; where one stands among them is its row."""

    def __init__(self, project: Project) -> None:
        self._project = project
        self.images: list[ImageRecord] = []
        # By the photos' ids, as are the next two.
        self.summaries: dict[int, ImageSummary] = {}
        # Photos that cannot be read: nothing can be done there, so nothing is left to do.
        self.unreadable: set[int] = set()
        self._rows: dict[int, int] = {}
        self._finished = 0
        self.read()

    def __contains__(self, image_id: int) -> bool:
        return image_id in self._rows

    def row_of(self, image_id: int) -> int | None:
        return self._rows.get(image_id)

    def row_of_path(self, path: Path) -> int | None:
        """The row of a file, under whichever of its names."""
        wanted = path.resolve()
        name = folded(path.name)
        rows = (row for row, image in enumerate(self.images) if folded(image.path.name) == name)
        return next((r for r in rows if is_same_entry(str(self.images[r].path.resolve()), str(wanted))), None)

    def counts(self) -> tuple[int, int]:
        """Photos that are finished, and all photos."""
        return self._finished, len(self.images)

    def was_predicted(self, image_id: int) -> bool:
        """Whether a model has looked at the photo."""
        row = self._rows.get(image_id)
        return row is not None and self.images[row].predicted

    def is_done(self, image_id: int) -> bool:
        """Whether nothing is left to do there."""
        return image_id in self.unreadable or is_finished(self.summaries.get(image_id))

    def to_do(self) -> list[int]:
        """The ids of the photos where something is left to do."""
        return [image_id for image_id in self.summaries if not self.is_done(image_id)]

    # What the project says

    def read(self) -> None:
        """Everything anew."""
        images = self._project.images()
        keys = photo_keys([image.relative for image in images])
        self._set_images([images[index] for index in sorted(range(len(images)), key=keys.__getitem__)])
        self.read_summaries()
        self._finished = sum(map(is_finished, self.summaries.values()))

    def read_summaries(self) -> None:
        """What else is known of each photo, where that has not changed which of them are finished."""
        self.summaries = dict(self._project.image_states())

    def put_in(self, records: Sequence[ImageRecord]) -> None:
        """Photos that are new in the project, or lie elsewhere now."""
        changed = {record.id for record in records}
        images = [image for image in self.images if image.id not in changed]
        for record in records:
            if record.id not in self._rows:
                self.summaries[record.id] = self._project.image_summary(record.id)
                self._finished += is_finished(self.summaries[record.id])
            # Sorting 100,000 photos anew would be felt.
            insort(images, record, key=lambda image: photo_key(image.relative))
        self._set_images(images)

    def take_out(self, image_ids: Collection[int]) -> set[int]:
        """Photos that are no longer in the project; returns the ids of those that were here."""
        gone = self._rows.keys() & set(image_ids)
        if gone:
            for image_id in gone:
                self._finished -= is_finished(self.summaries.pop(image_id, None))
            self.unreadable -= gone
            self._set_images([image for image in self.images if image.id not in gone])
        return gone

    def summarise(self, image_id: int) -> None:
        """The faces of a photo have changed."""
        self.take_summary(image_id, self._project.image_summary(image_id))

    def take_summary(self, image_id: int, now: ImageSummary) -> None:
        """The same as somebody else has read it. One of a photo that is only passed counts nowhere."""
        if image_id not in self:
            return
        self._finished += is_finished(now) - is_finished(self.summaries.get(image_id))
        self.summaries[image_id] = now
        if now.seen and not self.was_predicted(image_id):
            self.set_predicted(image_id, True)

    def set_predicted(self, image_id: int, predicted: bool) -> None:
        """Whether a model has looked at the photo."""
        row = self._rows[image_id]
        self.images[row] = self.images[row]._replace(predicted=predicted)

    def _set_images(self, images: list[ImageRecord]) -> None:
        self.images = images
        self._rows = {image.id: row for row, image in enumerate(images)}
