"""The pieces of the network against closed forms."""

from __future__ import annotations

import pytest
import torch

from adnet_core.network.blocks import BlurPool, CoordConv, Residual, coordinate_channels, make_pool
from adnet_core.network.hourglass import Hourglass


def test_coordinate_channels_run_from_edge_to_edge() -> None:
    y, x, r = coordinate_channels(torch.zeros(1, 1, 5, 9), radius=True)[0]
    torch.testing.assert_close(y[:, 0], torch.tensor([-1.0, -0.5, 0.0, 0.5, 1.0]))
    torch.testing.assert_close(x[2], torch.linspace(-1, 1, 9))
    torch.testing.assert_close(r, torch.sqrt(x**2 + y**2) / 2**0.5)


def test_coordconv_is_a_convolution_over_image_coordinates_and_masked_coordinates() -> None:
    layer = CoordConv(1, 1, 1, masked=True)
    with torch.no_grad():
        layer.conv.weight[:] = torch.tensor([1.0, 10.0, 100.0, 1000.0, 5.0, 7.0])[None, :, None, None]
        layer.conv.bias.zero_()
    image = torch.rand(2, 1, 4, 4)
    mask = (torch.rand(2, 1, 4, 4) > 0.5).float()
    y, x, r = coordinate_channels(image, radius=True)[0]
    expected = image[:, 0] + 10 * y + 100 * x + 1000 * r + mask[:, 0] * (5 * y + 7 * x)
    torch.testing.assert_close(layer(image, mask)[:, 0], expected)


def test_masked_coordconv_needs_its_mask() -> None:
    with pytest.raises(ValueError, match="mask"):
        CoordConv(1, 1, 1, masked=True)(torch.zeros(1, 1, 4, 4))


def test_residual_adds_its_input() -> None:
    block = Residual(8, 8)
    assert block.skip_layer is None
    with torch.no_grad():
        block.conv3.conv.weight.zero_()
        block.conv3.conv.bias.zero_()
    x = torch.randn(1, 8, 6, 6)
    torch.testing.assert_close(block(x), x)


def test_unused_skip_holds_weights_and_changes_nothing() -> None:
    plain, keyed = Residual(8, 8).eval(), Residual(8, 8, unused_skip=True).eval()
    keyed.load_state_dict({**keyed.state_dict(), **plain.state_dict()})
    x = torch.randn(1, 8, 6, 6)
    torch.testing.assert_close(keyed(x), plain(x))
    assert "skip_layer.conv.weight" in keyed.state_dict()


def test_blur_pool_weighs_the_maxima_by_a_binomial() -> None:
    x = torch.randn(1, 3, 8, 8)
    maxima = torch.nn.functional.max_pool2d(x, 2, stride=1)
    found = BlurPool()(x)
    assert found.shape == (1, 3, 4, 4)
    line = torch.tensor([0.25, 0.5, 0.25])
    window = maxima[:, :, 1:4, 3:6]  # centred on (2, 4), the output's (1, 2)
    torch.testing.assert_close(found[:, :, 1, 2], torch.einsum("i,j,ncij->nc", line, line, window))
    constant = torch.full((1, 2, 16, 16), 3.0)
    torch.testing.assert_close(BlurPool()(constant), torch.full((1, 2, 8, 8), 3.0))


def test_pools_halve_and_have_names() -> None:
    x = torch.arange(16.0).reshape(1, 1, 4, 4)
    torch.testing.assert_close(make_pool("max")(x)[0, 0], torch.tensor([[5.0, 7.0], [13.0, 15.0]]))
    with pytest.raises(ValueError, match="'mean'"):
        make_pool("mean")


@pytest.mark.parametrize("pool", ["max", "blur"])
def test_hourglass_keeps_the_shape(pool: str) -> None:
    x = torch.randn(2, 16, 32, 16)
    assert Hourglass(3, 16, pool, unused_skip=False)(x).shape == x.shape


@pytest.mark.parametrize("masked", [False, True])
def test_coordinates_keep_the_memory_format_and_change_no_number(masked: bool) -> None:
    """Joined in two formats, the convolution's input would be turned on every pass."""
    layer = CoordConv(4, 2, 3, masked=masked)
    image = torch.rand(2, 4, 6, 5)
    mask = torch.ones(2, 1, 6, 5) if masked else None
    seen: list[bool] = []
    layer.conv.register_forward_pre_hook(
        lambda _, inputs: seen.append(inputs[0].is_contiguous(memory_format=torch.channels_last))
    )
    plain = layer(image, mask)
    last = layer(image.contiguous(memory_format=torch.channels_last), mask)
    assert seen == [False, True]
    torch.testing.assert_close(last, plain)
