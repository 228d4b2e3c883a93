from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from audioguide.build.assembly import ChapterSound, SpokenLine, words_in_time
from audioguide.errors import EngineError
from audioguide.model import Clip, Rate, Sentence, Span, Spoken, WordMark

RATE = 1000


def line(text: str, pause: int = 0) -> SpokenLine:
    spans, place = [], 0
    for word in text.split():
        spans.append(Span(place, place + len(word), place, place + len(word)))
        place += len(word) + 1
    return SpokenLine(
        Sentence("c01-s001", 1, "fact", text, ("F001",)), Spoken(text, text, tuple(spans)), {}, pause, Rate(150.0)
    )


def say(spoken: str, lexicon: dict[str, str], rate: Rate) -> Clip:
    return Clip(b"\1\0" * 10 * len(spoken), RATE, (WordMark(0, len(spoken), 0, 10 * len(spoken)),))


def test_silence_sentence_silence_in_whole_frames() -> None:
    sound = ChapterSound([line("ab", 30), line("c")], say, RATE, lead_in=50, tail=70)
    blocks = list(sound.blocks())
    assert [len(block) // 2 for block in blocks] == [50, 20, 30, 10, 70]
    assert [(cue.start, cue.end) for cue in sound.cues] == [(50, 70), (100, 110)]
    assert sound.cues[1].words == ((0, 1, 100, 110),)
    assert sound.frames == sum(len(block) for block in blocks) // 2 == 180


def test_a_clip_of_another_rate_is_refused() -> None:
    sound = ChapterSound([line("ab")], lambda spoken, lexicon, rate: Clip(b"\0\0", 8000), RATE, 50, 50)
    with pytest.raises(EngineError, match="8000 Hz instead of 1000"):
        list(sound.blocks())


def test_a_word_said_with_several_has_their_time() -> None:
    spoken = Spoken("Stage 4", "Stage for ty", (Span(0, 5, 0, 5), Span(6, 12, 6, 7)))
    marks = (WordMark(0, 5, 0, 9), WordMark(6, 9, 10, 20), WordMark(10, 12, 20, 31))
    assert words_in_time(spoken, marks, 100) == ((0, 5, 100, 109), (6, 7, 110, 131))


def test_words_marked_as_one_share_its_time_so_that_no_not_is_lost() -> None:
    marks = (WordMark(0, 3, 0, 10), WordMark(4, 6, 10, 60), WordMark(11, 15, 60, 80))
    words = words_in_time(line("You do not have").spoken, marks, 0)
    assert [(start, end) for start, end, _, _ in words] == [(0, 3), (4, 6), (7, 10), (11, 15)]
    assert [(start, end) for _, _, start, end in words] == [(0, 10), (10, 30), (30, 60), (60, 80)]


@given(st.lists(st.tuples(st.integers(1, 9), st.booleans()), min_size=1, max_size=12), st.integers(0, 99))
def test_word_times_ascend_inside_the_marks(words: list[tuple[int, bool]], offset: int) -> None:
    sentence = line(" ".join("x" * length for length, _ in words))
    marks = [
        WordMark(span.spoken_start, span.spoken_end, 10 * place, 10 * place + 10)
        for place, (span, (_, marked)) in enumerate(zip(sentence.spoken.spans, words, strict=True))
        if marked
    ]
    timed = words_in_time(sentence.spoken, marks, offset)
    first = next((place for place, (_, marked) in enumerate(words) if marked), len(words))
    assert len(timed) == len(words) - first
    edges = [edge for _, _, start, end in timed for edge in (start, end)]
    assert edges == sorted(edges)
    assert all(offset <= edge <= offset + 10 * len(words) for edge in edges)
