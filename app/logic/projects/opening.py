"""What the words of the command line mean: which project, which photos, which stream. No window here."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from importlib.resources import files
from pathlib import Path
from typing import Literal

from adnet_core.errors import AdnetError, MediaError, ProjectError
from adnet_core.faces.layout import Layout, load_layout
from adnet_core.files.whole_files import may_write, raised_as, reason_of, write_bytes
from adnet_core.media.photos import find_photos
from adnet_core.media.seeking import video_content
from adnet_core.media.video import VIDEO_SUFFIXES
from adnet_core.models.finding import Finding
from adnet_core.projects.authors import login_name
from adnet_core.projects.backups import make_backup
from adnet_core.projects.copies import copy_project, seen_from
from adnet_core.projects.file.addresses import is_project_name, require_project_name
from adnet_core.projects.file.database import is_outdated
from adnet_core.projects.own_copies import folders_of_copies, names_of
from adnet_core.projects.project_settings import (
    COPIES_SETTING,
    FINDING_SETTING,
    FOLDERS_SETTING,
    VIDEO_CONTENT_SETTING,
    VIDEO_SETTING,
)
from adnet_core.projects.store import Project
from app.logic.projects.locations import (
    captures_folder,
    data_folder,
    project_beside,
    project_elsewhere,
    sample_folder,
)
from app.logic.translating import tr, translated
from app.logic.video.frame_folders import (
    frames_folder,
    frames_folders,
)

DEFAULT_LAYOUT = "68"
SAMPLE = "astronaut.jpg"


@dataclass(frozen=True)
class OpenRequest:
    """What a person asked for. `stream` is a camera's number, a video file or an address."""

    paths: tuple[Path, ...] = ()
    project: Path | None = None
    stream: int | str | None = None
    model: str | None = None
    layout: str | None = None
    # Who finds the objects, in a new project.
    finding: Finding | None = None
    device: Literal["auto", "cpu", "cuda", "coreml"] = "auto"
    # Who works in this window, where that is not the one whom the settings name.
    author: str = ""


@dataclass(frozen=True)
class Opening:
    """A project file to open or make, photos to put in, and what to tell about it: `notes` of what is not as
    one would expect, and a `hint` what to do."""

    project: Path
    photos: tuple[Path, ...] = ()
    start: Path | None = None
    notes: tuple[str, ...] = field(default=())
    hint: str = ""
    video: Path | None = None
    # Folders that were named as such: photos that come into them belong to the project.
    folders: tuple[Path, ...] = ()
    # Whether `photos` is one that was named by itself, so that it comes back where it was removed.
    wanted: bool = False
    # A project beside the photos that may not be written, and so is not opened.
    unwritable: Path | None = None
    # What `video` holds, by `video_content`.
    content: str = field(default="", compare=False)


def stream_of(request: OpenRequest) -> int | str | None:
    """The camera, video or address to show live."""
    return request.stream


def plan(request: OpenRequest) -> Opening:
    """Decide on the project file. Lists folders, and so may take a while for a large one.

    Raises MediaError for a path that is not there and ProjectError for a mixture that has no meaning.
    """
    paths = request.paths
    project = request.project
    if stream_of(request) is not None:
        return Opening(project or usual_project(_stream_home(request)))
    if not paths:
        return Opening(project) if project is not None else _sample()
    if len(paths) == 1 and paths[0].suffix.lower() in VIDEO_SUFFIXES:
        return _of_video(paths[0].absolute(), project)
    projects = [path for path in paths if is_project_name(path)]
    if projects:
        if len(paths) > 1 or project is not None:
            raise ProjectError(
                tr("{path}: open one project at a time, without photos beside it", path=projects[0])
            )
        if not projects[0].exists():
            raise ProjectError(tr("{path}: no such project file", path=projects[0]))
        return Opening(projects[0])
    searched = find_photos(paths)
    photos = tuple(path.absolute() for path in searched.photos)
    start = photos[0] if photos and not paths[0].is_dir() else None
    notes: tuple[str, ...] = ()
    unwritable: Path | None = None
    if not photos:
        words = tr("{path}: no photos in this folder. {{file.open_folder}} opens another.", path=paths[0])
        notes = (words,)
    if searched.unread_words:
        notes = (*notes, tr("{sentence}.", sentence=translated(searched.unread_words)))
    if project is None:
        folder = paths[0] if paths[0].is_dir() else paths[0].parent
        project = usual_project(folder.absolute())
        if project.parent != folder.absolute():
            beside = project_beside(folder.absolute())
            if beside.exists():
                unwritable = beside
            else:
                words = tr(
                    "{folder} may not be written, so its annotations are kept in {project}",
                    folder=folder,
                    project=project,
                )
                notes = (*notes, words)
    folders = tuple(path.absolute() for path in paths if path.is_dir())
    # Of many, as the shell names those of a folder, nobody says that each is wanted.
    wanted = len(paths) == 1 and not folders
    return Opening(project, photos, start, notes, folders=folders, wanted=wanted, unwritable=unwritable)


def unwritable_words(opening: Opening) -> str:
    """That the project beside the photos is not the one that is opened."""
    beside = opening.unwritable
    return (
        ""
        if beside is None
        else tr(
            "{beside} may not be written, and what is in it is not shown here. New annotations of {folder} "
            "are kept in {project}",
            beside=beside,
            folder=beside.parent,
            project=opening.project,
        )
    )


def open_project(
    opening: Opening, layout: Layout | None = None, author: str = "", finding: Finding | None = None
) -> Project:
    """Open or make the project and put the photos in. `layout` and `finding` are for a new one, `author` is
    whose edits follow, those of the account without one. Raises ProjectError."""
    author = author or login_name()
    if opening.project.exists():
        writable = may_write(opening.project) and may_write(opening.project.parent)
        if writable and is_outdated(opening.project):
            make_backup(opening.project)  # the last state that an older version of the program can read
        project = Project.open(opening.project, author=author)
    else:
        require_project_name(opening.project)
        try:
            opening.project.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            words = tr(
                "{folder}: cannot be made: {reason}", folder=opening.project.parent, reason=reason_of(error)
            )
            raise ProjectError(words) from None
        project = Project.create(opening.project, layout or load_layout(DEFAULT_LAYOUT), author=author)
        if finding is not None:
            project.settings.set(FINDING_SETTING, finding.value)
    try:
        photos = _without_copies(project, opening)
        if photos:
            records = project.add_images(photos)
            if opening.wanted:
                # Nothing is done for one that is there.
                project.bring_back([record.id for record in records])
        if opening.folders:
            _remember_folders(project, opening.folders)
        if opening.video is not None:
            held = project.settings.get(VIDEO_CONTENT_SETTING)
            if opening.content and isinstance(held, str) and held != opening.content:
                raise ProjectError(
                    tr(
                        "{project}: holds frames of another video than {video}, which needs a project of its "
                        "own",
                        project=project.path,
                        video=opening.video.name,
                    )
                )
            known = seen_from(opening.video, project.path.parent)
            if project.settings.get(VIDEO_SETTING) != known:
                project.settings.set(VIDEO_SETTING, known)
            if opening.content and held is None:
                project.settings.set(VIDEO_CONTENT_SETTING, opening.content)
    except AdnetError:
        project.close()
        raise
    return project


def save_copy(source: Path, target: Path, author: str = "") -> None:
    """Copy a project to where it may be written; the folders that it watches, and those of copies that it
    has made, are the same. Raises ProjectError."""

    def name_folders(copy: Project, folder: Path) -> None:
        for setting in (FOLDERS_SETTING, COPIES_SETTING):
            known = names_of(copy, setting)
            if known:
                copy.settings.set(setting, [seen_from(folder / name, copy.path.parent) for name in known])

    copy_project(source, target, author=author or login_name(), also=name_folders)


def _without_copies(project: Project, opening: Opening) -> tuple[Path, ...]:
    """The photos to put in: of those below a folder, none that an export has copied there."""
    copies = folders_of_copies(project) if opening.folders else frozenset()
    if not copies:
        return opening.photos
    named = {os.path.realpath(folder) for folder in opening.folders}
    left = copies - named  # what is opened by its name is wanted
    inside = {
        folder: os.path.realpath(folder) in left for folder in {photo.parent for photo in opening.photos}
    }
    return tuple(photo for photo in opening.photos if not inside[photo.parent])


def _remember_folders(project: Project, folders: tuple[Path, ...]) -> None:
    known = names_of(project, FOLDERS_SETTING)
    new = [seen_from(folder.resolve(), project.path.parent.resolve()) for folder in folders]
    fresh = [name for name in dict.fromkeys(new) if name not in known]
    if fresh:
        project.settings.set(FOLDERS_SETTING, [*known, *fresh])


def _of_video(video: Path, project: Path | None) -> Opening:
    """A video's frames and its project lie in a folder beside it."""
    if not video.is_file():
        raise MediaError(tr("{video}: there is no such video file", video=video))
    content = video_content(video)
    notes: tuple[str, ...] = ()
    if project is None:
        projects = {folder: _project_of_frames(folder) for folder in frames_folders(video, content)}
        folder, note = frames_folder(video, content, projects)
        project = projects[folder]
        notes = (note,) if note else ()
    return Opening(project, notes=notes, video=video, content=content)


def _project_of_frames(folder: Path) -> Path:
    """Where the project of a folder of frames is, or would be, beside a video that may not be written to."""
    project = usual_project(folder if folder.exists() else folder.parent)
    return project_beside(folder) if project.parent == folder.parent else project


def _stream_home(request: OpenRequest) -> Path:
    """A video's frames go beside it, a camera's into the user's data folder."""
    stream = stream_of(request)
    path = Path(stream) if isinstance(stream, str) and "://" not in stream else None
    if path is not None and path.is_file() and path.suffix.lower() in VIDEO_SUFFIXES:
        return path.absolute().parent
    captures_folder().mkdir(parents=True, exist_ok=True)
    return captures_folder()


def usual_project(folder: Path) -> Path:
    """The project file of a folder of photos: beside them, or elsewhere where that may not be written."""
    beside = project_beside(folder)
    if may_write(folder) and (not beside.exists() or may_write(beside)):
        return beside
    return project_elsewhere(folder)


def _sample() -> Opening:
    folder = sample_folder()
    photo = folder / SAMPLE
    with raised_as(ProjectError, data_folder()):
        folder.mkdir(parents=True, exist_ok=True)
        if not photo.exists():
            write_bytes(photo, files("resources").joinpath("samples", SAMPLE).read_bytes())
    hint = tr("A sample photo. {file.open_folder} opens your own.")
    return Opening(project_beside(folder), (photo,), photo, hint=hint)
