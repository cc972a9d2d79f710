"""How well a network does on faces that it does not learn from."""

from __future__ import annotations

import torch
from torch import nn

from adnet_core.layout import Layout
from training.augmentation import cut_views, to_network_input, view_matrices
from training.datasets import FaceSet

BATCH = 16


@torch.no_grad()
def predict_set(
    network: nn.Module, faces: FaceSet, layout: Layout, *, size: int, device: torch.device
) -> tuple[torch.Tensor, torch.Tensor]:
    """Predicted and true points (N, P, 2) in the crop's normalised coordinates, without augmentation."""
    predicted, truth = [], []
    generator = torch.Generator()
    for start in range(0, len(faces), BATCH):
        rows = range(start, min(start + BATCH, len(faces)))
        canvases, points = faces.batch(rows, device)
        matrices, mirrored = view_matrices(len(rows), None, faces.ratio, generator)
        images, seen = cut_views(canvases, points, matrices, mirrored, layout, size)
        stages = network(to_network_input(images).contiguous(memory_format=torch.channels_last))
        predicted.append(stages[-1].landmarks.float().cpu())
        truth.append(seen.float().cpu())
    return torch.cat(predicted), torch.cat(truth)


def mean_nme(predicted: torch.Tensor, truth: torch.Tensor, layout: Layout) -> float:
    """Mean NME over faces, in percent of the layout's default distance."""
    distance = torch.from_numpy(layout.distance(truth.numpy()))
    errors = (predicted - truth).norm(dim=-1).mean(dim=-1)
    return float((errors / distance).mean() * 100)
