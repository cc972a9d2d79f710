"""Random views of cached faces: affine maps, mirroring and colour, on the whole batch at once.

Everything runs on the device of the batch and draws from given generators, so that their seeds give the same
views anywhere on the same kind of device.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

import torch
from torch import Tensor
from torch.nn import functional as F

from adnet_core.faces.geometry import CROP_SIZE
from adnet_core.faces.layout import Layout
from training.reshaping import Bend, random_bend
from training.settings import AugmentationSettings

MAX_ROTATION = 3.0
"""Normal draws are cut at this many standard deviations."""
SMALLEST = 0.4
"""The least part of the crop's side that a view may show, however wide the sizes are spread."""
Draws = torch.Generator | Sequence[torch.Generator]
"""Where the random numbers of a batch come from: one generator for all views in turn, or one for each. Then a
view is the same in whatever batch, or part of a batch, it is made."""


def view_matrices(
    count: int,
    settings: AugmentationSettings | None,
    canvas_ratio: float,
    draws: Draws,
    *,
    mirrors: bool = True,
) -> tuple[Tensor, Tensor]:
    """(N, 2, 3) maps from crop to canvas in normalised coordinates, and (N,) which are mirrored.

    A view is stretched and sheared before it is turned, which makes faces of other proportions. Without
    settings the middle of the canvas is taken as it is. A layout that has no mirror (`mirrors`) is never
    flipped.
    """
    wide, slant = torch.ones(count), torch.zeros(count)
    if settings is None:
        angle, size = torch.zeros(count), torch.ones(count)
        shift, mirrored = torch.zeros(count, 2), torch.zeros(count, dtype=torch.bool)
    else:
        each = _each(draws, count)
        normal = torch.stack([torch.randn(4, generator=one) for one in each])
        normal = normal.clamp(-MAX_ROTATION, MAX_ROTATION)
        angle = normal[:, 0] * math.radians(settings.rotation)
        size = (1 + normal[:, 1] * settings.scale).clamp(min=SMALLEST)
        shift = normal[:, 2:] * settings.shift * 2
        mirrored = torch.cat([torch.rand(1, generator=one) for one in each]) < settings.flip * mirrors
        if settings.stretch or settings.shear:  # else nothing is drawn, and views stay what they were
            shape = torch.stack([torch.randn(2, generator=one) for one in each])
            shape = shape.clamp(-MAX_ROTATION, MAX_ROTATION)
            wide = torch.exp(shape[:, 0] * settings.stretch / 2)
            slant = shape[:, 1] * settings.shear
    sign = torch.where(mirrored, -1.0, 1.0)
    cosine, sine = torch.cos(angle) * size, torch.sin(angle) * size
    rows = [
        torch.stack([cosine * wide * sign, cosine * slant - sine / wide, shift[:, 0]], dim=1),
        torch.stack([sine * wide * sign, sine * slant + cosine / wide, shift[:, 1]], dim=1),
    ]
    return torch.stack(rows, dim=1) / canvas_ratio, mirrored


def _each(draws: Draws, count: int) -> Sequence[torch.Generator]:
    return [draws] * count if isinstance(draws, torch.Generator) else draws


def cut_views(
    canvases: Tensor,
    points: Tensor,
    matrices: Tensor,
    mirrored: Tensor,
    layout: Layout,
    size: int,
    bend: Bend | None = None,
) -> tuple[Tensor, Tensor]:
    """Images (N, 3, size, size) in 0..255 and points (N, P, 2), both seen through `matrices`.

    `canvases` are (N, 3, C, C), `points` lie in the canvas' normalised coordinates, [-1, 1] between
    its outer edges. A canvas of twice the resolution that its view asks for is averaged down first, which the
    normalised coordinates do not notice. A mirrored face gets its points in the layout's mirrored order.
    Where there is a `bend`, the canvases are seen after it, and its points take the place of `points`.
    """
    if bend is not None:
        points = bend.points
    coarse = _coarseness(matrices, canvases.shape[-1], size)
    matrices = matrices.to(canvases.device)
    images = torch.empty((len(canvases), 3, size, size), dtype=torch.float32, device=canvases.device)
    for factor in sorted(set(coarse)):
        rows = [row for row, own in enumerate(coarse) if own == factor]
        part = None if bend is None else Bend(bend.field[rows], bend.points[rows])
        images[rows] = _sampled(canvases[rows], matrices[rows], factor, size, part)
    turns = matrices[:, :, :2].cpu() if matrices.device.type == "mps" else matrices[:, :, :2]
    linear = torch.linalg.inv(turns.double()).to(points)  # a Mac's GPU has no 64 bits
    seen = (points - matrices[:, None, :, 2].to(points)) @ linear.transpose(1, 2)
    swapped = seen[:, list(layout.flip)]
    return images, torch.where(mirrored.to(points.device)[:, None, None], swapped, seen)


def mirror_images(points: Tensor, layout: Layout) -> Tensor:
    """Points (N, P, 2) in normalised coordinates of a mirrored view, named and placed as in the plain one."""
    return (points * points.new_tensor([-1.0, 1.0]))[:, list(layout.flip)]


def twice_sideways(settings: AugmentationSettings, like: Tensor) -> Tensor:
    """(2,) twice `settings.sideways`, in a crop's normalised coordinates: so far apart the points of a face
    lie and those of its mirror image, where all lie to one side."""
    return like.new_tensor([4 * (settings.sideways or 0.0) / CROP_SIZE, 0.0])


def random_views(
    canvases: Tensor,
    points: Tensor,
    layout: Layout,
    settings: AugmentationSettings,
    draws: Draws,
    *,
    ratio: float,
    size: int,
    shapes: Tensor | None = None,
) -> tuple[Tensor, Tensor, Tensor]:
    """Faces as training shows them: images (N, 3, size, size) in 0..255 and points (N, P, 2), as `cut_views`
    gives them, and (N,) which are mirrored. `ratio` is the canvas' side by the crop's. Faces are bent towards
    `shapes` (M, P, 2) as often as the settings ask for it, and never without them. Points that lie to one
    side by `settings.sideways` lie to the same side in a mirrored view (`training.sideways`)."""
    matrices, mirrored = view_matrices(len(canvases), settings, ratio, draws, mirrors=layout.mirrors)
    if settings.sideways:
        points = points - mirrored.to(points)[:, None, None] * twice_sideways(settings, points) / ratio
    bend = None
    if settings.bend and shapes is not None:  # else nothing is drawn, and views stay what they were
        bend = random_bend(
            points,
            shapes,
            _each(draws, len(canvases)),
            probability=settings.bend,
            largest_share=settings.bend_share,
        )
    images, seen = cut_views(canvases, points, matrices, mirrored, layout, size, bend)
    return change_colours(images, settings, draws), seen, mirrored


def _coarseness(matrices: Tensor, side: int, size: int) -> list[int]:
    """How many pixels of a canvas of `side` are averaged for each of the views, by its own size alone."""
    found = []
    for scale in (matrices[:, :, :2].norm(dim=(1, 2)) / 2**0.5).tolist():
        coarse = max(round(side * scale / size), 1)
        while side % coarse:
            coarse -= 1  # a row left out would move the middle
        found.append(coarse)
    return found


def _sampled(canvases: Tensor, matrices: Tensor, coarse: int, size: int, bend: Bend | None = None) -> Tensor:
    canvases = canvases.float() if coarse < 2 else F.avg_pool2d(canvases.float(), coarse)
    grid = sampling_grid(matrices, size)
    if bend is not None:
        grid = bend.sources(grid)
    return F.grid_sample(canvases, grid, mode="bilinear", padding_mode="zeros", align_corners=False)


def sampling_grid(matrices: Tensor, size: int) -> Tensor:
    """(N, size, size, 2) places that the pixels of a view are taken from.

    As F.affine_grid(align_corners=False), which multiplies matrices for what are two sums.
    """
    axis = (2 * torch.arange(size, device=matrices.device) + 1) / size - 1
    across = axis[:, None] * matrices[:, None, :, 0]
    down = axis[:, None] * matrices[:, None, :, 1] + matrices[:, None, :, 2]
    return across[:, None] + down[:, :, None]


def change_colours(images: Tensor, settings: AugmentationSettings, draws: Draws) -> Tensor:
    """Gamma, light, grey, blur, noise and covering rectangles on images (N, 3, S, S) in 0..255, in place.

    What is drawn is drawn on the CPU, so that the device is never waited for to learn which images change.
    """
    each = _each(draws, len(images))

    def uniform(low: float, high: float, *shape: int) -> Tensor:
        return torch.stack([torch.rand(shape, generator=one) for one in each]) * (high - low) + low

    def chosen(probability: float) -> list[int]:
        return torch.nonzero(uniform(0, 1) < probability).flatten().tolist()

    if settings.gamma:
        powers = torch.exp2(uniform(-1, 1)).tolist()
        for row in chosen(settings.gamma):
            images[row].div_(255).pow_(powers[row]).mul_(255)
    if settings.light:
        factors = (uniform(0.6, 1.4, 1) * uniform(0.85, 1.15, 3)).to(images)[..., None, None]
        lifts = uniform(-30, 30).tolist()
        for row in chosen(settings.light):
            images[row].mul_(factors[row]).add_(lifts[row]).clamp_(0, 255)
    if settings.grey:
        weights = torch.tensor([0.114, 0.587, 0.299]).to(images)[:, None, None]
        for row in chosen(settings.grey):
            images[row] = (images[row] * weights).sum(dim=0)
    if settings.blur:
        sigmas = (uniform(0.2, 1) * settings.blur_size * images.shape[-1]).tolist()
        for row in chosen(settings.blur):
            images[row] = _blurred(images[row], sigmas[row])
    if settings.noise:
        strengths = uniform(2, 20).tolist()
        for row in chosen(settings.noise):
            noise = torch.randn(images[row].shape, generator=each[row])
            images[row].add_(noise.to(images), alpha=strengths[row])
    if settings.occlusion:
        covered = _rectangles(uniform(0, 1, 4), images.shape[-1], settings.occlusion_size)
        rows = chosen(settings.occlusion)
        if settings.occlusion_filled:
            filled, origins = set(chosen(settings.occlusion_filled)), uniform(0, 1, 2)
        for row in rows:
            left, top, right, bottom = covered[row]
            shown = None
            if settings.occlusion_filled and row in filled:
                shown = _elsewhere(images[row], origins[row], bottom - top, right - left)
            images[row, :, top:bottom, left:right] = 0 if shown is None else shown
    return images.clamp_(0, 255)


def _blurred(image: Tensor, sigma: float) -> Tensor:
    """An image (3, S, S) under a Gaussian of `sigma` pixels, with black around it."""
    radius = max(1, math.ceil(2.5 * sigma))
    offsets = torch.arange(-radius, radius + 1, device=image.device, dtype=image.dtype)
    line = torch.exp(-0.5 * (offsets / max(sigma, 1e-3)) ** 2)
    line = (line / line.sum()).expand(3, 1, -1)
    # On a CPU this takes half the time where the channels of a pixel lie together.
    batch = image[None].contiguous(memory_format=torch.channels_last)
    wide = F.conv2d(batch, line[:, :, None, :], padding=(0, radius), groups=3)
    return F.conv2d(wide, line[:, :, :, None], padding=(radius, 0), groups=3)[0]


def _elsewhere(image: Tensor, origin: Tensor, height: int, width: int) -> Tensor:
    """A piece (3, height, width) of an image (3, S, S) at `origin`, two numbers of 0 to 1, upside down: what
    covers a face is seldom black, and seldom has nothing like a landmark in it."""
    top, left = (
        round(float(at) * (image.shape[-1] - side)) for at, side in zip(origin, (height, width), strict=True)
    )
    return image[:, top : top + height, left : left + width].flip(1).clone()


def _rectangles(draws: Tensor, size: int, largest: float) -> list[list[int]]:
    """Left, top, right and bottom of rectangles, the latter two exclusive, from `draws` (N, 4) in 0..1.

    Their middles lie anywhere in the image and their sides go up to `largest` of it.
    """
    half = draws[:, 2:] * largest / 2
    corners = torch.cat([draws[:, :2] - half, draws[:, :2] + half], dim=1)
    # A pixel is covered where its middle is.
    found: list[list[int]] = (corners * size - 0.5).ceil().clamp(0, size).int().tolist()
    return found


def to_network_input(images: Tensor) -> Tensor:
    """0..255 to what the network takes: (p - 127.5) / 127.5."""
    return (images - 127.5).div_(127.5)
