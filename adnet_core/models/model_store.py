"""Where models lie: bundled ones, and the user's own folder."""

from __future__ import annotations

import contextlib
import os
from importlib.resources import files
from pathlib import Path

import platformdirs

from adnet_core.errors import ModelError, PluginError
from adnet_core.files.same_names import folded
from adnet_core.files.whole_files import reason_of
from adnet_core.plugins import MODELS, plugins
from adnet_core.runs.names import CHECKPOINT_SUFFIX, CHECKPOINTS, REQUEST
from adnet_core.runs.names import MODEL as RUN_MODEL

DEFAULT_MODEL = "adnet-68-fast"
MODEL_SUFFIX = ".onnx"


def bundled_model_folder() -> Path:
    """The folder of models that come with the package."""
    return Path(str(files("resources").joinpath("models")))


def user_model_folder() -> Path:
    """The user's own models: $ADNET_HOME/models, or the platform's folder for application data."""
    home = os.environ.get("ADNET_HOME")
    if home:
        return Path(home) / "models"
    return Path(platformdirs.user_data_dir("adnet-annotate", appauthor=False)) / "models"


def user_folder_problem() -> str:
    """Why none of the user's own models can be read, in one sentence; empty where nothing is wrong.

    A folder that is not there yet is made with the first model.
    """
    folder = user_model_folder()
    try:
        with os.scandir(folder):
            return ""
    except FileNotFoundError:
        return ""
    except NotADirectoryError:
        return f"{folder}: is no folder, and your own models belong in one of this name"
    except OSError as error:
        return f"{folder}: your own models cannot be read: {reason_of(error)}"


def list_models() -> list[Path]:
    """All models that can be asked for by name: bundled ones, the user's, and those of other packages.

    Of several with one name the first of these is meant. What cannot be read is left out.
    """
    known: dict[str, Path] = {}
    for listed in (bundled_model_folder(), user_model_folder(), *_added_paths()):
        try:
            found = sorted(listed.glob(f"*{MODEL_SUFFIX}")) if listed.is_dir() else [listed]
        except OSError:
            continue
        for path in found:
            if path.suffix.lower() == MODEL_SUFFIX:
                known.setdefault(path.stem, path)
    return list(known.values())


def _added_paths() -> list[Path]:
    """Model files, and folders of them, of other packages."""
    paths = []
    for plugin in plugins(MODELS).values():
        with contextlib.suppress(PluginError):
            paths.append(plugin.path())
    return paths


def find_model(name_or_path: str | Path) -> Path:
    """The file of a model given by bare name, by path, or by the folder of the training run that left it.

    A text with a folder or with the suffix .onnx is a path. Raises ModelError for one that is not there, and
    for a checkpoint, of which no model file has been made.
    """
    text = str(name_or_path)
    path = Path(name_or_path).expanduser()
    if path.suffix.lower() == MODEL_SUFFIX or len(path.parts) > 1 or isinstance(name_or_path, Path):
        if path.is_dir():
            return _left_by_run(path)
        if not path.exists():
            raise ModelError(f"{path}: no such model file")
        return _no_checkpoint(path)
    named = named_model(text)
    if named is not None:
        return named
    if path.is_dir() and _is_run(path):
        return _left_by_run(path)
    if path.is_file():
        _no_checkpoint(path)
    names = ", ".join(model.stem for model in list_models()) or "none"
    raise ModelError(f"{text}: no model of this name (known: {names}), give one of them or an .onnx file")


def named_model(name: str) -> Path | None:
    """The file of the model of this name, also in other capitals; None where there is none."""
    models = list_models()
    spelled_so = [known for known in models if known.stem == name]
    return next(iter(spelled_so or [known for known in models if folded(known.stem) == folded(name)]), None)


def _is_run(folder: Path) -> bool:
    """Whether it is the folder of a training run."""
    return any((folder / name).is_file() for name in (RUN_MODEL, *CHECKPOINTS, REQUEST))


def _left_by_run(folder: Path) -> Path:
    """The model file of a run, in its folder. Raises ModelError, which says what is missing."""
    model = folder / RUN_MODEL
    if model.is_file():
        return model
    if any((folder / name).is_file() for name in CHECKPOINTS):
        raise ModelError(
            f"{folder}: this run has left checkpoints and no {RUN_MODEL}: make a model file of it by "
            "`adnet export`"
        )
    if _is_run(folder):
        raise ModelError(f"{folder}: this run has left neither a {RUN_MODEL} nor a checkpoint yet")
    raise ModelError(f"{folder}: it is a folder, neither a model file nor that of a training run")


def _no_checkpoint(path: Path) -> Path:
    if path.suffix == CHECKPOINT_SUFFIX:
        raise ModelError(f"{path}: it is a checkpoint: make a model file of it by `adnet export`")
    return path
