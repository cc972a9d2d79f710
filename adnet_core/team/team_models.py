"""Models of a team: known by their hash, fetched once by each member into the folder of their own models."""

from __future__ import annotations

import contextlib
import re
import shutil
from dataclasses import dataclass
from pathlib import Path

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from adnet_core.errors import MediaError
from adnet_core.files.fetching import FetchError, checked_address, fetch_to
from adnet_core.files.whole_files import raised_as, replacing
from adnet_core.media.photos import file_sha256
from adnet_core.models.model_file import read_model_info
from adnet_core.models.model_library import name_of_file
from adnet_core.models.model_store import MODEL_SUFFIX, bundled_model_folder, find_model, user_model_folder
from adnet_core.projects.store import Project
from adnet_core.team.events import TeamError
from adnet_core.team.owners_choices import require_owner
from adnet_core.team.team_state import TeamState

MODEL = "model"
FOLDER = "models"
"""Of a team that meets in a folder: where its models lie there."""


class _Value(BaseModel):
    model_config = ConfigDict(frozen=True, extra="ignore")
    name: str = Field(min_length=1, max_length=100)
    address: str = Field(default="", max_length=4096)


@dataclass(frozen=True)
class TeamModel:
    """`path` is where it lies on this machine, None where it was not fetched."""

    sha256: str
    name: str
    address: str
    path: Path | None


def share_model(project: Project, model: str, address: str = "") -> TeamModel:
    """Let everybody of the team have a model, by its name or path.

    A team that meets in a folder has it there; `address` is where else its file lies for all to fetch. Only
    owners may. Raises TeamError, FetchError and ModelError.
    """
    state = require_owner(project, "gives it models")
    path = find_model(model)
    info = read_model_info(path)
    sha256 = file_sha256(path)
    if address:
        address = checked_address(address)
    else:
        folder = _folder(state)
        if folder is None:
            raise TeamError(
                f"{path}: the team meets in a database, which takes no models; say with --at where it lies"
            )
        target = folder / f"{sha256}{MODEL_SUFFIX}"
        if not target.exists():
            with raised_as(TeamError, target):
                folder.mkdir(exist_ok=True)
                with replacing(target) as part:
                    shutil.copyfile(path, part)
    value = {"name": name_of_file(path, info)[:100], "address": address}
    state.state_fact(MODEL, sha256, value, state.get("name"))
    return TeamModel(sha256, path.stem, address, path)


def team_models(project: Project) -> list[TeamModel]:
    """The models that the team has, and which of them are here."""
    found = []
    for fact in TeamState(project.journal).facts(MODEL):
        with contextlib.suppress(ValidationError):  # of another program
            value = _Value.model_validate(fact.value)
            if re.fullmatch("[0-9a-f]{64}", fact.name):
                found.append(TeamModel(fact.name, value.name, value.address, _here(fact.name, value.name)))
    return found


def fetch_models(project: Project) -> list[Path]:
    """Bring the team's models that are not here into the folder of one's own models; those that came.

    Raises FetchError where one cannot be had, or what lies there is not it.
    """
    state = TeamState(project.journal)
    came = []
    for one in team_models(project):
        if one.path is not None:
            continue
        target = _targets(one.sha256, one.name)[0]
        if target.exists():
            target = _targets(one.sha256, one.name)[1]
        if one.address:
            fetch_to(one.address, target, one.sha256)
        else:
            _copy(state, one, target)
        came.append(target)
    return came


def _copy(state: TeamState, one: TeamModel, target: Path) -> None:
    folder = _folder(state)
    if folder is None:
        raise FetchError(f"{one.name}: nobody has said where this model of the team lies")
    source = folder / f"{one.sha256}{MODEL_SUFFIX}"
    with raised_as(FetchError, source, "cannot be read"):
        target.parent.mkdir(parents=True, exist_ok=True)
        with replacing(target) as part:
            shutil.copyfile(source, part)
            if file_sha256(part) != one.sha256:
                raise FetchError(f"{source}: is another model than the one that is known, by what it holds")


def _here(sha256: str, name: str) -> Path | None:
    for path in (*_targets(sha256, name), bundled_model_folder() / f"{name}{MODEL_SUFFIX}"):
        with contextlib.suppress(MediaError):
            if path.exists() and file_sha256(path) == sha256:
                return path
    return None


def _targets(sha256: str, name: str) -> tuple[Path, Path]:
    """Where a model may lie: under its name, or beside another one of that name."""
    plain = re.sub(r"[^\w.+-]+", "-", name).strip(".-") or "team"
    folder = user_model_folder()
    return folder / f"{plain}{MODEL_SUFFIX}", folder / f"{plain}-{sha256[:8]}{MODEL_SUFFIX}"


def _folder(state: TeamState) -> Path | None:
    address = state.get("address")
    return None if "://" in address else Path(address) / FOLDER
