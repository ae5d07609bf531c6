"""What a training run is made of: how much data, how long, from which seed."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class DataSettings:
    """The data set that `astro synth` makes."""

    identities: int
    views: int
    held_out: int
    """Of the identities, the last so many are validated on and never trained on."""

    held_out_frames: int
    """Likewise of the frames."""


@dataclass(frozen=True)
class Schedule:
    """How one network is trained: stochastic gradient descent under one cycle of the learning rate."""

    steps: int
    batch: int
    learning_rate: float
    weight_decay: float
    warm_up: int
    """Steps over which the learning rate rises; it then falls along half a cosine."""

    report_every: int
    """Steps between points of the curves and between checkpoints."""


@dataclass(frozen=True)
class Settings:
    """A whole run."""

    seed: int
    data: DataSettings
    detector: Schedule
    embedder: Schedule
    refinement: Schedule
    """Of the embedder, on more glasses and small faces, and on landmarks that are as imprecise as those of small dark
    faces; shown from the beginning, they would keep it from learning."""


FULL = Settings(
    seed=3,
    data=DataSettings(identities=6000, views=16, held_out=200, held_out_frames=300),
    detector=Schedule(
        steps=5500, batch=32, learning_rate=0.04, weight_decay=5e-4, warm_up=300, report_every=250),
    embedder=Schedule(
        steps=12500, batch=128, learning_rate=0.1, weight_decay=5e-4, warm_up=600, report_every=500),
    refinement=Schedule(
        steps=4500, batch=128, learning_rate=0.03, weight_decay=5e-4, warm_up=100, report_every=500),
)
"""The run that makes the product's models."""

TOY = Settings(
    seed=3,
    data=DataSettings(identities=40, views=8, held_out=10, held_out_frames=10),
    detector=Schedule(steps=20, batch=8, learning_rate=0.02, weight_decay=5e-4, warm_up=5, report_every=10),
    embedder=Schedule(steps=20, batch=32, learning_rate=0.05, weight_decay=5e-4, warm_up=5, report_every=10),
    refinement=Schedule(steps=10, batch=32, learning_rate=0.01, weight_decay=5e-4, warm_up=2, report_every=5),
)
"""Goes through every part in seconds and learns next to nothing."""
