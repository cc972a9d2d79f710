"""`adnet check`: finished faces that deserve a second look; and what that check is worth."""

from __future__ import annotations

import math
from functools import partial
from typing import Annotated, Any

import numpy as np
import typer

from adnet_core.checking.face_check import FaceCheck
from adnet_core.checking.project_check import check_project
from adnet_core.checking.spoiling import SPOILT_SHARE, spoilt_faces
from adnet_core.commands.inputs import check_split, judged_on, make_predictor, read_faces
from adnet_core.commands.option_groups import with_groups
from adnet_core.commands.options import (
    DataOption,
    DeviceChoice,
    DeviceOption,
    JsonOption,
    ModelOption,
    PartOption,
    ProjectArgument,
    SplitReadingOptions,
)
from adnet_core.commands.terminal import complain, print_json, progress, say, steps
from adnet_core.conversion.annotated_faces import by_photo
from adnet_core.media.photos import read_photo
from adnet_core.models.model_file import ModelInfo
from adnet_core.models.model_store import DEFAULT_MODEL
from adnet_core.projects.store import Project

commands = typer.Typer()


@commands.command()
def check(
    project: ProjectArgument,
    model: ModelOption = DEFAULT_MODEL,
    without_model: Annotated[
        bool, typer.Option("--without-model", help="Hold no face against a model; reads no photos.")
    ] = False,
    everything: Annotated[
        bool, typer.Option("--all", help="List also what somebody has dismissed in the window.")
    ] = False,
    as_json: JsonOption = False,
    device: DeviceOption = DeviceChoice.auto,
) -> None:
    """List accepted faces of a project that deserve a second look, and why. Nothing is changed.

    Reasons: left and right exchanged; curves that cross; points improbable given the others of the face, by
    the shapes of annotated faces; far outside the model's own ellipses; curves placed unlike the person does
    otherwise (of people with 20 accepted faces or more). docs/checking.md says what is found so.

    The JSON object holds faces (accepted ones), unseen (those of them that the model could not look at),
    problems (sentences), dismissed (a count) and rows: face, image, photo, by, reason, title, words, points
    (from 0), times (how many times over the limit), said (pattern and values of the words) and dismissed.
    """
    with Project.open(project, author="adnet check", read_only=True) as opened:
        predictor, info = None, None
        if not without_model:
            predictor = make_predictor(model, device, None)
            info = predictor.engine.info
            if info.layout.point_names != opened.layout.point_names:
                complain(
                    f"{project}: the model {info.name} places the points of {info.layout.name}, not those of "
                    f"{opened.layout.name}: no face is held against it"
                )
                predictor, info = None, None
        with steps() as advance:
            found = check_project(
                opened,
                predictor,
                prior=info.shape if info is not None else None,
                tails=_tails(info),
                progress=partial(advance, "faces"),
            )
    for problem in found.problems:
        complain(problem)
    rows = [row for row in found.rows if everything or not row.dismissed]
    dismissed = sum(row.dismissed for row in found.rows)
    if as_json:
        print_json(
            {
                "faces": found.faces,
                "unseen": found.unseen,
                "problems": list(found.problems),
                "dismissed": dismissed,
                "rows": [row.to_dict() for row in rows],
            }
        )
        return
    faces = len({row.face_id for row in rows})
    of = f"{faces:,} of {found.faces:,} accepted faces"
    say(f"{project}: {of} deserve a second look; {dismissed:,} dismissed")
    say(*(f"  {row.photo}, by {row.by}: {row.finding.words}" for row in rows))


@commands.command("evaluate-check")
@with_groups
def evaluate_check(
    *,
    data: DataOption,
    model: ModelOption = DEFAULT_MODEL,
    reading: SplitReadingOptions,
    part: PartOption = None,
    count: Annotated[int, typer.Option("--count", min=1, help="Faces to spoil.")] = 300,
    seed: Annotated[int, typer.Option("--seed", help="Of what is spoilt, and how.")] = 0,
    as_json: JsonOption = False,
    device: DeviceOption = DeviceChoice.auto,
) -> None:
    """Spoil annotated faces in known ways, and say what `adnet check` finds of them.

    recall: the part of the spoilt faces that is listed; false_alarms: of the faces as they are. precision:
    the part of the listed faces that is spoilt, in work of which a tenth is. A reason's of_spoilt is the part
    of all spoilt faces that it is given for. The faces count as one person's.
    """
    check_split(reading.split, part)
    predictor = make_predictor(model, device, None)
    faces = read_faces(data, predictor.layout, reading, part)
    truth, predicted, covariance = [], [], []
    with progress("faces", len(faces)) as advance:
        for path, members in by_photo(faces):
            whole = [face for face in members if np.isfinite(face.points).all()]
            found = predictor.predict_boxes(
                read_photo(path).pixels, [face.landmark_box for face in whole], passes=2, maps=False
            )
            truth += [face.points for face in whole]
            predicted += [face.landmarks for face in found]
            covariance += [face.covariance for face in found]
            advance(len(truth))
    info = predictor.engine.info
    checker = FaceCheck(info.layout, info.shape, _tails(info))
    with judged_on(data):
        result = spoilt_faces(
            checker,
            *(np.array(values, dtype=np.float64) for values in (truth, predicted, covariance)),
            count=count,
            seed=seed,
        )
    if as_json:
        print_json({"model": info.name, **result})
        return
    say(*_table(info.name, result))


def _tails(info: ModelInfo | None) -> float:
    """Those of a model's ellipses."""
    return math.inf if info is None or info.calibration is None else info.calibration.tails


def _table(name: str, result: dict[str, Any]) -> list[str]:
    """The figures as lines of Markdown."""
    reasons = list(next(iter(result["ways"].values()))["reasons"])
    lines = [
        f"{name}, {result['faces']} faces, {result['spoilt']} spoilt (seed {result['seed']}): "
        f"{100 * result['recall']:.0f} % found",
        "",
        f"| spoilt | faces | found | {' | '.join(reasons)} |",
        f"| --- | {' | '.join(['---:'] * (2 + len(reasons)))} |",
    ]
    for way, of_way in result["ways"].items():
        shares = " | ".join(f"{100 * of_way['reasons'][reason]:.0f} %" for reason in reasons)
        lines.append(f"| {way} | {of_way['faces']} | {100 * of_way['recall']:.0f} % | {shares} |")
    lines += [
        "",
        f"| reason | of faces as they are | of spoilt faces | precision, {100 * SPOILT_SHARE:.0f} % spoilt |",
        "| --- | ---: | ---: | ---: |",
    ]
    for reason, worth in result["reasons"].items():
        precision = "–" if worth["precision"] is None else f"{100 * worth['precision']:.0f} %"
        shares = f"{100 * worth['false_alarms']:.1f} % | {100 * worth['of_spoilt']:.0f} %"
        lines.append(f"| {reason} | {shares} | {precision} |")
    return lines
