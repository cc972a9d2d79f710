"""The photos of a team that lie elsewhere: where, and how each is known."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from adnet_core.errors import MediaError
from adnet_core.files.fetching import FetchError, HashCache, address_of, checked_address, fetch_to
from adnet_core.projects.records import ImageRecord
from adnet_core.projects.store import Project
from adnet_core.team.events import TeamError
from adnet_core.team.owners_choices import SETTING, require_owner
from adnet_core.team.team_state import TeamState

PHOTOS = "photos"


@dataclass(frozen=True)
class RemotePhotos:
    """A folder elsewhere in which photos lie by their paths in the project."""

    folder: str
    cache: HashCache

    def fetch(self, image: ImageRecord) -> Path:
        """The file of a photo on this disk, byte for byte, fetched where it was not yet.

        Raises MediaError, also where what lies there is not this photo.
        """
        try:
            return self.cache.fetch(address_of(self.folder, image.relative), image.sha256)
        except FetchError as error:
            raise MediaError(str(error)) from None

    def kept(self, image: ImageRecord) -> Path | None:
        """The same where it was fetched already."""
        return self.cache.get(image.sha256) if image.sha256 else None


def remote_folder(project: Project) -> str:
    """Where the photos of the project's team lie, empty where everybody has them."""
    state = TeamState(project.journal)
    if not state.is_in_team:
        return ""
    fact = state.fact(SETTING, PHOTOS)
    if fact is None or not isinstance(fact.value, str) or not fact.value:
        return ""
    try:
        return checked_address(fact.value)
    except FetchError:
        return ""  # of another program


def set_remote_folder(project: Project, address: str) -> None:
    """Let everybody of the team fetch photos that they do not have from there; empty: from nowhere.

    Only owners may. Raises TeamError, and FetchError for what is no address.
    """
    state = require_owner(project, "says where its photos lie")
    state.state_fact(SETTING, PHOTOS, checked_address(address) if address else "", state.get("name"))


def fetch_all(project: Project) -> tuple[int, list[str]]:
    """Put every photo that is not on this disk where the project expects it; how many, and what went wrong.

    So it can be trained on and exported.
    """
    folder = remote_folder(project)
    if not folder:
        raise TeamError(
            f"{project.path}: nobody has said where the photos of its team lie; adnet team photos does"
        )
    count, problems = 0, []
    for image in project.images():
        if image.path.exists():
            continue
        try:
            if not image.sha256:
                raise FetchError(f"{image.relative}: nobody has said by which hash it is known")
            fetch_to(address_of(folder, image.relative), image.path, image.sha256)
            count += 1
        except FetchError as error:
            problems.append(str(error))
    return count, problems
