"""What is to be sent, as events: edits are read from the log when they go."""

from __future__ import annotations

import json
from typing import Any

from adnet_core.projects.packed_rows import to_text
from adnet_core.projects.rows import edit_values
from adnet_core.projects.store import Project
from adnet_core.team.events import BLOBS, FaceEvent, PhotoEditEvent, event_text


class Outbox:
    """The events of a project that its team has not yet, in their order."""

    def __init__(self, project: Project) -> None:
        self._journal = project.journal

    def next(self, most: int) -> list[tuple[int, str, str, str, str]]:
        """The next events to send: number in the outbox, id, author, kind and text; no more than `most`."""
        rows = self._journal.rows(
            "SELECT o.number, o.id, o.body, t.kind FROM team_outbox o LEFT JOIN team_edits t ON t.id = o.id "
            "ORDER BY o.number LIMIT ?",
            (most,),
        )
        found = []
        for number, name, body, kind in rows:
            author = done = ""
            if body is None:
                event = self.face_event(str(name)) if kind == "f" else self.photo_edit_event(str(name))
                author, done, body = event.author, event.kind, event_text(event)
            found.append((int(number), str(name), author, done, str(body)))
        return found

    def face_event(self, name: str) -> FaceEvent:
        edit = self._journal.stored_edits("WHERE e.id = ?", (name,))[0]
        parents, extra = self._entry(name)
        photo = self._journal.rows("SELECT photo FROM team_photos WHERE image_id = ?", (edit.image_id,))
        values = edit_values(edit)
        return FaceEvent(
            id=edit.id,
            face=edit.face_id,
            photo=str(photo[0][0]),
            parents=parents,
            kind=str(edit.kind),
            author=edit.author,
            at=edit.at,
            seconds=edit.seconds,
            step=values["step"],
            target=values["target"],
            blobs={key: to_text(values[key]) for key in BLOBS if values[key] is not None},
            fields_before=values["fields_before"],
            fields_after=values["fields_after"],
            annotator=extra.get("annotator"),
            beside=tuple(extra["beside"]) if "beside" in extra else None,
            ghosts=tuple((name, tuple(box), tuple(extent)) for name, box, extent in extra.get("ghosts", ())),
            into=extra.get("into"),
            whole=extra.get("whole"),
            versions=tuple(extra.get("versions", ())),
        )

    def photo_edit_event(self, name: str) -> PhotoEditEvent:
        row = self._journal.rows(
            "SELECT p.id, t.photo, p.kind, p.author, p.at, p.step, p.target, p.before, p.after "
            "FROM photo_edits p JOIN team_photos t ON t.image_id = p.image_id WHERE p.id = ?",
            (name,),
        )[0]
        parents, extra = self._entry(name)
        return PhotoEditEvent(
            id=row[0],
            photo=row[1],
            parents=parents,
            kind=row[2],
            author=row[3],
            at=row[4],
            step=row[5],
            target=row[6],
            before=row[7],
            after=row[8],
            work=tuple(extra.get("work", ())),
        )

    def _entry(self, name: str) -> tuple[tuple[str, ...], dict[str, Any]]:
        parents, extra = self._journal.rows("SELECT parents, extra FROM team_edits WHERE id = ?", (name,))[0]
        return tuple(json.loads(parents)), json.loads(extra) if extra else {}
