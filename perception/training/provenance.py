"""What a run is made of, as hashes: what was made of something else is not taken for it."""

from __future__ import annotations

import hashlib
import os
import re
from collections.abc import Iterable
from pathlib import Path

_HERE = Path(__file__).resolve().parent
_ROOT = _HERE.parents[1]


def of_drawing() -> str:
    """Of the code that draws people and rooms."""
    return _hash(file for part in ("Astro.Simulation", "Astro.App/Synthesis", "Astro.Home")
                 for file in (_ROOT / "robot" / part).rglob("*.cs"))


def of_detector(data: Path) -> str:
    """Of the code that a detector learns by, and of the tables and the sizes of the images that it learns from."""
    return _of_learning(data, "frames", "crops|embedder")


def of_embedder(data: Path) -> str:
    """Likewise of an embedder."""
    return _of_learning(data, "crops", "frames|detector|targets")


def _of_learning(data: Path, images: str, others: str) -> str:
    code = (file for file in _HERE.glob("*.py") if not re.search(others, file.name))
    tables = [data / "crops.csv"] if images == "crops" else [data / f"{t}.csv" for t in ("frames", "faces", "ignored")]
    return f"{_hash(code)} {_hash(tables)} {image_bytes(data / images)}"


def image_bytes(folder: Path) -> int:
    """How long all images in a folder are together: they hardly change without that."""
    total = 0
    for place, _, files in os.walk(folder):
        total += sum(os.stat(os.path.join(place, file)).st_size for file in files if file.endswith((".jpg", ".png")))
    return total


def _hash(files: Iterable[Path]) -> str:
    digest = hashlib.sha256()
    for file in sorted(files):
        digest.update(file.name.encode())
        digest.update(file.read_bytes())
    return digest.hexdigest()[:16]
