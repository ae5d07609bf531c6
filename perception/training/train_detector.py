"""Trains the detector to find faces in camera frames."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import torch

from augment_frames import SIDE, cut, mosaic
from data import Faces, Frames
from detector import Detector, cells, join
from loop import HALVES, Lesson, learn
from losses import detector_loss
from settings import Settings
from targets import Assigner
from validate_detector import PRODUCT_THRESHOLD, detector_figures, to_input

_QUICK = 64  # frames that the curve's points are measured on
_MOSAICS = 0.3


def train_detector(
    frames: Frames, settings: Settings, work: Path, origin: str,
) -> tuple[Detector, list[dict[str, float]]]:
    """Trains on all but the last frames. Returns the network and the points of its curves."""
    unseen = np.arange(len(frames.faces))[-settings.data.held_out_frames:]
    detector = Detector().to(memory_format=torch.channels_last)
    batches = _Batches(frames, len(frames.faces) - len(unseen), settings)
    origins, strides = cells(SIDE, SIDE)

    def loss(batch: tuple[torch.Tensor, ...], step: int) -> dict:
        pixels, face, boxes, points = batch
        return detector_loss(join(detector(to_input(pixels.numpy()))), face, boxes, points, origins, strides)

    def validate() -> dict[str, float]:
        figures = detector_figures(detector, frames, unseen[:_QUICK])
        return {"recall": figures[f"recall 24 px and more at {PRODUCT_THRESHOLD:g}"],
                "false": figures[f"false boxes a frame at {PRODUCT_THRESHOLD:g}"]}

    lesson = Lesson(batches, loss, validate, origin)
    curve = learn("detector", detector, settings.detector, lesson, work / "detector.pt")
    return detector.eval(), curve


class _Batches:
    """Training images cut from frames drawn by chance, a half of a step's batch at a time."""

    def __init__(self, frames: Frames, count: int, settings: Settings) -> None:
        self._frames, self._seed = frames, settings.seed
        # Dark skin shows little contrast in dim rooms, and its landmarks are the least precise: it is shown more often.
        darkness = np.array([_darkest(frames.pixels[row], frames.faces[row]) for row in range(count)])
        self._rows = np.repeat(np.arange(count), 1 + np.select((darkness < 40, darkness < 60), (3, 1), 0))
        self._size = settings.detector.batch // HALVES
        self._assigner = Assigner(SIDE, SIDE)

    def __call__(self, number: int) -> tuple[torch.Tensor, ...]:
        random = np.random.default_rng((self._seed, 3, number))
        images, targets = [], []
        for _ in range(self._size):
            mosaicked = random.random() < _MOSAICS
            chosen = [self._frame(row) for row in random.choice(self._rows, 4 if mosaicked else 1)]
            image, faces = mosaic(chosen, random) if mosaicked else cut(*chosen[0], random)
            images.append(image)
            targets.append(self._assigner.assign(faces))
        return torch.from_numpy(np.stack(images)), *(torch.from_numpy(np.stack(part)) for part in zip(*targets))

    def _frame(self, row: int) -> tuple[np.ndarray, Faces]:
        return self._frames.pixels[row], self._frames.faces[row]


def _darkest(pixels: np.ndarray, faces: Faces) -> float:
    """The mean level of the darkest face of a frame in the middle half of its box; 255 without one."""
    darkest = 255.0
    for left, top, right, bottom in faces.boxes:
        x, y, w, h = (left + right) / 2, (top + bottom) / 2, (right - left) / 4, (bottom - top) / 4
        middle = pixels[max(int(y - h), 0):max(int(y + h), 1), max(int(x - w), 0):max(int(x + w), 1)]
        if w >= 5 and middle.size:
            darkest = min(darkest, float(middle.mean()))
    return darkest
