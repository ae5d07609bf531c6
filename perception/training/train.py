"""Makes both models from nothing: data, training, validation, ONNX files, manifests and model card."""

from __future__ import annotations

import argparse
import json
import shutil
import subprocess
import sys
from pathlib import Path

import numpy as np

from data import Crops, Frames, load_crops, load_frames
from detector import Detector
from embedder import Embedder
from export import export_detector, export_embedder, write_manifest
from layers import parameter_count
from loop import prepare
from provenance import of_detector, of_drawing, of_embedder
from report import Curve, draw_curves, write_card, write_figures
from settings import FULL, TOY, Settings
from toy import make_toy
from train_detector import train_detector
from train_embedder import split, train_embedder
from validate_detector import detector_figures
from validate_embedder import embedder_figures, product_threshold

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]


def main() -> int:
    parser = argparse.ArgumentParser(prog="train", description=__doc__)
    parser.add_argument("--data", type=Path, help="use what astro synth wrote there, instead of running it")
    parser.add_argument("--work", type=Path, default=ROOT / "artifacts" / "training", help="checkpoints and data")
    parser.add_argument("--models", type=Path, default=ROOT / "perception" / "models", help="where the models go")
    parser.add_argument("--only", choices=("data", "detector", "embedder"), help="this part of the run alone")
    parser.add_argument("--smoke", action="store_true", help="a toy data set and a few steps, into the work folder")
    arguments = parser.parse_args()
    settings = TOY if arguments.smoke else FULL
    work = arguments.work / ("smoke" if arguments.smoke else "full")
    if arguments.smoke:
        shutil.rmtree(work, ignore_errors=True)
        arguments.models = work / "models"
    work.mkdir(parents=True, exist_ok=True)
    try:
        if arguments.data is None:
            make_data(settings, work / "data")
        run(settings, arguments.data or work / "data", work, arguments.models, arguments.only)
    except KeyboardInterrupt:
        print("\nstopped; the same command goes on from the last checkpoint", file=sys.stderr)
        return 130
    except (OSError, subprocess.CalledProcessError) as failed:
        print(f"train: {failed}", file=sys.stderr)
        return 2
    return 0


def run(settings: Settings, data: Path, work: Path, models: Path, only: str | None) -> None:
    """Does what has not been done yet."""
    if only == "data":
        return
    detector, detector_curve, frames = None, [], None
    if only != "embedder":
        prepare(settings.seed)
        frames = load_frames(data)
        detector, detector_curve = train_detector(
            frames, settings, work, f"{settings.seed} {of_detector(data)}")
    if only == "detector":
        return
    prepare(settings.seed)
    crops = load_crops(data)
    embedder, embedder_curve = train_embedder(
        crops, settings, work, f"{settings.seed} {of_embedder(data)}")
    if detector is not None:
        publish(settings, detector, detector_curve, frames, embedder, embedder_curve, crops, models)


def make_data(settings: Settings, data: Path) -> None:
    """Draws the data set, unless it is there in full; one that was drawn otherwise is thrown away."""
    # Beside the folder, since what draws begins in an empty one.
    kind, done = data.with_suffix(".json"), data / "complete"
    wanted = {"identities": settings.data.identities, "views": settings.data.views, "drawing": of_drawing()}
    if not (kind.exists() and json.loads(kind.read_text()) == wanted):
        shutil.rmtree(data, ignore_errors=True)
        kind.write_text(json.dumps(wanted))
    if done.exists():
        return
    data.mkdir(parents=True, exist_ok=True)
    if settings is TOY:
        make_toy(data, settings.data)
    else:
        subprocess.run(
            [ROOT / "astro", "synth", "--identities", str(wanted["identities"]), "--views", str(wanted["views"]),
             "--out", data], check=True)
    done.touch()


def publish(
    settings: Settings, detector: Detector, detector_curve: Curve, frames: Frames,
    embedder: Embedder, embedder_curve: Curve, crops: Crops, models: Path,
) -> None:
    """Validates both networks and writes everything that goes into the repository."""
    card = models / "drawn"
    card.mkdir(parents=True, exist_ok=True)
    _, unseen = split(crops, settings.data.held_out)
    rows = np.arange(len(frames.faces))[-settings.data.held_out_frames:]
    figures = {
        "data": {
            "identities": len(np.unique(crops.identity)), "crops": len(crops.identity), "frames": len(frames.faces),
            "held_out": settings.data.held_out, "held_out_frames": len(rows),
        },
        "parameters": {
            "detector_parameters": parameter_count(detector), "embedder_parameters": parameter_count(embedder),
        },
        "detector": detector_figures(detector, frames, rows),
        "embedder": embedder_figures(embedder, crops.of(unseen)),
    }
    write_figures(card / "figures.json", figures)
    draw_curves(card / "curves.png", detector_curve, embedder_curve)
    write_card(card / "README.md", HERE / "card.md", figures)
    export_detector(detector, models / "drawn-detector.onnx")
    export_embedder(embedder, models / "drawn-embedder.onnx")
    write_manifest(
        models / "drawn-detector.onnx", "detect", "1x3xHxW float, BGR, 0-255, H and W multiples of 32")
    write_manifest(
        models / "drawn-embedder.onnx", "embed",
        "1x3x112x112 float, RGB, ImageNet mean and standard deviation, aligned to the ArcFace template",
        product_threshold(figures["embedder"]))
    print(f"wrote {models / 'drawn-detector.onnx'} and {models / 'drawn-embedder.onnx'}; see {card / 'README.md'}")


if __name__ == "__main__":
    sys.exit(main())
