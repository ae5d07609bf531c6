"""What a camera, a lamp, an imprecise detector and a hand in front of a face do to an aligned crop."""

from __future__ import annotations

import io

import numpy as np
import torch
import torch.nn.functional as F
from PIL import Image

from embedder import SIDE

_GROUPS = 8  # what is done to many crops at once is drawn anew for each eighth of a batch


def augment_crops(pixels: np.ndarray, random: np.random.Generator, slack: float, afar: float) -> torch.Tensor:
    """Spoils crops as reality does, without changing whose they are.

    pixels: N×112×112×3 bytes, RGB. slack: how imprecise the landmarks are, see _misalign. afar: share of the crops
    that are made those of small faces. Returns N×3×112×112 bytes. Nothing is mirrored: a parting or a scar has a side.
    """
    lit = np.stack([_compress(_relight(crop, random), random) for crop in pixels])
    crops = torch.from_numpy(lit).permute(0, 3, 1, 2).float()
    crops = _misalign(crops, random, slack)
    groups = [_soften(group, random, afar) for group in crops.chunk(_GROUPS)]
    crops = _shade(torch.cat(groups), random)
    _add_noise(crops, random)
    _cover(crops, random)
    return crops.clamp_(0, 255).round_().to(torch.uint8)


def _relight(crop: np.ndarray, random: np.random.Generator) -> np.ndarray:
    """Exposure, contrast, gamma, white balance; now and then without colour."""
    if random.random() < 0.05:
        crop = np.repeat(crop.mean(axis=2, keepdims=True).astype(np.uint8), 3, axis=2)
    level = np.arange(256, dtype=np.float32)[:, None] / 255
    gain = np.exp(random.normal(-0.1, 0.3) + random.normal(0, 0.06, 3))
    contrast = np.exp(random.normal(0, 0.15))
    curve = ((level * gain).clip(0, 1) ** np.exp(random.normal(0, 0.15)) - 0.5) * contrast + 0.5
    table = (curve.clip(0, 1) * 255).round().astype(np.uint8)
    return np.stack([table[crop[..., channel], channel] for channel in range(3)], axis=-1)


def _compress(crop: np.ndarray, random: np.random.Generator) -> np.ndarray:
    """JPEG's blocks, in one crop of eight."""
    if random.random() > 0.125:
        return crop
    file = io.BytesIO()
    Image.fromarray(crop).save(file, "JPEG", quality=int(random.integers(35, 90)))
    return np.asarray(Image.open(file))


def _misalign(crops: torch.Tensor, random: np.random.Generator, slack: float) -> torch.Tensor:
    """Turns, scales and shifts as landmarks would that are off by so many times a few per cent of the eyes' distance:
    once is what a detector does with a large bright face, twice what it does with a small dark one."""
    count = len(crops)
    scale = np.exp(random.normal(0, 0.04 * slack, count))
    angle = random.normal(0, np.radians(3) * slack, count)
    shift = random.normal(0, 2 * 2 / SIDE * slack, (count, 2))
    theta = np.zeros((count, 2, 3), np.float32)
    theta[:, 0, 0] = theta[:, 1, 1] = scale * np.cos(angle)
    theta[:, 1, 0] = scale * np.sin(angle)
    theta[:, 0, 1] = -theta[:, 1, 0]
    theta[:, :, 2] = shift
    grid = F.affine_grid(torch.from_numpy(theta), list(crops.shape), align_corners=False)
    return F.grid_sample(crops, grid, mode="bilinear", padding_mode="border", align_corners=False)


def _soften(crops: torch.Tensor, random: np.random.Generator, afar: float) -> torch.Tensor:
    """Faces from afar, enlarged to a crop, and lenses and movement that blur."""
    kind = random.random()
    if kind < afar:
        # 112 px of crop are about 1.7 widths of a face, so 27 px are a face 16 px wide.
        side = int(np.exp(random.uniform(np.log(27), np.log(100))))
        small = F.interpolate(crops, size=(side, side), mode="bilinear", antialias=True, align_corners=False)
        # A sensor's noise is as fine as its pixels, and is enlarged with them.
        noise = torch.from_numpy(random.standard_normal(tuple(small.shape), np.float32))
        small = small + noise * max(0, random.uniform(-5, 5))
        return F.interpolate(small, size=(SIDE, SIDE), mode="bilinear", align_corners=False)
    if kind < afar + 0.15:
        return _convolve(crops, _gaussian(random.uniform(0.4, 1.8)))
    if kind < afar + 0.25:
        return _convolve(crops, _streak(random.uniform(2, 7), random.uniform(0, np.pi)))
    return crops


def _gaussian(deviation: float) -> np.ndarray:
    distance = np.arange(-4, 5)
    line = np.exp(-distance**2 / (2 * deviation**2))
    return np.outer(line, line)


def _streak(length: float, angle: float) -> np.ndarray:
    """A camera that moves in a straight line while the shutter is open, 9×9."""
    kernel = np.zeros((9, 9))
    for t in np.linspace(-length / 2, length / 2, 33):
        kernel[int(round(4 + t * np.sin(angle))), int(round(4 + t * np.cos(angle)))] += 1
    return kernel


def _convolve(crops: torch.Tensor, kernel: np.ndarray) -> torch.Tensor:
    weight = torch.from_numpy((kernel / kernel.sum()).astype(np.float32))
    planes = F.pad(crops, (4, 4, 4, 4), mode="replicate").flatten(0, 1)[:, None]
    return F.conv2d(planes, weight[None, None])[:, 0].view_as(crops)


def _shade(crops: torch.Tensor, random: np.random.Generator) -> torch.Tensor:
    """A light from one side: brightness that changes along a line."""
    count = len(crops)
    slope = torch.from_numpy(random.normal(0, 0.15, (count, 2)).astype(np.float32))
    line = torch.linspace(-1, 1, SIDE)
    light = 1 + slope[:, :1, None] * line[None, None, :] + slope[:, 1:, None] * line[None, :, None]
    return crops * light[:, None]


def _add_noise(crops: torch.Tensor, random: np.random.Generator) -> None:
    """A sensor's noise, to half of the crops; cut from one sheet, since drawing it takes longer than all else."""
    sheet = torch.from_numpy(random.standard_normal((3, 2 * SIDE, 2 * SIDE), np.float32))
    for crop, deviation in zip(crops, random.uniform(-6, 6, len(crops))):
        if deviation > 0:
            top, left = random.integers(0, SIDE, 2)
            crop.add_(sheet[:, top:top + SIDE, left:left + SIDE], alpha=deviation)


def _cover(crops: torch.Tensor, random: np.random.Generator) -> None:
    """Something in front of a face, in three crops of ten (DeVries and Taylor, "Cutout", 2017)."""
    for crop in crops:
        if random.random() > 0.3:
            continue
        width, height = random.integers(12, 52, 2)
        left, top = random.integers(-width // 2, SIDE - width // 2), random.integers(-height // 2, SIDE - height // 2)
        colour = torch.from_numpy(random.uniform(0, 255, (3, 1, 1)).astype(np.float32))
        crop[:, max(top, 0):top + height, max(left, 0):left + width] = colour
