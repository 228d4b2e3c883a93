"""The picture of a guide: its own, the same every time, light enough, and with nothing in it but shapes."""

from __future__ import annotations

import struct
import zlib
from io import BytesIO
from itertools import combinations
from typing import Any

import av
import numpy as np
import pytest
from mutagen.id3 import ID3

from audioguide.publish.cover import LARGE, SMALL, cover
from audioguide.publish.cover.paint import Canvas, Colour
from audioguide.publish.cover.picture import _palette
from audioguide.publish.cover.png import SIGNATURE, png
from audioguide.publish.cover.scenes import SCENES
from audioguide.publish.mp3 import tags
from tests import timelines

NAMES = ["breast-cancer-recurrence", "how-to-listen", "falls", "asthma", "sleep", "your-knee", "heart-failure", "gout",
         "migraine", "diabetes", "hip", "stroke"]  # fmt: skip


def pixels(picture: bytes) -> np.ndarray[Any, np.dtype[np.uint8]]:
    """As ffmpeg reads it."""
    with av.open(BytesIO(picture), mode="r", format="png_pipe") as opened:
        return np.asarray(next(opened.decode(video=0)).to_ndarray(format="rgb24"), np.uint8)


def test_the_same_guide_has_the_same_picture() -> None:
    first = cover("falls", SMALL)
    cover.cache_clear()
    assert cover("falls", SMALL) == first


def test_guides_are_told_apart_by_their_pictures() -> None:
    small = {name: pixels(cover(name, SMALL)).astype(float) for name in NAMES}
    for one, other in combinations(NAMES, 2):
        assert np.abs(small[one] - small[other]).mean() > 4, (one, other)


@pytest.mark.parametrize("name", NAMES[:4])
def test_it_is_light_enough_and_shows_the_same_in_both_sizes(name: str) -> None:
    large, small = cover(name, LARGE), cover(name, SMALL)
    assert len(large) <= 60_000
    assert len(small) <= 15_360
    assert pixels(large).shape == (LARGE, LARGE, 3)
    halved = pixels(large).reshape(SMALL, 2, SMALL, 2, 3).mean(axis=(1, 3))
    assert np.percentile(np.abs(halved - pixels(small)), 99) <= 4


@pytest.mark.slow
def test_every_scene_is_light_enough_whatever_the_lot() -> None:
    drawn = [len(cover(f"guide {number}", SMALL)) for number in range(60)]
    assert max(drawn) <= 15_360
    assert min(drawn) > 2_000, "a picture of nothing"


def test_a_png_holds_the_pixels_it_was_given() -> None:
    given = np.random.default_rng(7).integers(0, 256, (5, 9, 3), np.uint8)
    written = png(given)
    assert written.startswith(SIGNATURE)
    assert (pixels(written) == given).all()
    place = len(SIGNATURE)
    while place < len(written):
        (length,) = struct.unpack(">I", written[place : place + 4])
        part, end = written[place + 4 : place + 8 + length], place + 8 + length
        assert struct.unpack(">I", written[end : end + 4])[0] == zlib.crc32(part)
        place = end + 4


def test_a_colour_is_what_its_space_says() -> None:
    white, red = Colour(1, 0, 0), Colour(0.628, 0.2577, 29.23)
    assert (Canvas(2, white, white).bytes() == 255).all()
    assert np.abs(Canvas(1, red, red).bytes()[0, 0].astype(int) - [255, 0, 0]).max() <= 1
    assert Colour(0.5, 0.1, 350).to(Colour(0.5, 0.1, 10), 0.5).hue % 360 == 0


def test_a_shape_that_lies_outside_changes_nothing() -> None:
    white, black = Colour(1, 0, 0), Colour(0, 0, 0)
    canvas = Canvas(20, white, white)
    canvas.disc(3, 3, 0.5, black)
    assert (canvas.bytes() == 255).all()
    canvas.disc(0.5, 0.5, 0.25, black)
    assert (canvas.bytes()[8:12, 8:12] == 0).all()
    assert (canvas.bytes()[0] == 255).all()


@pytest.mark.parametrize("scene", SCENES)
def test_every_scene_draws_something(scene: Any) -> None:
    from random import Random

    palette = _palette(Random(1))
    canvas = Canvas(60, palette.high, palette.low)
    before = canvas.bytes().copy()
    scene(canvas, palette, Random(2))
    changed = (canvas.bytes() != before).any(axis=2).mean()
    assert 0.1 < changed < 0.95


def test_the_whole_file_has_it_as_the_front_cover_and_a_chapter_has_none() -> None:
    line = timelines.timeline()
    whole = tags.whole_tag(line, [timelines.chapter(1, ("A.",), 0)])
    (picture,) = ID3(BytesIO(whole)).getall("APIC")  # type: ignore[no-untyped-call]
    assert (int(picture.type), picture.mime, picture.desc) == (3, "image/png", "")
    assert picture.data == cover(line.guide, SMALL)
    chapter = tags.chapter_tag(line, timelines.chapter(2, ("A.",)), 12)
    assert ID3(BytesIO(chapter)).getall("APIC") == []  # type: ignore[no-untyped-call]
