"""What a run is made of, as hashes: what was made of something else is not taken for it."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterable
from pathlib import Path

_HERE = Path(__file__).resolve().parent
_ROOT = _HERE.parents[1]


def of_drawing() -> str:
    """Of the code that draws people and rooms."""
    return _hash(file for part in ("Astro.Simulation", "Astro.App/Synthesis", "Astro.Home")
                 for file in (_ROOT / "robot" / part).rglob("*.cs"))


def of_learning(data: Path) -> str:
    """Of the code that learns, and of the tables and the sizes of the images that it learns from."""
    return f"{_hash(_HERE.glob('*.py'))} {_hash(data.glob('*.csv'))} {image_bytes(data)}"


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
