"""The names under which the team knows the photos of a project, and what it is told of them."""

from __future__ import annotations

import json
import time
from collections.abc import Sequence

from adnet_core.errors import MediaError
from adnet_core.media.photos import file_sha256, photo_size
from adnet_core.projects.photo_table import PhotoTable
from adnet_core.projects.records import ImageRecord
from adnet_core.projects.store import Project
from adnet_core.team.events import PhotoEvent, event_text
from adnet_core.team.photo_names import path_text, photo_name
from adnet_core.team.team_state import TeamState

_MOST_NAMED, _NAMING_SECONDS = 500, 1.0


class SharedPhotos:
    """Gives photos their names, and tells the team of them."""

    def __init__(self, project: Project) -> None:
        self._project = project
        self._journal = project.journal
        self._state = TeamState(project.journal)

    def name_photos(self) -> int:
        """Give every photo that has none its name in the team, by its content; returns how many got one.

        Photos that were never looked at are read now. Names are written by the hundred, or after a second
        where reading takes long: it can be interrupted, and nobody else who writes waits for it.
        """
        counts = "SELECT (SELECT count(*) FROM images), (SELECT count(*) FROM team_photos)"
        here, named = self._journal.rows(counts)[0]
        if here == named:
            return 0
        rows = self._journal.rows(
            "SELECT id FROM images WHERE id NOT IN (SELECT image_id FROM team_photos) ORDER BY id"
        )
        photos = PhotoTable(self._journal)
        looked_at: list[ImageRecord] = []
        written = time.monotonic()
        for (number,) in rows:
            looked_at.append(self.looked_at(photos.one(number)))
            if len(looked_at) == _MOST_NAMED or time.monotonic() - written > _NAMING_SECONDS:
                self._name(looked_at)
                looked_at, written = [], time.monotonic()
        self._name(looked_at)
        return len(rows)

    def looked_at(self, image: ImageRecord) -> ImageRecord:
        """A photo with what its file says of it; one that is not there stays known by its path alone."""
        if image.sha256:
            return image
        try:
            sha256 = file_sha256(image.path)
        except MediaError:
            return image
        try:
            width, height = photo_size(image.path)
        except MediaError:
            width = height = 0
        return self._project.describe_image(image.id, sha256, width, height)

    def _name(self, images: Sequence[ImageRecord]) -> None:
        with self._journal.transaction():
            for image in images:
                name = photo_name(image.sha256, image.relative)
                taken = "SELECT 1 FROM team_photos WHERE photo = ?"
                while self._journal.rows(
                    taken, (name,)
                ):  # two spellings of one path that this disk keeps apart
                    name = photo_name(name, image.relative)
                self.share_photo(image, name)

    def share_photo(self, image: ImageRecord, name: str) -> None:
        """Tell the team of a photo under its name; call within a transaction."""
        self._journal.write(
            "INSERT INTO team_photos (image_id, photo, sha256, size_bytes, width, height) "
            "VALUES (?, ?, ?, ?, ?, ?)",
            (image.id, name, image.sha256, image.size_bytes, image.width, image.height),
        )
        self._queue_photo(image, name)

    def _queue_photo(self, image: ImageRecord, name: str) -> None:
        facts = (image.sha256, image.size_bytes, image.width, image.height)
        event = PhotoEvent(
            id=photo_name(json.dumps([name, *facts]), ""),
            photo=name,
            path=path_text(image.relative),
            sha256=image.sha256,
            size_bytes=image.size_bytes,
            width=image.width,
            height=image.height,
        )
        self._state.queue(event.id, event_text(event))
