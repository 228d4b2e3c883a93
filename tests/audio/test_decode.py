from __future__ import annotations

import wave
from pathlib import Path

import pytest

from audioguide.audio import decode
from audioguide.errors import AudioError
from tests.audio.sounds import tone


def write_wave(path: Path, pcm: bytes, rate: int, channels: int = 1) -> None:
    with wave.open(str(path), "wb") as out:
        out.setnchannels(channels)
        out.setsampwidth(2)
        out.setframerate(rate)
        out.writeframes(pcm)


def test_plain_samples_come_back_as_they_were(tmp_path: Path) -> None:
    sound = tone(10_000, 22_050)
    write_wave(tmp_path / "a.wav", sound, 22_050)
    assert b"".join(decode.blocks(tmp_path / "a.wav")) == sound
    assert decode.length(tmp_path / "a.wav") == 10_000
    assert decode.sample_rate(tmp_path / "a.wav") == 22_050
    assert decode.chapters(tmp_path / "a.wav") == []


def test_two_channels_become_one(tmp_path: Path) -> None:
    write_wave(tmp_path / "a.wav", tone(10_000, 22_050), 22_050, channels=2)
    assert sum(len(block) for block in decode.blocks(tmp_path / "a.wav")) == 2 * 5_000


@pytest.mark.parametrize("content", [None, b"", b"hello " * 100, b"\xff\xf3\x84\xc4" + b"\x55" * 3000])
def test_what_is_no_sound_is_an_error(content: bytes | None, tmp_path: Path) -> None:
    if content is not None:
        (tmp_path / "a.mp3").write_bytes(content)
    with pytest.raises(AudioError, match=r"a\.mp3"):
        decode.length(tmp_path / "a.mp3")
