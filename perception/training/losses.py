"""What the two networks are trained to make small."""

from __future__ import annotations

import torch
import torch.nn.functional as F
from torch import nn

from detector import Predictions, decode_boxes, decode_points
from embedder import LENGTH


def detector_loss(
    predicted: Predictions, face: torch.Tensor, boxes: torch.Tensor, points: torch.Tensor,
    origins: torch.Tensor, strides: torch.Tensor,
) -> dict[str, torch.Tensor]:
    """The weighted parts of a detector's loss, each a mean over the cells that answer for a face.

    predicted: N×C cells; face, boxes, points: `Targets`, stacked; origins, strides: of `cells`.
    """
    positive = face > 0.5
    count = positive.sum().clamp(min=1)
    where = positive.nonzero(as_tuple=True)[1]
    found = decode_boxes(predicted.bbox[positive], origins[where], strides[where])
    wanted = boxes[positive]
    overlap, misfit = _efficient_iou(found, wanted)
    quality = torch.zeros_like(face)
    quality[positive] = overlap.detach()
    asked = (face > -0.5).float()
    side = (wanted[:, 2:] - wanted[:, :2]).prod(dim=1).clamp(min=1).sqrt()
    away = decode_points(predicted.kps[positive], origins[where], strides[where]) - points[positive]
    away = away / side[:, None, None]
    return {
        "cls": (_quality_focal(predicted.cls[..., 0], quality) * asked).sum() / count,
        "obj": (_quality_focal(predicted.obj[..., 0], positive.float()) * asked).sum() / count,
        "box": 2 * misfit.sum() / count,
        "points": 25 * F.smooth_l1_loss(away, torch.zeros_like(away), beta=0.02, reduction="sum") / (10 * count),
    }


def _quality_focal(logits: torch.Tensor, target: torch.Tensor) -> torch.Tensor:
    """Cross-entropy weighed by the squared error (Li et al., "Generalized Focal Loss", 2020, equation 2)."""
    error = (target - logits.sigmoid()).abs()
    return error.square() * F.binary_cross_entropy_with_logits(logits, target, reduction="none")


def _efficient_iou(found: torch.Tensor, wanted: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
    """Intersection over union, and the loss made of it (Zhang et al., "Focal and Efficient IOU Loss", 2021)."""
    size, target = found[:, 2:] - found[:, :2], wanted[:, 2:] - wanted[:, :2]
    shared = (torch.minimum(found[:, 2:], wanted[:, 2:]) - torch.maximum(found[:, :2], wanted[:, :2])).clamp(min=0)
    intersection = shared.prod(dim=1)
    union = size.prod(dim=1) + target.prod(dim=1) - intersection
    overlap = intersection / union.clamp(min=1e-6)
    hull = torch.maximum(found[:, 2:], wanted[:, 2:]) - torch.minimum(found[:, :2], wanted[:, :2])
    hull = hull.clamp(min=1e-3)
    apart = (found[:, :2] + found[:, 2:] - wanted[:, :2] - wanted[:, 2:]) / 2
    distance = apart.square().sum(dim=1) / hull.square().sum(dim=1)
    return overlap, 1 - overlap + distance + ((size - target) / hull).square().sum(dim=1)


class CosineMargin(nn.Module):
    """Softmax over the cosines to one direction for each identity, the right one's less a margin.

    Wang et al., "CosFace: Large Margin Cosine Loss for Deep Face Recognition", 2018. The margin grows from zero while
    the learning rate warms up: a network that knows nothing yet would only learn to fail.
    """

    def __init__(self, identities: int, scale: float = 32, margin: float = 0.35) -> None:
        super().__init__()
        # Small, so that they turn quickly at first: a step changes a direction by the gradient over its length.
        self.directions = nn.Parameter(0.01 * torch.randn(identities, LENGTH, 1, 1))
        self.scale, self.margin = scale, margin

    def forward(
        self, templates: torch.Tensor, identity: torch.Tensor, share: float | torch.Tensor,
    ) -> tuple[torch.Tensor, float]:
        """Loss and share of right answers. templates: N×128; identity: N indices; share: how much of the margin to
        keep, 0 and more, for all or for each, N×1."""
        # As a convolution it runs in oneDNN; a matrix product would run in whatever BLAS there is, often the slowest.
        cosines = F.conv2d(F.normalize(templates)[:, :, None, None], F.normalize(self.directions))[:, :, 0, 0]
        right = (cosines.detach().argmax(dim=1) == identity).float().mean().item()
        less = F.one_hot(identity, cosines.shape[1]) * (share * self.margin)
        return F.cross_entropy(self.scale * (cosines - less), identity), right
