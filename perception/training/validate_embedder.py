"""How well templates tell people apart whom the network has never seen."""

from __future__ import annotations

import numpy as np
import torch

from data import Crops
from embedder import LENGTH, Embedder, normalise

def embed(embedder: Embedder, crops: Crops) -> np.ndarray:
    """Templates of length 1, N×128."""
    embedder.eval()
    templates = np.empty((len(crops.identity), LENGTH), np.float32)
    with torch.no_grad():
        for start in range(0, len(templates), 128):
            pixels = torch.from_numpy(crops.pixels[start:start + 128].transpose(0, 3, 1, 2).copy())
            inputs = normalise(pixels).contiguous(memory_format=torch.channels_last)
            templates[start:start + 128] = embedder(inputs).numpy()
    return templates / np.linalg.norm(templates, axis=1, keepdims=True)


def verification(
    templates: np.ndarray, identity: np.ndarray, probe: np.ndarray | None = None,
) -> dict[str, float]:
    """Shares of right and wrong matches over all pairs.

    templates: N×128 of length 1; identity: N; probe: which crops stand on one side of each pair, all if None. FAR is
    the share of pairs of two people that match, TAR that of pairs of one.
    """
    probe = np.ones(len(identity), bool) if probe is None else probe
    cosines = templates[probe] @ templates.T
    same = identity[probe][:, None] == identity[None]
    itself = np.flatnonzero(probe)[:, None] == np.arange(len(identity))[None]
    genuine, impostor = cosines[same & ~itself], np.sort(cosines[~same])
    if not len(genuine) or not len(impostor):
        return {"pairs": 0}
    at = {far: float(impostor[-max(1, int(far * len(impostor)))]) for far in (1e-3, 1e-4)}
    return {
        "pairs": int(len(genuine)),
        "tar_at_far_1e-3": float((genuine > at[1e-3]).mean()),
        "tar_at_far_1e-4": float((genuine > at[1e-4]).mean()),
        "threshold_at_far_1e-3": at[1e-3],
        "threshold_at_far_1e-4": at[1e-4],
        "genuine_mean": float(genuine.mean()),
        "genuine_deviation": float(genuine.std()),
        "impostor_mean": float(impostor.mean()),
        "impostor_deviation": float(impostor.std()),
    }


def product_threshold(figures: dict[str, dict[str, float]]) -> float:
    """The cosine from which the product takes two faces for one person: one pair of strangers in a thousand passes."""
    return round(of_large_faces(figures)["threshold_at_far_1e-3"], 2)


def of_large_faces(figures: dict[str, dict[str, float]]) -> dict[str, float]:
    """The row of faces as near as the robot comes; that of all where a toy run has too few."""
    large = figures["60 px and more"]
    return large if large["pairs"] else figures["all crops"]


def embedder_figures(embedder: Embedder, crops: Crops) -> dict[str, dict[str, float]]:
    """Verification by pose, size and group of the probe; the other side of a pair is any crop of 60 px and more.

    Pose: yaw to 45° and pitch to 20° on both sides of the pair, except where a row says otherwise.
    """
    labels = crops.labels
    frontal = (np.abs(labels["yaw_deg"]) <= 45) & (np.abs(labels["pitch_deg"]) <= 20)
    large = frontal & (labels["face_px"] >= 60)
    templates = embed(embedder, crops)
    figures = {"all crops": verification(templates, crops.identity)}
    rows = {"60 px and more": large}
    for least, most in ((16, 24), (24, 32), (32, 40), (40, 60)):
        rows[f"{least}-{most} px"] = frontal & (labels["face_px"] >= least) & (labels["face_px"] < most)
    for column in ("monk", "age_group", "glasses", "beard", "hat"):
        for value in np.unique(labels[column]):
            name = value if isinstance(value, str) else f"{value:g}"
            rows[f"{column} {name}"] = large & (labels[column] == value)
    for name, probe in rows.items():
        kept = large | probe
        figures[name] = verification(templates[kept], crops.identity[kept], probe[kept])
    return figures
