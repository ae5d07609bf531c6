"""Building blocks that the two networks share.

All convolutions are dense. Depthwise ones need fewer multiplications, but on a CPU they wait for memory: in training a
depthwise-separable unit of the same width takes two to three times as long as the dense one.
"""

from __future__ import annotations

import torch
from torch import nn


class ConvUnit(nn.Sequential):
    """A convolution, batch normalisation and ReLU. The sides become 1/stride of what they were."""

    def __init__(self, inputs: int, outputs: int, stride: int = 1, kernel: int = 3) -> None:
        super().__init__(
            nn.Conv2d(inputs, outputs, kernel, stride, (kernel - 1) // 2, bias=False),
            nn.BatchNorm2d(outputs),
            nn.ReLU(inplace=True),
        )


class Residual(nn.Module):
    """Two 3×3 convolutions around which the input passes (He et al., "Deep Residual Learning", 2016)."""

    def __init__(self, channels: int) -> None:
        super().__init__()
        self.first = ConvUnit(channels, channels)
        self.second = nn.Conv2d(channels, channels, 3, 1, 1, bias=False)
        self.norm = nn.BatchNorm2d(channels)

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        return torch.relu(x + self.norm(self.second(self.first(x))))


def initialise(model: nn.Module) -> None:
    """Draws weights that keep the signal's variance through ReLUs (He et al., "Delving Deep", 2015)."""
    for module in model.modules():
        if isinstance(module, nn.Conv2d):
            nn.init.kaiming_normal_(module.weight)
            if module.bias is not None:
                nn.init.zeros_(module.bias)


def parameter_count(model: nn.Module) -> int:
    """How many numbers training adjusts."""
    return sum(parameter.numel() for parameter in model.parameters())
