"""What is known of photos, and which of them are removed, once edits have come: written into the project."""

from __future__ import annotations

import json
import uuid
from collections.abc import Iterable

from adnet_core.projects import photo_edits
from adnet_core.projects.journal import Journal
from adnet_core.projects.merging.photo_history import SharedPhotoEdit, facts_of_photo, is_removed
from adnet_core.projects.photo_edits import set_removed
from adnet_core.projects.records import PhotoValues
from adnet_core.team.team_state import TEAM

_FACES = "SELECT id FROM faces WHERE image_id = ?"


class PhotoSettling:
    """Writes what follows from the edits of a photo and its faces; call within a transaction."""

    def __init__(self, journal: Journal) -> None:
        self._journal = journal

    def with_edits(self, images: Iterable[int]) -> set[int]:
        """Those of some photos of which people have done something: work on faces may bring them back."""
        rows = self._journal.rows_among(
            "SELECT DISTINCT t.image_id FROM team_photos t JOIN team_edits e "
            "ON e.kind = 'p' AND e.item = t.photo WHERE t.image_id IN ({})",
            images,
        )
        return {int(row[0]) for row in rows}

    def photo(self, image_id: int) -> None:
        """What is known of a photo, and whether it is removed."""
        photo, *facts = self._journal.rows(
            "SELECT photo, sha256, size_bytes, width, height FROM team_photos WHERE image_id = ?", (image_id,)
        )[0]
        entries = {
            str(name): (tuple(json.loads(parents)), json.loads(extra) if extra else {})
            for name, parents, extra in self._journal.rows(
                "SELECT id, parents, extra FROM team_edits WHERE kind = 'p' AND item = ?", (photo,)
            )
        }
        log = photo_edits.read_edits(self._journal, "WHERE image_id = ?", (image_id,))
        shared = {
            edit.id: SharedPhotoEdit(edit, entries[edit.id][0], tuple(entries[edit.id][1].get("work", ())))
            for edit in log
            if edit.id in entries
        }
        known = facts_of_photo(shared, PhotoValues(None, *facts))
        now = photo_edits.values_of(self._journal, image_id)
        wanted = {
            name: value
            for name in ("sha256", "size_bytes", "width", "height")
            if (value := getattr(known, name)) and value != getattr(now, name)
        }
        if wanted:
            columns = ", ".join(f"{name} = :{name}" for name in wanted)
            self._journal.write(f"UPDATE images SET {columns} WHERE id = :id", {**wanted, "id": image_id})
            self._journal.seal("images", "id = ?", (image_id,))
        if not shared:
            return
        removed = is_removed(shared, self._work_on(image_id))
        if photo_edits.replayed(log).get(image_id, False) is not removed:
            name = uuid.uuid4().hex
            merged = photo_edits.merged_edit(image_id, removed, log, author=TEAM, name=name)
            photo_edits.insert_edit(self._journal, merged)
        if now.removed is not removed:
            set_removed(self._journal, image_id, removed)

    def _work_on(self, image_id: int) -> dict[str, tuple[str, ...]]:
        """The edits by people of a photo's faces, each with those below it."""
        faces = [row[0] for row in self._journal.rows(_FACES, (image_id,))]
        rows = self._journal.rows(
            "SELECT id, parents FROM team_edits WHERE kind = 'f' AND item IN "
            f"({', '.join('?' * len(faces))})",
            tuple(faces),
        )
        return {str(name): tuple(json.loads(parents)) for name, parents in rows}
