"""How many faces a detector finds in frames it has never seen, how many it makes up, and how exactly it places them."""

from __future__ import annotations

import numpy as np
import torch

from data import Faces, Frames
from detector import Detector, Predictions, cells, decode_boxes, decode_points, join

PRODUCT_THRESHOLD = 0.6
"""The score from which on the product takes a cell for a face."""

_OVERLAP = 0.3
_SAME = 0.4  # intersection over union from which on a box is that face's


def to_input(frames: np.ndarray) -> torch.Tensor:
    """N×H×W×3 bytes, RGB, to a detector's input."""
    planes = torch.from_numpy(np.ascontiguousarray(frames[..., ::-1])).permute(0, 3, 1, 2)
    return planes.float().contiguous(memory_format=torch.channels_last)


def detect(detector: Detector, frames: np.ndarray, threshold: float) -> list[tuple[np.ndarray, ...]]:
    """For each frame scores (F), boxes (F×4, px) and points (F×5×2, px), the most certain first."""
    detector.eval()
    origins, strides = cells(*frames.shape[1:3])
    results = []
    with torch.no_grad():
        for start in range(0, len(frames), 8):
            found = join(detector(to_input(frames[start:start + 8])))
            for single in zip(*found):
                results.append(_survivors(Predictions(*single), origins, strides, threshold))
    return results


def _survivors(
    found: Predictions, origins: torch.Tensor, strides: torch.Tensor, threshold: float,
) -> tuple[np.ndarray, ...]:
    score = (found.cls.sigmoid() * found.obj.sigmoid()).sqrt()[:, 0]
    kept = (score >= threshold).nonzero()[:, 0]
    kept = kept[torch.argsort(score[kept], descending=True, stable=True)]
    score = score[kept].numpy()
    boxes = decode_boxes(found.bbox[kept], origins[kept], strides[kept]).numpy()
    points = decode_points(found.kps[kept], origins[kept], strides[kept]).numpy()
    overlaps = iou(boxes, boxes)
    chosen: list[int] = []
    for candidate in range(len(boxes)):
        if not (overlaps[candidate, chosen] > _OVERLAP).any():
            chosen.append(candidate)
    # As in the product, a survivor becomes the mean of the cells that see the same face.
    share = (overlaps[chosen] >= 0.5) * score
    share = share / share.sum(axis=1, keepdims=True)
    return score[chosen], share @ boxes, np.einsum("sc,cpx->spx", share, points)


def iou(a: np.ndarray, b: np.ndarray) -> np.ndarray:
    """Intersection over union of A×4 and B×4 boxes, A×B."""
    low, high = np.maximum(a[:, None, :2], b[None, :, :2]), np.minimum(a[:, None, 2:], b[None, :, 2:])
    shared = np.prod((high - low).clip(min=0), axis=2)
    area = [np.prod((boxes[:, 2:] - boxes[:, :2]).clip(min=0), axis=1) for boxes in (a, b)]
    return shared / np.maximum(area[0][:, None] + area[1][None] - shared, 1e-6)


def detector_figures(detector: Detector, frames: Frames, rows: np.ndarray) -> dict[str, float]:
    """Recall by size, false boxes, and errors of boxes and points, at the product's threshold and others.

    A face counts up to 60° of yaw and with at least 0.6 of it visible. A box in an ignored region is neither right
    nor false.
    """
    found = [item for start in range(0, len(rows), 64)
             for item in detect(detector, frames.pixels[rows[start:start + 64]], threshold=0.3)]
    matches = [_match(item, frames.faces[row]) for item, row in zip(found, rows)]
    score, width, misplaced, overlap = (np.concatenate(column) for column in zip(*(m[0] for m in matches)))
    false = np.concatenate([m[1] for m in matches])
    figures: dict[str, float] = {"frames": len(rows), "faces": len(width)}
    hit = score >= PRODUCT_THRESHOLD
    for least, most in ((12, 16), (16, 24), (24, 48), (48, 96), (96, 640)):
        band = (width >= least) & (width < most)
        if band.any():
            figures[f"recall {least}-{most} px"] = float(hit[band].mean())
    for threshold in (0.4, 0.5, PRODUCT_THRESHOLD, 0.7):
        figures[f"recall 24 px and more at {threshold:g}"] = _mean(score[width >= 24] >= threshold)
        figures[f"false boxes a frame at {threshold:g}"] = float((false >= threshold).sum() / len(rows))
    figures["point error, share of the width"] = _mean(misplaced[hit & (width >= 24)])
    figures["overlap of boxes"] = _mean(overlap[hit & (width >= 24)])
    return figures


def _mean(values: np.ndarray) -> float:
    return float(values.mean()) if len(values) else float("nan")


def _match(
    found: tuple[np.ndarray, ...], faces: Faces,
) -> tuple[tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray], np.ndarray]:
    """For each face that counts: the best box's score (0 if none), its width, point error and overlap; false scores."""
    score, boxes, points = found
    overlaps = iou(faces.boxes, boxes)
    inside = np.minimum(boxes[:, None, 2:], faces.ignored[None, :, 2:]) - np.maximum(
        boxes[:, None, :2], faces.ignored[None, :, :2])
    area = np.prod(boxes[:, 2:] - boxes[:, :2], axis=1)
    excused = (np.prod(inside.clip(min=0), axis=2) > 0.3 * area[:, None]).any(axis=1)
    excused |= (overlaps >= _SAME).any(axis=0)
    width = faces.boxes[:, 2] - faces.boxes[:, 0]
    counts = (np.abs(faces.yaw_deg) <= 60) & (faces.visible >= 0.6)
    if not len(boxes):
        zero = np.zeros(counts.sum(), np.float32)
        return (zero, width[counts], zero, zero), score
    best = (overlaps * score).argmax(axis=1)
    shared = overlaps[np.arange(len(width)), best]
    away = np.linalg.norm(points[best] - faces.points, axis=2).mean(axis=1) / np.maximum(width, 1)
    hit = np.where(shared >= _SAME, score[best], 0)
    return (hit[counts], width[counts], away[counts], shared[counts]), score[~excused]
