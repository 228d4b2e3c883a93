from __future__ import annotations

import io
import shutil
import subprocess
from pathlib import Path

import pytest

from audioguide.audio import decode, id3, mp3
from audioguide.errors import AudioError
from tests.audio.sounds import blocks, frames_of, tone

RATES = [22_050, 24_000, 16_000, 44_100, 48_000]
LENGTHS = [48, 575, 576, 577, 1105, 3_000, 30_000]


@pytest.mark.parametrize("rate", RATES)
@pytest.mark.parametrize("samples", LENGTHS)
def test_a_decoder_gives_back_exactly_the_samples_given(rate: int, samples: int, tmp_path: Path) -> None:
    part = frames_of(tone(samples, rate), rate, tmp_path / "frames")
    mp3.write(tmp_path / "a.mp3", id3.tag(id3.text("TIT2", "one")), [part])
    assert sum(len(block) for block in decode.blocks(tmp_path / "a.mp3")) == 2 * samples
    assert decode.length(tmp_path / "a.mp3") == samples == part[0].samples


@pytest.mark.parametrize("rate", RATES)
def test_chapters_in_the_joined_file_are_bit_for_bit_the_chapters(rate: int, tmp_path: Path) -> None:
    parts = [frames_of(tone(n, rate, 100 + n / 9), rate, tmp_path / str(n)) for n in (9_001, 24_000, 1_500, 7_777)]
    alone = []
    for stream, frames in parts:
        mp3.write(tmp_path / "one.mp3", id3.tag(id3.text("TIT2", "one")), [(stream, frames)])
        alone.append(b"".join(decode.blocks(tmp_path / "one.mp3")))
    mp3.write(tmp_path / "all.mp3", id3.tag(id3.text("TIT2", "all")), parts)
    whole = b"".join(decode.blocks(tmp_path / "all.mp3"))
    streams = [stream for stream, _ in parts]
    assert len(whole) == 2 * mp3.joined_samples(streams)
    for start, chapter in zip(mp3.starts(streams), alone, strict=True):
        assert whole[2 * start : 2 * start + len(chapter)] == chapter


@pytest.mark.skipif(shutil.which("ffmpeg") is None, reason="ffmpeg is not on this machine")
@pytest.mark.parametrize("rate", [22_050, 24_000])
def test_ffmpeg_agrees_on_the_length(rate: int, tmp_path: Path) -> None:
    parts = [frames_of(tone(n, rate), rate, tmp_path / str(n)) for n in (9_001, 24_000)]
    mp3.write(tmp_path / "all.mp3", b"", parts)
    command = ["ffmpeg", "-v", "error", "-i", str(tmp_path / "all.mp3"), "-f", "s16le", "-"]
    decoded = subprocess.run(command, capture_output=True, check=True)
    assert decoded.stderr == b""
    assert len(decoded.stdout) == 2 * mp3.joined_samples([stream for stream, _ in parts])


def test_the_same_sound_gives_the_same_bytes_however_it_is_cut(tmp_path: Path) -> None:
    sound = tone(40_000, 24_000)
    outs = [io.BytesIO(), io.BytesIO()]
    streams = [mp3.encode(blocks(sound, size), 24_000, out) for size, out in zip((313, 9_999), outs, strict=True)]
    assert outs[0].getvalue() == outs[1].getvalue()
    assert streams[0] == streams[1]
    assert streams[0].size == len(outs[0].getvalue())


def test_a_stream_is_rebuilt_from_the_file_alone(tmp_path: Path) -> None:
    stream, frames = frames_of(tone(30_000, 24_000), 24_000, tmp_path / "frames")
    old = tmp_path / "old.mp3"
    mp3.write(old, id3.tag(id3.text("TIT2", "a long title " * 99)), [(stream, frames)])
    assert mp3.read_stream(old) == stream
    assert old.read_bytes()[mp3.extract(old) :] == frames.read_bytes()
    mp3.write(tmp_path / "again.mp3", b"", [(stream, old)])
    mp3.write(tmp_path / "first.mp3", b"", [(stream, frames)])
    assert (tmp_path / "again.mp3").read_bytes() == (tmp_path / "first.mp3").read_bytes()


def test_bare_frames_have_no_info_frame(tmp_path: Path) -> None:
    _, frames = frames_of(tone(3_000, 24_000), 24_000, tmp_path / "frames")
    assert mp3.extract(frames) == 0
    with pytest.raises(AudioError, match="no Info frame"):
        mp3.read_stream(frames)


@pytest.mark.parametrize("cut", [-1, -300])
def test_a_file_cut_short_is_refused(cut: int, tmp_path: Path) -> None:
    part = frames_of(tone(30_000, 24_000), 24_000, tmp_path / "frames")
    mp3.write(tmp_path / "a.mp3", b"", [part])
    (tmp_path / "a.mp3").write_bytes((tmp_path / "a.mp3").read_bytes()[:cut])
    with pytest.raises(AudioError, match="not as long"):
        mp3.read_stream(tmp_path / "a.mp3")
    with pytest.raises(AudioError, match="does not hold"):
        mp3.write(io.BytesIO(), b"", [(part[0], tmp_path / "a.mp3")])


@pytest.mark.parametrize("content", [b"", b"ID3", b"RIFF" * 99, b"\xff\xfb" * 300])
def test_strange_files_are_refused(content: bytes, tmp_path: Path) -> None:
    (tmp_path / "a.mp3").write_bytes(content)
    with pytest.raises(AudioError, match="no MP3 file as we write it"):
        mp3.extract(tmp_path / "a.mp3")


@pytest.mark.parametrize(
    ("sound", "rate", "why"),
    [
        ([], 24_000, "no sound to encode"),
        ([b"", b"\0\0" * 47], 24_000, "no sound to encode"),
        ([b"\0\0\0"], 24_000, "middle of a sample"),
        ([b"\0\0" * 99], 23_000, "no sample rate of 23000"),
    ],
)
def test_what_cannot_be_encoded_is_an_error(sound: list[bytes], rate: int, why: str) -> None:
    with pytest.raises(AudioError, match=why):
        mp3.encode(sound, rate, io.BytesIO())
