"""Reads what `astro synth` writes; decodes every image once into arrays that are mapped from disk."""

from __future__ import annotations

import csv
import json
import os
from collections import defaultdict
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from PIL import Image

from progress import Progress
from provenance import image_bytes

POINTS = ("right_eye", "left_eye", "nose", "right_mouth", "left_mouth")
"""The names of the five landmarks in the lists, in the order of the networks."""


@dataclass(frozen=True)
class Crops:
    """Aligned faces with what is known of each. N crops."""

    pixels: np.ndarray
    """N×112×112×3 bytes, RGB."""

    identity: np.ndarray
    """N seeds."""

    labels: dict[str, np.ndarray]
    """The other columns of crops.csv: yaw_deg, pitch_deg, face_px, monk, age_group, glasses, beard, hat."""

    def of(self, rows: np.ndarray) -> Crops:
        """Some of the crops; their pixels are read now."""
        return Crops(self.pixels[rows], self.identity[rows], {name: v[rows] for name, v in self.labels.items()})


@dataclass(frozen=True)
class Faces:
    """What is to be found in one frame (px, top left origin). F faces and I regions."""

    boxes: np.ndarray
    """F×4: left, top, right, bottom."""

    points: np.ndarray
    """F×5×2: right eye, left eye, nose, right and left mouth corner."""

    yaw_deg: np.ndarray
    """F: against the line of sight."""

    visible: np.ndarray
    """F: share of the face that is seen."""

    ignored: np.ndarray
    """I×4: regions about which nothing is asked."""


@dataclass(frozen=True)
class Frames:
    """Camera frames with their faces. N frames."""

    pixels: np.ndarray
    """N×480×640×3 bytes, RGB."""

    faces: list[Faces]


def load_crops(folder: Path) -> Crops:
    """Reads crops.csv and the crops that it lists."""
    rows = _read(folder / "crops.csv")
    files = [row.pop("file") for row in rows]
    columns = {name: _column([row[name] for row in rows]) for name in rows[0]}
    identity = columns.pop("identity")
    return Crops(_decoded(folder, files, "crops"), identity, columns)


def load_frames(folder: Path) -> Frames:
    """Reads frames.csv, faces.csv and ignored.csv and the frames that they speak of."""
    files = [row["file"] for row in _read(folder / "frames.csv")]
    faces, ignored = defaultdict(list), defaultdict(list)
    for row in _read(folder / "faces.csv"):
        faces[row["file"]].append(row)
    for row in _read(folder / "ignored.csv"):
        ignored[row["file"]].append(row)
    return Frames(_decoded(folder, files, "frames"), [_faces(faces[file], ignored[file]) for file in files])


def _faces(rows: list[dict[str, str]], ignored: list[dict[str, str]]) -> Faces:
    points = np.array(
        [[[float(row[f"{name}_x"]), float(row[f"{name}_y"])] for name in POINTS] for row in rows], np.float32)
    faces = Faces(
        boxes=_boxes(rows),
        points=points.reshape(-1, 5, 2),
        yaw_deg=np.array([float(row["yaw_deg"]) for row in rows], np.float32),
        visible=np.array([float(row["visible"]) for row in rows], np.float32),
        ignored=_boxes(ignored),
    )
    # A face that is hardly to be seen stands in both lists: it is neither asked for nor counted as a false one.
    asked = ~(np.abs(faces.boxes[:, None] - faces.ignored[None]).max(-1, initial=0) < 1).any(1)
    return Faces(faces.boxes[asked], faces.points[asked], faces.yaw_deg[asked], faces.visible[asked], faces.ignored)


def _boxes(rows: list[dict[str, str]]) -> np.ndarray:
    sides = np.array([[float(row[k]) for k in ("x", "y", "width", "height")] for row in rows], np.float32)
    sides = sides.reshape(-1, 4)
    return np.concatenate((sides[:, :2], sides[:, :2] + sides[:, 2:]), axis=1)


def _read(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def _column(values: list[str]) -> np.ndarray:
    try:
        return np.array([float(value) for value in values])
    except ValueError:
        return np.array(values)


def _decoded(folder: Path, files: list[str], name: str) -> np.ndarray:
    """The images as one N×H×W×3 array on disk, decoded when it is not there yet or is of other files."""
    target, listing = folder / f"{name}.npy", folder / f"{name}.files.json"
    wanted = {"files": files, "bytes": image_bytes(folder / name)}
    if not (target.exists() and listing.exists() and json.loads(listing.read_text()) == wanted):
        listing.unlink(missing_ok=True)
        _decode(folder, files, target, name)
        listing.write_text(json.dumps(wanted))
    return np.load(target, mmap_mode="r")


def _decode(folder: Path, files: list[str], target: Path, name: str) -> None:
    with Image.open(folder / files[0]) as first:
        shape = (len(files), first.height, first.width, 3)
    pixels = np.lib.format.open_memmap(target, mode="w+", dtype=np.uint8, shape=shape)

    def decode(number: int) -> None:
        with Image.open(folder / files[number]) as image:
            pixels[number] = np.asarray(image.convert("RGB"))

    progress = Progress(f"decoding {name}", len(files), name)
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        for done, _ in enumerate(pool.map(decode, range(len(files)), chunksize=64), start=1):
            progress.show(done)
    pixels.flush()
