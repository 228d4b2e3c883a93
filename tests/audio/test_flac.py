from __future__ import annotations

import os
import random
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from audioguide.audio import flac
from audioguide.errors import AudioError

BLOCK = 2520
"""Samples of one packet."""
SPEECH = b"".join(
    int(4000 * (i % 441 / 441) * random.Random(i // 441).uniform(-1, 1)).to_bytes(2, "little", signed=True)
    for i in range(3 * BLOCK)
)


@given(st.one_of(st.binary(max_size=200), st.binary(min_size=1, max_size=9).map(lambda raw: raw * BLOCK)))
def test_samples_come_back_bit_for_bit(raw: bytes) -> None:
    pcm = raw[: len(raw) // 2 * 2]
    assert flac.unpack(flac.pack(pcm), len(pcm)) == pcm


@pytest.mark.parametrize("samples", [0, 1, 2, 15, 16, 17, BLOCK - 1, BLOCK, BLOCK + 1, 2 * BLOCK, 2 * BLOCK + 1])
def test_every_length_comes_back(samples: int) -> None:
    for pcm in (bytes(2 * samples), b"\0\x80" * samples, os.urandom(2 * samples), SPEECH[: 2 * samples]):
        assert flac.unpack(flac.pack(pcm), len(pcm)) == pcm


def test_what_repeats_takes_less_room() -> None:
    assert len(flac.pack(SPEECH)) < len(SPEECH) * 0.7


def test_nothing_but_what_was_packed_comes_out() -> None:
    packed = flac.pack(SPEECH)
    for size in (len(SPEECH) - 2, len(SPEECH) + 2, 0, 2):
        with pytest.raises(AudioError):
            flac.unpack(packed, size)
    for cut in range(0, len(packed), 97):
        with pytest.raises(AudioError):
            flac.unpack(packed[:cut], len(SPEECH))


@given(st.data())
def test_damage_is_an_error_of_ours_or_gives_as_many_samples(data: st.DataObject) -> None:
    packed = bytearray(flac.pack(SPEECH))
    for _ in range(data.draw(st.integers(1, 8))):
        packed[data.draw(st.integers(0, len(packed) - 1))] = data.draw(st.integers(0, 255))
    with suppress(AudioError):
        assert len(flac.unpack(bytes(packed), len(SPEECH))) == len(SPEECH)
