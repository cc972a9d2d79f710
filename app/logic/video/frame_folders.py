"""Which folder a video's frames and its project are kept in: one for each video, by what is in the file.

Two videos may differ in nothing but their endings, and one may be replaced by another cut of the same name.
"""

from __future__ import annotations

from pathlib import Path

from adnet_core.errors import AdnetError
from adnet_core.projects.project_settings import VIDEO_CONTENT_SETTING, VIDEO_SETTING
from adnet_core.projects.store import Project
from app.logic.translating import tr


def frames_folders(video: Path, content: str) -> list[Path]:
    """The folders beside `clip.mp4` that may hold its frames: `clip.frames`, or where that is another
    video's `clip.mp4.frames`, or one that names what the file holds."""
    names = (video.stem, video.name, f"{video.name}.{content[:8]}")
    return [video.with_name(f"{name}.frames") for name in names]


def frames_folder(video: Path, content: str, project_in: dict[Path, Path]) -> tuple[Path, str]:
    """The folder of a video's frames, and what there is to say about it.

    `project_in` says for each of `frames_folders` where its project file is, or would be.
    """
    folders = frames_folders(video, content)
    own = {folder: _is_of(project_in[folder], video, content) for folder in folders}
    chosen = next((folder for folder in folders if own[folder]), None)
    if chosen is None:
        chosen = next((folder for folder in folders if own[folder] is None), folders[-1])
    replaced = next((folder for folder in folders if _is_of_name(project_in[folder], video)), None)
    if replaced in (None, chosen):
        return chosen, ""
    return chosen, tr(
        "{video} is another video than the one that the frames in {other} are from; "
        "its own are kept in {own}.",
        video=video.name,
        other=replaced.name,
        own=chosen.name,
    )


def _is_of(project: Path, video: Path, content: str) -> bool | None:
    """Whether a project's frames are from this video; None where there is no project."""
    if not project.exists():
        return None
    try:
        name, known = _video_of(project)
    except AdnetError:
        return True  # opening it tells what is wrong with it
    if known is None:  # as older versions left it
        return name is None or Path(name).name == video.name
    return known == content


def _is_of_name(project: Path, video: Path) -> bool:
    """Whether a project's frames are from a file of this name, whatever that held."""
    try:
        return project.exists() and Path(_video_of(project)[0] or "").name == video.name
    except AdnetError:
        return False


def _video_of(project: Path) -> tuple[str | None, str | None]:
    """The file that a project's frames are from, and what that held."""
    with Project.open(project, author="video", read_only=True) as opened:
        found = [opened.settings.get(key) for key in (VIDEO_SETTING, VIDEO_CONTENT_SETTING)]
    name, content = (value if isinstance(value, str) else None for value in found)
    return name, content
