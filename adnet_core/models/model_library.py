"""The models at hand as a list, with adding and removing. Bundled ones are never written to."""

from __future__ import annotations

import dataclasses
import re
import shutil
import uuid
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from adnet_core.errors import ModelError
from adnet_core.files.same_names import folded
from adnet_core.files.whole_files import raised_as, reason_of, replacing
from adnet_core.models.finder_part import finder_words
from adnet_core.models.model_file import ModelInfo, read_model_info, replace_info
from adnet_core.models.model_store import (
    MODEL_SUFFIX,
    list_models,
    user_model_folder,
)
from adnet_core.models.stated_results import main_nme, nme_words
from adnet_core.runs.names import MODEL as RUN_MODEL
from adnet_core.sentences import said

CARD_SUFFIX = ".md"
TRASH = ".trash"
_PLAIN_NAME = re.compile(r"\w[\w .()+-]*")
_VERSION = re.compile(r"(.+)-v(\d+)")


@dataclass(frozen=True)
class ModelEntry:
    """One model: its file, and what it says of itself or, in `error`, why it cannot be used.

    `bundled` is any that is not the user's own, and so is never removed. `modified` is the file's time, in
    seconds since 1970.
    """

    name: str
    path: Path
    bundled: bool
    size_bytes: int
    modified: float
    info: ModelInfo | None = None
    error: str | None = None

    def to_dict(self) -> dict[str, Any]:
        """As `adnet models --json` and `adnet doctor --json` print it."""
        entry: dict[str, Any] = {
            "name": self.name,
            "path": str(self.path),
            "bundled": self.bundled,
            "size_bytes": self.size_bytes,
            "modified": self.modified,
            "error": self.error,
        }
        if self.info is not None:
            entry |= {"layout": self.info.layout.name, "points": self.info.layout.point_count}
            entry |= {"validation": self.info.validation, "licence": self.info.licence}
            provenance = {
                key: value
                for key, value in self.info.provenance.items()
                if key not in ("settings", "calibrated_on")
            }
            entry |= {"provenance": provenance, "faces_behind": self.info.faces_behind}
            entry["finder"] = None if self.info.finder is None else dict(self.info.finder.results)
        return entry


def model_entries() -> list[ModelEntry]:
    """Every model that can be asked for by name. Reads each file, so a long list takes a while."""
    return [model_entry(path) for path in list_models()]


def model_entry(path: Path) -> ModelEntry:
    """The entry of a model's file."""
    bundled = path.parent != user_model_folder()
    try:
        status = path.stat()
        size, modified = status.st_size, status.st_mtime
        return ModelEntry(path.stem, path, bundled, size, modified, info=read_model_info(path))
    except ModelError as error:
        return ModelEntry(path.stem, path, bundled, size, modified, error=str(error))
    except OSError as error:
        text = f"{path}: cannot be read: {reason_of(error)}"
        return ModelEntry(path.stem, path, bundled, 0, 0.0, error=text)


def free_name(name: str) -> str:
    """`name` where no model has it yet, otherwise its next free version: name-v2, name-v3 ..."""
    # Also where another has it in capitals: many disks take such names for one.
    taken = {folded(path.stem) for path in (*list_models(), *_own_files())}
    if folded(name) not in taken:
        return name
    match = _VERSION.fullmatch(name)
    stem, number = (match[1], int(match[2])) if match else (name, 2)
    while folded(f"{stem}-v{number}") in taken:
        number += 1
    return f"{stem}-v{number}"


def add_model(source: Path, name: str | None = None, *, provenance: Mapping[str, Any] | None = None) -> Path:
    """Check a model file and copy it, with its card, into the user's folder in one step; returns the copy.

    It is called `name`, or as `name_of_file` has it, or a free version of that: no model is ever overwritten.
    Entries of `provenance` are added to the file's own; with them, or with a `name`, the copy states its
    new name. Raises ModelError for a file that is no usable model, and where the copy cannot be written.
    """
    info = read_model_info(source)
    folder = user_model_folder()
    wanted = name or name_of_file(source, info)
    with raised_as(ModelError, folder):
        folder.mkdir(parents=True, exist_ok=True)
        target = _claimed(folder, wanted)
    try:
        with raised_as(ModelError, target), replacing(target) as part:
            shutil.copyfile(source, part)
            if name is not None or provenance:
                stated = {**info.provenance, **(provenance or {})}
                replace_info(part, dataclasses.replace(info, name=target.stem, provenance=stated))
            card = source.with_suffix(CARD_SUFFIX)
            if name is None and card.is_file():
                shutil.copyfile(card, target.with_suffix(CARD_SUFFIX))
    except BaseException:
        target.unlink(missing_ok=True)  # the empty file that kept the name
        raise
    return target


def name_of_file(path: Path, info: ModelInfo) -> str:
    """What a model is called: after its file, but one that a run left, which all are called alike, after the
    run, as it says itself."""
    usable = path.name == RUN_MODEL and _PLAIN_NAME.fullmatch(info.name)
    return info.name if usable else path.stem


def remove_model(path: Path) -> Path:
    """Move one of the user's models, with its card, into the trash; returns where it lies there.

    Raises ModelError for a model that is not in the user's folder.
    """
    folder = user_model_folder()
    if path.parent != folder:
        raise ModelError(f"{path}: only models in {folder} can be removed")
    kept = folder / TRASH / uuid.uuid4().hex
    try:
        kept.mkdir(parents=True)
        moved = path.replace(kept / path.name)
        card = path.with_suffix(CARD_SUFFIX)
        if card.is_file():
            card.replace(kept / card.name)
    except OSError as error:
        raise ModelError(f"{path}: cannot be removed: {(error.strerror or str(error)).lower()}") from None
    return moved


def restore_model(trashed: Path) -> Path:
    """Put a removed model back under its name, or a free version of it; returns where it lies."""
    target = add_model(trashed)
    discard_model(trashed)
    return target


def discard_model(trashed: Path) -> None:
    """Delete a removed model for good."""
    shutil.rmtree(trashed.parent, ignore_errors=True)


def model_card(entry: ModelEntry) -> str:
    """The model's card in Markdown: the file beside it, or one made of what it says of itself."""
    card = entry.path.with_suffix(CARD_SUFFIX)
    try:
        return card.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        return _stated_card(entry)


def result_words(info: ModelInfo) -> str:
    """The NME that a model states of itself, with the number of faces; or that it states none."""
    figures = info.validation
    if main_nme(figures) is None:
        return said("no results stated")
    nme, count = nme_words(figures, 2), figures.get("faces")
    if not isinstance(count, int):
        return said("NME {nme}", nme=nme)
    return said("NME {nme}, {count:,} face", "NME {nme}, {count:,} faces", count=count, nme=nme)


def found_words(info: ModelInfo) -> str:
    """How well a model's own finder does, as it states itself; empty where it has none."""
    if info.finder is None:
        return ""
    return said("own finder: {results}", results=finder_words(info.finder.results))


_UNTOLD = ("settings", "network", "calibrated_on", "earlier_calibrations")
"""Of a model's provenance: numbers for programs."""


def _stated_card(entry: ModelEntry) -> str:
    lines = [f"# {entry.name}", ""]
    info = entry.info
    if info is None:
        return "\n".join([*lines, entry.error or ""])
    lines += [
        f"Layout {info.layout.name}, {info.layout.point_count} points, {entry.size_bytes / 1e6:.1f} MB."
    ]
    if info.licence:
        lines += ["", "## Terms", "", info.licence]
    if info.validation:
        lines += ["", "## Results", "", *_rows(info.validation)]
    if info.finder is not None:
        lines += ["", "## Finder of its own objects", "", *_rows(info.finder.results)]
    if info.faces_behind:
        behind = {name: "an unknown number" if n is None else n for name, n in info.faces_behind.items()}
        lines += ["", "## Faces behind what is known of its errors", "", *_rows(behind)]
    noted = {key: value for key, value in info.provenance.items() if key not in _UNTOLD}
    if noted:
        lines += ["", "## Provenance", "", *_rows(noted)]
    return "\n".join(lines) + "\n"


def _rows(values: Mapping[str, Any]) -> list[str]:
    return [f"- {key.replace('_', ' ')}: {_said(value)}" for key, value in values.items() if value != ""]


def _said(value: Any) -> str:
    if isinstance(value, float):
        return f"{value:.4g}"
    if isinstance(value, Mapping):
        return ", ".join(f"{key} {_said(inner)}" for key, inner in value.items())
    if isinstance(value, list):
        return ", ".join(map(_said, value)) or "none"
    return str(value)


def _own_files() -> list[Path]:
    """The user's models, those that a bundled one of the same name hides among them."""
    return sorted(user_model_folder().glob(f"*{MODEL_SUFFIX}"))


def _claimed(folder: Path, wanted: str) -> Path:
    """An empty file under a free name: two programs that add at the same time cannot take the same one."""
    while True:
        target = folder / f"{free_name(wanted)}{MODEL_SUFFIX}"
        try:
            target.touch(exist_ok=False)
        except FileExistsError:
            continue
        return target
