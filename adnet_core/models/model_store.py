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
    """The file of a model given by bare name or by path.

    A text with a folder or with the suffix .onnx is a path. Raises ModelError for one that is not there.
    """
    text = str(name_or_path)
    path = Path(name_or_path).expanduser()
    if path.suffix.lower() == MODEL_SUFFIX or len(path.parts) > 1 or isinstance(name_or_path, Path):
        if path.is_dir():
            raise ModelError(f"{path}: it is a folder, not a model file")
        if not path.exists():
            raise ModelError(f"{path}: no such model file")
        return path
    models = list_models()
    spelled_so = [known for known in models if known.stem == text]
    for known in spelled_so or [known for known in models if folded(known.stem) == folded(text)]:
        return known
    names = ", ".join(model.stem for model in models) or "none"
    raise ModelError(f"{text}: no model of this name (known: {names}), give one of them or an .onnx file")
