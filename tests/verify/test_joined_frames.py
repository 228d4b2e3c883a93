"""The whole file is shown by its frames; whatever is not plainly so is decoded."""

from __future__ import annotations

import shutil
from pathlib import Path

import numpy as np
import pytest

from audioguide.audio import decode, mp3
from audioguide.audio.stream import Stream
from audioguide.errors import AudioError
from audioguide.publish.mp3.joined_frames import difference, places, walk

RATES = (8_000, 11_025, 16_000, 22_050, 24_000, 32_000, 44_100, 48_000)


def encoded(folder: Path, name: str, rate: int, seed: int, level: float = 3000) -> tuple[Stream, Path]:
    samples = np.random.default_rng(seed).normal(0, level, rate + 37 * seed).clip(-32768, 32767).astype("<i2")
    frames = folder / f"{name}.frames"
    with frames.open("wb") as out:
        stream = mp3.encode([samples.tobytes()], rate, out)
    file = folder / f"{name}.mp3"
    mp3.write(file, b"", [(stream, frames)])
    return stream, file


def guide(folder: Path, rate: int = 24_000) -> tuple[Path, list[Path]]:
    parts = [encoded(folder, str(number), rate, number) for number in (1, 2, 3)]
    whole = folder / "whole.mp3"
    mp3.write(whole, b"", parts)
    return whole, [file for _, file in parts]


@pytest.mark.parametrize("rate", RATES)
def test_a_walk_counts_what_a_decoder_gives(tmp_path: Path, rate: int) -> None:
    whole, files = guide(tmp_path, rate)
    for file in (whole, *files):
        run = walk(file)
        assert run.samples == decode.length(file)
        assert run.told_frames == len(run.sizes)
        assert run.begin + sum(run.sizes) == file.stat().st_size


@pytest.mark.parametrize("rate", RATES)
def test_joined_frames_are_shown_to_be_joined(tmp_path: Path, rate: int) -> None:
    whole, files = guide(tmp_path, rate)
    assert difference(walk(whole), [walk(file) for file in files]) == ""
    assert difference(walk(whole), [walk(files[0]), walk(files[2]), walk(files[1])])
    assert difference(walk(whole), [walk(file) for file in files[:2]])


def test_one_byte_is_seen(tmp_path: Path) -> None:
    whole, files = guide(tmp_path)
    raw = bytearray(whole.read_bytes())
    raw[-50] ^= 1
    whole.write_bytes(bytes(raw))
    assert "3.mp3" in difference(walk(whole), [walk(file) for file in files])


def test_a_chapter_that_leans_on_what_stands_before_it_is_no_proof(tmp_path: Path) -> None:
    """The bytes are the same, and yet it sounds otherwise: its first frame takes bytes from the reservoir."""
    whole, files = guide(tmp_path)
    second = walk(files[1])
    raw = bytearray(files[1].read_bytes())
    # main_data_begin of an MPEG 2 frame is the eight bits behind its header.
    raw[second.begin + 4] = 60
    files[1].write_bytes(bytes(raw))
    joined = bytearray(whole.read_bytes())
    place = walk(whole).begin + sum(walk(files[0]).sizes)
    joined[place + 4] = 60
    whole.write_bytes(bytes(joined))
    assert difference(walk(whole), [walk(file) for file in files])


@pytest.mark.parametrize("content", [b"", b"ID3", b"no sound at all", bytes(2000), b"\xff\xf3" * 500])
def test_what_is_no_run_of_frames_is_refused(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "file.mp3"
    file.write_bytes(content)
    with pytest.raises(AudioError):
        walk(file)


def test_a_file_cut_short_or_with_more_behind_it_is_refused(tmp_path: Path) -> None:
    _, file = encoded(tmp_path, "one", 24_000, 1)
    raw = file.read_bytes()
    for content in (raw[:-3], raw + b"more"):
        file.write_bytes(content)
        with pytest.raises(AudioError):
            walk(file)


def test_chapters_are_found_wherever_they_stand(tmp_path: Path) -> None:
    whole, files = guide(tmp_path)
    found = places(whole, [files[2], files[0]])
    assert found[0] is not None and found[1] is not None and found[0] > found[1]
    shutil.copy(files[0], tmp_path / "other.mp3")
    (tmp_path / "other.mp3").write_bytes(files[0].read_bytes()[:-1])
    assert places(whole, [tmp_path / "other.mp3", tmp_path / "none.mp3"]) == [None, None]
