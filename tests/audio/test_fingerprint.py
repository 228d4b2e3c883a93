"""The fingerprint of a sentence: what it is, and that the reader, which shares no code, reads the same."""

from __future__ import annotations

from base64 import b64decode

import numpy as np
import pytest
from numpy.typing import NDArray

from audioguide.audio.fingerprint import fingerprint, frame_samples, noted
from audioguide.publish.sentence_levels import as_levels, expected_levels, grid, slots_of
from audioguide.publish.sound_meter import SoundMeter
from tests import timelines

RATES = (8_000, 11_025, 12_000, 16_000, 22_050, 24_000, 32_000, 44_100, 48_000)


def sine(hertz: float, rate: int, seconds: float = 0.5, level: float = 0.5) -> bytes:
    turns = np.arange(int(rate * seconds)) * (2 * np.pi * hertz / rate)
    return bytes(np.rint(32768 * level * np.sin(turns)).astype("<i2").tobytes())


def steps(found: str, bands: int = 5) -> NDArray[np.int64]:
    nibbles = [half for byte in b64decode(found) for half in (byte >> 4, byte & 15)]
    return np.array(nibbles[: len(nibbles) // bands * bands]).reshape(-1, bands)


@pytest.mark.parametrize("rate", RATES)
def test_frames_and_slots_last_about_as_long_at_every_rate(rate: int) -> None:
    assert 0.015 < frame_samples(rate) / rate < 0.024
    assert grid(rate).frame == frame_samples(rate)
    assert 0.063 < grid(rate).step / rate < 0.071


@pytest.mark.parametrize("rate", RATES)
@pytest.mark.parametrize(("hertz", "band"), [(300, 0), (750, 1), (1500, 2), (3000, 3)])
def test_a_sine_stands_in_its_band_at_its_level(rate: int, hertz: int, band: int) -> None:
    found = steps(fingerprint(sine(hertz, rate), rate))[1:-1]
    # Half of full scale is -6 dB: 48 dB over silence, which is above the highest of sixteen steps.
    assert (found[:, band] == 15).all()
    quiet = steps(fingerprint(sine(hertz, rate, level=0.01), rate))[1:-1]
    assert (abs(quiet[:, band] - (54 - 40) / 3) <= 1).all()


def test_silence_and_a_whisper_are_nothing() -> None:
    assert not steps(fingerprint(bytes(9_000), 24_000)).any()
    assert not steps(fingerprint(sine(750, 24_000, level=0.001), 24_000)).any()


def test_it_grows_with_the_sentence_and_ends_with_its_last_sample() -> None:
    step = grid(24_000).step
    assert [len(b64decode(fingerprint(bytes(2 * samples), 24_000))) for samples in (1, step, step + 1)] == [3, 3, 5]
    late = bytes(2 * step) + sine(750, 24_000, 0.001)
    assert steps(fingerprint(late, 24_000))[1].any()


@pytest.mark.parametrize("rate", RATES)
def test_the_reader_finds_the_same_levels_by_its_own_code(rate: int) -> None:
    chance = np.random.default_rng(rate)
    pieces = [
        chance.normal(0, level, int(rate * seconds)) for level, seconds in ((3000, 0.41), (40, 0.3), (9000, 0.23))
    ]
    samples = np.concatenate(pieces).clip(-32768, 32767).astype("<i2")
    expected = expected_levels(fingerprint(samples.tobytes(), rate), slots_of(len(samples), rate))
    meter = SoundMeter(rate, [(0, len(samples))])
    for piece in np.array_split(samples.astype(np.float32) / np.float32(32768), 7):
        meter.add(piece)
    meter.finish()
    assert expected is not None
    # Half a step of three, and a little for where one is rounded to a quarter.
    assert np.abs(np.clip(as_levels(meter.heard[0]), -54, -9) - expected).max() <= 1.7


def test_sentences_are_noted_as_they_pass_whatever_the_blocks() -> None:
    chapter = timelines.chapter(1, ("One.", "Two."))
    samples = np.random.default_rng(1).normal(0, 3000, chapter.frames).astype("<i2")
    right = [fingerprint(samples[cue.start : cue.end].tobytes(), timelines.RATE) for cue in chapter.cues]
    for size in (77, 16_384, chapter.frames):
        blocks = [samples[at : at + size].tobytes() for at in range(0, len(samples), size)]
        found: list[str] = []
        assert b"".join(noted(blocks, chapter.cues, timelines.RATE, found)) == samples.tobytes()
        assert found == right
