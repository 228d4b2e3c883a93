"""The form of an entry: what comes back, and that nothing else ever does."""

from __future__ import annotations

import hashlib
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from audioguide.model import Clip, WordMark
from audioguide.speech.clip_cache.entry import LONGEST, Entry, pack, unpack

KEY, OTHER = (hashlib.sha256(name).hexdigest() for name in (b"one", b"other"))
ENGINE = "fake 1"
_CHANCE = Random(1)
SOUND = b"".join(int(900 * _CHANCE.gauss(0, 1)).to_bytes(2, "little", signed=True) for _ in range(6000))
CLIP = Clip(SOUND, 22050, (WordMark(0, 4, 100, 2000), WordMark(5, 9, 2000, 5000)))

marks = st.lists(st.tuples(*[st.integers(-(2**63), 2**63 - 1)] * 4).map(lambda m: WordMark(*m)), max_size=5).map(tuple)
sounds = st.one_of(st.binary(max_size=60), st.binary(min_size=1, max_size=8).map(lambda raw: raw * 1000))


def entry(clip: Clip = CLIP, small: bool = False, key: str = KEY, engine: str = ENGINE) -> bytes:
    parts = pack(key, engine, clip, small)
    assert parts is not None
    return b"".join(parts)


@given(sounds, st.integers(1, 2**32 - 1), marks, st.booleans(), st.text(max_size=20))
def test_any_clip_comes_back_bit_for_bit(
    pcm: bytes, rate: int, given_marks: tuple[WordMark, ...], small: bool, engine: str
) -> None:
    clip = Clip(pcm, rate, given_marks)
    held = unpack(entry(clip, small, engine=engine), KEY, engine)
    assert held is not None
    assert held.clip == clip


@pytest.mark.parametrize("small", [False, True])
def test_any_byte_changed_gives_no_clip(small: bool) -> None:
    raw = entry(small=small)
    assert unpack(raw, KEY, ENGINE) == Entry(CLIP, small)
    for place in range(len(raw)):
        for change in (1, 0x80, 0xFF):
            damaged = bytearray(raw)
            damaged[place] ^= change
            assert unpack(bytes(damaged), KEY, ENGINE) is None, (place, change)


@given(st.booleans(), st.data())
def test_any_damage_gives_no_clip(small: bool, data: st.DataObject) -> None:
    raw = entry(small=small)
    places = st.integers(0, len(raw))
    first, last = sorted((data.draw(places), data.draw(places)))
    damaged = data.draw(
        st.sampled_from(
            [
                raw[:first],
                raw[first:],
                raw[:first] + raw[last:],
                raw + raw[first:last],
                raw[:first] + bytes(last - first) + raw[last:],
                raw[:first] + data.draw(st.binary(max_size=50)) + raw[last:],
                raw[:first] + raw[first:last][::-1] + raw[last:],
            ]
        )
    )
    held = unpack(damaged, KEY, ENGINE)
    assert held is None or damaged == raw


@given(st.binary(max_size=300))
def test_what_was_never_an_entry_gives_no_clip(raw: bytes) -> None:
    for begun in (raw, b"AGC2" + raw, entry()[:90] + raw):
        assert unpack(begun, KEY, None) is None


@pytest.mark.parametrize("small", [False, True])
def test_another_sentences_entry_and_another_engines_are_none(small: bool) -> None:
    raw = entry(small=small)
    assert unpack(raw, OTHER, ENGINE) is None
    assert unpack(raw, KEY, "fake 2") is None
    assert unpack(raw, KEY, None) == Entry(CLIP, small)


def test_a_whole_hash_over_a_number_of_marks_that_are_not_there_gives_no_clip() -> None:
    raw = entry(Clip(b"", 8000))
    place = raw.index(ENGINE.encode()) - 11
    for count in (1, 2**32 - 1):
        head = raw[36:place] + count.to_bytes(4, "little") + raw[place + 4 :]
        for more in (b"", bytes(31), bytes(33)):
            forged = raw[:4] + hashlib.sha256(head + more).digest() + head + more
            assert unpack(forged, KEY, ENGINE) is None
    assert unpack(raw[:4] + hashlib.sha256(raw[36:]).digest() + raw[36:], KEY, ENGINE) == Entry(Clip(b"", 8000), False)


def test_packed_samples_that_are_another_clips_give_no_clip() -> None:
    """As if the decoder, or somebody who mended the checksum of the packets, had made other samples of them."""
    ours, theirs = (pack(KEY, ENGINE, clip, True) for clip in (CLIP, CLIP._replace(pcm=SOUND[2:] + SOUND[:2])))
    assert ours is not None and theirs is not None
    mixed = ours[0] + theirs[1] + b"".join(ours[2:4]) + theirs[4]
    assert len(theirs[4]) < len(SOUND)
    assert unpack(mixed, KEY, ENGINE) is None


@pytest.mark.parametrize(
    "clip",
    [
        Clip(bytes(LONGEST + 2), 22050),
        Clip(b"", -1),
        Clip(b"", 2**32),
        Clip(b"", 8000, (WordMark(0, 1, 0, 2**63),)),
        Clip(b"", 8000, (WordMark(0, 1, 0, 1),) * 70_000),
    ],
)
def test_what_does_not_fit_into_an_entry_is_not_kept(clip: Clip) -> None:
    assert pack(KEY, ENGINE, clip, False) is None


def test_a_length_in_the_head_takes_no_memory() -> None:
    """Lengths are changed to the greatest there are, in every place where a length may stand."""
    raw = entry(small=True)
    for place in range(36, 110):
        assert unpack(raw[:place] + b"\xff" * 8 + raw[place + 8 :], KEY, ENGINE) is None
