"""Which photos are removed in a merged project, and the log of that."""

from __future__ import annotations

import hashlib
import json
import uuid
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from adnet_core.projects.journal import Journal
from adnet_core.projects.merging.log_walk import LogWalk
from adnet_core.projects.merging.merge_sources import MERGER, TEAM, Source
from adnet_core.projects.merging.photo_history import SharedPhotoEdit, is_removed
from adnet_core.projects.photo_edits import insert_edit, merged_edit, read_edits, replayed, set_removed
from adnet_core.projects.records import EditKind, ImageRecord, PhotoEdit, PhotoEditKind

Entries = dict[str, tuple[tuple[str, ...], tuple[str, ...]]]
"""Of each edit of a photo those that it was made on top of, and the work on its faces that was known then."""


@dataclass(frozen=True)
class MergedPhotos:
    """Photos of the merged file by their numbers: those that are removed, and those that are not although
    somebody had removed them, since somebody else has worked on them or brought them back."""

    removed: frozenset[int]
    kept: frozenset[int]
    edits: int


def write_photo_log(
    journal: Journal, sources: Sequence[Source], photos: Mapping[int, Mapping[int, ImageRecord]]
) -> MergedPhotos:
    """Write every edit of photos once, and which photos are removed; call within a transaction.

    `photos` has for each number in the new file the photo's records by the number of the source. The newest
    decision holds: that of the files whose log goes on from the others'. Where two files go on in two ways,
    and where a file that has not heard of a removal holds work on the photo's faces, the photo stays.
    """
    removed, kept = set(), set()
    count = 0
    logs = [_by_photo(read_edits(source.journal)) for source in sources]
    for number, records in photos.items():
        own = {key: logs[key].get(record.id, []) for key, record in records.items()}
        edits = {edit.id: edit for log in own.values() for edit in log}
        if not edits:
            continue
        gone = _removed_by_lines(sources, records, own)
        if gone is None:
            gone = _is_removed(sources, records, own)
        written = [
            replace(edit, image_id=number)
            for edit in sorted(edits.values(), key=lambda edit: (edit.at, edit.id))
        ]
        if replayed(written).get(number, False) is not gone:
            name = _name_of_merge(written)
            written.append(merged_edit(number, gone, written, author=MERGER, name=name))
        for edit in written:
            insert_edit(journal, edit)
        count += len(written)
        set_removed(journal, number, gone)
        if gone:
            removed.add(number)
        elif any(replayed(log).get(records[key].id, False) for key, log in own.items()):
            kept.add(number)
    return MergedPhotos(frozenset(removed), frozenset(kept), count)


def _by_photo(edits: Sequence[PhotoEdit]) -> dict[int, list[PhotoEdit]]:
    found: dict[int, list[PhotoEdit]] = {}
    for edit in edits:
        found.setdefault(edit.image_id, []).append(edit)
    return found


def _is_removed(
    sources: Sequence[Source], records: Mapping[int, ImageRecord], logs: Mapping[int, Sequence[PhotoEdit]]
) -> bool:
    said = {key: {edit.id for edit in log if edit.after.removed is not None} for key, log in logs.items()}
    newest = [key for key in said if not any(said[key] < other for other in said.values())]
    if not all(replayed(logs[key]).get(records[key].id, False) for key in newest):
        return False
    known = {edit for key in newest for edit in _work_on(sources[key], records[key].id)}
    return all(_work_on(sources[key], records[key].id) <= known for key in said)


def _removed_by_lines(
    sources: Sequence[Source], records: Mapping[int, ImageRecord], logs: Mapping[int, Sequence[PhotoEdit]]
) -> bool | None:
    """Whether a photo is removed, by which edits of it were made on top of which (`team_lines`).

    None where no file is in a team, or one has it from a merge of files.
    """
    of_team = {key: source for key in records if (source := sources[key]).began is not None}
    entries = {key: _entries(source, records[key].id) for key, source in of_team.items()}
    if not entries:
        return None
    shared: dict[str, SharedPhotoEdit] = {}
    work: dict[str, tuple[str, ...]] = {}
    together: Entries = {}
    for of_file in entries.values():
        together |= of_file
    for key, record in records.items():
        source, known, walk = sources[key], entries.get(key, together), LogWalk()
        own_work = _work_on(source, record.id)
        work |= dict.fromkeys(own_work - work.keys(), ())
        if key in of_team:
            work |= _below_work(source, record.id)
        for edit in logs[key]:
            if edit.id in known:
                parents, before = known[edit.id]
                walk.known(edit.id, parents, edit.kind)
                shared[edit.id] = SharedPhotoEdit(edit, parents, before)
            elif edit.kind is PhotoEditKind.MERGED:
                if edit.author != TEAM or source.began is None or edit.seq <= source.photos_began:
                    return None
            else:
                for name, above, _ in walk.new(edit.id, edit.kind, ""):
                    shared.setdefault(name, SharedPhotoEdit(edit, tuple(above), tuple(own_work)))
    return is_removed(shared, work)


def _entries(source: Source, image_id: int) -> Entries:
    rows = source.journal.rows(
        "SELECT e.id, e.parents, e.extra FROM team_photos t JOIN team_edits e "
        "ON e.kind = 'p' AND e.item = t.photo WHERE t.image_id = ?",
        (image_id,),
    )
    return {
        str(name): (tuple(json.loads(parents)), tuple(json.loads(extra).get("work", ())) if extra else ())
        for name, parents, extra in rows
    }


def _below_work(source: Source, image_id: int) -> dict[str, tuple[str, ...]]:
    """The edits of a photo's faces that the team knows of, each with those below it."""
    rows = source.journal.rows(
        "SELECT e.id, e.parents FROM faces f JOIN team_edits e ON e.kind = 'f' AND e.item = f.id "
        "WHERE f.image_id = ?",
        (image_id,),
    )
    return {str(name): tuple(json.loads(parents)) for name, parents in rows}


def _work_on(source: Source, image_id: int) -> set[str]:
    """The ids of the edits by people of a photo's faces."""
    rows = source.journal.rows(
        "SELECT e.id FROM faces f JOIN edits e ON e.face_id = f.id "
        "WHERE f.image_id = ? AND e.kind NOT IN (?, ?)",
        (image_id, EditKind.PREDICTED, EditKind.MERGED),
    )
    return {str(row[0]) for row in rows}


def _name_of_merge(edits: Sequence[PhotoEdit]) -> str:
    """The id of the edit that ends a merged log: merging again gives the same one."""
    name = hashlib.sha256("\n".join(("merged", *(edit.id for edit in edits))).encode()).digest()
    return uuid.UUID(bytes=name[:16], version=4).hex
