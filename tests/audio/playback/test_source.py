"""Any stretch, exact to the sample: held against a decoder that reads from the start."""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path

import pytest

from audioguide.audio import decode, mp3
from audioguide.audio.playback.source import SoundSource
from audioguide.audio.sound_file import described
from audioguide.audio.tempo import at_tempo
from audioguide.errors import AudioError
from tests.audio import foreign
from tests.audio.sounds import frames_of, tone


@pytest.fixture(scope="module", params=[22_050, 24_000])
def joined(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Path, bytes]]:
    folder = tmp_path_factory.mktemp("joined")
    parts = [
        frames_of(tone(request.param * 2 + odd, request.param), request.param, folder / f"{odd}.bare")
        for odd in (1, 777)
    ]
    file = folder / "whole.mp3"
    mp3.write(file, b"", parts)
    yield file, b"".join(decode.blocks(file))


def test_every_entry_is_exact(joined: tuple[Path, bytes]) -> None:
    file, whole = joined
    source = SoundSource(str(file))
    length = len(whole) // 2
    places = [0, 1, 47, 576, 1105, length - 600, length - 1, *random.Random(5).sample(range(length), 30)]
    for place in places:
        end = min(length, place + 3000)
        pieces = list(source.blocks(place, end, source.rate, 1, 1.0))
        assert b"".join(piece[0] for piece in pieces) == whole[2 * place : 2 * end]
        assert pieces[0][1:] == (place, 1.0)
    assert list(source.blocks(length, None, source.rate, 1, 1.0)) == []


@pytest.mark.parametrize("speed", [0.5, 1.25, 2.0, 3.0])
def test_speeds_are_what_atempo_makes_of_the_stretch(joined: tuple[Path, bytes], speed: float) -> None:
    file, whole = joined
    source = SoundSource(str(file))
    pieces = list(source.blocks(7000, 60_000, source.rate, 1, speed))
    expected = at_tempo(whole[14_000:120_000], source.rate, speed)
    # How atempo ends depends on the sizes of the blocks it was given.
    assert _agree(b"".join(piece[0] for piece in pieces), expected) > len(expected) - 4800
    assert pieces[-1][1] <= 60_000


def _agree(one: bytes, other: bytes) -> int:
    return next((at for at, (left, right) in enumerate(zip(one, other, strict=False)) if left != right), len(one))


@pytest.mark.parametrize("kept", [0.5, 0.03])
def test_a_file_cut_short_is_played_as_far_as_it_goes(joined: tuple[Path, bytes], tmp_path: Path, kept: float) -> None:
    file, whole = joined
    short = tmp_path / "short.mp3"
    raw = file.read_bytes()
    short.write_bytes(raw[: int(kept * len(raw))])
    source = SoundSource(str(short))
    pcm = b"".join(piece[0] for piece in source.blocks(0, None, source.rate, 1, 1.0))
    assert 0 < len(pcm) < len(whole)
    # The last frame may lean on the one that is missing.
    assert whole.startswith(pcm[: -2 * 1152])


def test_a_damaged_middle_is_passed_over(joined: tuple[Path, bytes], tmp_path: Path) -> None:
    file, whole = joined
    raw = bytearray(file.read_bytes())
    raw[len(raw) // 2 : len(raw) // 2 + 900] = bytes(900)
    (tmp_path / "hole.mp3").write_bytes(raw)
    source = SoundSource(str(tmp_path / "hole.mp3"))
    pcm = b"".join(piece[0] for piece in source.blocks(0, None, source.rate, 1, 1.0))
    assert len(pcm) > 0.8 * len(whole)
    assert whole[-30_000:-4000] in pcm


@pytest.mark.parametrize("content", [b"", b"no sound at all", b"ID3\x03\x00\x00\x00\x00\x00\x00"])
def test_what_is_no_sound_is_refused_in_a_sentence(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "x.mp3").write_bytes(content)
    with pytest.raises(AudioError, match=r"^x\.mp3 cannot be played: .*\.$"):
        SoundSource(str(tmp_path / "x.mp3"))
    with pytest.raises(AudioError, match=r"nowhere\.mp3 cannot be played: no such file or directory\."):
        SoundSource(str(tmp_path / "nowhere.mp3"))


@pytest.mark.slow
@pytest.mark.parametrize("variable", [True, False])
@pytest.mark.parametrize("tag", [True, False])
def test_files_of_others_are_entered_exactly_too(variable: bool, tag: bool, tmp_path: Path) -> None:
    """Longer ones, and how far ffmpeg's guess is off: scripts/measure/run playbench entry."""
    file = tmp_path / "bare.mp3"
    file.write_bytes(foreign.bare(foreign.lively(40, 24_000), 24_000, variable))
    file = foreign.tagged(file, tmp_path / "tagged.mp3") if tag else file
    whole = b"".join(decode.blocks(file))
    length = len(whole) // 2
    source = SoundSource(str(file))
    for place in [0, 700, 24_000, 24_001, length - 600, *random.Random(6).sample(range(length), 20)]:
        end = min(length, place + 3000)
        assert b"".join(piece[0] for piece in source.blocks(place, end, 24_000, 1, 1.0)) == whole[2 * place : 2 * end]
    assert list(source.blocks(length + 24_000, None, 24_000, 1, 1.0)) == []
    assert abs(described(file).frames - length) <= 1152
    source.close()


@pytest.mark.slow
def test_damage_anywhere_in_a_file_of_others_is_passed_over(tmp_path: Path) -> None:
    whole = foreign.bare(foreign.lively(20, 24_000), 24_000)
    chance = random.Random(9)
    for number in range(40):
        raw = bytearray(whole)
        for _ in range(chance.randrange(1, 30)):
            at = chance.randrange(2000, len(raw))
            raw[at : at + chance.randrange(1, 400)] = chance.randbytes(chance.randrange(0, 400))
        file = tmp_path / f"{number}.mp3"
        file.write_bytes(raw)
        source = SoundSource(str(file))
        for start in (0, chance.randrange(20 * 24_000)):
            places = [place for _, place, _ in source.blocks(start, None, 24_000, 1, 1.0)]
            assert places == sorted(places) and min(places, default=start) >= start
