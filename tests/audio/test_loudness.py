from __future__ import annotations

import itertools
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from audioguide.audio import mp3
from audioguide.audio.loudness import CEILING_DBFS, Leveller, measure
from audioguide.errors import AudioError
from tests.audio.sounds import blocks, frames_of, tone

CEILING = 32768 * 10 ** (CEILING_DBFS / 20)


def levelled(sound: bytes, gain: float, size: int = 4096) -> np.ndarray[tuple[int], np.dtype[np.int64]]:
    out = b"".join(Leveller(gain).level(blocks(sound, size)))
    return np.frombuffer(out, "<i2").astype(np.int64)


@given(st.integers(0, 30_000), st.floats(0.1, 20), st.integers(1, 20_000))
@settings(max_examples=40)
def test_same_length_under_the_ceiling_whatever_the_blocks(count: int, gain: float, size: int) -> None:
    sound = tone(count, 24_000, peak=15_000, noise=3_000)
    out = levelled(sound, gain, size)
    assert len(out) == count
    assert abs(out).max(initial=0) <= CEILING
    assert (out == levelled(sound, gain)).all()


def test_quiet_sound_gets_the_gain_and_nothing_else() -> None:
    sound = tone(30_000, 24_000, peak=3_000)
    assert (levelled(sound, 2.0) == 2 * np.frombuffer(sound, "<i2").astype(int)).all()


def test_the_limiter_does_not_click() -> None:
    soft, loud = tone(20_000, 24_000, 110, 4_000, 0), tone(2_400, 24_000, 110, 24_000, 0)
    out = levelled(soft + loud + soft, 1.5)
    gained = 1.5 * np.frombuffer(soft + loud + soft, "<i2")
    steps = abs(np.diff(out))
    assert steps.max() <= abs(np.diff(gained)).max() + 200
    assert abs(out).max() > 0.97 * CEILING


def test_a_leveller_is_as_new_after_finish() -> None:
    sound = tone(9_000, 24_000, peak=30_000)
    leveller = Leveller(2.0)
    first, second = ([*leveller.level([sound])] for _ in range(2))
    assert b"".join(first) == b"".join(second)


def test_a_sine_measures_as_the_standard_says() -> None:
    """EBU Tech 3341: a mono sine of 1 kHz at -23 dBFS peak, in one channel, is -26 LUFS less the filter's +0.0."""
    peak = 32768 * 10 ** (-23 / 20)
    loudness, true_peak = measure([tone(48_000 * 5, 48_000, 1000, peak, 0)], 48_000)
    assert loudness == pytest.approx(-26, abs=0.1)
    assert true_peak == pytest.approx(-23, abs=0.1)


def test_a_file_measures_like_its_samples_but_for_lames_half_decibel(tmp_path: Path) -> None:
    sound = tone(48_000, 24_000, 500, 6_000, 300)
    mp3.write(tmp_path / "a.mp3", b"", [frames_of(sound, 24_000, tmp_path / "frames")])
    of_file, of_samples = measure(tmp_path / "a.mp3")[0], measure(blocks(sound), 24_000)[0]
    assert of_file == pytest.approx(of_samples - 0.45, abs=0.2)


def test_silence_has_no_loudness() -> None:
    assert measure(itertools.repeat(bytes(9_600), 10), 24_000) == (-70.0, float("-inf"))
    with pytest.raises(AudioError, match="no sound"):
        measure([], 24_000)


def test_a_file_that_is_no_sound_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "a.mp3").write_text("no sound at all")
    with pytest.raises(AudioError, match=r"a\.mp3 cannot be decoded"):
        measure(tmp_path / "a.mp3")
