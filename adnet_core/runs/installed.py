"""What a training needs that an annotator's installation does not have."""

from __future__ import annotations

from importlib.util import find_spec

from adnet_core.errors import TrainingError

TRAINING_PACKAGES = ("torch", "onnxscript", "tensorboard")
"""The extra `train` of this package."""


def missing_for_training() -> list[str]:
    """Which of TRAINING_PACKAGES are not installed; nothing is imported."""
    return [name for name in TRAINING_PACKAGES if not _is_installed(name)]


def require_training() -> None:
    """Raises TrainingError, which says what to install, where something is missing."""
    missing = missing_for_training()
    if missing:
        raise TrainingError(how_to_add(missing[0]))


def how_to_add(package: str) -> str:
    """The sentence for a person who lacks one of TRAINING_PACKAGES."""
    return f"{package} is not installed, and training needs it: pip install 'adnet-annotate[train]' adds it"


def _is_installed(name: str) -> bool:
    try:
        return find_spec(name) is not None
    except (ImportError, ValueError):
        return False
