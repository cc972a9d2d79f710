"""Where the application keeps what is not beside the photos."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path

from adnet_core.models.model_store import user_model_folder

PROJECT_NAME = "annotations.adnet"


def data_folder() -> Path:
    """The user's data folder: $ADNET_HOME, or the platform's folder for application data."""
    return user_model_folder().parent


def settings_path() -> Path:
    return data_folder() / "settings.json"


def earlier_settings_path() -> Path:
    return data_folder() / "window.ini"


def project_beside(folder: Path) -> Path:
    """The project file of a folder of photos."""
    return folder / PROJECT_NAME


def project_elsewhere(folder: Path) -> Path:
    """The project file of a folder that may not be written, in the user's data folder."""
    real = folder.resolve()
    mark = hashlib.sha256(os.fsencode(real)).hexdigest()[:10]
    return data_folder() / "projects" / f"{real.name or 'root'}-{mark}" / PROJECT_NAME


def sample_folder() -> Path:
    """Where the bundled sample photo is copied to, so that it can be annotated."""
    return data_folder() / "sample"


def is_sample(project: Path) -> bool:
    """Whether a project file is that of the sample photo, which is nobody's work."""
    return project.parent == sample_folder()


def captures_folder() -> Path:
    """Where frames of a camera go when no project was named."""
    return data_folder() / "captures"
