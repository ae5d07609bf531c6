"""A face detector with YuNet's inputs and outputs (Wu, Peng and Yu, "YuNet", 2023), one candidate a cell."""

from __future__ import annotations

import math
from typing import NamedTuple

import torch
import torch.nn.functional as F
from torch import nn

from layers import ConvUnit, Residual, initialise

STRIDES = (8, 16, 32)
"""Pixels between the cells of each level."""

_NOISE = 8
"""Levels of 0–255 that a cheap sensor's noise takes in the dark: differences below it say nothing."""

_DEPTHS = (1, 1, 4, 10)
_WIDTH = 32
_PRIOR = 0.01  # the share of cells that hold a face, at first (Lin et al., "Focal Loss", 2017, section 4.1)


class Predictions(NamedTuple):
    """What the network says of every cell of one level or of all levels in a row. N images, C cells.

    A cell's origin is its top left corner, stride · (column, row); distances are in strides.
    """

    cls: torch.Tensor
    """N×C×1 logits: how well the box fits, if it is a face at all."""

    obj: torch.Tensor
    """N×C×1 logits: whether this cell holds a face."""

    bbox: torch.Tensor
    """N×C×4: the box's centre from the origin, then the logarithms of its width and height."""

    kps: torch.Tensor
    """N×C×10: x and y from the origin of right eye, left eye, nose, right and left mouth corner."""


class Detector(nn.Module):
    """Input N×3×H×W, BGR, 0–255, sides multiples of 32. Output: predictions for strides 8, 16 and 32.

    It sees the logarithm of the light: what a nose's shadow takes from dark skin in a dim room is then as much as what
    it takes from fair skin by a window.

    The first convolution goes straight to a quarter of the size: no face of interest is so small that the half would
    tell more of it, and maps of that size take most of a detector's time. A pyramid then hands down what the coarser
    levels know (Lin et al., "Feature Pyramid Networks", 2017).
    """

    def __init__(self) -> None:
        super().__init__()
        self.stage8 = nn.Sequential(
            ConvUnit(3, 32, 4, kernel=6), ConvUnit(32, _WIDTH, 2), Residual(_WIDTH))
        self.stage16 = nn.Sequential(ConvUnit(_WIDTH, 48, 2), Residual(48))
        self.stage32 = nn.Sequential(ConvUnit(48, 48, 2), Residual(48))
        self.lateral16 = ConvUnit(48, _WIDTH, kernel=1)
        self.lateral32 = ConvUnit(48, _WIDTH, kernel=1)
        self.merge8 = ConvUnit(_WIDTH, _WIDTH)
        self.merge16 = ConvUnit(_WIDTH, _WIDTH)
        self.heads = nn.ModuleList(Head(_WIDTH) for _ in STRIDES)
        initialise(self)
        for head in self.heads:
            head.start()

    def forward(self, frames: torch.Tensor) -> list[Predictions]:
        fine = self.stage8(torch.log(frames * (1 / _NOISE) + 1))
        middle = self.stage16(fine)
        coarse = self.lateral32(self.stage32(middle))
        middle = self.merge16(self.lateral16(middle) + F.interpolate(coarse, scale_factor=2.0, mode="nearest"))
        fine = self.merge8(fine + F.interpolate(middle, scale_factor=2.0, mode="nearest"))
        return [head(level) for head, level in zip(self.heads, (fine, middle, coarse))]


class Head(nn.Module):
    """Predictions for one level from a feature map of its own."""

    def __init__(self, channels: int) -> None:
        super().__init__()
        self.point = nn.Conv2d(channels, sum(_DEPTHS), 1)
        self.around = nn.Conv2d(sum(_DEPTHS), sum(_DEPTHS), 3, 1, 1, groups=sum(_DEPTHS))

    def forward(self, features: torch.Tensor) -> Predictions:
        cells = self.around(self.point(features)).permute(0, 2, 3, 1).flatten(1, 2)
        return Predictions(*torch.split(cells, _DEPTHS, dim=2))

    def start(self) -> None:
        """Begins with boxes of five cells and hardly any face, so that the many empty cells don't swamp training."""
        with torch.no_grad():
            self.around.weight.zero_()
            self.around.weight[:, 0, 1, 1] = 1
            self.point.weight.mul_(0.1)
            self.around.bias[:2] = -math.log((1 - _PRIOR) / _PRIOR)
            self.around.bias[4:6] = math.log(5)


def join(levels: list[Predictions]) -> Predictions:
    """Puts the levels' cells behind each other."""
    return Predictions(*(torch.cat(parts, dim=1) for parts in zip(*levels)))


def cells(height: int, width: int) -> tuple[torch.Tensor, torch.Tensor]:
    """Origins (C×2, px) and strides (C, px) of the cells of an input of that size, in the order of `join`."""
    origins, strides = [], []
    for stride in STRIDES:
        rows, columns = torch.meshgrid(
            torch.arange(height // stride), torch.arange(width // stride), indexing="ij")
        origins.append(torch.stack((columns, rows), dim=-1).reshape(-1, 2).float() * stride)
        strides.append(torch.full((rows.numel(),), float(stride)))
    return torch.cat(origins), torch.cat(strides)


def decode_boxes(bbox: torch.Tensor, origins: torch.Tensor, strides: torch.Tensor) -> torch.Tensor:
    """Boxes as left, top, right, bottom (px), …×C×4."""
    centre = origins + bbox[..., :2] * strides[:, None]
    half = torch.exp(bbox[..., 2:].clamp(max=6)) * strides[:, None] / 2
    return torch.cat((centre - half, centre + half), dim=-1)


def decode_points(kps: torch.Tensor, origins: torch.Tensor, strides: torch.Tensor) -> torch.Tensor:
    """The five points (px), …×C×5×2."""
    points = kps.unflatten(-1, (5, 2))
    return origins[:, None] + points * strides[:, None, None]
