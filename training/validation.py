"""How well a network does on faces that it does not learn from."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import torch
from torch import nn

from adnet_core.faces.layout import Layout
from adnet_core.faces.metrics import auc, bias_rate, failure_rate, mean_of_known, nme, normal_tangent_nme
from training.augmentation import cut_views, to_network_input, view_matrices
from training.datasets import FaceSet

BATCH = 16
THRESHOLD = 0.10


@torch.no_grad()
def predict_set(
    network: nn.Module, faces: FaceSet, layout: Layout, *, size: int, device: torch.device
) -> tuple[torch.Tensor, torch.Tensor]:
    """Predicted and true points (N, P, 2) in the crop's normalised coordinates, without augmentation."""
    predicted, truth = [], []
    for images, seen in plain_views(faces, range(len(faces)), layout, size=size, device=device):
        stages = network(to_network_input(images).contiguous(memory_format=torch.channels_last))
        predicted.append(stages[-1].landmarks.float().cpu())
        truth.append(seen.float().cpu())
    return torch.cat(predicted), torch.cat(truth)


def plain_views(
    faces: FaceSet, rows: Sequence[int], layout: Layout, *, size: int, device: torch.device
) -> Iterator[tuple[torch.Tensor, torch.Tensor]]:
    """The faces at `rows` without augmentation, BATCH at a time: crops (n, 3, size, size) BGR of 0 to 255,
    and points (n, P, 2) in their normalised coordinates."""
    generator = torch.Generator()
    for start in range(0, len(rows), BATCH):
        some = rows[start : start + BATCH]
        canvases, points = faces.batch(some, device)
        matrices, mirrored = view_matrices(len(some), None, faces.ratio, generator)
        yield cut_views(canvases, points, matrices, mirrored, layout, size)


@dataclass(frozen=True)
class Figures:
    """What is said of predictions: NMEs in percent of the layout's default distance; `fr` (the failure
    rate) and `auc` are shares, at an NME of 10 %. A layout without curves has no normals and tangents."""

    nme: float
    nme_normal: float | None
    nme_tangent: float | None
    bias_rate: float | None
    fr: float
    auc: float


def figures(predicted: torch.Tensor, truth: torch.Tensor, layout: Layout) -> Figures:
    """Figures of predicted and true points (N, P, 2), in any unit of length, over those that are there."""
    mine, theirs = predicted.double().numpy(), truth.double().numpy()
    errors = nme(mine, theirs, layout)
    along: dict[str, float | None] = dict.fromkeys(("nme_normal", "nme_tangent", "bias_rate"))
    if layout.on_curve.any():
        normal, tangent = normal_tangent_nme(mine, theirs, layout)
        normal_mean, tangent_mean = mean_of_known([normal, tangent]).tolist()
        along = {
            "nme_normal": 100 * normal_mean,
            "nme_tangent": 100 * tangent_mean,
            "bias_rate": bias_rate(normal, tangent),
        }
    return Figures(
        nme=100 * float(mean_of_known(errors[None])[0]),
        **along,
        fr=failure_rate(errors, THRESHOLD),
        auc=auc(errors, THRESHOLD),
    )


class HeldOut:
    """The faces held out from a run, or none, and how networks do on them."""

    def __init__(self, faces: FaceSet | None, layout: Layout, device: torch.device) -> None:
        self._faces, self._layout, self._device = faces, layout, device

    def __len__(self) -> int:
        return 0 if self._faces is None else len(self._faces)

    def figures(self, network: nn.Module, size: int) -> Figures:
        """Figures of a network, which is put in evaluation mode, on crops of `size` pixels, in float32."""
        assert self._faces is not None
        network.eval()
        with torch.autocast(self._device.type, torch.bfloat16, enabled=False):
            predicted, truth = predict_set(network, self._faces, self._layout, size=size, device=self._device)
        return figures(predicted, truth, self._layout)
