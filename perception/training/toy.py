"""A stand-in for `astro synth`: a data set of the same layout whose people are ellipses. For the smoke test only."""

from __future__ import annotations

import csv
from pathlib import Path

import numpy as np
from PIL import Image, ImageDraw

from data import POINTS
from settings import DataSettings

_TEMPLATE = np.array([[38.29, 51.70], [73.53, 51.50], [56.03, 71.74], [41.55, 92.37], [70.73, 92.20]])
_FRAMES = 40


def make_toy(folder: Path, data: DataSettings) -> None:
    """Writes crops and frames of `data.identities` people and the five lists that describe them."""
    random = np.random.default_rng(1)
    crops, frames, faces, ignored = [], [], [], []
    for identity in range(data.identities):
        (folder / "crops" / str(identity)).mkdir(parents=True, exist_ok=True)
        for view in range(data.views):
            file = f"crops/{identity}/{view}.jpg"
            image = Image.fromarray(random.integers(0, 256, (7, 7, 3), np.uint8)).resize((112, 112))
            _draw(image, identity, _TEMPLATE)
            image.save(folder / file, quality=95)
            crops.append((file, identity, *random.uniform(-40, 40, 1), 0, int(random.integers(16, 160)),
                          identity % 10 + 1, ("child", "adult", "older")[identity % 3], identity % 2, 0, 0))
    (folder / "frames").mkdir(exist_ok=True)
    for number in range(_FRAMES):
        file = f"frames/{number}.jpg"
        image = Image.fromarray(random.integers(0, 256, (6, 8, 3), np.uint8)).resize((640, 480))
        people = int(random.integers(0, 4))
        for person in range(people):
            width = random.uniform(16, 120)
            centre = np.array((160 + 160 * person, random.uniform(100, 380)))
            points = (_TEMPLATE - _TEMPLATE.mean(axis=0)) * width / 66 + centre
            _draw(image, int(random.integers(data.identities)), points)
            box = (*(centre - (width / 2, width * 0.65)), width, width * 1.25)
            faces.append((file, 0, *box, *points.ravel(), 0, 0, 1))
        image.save(folder / file, quality=95)
        frames.append((file, 10000, people, 0, 0))
        ignored.append((file, 0, 0, 8, 8))
    box = ("x", "y", "width", "height")
    _write(folder / "crops.csv", crops, "file", "identity", "yaw_deg", "pitch_deg", "face_px", "monk", "age_group",
           "glasses", "beard", "hat")
    _write(folder / "frames.csv", frames, "file", "home_seed", "people", "lamps", "pictures")
    _write(folder / "faces.csv", faces, "file", "identity", *box, *(f"{p}_{a}" for p in POINTS for a in "xy"),
           "yaw_deg", "pitch_deg", "visible")
    _write(folder / "ignored.csv", ignored, "file", *box)


def _draw(image: Image.Image, identity: int, points: np.ndarray) -> None:
    """A head whose colours and proportions are the identity's."""
    own = np.random.default_rng(identity)
    skin, eyes, lips = (tuple(int(v) for v in own.integers(40, 250, 3)) for _ in range(3))
    pen = ImageDraw.Draw(image)
    apart = points[1, 0] - points[0, 0]
    _ellipse(pen, points.mean(axis=0), apart * own.uniform(0.85, 1), apart * own.uniform(1.1, 1.3), skin)
    for eye in points[:2]:
        _ellipse(pen, eye, apart * own.uniform(0.1, 0.2), apart * own.uniform(0.06, 0.14), eyes)
    _ellipse(pen, points[2], apart * own.uniform(0.05, 0.15), apart * own.uniform(0.1, 0.2), eyes)
    _ellipse(pen, points[3:].mean(axis=0), apart * 0.42, apart * own.uniform(0.05, 0.14), lips)


def _ellipse(pen: ImageDraw.ImageDraw, centre: np.ndarray, across: float, down: float, fill: tuple) -> None:
    pen.ellipse((centre[0] - across, centre[1] - down, centre[0] + across, centre[1] + down), fill)


def _write(path: Path, rows: list[tuple], *header: str) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(header)
        writer.writerows(rows)
