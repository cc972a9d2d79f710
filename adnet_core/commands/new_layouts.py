"""The command of `adnet` about the first faces of a layout that no model knows: `simulate-layout`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import numpy as np
import typer

from adnet_core.commands.inputs import check_split, judged_on, make_predictor, read_faces
from adnet_core.commands.option_groups import with_groups
from adnet_core.commands.options import (
    DataOption,
    DeviceChoice,
    DeviceOption,
    JsonOption,
    ModelOption,
    PartOption,
    SplitReadingOptions,
    YuNetOption,
)
from adnet_core.commands.terminal import complain, print_json, progress, say
from adnet_core.errors import ModelError
from adnet_core.faces.layout import load_layout
from adnet_core.first_faces.done_faces import DoneFace, remarks
from adnet_core.first_faces.regression import USUAL_VARIATION, HelpingModel
from adnet_core.judging.derived_layouts import read_derived_points
from adnet_core.judging.layout_simulation import curve_lines, with_helping_points
from adnet_core.judging.layout_simulation import simulate_layout as run_simulation
from adnet_core.models.model_store import DEFAULT_MODEL

commands = typer.Typer()


@commands.command()
@with_groups
def simulate_layout(
    *,
    data: DataOption,
    layout: Annotated[str, typer.Option("--layout", help="A layout's name or TOML file.")],
    reading: SplitReadingOptions,
    made_of: Annotated[
        Path | None,
        typer.Option(
            "--made-of",
            help="A JSON file that says of which points of another layout, in which the data are annotated, "
            "each point is made.",
        ),
    ] = None,
    faces: Annotated[int, typer.Option("--faces", min=1, max=10_000, help="How many faces to do.")] = 30,
    tolerance: Annotated[
        float, typer.Option("--tolerance", min=1e-4, max=1, help="As a share of the face's distance.")
    ] = 0.05,
    bundled: Annotated[
        bool, typer.Option("--bundled/--no-bundled", help="Whether a model of another layout helps.")
    ] = True,
    model: ModelOption = DEFAULT_MODEL,
    part: PartOption = None,
    seed: Annotated[int, typer.Option("--seed", help="Of the order of the faces.")] = 0,
    as_json: JsonOption = False,
    device: DeviceOption = DeviceChoice.auto,
    yunet: YuNetOption = None,
) -> None:
    """Count what the first faces of a layout cost that no model knows.

    A simulated annotator does face after face from nothing. Each is placed by those before it and by the
    points of a model of another layout, without that by a few anchors; then the worst point is put on its
    truth, again and again. Judge it on faces that the helping model has not learnt from.
    """
    check_split(reading.split, part)
    wanted = load_layout(layout)
    derived = None if made_of is None else read_derived_points(made_of, wanted)
    annotated = wanted if derived is None else load_layout(derived.of)
    known = read_faces(
        data,
        annotated,
        reading,
        part,
    )
    order = np.random.default_rng(seed).permutation(len(known))[:faces]
    chosen = [known[row] for row in order]
    points = [face.points if derived is None else derived(face.points) for face in chosen]
    if len(chosen) < faces:
        complain(f"{data}: has {len(chosen)} faces, and --faces asks for {faces}")
    helping, usual = None, USUAL_VARIATION
    done = [DoneFace(own) for own in points]
    if bundled:
        predictor = make_predictor(model, device, yunet)
        prior = predictor.engine.info.shape
        if prior is None:
            raise ModelError(f"{predictor.engine.path}: has no prior of shapes; adnet calibrate fits one")
        helping = HelpingModel.of_prior(predictor.layout, prior)
        usual = helping.usual_variation
        with progress("faces", len(chosen)) as advance:
            done = with_helping_points(predictor, chosen, points, advance)
        lost = sum(face.helping is None for face in done)
        if lost:
            complain(f"{predictor.engine.info.name} finds nothing on {lost} of {len(done)} faces: by anchors")
    for remark in remarks(done, usual):
        complain(remark)
    with judged_on(data):
        result = run_simulation(wanted, done, tolerance=tolerance, helping=helping)
    if as_json:
        print_json({"bundled": bundled, "seed": seed, **result.to_dict()})
        return
    by = f"with the help of {model}" if bundled else "without a model's help"
    say(
        f"{wanted.name}, {result.points} points, {len(result.costs)} faces, tolerance {tolerance:g}, {by}: "
        f"{100 * result.share:.1f} % of the clicks of placing every point"
    )
    say(*curve_lines(result))
