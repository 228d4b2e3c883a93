"""What a cover may show: hills, water, ribbons or leaves; nothing that could be an illness, a body or a word.

So there are no rings, which could be a breast or an eye, and no stones, which guides on kidneys and galls are about.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from random import Random

import numpy as np

from audioguide.publish.cover.paint import Canvas, Colour, Plane


@dataclass(frozen=True, slots=True)
class Palette:
    """The colours of one cover."""

    high: Colour
    """Of the sky, above."""
    low: Colour
    """Of the sky, at the horizon."""
    far: Colour
    near: Colour
    rest: Colour
    """The one that stands apart: a sun, a leaf."""


Scene = Callable[[Canvas, Palette, Random], None]


def hills(canvas: Canvas, palette: Palette, lot: Random) -> None:
    """A sun behind hills that grow darker as they come near."""
    canvas.disc(lot.uniform(0.25, 0.75), lot.uniform(0.24, 0.38), lot.uniform(0.09, 0.15), palette.rest)
    count = lot.randint(4, 6)
    for number in range(count):
        share = number / (count - 1)
        line = 0.42 + 0.46 * share + _wave(canvas.x, lot, 0.055 - 0.02 * share)
        colour = palette.far.to(palette.near, share)
        canvas.lay(canvas.y - line, colour, colour.to(palette.low, 0.28 * (1 - share)))


def water(canvas: Canvas, palette: Palette, lot: Random) -> None:
    """A low sun over still water, and its light on it."""
    line, x = lot.uniform(0.52, 0.6), lot.uniform(0.3, 0.7)
    radius = lot.uniform(0.15, 0.2)
    canvas.disc(x, line - radius * lot.uniform(0.2, 0.7), radius, palette.rest)
    for number in range(2):
        coast = line - 0.07 + 0.035 * number + _wave(canvas.x, lot, 0.07)
        colour = palette.far.to(palette.near, 0.12 + 0.2 * number)
        canvas.lay(canvas.y - coast, colour.to(palette.low, 0.2))
    canvas.lay(canvas.y - line, palette.far.to(palette.near, 0.25), palette.near)
    count = lot.randint(5, 7)
    for number in range(count):
        share = number / (count - 1)
        y, thick = line + 0.045 + 0.33 * share, 0.006 + 0.008 * share
        half = radius * lot.uniform(0.35, 0.95) * (1 - 0.35 * share)
        canvas.lay(
            _bar(canvas, x + lot.uniform(-0.03, 0.03), y, half, thick), palette.rest.to(palette.far, 0.5 * share)
        )


def ribbons(canvas: Canvas, palette: Palette, lot: Random) -> None:
    """Broad bands that flow from one side to the other, like cloth or wind."""
    canvas.disc(lot.uniform(0.62, 0.8), lot.uniform(0.18, 0.26), lot.uniform(0.08, 0.12), palette.rest)
    tilt, count = lot.uniform(0.3, 0.65), lot.randint(5, 7)
    often, shift = lot.uniform(0.55, 0.85), lot.uniform(0, 2 * np.pi)
    for number in range(count):
        share = number / (count - 1)
        swing = 0.1 * np.sin(2 * np.pi * often * canvas.x + shift + 0.55 * number)
        line = 0.34 + 0.72 * share + tilt * (canvas.x - 0.5) * (0.4 + share) + swing
        colour = palette.far.to(palette.near, share)
        canvas.lay(canvas.y - line, colour.to(palette.low, 0.3 * (1 - share)), colour)


def leaves(canvas: Canvas, palette: Palette, lot: Random) -> None:
    """A twig that bends to one side, its leaves in pairs."""
    side = lot.choice((-1, 1))
    bend, count = lot.uniform(0.1, 0.2), lot.randint(4, 6)
    canvas.disc(0.5 - side * 0.14, lot.uniform(0.34, 0.44), lot.uniform(0.24, 0.3), palette.low.to(palette.rest, 0.6))

    def stem(up: Plane) -> Plane:
        return 0.5 + side * bend * (up * up * 1.6 - 0.5)

    twig = 0.007 - np.abs(canvas.x - stem(1 - canvas.y))
    canvas.lay(np.minimum(twig, canvas.y - 0.14), palette.near)
    for number in range(count):
        up = 0.12 + 0.62 * number / (count - 1)
        colour = palette.far.to(palette.near, 0.92 - 0.62 * number / (count - 1))
        for turn in (-1, 1):
            x, y = float(stem(np.array(up))), 1 - up
            slope = turn * lot.uniform(0.85, 1.1) + side * bend * up * 2
            length = lot.uniform(0.23, 0.27) * (1.12 - 0.45 * up)
            _leaf(canvas, x, y, slope, length, colour if turn == side else colour.to(palette.far, 0.35))
    tip = float(stem(np.array(0.85)))
    _leaf(canvas, tip, 0.16, side * bend * 1.6, 0.13, palette.rest.to(palette.near, 0.1))


SCENES: tuple[Scene, ...] = (hills, water, ribbons, leaves)


def _wave(x: Plane, lot: Random, height: float) -> Plane:
    """A line that rises and falls slowly, by `height` at most."""
    parts = [(lot.uniform(0.5, 1.0), 0.6), (lot.uniform(1.1, 1.8), 0.3), (lot.uniform(2.2, 3.2), 0.1)]
    shifts = [lot.uniform(0, 2 * np.pi) for _ in parts]
    waves = [share * np.sin(2 * np.pi * often * x + shift) for (often, share), shift in zip(parts, shifts, strict=True)]
    line: Plane = height * np.sum(waves, axis=0)
    return line


def _bar(canvas: Canvas, x: float, y: float, half: float, thick: float) -> Plane:
    """A level line with round ends."""
    inside: Plane = thick - np.hypot(np.maximum(np.abs(canvas.x - x) - half, 0), canvas.y - y)
    return inside


def _leaf(canvas: Canvas, x: float, y: float, slope: float, length: float, colour: Colour) -> None:
    """Lay what two circles have in common, from a point outwards; slope: radians from upright to the right."""
    part = canvas.around(x, y, length + 1 / canvas.pixels)
    right, down = canvas.x[:, part.columns] - x, canvas.y[part.rows] - y
    along = right * np.sin(slope) - down * np.cos(slope) - length / 2
    aside = np.abs(right * np.cos(slope) + down * np.sin(slope))
    middle = 0.6 * length
    canvas.lay(np.hypot(middle, length / 2) - np.hypot(aside + middle, along), colour, part=part)
