"""Says which cells of a detector answer for which face."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from data import Faces
from detector import STRIDES, cells

_SIZES = ((0, 56), (40, 112), (80, np.inf))
_REACH = 1.25


class Targets(NamedTuple):
    """What every cell of an image should say. C cells."""

    face: np.ndarray
    """C: 1 for a cell that answers for a face, 0 for one that should be silent, -1 where nothing is asked."""

    boxes: np.ndarray
    """C×4: the face's left, top, right and bottom (px), zero where there is none."""

    points: np.ndarray
    """C×5×2: its landmarks (px)."""


class Assigner:
    """Chooses cells for images of one size by centre sampling (Tian et al., "FCOS", 2019).

    A face belongs to the levels whose strides suit its size, two of them near the limits, and there to the cells whose
    middles lie inside it and within 1.25 strides of its centre; of two faces, the smaller one has the cell. Unlike an
    assignment that follows the predictions it costs nothing and is the same in every run.
    """

    def __init__(self, height: int, width: int) -> None:
        origins, strides = cells(height, width)
        self._strides = strides.numpy()
        self._middles = origins.numpy() + self._strides[:, None] / 2
        level = np.searchsorted(STRIDES, self._strides)
        self._least, self._most = np.array(_SIZES)[level].T

    def assign(self, faces: Faces) -> Targets:
        """Targets for one image."""
        count = len(self._middles)
        face = -self._within(faces.ignored).any(axis=0).astype(np.float32)
        boxes, points = np.zeros((count, 4), np.float32), np.zeros((count, 5, 2), np.float32)
        sides = np.sqrt(np.prod(faces.boxes[:, 2:] - faces.boxes[:, :2], axis=1))
        centres = (faces.boxes[:, :2] + faces.boxes[:, 2:]) / 2
        near = np.abs(self._middles - centres[:, None]).max(axis=2, initial=0) < _REACH * self._strides
        fits = (self._least <= sides[:, None]) & (sides[:, None] < self._most)
        chosen = near & fits & self._within(faces.boxes)
        for number in np.argsort(-sides, kind="stable"):
            mine = chosen[number]
            face[mine], boxes[mine], points[mine] = 1, faces.boxes[number], faces.points[number]
        return Targets(face, boxes, points)

    def _within(self, boxes: np.ndarray) -> np.ndarray:
        """Which cells' middles lie in which boxes, boxes×C."""
        return ((boxes[:, None, :2] <= self._middles) & (self._middles <= boxes[:, None, 2:])).all(axis=2)
