"""`adnet export` and `adnet import-checkpoint`: checkpoints into model files; `adnet average`: into a mean.

What needs torch is imported by the functions: their help, and a mistake in their options, do without.
"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from adnet_core.commands.data_formats import found_format
from adnet_core.commands.options import (
    FormatOption,
    ImagesOption,
    JsonOption,
)
from adnet_core.commands.terminal import complain, print_json, say
from adnet_core.faces.layout import load_layout
from adnet_core.models.stated_results import nme_words
from training.commands.options import RunArgument

commands = typer.Typer()


@commands.command()
def export(
    run_folder: RunArgument,
    path: Annotated[Path, typer.Argument(metavar="MODEL.onnx", help="The model file to write.")],
    name: Annotated[
        str | None, typer.Option("--name", help="The model's name; the file's by default.")
    ] = None,
    data: Annotated[
        Path | None, typer.Option("--data", help="Faces not trained on: calibrates and states results.")
    ] = None,
    data_format: FormatOption = "",
    images: ImagesOption = None,
    split: Annotated[Path | None, typer.Option("--split", help="CSV with file,split.")] = None,
    part: Annotated[str, typer.Option("--part", help="Part of the split to calibrate on.")] = "val",
    licence: Annotated[str, typer.Option("--licence", help="Terms that the weights come under.")] = "",
    eight_bits: Annotated[
        bool, typer.Option("--quantise", help="Compute in 8 bits, as `adnet quantise` does. Needs --data.")
    ] = False,
    as_json: JsonOption = False,
) -> None:
    """Turn a run's best weights into a model file that the window loads.

    A run that began from an 8-bit model becomes one where --data is given.
    """
    from training.export import export_run

    result = export_run(
        run_folder,
        path,
        name=name or path.stem,
        data=data,
        data_format=data_format or found_format(*([data] if data else [])),
        images=images,
        split=split,
        part=part,
        licence=licence,
        eight_bits=eight_bits,
    )
    if as_json:
        print_json(result)
    else:
        say(f"{path}: {result['megabytes']:.1f} MB, agrees with torch to {result['difference_px']:.1e} px")
        if result["validation"]:
            stated = result["validation"]
            say(f"  NME on {stated['faces']} faces: {nme_words(stated)}")


@commands.command()
def average(
    sources: Annotated[
        list[str],
        typer.Argument(
            metavar="RUN...", help="Runs of `adnet train`, checkpoints (.pt), models; first a run."
        ),
    ],
    out: Annotated[Path, typer.Option("-o", "--out", metavar="MEAN.pt", help="The checkpoint to write.")],
    weights: Annotated[
        list[float],
        typer.Option(
            "--weight", min=0, max=1000, help="What each counts for, in their order; all alike by default."
        ),
    ] = [],  # noqa: B006  typer's form
    as_json: JsonOption = False,
) -> None:
    """Average the weights of runs that began with the same model.

    That model may be among them. `adnet export` makes a model file of the mean.
    """
    from training.mean_weights import average_weights

    result = average_weights(sources, weights, out)
    if as_json:
        print_json(result)
    else:
        parts = [f"{100 * share:.0f} % {name}" for name, share in zip(sources, result["shares"], strict=True)]
        say(f"{out}: {', '.join(parts)}")
    for source in result["apart"]:
        complain(
            f"{source}: did not begin with the weights that {sources[0]} began with; the mean is of no use"
        )


@commands.command("import-checkpoint")
def import_checkpoint(
    path: Annotated[
        Path, typer.Argument(metavar="TRAIN.pkl", help="A checkpoint of ADNet's or STAR's authors.")
    ],
    layout: Annotated[str, typer.Option("--layout", help="Its landmarks: 68, 98, 29, or a TOML file.")],
    name: Annotated[
        str | None, typer.Option("--name", help="The model's name; file and layout by default.")
    ] = None,
    ema: Annotated[bool, typer.Option("--ema", help="Take net_ema's weights instead of net's.")] = False,
    as_json: JsonOption = False,
) -> None:
    """Turn a checkpoint of ADNet's or STAR's authors into a model in your model folder.

    No code in the checkpoint is run, and the model is compared with the network before it is kept.
    """
    from training.checkpoint_import import import_checkpoint as run_import

    result = run_import(path, load_layout(layout), name=name, averaged=ema)
    if as_json:
        print_json(result)
    else:
        say(
            f"{result['name']}: {result['points']} points, {result['stacks']} hourglasses, "
            f"{result['pool']} pooling, agrees with torch to {result['difference_px']:.1e} px"
        )
        say(f"  {result['model']}")
