"""`adnet import-checkpoint`: the authors' ADNet and STAR checkpoints as model files of this program.

A checkpoint of theirs is {net, optimizer, scheduler, epoch, net_ema}; in the files that they released
`net` holds the better weights. What the network is made of is found from the names and shapes of its
weights; the model computes what theirs does (the `released` variant of adnet_core/network/adnet.py).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import torch
from pydantic import ValidationError
from torch import Tensor

from adnet_core.errors import ModelError
from adnet_core.faces.layout import Layout
from adnet_core.media.photos import file_sha256
from adnet_core.models.model_file import ModelInfo
from adnet_core.models.model_store import MODEL_SUFFIX, bundled_model_folder, user_model_folder
from adnet_core.network.adnet import ADNet, NetworkConfig
from adnet_core.network.checkpoints import load_pickle_safely, misfit
from training.onnx_export import export_model

PARALLEL_PREFIX = "module."
"""What torch's data-parallel wrappers put before every name."""
BLUR_SUFFIX = ".filt"
HEAD = "out_heatmaps.0.conv.weight"
EDGE_HEAD = "out_edgemaps.0.conv.weight"
POINT_HEAD = "out_pointmaps.0.conv.weight"
LICENCE = "those of the weights' authors, and of the data that they trained on"
_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,63}")


def import_checkpoint(
    path: Path, layout: Layout, *, name: str | None = None, averaged: bool = False
) -> dict[str, Any]:
    """Convert a checkpoint and put the model into the user's model folder, where it has a name.

    `averaged` takes `net_ema` instead of `net`. Raises ModelError for a file that is no checkpoint of
    theirs, that would run code, does not fit the layout, lacks weights, or whose name is taken.
    """
    chosen = name or f"{path.stem}-{layout.name}"
    target = _target(chosen)
    state, content = _weights(path, averaged)
    network = released_network(state, layout, str(path))
    epoch = content.get("epoch")
    info = ModelInfo(
        name=chosen,
        layout=layout,
        margin=1.0,
        provenance={
            "imported": path.name,
            "sha256": file_sha256(path),
            "weights": "net_ema" if averaged else "net",
            "epoch": epoch if isinstance(epoch, int) else None,
            "network": network.config.model_dump(),
        },
        licence=LICENCE,
    )
    differences = export_model(network, info, target)
    return {
        "model": str(target),
        "name": chosen,
        "layout": layout.name,
        "points": layout.point_count,
        "stacks": network.config.stacks,
        "pool": network.config.pool,
        "megabytes": target.stat().st_size / 1e6,
        "difference_px": differences["landmarks"],
    }


def released_network(state: Mapping[str, Tensor], layout: Layout, label: str) -> ADNet:
    """The authors' network with their weights, in evaluation mode; `label` names the file for messages.

    Number of stacks, width, depth and kind of pooling are found from the names and shapes. Raises
    ModelError where weights are missing, too many, of a wrong shape, not finite, or for other points.
    """
    try:
        config = _found_config(state, layout, label)
    except ValidationError as error:
        raise ModelError(f"{label}: is a network that this program has not: {misfit(error)}") from None
    network = ADNet(layout, config)
    own = network.state_dict()
    _check_kinds(state, label)
    _compare_edges(state, own, layout, label)
    _check_blurs(state, label)
    kept = {key: value for key, value in state.items() if not key.endswith(BLUR_SUFFIX)}
    for problem, keys in (("lacks", own.keys() - kept.keys()), ("has unknown", kept.keys() - own.keys())):
        if keys:
            first = next(key for key in (*own, *kept) if key in keys)
            raise ModelError(f"{label}: {problem} weights, {len(keys)} of them, '{first[:80]}' first")
    for key, value in own.items():
        found = kept[key]
        if found.shape != value.shape:
            shapes = f"{tuple(found.shape)}, not {tuple(value.shape)}"
            raise ModelError(f"{label}: the weights '{key}' are of shape {shapes}")
        if not torch.isfinite(found).all():
            raise ModelError(f"{label}: the weights '{key}' are not all finite numbers")
    network.load_state_dict({key: value.to(own[key].dtype) for key, value in kept.items()})
    return network.eval()


def _target(name: str) -> Path:
    """Where a model of this name goes. Raises ModelError for one that is taken or is no name."""
    if not _NAME.fullmatch(name) or name.endswith(MODEL_SUFFIX):
        raise ModelError(f"{name}: a model's name has letters, digits, dots, dashes and underscores (--name)")
    target = user_model_folder() / f"{name}{MODEL_SUFFIX}"
    for folder in (bundled_model_folder(), target.parent):
        if (folder / target.name).exists():
            raise ModelError(f"{folder / target.name}: a model of this name exists, choose another --name")
    return target


def _weights(path: Path, averaged: bool) -> tuple[dict[str, Tensor], dict[str, Any]]:
    """The state dict that was asked for, names without wrapper's prefix, and all that the file holds."""
    content = _loaded(path)
    part = "net_ema" if averaged else "net"
    if isinstance(content, dict) and "net" not in content and _is_state(content):
        content = {"net": content}  # weights that somebody saved alone
    if not isinstance(content, dict) or not _is_state(content.get(part)):
        held = ", ".join(sorted(map(str, content))[:6]) if isinstance(content, dict) else "something else"
        raise ModelError(
            f"{path}: is not a checkpoint of ADNet's or STAR's authors: no '{part}', but {held[:120]}"
        )
    state: dict[str, Tensor] = dict(content[part])
    if all(key.startswith(PARALLEL_PREFIX) for key in state):
        state = {key.removeprefix(PARALLEL_PREFIX): value for key, value in state.items()}
    return state, content


def _loaded(path: Path) -> Any:
    """The file's content; a refused file is told with what it holds beside weights."""
    try:
        return load_pickle_safely(path)
    except ModelError as error:
        if "could run code" not in str(error):
            raise
        try:
            held = sorted(torch.serialization.get_unsafe_globals_in_checkpoint(str(path)))
        except Exception:  # whatever a foreign pickle makes it raise, the refusal stands
            held = []
        if not held:
            raise
        names = ", ".join(held[:4])[:160]
        raise ModelError(
            f"{path}: refused, since it holds {names} beside the weights, which could run code; "
            "save its 'net' alone where you trust it"
        ) from None


def _is_state(value: object) -> bool:
    return (
        isinstance(value, dict)
        and len(value) > 0
        and all(isinstance(key, str) and isinstance(tensor, Tensor) for key, tensor in value.items())
    )


def _found_config(state: Mapping[str, Tensor], layout: Layout, label: str) -> NetworkConfig:
    shapes = {}
    for key in (HEAD, EDGE_HEAD, POINT_HEAD):
        if key not in state or state[key].ndim != 4:
            raise ModelError(f"{label}: is not an ADNet or STAR checkpoint: it has no weights '{key}'")
        shapes[key] = state[key].shape
    points, width = int(shapes[HEAD][0]), int(shapes[HEAD][1])
    curves = int(shapes[EDGE_HEAD][0])
    if (points, curves) != (layout.point_count, len(layout.curves)):
        raise ModelError(
            f"{label}: places {points} points on {curves} curves, but layout {layout.name} has "
            f"{layout.point_count} on {len(layout.curves)}"
        )
    return NetworkConfig(
        stacks=_count(state, r"hgs\.(\d+)\."),
        width=width,
        # Each hourglass holds the next smaller one as its low2, the innermost a residual block.
        depth=max((key.split(".").count("low2") for key in state if key.startswith("hgs.0.")), default=0),
        pool="blur" if any(key.endswith(BLUR_SUFFIX) for key in state) else "max",
        variant="released",
    )


def _count(state: Mapping[str, Tensor], pattern: str) -> int:
    """One more than the largest number in the keys that begin with `pattern`; 0 where there is none."""
    found = [re.match(pattern, key) for key in state]
    return 1 + max((int(match[1]) for match in found if match and len(match[1]) < 4), default=-1)


def _check_blurs(state: Mapping[str, Tensor], label: str) -> None:
    """Theirs hold the blur's kernel once a channel; it is a constant in ours, so it must be the same."""
    line = torch.tensor([1.0, 2.0, 1.0])
    kernel = torch.outer(line, line) / 16
    for key, value in state.items():
        if not key.endswith(BLUR_SUFFIX):
            continue
        if value.ndim != 4 or value.shape[2:] != kernel.shape or not torch.allclose(value.float(), kernel):
            raise ModelError(
                f"{label}: '{key}' is not the blur [1, 2, 1] x [1, 2, 1] / 16 of ADNet's authors"
            )


def _check_kinds(state: Mapping[str, Tensor], label: str) -> None:
    """Sparse, quantised or complex weights, or those without values (`meta`), are none of the authors'."""
    for key, value in state.items():
        if (
            value.layout != torch.strided
            or value.device.type != "cpu"
            or value.is_quantized
            or value.is_complex()
        ):
            raise ModelError(f"{label}: the weights '{key[:80]}' are not plain numbers")


def _compare_edges(
    state: Mapping[str, Tensor], own: Mapping[str, Tensor], layout: Layout, label: str
) -> None:
    """Which curves each point lies on is fixed in the weights; it must be as the layout says."""
    for key in ("e2h_transform.weight", "e2h_transform.bias"):
        theirs, ours = state.get(key), own[key]
        if theirs is None or theirs.shape != ours.shape:
            continue  # told with other weights that are missing or of a wrong shape
        differs = (theirs.to(ours.dtype) != ours).flatten(1).any(1) if ours.ndim > 1 else theirs != ours
        if differs.any():
            index = int(differs.nonzero()[0])
            raise ModelError(
                f"{label}: point {index} ({layout.point_names[index]}) lies on other curves than in "
                f"layout {layout.name}"
            )
