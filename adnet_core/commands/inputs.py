"""The models and annotated faces that commands take, as their options ask for them."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import typer

from adnet_core.commands.data_formats import with_format
from adnet_core.commands.options import BoxChoice, DeviceChoice, SplitReadingOptions
from adnet_core.commands.terminal import complain, steps
from adnet_core.conversion.annotated_faces import AnnotatedFace, annotated_faces
from adnet_core.errors import FormatError, TrainingError
from adnet_core.faces.layout import Layout
from adnet_core.formats.annotation_format import Role
from adnet_core.models.detector import CenterFaceDetector, Detector, YuNetDetector
from adnet_core.models.engine import Engine
from adnet_core.models.finding import Finding
from adnet_core.models.model_store import find_model
from adnet_core.models.predictor import Predictor


def make_detector(device: DeviceChoice, yunet: Path | None) -> Detector:
    return YuNetDetector(yunet) if yunet else CenterFaceDetector(device=device.value)


def make_predictor(
    model: str,
    device: DeviceChoice,
    yunet: Path | None,
    find: Finding | None = None,
    threads: int | None = None,
    views: int = 1,
) -> Predictor:
    """A model by name, file or run folder with what finds its objects (`Predictor.find_by`).

    Says on standard error when a GPU is left unused. Raises typer.BadParameter where a YuNet file is to find
    what are no faces.
    """
    check_yunet(yunet, find)
    engine = Engine(find_model(model), device=device.value, threads=threads)
    if engine.provider_note:
        complain(f"running on the CPU: {engine.provider_note}")
    return Predictor(engine, None if yunet is None else YuNetDetector(yunet), finding=find, views=views)


def check_yunet(yunet: Path | None, find: Finding | None) -> None:
    """Raises typer.BadParameter where a YuNet file is to find what are no faces."""
    if yunet is not None and find not in (None, Finding.FACES):
        raise typer.BadParameter(f"--yunet detects faces, and --find {find} asks for something else")


def found_boxes(box: BoxChoice, find: Finding | None) -> BoxChoice:
    """Where boxes come from: `--find` says that they are found."""
    return box if find is None else BoxChoice.detector


def read_faces(
    data: Path,
    layout: Layout,
    reading: SplitReadingOptions,
    part: str | None,
    *,
    role: Role | None = None,
) -> list[AnnotatedFace]:
    """`annotated_faces` as the options ask for them; says on standard error which are left out."""
    reading = with_format(reading, data)
    with steps() as advance:
        return annotated_faces(
            data,
            layout,
            split=reading.split,
            part=part,
            data_format=reading.data_format,
            images=reading.images,
            role=role,
            pixel_origin=reading.pixel_origin,
            columns=reading.columns or (),
            whole=False,
            on_skip=complain,
            progress=partial(advance, "images"),
        )


@contextlib.contextmanager
def judged_on(*data: Path) -> Iterator[None]:
    """Let an error about the faces that were read, of which the block knows no file, name their data."""
    try:
        yield
    except (FormatError, TrainingError) as error:
        raise type(error)(f"{', '.join(map(str, data))}: {error}") from None


def check_split(split: Path | None, part: str | None) -> None:
    """Raises typer.BadParameter where only one of the two options is given."""
    if (split is None) != (part is None):
        raise typer.BadParameter("--split and --part go together")
