"""The name by which a team knows a photo: by what is in its file and where it was when it was first shared.

The name is given once and stays, whatever becomes of the file. Two people who add one photo at one path give
it the same name without asking each other; a photo that was edited is another one, and so are two files of
the same content in one folder, and two photos of different content that two people keep at one path.
"""

from __future__ import annotations

import hashlib
import os
import re
import unicodedata
from collections.abc import Iterable, Mapping
from pathlib import PurePosixPath

from adnet_core.projects.packed_rows import to_blob, to_text
from adnet_core.projects.records import ImageRecord
from adnet_core.team.events import PhotoEvent

_BYTES = "bytes:"
_ELSEWHERE = re.compile(r"^[/\\]|^[A-Za-z]:|\\|\x00|^[A-Za-z][A-Za-z0-9+.-]*://")


def photo_name(sha256: str, path: str) -> str:
    """32 hexadecimal digits. `path` is as seen from the project's folder, with slashes."""
    spelled = unicodedata.normalize("NFC", path).encode("utf-8", "surrogateescape")
    return hashlib.sha256(b"adnet photo\0" + sha256.encode() + b"\0" + spelled).hexdigest()[:32]


def path_text(relative: str) -> str:
    """A path as an event holds it; file names that are not Unicode as the bytes that they are."""
    try:
        relative.encode("utf-8")
    except UnicodeEncodeError:
        return _BYTES + to_text(os.fsencode(relative))
    return relative


def path_of(event: PhotoEvent) -> str:
    """Where a photo of a colleague is sought, from the project's folder: nowhere but in folders near it."""
    path = event.path
    if path.startswith(_BYTES):
        try:
            path = os.fsdecode(to_blob(path.removeprefix(_BYTES)))
        except ValueError:
            path = event.photo
    if _ELSEWHERE.search(path):
        path = re.split(r"[/\\]", path)[-1].replace("\x00", "") or event.photo
    return path


def free_path(path: str, photo: str) -> str:
    """Another name for a photo whose path is another photo's here."""
    known = PurePosixPath(path)
    return str(known.with_name(f"{known.stem} ({photo[:8]}){known.suffix}"))


def same_photos(events: Iterable[PhotoEvent], images: Iterable[ImageRecord]) -> dict[str, int]:
    """Which of the photos of somebody who joins are photos that the team has: their ids, by the team's name.

    As in a merge of files: those of one content and path, then of one content, then of one path where one of
    the two was never looked at.
    """
    found: dict[str, int] = {}
    free = {image.id: image for image in images}
    waiting = {event.photo: event for event in events}

    def take(event: PhotoEvent, image_id: int) -> None:
        found[event.photo] = image_id
        del free[image_id], waiting[event.photo]

    def rounds() -> Iterable[Mapping[tuple[str, str], int]]:
        yield {(image.sha256, image.relative): image.id for image in free.values() if image.sha256}
        yield {(image.sha256, ""): image.id for image in reversed(free.values()) if image.sha256}
        yield {("", image.relative): image.id for image in free.values()}

    for number, known in enumerate(rounds()):
        for event in [*waiting.values()]:
            path = path_of(event)
            key = ((event.sha256, path), (event.sha256, ""), ("", path))[number]
            image_id = known.get(key)
            if image_id not in free or (number < 2 and not event.sha256):
                continue
            if number == 2 and event.sha256 and free[image_id].sha256:
                continue
            take(event, image_id)
    return found
