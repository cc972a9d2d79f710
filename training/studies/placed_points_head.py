"""A small network that is told which points of a face a person has placed, over what the model knows of it.

One token for each point; transformer layers join them. The answer is added to that of the closed form
(`adnet_core/models/propagation.py`), from which training starts: the last layer is zero then.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn
from torch.nn import functional as F

from adnet_core.faces.geometry import (
    CROP_SIZE,
    covariance_in_frames,
    join_errors,
    split_errors,
    tangent_frames,
)
from adnet_core.faces.layout import Layout
from adnet_core.models.propagation import LARGEST_PULL, SMALLEST_SIGMA, ResidualPrior

Array = NDArray[np.float64]
Mask = NDArray[np.bool_]

UNIT = 20.0
"""Errors are counted in this part of a face's distance, so that they are about one."""
NUMBERS = 9
"""Of each point: its way by the closed form, whether it is placed, sigmas before and after, its place."""
PATCH, PATCH_STEP = 24, 1.25
"""Of the picture around a point: samples a side, and crop pixels from one to the next."""
DIRECTIONS, CELLS = 8, 4
"""Of the histograms of gradients in it: directions, and cells a side."""


@dataclass(frozen=True, eq=False)
class HeadFaces:
    """Predicted faces: `landmarks`, `truth` (F, P, 2), `covariance` (F, P, 2, 2), all in crop pixels.

    `prior` is what the closed form goes by. `maps` (F, C, S, S) are looked at around the points, None for
    nothing; a map of one channel is the grey crop, of which gradients are taken. `sigmas` (F, P, 2) are those
    that the closed form counts in.
    """

    layout: Layout
    prior: ResidualPrior
    landmarks: Array
    truth: Array
    covariance: Array
    maps: NDArray | None = None
    frames: Array = field(init=False)
    sigmas: Array = field(init=False)
    joint: NDArray[np.float32] = field(init=False)
    lean: Array = field(init=False)
    distance: Array = field(init=False)

    def __post_init__(self) -> None:
        frames = tangent_frames(self.landmarks, self.layout)
        local = covariance_in_frames(self.covariance, frames)
        sigmas = np.sqrt(np.maximum(np.diagonal(local, axis1=-2, axis2=-1), SMALLEST_SIGMA**2))
        sizes = np.asarray(self.layout.distance(self.landmarks)).tolist()
        usual = [self.prior.as_usual(own, size) for own, size in zip(sigmas, sizes, strict=True)]
        sigmas = np.stack(usual)
        joint = np.stack([self.prior.in_sigmas(own) for own in sigmas]).astype(np.float32)
        object.__setattr__(self, "frames", frames)
        object.__setattr__(self, "sigmas", sigmas)
        object.__setattr__(self, "joint", joint)
        object.__setattr__(self, "lean", self.prior.expected(self.landmarks, sigmas))
        object.__setattr__(self, "distance", np.asarray(self.layout.distance(self.truth)))

    def __len__(self) -> int:
        return len(self.landmarks)


@dataclass(frozen=True)
class HeadInputs:
    """What the head is told of N faces: `numbers` (N, P, NUMBERS) and what is `seen` around the points
    (N, P, K), None for nothing. `current` (N, P, 2) are the points by the closed form, with `sigmas`
    (N, P, 2) along `frames` (N, P, 2, 2), in crop pixels; `placed` (N, P)."""

    numbers: Tensor
    seen: Tensor | None
    current: Tensor
    sigmas: Tensor
    frames: Tensor
    placed: Tensor


def head_inputs(faces: HeadFaces, rows: NDArray[np.int64], placed: Mask, goals: Array) -> HeadInputs:
    """The faces `rows` (N,) with the points `placed` (N, P) at their `goals` (N, P, 2)."""
    count, points = placed.shape
    sigmas = _tensor(faces.sigmas[rows])
    offsets = split_errors(goals - faces.landmarks[rows], faces.frames[rows])
    pulls = offsets / faces.sigmas[rows]
    size = np.linalg.norm(pulls, axis=-1, keepdims=True)
    capped = pulls * np.minimum(1.0, LARGEST_PULL / np.maximum(size, 1e-12))
    known = np.repeat(placed, 2, axis=1)
    lean, joint = _tensor(faces.lean[rows]), torch.from_numpy(faces.joint[rows])
    surprise = _tensor(np.where(known, capped.reshape(count, -1) - faces.lean[rows], 0.0))
    # A point of boundless noise is one that nobody has placed.
    noise = _tensor(np.where(known, faces.prior.noise**2, 1e6))
    factor = torch.linalg.cholesky(joint + torch.diag_embed(noise))
    mean = lean + (joint @ torch.cholesky_solve(surprise[..., None], factor))[..., 0]
    mean = torch.where(torch.as_tensor(placed.any(axis=1))[:, None], mean, torch.zeros(()))
    variance = torch.diagonal(joint, dim1=1, dim2=2)
    left = variance - (joint * torch.cholesky_solve(joint, factor)).sum(dim=1)
    after = torch.sqrt((left / variance).clamp(1e-6, 1)).view(count, points, 2) * sigmas
    is_placed = torch.as_tensor(placed)
    way = torch.where(is_placed[..., None], _tensor(offsets), mean.view(count, points, 2) * sigmas)
    frames, start = _tensor(faces.frames[rows]), _tensor(faces.landmarks[rows])
    current = start + torch.einsum("npij,npi->npj", frames, way)
    unit = _tensor(np.asarray(faces.layout.distance(faces.landmarks[rows])))[:, None, None] / UNIT
    offset = (current - start.mean(dim=1, keepdim=True)) / (UNIT * unit)
    numbers = [way / unit, is_placed[..., None].float(), torch.log(sigmas / unit), torch.log(after / unit)]
    seen = None if faces.maps is None else _seen(faces.maps[rows], current, start, frames)
    return HeadInputs(torch.cat([*numbers, offset], dim=-1), seen, current, after, frames, is_placed)


class PlacedPointsHead(nn.Module):
    """HeadInputs -> (N, P, 2) where the points are; placed ones stay."""

    def __init__(
        self, points: int, seen: int, *, width: int = 64, layers: int = 2, drop: float = 0.1
    ) -> None:
        super().__init__()
        self.numbers = nn.Linear(NUMBERS, width)
        self.names = nn.Parameter(0.3 * torch.randn(points, width))
        self.seen = (
            nn.Sequential(nn.LayerNorm(seen), nn.Dropout(drop), nn.Linear(seen, width)) if seen else None
        )
        self.layers = nn.ModuleList(
            nn.TransformerEncoderLayer(width, 4, 2 * width, drop, "gelu", batch_first=True, norm_first=True)
            for _ in range(layers)
        )
        self.norm, self.out = nn.LayerNorm(width), nn.Linear(width, 2)
        nn.init.zeros_(self.out.weight)
        nn.init.zeros_(self.out.bias)

    def forward(self, given: HeadInputs) -> Tensor:
        tokens = self.numbers(given.numbers) + self.names
        if self.seen is not None:
            tokens = tokens + self.seen(given.seen)
        for layer in self.layers:
            tokens = layer(tokens)
        # In the units of what the closed form leaves open.
        way = self.out(self.norm(tokens)) * given.sigmas * ~given.placed[..., None]
        return given.current + torch.einsum("npij,npi->npj", given.frames, way)


def seen_size(maps: NDArray | None) -> int:
    """How many numbers are seen around a point in `maps` (F, C, S, S)."""
    if maps is None:
        return 0
    return DIRECTIONS * CELLS**2 if maps.shape[1] == 1 else 2 * maps.shape[1]


def train_head(
    sets: list[HeadFaces],
    orders: list[list[list[int]]],
    *,
    epochs: int,
    seed: int,
    batch: int = 32,
    rate: float = 2e-3,
    said: Callable[[int, float], None] = lambda epoch, loss: None,
) -> PlacedPointsHead:
    """Train a head on predicted faces, each time in one of `sets`, by simulated corrections.

    Most faces have the first points of their order placed (`orders`, by set and face: those that a person
    would place one after the other), some have up to eight random ones; three in ten are placed by the noisy
    annotator. The loss is the distance of the other points from their truths.
    """
    torch.manual_seed(seed)
    random = np.random.default_rng(seed)
    first = sets[0]
    points = first.layout.point_count
    head = PlacedPointsHead(points, seen_size(first.maps))
    optimiser = torch.optim.AdamW(head.parameters(), rate, weight_decay=0.05)
    steps = epochs * -(-len(first) // batch)
    step = 0
    for epoch in range(epochs):
        head.train()
        total = 0.0
        shuffled = random.permutation(len(first))
        for at in range(0, len(first), batch):
            rows = shuffled[at : at + batch]
            chosen = int(random.integers(len(sets)))
            faces = sets[chosen]
            placed = np.stack([_some_placed(orders[chosen][row], points, random) for row in rows])
            goals = faces.truth[rows].copy()
            noisy = random.random(len(rows)) < 0.3
            goals[noisy] = noisy_goals(goals[noisy], faces.layout, random)
            given = head_inputs(faces, rows, placed, goals)
            for group in optimiser.param_groups:
                group["lr"] = rate * min(1.0, step / 100) * 0.5 * (1 + np.cos(np.pi * step / steps))
            step += 1
            away = head(given) - _tensor(faces.truth[rows])
            errors = torch.sqrt((away**2).sum(dim=-1) + 0.05) / _tensor(faces.distance[rows])[:, None]
            free = ~given.placed
            loss = UNIT * (errors * free).sum() / free.sum()
            optimiser.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(head.parameters(), 1.0)
            optimiser.step()
            total += float(loss.detach()) * len(rows)
        said(epoch + 1, total / len(first))
    return head.eval()


def noisy_goals(truth: Array, layout: Layout, random: np.random.Generator) -> Array:
    """(F, P, 2) where the noisy annotator of `adnet simulate` puts points whose truth (F, P, 2) is known."""
    draws = random.standard_normal(truth.shape) * (0.02, 0.01)
    return truth + join_errors(
        draws * np.asarray(layout.distance(truth))[:, None, None], tangent_frames(truth, layout)
    )


def _some_placed(order: list[int], points: int, random: np.random.Generator) -> Mask:
    placed = np.zeros(points, dtype=bool)
    if order and random.random() < 0.8:
        placed[order[: random.integers(1, len(order) + 1)]] = True
    else:
        placed[random.choice(points, random.integers(1, min(9, points)), replace=False)] = True
    return placed


def _seen(maps: NDArray, current: Tensor, start: Tensor, frames: Tensor) -> Tensor:
    """(N, P, K) what `maps` (N, C, S, S) show: gradients around the current points, or the features there and
    where the points were predicted."""
    pixels = torch.from_numpy(np.ascontiguousarray(maps)).float()
    if pixels.shape[1] == 1:
        return _gradients(pixels, current, frames)
    count, points = current.shape[:2]
    at = torch.stack([current, start], dim=2).reshape(count, 1, -1, 2)
    found = _sampled(pixels, at)[:, :, 0]
    return found.transpose(1, 2).reshape(count, points, -1)


def _gradients(pixels: Tensor, points: Tensor, frames: Tensor) -> Tensor:
    """(N, P, K) histograms of gradients around points (N, P, 2), along their `frames` (N, P, 2, 2)."""
    count = points.shape[0] * points.shape[1]
    steps = (torch.arange(PATCH) - (PATCH - 1) / 2) * PATCH_STEP
    normal, tangent = torch.meshgrid(steps, steps, indexing="ij")
    offsets = torch.stack([tangent, normal], dim=-1).reshape(-1, 2)
    spots = points[:, :, None] + torch.einsum("npij,ki->npkj", frames, offsets)
    patches = _sampled(pixels, spots)[:, 0].reshape(count, PATCH, PATCH)
    along = (patches[:, :, 2:] - patches[:, :, :-2])[:, 1:-1]
    across = (patches[:, 2:] - patches[:, :-2])[:, :, 1:-1]
    strength = torch.sqrt(along**2 + across**2 + 1e-6)
    turn = (torch.atan2(across, along) / (2 * torch.pi) % 1.0) * DIRECTIONS
    low = torch.floor(turn)
    share = turn - low
    bins = torch.zeros(count, DIRECTIONS, PATCH - 2, PATCH - 2)
    index = low.long() % DIRECTIONS
    bins.scatter_(1, index[:, None], (strength * (1 - share))[:, None])
    bins.scatter_add_(1, ((index + 1) % DIRECTIONS)[:, None], (strength * share)[:, None])
    cells = F.adaptive_avg_pool2d(bins, CELLS).reshape(count, -1)
    cells = cells / (cells.norm(dim=1, keepdim=True) + 2.0)
    return cells.view(*points.shape[:2], -1)


def _sampled(maps: Tensor, points: Tensor) -> Tensor:
    """(N, C, A, B) values of maps (N, C, S, S) at crop pixels (N, A, B, 2)."""
    cell = CROP_SIZE / maps.shape[-1]
    grid = ((points - (cell - 1) / 2) / cell) / (maps.shape[-1] - 1) * 2 - 1
    return F.grid_sample(maps, grid, align_corners=True, padding_mode="border")


def _tensor(values: NDArray) -> Tensor:
    return torch.as_tensor(np.ascontiguousarray(values), dtype=torch.float32)
