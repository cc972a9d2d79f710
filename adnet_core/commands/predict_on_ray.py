"""The part of `adnet predict` that shares photos out among the workers of a Ray cluster."""

from __future__ import annotations

import hashlib
import re
import time
from collections.abc import Sequence
from pathlib import Path

from typer.core import TyperCommand

from adnet_core.commands.predicted_photos import Summary, WantedPhotos
from adnet_core.commands.terminal import complain, progress
from adnet_core.errors import ModelError
from adnet_core.files.whole_files import raised_as, read_within
from adnet_core.models.finding import Finding
from adnet_core.models.model_file import MAX_MODEL_BYTES, read_model_info
from adnet_core.models.model_store import find_model
from adnet_core.predictions.prediction_files import LinesFile
from adnet_core.predictions.ray_workers import USUAL_ADDRESS, RayCluster, WorkerSettings

_ADDRESS = re.compile(r"auto|local|ray://\S+|[\w.\-\[\]:]+:\d+")


class WithRay(TyperCommand):
    """A command with `--ray [ADDRESS]`, whose address may be left out, which Typer has no way to say."""

    def parse_args(self, ctx, args):  # type: ignore[no-untyped-def]  # click's own types are Typer's secret
        return super().parse_args(ctx, with_address(args))


def with_address(arguments: Sequence[str]) -> list[str]:
    """The arguments with an address behind `--ray` where there is none: a photo is no address."""
    found: list[str] = []
    for index, argument in enumerate(arguments):
        if "--" in found:
            return [*found, *arguments[index:]]
        found.append(argument)
        if argument == "--ray" and not _ADDRESS.fullmatch(next(iter(arguments[index + 1 :]), "")):
            found.append(USUAL_ADDRESS)
    return found


def model_for_workers(model: str) -> tuple[Path, bytes, dict[str, str]]:
    """A model by name, file or run folder: its file and bytes, and how lines state it. Raises ModelError."""
    path = find_model(model)
    info = read_model_info(path)
    with raised_as(ModelError, path):
        data = read_within(path, MAX_MODEL_BYTES)
    return path.absolute(), data, {"name": info.name, "sha256": hashlib.sha256(data).hexdigest()}


def predict_on_ray(
    address: str, settings: WorkerSettings, named: WantedPhotos, written: LinesFile
) -> Summary:
    """Write the lines of all photos that are `named`, in the order in which workers answer."""
    photos = named.left(written.done)
    summary = Summary(len(photos), failed=named.failures, skipped=len(named.wanted) - len(photos))
    named.write_unread(written, settings.shard)
    start = time.perf_counter()
    if photos:
        with RayCluster(address, settings) as cluster, progress("photos", len(photos)) as advance:
            for number, (photo, entry) in enumerate(cluster.predict(photos), start=1):
                written.write(entry)
                if "problem" in entry:
                    complain(str(entry["problem"]))
                    summary.failed += 1
                elif not entry["faces"] and entry["finding"] != Finding.NONE:
                    complain(f"{photo}: no {cluster.sought} found")
                summary.faces += len(entry.get("faces", ()))
                advance(number)
    summary.seconds = time.perf_counter() - start
    return summary
