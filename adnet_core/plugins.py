"""What other packages add to this program, by entry points of their own: formats, layouts, models.

A package names them in its pyproject.toml:

    [project.entry-points."adnet.formats"]
    example = "adnet_example.example_format:FORMAT"

A format is an AnnotationFormat, under its own name. A layout is the path of its TOML file, under the name
that it is asked for by; a model the path of an .onnx file, or of a folder of them. Instead of a path, a
function may return it.

Which there are is known without importing any of them. One that cannot be used is one sentence and costs only
itself.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.metadata import EntryPoint, entry_points
from pathlib import Path
from types import MappingProxyType
from typing import Any

from adnet_core.errors import PluginError

FORMATS = "adnet.formats"
LAYOUTS = "adnet.layouts"
MODELS = "adnet.models"


@dataclass(frozen=True)
class Plugin:
    """One thing that a package adds: its group, its name, and the package with its version."""

    group: str
    name: str
    package: str
    entry: EntryPoint

    def load(self) -> Any:
        """What the package has under this name. Raises PluginError where it cannot be imported."""
        try:
            return self.entry.load()
        except (Exception, SystemExit) as error:  # whatever a foreign module raises as it is imported
            todo = "; it may be made for another version of this program: update it"
            todo = todo if _misses_ours(error) else ""
            raise self.problem(f"it cannot be imported: {in_words(error)}{todo}") from error

    def path(self) -> Path:
        """The file or folder that it names: a path, or a function without arguments that returns one.

        Raises PluginError where it gives none, or one that is not there.
        """
        found = self.load()
        try:
            path = Path(found() if callable(found) else found)
        except Exception as error:  # whatever a foreign function raises
            raise self.problem(f"it gives no path: {in_words(error)}") from error
        if not path.exists():
            raise self.problem(f"{path} is not there")
        return path

    def problem(self, what: str) -> PluginError:
        """What is wrong with it, in a sentence that names it and its package."""
        return PluginError(f"{self.name} of the package {self.package} ({self.group}): {what}")


@cache
def plugins(group: str) -> Mapping[str, Plugin]:
    """What other packages add to a group, by name; of two with one name that of the first package counts."""
    found: dict[str, Plugin] = {}
    for entry in sorted(entry_points(group=group), key=lambda one: (one.name, _package(one))):
        found.setdefault(entry.name, Plugin(group, entry.name, _package(entry), entry))
    return MappingProxyType(found)


def in_words(error: BaseException) -> str:
    """An exception of foreign code in one line."""
    text = " ".join(str(error).split())[:200]
    return f"{type(error).__name__}: {text}" if text else type(error).__name__


def _misses_ours(error: BaseException) -> bool:
    """Whether foreign code failed as it does where something of this program has another name or other
    fields by now."""
    if isinstance(error, ImportError):
        return (error.name or "").partition(".")[0] == "adnet_core"
    return isinstance(error, (AttributeError, TypeError))


def _package(entry: EntryPoint) -> str:
    return "unknown" if entry.dist is None else f"{entry.dist.name} {entry.dist.version}"
