from __future__ import annotations

import io
from dataclasses import replace

import pytest

from audioguide.audio import mp3
from audioguide.audio.crc16 import crc16
from audioguide.audio.info_frame import info_frame, join, parse_info_frame
from audioguide.errors import AudioError
from audioguide.model import Stream
from tests.audio.sounds import tone


def encoded(samples: int, rate: int = 24_000) -> tuple[Stream, bytes]:
    out = io.BytesIO()
    return mp3.encode([tone(samples, rate)], rate, out), out.getvalue()


def test_the_crcs_are_those_of_the_bytes() -> None:
    parts = [encoded(samples) for samples in (9_000, 31_000, 2_000)]
    streams, music = [stream for stream, _ in parts], b"".join(frames for _, frames in parts)
    frame = info_frame(streams)
    place = frame.index(b"LAME3.100") + 32
    assert int.from_bytes(frame[place : place + 2], "big") == crc16(music) == join(streams).crc
    assert int.from_bytes(frame[place + 2 : place + 4], "big") == crc16(frame[: place + 2])


def test_what_is_written_is_read() -> None:
    streams = [encoded(samples)[0] for samples in (9_000, 31_000)]
    frame = info_frame(streams)
    assert parse_info_frame(frame) == (join(streams), len(frame))
    assert parse_info_frame(encoded(3_000)[1]) is None


def test_it_is_a_frame_like_the_others() -> None:
    stream, frames = encoded(9_000)
    frame = info_frame([stream])
    assert frame[:2] == frames[:2]
    assert len(frame) == 192


@pytest.mark.parametrize(
    ("streams", "why"),
    [
        ([], "no chapters"),
        ([Stream(24_000, 9_000, 18, 3456), Stream(22_050, 9_000, 18, 3762)], "different sample rates"),
        ([Stream(24_000, 9_000, 16, 3072)], "cannot hold"),
        ([Stream(24_000, 1_000, 18, 3456)], "cannot hold"),
    ],
)
def test_what_cannot_be_said_in_an_info_frame_is_an_error(streams: list[Stream], why: str) -> None:
    with pytest.raises(AudioError, match=why):
        info_frame(streams)


def test_the_length_of_the_whole_follows_the_last_stream() -> None:
    stream = encoded(9_000)[0]
    longer = replace(stream, samples=stream.samples + 3)
    assert join([stream, longer]).samples == join([stream, stream]).samples + 3
