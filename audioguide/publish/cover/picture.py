"""Which picture a guide has: its kind, its colours and its lines, all drawn by lot from the guide's name.

The name decides alone: a guide keeps its face when its words change, and has the same one in each of its languages.
"""

from __future__ import annotations

import hashlib
from random import Random

from audioguide.publish.cover.paint import Canvas, Colour
from audioguide.publish.cover.png import png
from audioguide.publish.cover.scenes import SCENES, Palette


def drawn(guide: str, pixels: int) -> bytes:
    """The picture of the guide with this name as a PNG, `pixels` wide and high."""
    lot = Random(int.from_bytes(hashlib.sha256(guide.encode()).digest()))
    scene, palette = SCENES[lot.randrange(len(SCENES))], _palette(lot)
    canvas = Canvas(pixels, palette.high, palette.low)
    scene(canvas, palette, lot)
    return png(canvas.bytes())


def _palette(lot: Random) -> Palette:
    """Cool colours that lie near one another, and a warm one to rest the eye on: all calm, none of them brown."""
    hue, drift = lot.uniform(145, 325), lot.choice((-1, 1)) * lot.uniform(20, 50)
    sky = lot.choice((hue + drift, lot.uniform(50, 80)))
    return Palette(
        high=Colour(0.94, 0.03, sky),
        low=Colour(0.97, 0.025, lot.uniform(60, 90)),
        far=Colour(0.84, 0.055, hue + drift),
        near=Colour(lot.uniform(0.34, 0.42), 0.08, hue),
        rest=Colour(0.84, lot.uniform(0.09, 0.13), lot.uniform(40, 92)),
    )
