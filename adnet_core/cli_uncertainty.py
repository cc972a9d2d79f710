"""The commands of `adnet` about a model's errors: `calibrate` and `simulate`. Joined to those of cli.py."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from adnet_core.cli import (
    BoxChoice,
    DataFormat,
    DataOption,
    DeviceChoice,
    DeviceOption,
    FormatOption,
    ImagesOption,
    JsonOption,
    ModelOption,
    SplitOption,
    YuNetOption,
    app,
    check_split,
    make_predictor,
    read_faces,
)
from adnet_core.inference.model_store import DEFAULT_MODEL
from adnet_core.terminal import print_json, progress, steps


class Switch(StrEnum):
    on = "on"
    off = "off"


class AnnotatorChoice(StrEnum):
    exact = "exact"
    noisy = "noisy"


@app.command()
def calibrate(
    data: DataOption,
    model: Annotated[Path, typer.Option("--model", "-m", help="The .onnx file to write into.")],
    data_format: FormatOption = DataFormat.w300,
    images: ImagesOption = None,
    split: SplitOption = None,
    part: Annotated[
        str, typer.Option("--part", help="Part of the split to calibrate on: not trained on.")
    ] = "val",
    prior_part: Annotated[
        str, typer.Option("--prior-part", help="Part of the split to fit propagation's prior on.")
    ] = "train",
    as_json: JsonOption = False,
) -> None:
    """Fit a model's ellipses and the prior of its propagation, and store both in its file.

    Without --split both are fitted on all faces of --data, which the model must not have been trained on.
    """
    from adnet_core.inference.model_file import read_model_info
    from adnet_core.model_fitting import fit_model

    layout = read_model_info(model).layout
    faces = read_faces(data, layout, data_format, images, split, part if split else None)
    learnt = read_faces(data, layout, data_format, images, split, prior_part) if split else []
    with steps() as advance:
        stated = fit_model(model, faces, learnt, progress=advance)
    if as_json:
        print_json({"model": str(model), "prior_faces": len(learnt) or len(faces), "validation": stated})
    else:
        print(f"{model}: calibrated on {stated['faces']} faces, NME there {stated['nme_interocular']:.3f} %")


@app.command()
def simulate(
    data: DataOption,
    data_format: FormatOption = DataFormat.w300,
    images: ImagesOption = None,
    model: ModelOption = DEFAULT_MODEL,
    tolerance: Annotated[
        float, typer.Option("--tolerance", min=1e-4, max=1, help="As a share of the face's distance.")
    ] = 0.05,
    propagation: Annotated[
        Switch, typer.Option("--propagation", help="Whether corrections move the rest.")
    ] = Switch.on,
    annotator: Annotated[
        AnnotatorChoice, typer.Option("--annotator", help="noisy: off by 2 % along, 1 % across.")
    ] = AnnotatorChoice.exact,
    box: Annotated[
        BoxChoice, typer.Option("--box", help="True landmarks' box, or detected faces.")
    ] = BoxChoice.landmarks,
    split: SplitOption = None,
    part: Annotated[str | None, typer.Option("--part", help="Part of the split.")] = None,
    refit: Annotated[
        int, typer.Option("--refit", min=0, max=50, help="Calibrate anew in so many folds over photos.")
    ] = 0,
    seed: Annotated[int, typer.Option("--seed", help="Of the noisy annotator.")] = 0,
    as_json: JsonOption = False,
    device: DeviceOption = DeviceChoice.auto,
    yunet: YuNetOption = None,
) -> None:
    """Count how many corrections faces need until every point is within a tolerance of its truth.

    Again and again the worst point is put on its truth; with propagation the others follow. Use --refit
    where the model was calibrated on these very faces.
    """
    from adnet_core.simulation import simulate as run_simulation

    check_split(split, part)
    if refit == 1:
        raise typer.BadParameter("--refit takes 0, or at least 2 folds")
    predictor = make_predictor(model, device, yunet)
    faces = read_faces(data, predictor.layout, data_format, images, split, part)
    with progress("faces", len(faces)) as advance:
        result = run_simulation(
            predictor,
            faces,
            tolerance=tolerance,
            propagation=propagation is Switch.on,
            annotator=annotator.value,
            box=box.value,
            refit=refit,
            seed=seed,
            progress=advance,
        )
    if as_json:
        print_json(result)
    else:
        how = f"tolerance {tolerance:g}, propagation {propagation.value}"
        most = f"90 % of faces: at most {result['corrections_per_face_p90']:.0f}"
        print(
            f"{result['model']}, {result['faces']} faces, {how}: "
            f"{result['corrections_per_face']:.2f} corrections a face ({most}), "
            f"NME {result['nme_before']:.2f} -> {result['nme_after']:.2f} %"
        )
