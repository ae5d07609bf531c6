"""The loop in which a network learns; it may be stopped at any time and goes on where it was."""

from __future__ import annotations

import ctypes
import math
from collections.abc import Callable
from pathlib import Path
from typing import Any

import torch
from torch import nn
from torch.utils.data import DataLoader, Dataset

from progress import Progress
from settings import Schedule

THREADS = 2
"""A sum depends on how many threads share it, so the number is fixed for a run to be the same elsewhere."""

_MMAP_THRESHOLD, _TRIM_THRESHOLD = -3, -1  # mallopt(3)


def prepare(seed: int) -> None:
    """Makes PyTorch quick and the same in every run."""
    # Feature maps would otherwise be returned to the system and zeroed anew in every step, a tenth of the time.
    libc = ctypes.CDLL("libc.so.6")
    libc.mallopt(_MMAP_THRESHOLD, 1 << 30)
    libc.mallopt(_TRIM_THRESHOLD, 1 << 30)
    torch.set_num_threads(THREADS)
    torch.set_flush_denormal(True)
    torch.use_deterministic_algorithms(True)
    torch.manual_seed(seed)


def learn(
    title: str, model: nn.Module, schedule: Schedule, batches: Dataset, loss: Callable[[Any, int], dict],
    validate: Callable[[], dict[str, float]], checkpoint: Path,
) -> list[dict[str, float]]:
    """Trains a model in place and returns the points of its curves.

    batches: item k is what step k learns from, whatever came before. loss: the parts of a batch's loss, tensors to be
    summed and numbers to be told. validate: called at every point of the curves, which its figures join. checkpoint:
    holds everything needed to go on, written at those points; one of another schedule is not gone on with.
    """
    optimiser = torch.optim.SGD(
        _groups(model, schedule.weight_decay), lr=schedule.learning_rate, momentum=0.9, nesterov=True)
    step, curve = _restore(checkpoint, model, optimiser, schedule)
    loader = iter(DataLoader(
        batches, batch_size=None, sampler=range(step, schedule.steps), num_workers=1, prefetch_factor=6))
    progress = Progress(title, schedule.steps, "steps", step)
    sums: dict[str, float] = {}
    since = 0
    model.train()
    while step < schedule.steps:
        for group in optimiser.param_groups:
            group["lr"] = learning_rate(schedule, step)
        parts = loss(next(loader), step)
        total = sum(part for part in parts.values() if torch.is_tensor(part))
        if not math.isfinite(total.item()):
            raise FloatingPointError(f"{title}: the loss is {total.item()} in step {step}")
        optimiser.zero_grad(set_to_none=True)
        total.backward()
        nn.utils.clip_grad_norm_(model.parameters(), 10)
        optimiser.step()
        step, since = step + 1, since + 1
        for name, part in parts.items():
            sums[name] = sums.get(name, 0) + float(part)
        means = {name: value / since for name, value in sums.items()}
        progress.show(step, ", ".join(f"{name} {value:.3f}" for name, value in means.items()))
        if step % schedule.report_every == 0 or step == schedule.steps:
            curve.append({"step": step, **means, **validate()})
            sums, since = {}, 0
            model.train()
            _save(checkpoint, model, optimiser, schedule, step, curve)
    return curve


def learning_rate(schedule: Schedule, step: int) -> float:
    """A straight rise, then half a cosine down to nothing (Loshchilov and Hutter, "SGDR", 2017, one cycle)."""
    if step < schedule.warm_up:
        return schedule.learning_rate * (step + 1) / schedule.warm_up
    share = (step - schedule.warm_up) / max(schedule.steps - schedule.warm_up, 1)
    return schedule.learning_rate * (1 + math.cos(math.pi * share)) / 2


def _groups(model: nn.Module, weight_decay: float) -> list[dict[str, Any]]:
    """Decays convolutions only: what normalises and shifts has no size that could grow out of hand."""
    weights = [p for p in model.parameters() if p.ndim > 1]
    rest = [p for p in model.parameters() if p.ndim <= 1]
    return [{"params": weights, "weight_decay": weight_decay}, {"params": rest, "weight_decay": 0}]


def _save(
    path: Path, model: nn.Module, optimiser: torch.optim.Optimizer, schedule: Schedule, step: int,
    curve: list[dict[str, float]],
) -> None:
    partial = path.with_suffix(".partial")
    torch.save({
        "schedule": repr(schedule), "model": model.state_dict(), "optimiser": optimiser.state_dict(), "step": step,
        "curve": curve,
    }, partial)
    partial.rename(path)


def _restore(
    path: Path, model: nn.Module, optimiser: torch.optim.Optimizer, schedule: Schedule,
) -> tuple[int, list[dict[str, float]]]:
    kept = torch.load(path) if path.exists() else {}
    if kept.get("schedule") != repr(schedule):
        return 0, []
    model.load_state_dict(kept["model"])
    optimiser.load_state_dict(kept["optimiser"])
    return kept["step"], kept["curve"]
