from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from audioguide.audio import pcm


def samples(*values: int) -> bytes:
    return np.array(values, "<i2").tobytes()


def test_silence_is_exact() -> None:
    assert pcm.silence(500, 22_050) == bytes(2 * 11_025)
    assert pcm.silence(0, 22_050) == b""


@given(st.integers(0, 3000), st.integers(0, 3000), st.integers(1, 50))
def test_trim_keeps_all_sound_and_at_most_fifty_milliseconds_around(before: int, after: int, loud: int) -> None:
    sound = bytes(2 * before) + samples(*[9_000] * loud) + bytes(2 * after)
    kept, removed = pcm.trim(sound, 24_000)
    first, last = pcm.edges(kept)
    assert last - first == loud
    assert first == min(before, 1200)
    assert len(kept) // 2 - last == min(after, 1200)
    assert removed == before - first


def test_trim_of_silence_leaves_a_little() -> None:
    assert pcm.trim(bytes(48_000), 24_000) == (bytes(2400), 0)
    assert pcm.trim(b"", 24_000) == (b"", 0)


def test_the_loudest_negative_sample_is_loud() -> None:
    assert pcm.edges(samples(0, -32768, 0)) == (1, 2)


@given(st.integers(0, 400))
def test_fade_begins_and_ends_at_nothing_and_leaves_the_middle(count: int) -> None:
    faded = np.frombuffer(pcm.fade(samples(*[1000] * count), 24_000), "<i2")
    assert len(faded) == count
    if count > 1:
        assert faded[0] == faded[-1] == 0
        assert abs(np.diff(faded.astype(int))).max() <= max(1000 // (min(96, count // 2)) + 1, 2) or count < 4
    if count > 192:
        assert set(faded[96:-96]) == {1000}
