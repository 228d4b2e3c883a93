"""Colours that the eye sees as evenly spaced, and a square to lay soft-edged shapes on."""

from __future__ import annotations

from collections.abc import Sequence
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
        turn = (other.hue - self.hue + 180) % 360 - 180
        return Colour(
            self.light + share * (other.light - self.light),
            self.strength + share * (other.strength - self.strength),
            self.hue + share * turn,
        )


def _shown(colours: Sequence[Colour]) -> Plane:
    """Red, green and blue of each, from 0 to 1; what screens cannot show is cut off."""
    light, strength, hue = np.array([[one.light, one.strength, one.hue] for one in colours]).T
    lab = np.stack([light, strength * np.cos(np.radians(hue)), strength * np.sin(np.radians(hue))])
    linear = np.clip(_TO_RGB @ (_TO_CONES @ lab) ** 3, 0, 1)
    bent: Plane = np.where(linear <= 0.0031308, 12.92 * linear, 1.055 * linear ** (1 / 2.4) - 0.055)
    return bent.T


class Canvas:
    """A square of 1 by 1, its corner at the upper left, in so many pixels."""

    def __init__(self, pixels: int, above: Colour, below: Colour) -> None:
        self.pixels = pixels
        places = (np.arange(pixels) + 0.5) / pixels
        self.x, self.y = np.meshgrid(places, places)
        self._rgb = np.broadcast_to(self._fade(above, below), (pixels, pixels, 3)).copy()

    def lay(self, inside: Plane, above: Colour, below: Colour | None = None) -> None:
        """Lay a shape on what is there.

        inside: how far within the shape each pixel lies, in widths of the square; less than 0 outside. Its colour goes
        from `above` at the square's upper edge to `below` at the lower one.
        """
        covered = inside * self.pixels > -0.5
        rows, columns = np.flatnonzero(covered.any(axis=1)), np.flatnonzero(covered.any(axis=0))
        if not rows.size:
            return
        part = slice(rows[0], rows[-1] + 1), slice(columns[0], columns[-1] + 1)
        cover = np.clip(inside[part] * self.pixels + 0.5, 0, 1)[..., None]
        self._rgb[part] += cover * (self._fade(above, below or above)[part[0]] - self._rgb[part])

    def disc(self, x: float, y: float, radius: float, above: Colour, below: Colour | None = None) -> None:
        """Lay a round shape."""
        self.lay(radius - np.hypot(self.x - x, self.y - y), above, below)

    def bytes(self) -> np.ndarray[Any, np.dtype[np.uint8]]:
        """The pixels: rows, columns, red, green and blue."""
        return np.round(self._rgb * 255).astype(np.uint8)

    def _fade(self, above: Colour, below: Colour) -> Plane:
        shares = (np.arange(self.pixels) + 0.5) / self.pixels
        return _shown([above.to(below, share) for share in shares])[:, None, :]
