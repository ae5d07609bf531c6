"""Writes the trained networks as ONNX files with the public models' inputs and outputs, and their manifests."""

from __future__ import annotations

import copy
import hashlib
import json
import warnings
from pathlib import Path

import onnx
import torch
from torch import nn

from detector import STRIDES, Detector
from embedder import SIDE, Embedder

_OPSET = 13


class _DetectorOutputs(nn.Module):
    """Orders a detector's outputs as YuNet does and makes probabilities of its logits."""

    def __init__(self, detector: Detector) -> None:
        super().__init__()
        self.detector = copy.deepcopy(detector)

    def forward(self, frames: torch.Tensor) -> tuple[torch.Tensor, ...]:
        levels = self.detector(frames)
        return (*(level.cls.sigmoid() for level in levels), *(level.obj.sigmoid() for level in levels),
                *(level.bbox for level in levels), *(level.kps for level in levels))


def export_detector(detector: Detector, path: Path) -> None:
    """Writes a detector with YuNet's contract: batch, height and width may change from call to call."""
    names = [f"{output}_{stride}" for output in ("cls", "obj", "bbox", "kps") for stride in STRIDES]
    axes = {name: {0: "batch", 1: "dim"} for name in names}
    axes["input"] = {0: "batch", 2: "height", 3: "width"}
    _export(_DetectorOutputs(detector), torch.zeros(1, 3, 320, 320), path, "input", names, axes)


def export_embedder(embedder: Embedder, path: Path) -> None:
    """Writes an embedder with MobileFaceNet's contract: one crop a call."""
    _export(copy.deepcopy(embedder), torch.zeros(1, 3, SIDE, SIDE), path, "input0", ["output0"], {})


def _export(
    model: nn.Module, example: torch.Tensor, path: Path, source: str, outputs: list[str],
    axes: dict[str, dict[int, str]],
) -> None:
    model = model.to(memory_format=torch.contiguous_format).eval()
    partial = path.with_suffix(".partial")
    with warnings.catch_warnings():
        # The exporter cannot infer some shapes on the way; those of the outputs are dynamic and have names.
        warnings.filterwarnings("ignore", message="The shape inference of prim::Constant type is missing")
        torch.onnx.export(
            model, (example,), str(partial), input_names=[source], output_names=outputs, dynamic_axes=axes,
            opset_version=_OPSET)
    graph = onnx.load(str(partial))
    onnx.checker.check_model(graph, full_check=True)
    partial.rename(path)


def write_manifest(model: Path, role: str, takes: str, threshold: float | None = None) -> None:
    """Writes, beside the model, what `astro` wants to know of it before it loads it."""
    content = model.read_bytes()
    manifest = {
        "name": model.stem,
        "role": role,
        "domain": "drawn",
        "file": model.name,
        "sha256": hashlib.sha256(content).hexdigest(),
        "bytes": len(content),
        "licence": "Apache-2.0",
        **({} if threshold is None else {"threshold": threshold}),
        "input": takes,
    }
    model.with_suffix(".json").write_text(json.dumps(manifest, indent=2) + "\n", encoding="utf-8")
