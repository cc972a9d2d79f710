"""A network of a new layout joined with its base: the frame, the base's crop, and what the gain does."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
import torch

from adnet_core.faces.layout import Layout, load_layout
from adnet_core.first_faces.frames import pose_of
from adnet_core.network.adnet import ADNet, NetworkConfig
from adnet_core.network.joined import JoinedNetwork, Joining, base_crop, from_frame, pose, to_frame

SMALL = NetworkConfig(stacks=1, width=16, depth=2)
OLD, NEW = load_layout("29"), load_layout("5")


def joining(gain: float = 0.0, *, old: Layout = OLD, new: Layout = NEW) -> Joining:
    random = np.random.default_rng(5)
    many, count = 2 * old.point_count, 2 * new.point_count
    return Joining(
        shape=random.normal(size=(old.point_count, 2)),
        weights=random.normal(size=(many, count)) / many,
        offset=random.normal(size=count),
        gain=gain * np.eye(count),
        covariance=np.repeat(np.diag([0.04, 0.01])[None], new.point_count, axis=0),
        box_weights=np.zeros((count, 3)),
        box_offset=np.array([0.1, -0.2, 2.0]),
        margin=1.2,
        usual=np.ones(new.point_count),
    )


@pytest.fixture
def networks() -> tuple[ADNet, ADNet]:
    torch.manual_seed(0)
    return ADNet(NEW, SMALL).eval(), ADNet(OLD, SMALL).eval()


def test_the_frame_is_that_of_the_regression() -> None:
    random = np.random.default_rng(1)
    shape, face = random.normal(size=(7, 2)), random.normal(size=(7, 2)) * 3 + 5
    turn, place = pose(torch.from_numpy(face)[None], torch.from_numpy(shape))
    expected = pose_of(face, shape)
    assert expected is not None
    np.testing.assert_allclose(turn[0].numpy(), [expected.turn.real, expected.turn.imag])
    there = to_frame(torch.from_numpy(face)[None], turn, place)
    np.testing.assert_allclose(there[0].numpy(), expected.to_frame(face))
    np.testing.assert_allclose(from_frame(there, turn, place)[0].numpy(), face)
    np.testing.assert_allclose(expected.to_photo(there[0].numpy()), face)


def test_the_base_sees_the_piece_that_the_box_says() -> None:
    """A picture whose values are its coordinates shows where a piece was cut."""
    side = 64
    axis = (2 * torch.arange(side) + 1) / side - 1
    image = torch.stack([axis.expand(side, side), axis[:, None].expand(side, side)])[None]
    points = torch.tensor([[[-0.1, -0.1], [0.1, -0.1], [-0.1, 0.1], [0.1, 0.1]]]).float()
    size = 0.02**0.5
    offset = torch.tensor([0.5, 0.0, 3.0])
    piece, centre, half = base_crop(image, points, torch.zeros(8, 3), offset, 1.0)
    torch.testing.assert_close(centre, torch.tensor([[0.5 * size, 0.0]]))
    torch.testing.assert_close(half, torch.tensor([1.5 * size]))
    torch.testing.assert_close(piece[0, 0, 0], centre[0, 0] + half[0] * axis, atol=1e-5, rtol=1e-4)
    torch.testing.assert_close(piece[0, 1, :, 0], half[0] * axis, atol=1e-5, rtol=1e-4)


def test_without_belief_the_base_says_all_and_with_it_the_network(networks: tuple[ADNet, ADNet]) -> None:
    network, base = networks
    image = torch.randn(2, 3, 256, 256, generator=torch.Generator().manual_seed(2))
    with torch.no_grad():
        none, whole = (JoinedNetwork(network, base, joining(gain))(image) for gain in (0.0, 1.0))
        own = network(image)[-1].landmarks
    torch.testing.assert_close(whole.landmarks, own, atol=1e-4, rtol=1e-4)
    there = to_frame(none.landmarks, none.turn, none.origin).flatten(1)
    torch.testing.assert_close(there, none.mapped, atol=1e-4, rtol=1e-4)
    assert (none.landmarks - own).abs().max() > 0.01


def test_ellipses_are_larger_where_heatmaps_are_blurred(networks: tuple[ADNet, ADNet]) -> None:
    image = torch.randn(1, 3, 256, 256, generator=torch.Generator().manual_seed(2))
    with torch.no_grad():
        sharp, blurred = (
            JoinedNetwork(*networks, replace(joining(), usual=np.full(5, usual)))(image).covariance
            for usual in (1e9, 1e-9)
        )
    # The largest and the smallest ellipse that there is.
    torch.testing.assert_close(blurred, 4 * sharp)
