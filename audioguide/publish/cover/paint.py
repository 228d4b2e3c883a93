"""Colours that the eye sees as evenly spaced, and a square to lay soft-edged shapes on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

Plane = np.ndarray[Any, np.dtype[np.float64]]
"""A number for each pixel, or for each row."""
_TO_CONES = np.array([[1.0, 0.3963377774, 0.2158037573], [1.0, -0.1055613458, -0.0638541728],
                      [1.0, -0.0894841775, -1.2914855480]])  # fmt: skip
_TO_RGB = np.array([[4.0767416621, -3.3077115913, 0.2309699292], [-1.2684380046, 2.6097574011, -0.3413193965],
                    [-0.0041960863, -0.7034186147, 1.7076147010]])  # fmt: skip


@dataclass(frozen=True, slots=True)
class Colour:
    """A colour as OKLCH has it: bottosson.github.io/posts/oklab."""

    light: float
    """0 black, 1 white."""
    strength: float
    """0 grey; about 0.15 is as strong as calm colours go."""
    hue: float
    """Degrees: 30 red, 90 yellow, 145 green, 250 blue."""

    def to(self, other: Colour, share: float) -> Colour:
        """The colour between this and another: 0 this, 1 the other, by the shorter way round the hues."""
        return Colour(*self.mixed(other, np.array([share]))[0].tolist())

    def mixed(self, other: Colour, shares: Plane) -> Plane:
        """As `to`, for each of many shares: rows of light, strength and hue."""
        here = np.array([self.light, self.strength, self.hue])
        way = np.array([other.light, other.strength, other.hue]) - here
        way[2] = (way[2] + 180) % 360 - 180
        mixed: Plane = here + shares[:, None] * way
        return mixed


@dataclass(frozen=True, slots=True)
class Part:
    """The part of a square that a shape may touch, as rows and columns of its pixels."""

    rows: slice
    columns: slice


WHOLE = Part(slice(None), slice(None))
"""All of it."""


class Canvas:
    """A square of 1 by 1, its corner at the upper left, in so many pixels."""

    def __init__(self, pixels: int, above: Colour, below: Colour) -> None:
        self.pixels = pixels
        places = (np.arange(pixels) + 0.5) / pixels
        # One row and one column, which numpy spreads where both are needed: what depends on one is reckoned once.
        self.x, self.y = places[None, :], places[:, None]
        self._rgb = np.broadcast_to(self._fade(above, below), (pixels, pixels, 3)).copy()

    def around(self, x: float, y: float, reach: float) -> Part:
        """The pixels that lie within `reach` of a point, and some more at the corners."""
        across, down = ((max(0, place - reach), place + reach) for place in (x, y))
        rows, columns = (slice(int(low * self.pixels), int(high * self.pixels) + 2) for low, high in (down, across))
        return Part(rows, columns)

    def lay(self, inside: Plane, above: Colour, below: Colour | None = None, part: Part = WHOLE) -> None:
        """Lay a shape on what is there.

        inside: how far within the shape each pixel of `part` lies, in widths of the square; less than 0 outside. Its
        colour goes from `above` at the square's upper edge to `below` at the lower one.
        """
        cover = np.clip(inside * self.pixels + 0.5, 0, 1)
        used = np.flatnonzero(cover.any(axis=1))
        if used.size:
            rows = slice(used[0], used[-1] + 1)
            under = self._rgb[part.rows, part.columns][rows]
            under += cover[rows, :, None] * (self._fade(above, below or above)[part.rows][rows] - under)

    def disc(self, x: float, y: float, radius: float, above: Colour, below: Colour | None = None) -> None:
        """Lay a round shape."""
        part = self.around(x, y, radius + 1 / self.pixels)
        inside = radius - np.hypot(self.x[:, part.columns] - x, self.y[part.rows] - y)
        self.lay(inside, above, below, part)

    def bytes(self) -> np.ndarray[Any, np.dtype[np.uint8]]:
        """The pixels: rows, columns, red, green and blue."""
        return np.round(self._rgb * 255).astype(np.uint8)

    def _fade(self, above: Colour, below: Colour) -> Plane:
        """Red, green and blue of each row."""
        shares = (np.arange(self.pixels) + 0.5) / self.pixels
        return _shown(above.mixed(below, shares))[:, None, :]


def _shown(colours: Plane) -> Plane:
    """Red, green and blue from 0 to 1 of each: rows of light, strength and hue. What screens cannot show is cut off."""
    light, strength, hue = colours.T
    lab = np.stack([light, strength * np.cos(np.radians(hue)), strength * np.sin(np.radians(hue))])
    # Not "@", for which numpy wakes a thread for each processor that then waits by spinning.
    linear = np.clip(np.einsum("ij,jk", _TO_RGB, np.einsum("ij,jk", _TO_CONES, lab) ** 3), 0, 1)
    bent: Plane = np.where(linear <= 0.0031308, 12.92 * linear, 1.055 * linear ** (1 / 2.4) - 0.055)
    return bent.T
