"""What is known of a photo, and whether it is removed, by the edits that are known of it.

The rules are those of a merge of files: the newest decision holds; where people have gone on in two ways, and
where somebody who had not heard of a removal has worked on the photo's faces, the photo stays.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from adnet_core.projects.photo_edits import NAMES
from adnet_core.projects.records import PhotoEdit, PhotoValues


@dataclass(frozen=True)
class SharedPhotoEdit:
    """An edit of a photo, those that it was made on top of, and the last edits of the photo's faces that its
    author knew of."""

    edit: PhotoEdit
    parents: tuple[str, ...]
    work: tuple[str, ...] = ()


def is_removed(edits: Mapping[str, SharedPhotoEdit], work: Mapping[str, tuple[str, ...]]) -> bool:
    """Whether the photo is removed. `work` are the edits of its faces that are known, with their parents."""
    said = {name: one for name, one in edits.items() if one.edit.after.removed is not None}
    newest = [
        name for name in said if not any(name != other and name in _below(other, edits) for other in said)
    ]
    if not newest or not all(said[name].edit.after.removed for name in newest):
        return False
    known: set[str] = set()
    for name in newest:
        for one in (name, *_below(name, edits)):
            known |= set(edits[one].work)
    return work.keys() <= known | _under(known, work)


def facts_of_photo(edits: Mapping[str, SharedPhotoEdit], first: PhotoValues) -> PhotoValues:
    """What the edits have made of what was known first."""
    values = first
    for name in sorted(edits, key=lambda one: (len(_below(one, edits)), edits[one].edit.at, one)):
        after = edits[name].edit.after
        named = {field: value for field in NAMES if (value := getattr(after, field)) is not None}
        values = replace(values, **named)
    return values


def _below(name: str, edits: Mapping[str, SharedPhotoEdit]) -> set[str]:
    return _under({name}, {one: edit.parents for one, edit in edits.items()}) - {name}


def _under(names: Iterable[str], parents: Mapping[str, tuple[str, ...]]) -> set[str]:
    """Those from which one comes to `names` by going up, and they themselves."""
    found: set[str] = set()
    waiting = list(names)
    while waiting:
        name = waiting.pop()
        if name not in found:
            found.add(name)
            waiting.extend(parents.get(name, ()))
    return found
