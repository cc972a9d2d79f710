"""Random views: what happens to the picture happens to the points."""

from __future__ import annotations

import math
from pathlib import Path

import numpy as np
import pytest
import torch
from torch import Tensor
from torch.nn import functional as F

from adnet_core.faces.geometry import CROP_SIZE, FaceBox, apply_affine, crop_matrix
from adnet_core.faces.layout import Layout
from adnet_core.media.photos import read_photo
from adnet_core.models.crops import cut_crop
from training.augmentation import (
    change_colours,
    cut_views,
    sampling_grid,
    to_network_input,
    view_matrices,
)
from training.datasets import Face, build_face_set, canvas_side
from training.settings import AugmentationSettings

NOTHING = AugmentationSettings(
    flip=0, rotation=0, scale=0, shift=0, occlusion=0, blur=0, gamma=0, noise=0, grey=0, light=0
)


def changed(**values: float) -> AugmentationSettings:
    return NOTHING.model_copy(update=values)


def generator(seed: int = 0) -> torch.Generator:
    return torch.Generator().manual_seed(seed)


def dots(points: Tensor, side: int) -> Tensor:
    """(N, 3, side, side) canvases with one Gaussian dot each at `points` (N, 2), normalised."""
    axis = (2 * torch.arange(side) + 1) / side - 1
    sigma = 2 * 2.5 / side
    across = torch.exp(-0.5 * ((axis - points[:, :1]) / sigma) ** 2)
    down = torch.exp(-0.5 * ((axis - points[:, 1:]) / sigma) ** 2)
    return 255 * (down[:, :, None] * across[:, None, :])[:, None].expand(-1, 3, -1, -1).contiguous()


def centres(images: Tensor) -> Tensor:
    """(N, 2) centres of gravity, normalised."""
    size = images.shape[-1]
    axis = (2 * torch.arange(size) + 1) / size - 1
    mass = images.mean(dim=1)
    total = mass.sum(dim=(1, 2))
    return torch.stack([(mass.sum(1) * axis).sum(1) / total, (mass.sum(2) * axis).sum(1) / total], dim=1)


@pytest.mark.parametrize(
    "settings",
    [
        changed(rotation=25.0),
        changed(scale=0.12),
        changed(shift=0.05),
        changed(flip=1.0),
        changed(stretch=0.15),
        changed(shear=0.15),
        changed(flip=0.5, rotation=18.0, scale=0.1, shift=0.04, stretch=0.1, shear=0.1),
    ],
    ids=["rotation", "scale", "shift", "mirror", "stretch", "shear", "all"],
)
@pytest.mark.parametrize("size", [256, 128, 64])
def test_a_dot_is_found_where_its_point_goes(
    settings: AugmentationSettings, size: int, layout: Layout
) -> None:
    count, ratio = 12, 1.75
    turn = torch.arange(count) * 0.9
    places = 0.35 * torch.stack([torch.cos(turn), torch.sin(turn)], dim=1) + 0.02
    points = places[:, None].repeat(1, layout.point_count, 1)
    matrices, mirrored = view_matrices(count, settings, ratio, generator(3))
    canvases = dots(places, canvas_side(ratio))
    images, seen = cut_views(canvases, points, matrices, mirrored, layout, size)
    assert images.shape == (count, 3, size, size)
    offset = (centres(images) - seen[:, 0]).abs() * size / 2
    assert offset.max() < 0.5
    assert (seen[:, 0] - ratio * places).abs().max() > 0.01


def test_an_uneven_canvas_is_averaged_down_without_moving(layout: Layout) -> None:
    """Three canvas pixels for one, where three does not divide the canvas."""
    side, size = 448, 64
    places = torch.tensor([[0.5, 0.5], [-0.4, -0.3]])
    matrices = torch.tensor([[0.43, 0.0, 0.3], [0.0, 0.43, 0.3]]).repeat(2, 1, 1)
    matrices[1, :, 2] *= -1
    points = places[:, None].repeat(1, layout.point_count, 1)
    images, seen = cut_views(
        dots(places, side), points, matrices, torch.zeros(2, dtype=torch.bool), layout, size
    )
    assert ((centres(images) - seen[:, 0]).abs() * size / 2).max() < 0.05


@pytest.mark.parametrize("size", [5, 64])
def test_views_are_sampled_where_torch_would(size: int) -> None:
    matrices, _ = view_matrices(3, changed(rotation=25.0, shift=0.1, flip=0.5), 1.4, generator(4))
    expected = F.affine_grid(matrices, [3, 3, size, size], align_corners=False)
    torch.testing.assert_close(sampling_grid(matrices, size), expected, atol=1e-6, rtol=0)


def test_mirrored_faces_get_their_points_in_the_mirrored_order(layout: Layout) -> None:
    points = torch.rand(1, layout.point_count, 2) - 0.5
    matrices, mirrored = view_matrices(1, changed(flip=1.0), 1.0, generator())
    assert mirrored.all()
    _, seen = cut_views(torch.zeros(1, 3, 256, 256), points, matrices, mirrored, layout, 256)
    expected = points[:, list(layout.flip)] * torch.tensor([-1.0, 1.0])
    torch.testing.assert_close(seen, expected)


@pytest.mark.parametrize("ratio", [1.0, 1.3, 1.75])
def test_without_settings_the_view_is_the_plain_crop(
    sample_photo: Path, tmp_path: Path, layout: Layout, ratio: float
) -> None:
    points = np.random.default_rng(0).uniform((170, 60), (290, 190), (68, 2))
    faces = build_face_set(
        [Face(sample_photo, points)], margin=1.15, canvas_ratio=ratio, cache_folder=tmp_path
    )
    canvases, stored = faces.batch([0], torch.device("cpu"))
    matrices, mirrored = view_matrices(1, None, ratio, generator())
    images, seen = cut_views(canvases, stored, matrices, mirrored, layout, CROP_SIZE)

    box = FaceBox.of_points(points)
    plain = cut_crop(read_photo(sample_photo).pixels, box, 1.15)[0]
    difference = np.abs(images[0].permute(1, 2, 0).numpy() - plain)
    assert difference.mean() < 2.0
    in_crop = ((seen[0].numpy() + 1) * CROP_SIZE - 1) / 2
    np.testing.assert_allclose(in_crop, apply_affine(crop_matrix(box, margin=1.15), points), atol=1e-3)


def test_draws_have_the_deviations_that_are_set() -> None:
    settings = changed(rotation=18.0, scale=0.1, shift=0.05, flip=0.3)
    matrices, mirrored = view_matrices(20000, settings, 1.0, generator())
    matrices = torch.where(mirrored[:, None, None], matrices * torch.tensor([-1.0, 1.0, 1.0]), matrices)
    angles = torch.atan2(matrices[:, 1, 0], matrices[:, 0, 0]) * 180 / math.pi
    sizes = matrices[:, :, 0].norm(dim=1)
    assert float(angles.std()) == pytest.approx(18.0, rel=0.03)
    assert float(sizes.mean()) == pytest.approx(1.0, abs=0.01)
    assert float(sizes.std()) == pytest.approx(0.1, rel=0.03)
    # A shift is a share of the crop, which is two units wide.
    assert float(matrices[:, :, 2].std()) == pytest.approx(0.1, rel=0.03)
    assert float(mirrored.float().mean()) == pytest.approx(0.3, abs=0.02)


def test_faces_are_stretched_and_sheared_as_far_as_is_set() -> None:
    matrices, _ = view_matrices(20000, changed(stretch=0.2, shear=0.1), 1.0, generator())
    width, height = matrices[:, 0, 0], matrices[:, 1, 1]
    assert float((width / height).log().std()) == pytest.approx(0.2, rel=0.03)
    torch.testing.assert_close(width * height, torch.ones(20000))  # as large as before
    assert float((matrices[:, 0, 1] / height).std()) == pytest.approx(0.1, rel=0.05)
    assert float(matrices[:, 1, 0].abs().max()) == 0.0


def test_views_without_stretch_are_those_of_before() -> None:
    """What is not set draws no random number: an older run goes on with the views that it would have had."""
    settings = changed(rotation=18.0, scale=0.1, shift=0.05, flip=0.3)
    draws = generator(4)
    normal = torch.randn(1, 4, generator=draws)
    matrices, _ = view_matrices(1, settings, 1.0, generator(4))
    torch.testing.assert_close(matrices[0, :, 2], normal[0, 2:].clamp(-3, 3) * 0.05 * 2)
    after = generator(4)
    view_matrices(1, settings, 1.0, after)
    torch.rand(1, generator=draws)
    assert torch.equal(torch.rand(3, generator=draws), torch.rand(3, generator=after))


def test_the_widest_sizes_never_turn_a_face_inside_out() -> None:
    matrices, _ = view_matrices(2000, changed(scale=0.4), 1.75, generator())
    assert float(torch.linalg.det(matrices[:, :, :2]).min()) > 0.01


COLOURS = AugmentationSettings(
    occlusion=1.0, blur=1.0, gamma=1.0, noise=1.0, grey=1.0, light=1.0, blur_size=0.05
)


def pictures(count: int = 4, size: int = 64) -> Tensor:
    return torch.rand(count, 3, size, size, generator=generator(9)) * 255


@pytest.mark.parametrize("name", ["occlusion", "blur", "gamma", "noise", "grey", "light"])
def test_each_change_of_colour_changes_and_stays_in_range(name: str) -> None:
    before = pictures()
    after = change_colours(before.clone(), changed(**{name: 1.0}), generator(1))
    assert after.min() >= 0
    assert after.max() <= 255
    for row in range(len(before)):
        assert (after[row] - before[row]).abs().max() > 1
    if name == "grey":
        torch.testing.assert_close(after[:, 0], after[:, 2])
        weights = torch.tensor([0.114, 0.587, 0.299])  # BGR, ITU-R BT.601
        torch.testing.assert_close(
            after[:, 0], torch.einsum("c,nchw->nhw", weights, before), atol=1e-2, rtol=0
        )
    if name == "occlusion":
        black = (after == 0).all(dim=1)
        assert torch.equal(after.masked_select(~black[:, None]), before.masked_select(~black[:, None]))
        assert black.float().mean() <= 0.4**2


def test_filled_rectangles_show_another_place_upside_down() -> None:
    before = pictures(count=8)
    settings = changed(occlusion=1.0, occlusion_filled=1.0)
    after = change_colours(before.clone(), settings, generator(1))
    black = change_colours(before.clone(), changed(occlusion=1.0), generator(1))
    for row in range(len(before)):
        covered = (black[row] == 0).all(dim=0)
        other = (after[row] != before[row]).any(dim=0)
        assert not (other & ~covered).any()
        assert other.sum() > 0.9 * covered.sum()
        rows, columns = covered.any(dim=1).nonzero().flatten(), covered.any(dim=0).nonzero().flatten()
        shown = after[row][:, rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1].flip(1)
        height, width = shown.shape[1:]
        pieces = before[row].unfold(1, height, 1).unfold(2, width, 1)
        assert (pieces == shown[:, None, None]).all(dim=(0, 3, 4)).any()


def test_as_many_rectangles_are_filled_as_is_set() -> None:
    before = pictures(count=400, size=16)
    after = change_colours(before, changed(occlusion=1.0, occlusion_filled=0.3), generator(5))
    black = (after == 0).all(dim=1).flatten(1).any(dim=1)
    assert float(black.float().mean()) == pytest.approx(0.65, abs=0.1)


def test_all_changes_together_stay_in_range() -> None:
    for extreme in (0.0, 255.0):
        images = torch.full((6, 3, 64, 64), extreme)
        after = change_colours(images, COLOURS, generator(2))
        assert after.isfinite().all()
        assert after.min() >= 0
        assert after.max() <= 255


def test_no_change_leaves_the_picture() -> None:
    before = pictures()
    assert torch.equal(change_colours(before.clone(), NOTHING, generator()), before)


def test_one_seed_gives_one_batch(layout: Layout) -> None:
    def make(seed: int) -> tuple[Tensor, Tensor]:
        draws = generator(seed)
        matrices, mirrored = view_matrices(4, COLOURS, 1.75, draws)
        points = torch.rand(4, layout.point_count, 2, generator=generator(5))
        canvases = pictures(4, 112).to(torch.uint8)
        images, seen = cut_views(canvases, points, matrices, mirrored, layout, 64)
        return change_colours(images, COLOURS, draws), seen

    first, again, other = make(1), make(1), make(2)
    assert torch.equal(first[0], again[0])
    assert torch.equal(first[1], again[1])
    assert not torch.equal(first[1], other[1])
    assert not torch.equal(first[0], other[0])


def test_network_input_is_centred() -> None:
    torch.testing.assert_close(
        to_network_input(torch.tensor([0.0, 127.5, 255.0])), torch.tensor([-1.0, 0.0, 1.0])
    )
