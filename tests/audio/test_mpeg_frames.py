"""Frames of strange MP3 files, counted by their headers and held against what a decoder counts."""

from __future__ import annotations

from pathlib import Path

import pytest

from audioguide.audio import decode
from audioguide.audio.mpeg_frames import Frames
from audioguide.errors import AudioError
from tests.audio import foreign

ID3 = b"ID3\x03\x00\x00\x00\x00\x02\x00" + b"\xff\xfb\x90\x00" * 64
"""A tag of 256 bytes that look like the heads of frames."""


@pytest.mark.parametrize(("rate", "channels"), [(44_100, 1), (44_100, 2), (24_000, 1), (8_000, 1)])
@pytest.mark.parametrize("variable", [True, False])
def test_they_are_as_many_as_are_decoded(rate: int, channels: int, variable: bool, tmp_path: Path) -> None:
    file = tmp_path / "x.mp3"
    file.write_bytes(foreign.bare(foreign.lively(4 * channels, rate), rate, variable, channels))
    frames = Frames(file)
    assert frames.count() * frames.samples == decode.length(file)
    assert (frames.sample_rate, frames.tagged, frames.varies()) == (rate, False, variable)
    tagged = Frames(foreign.tagged(file, tmp_path / "y.mp3"))
    assert (tagged.tagged, tagged.count()) == (True, frames.count())


def test_bytes_and_frames_lead_to_one_another(tmp_path: Path) -> None:
    sound = foreign.bare(foreign.lively(8, 24_000), 24_000)
    (tmp_path / "bare.mp3").write_bytes(sound)
    (tmp_path / "tags.mp3").write_bytes(ID3 + ID3 + sound + b"TAG" + bytes(125))
    bare, tags = Frames(tmp_path / "bare.mp3"), Frames(tmp_path / "tags.mp3")
    assert bare.count() == tags.count()
    for number in range(bare.count()):
        start = bare.start_of(number)
        assert start is not None
        assert tags.start_of(number) == start + 2 * len(ID3)
        assert bare.number_at(start) == bare.number_at(start + 20) == number
    assert bare.start_of(bare.count()) is None
    assert bare.number_at(10**9) == bare.count() - 1
    assert Frames(tmp_path / "tags.mp3").number_at(5) == -1


def test_damage_is_walked_over(tmp_path: Path) -> None:
    sound = bytearray(foreign.bare(foreign.lively(20, 24_000), 24_000))
    (tmp_path / "whole.mp3").write_bytes(sound)
    sound[5000:6000] = bytes(1000)
    (tmp_path / "hole.mp3").write_bytes(sound)
    whole, hole = Frames(tmp_path / "whole.mp3"), Frames(tmp_path / "hole.mp3")
    lost = whole.count() - hole.count()
    assert 0 < lost < 20
    assert hole.start_of(hole.count() - 1) == whole.start_of(whole.count() - 1)


@pytest.mark.parametrize(
    "content", [b"", b"\xff", ID3, b"RIFF" + bytes(5000), b"\xff\xf3\x84\xc4\x00" * 99, bytes(999)]
)
def test_what_is_no_mp3_file_is_refused(content: bytes, tmp_path: Path) -> None:
    (tmp_path / "x.mp3").write_bytes(content)
    with pytest.raises(AudioError, match=r"^x\.mp3 is no MP3 file whose frames can be followed\.$"):
        Frames(tmp_path / "x.mp3")
