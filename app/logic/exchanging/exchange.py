"""Taking annotations in from other tools and giving them out: what was chosen, what it will do, doing it.

Knows no window. A plan is made first, so that its report is read before anything is written.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from itertools import count
from pathlib import Path

from adnet_core.conversion import converting as conversion
from adnet_core.conversion.catalogue import FORMATS, annotation_format
from adnet_core.conversion.conversion_words import passed_words, report_lines
from adnet_core.conversion.converting import ConversionPlan, Gathered
from adnet_core.conversion.layout_draft import LayoutDraft
from adnet_core.conversion.other_layouts import draft_for, draft_words
from adnet_core.conversion.photo_matching import PhotoMatch, match_lines, match_photos
from adnet_core.conversion.project_format import Added, add_faces
from adnet_core.conversion.recognition import recognise
from adnet_core.errors import FormatError, LayoutError
from adnet_core.faces.layout import layout_names
from adnet_core.faces.layout_text import layout_toml
from adnet_core.files.whole_files import raised_as, replacing, write_bytes
from adnet_core.formats.annotation_format import AnnotationFormat
from adnet_core.formats.beginning import beginning_of
from adnet_core.formats.face import AnnotatedFace
from adnet_core.formats.table_reading import AS_IT_IS, TableReading, reading_of
from adnet_core.formats.video_frames import frame_of
from adnet_core.formats.wide_table import TakenTable, taken_table
from adnet_core.predictions.line_import import FORMAT as LINES
from adnet_core.predictions.line_import import SUFFIXES as LINES_SUFFIXES
from adnet_core.projects.own_copies import remember_copies, watched_folders
from adnet_core.projects.project_settings import VIDEO_CONTENT_SETTING
from adnet_core.projects.store import Project
from app.logic.enumerated_words import format_title
from app.logic.translating import tr, translated

IMPORTS: Mapping[str, AnnotationFormat] = {LINES.name: LINES}
"""Formats that the window alone imports, beside those of all commands."""
TABLE = "table"
TABLE_SETTING = "table."
"""How tables with a heading are read in a project, by the heading."""
Progress = Callable[[str, int, int], None]
"""Called with what is done, the number done and the total; what it raises ends the work."""


@dataclass(frozen=True)
class Wanted:
    """What was chosen in the sheet. `exports` says which way; `path` is the file or folder."""

    exports: bool
    format: str
    path: Path
    images: Path | None = None
    everything: bool = False
    copy_photos: bool = False
    overwrite: bool = False
    # What was said of a table's columns; None where the project's memory of it counts.
    reading: TableReading | None = None


@dataclass(frozen=True)
class Prepared:
    """What will be done. `lines` are its report; `replaces` says that files are there already."""

    wanted: Wanted
    source: Gathered
    lines: tuple[str, ...]
    plan: ConversionPlan | None = None
    # Which photos of the project those of an import are.
    matches: Mapping[Path, PhotoMatch] = field(default_factory=dict)
    # Where frames of the project's own video belong in its folder.
    frames: Mapping[Path, Path] = field(default_factory=dict)
    # Of an import that cannot be done since its faces have another layout: that layout.
    draft: LayoutDraft | None = None
    # Of a table: what it was taken for, so that it can be corrected. It may be that nothing can be done yet.
    table: TakenTable | None = None
    problem: bool = False

    @property
    def replaces(self) -> bool:
        return self.plan is not None and bool(self.plan.existing)


def offered(project: Project, *, exports: bool) -> list[str]:
    """Names of the formats whose libraries are installed; for exports those that hold the project's layout.

    What is imported may have another layout: its points go by their names.
    """
    if not exports:
        return [form.name for form in (*FORMATS.values(), *IMPORTS.values()) if form.available]
    writable = [form for form in FORMATS.values() if form.writer is not None and form.available]
    return [form.name for form in writable if form.fits(project.layout)]


def format_named(name: str) -> AnnotationFormat:
    """A format that is offered for imports or exports. Raises FormatError."""
    return IMPORTS.get(name) or annotation_format(name)


def holds_predictions(name: str) -> bool:
    """Whether a format's faces are a model's, of which nobody has accepted any."""
    return name == LINES.name


def seems(path: Path) -> str | None:
    """The format that a file or folder seems to be; None where nothing tells."""
    try:
        files = sorted(path.iterdir()) if path.is_dir() else [path]
        first = next((file for file in files if file.suffix.lower() in LINES_SUFFIXES), None)
        if first is not None and LINES.recognises(beginning_of(first)):
            return LINES.name
    except OSError:
        return None
    return recognise(path)


def usual_target(project: Project, name: str) -> Path:
    """Where an export goes unless another place is chosen: a folder or file beside the project."""
    return project.path.parent / "export" / FORMATS[name].target_name()


def prepare(wanted: Wanted, project: Project, progress: Progress) -> Prepared:
    """Read, and find out what would be done. Raises AdnetError."""
    form = format_named(wanted.format)
    if wanted.exports:
        own = annotation_format("project")
        source = conversion.gather(project.path, own, project.layout, everything=wanted.everything)
        planned = conversion.plan(
            source.faces,
            wanted.path,
            form,
            project.layout,
            copy_photos=wanted.copy_photos,
            sizes=source.sizes,
            progress=lambda done, total: progress(tr("looking at photos"), done, total),
        )
        conversion.refuse_to_replace_source(planned, project.path, own)
        lines = report_lines(replace(source, unread={}), planned)
        lines += [
            tr("stays in the project: {part} ({faces:,})", part=translated(what), faces=count)
            for what, count in source.unread.items()
        ]
        lines += [*source.faults, *planned.faults]
        return Prepared(wanted, source, tuple(map(translated, lines)), planned)
    if wanted.path == project.path:
        raise FormatError(tr("{path}: is the project that is open", path=wanted.path))
    table = _taken(wanted, project)
    try:
        source = conversion.gather(
            wanted.path,
            form,
            project.layout,
            images=wanted.images,
            everything=wanted.everything or holds_predictions(form.name),
            reading=AS_IT_IS if table is None else table.asked,
            progress=lambda done, total: progress(tr("unpacking photos"), done, total),
        )
    except FormatError as error:
        if table is None and wanted.path.is_file() and seems(wanted.path) is None:
            raise FormatError(
                tr(
                    "{path}: is in no format that is known here; read as {format}: {problem}",
                    path=wanted.path,
                    format=format_title(form.in_lists),
                    problem=error,
                )
            ) from None
        draft = draft_for(form, wanted.path, project.layout)
        if draft is None and table is not None:
            return Prepared(wanted, Gathered(()), (str(error),), table=table, problem=True)
        if draft is None:
            raise
        words = tr("This project cannot take it, but {found}.", found=translated(draft_words(draft)))
        remarks = map(translated, draft.remarks)
        lines = [str(error), "", words, *remarks]
        return Prepared(wanted, Gathered(()), tuple(lines), draft=draft, table=table)
    lines = _import_lines(source)
    photos = list(dict.fromkeys(face.photo for face in _placed(source)))
    frames = _own_frames(project, photos)
    others = [photo for photo in photos if photo not in frames]
    matches = match_photos(project, others, partial(progress, tr("comparing photos")))
    said = (lines[0], *map(translated, match_lines(matches.values())), *lines[1:])
    if table is not None and table.remembered:
        said = (said[0], tr("its columns are read as they were corrected in this project before"), *said[1:])
    return Prepared(wanted, source, said, matches=matches, frames=frames, table=table)


def _taken(wanted: Wanted, project: Project) -> TakenTable | None:
    """What a table is taken for: by what was said of it now, else in this project before, else by itself.

    None for what is no table, which reading it will say.
    """
    if wanted.format != TABLE or not wanted.path.is_file():
        return None
    try:
        first = taken_table(wanted.path, project.layout)
    except FormatError:
        return None
    remembered = reading_of(project.settings.get(f"{TABLE_SETTING}{first.key}"))
    asked = remembered if wanted.reading is None else wanted.reading
    if asked is None:
        return first
    try:
        table = taken_table(wanted.path, project.layout, asked)
    except FormatError:  # which reading it will say, too
        table = replace(first, asked=asked)
    return replace(table, key=first.key, remembered=wanted.reading is None)


def _remember_table(prepared: Prepared, project: Project) -> None:
    """What a person has said of a table holds for others with its heading."""
    reading, table = prepared.wanted.reading, prepared.table
    if reading is not None and table is not None:
        name = f"{TABLE_SETTING}{table.key}"
        project.settings.set(name, None if reading.is_empty else reading.to_dict())


def _own_frames(project: Project, photos: Sequence[Path]) -> dict[Path, Path]:
    """Of the photos that are frames of the project's video: their places beside it, by their numbers."""
    content = project.settings.get(VIDEO_CONTENT_SETTING)
    if content is None:
        return {}
    folder = project.path.parent
    found = ((photo, frame_of(photo)) for photo in photos)
    return {photo: folder / frame.name for photo, frame in found if frame and frame.content == content}


def _into_project(photo: Path, target: Path) -> Path:
    """A frame in its place beside the project, copied there where it is not. Raises FormatError."""
    if not target.exists():
        with raised_as(FormatError, target, "cannot be written"), replacing(target) as unfinished:
            shutil.copyfile(photo, unfinished)
    return target


def carry_out(prepared: Prepared, project: Project, progress: Progress) -> str:
    """Do it; returns what was done in a sentence. Raises AdnetError."""
    wanted = prepared.wanted
    if prepared.plan is not None:
        total = len(prepared.plan.photos)
        copies = [target for _, target in prepared.plan.copies]
        if copies:  # before they lie there, where the project may be looking for new photos
            remember_copies(project, copies, watched_folders(project))
        conversion.write(
            prepared.plan,
            overwrite=wanted.overwrite,
            advance=lambda done: progress(tr("writing"), done, total),
        )
        return tr(
            "Exported {count:,} face to {path}.",
            "Exported {count:,} faces to {path}.",
            count=prepared.plan.face_count,
            path=wanted.path,
        )
    by_photo: dict[Path, list[AnnotatedFace]] = {}
    for face in _placed(prepared.source):
        by_photo.setdefault(face.photo, []).append(face)
    _remember_table(prepared, project)
    group = project.new_group()
    added = Added()
    for done, (photo, faces) in enumerate(by_photo.items(), start=1):
        known = None
        if photo in prepared.frames:
            photo = _into_project(photo, prepared.frames[photo])
        else:
            known = prepared.matches[photo].image
        # Where a person does something meanwhile, the rest is one step after that.
        with project.step(group) as group:
            added = added.plus(add_faces(project, photo, faces, group, known))
        progress(tr("importing"), done, len(by_photo))
    return imported_words(added)


def imported_words(added: Added) -> str:
    """What an import came to."""
    faces = _faces(added.new + added.renewed)
    present = tr(
        "{count:,} face was there already", "{count:,} faces were there already", count=added.present
    )
    kept = tr(
        "{count:,} face left out where somebody has worked on the face already",
        "{count:,} faces left out where somebody has worked on the face already",
        count=added.kept,
    )
    if added.present and added.kept:
        return tr("Imported {faces}; {present}; {kept}.", faces=faces, present=present, kept=kept)
    if added.present or added.kept:
        return tr("Imported {faces}; {others}.", faces=faces, others=present if added.present else kept)
    return tr("Imported {faces}.", faces=faces)


def _placed(source: Gathered) -> list[AnnotatedFace]:
    """Faces without a single point are none."""
    return [face for face in source.faces if face.placed.any()]


def _import_lines(source: Gathered) -> list[str]:
    placed = _placed(source)
    if not placed:
        raise FormatError(tr("None of the faces has a point that is annotated, so there is none to take"))
    photos = len({face.photo for face in placed})
    lines = [
        tr(
            "{faces} in {count:,} photo",
            "{faces} in {count:,} photos",
            count=photos,
            faces=_faces(len(placed)),
        )
    ]
    lacking = sum(not face.complete for face in placed)
    if lacking:
        lines.append(
            tr("points that are not annotated come as not placed, in {faces}", faces=_faces(lacking))
        )
    left = len(source.faces) - len(placed)
    if left > 0:
        lines.append(tr("left out: {faces}, since none of their points is annotated", faces=_faces(left)))
    lines += [translated(passed_words(what, count)) for what, count in source.passed.items()]
    lines += [
        tr("not read: {part} ({number:,})", part=translated(what), number=count)
        for what, count in source.unread.items()
    ]
    return [*lines, *map(translated, source.remarks), *source.faults]


def _faces(count: int) -> str:
    return tr("{count:,} face", "{count:,} faces", count=count)


def drafted_layout(draft: LayoutDraft, source: Path) -> str:
    """The name or the file by which a drafted layout is loaded: one that has a name has no file.

    The file lies beside the source, under a name that nothing has yet. Raises LayoutError.
    """
    if draft.layout.name in layout_names():
        return draft.layout.name
    files = (source.with_name(f"{source.stem}-layout{n or ''}.toml") for n in count())
    path = next(file for file in files if not file.exists())
    with raised_as(LayoutError, path, "cannot be written"):
        write_bytes(path, layout_toml(draft.layout, draft.remarks).encode("utf-8"))
    return str(path)
