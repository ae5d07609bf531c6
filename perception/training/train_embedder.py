"""Trains the embedder to tell identities apart."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import torch
from torch import nn

from augment_crops import augment_crops
from data import Crops
from embedder import Embedder, normalise
from loop import HALVES, Lesson, learn
from losses import CosineMargin
from settings import Settings
from validate_embedder import embed, verification

_QUICK = 1600  # crops that the curve's points are measured on


def split(crops: Crops, held_out: int) -> tuple[np.ndarray, np.ndarray]:
    """Rows to train on and rows of the last so many identities, to validate on."""
    unseen = np.isin(crops.identity, np.unique(crops.identity)[-held_out:])
    return np.flatnonzero(~unseen), np.flatnonzero(unseen)


def train_embedder(
    crops: Crops, settings: Settings, work: Path, origin: str,
) -> tuple[Embedder, list[dict[str, float]]]:
    """Trains on all but the held-out identities. Returns the network and the points of its curves."""
    training, unseen = split(crops, settings.data.held_out)
    quick = crops.of(unseen[:: max(1, len(unseen) // _QUICK)])
    batches = _Batches(crops, training, settings, slack=1, afar=0.3, glasses=1)
    embedder = Embedder().to(memory_format=torch.channels_last)
    margin = CosineMargin(batches.identities)
    schedule = settings.embedder

    def loss(batch: tuple[torch.Tensor, ...], share: float | torch.Tensor) -> dict:
        pixels, identity, _ = batch
        inputs = normalise(pixels).contiguous(memory_format=torch.channels_last)
        value, right = margin(embedder(inputs), identity, share)
        return {"loss": value, "right": right}

    def validate() -> dict[str, float]:
        figures = verification(embed(embedder, quick), quick.identity)
        return {"tar_at_far_1e-3": figures["tar_at_far_1e-3"]}

    both = nn.ModuleList((embedder, margin))
    first = Lesson(
        batches, lambda batch, step: loss(batch, min(1, step / (4 * schedule.warm_up))), validate, origin)
    curve = learn("embedder", both, schedule, first, work / "embedder.pt")
    rough = _Batches(crops, training, settings, slack=2, afar=0.4, glasses=2)
    refined = learn(
        "embedder, refined", both, settings.refinement,
        Lesson(rough, lambda batch, step: loss(batch, batch[2]), validate, f"refined {origin}"),
        work / "refined.pt")
    return embedder.eval(), curve + [{**point, "step": schedule.steps + point["step"]} for point in refined]


def _demands(crops: Crops, rows: np.ndarray) -> np.ndarray:
    """How much of the margin each crop has to keep, N: more of those that are confused most, as Wang and Deng ask of
    groups ("Mitigating Bias in Face Recognition Using Skewness-Aware Reinforcement Learning", 2020)."""
    glasses, hat = crops.labels["glasses"][rows] == 1, crops.labels["hat"][rows] == 1
    child, dark = crops.labels["age_group"][rows] == "child", crops.labels["monk"][rows] >= 9
    return np.minimum(1 + 0.4 * glasses + 0.3 * child + 0.2 * hat + 0.1 * dark, 1.6).astype(np.float32)


class _Batches:
    """Augmented crops, a half of a step's batch at a time: parts of an order that is drawn anew for each pass."""

    def __init__(
        self, crops: Crops, rows: np.ndarray, settings: Settings, slack: float, afar: float, glasses: int,
    ) -> None:
        """slack, afar: see augment_crops. glasses: how many times more than others crops with glasses are shown."""
        # Dark skin shows little contrast in dim rooms, children's faces differ least, and frames hide eyes: all are
        # shown more often.
        monk, child = crops.labels["monk"][rows], crops.labels["age_group"][rows] == "child"
        worn = crops.labels["glasses"][rows] == 1
        dark = np.select((monk >= 9, monk >= 8), (2, 1), 0)
        rows = np.repeat(rows, 1 + np.maximum.reduce((dark, 1 * child, glasses * worn)))
        self._pixels, self._rows, self._seed = crops.pixels, rows, settings.seed
        self._spoil = {"slack": slack, "afar": afar}
        identities, self._identity = np.unique(crops.identity[rows], return_inverse=True)
        self.identities, self._demands = len(identities), _demands(crops, rows)
        self._size = min(settings.embedder.batch, len(rows)) // HALVES

    def __call__(self, number: int) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor]:
        """Pixels N×3×112×112, identities N and demands N×1."""
        a_pass, place = divmod(number, len(self._rows) // self._size)
        order = np.random.default_rng((self._seed, 1, a_pass)).permutation(len(self._rows))
        chosen = np.sort(order[place * self._size:(place + 1) * self._size])
        random = np.random.default_rng((self._seed, 2, number))
        pixels = augment_crops(self._pixels[self._rows[chosen]], random, **self._spoil)
        return pixels, torch.from_numpy(self._identity[chosen]), torch.from_numpy(self._demands[chosen])[:, None]
