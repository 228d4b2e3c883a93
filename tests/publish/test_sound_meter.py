"""The one pass over decoded samples, held against ffmpeg's meter."""

from __future__ import annotations

import numpy as np
import pytest
from numpy.typing import NDArray

from audioguide.audio.loudness import measure
from audioguide.publish.sound_meter import SoundMeter, integrated, joined
from audioguide.publish.true_peak import PeakMeter

RATES = (8_000, 11_025, 22_050, 24_000, 44_100, 48_000)
Floats = NDArray[np.float32]


def speech_like(rate: int, seed: int = 1, seconds: int = 12) -> Floats:
    """Bursts of coloured noise with pauses between them: what gates of loudness are for."""
    chance = np.random.default_rng(seed)
    bursts = [
        np.concatenate((np.cumsum(chance.normal(0, 300, rate // 3)) % 9000 - 4500, np.zeros(rate // 4)))
        for _ in range(2 * seconds)
    ]
    return (np.concatenate(bursts)[: seconds * rate] / 32768).astype(np.float32)


def metered(samples: Floats, rate: int, pieces: int = 9) -> tuple[SoundMeter, PeakMeter]:
    meter, peaks = SoundMeter(rate, []), PeakMeter()
    for piece in np.array_split(samples, pieces):
        meter.add(piece)
        peaks.add(piece)
    meter.finish()
    return meter, peaks


def by_ffmpeg(samples: Floats, rate: int) -> tuple[float, float]:
    return measure([np.rint(samples * 32768).astype("<i2").tobytes()], rate)


@pytest.mark.parametrize("rate", RATES)
def test_loudness_is_that_of_ffmpeg(rate: int) -> None:
    samples = speech_like(rate)
    meter, _ = metered(samples, rate)
    assert integrated(meter.blocks()) == pytest.approx(by_ffmpeg(samples, rate)[0], abs=0.15)


def test_the_loudness_of_several_sounds_is_that_of_all_of_them() -> None:
    parts = [speech_like(24_000, 1), speech_like(24_000, 2) / np.float32(4)]
    together = joined([metered(part, 24_000)[0].blocks() for part in parts])
    assert integrated(together) == pytest.approx(by_ffmpeg(np.concatenate(parts), 24_000)[0], abs=0.15)


def test_silence_has_no_blocks() -> None:
    meter, peaks = metered(np.zeros(48_000, np.float32), 24_000)
    assert meter.blocks() == ()
    assert integrated(()) == -70
    assert peaks.decibels(24_000) == -np.inf


@pytest.mark.parametrize("rate", RATES)
@pytest.mark.parametrize("level", [0.2, 0.7, 0.95])
def test_the_true_peak_is_that_of_ffmpeg_wherever_it_counts(rate: int, level: float) -> None:
    turns = np.arange(rate) * (2 * np.pi * 0.21 * rate / rate) + 0.4
    samples = (level * np.sin(turns) * np.hanning(rate)).astype(np.float32)
    found = metered(samples, rate)[1].decibels(rate)
    right = by_ffmpeg(samples, rate)[1]
    # Far below the limit of -2 dBTP the highest sample may stand for the curve.
    assert found == pytest.approx(right, abs=0.3 if level > 0.5 else 1.5)
    assert (found > -2) == (right > -2)


def test_sentences_and_pauses_are_told_apart_to_the_sample() -> None:
    rate = 24_000
    samples = np.zeros(5 * rate, np.float32)
    tone = (0.3 * np.sin(np.arange(rate) / 6)).astype(np.float32)
    samples[rate : 2 * rate] = tone
    samples[3 * rate : 4 * rate] = tone
    spans = [(rate, 2 * rate), (3 * rate, 4 * rate)]
    for count in (1, 4, 500):
        meter = SoundMeter(rate, spans)
        for piece in np.array_split(samples, count):
            meter.add(piece)
        meter.finish()
        assert meter.heard[0] == meter.heard[1] and meter.samples == len(samples)
        assert meter.noise == [-np.inf, -np.inf, -np.inf]


def test_a_sound_in_a_pause_is_noise_and_one_that_ends_early_has_fewer_levels() -> None:
    rate = 24_000
    samples = np.zeros(3 * rate, np.float32)
    samples[rate // 2 : rate // 2 + 2000] = 0.1
    meter = SoundMeter(rate, [(rate, 2 * rate), (2 * rate, 9 * rate)])
    meter.add(samples)
    meter.finish()
    assert meter.noise[0] > -60 and len(meter.noise) == 3
    assert len(meter.heard) == 2 and len(meter.heard[1]) == len(meter.heard[0])
