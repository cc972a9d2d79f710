"""The loss of a batch: landmarks, edges and points of every stage (paper, equation 10)."""

from __future__ import annotations

from dataclasses import dataclass

import torch
from torch import Tensor

from adnet_core.faces.layout import Layout
from adnet_core.network.adnet import StageOutput
from adnet_core.network.attention import Variant, coordinate_axis, heatmap_covariance
from adnet_core.network.heatmap_losses import likelihood_loss, star_loss
from adnet_core.network.losses import (
    AdaptiveWing,
    anisotropic_direction_loss,
    heatmap_lambda,
    l1_loss,
    l2_loss,
    smooth_l1_loss,
    tangents,
    wing_loss,
)
from adnet_core.network.targets import edge_maps, known_edges, point_maps
from training.settings import LossSettings


@dataclass(frozen=True)
class LossParts:
    """Scalars; `total` carries the gradient, the others are for reading."""

    total: Tensor
    landmarks: Tensor
    edges: Tensor
    points: Tensor


class Objective:
    """Compares what the stages predict with points (N, P, 2) in normalised coordinates."""

    def __init__(self, layout: Layout, settings: LossSettings, variant: Variant = "paper") -> None:
        self._layout = layout
        self._variant: Variant = variant
        self._settings = settings
        self._neighbours = torch.from_numpy(layout.neighbours)

    def __call__(
        self,
        stages: list[StageOutput],
        truth: Tensor,
        weights: Tensor | None = None,
        sureness: Tensor | None = None,
    ) -> LossParts:
        """The weighted sum over stages; the last stage weighs one, each earlier one half of its next.

        All parts count face n `weights`[n] times, as the authors' code does with its factor. Absent points
        (NaN) count in none of them, and the others `sureness` (N, P) times, from 0 to 1, as points and in
        their maps; edges belong to several points and count in full.
        """
        size = stages[-1].heatmap.shape[-1]
        edge_target = edge_maps(truth, self._layout, size) if stages[-1].edges is not None else None
        point_target = point_maps(truth, size) if stages[-1].points is not None else None
        known = ~truth.isnan().any(dim=-1)
        known_points, known_maps, known_edge_cells = None, None, None
        if not known.all():
            known_points, known_maps = known, known[..., None, None]
            known_edge_cells = None if edge_target is None else known_edges(truth, self._layout, edge_target)
        if sureness is not None:
            known_points = sureness * known
            known_maps = known_points[..., None, None]
        edge_wing = None if edge_target is None else AdaptiveWing(edge_target)
        point_wing = None if point_target is None else AdaptiveWing(point_target)
        zero = truth.new_zeros(())
        landmarks, edges, points = zero, zero, zero
        for index, stage in enumerate(stages):
            weight = self._settings.stage_decay ** (len(stages) - 1 - index)
            landmarks = landmarks + weight * self._landmark_loss(stage, truth, weights, known_points)
            if stage.edges is not None and edge_wing is not None:
                edges = edges + weight * edge_wing(stage.edges, weights, known_edge_cells)
            if stage.points is not None and point_wing is not None:
                points = points + weight * point_wing(stage.points, weights, known_maps)
        s = self._settings
        total = s.landmark_weight * landmarks + s.edge_weight * edges + s.point_weight * points
        return LossParts(total, landmarks.detach(), edges.detach(), points.detach())

    def _landmark_loss(
        self, stage: StageOutput, truth: Tensor, weights: Tensor | None, known: Tensor | None
    ) -> Tensor:
        predicted, kind = stage.landmarks, self._settings.landmarks
        framed = kind in ("adl", "star", "likelihood")
        tangent = tangents(truth, self._neighbours.to(truth.device)) if framed else None
        if known is not None:
            # Any place will do where nothing counts, but NaN would spread through the gradients.
            truth = truth.nan_to_num(0.0)
        if tangent is not None:
            return self._framed_loss(stage, truth, tangent, weights, known)
        if kind == "smooth_l1":
            return smooth_l1_loss(predicted, truth, weights, known)
        if kind == "l1":
            return l1_loss(predicted, truth, weights, known)
        if kind == "l2":
            return l2_loss(predicted, truth, weights, known)
        # Wing's omega and epsilon are pixels of the crop, of which the coordinates' unit holds 128.
        return wing_loss(predicted * 128, truth * 128, weights, known) / 128

    def _framed_loss(
        self, stage: StageOutput, truth: Tensor, tangent: Tensor, weights: Tensor | None, known: Tensor | None
    ) -> Tensor:
        """Of the losses on the frame of tangent and normal at the truth, the one that is set."""
        s, size = self._settings, stage.heatmap.shape[-1]
        axis = coordinate_axis(size, self._variant, device=truth.device, dtype=truth.dtype)
        cell = 2 / size
        if s.landmarks == "star":
            covariance = heatmap_covariance(stage.heatmap, stage.landmarks, self._variant).to(truth.dtype)
            return star_loss(
                stage.landmarks, truth, tangent, covariance, weights, known, cell=cell, restraint=s.restraint
            )
        if s.landmarks == "likelihood":
            return likelihood_loss(
                stage.heatmap,
                truth,
                tangent,
                axis,
                axis,
                weights,
                known,
                sigma=s.target_sigma * cell,
                direction=s.direction,
                margin=s.margin,
            )
        direction: Tensor | float = s.direction
        if s.dynamic_direction:
            direction = heatmap_lambda(stage.heatmap.to(truth.dtype), truth, tangent, axis, axis)
        return anisotropic_direction_loss(stage.landmarks, truth, tangent, direction, weights, known)
