"""Cuts training images out of camera frames: other scales, places, lights and cameras."""

from __future__ import annotations

import io

import numpy as np
from PIL import Image, ImageFilter

from data import Faces

SIDE = 320
"""Width and height of a training image (px)."""

_MIRRORED = [1, 0, 2, 4, 3]  # what is right from the one side is left from the other


def cut(pixels: np.ndarray, faces: Faces, random: np.random.Generator) -> tuple[np.ndarray, Faces]:
    """One training image, 320×320×3 bytes, RGB, from one frame: a window scaled, mirrored, relit and blurred."""
    height, width = pixels.shape[:2]
    window = _window(width, height, faces, random)
    image, faces = _resample(pixels, faces, window, SIDE)
    if random.random() < 0.5:
        image, faces = np.ascontiguousarray(image[:, ::-1]), _mirror(faces, SIDE)
    return _degrade(image, random), _drop_unseen(faces, SIDE)


def mosaic(
    frames: list[tuple[np.ndarray, Faces]], random: np.random.Generator,
) -> tuple[np.ndarray, Faces]:
    """Four windows in one training image (Bochkovskiy et al., "YOLOv4", 2020): more and smaller faces each."""
    half = SIDE // 2
    image = np.empty((SIDE, SIDE, 3), np.uint8)
    parts = []
    for number, (pixels, faces) in enumerate(frames):
        corner = np.array((number % 2, number // 2)) * half
        window = _window(pixels.shape[1], pixels.shape[0], faces, random)
        tile, faces = _resample(pixels, faces, window, half)
        if random.random() < 0.5:
            tile, faces = tile[:, ::-1], _mirror(faces, half)
        image[corner[1]:corner[1] + half, corner[0]:corner[0] + half] = tile
        parts.append(_moved(_drop_unseen(faces, half), corner.astype(np.float32), 1))
    merged = Faces(*(np.concatenate([getattr(part, name) for part in parts]) for name in Faces.__annotations__))
    return _degrade(image, random), merged


def _window(width: int, height: int, faces: Faces, random: np.random.Generator) -> tuple[float, float, float]:
    """Left, top and side (px) of a square window: around some face, at a size that brings it to one worth learning."""
    if len(faces.boxes) and random.random() < 0.75:
        box = faces.boxes[random.integers(len(faces.boxes))]
        size = max(box[2] - box[0], 4)
        wanted = np.exp(random.uniform(np.log(12), np.log(190)))
        # Beyond three times there is only blur to see; below a quarter only noise.
        side = SIDE * np.clip(size / wanted, 1 / 3, 4)
        centre = (box[:2] + box[2:]) / 2 + random.uniform(-0.4, 0.4, 2) * side
    else:
        side = SIDE * np.exp(random.uniform(np.log(0.5), np.log(1.5)))
        centre = random.uniform((0, 0), (width, height))
    side = min(side, 1.1 * width)
    left = _inside(centre[0] - side / 2, side, width)
    return left, _inside(centre[1] - side / 2, side, height), side


def _inside(start: float, length: float, limit: int) -> float:
    return float(np.clip(start, 0, limit - length)) if length < limit else (limit - length) / 2


def _resample(
    pixels: np.ndarray, faces: Faces, window: tuple[float, float, float], side: int,
) -> tuple[np.ndarray, Faces]:
    """The window as side×side pixels. What lies outside the frame is grey."""
    left, top, extent = window
    height, width = pixels.shape[:2]
    x0, y0 = max(int(left), 0), max(int(top), 0)
    x1, y1 = min(int(np.ceil(left + extent)), width), min(int(np.ceil(top + extent)), height)
    part = Image.fromarray(np.ascontiguousarray(pixels[y0:y1, x0:x1]))
    scale = side / extent
    if left < 0 or top < 0 or left + extent > width or top + extent > height:
        canvas = Image.new("RGB", (int(np.ceil(extent)) + 1,) * 2, (114, 114, 114))
        canvas.paste(part, (round(x0 - left), round(y0 - top)))
        part, box = canvas, (0, 0, extent, extent)
    else:
        box = (left - x0, top - y0, left - x0 + extent, top - y0 + extent)
    image = part.resize((side, side), Image.Resampling.BILINEAR, box=box)
    # Pixel centres lie at whole numbers, so a scale is about the corner at minus a half.
    return np.asarray(image), _moved(faces, -np.array((left, top), np.float32) + 0.5, scale, -0.5)


def _moved(faces: Faces, shift: np.ndarray, scale: float, after: float = 0) -> Faces:
    def move(xy: np.ndarray) -> np.ndarray:
        return ((xy.reshape(-1, 2) + shift) * scale + after).astype(np.float32).reshape(xy.shape)

    return Faces(move(faces.boxes), move(faces.points), faces.yaw_deg, faces.visible, move(faces.ignored))


def _mirror(faces: Faces, side: int) -> Faces:
    def flip(boxes: np.ndarray) -> np.ndarray:
        return np.stack((side - 1 - boxes[:, 2], boxes[:, 1], side - 1 - boxes[:, 0], boxes[:, 3]), axis=1)

    points = faces.points[:, _MIRRORED] * np.float32((-1, 1)) + np.float32((side - 1, 0))
    return Faces(flip(faces.boxes), points, -faces.yaw_deg, faces.visible, flip(faces.ignored))


def _drop_unseen(faces: Faces, side: int) -> Faces:
    """Asks for nothing about faces that the window cuts in two or that have become tiny."""
    inside = np.clip(faces.boxes, 0, side - 1)
    area = np.prod(faces.boxes[:, 2:] - faces.boxes[:, :2], axis=1)
    shown = np.prod(inside[:, 2:] - inside[:, :2], axis=1) / np.maximum(area, 1e-6)
    sizeable = faces.boxes[:, 2] - faces.boxes[:, 0] >= 10
    asked = sizeable & (shown * faces.visible >= 0.4)
    unclear = inside[~asked & (shown > 0)]
    return Faces(
        faces.boxes[asked], faces.points[asked], faces.yaw_deg[asked], faces.visible[asked],
        np.concatenate((np.clip(faces.ignored, 0, side - 1), unclear)))


def _degrade(pixels: np.ndarray, random: np.random.Generator) -> np.ndarray:
    """Exposure, white balance, loss of colour, blur, compression and noise."""
    level = np.arange(256) / 255
    gain = np.exp(random.normal(-0.1, 0.35) + random.normal(0, 0.08, (3, 1)))
    table = (level * gain).clip(0, 1) ** np.exp(random.normal(0, 0.2)) * 255
    image = Image.fromarray(pixels).point(table.round().astype(int).ravel().tolist())
    kind = random.random()
    if kind < 0.05:
        image = image.convert("L").convert("RGB")
    elif kind < 0.2:
        image = image.filter(ImageFilter.GaussianBlur(random.uniform(0.3, 1.2)))
    elif kind < 0.3:
        file = io.BytesIO()
        image.save(file, "JPEG", quality=int(random.integers(40, 90)))
        image = Image.open(file)
    elif kind < 0.5:
        return _noisy(np.asarray(image), random)
    return np.asarray(image)


def _noisy(pixels: np.ndarray, random: np.random.Generator) -> np.ndarray:
    """A sensor's noise; the rows of a sheet are shuffled, since drawing so many numbers takes longer than all else."""
    sheet = random.standard_normal((16, pixels.shape[1] * 3), np.float32) * random.uniform(1, 10)
    noise = sheet[random.integers(len(sheet), size=len(pixels))].reshape(pixels.shape)
    return (pixels + noise).clip(0, 255).astype(np.uint8)
