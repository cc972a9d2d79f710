"""Random views of cached faces: affine maps, mirroring and colour, on the whole batch at once.

Everything runs on the device of the batch and draws from one generator, so that a seed gives the
same batch anywhere on the same device.
"""

from __future__ import annotations

import math

import torch
from torch import Tensor
from torch.nn import functional as F

from adnet_core.layout import Layout
from training.settings import AugmentationSettings

MAX_ROTATION = 3.0
"""Normal draws are cut at this many standard deviations."""
SMALLEST = 0.4
"""The least part of the crop's side that a view may show, however wide the sizes are spread."""


def view_matrices(
    count: int, settings: AugmentationSettings | None, canvas_ratio: float, generator: torch.Generator
) -> tuple[Tensor, Tensor]:
    """(N, 2, 3) maps from crop to canvas in normalised coordinates, and (N,) which are mirrored.

    Without settings the middle of the canvas is taken as it is.
    """
    if settings is None:
        angle, size = torch.zeros(count), torch.ones(count)
        shift, mirrored = torch.zeros(count, 2), torch.zeros(count, dtype=torch.bool)
    else:
        draws = torch.randn(count, 4, generator=generator).clamp(-MAX_ROTATION, MAX_ROTATION)
        angle = draws[:, 0] * math.radians(settings.rotation)
        size = (1 + draws[:, 1] * settings.scale).clamp(min=SMALLEST)
        shift = draws[:, 2:] * settings.shift * 2
        mirrored = torch.rand(count, generator=generator) < settings.flip
    sign = torch.where(mirrored, -1.0, 1.0)
    cosine, sine = torch.cos(angle) * size, torch.sin(angle) * size
    rows = [
        torch.stack([cosine * sign, -sine, shift[:, 0]], dim=1),
        torch.stack([sine * sign, cosine, shift[:, 1]], dim=1),
    ]
    return torch.stack(rows, dim=1) / canvas_ratio, mirrored


def cut_views(
    canvases: Tensor, points: Tensor, matrices: Tensor, mirrored: Tensor, layout: Layout, size: int
) -> tuple[Tensor, Tensor]:
    """Images (N, 3, size, size) in 0..255 and points (N, P, 2), both seen through `matrices`.

    `canvases` are (N, 3, C, C), `points` lie in the canvas' normalised coordinates, [-1, 1] between
    its outer edges. Canvases of twice the resolution that is asked for are averaged down first, which the
    normalised coordinates do not notice. A mirrored face gets its points in the layout's mirrored order.
    """
    matrices = matrices.to(canvases.device)
    coarse = round(canvases.shape[-1] * float(matrices[:, :, :2].norm(dim=(1, 2)).mean()) / 2**0.5 / size)
    while canvases.shape[-1] % max(coarse, 1):
        coarse -= 1  # a row left out would move the middle
    canvases = canvases.float() if coarse < 2 else F.avg_pool2d(canvases.float(), coarse)
    grid = F.affine_grid(matrices, [len(canvases), 3, size, size], align_corners=False)
    images = F.grid_sample(canvases, grid, mode="bilinear", padding_mode="zeros", align_corners=False)
    linear = torch.linalg.inv(matrices[:, :, :2].double()).to(points)
    seen = (points - matrices[:, None, :, 2].to(points)) @ linear.transpose(1, 2)
    swapped = seen[:, list(layout.flip)]
    return images, torch.where(mirrored.to(points.device)[:, None, None], swapped, seen)


def change_colours(images: Tensor, settings: AugmentationSettings, generator: torch.Generator) -> Tensor:
    """Gamma, light, grey, blur, noise and a black rectangle on images (N, 3, S, S) in 0..255."""
    count, device = len(images), images.device

    def chosen(probability: float) -> Tensor:
        return (torch.rand(count, generator=generator) < probability).to(device)

    def uniform(low: float, high: float, *shape: int) -> Tensor:
        return (torch.rand(count, *shape, generator=generator) * (high - low) + low).to(device)

    if settings.gamma:
        power = torch.where(chosen(settings.gamma), torch.exp2(uniform(-1, 1)), 1.0)
        rows = power != 1
        if rows.any():
            images[rows] = 255 * (images[rows] / 255) ** power[rows][:, None, None, None]
    if settings.light:
        rows = chosen(settings.light)
        gain, tint, lift = uniform(0.6, 1.4, 1), uniform(0.85, 1.15, 3), uniform(-30, 30, 1)
        factor = torch.where(rows[:, None], gain * tint, torch.ones_like(tint))
        offset = torch.where(rows[:, None], lift, torch.zeros_like(lift))
        images = (images * factor[..., None, None] + offset[..., None, None]).clamp_(0, 255)
    if settings.grey:
        rows = chosen(settings.grey)
        if rows.any():
            weights = torch.tensor([0.114, 0.587, 0.299], device=device)[None, :, None, None]
            images[rows] = (images[rows] * weights).sum(dim=1, keepdim=True)
    if settings.blur:
        rows, share = chosen(settings.blur), uniform(0.2, 1)
        for row in torch.nonzero(rows).flatten().tolist():
            sigma = float(share[row]) * settings.blur_size * images.shape[-1]
            images[row] = _blurred(images[row : row + 1], sigma)[0]
    if settings.noise:
        rows, strength = chosen(settings.noise), uniform(2, 20)
        if rows.any():
            noise = torch.randn(images[rows].shape, generator=generator).to(device)
            images[rows] += noise * strength[rows][:, None, None, None]
    if settings.occlusion:
        images = _occluded(images, chosen(settings.occlusion), uniform(0, 1, 4), settings.occlusion_size)
    return images.clamp_(0, 255)


def _blurred(images: Tensor, sigma: float) -> Tensor:
    radius = max(1, math.ceil(2.5 * sigma))
    offsets = torch.arange(-radius, radius + 1, device=images.device, dtype=images.dtype)
    line = torch.exp(-0.5 * (offsets / max(sigma, 1e-3)) ** 2)
    line = (line / line.sum()).expand(3, 1, -1)
    wide = F.conv2d(images, line[:, :, None, :], padding=(0, radius), groups=3)
    return F.conv2d(wide, line[:, :, :, None], padding=(radius, 0), groups=3)


def _occluded(images: Tensor, rows: Tensor, draws: Tensor, largest: float) -> Tensor:
    """Black rectangles whose middle lies anywhere and whose sides go up to `largest` of the image."""
    size = images.shape[-1]
    cells = (torch.arange(size, device=images.device) + 0.5) / size
    half = draws[:, 2:] * largest / 2
    inside = (cells - draws[:, :2, None]).abs() < half[..., None]
    covered = inside[:, 0, None, :] & inside[:, 1, :, None] & rows[:, None, None]
    return images.masked_fill_(covered[:, None], 0.0)


def to_network_input(images: Tensor) -> Tensor:
    """0..255 to what the network takes: (p - 127.5) / 127.5."""
    return (images - 127.5) / 127.5
