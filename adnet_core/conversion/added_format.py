"""A format that another package adds: its record, checked, and guarded against faults of its code."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

from adnet_core.errors import AdnetError, FormatError
from adnet_core.faces.layout import Layout
from adnet_core.formats.annotation_format import AnnotationFormat, ReadRequest
from adnet_core.formats.beginning import Beginning
from adnet_core.formats.face import AnnotatedFace
from adnet_core.formats.photo_faces import Advance, PhotoFaces
from adnet_core.plugins import Plugin, in_words


def record_of(plugin: Plugin) -> AnnotationFormat:
    """The format of a plugin. Raises PluginError where there is none, or one under another name.

    What its code raises besides an AdnetError becomes a FormatError that names it. What the functions that
    it is handed raise goes through, as a stop of the work does.
    """
    found = plugin.load()
    if not isinstance(found, AnnotationFormat):
        raise plugin.problem(f"it is no AnnotationFormat but {type(found).__name__}")
    if found.name != plugin.name:
        raise plugin.problem(f"its record is called {found.name!r}")
    guarded = _Guarded(found, plugin)
    writer = found.writer and replace(found.writer, files=guarded.files, write=guarded.write)
    return replace(found, read=guarded.read, recognises=guarded.recognises, writer=writer)


class _Guarded:
    """The functions of a foreign record, each with its faults in one sentence."""

    def __init__(self, form: AnnotationFormat, plugin: Plugin) -> None:
        self._form, self._plugin = form, plugin

    def read(self, request: ReadRequest) -> list[AnnotatedFace]:
        ours: list[BaseException] = []
        handed = replace(
            request,
            on_fault=None if request.on_fault is None else _passing(request.on_fault, ours),
            progress=_passing(request.progress, ours),
            on_lost=_passing(request.on_lost, ours),
            on_remark=_passing(request.on_remark, ours),
        )
        with self._faults(request.path, ours):
            faces = list(self._form.read(handed))
        wanted = (request.layout.point_count, 2)
        if not all(isinstance(face, AnnotatedFace) and face.points.shape == wanted for face in faces):
            raise self._error(request.path, f"it gives something else than faces of {wanted[0]} points")
        return faces

    def recognises(self, beginning: Beginning) -> bool:
        try:
            return bool(self._form.recognises(beginning))
        except Exception:  # of a file that may be no business of its
            return False

    def files(self, path: Path, photos: Sequence[PhotoFaces]) -> list[Path]:
        assert self._form.writer is not None
        with self._faults(path, []):
            return list(self._form.writer.files(path, photos))

    def write(self, path: Path, photos: Sequence[PhotoFaces], layout: Layout, advance: Advance) -> None:
        assert self._form.writer is not None
        ours: list[BaseException] = []
        with self._faults(path, ours):
            self._form.writer.write(path, photos, layout, _passing(advance, ours))

    @contextmanager
    def _faults(self, path: Path, ours: Sequence[BaseException]) -> Iterator[None]:
        try:
            yield
        except AdnetError:
            raise
        except (Exception, SystemExit) as error:
            if any(error is one for one in ours):
                raise
            raise self._error(path, in_words(error)) from error

    def _error(self, path: Path, what: str) -> FormatError:
        return FormatError(f"{path}: the format {self._plugin.name} of {self._plugin.package} failed: {what}")


def _passing(call: Callable[..., None], raised: list[BaseException]) -> Callable[..., None]:
    """The same function, which notes what it raises."""

    def noted(*arguments: Any) -> None:
        try:
            call(*arguments)
        except BaseException as error:
            raised.append(error)
            raise

    return noted
