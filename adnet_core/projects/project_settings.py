"""Small things that a project remembers beside its faces: the flags it offers, who finds its objects, where
each person stopped.

They are no annotations: undo does not go through them and the log does not hold them.
"""

from __future__ import annotations

import contextlib
import json

from adnet_core.models.finding import Finding, finding_of
from adnet_core.projects.file.checksums import fits, unsealing
from adnet_core.projects.journal import Journal

_PREFIX = "setting."
TAGS_SETTING = "tags"
"""The flags that a project offers for its faces, a list of words."""
VIDEO_SETTING = "video"
"""The file that a project's frames are from, as seen from its folder."""
VIDEO_CONTENT_SETTING = "video_content"
"""What `video_content` says of that file."""
FOLDERS_SETTING = "folders"
"""The folders whose new photos belong to it, as seen from its own."""
COPIES_SETTING = "copies"
"""Folders with copies of its photos, as seen from its own."""
REVIEW_SETTING = "review_share"
"""Which share of the accepted faces a second person looks at, from 0 to 1; all where none is set."""
FINDING_SETTING = "find"
"""Who finds the objects in its photos, a value of `Finding`."""
REFINED_SETTING = "refined"
"""Up to which photo untouched faces were placed anew by more views: {"model": its SHA-256, "views": how many,
"up_to": the photo's id}."""


class ProjectSettings:
    """Values by name, each what JSON can hold; kept in the table `meta` of the project file."""

    def __init__(self, journal: Journal) -> None:
        self._journal = journal

    @property
    def finding(self) -> Finding | None:
        """Who finds the objects in the project's photos; None where nobody has said."""
        return finding_of(self.get(FINDING_SETTING))

    def refined_up_to(self, model_sha256: str, views: int) -> int:
        """The id of the last photo whose untouched faces this model has placed by so many views, or more; 0
        where there is none."""
        kept = self.get(REFINED_SETTING)
        if not isinstance(kept, dict) or kept.get("model") != model_sha256:
            return 0
        up_to, by = kept.get("up_to"), kept.get("views")
        return up_to if isinstance(up_to, int) and isinstance(by, int) and by >= views else 0

    def get(self, name: str) -> object:
        """The value of a name; None where none was set, or what is there cannot be read."""
        query = f"SELECT value, {fits('meta')} FROM meta WHERE key = ?"
        found = self._journal.rows(query, (_PREFIX + name,))
        try:
            return json.loads(found[0][0]) if found and found[0][1] != 0 else None
        except (ValueError, TypeError, RecursionError):
            return None

    def named(self, beginning: str) -> dict[str, object]:
        """The values of all names that begin so, by what follows; without those that cannot be read."""
        query = f"SELECT key, value, {fits('meta')} FROM meta WHERE key >= ? AND key < ?"
        first = _PREFIX + beginning
        found: dict[str, object] = {}
        for key, value, sound in self._journal.rows(query, (first, f"{first}\U0010ffff")):
            with contextlib.suppress(ValueError, TypeError, RecursionError):
                if sound != 0:
                    found[key.removeprefix(first)] = json.loads(value)
        return found

    def set(self, name: str, value: object) -> None:
        """Remember a value; None forgets it. Raises ProjectError where the file cannot be written."""
        with self._journal.transaction():
            if value is None:
                self._journal.write("DELETE FROM meta WHERE key = ?", (_PREFIX + name,))
                self._journal.write(unsealing("meta"), (_PREFIX + name,))
            else:
                self._journal.write(
                    "INSERT INTO meta (key, value) VALUES (?, ?) "
                    "ON CONFLICT (key) DO UPDATE SET value = excluded.value",
                    (_PREFIX + name, json.dumps(value)),
                )
                self._journal.seal("meta", "key = ?", (_PREFIX + name,))
