"""The loop in which a network learns; it may be stopped at any time and goes on where it was.

Two processes of one thread each learn from a half of every batch and add up their gradients. Threads that share each
operation would have to wait for each other thousands of times a step, which costs a third of the time on idle cores and
most of it on busy ones.
"""

from __future__ import annotations

import ctypes
import math
import os
import signal
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import torch
import torch.distributed as dist
import torch.multiprocessing as mp
from torch import nn

from progress import Progress
from settings import Schedule

HALVES = 2
"""Processes, whatever the machine has: a sum depends on how it is split, and a run shall be the same everywhere."""

_MMAP_THRESHOLD, _TRIM_THRESHOLD = -3, -1  # mallopt(3)


def prepare(seed: int) -> None:
    """Makes PyTorch quick and the same in every run."""
    # Feature maps would otherwise be returned to the system and zeroed anew in every step, a tenth of the time.
    libc = ctypes.CDLL("libc.so.6")
    libc.mallopt(_MMAP_THRESHOLD, 1 << 30)
    libc.mallopt(_TRIM_THRESHOLD, 1 << 30)
    torch.set_num_threads(1)
    torch.use_deterministic_algorithms(True)
    torch.manual_seed(seed)


@dataclass(frozen=True)
class Lesson:
    """What a network learns from. Called in both processes, which share nothing but gradients."""

    batch: Callable[[int], Any]
    """Half a batch: 2k and 2k + 1 are the halves of step k, whatever came before."""

    loss: Callable[[Any, int], dict[str, Any]]
    """The parts of the loss of half a batch in some step: tensors to be summed, and numbers to be told."""

    validate: Callable[[], dict[str, float]]
    """Figures of the network as it is; called in one process at every point of the curves."""

    origin: str
    """What the lesson is made of, see provenance.py: a checkpoint of another one counts as none."""


def learn(title: str, model: nn.Module, schedule: Schedule, lesson: Lesson, checkpoint: Path) -> list[dict[str, float]]:
    """Trains a model in place and returns the points of its curves.

    checkpoint: holds everything needed to go on, written at every point of the curves. One of another schedule or
    lesson counts as none.
    """
    with tempfile.TemporaryDirectory() as meeting:
        mp.start_processes(
            _work, (title, model, schedule, lesson, checkpoint, f"{meeting}/point"), HALVES, start_method="fork")
    return _restore(checkpoint, model, _optimiser(model, schedule), _key(schedule, lesson))[1]


def _work(
    half: int, title: str, model: nn.Module, schedule: Schedule, lesson: Lesson, checkpoint: Path, meeting: str,
) -> None:
    torch.set_flush_denormal(True)
    os.environ["GLOO_SOCKET_IFNAME"] = "lo"
    dist.init_process_group("gloo", store=dist.FileStore(meeting, HALVES), rank=half, world_size=HALVES)
    # Ctrl-C reaches the whole group; the process that waits for these says what there is to say.
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    _learn(half, title, model, schedule, lesson, checkpoint)


def _learn(half: int, title: str, model: nn.Module, schedule: Schedule, lesson: Lesson, checkpoint: Path) -> None:
    optimiser = _optimiser(model, schedule)
    key = _key(schedule, lesson)
    step, curve = _restore(checkpoint, model, optimiser, key)
    progress = Progress(title, schedule.steps, "steps", step)
    sums: dict[str, float] = {}
    since = 0
    model.train()
    while step < schedule.steps:
        for group in optimiser.param_groups:
            group["lr"] = learning_rate(schedule, step)
        parts = lesson.loss(lesson.batch(HALVES * step + half), step)
        optimiser.zero_grad(set_to_none=True)
        sum(part for part in parts.values() if torch.is_tensor(part)).backward()
        _average([p.grad for p in model.parameters()])
        if not math.isfinite(nn.utils.clip_grad_norm_(model.parameters(), 10)):
            raise FloatingPointError(f"{title}: step {step} has no finite gradient: {parts}")
        optimiser.step()
        step, since = step + 1, since + 1
        for name, part in parts.items():
            sums[name] = sums.get(name, 0) + float(part)
        means = {name: value / since for name, value in sums.items()}
        if half == 0:
            progress.show(step, ", ".join(f"{name} {value:.3f}" for name, value in means.items()))
        if step % schedule.report_every == 0 or step == schedule.steps:
            # Each process has seen its own halves, so their running statistics differ a little.
            _average([buffer for buffer in model.buffers() if buffer.is_floating_point()])
            if half == 0:
                curve.append({"step": step, **means, **lesson.validate()})
                _save(checkpoint, model, optimiser, key, step, curve)
                model.train()
            sums, since = {}, 0


def _average(tensors: list[torch.Tensor]) -> None:
    """Replaces tensors by their means over the processes."""
    flat = torch.cat([tensor.reshape(-1) for tensor in tensors])
    dist.all_reduce(flat)
    flat /= HALVES
    for tensor, mean in zip(tensors, flat.split([tensor.numel() for tensor in tensors])):
        tensor.copy_(mean.view(tensor.shape))


def learning_rate(schedule: Schedule, step: int) -> float:
    """A straight rise, then half a cosine down to nothing (Loshchilov and Hutter, "SGDR", 2017, one cycle)."""
    if step < schedule.warm_up:
        return schedule.learning_rate * (step + 1) / schedule.warm_up
    share = (step - schedule.warm_up) / max(schedule.steps - schedule.warm_up, 1)
    return schedule.learning_rate * (1 + math.cos(math.pi * share)) / 2


def _optimiser(model: nn.Module, schedule: Schedule) -> torch.optim.SGD:
    """Decays convolutions only: what normalises and shifts has no size that could grow out of hand."""
    weights = [p for p in model.parameters() if p.ndim > 1]
    rest = [p for p in model.parameters() if p.ndim <= 1]
    groups = [{"params": weights, "weight_decay": schedule.weight_decay}, {"params": rest, "weight_decay": 0}]
    return torch.optim.SGD(groups, lr=schedule.learning_rate, momentum=0.9, nesterov=True)


def _key(schedule: Schedule, lesson: Lesson) -> str:
    return f"{schedule!r} {lesson.origin}"


def _save(
    path: Path, model: nn.Module, optimiser: torch.optim.Optimizer, key: str, step: int,
    curve: list[dict[str, float]],
) -> None:
    partial = path.with_suffix(".partial")
    torch.save({
        "key": key, "model": model.state_dict(), "optimiser": optimiser.state_dict(), "step": step,
        "curve": curve,
    }, partial)
    partial.rename(path)


def _restore(
    path: Path, model: nn.Module, optimiser: torch.optim.Optimizer, key: str,
) -> tuple[int, list[dict[str, float]]]:
    kept = torch.load(path) if path.exists() else {}
    if kept.get("key") != key:
        return 0, []
    model.load_state_dict(kept["model"])
    optimiser.load_state_dict(kept["optimiser"])
    return kept["step"], kept["curve"]
