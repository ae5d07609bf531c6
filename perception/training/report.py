"""Tells what a run made and how good it is: figures, curves and the model card."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import matplotlib

matplotlib.use("Agg")
from matplotlib import pyplot  # noqa: E402

from validate_embedder import of_large_faces, product_threshold  # noqa: E402

Curve = list[dict[str, float]]


def write_figures(path: Path, figures: dict[str, Any]) -> None:
    """Writes figures.json with four digits, so that a re-run is easily compared."""
    path.write_text(json.dumps(_rounded(figures), indent=2) + "\n", encoding="utf-8")


def _rounded(value: Any) -> Any:
    if isinstance(value, dict):
        return {name: _rounded(part) for name, part in value.items()}
    if isinstance(value, list):
        return [_rounded(part) for part in value]
    return float(f"{value:.4g}") if isinstance(value, float) else value


def draw_curves(path: Path, detector: Curve, embedder: Curve) -> None:
    """Losses and validation figures over the steps of both trainings."""
    figure, axes = pyplot.subplots(2, 2, figsize=(11, 7), constrained_layout=True)
    panels = (
        (axes[0, 0], "Detector: loss", detector, ("cls", "obj", "box", "points")),
        (axes[0, 1], "Detector: held-out frames", detector, ("recall", "false")),
        (axes[1, 0], "Embedder: loss and accuracy on augmented training crops", embedder, ("loss", "right")),
        (axes[1, 1], "Embedder: held-out identities", embedder, ("tar_at_far_1e-3",)),
    )
    for axis, title, curve, names in panels:
        for name in names:
            axis.plot([point["step"] for point in curve], [point.get(name) for point in curve], label=name)
        axis.set_title(title)
        axis.set_xlabel("step")
        axis.set_ylim(bottom=0)
        axis.grid(alpha=0.3)
        axis.legend()
    # Without the library's version in it, equal curves make an equal file.
    figure.savefig(path, dpi=90, metadata={"Software": None})
    pyplot.close(figure)


def write_card(path: Path, template: Path, figures: dict[str, Any]) -> None:
    """Fills the model card's template with the run's figures."""
    detector, embedder = figures["detector"], figures["embedder"]
    rows = [f"| {name} | {value:.4g} |" for name, value in detector.items()]
    groups = ["| crops | genuine pairs | TAR at FAR 1e-3 | TAR at FAR 1e-4 | cosine at FAR 1e-4 |",
              "|---|---|---|---|---|"]
    for name, row in embedder.items():
        if row["pairs"]:
            groups.append(f"| {name} | {row['pairs']} | {row['tar_at_far_1e-3']:.4f} | {row['tar_at_far_1e-4']:.4f} "
                          f"| {row['threshold_at_far_1e-4']:.2f} |")
    text = template.read_text(encoding="utf-8")
    whole = of_large_faces(embedder)
    for key, value in {
        **{name: str(value) for name, value in figures["data"].items()},
        **{name: f"{value:.2f}" for name, value in whole.items()},
        "threshold": f"{product_threshold(embedder):.2f}",
        **{name: f"{value:,}" for name, value in figures["parameters"].items()},
        "detector_figures": "\n".join(rows),
        "embedder_figures": "\n".join(groups),
    }.items():
        text = text.replace(f"{{{key}}}", value)
    path.write_text(text, encoding="utf-8")
