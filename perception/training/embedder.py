"""A face embedder with MobileFaceNet's inputs and outputs (Chen et al., "MobileFaceNets", 2018)."""

from __future__ import annotations

import torch
from torch import nn

from layers import ConvUnit, Residual, initialise

SIDE = 112
"""Width and height of an aligned crop (px)."""

LENGTH = 128
"""Numbers in a template."""

MEAN = (0.485, 0.456, 0.406)
"""ImageNet's mean of red, green and blue, of 1; subtracted outside the network."""

DEVIATION = (0.229, 0.224, 0.225)
"""ImageNet's standard deviation of red, green and blue, of 1; divided by outside the network."""


class Exposure(nn.Module):
    """Adds to a crop the same crop as it would be if the face were well exposed: less the mean of the face's middle,
    over its deviation. Dark skin in a dim room has the same contrasts as fair skin in a bright one, only smaller.
    N×3×112×112 in, N×6×112×112 out.
    """

    _LEAST_DEVIATION = 0.05  # three grey levels: less is noise
    _BRIGHTEST = 4.0  # a window behind somebody

    def __init__(self) -> None:
        super().__init__()
        across = torch.arange(SIDE) - (SIDE - 1) / 2
        down = torch.arange(SIDE) - 72  # the tip of the nose in the ArcFace template
        middle = torch.exp(-((across[None, :] / 26) ** 2 + (down[:, None] / 34) ** 2))
        self.register_buffer("middle", (middle / middle.sum())[None, None])

    def forward(self, crops: torch.Tensor) -> torch.Tensor:
        even = crops - self._mean(crops)
        deviation = (self._mean(even * even) + self._LEAST_DEVIATION ** 2).sqrt()
        return torch.cat((crops, (even / deviation).clamp(-self._BRIGHTEST, self._BRIGHTEST)), 1)

    def _mean(self, planes: torch.Tensor) -> torch.Tensor:
        return (planes.mean(1, keepdim=True) * self.middle).sum((2, 3), keepdim=True)


class Embedder(nn.Module):
    """Input N×3×112×112, RGB, less ImageNet's mean, over its deviation. Output N×128, of any length.

    Dense 3×3 convolutions at quickly falling resolution: for the same time on a CPU they learn more than depthwise
    ones, which spend theirs on moving memory. MobileFaceNet's global depthwise convolution weighs the last map's
    places instead of averaging them.
    """

    def __init__(self) -> None:
        super().__init__()
        self.body = nn.Sequential(
            Exposure(), ConvUnit(6, 16, 2),
            ConvUnit(16, 32, 2), Residual(32),
            ConvUnit(32, 64, 2), Residual(64),
            ConvUnit(64, 128, 2), Residual(128),
        )
        self.places = nn.Conv2d(128, 128, SIDE // 16, groups=128, bias=False)
        self.norm = nn.BatchNorm2d(128)
        self.template = nn.Conv2d(128, LENGTH, 1, bias=False)
        # A bias would pull all templates to one side and waste part of the sphere that the cosines share.
        self.spread = nn.BatchNorm2d(LENGTH, affine=False)
        initialise(self)

    def forward(self, crops: torch.Tensor) -> torch.Tensor:
        return self.spread(self.template(self.norm(self.places(self.body(crops))))).flatten(1)


def normalise(crops: torch.Tensor) -> torch.Tensor:
    """N×3×112×112 bytes to what the network takes."""
    mean = torch.tensor(MEAN).view(1, 3, 1, 1) * 255
    deviation = torch.tensor(DEVIATION).view(1, 3, 1, 1) * 255
    return (crops.float() - mean) / deviation
