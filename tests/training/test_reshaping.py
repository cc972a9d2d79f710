"""Faces bent towards the shapes of others: what is seen moves as its points do."""

from __future__ import annotations

import math

import pytest
import torch
from torch import Tensor

from adnet_core.faces.layout import Layout
from tests.training.test_augmentation import NOTHING, centres, dots, generator
from training.augmentation import cut_views, random_views, view_matrices
from training.datasets import canvas_side
from training.reshaping import STEEPEST, Bend, bend_towards, random_bend
from training.settings import AugmentationSettings

COUNT = 24


def shapes(count: int, seed: int = 0) -> Tensor:
    """(count, COUNT, 2) points that lie on ovals of their own proportions, each with waves of its own."""
    draws = generator(seed)
    turns = torch.arange(COUNT) * (2 * math.pi / COUNT)
    wide, high, wave = (0.25 + 0.15 * torch.rand(3, count, 1, generator=draws)).unbind()
    radius = 1 + 0.2 * (wave - 0.32) * torch.cos(3 * turns)
    return torch.stack([wide * radius * torch.cos(turns), high * radius * torch.sin(turns)], dim=-1)


def to_similar(points: Tensor, angle: float, size: float, shift: tuple[float, float]) -> Tensor:
    turn = size * torch.tensor(
        [[math.cos(angle), -math.sin(angle)], [math.sin(angle), math.cos(angle)]], dtype=points.dtype
    )
    return points @ turn.T + torch.tensor(shift, dtype=points.dtype)


def test_points_go_the_share_of_the_way_to_the_other_shape() -> None:
    own, other = shapes(40), shapes(40, seed=1)

    def width_by_height(points: Tensor) -> Tensor:
        return points[..., 0].std(dim=1) / points[..., 1].std(dim=1)

    for share in (0.2, 0.4):
        bend = bend_towards(own, other, torch.full((40,), share))
        way = width_by_height(other) - width_by_height(own)
        gone = width_by_height(bend.points) - width_by_height(own)
        assert float((gone * way).sum() / way.square().sum()) == pytest.approx(share, abs=0.1 * share + 0.02)


def test_where_the_other_shape_lies_and_how_it_is_turned_does_not_matter() -> None:
    own, other, shares = shapes(6), shapes(6, seed=1), torch.full((6,), 0.4)
    plain = bend_towards(own, other, shares)
    moved = bend_towards(own, to_similar(other, 2.3, 7.0, (40.0, -3.0)), shares)
    torch.testing.assert_close(moved.points, plain.points, atol=1e-4, rtol=0)
    assert float((plain.points - own).abs().max()) > 0.01


def test_a_face_of_the_same_shape_stays_as_it_is() -> None:
    own = shapes(3)
    bend = bend_towards(own, to_similar(own, 0.5, 1.4, (0.3, 0.2)), torch.ones(3))
    torch.testing.assert_close(bend.points, own, atol=1e-4, rtol=0)


@pytest.mark.parametrize("size", [256, 64])
def test_a_dot_is_found_where_its_point_was_bent_to(size: int, layout: Layout) -> None:
    """Also in views that are turned and mirrored: a bend comes before the view."""
    ratio, count = 1.75, 12
    own, other = shapes(count), shapes(count, seed=3)
    settings = NOTHING.model_copy(update={"rotation": 15.0, "flip": 0.5, "shift": 0.04})
    bend = bend_towards(own, other, torch.ones(count))
    row = 5  # the point that is drawn; the layout's points all lie there
    drawn = own[:, row]
    points = drawn[:, None].repeat(1, layout.point_count, 1)
    bent = Bend(bend.field, bend.points[:, row : row + 1].repeat(1, layout.point_count, 1))
    matrices, mirrored = view_matrices(count, settings, ratio, generator(3))
    canvases = dots(drawn, canvas_side(ratio))
    images, seen = cut_views(canvases, points, matrices, mirrored, layout, size, bent)
    _, unbent = cut_views(canvases, points, matrices, mirrored, layout, size)
    assert ((centres(images) - seen[:, 0]).abs() * size / 2).max() < 0.8
    assert ((unbent - seen)[:, 0].norm(dim=-1) * size / 2).max() > 0.02 * size


def test_what_is_shown_at_a_point_is_what_was_there_before() -> None:
    own = shapes(40)
    bend = bend_towards(own, shapes(40, seed=2).flip(1), torch.ones(40))  # mirrored, so as far as it goes
    torch.testing.assert_close(bend.sources(bend.points), own, atol=1e-5, rtol=0)


def test_nothing_folds_however_unlike_the_shapes_are() -> None:
    own = shapes(30)
    others = torch.rand(30, COUNT, 2, generator=generator(5))  # no shape at all
    bend = bend_towards(own, others, torch.ones(30))
    step = 2 / (bend.field.shape[-1] - 1)
    for axis in (2, 3):
        steep = bend.field.diff(dim=axis).norm(dim=1) / step
        assert float(steep.max()) <= STEEPEST + 1e-4
        assert float(steep.amax(dim=(1, 2)).max()) > 0.9 * STEEPEST, "they are bent as far as they may be"
    torch.testing.assert_close(bend.sources(bend.points), own, atol=1e-4, rtol=0)


def test_far_from_the_face_nothing_moves() -> None:
    bend = bend_towards(0.3 * shapes(5), shapes(5, seed=1), torch.ones(5))
    border = torch.stack([bend.field[:, :, 0], bend.field[:, :, -1]])
    assert float(border.abs().max()) < 1e-3


def test_absent_points_stay_absent_and_do_not_count() -> None:
    own, other, shares = shapes(4), shapes(4, seed=1), torch.full((4,), 0.5)
    whole = bend_towards(own[:, ::2], other[:, ::2], shares)
    lacking = own.clone()
    lacking[:, 1::2] = math.nan
    bend = bend_towards(lacking, other, shares)
    assert bool(bend.points[:, 1::2].isnan().all())
    torch.testing.assert_close(bend.points[:, ::2], whole.points, atol=1e-4, rtol=0)
    assert bool(bend.field.isfinite().all())


def test_a_face_with_three_points_in_common_stays() -> None:
    own, other = shapes(2), shapes(2, seed=1)
    other[0, 3:] = math.nan
    bend = bend_towards(own, other, torch.ones(2))
    assert torch.equal(bend.points[0], own[0])
    assert not torch.equal(bend.points[1], own[1])


def test_as_many_faces_are_bent_as_the_settings_ask_for() -> None:
    own, bank = shapes(400), shapes(50, seed=1)
    draws = [generator(number) for number in range(400)]
    bend = random_bend(own, bank, draws, probability=0.3, largest_share=0.4)
    moved = (bend.points - own).flatten(1).norm(dim=1) > 1e-6
    assert float(moved.float().mean()) == pytest.approx(0.3, abs=0.07)


def test_a_face_is_bent_alike_in_whatever_batch_it_is() -> None:
    own, bank = shapes(6), shapes(50, seed=1)
    whole = random_bend(own, bank, [generator(n) for n in range(6)], probability=1, largest_share=0.5)
    part = random_bend(own[4:], bank, [generator(n) for n in (4, 5)], probability=1, largest_share=0.5)
    torch.testing.assert_close(part.points, whole.points[4:], atol=1e-6, rtol=0)


def test_views_are_bent_where_the_settings_say_so_and_shapes_are_given(layout: Layout) -> None:
    settings = NOTHING.model_copy(update={"bend": 1.0, "bend_share": 0.5})
    draws = generator(7)
    points = torch.rand(3, layout.point_count, 2, generator=draws) - 0.5
    canvases = torch.zeros(3, 3, 128, 128, dtype=torch.uint8)

    def seen(settings_here: AugmentationSettings, bank: Tensor | None) -> Tensor:
        return random_views(
            canvases, points, layout, settings_here, generator(1), ratio=1.0, size=64, shapes=bank
        )[1]

    bank = torch.rand(9, layout.point_count, 2, generator=draws)
    assert torch.equal(seen(NOTHING, bank), points)
    assert torch.equal(seen(settings, None), points)
    assert float((seen(settings, bank) - points).abs().max()) > 0.01
