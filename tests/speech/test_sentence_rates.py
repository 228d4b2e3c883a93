from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from audioguide.engines.lengths import BY_WORDS, PLAIN, Lengths, Sounding
from audioguide.language.base import Language, language_of
from audioguide.model import Kind, Pauses, Rate, Sentence
from audioguide.speech.pacing import speech_rate
from audioguide.speech.sentence_rates import NARROWEST, WIDEST, PacedLine, careful, sentence_rates, sounding

ENGLISH = language_of("en-US")
RATE = speech_rate(135, Pauses())
SHORT = "You do not have to hear it now."
LONG = "Radiation treatment helps to destroy dangerous cancer cells."
USUAL = (
    "Your care team may suggest another test.", "It can happen months or years after treatment ended.",
    "Lymph nodes are parts of the body that filter fluid.", "They may also suggest a clinical trial.",
)  # fmt: skip


def line(text: str, kind: Kind = "fact", paragraph: int = 1) -> PacedLine:
    return PacedLine(Sentence("", paragraph, kind, text), text, 450)


def rates(
    lines: Sequence[PacedLine], pace: int = 135, lengths: Lengths = BY_WORDS, language: Language = ENGLISH
) -> list[Rate]:
    return sentence_rates(lines, pace, speech_rate(pace, Pauses()), lengths, language)


def seconds(text: str, rate: Rate) -> float:
    """Of a voice that keeps to the words a minute."""
    return 60 * sounding(text, ENGLISH).words / rate.words


def test_short_words_are_held_back_and_long_ones_given_their_time() -> None:
    texts = (*USUAL, SHORT, LONG)
    given_to_each = rates([line(text) for text in texts])
    speeds = [
        sounding(text, ENGLISH).syllables / seconds(text, rate) for text, rate in zip(texts, given_to_each, strict=True)
    ]
    *usual, short, long = speeds
    assert short < 0.95 * min(usual)
    assert max(usual) < long <= 4.25
    assert given_to_each[-1].words < given_to_each[-2].words


@pytest.mark.parametrize("pace", [120, 135, 150])
def test_a_chapter_keeps_the_pace_asked(pace: int) -> None:
    chapter = [line(text) for text in (*USUAL, SHORT, *USUAL)]
    given_to_each = rates(chapter, pace)
    length = sum(seconds(one.spoken, rate) for one, rate in zip(chapter, given_to_each, strict=True))
    words = sum(sounding(one.spoken, ENGLISH).words for one in chapter)
    assert 60 * words / (length + 0.45 * len(chapter)) == pytest.approx(pace, rel=0.03)


@pytest.mark.parametrize(
    ("text", "kind", "paragraph"),
    [
        ("This part may be hard to hear.", "signpost", 0), ("No clinician has checked this guide yet.", "status", 0),
        ("Ask your care team about your own case.", "safety", 2), ("It comes back for 6 out of 100 people.", "fact", 2),
    ],
)  # fmt: skip
def test_what_may_not_be_missed_is_slower_than_the_mean_and_said_again_where_it_is_not(
    text: str, kind: Kind, paragraph: int
) -> None:
    plain, slow = line(text), line(text, kind, paragraph)
    assert careful(slow.sentence)
    usual = [line(one) for one in USUAL]
    *others, rate = rates([*usual, slow])
    spent = [seconds(one.spoken, each) for one, each in zip(usual, others, strict=True)]
    mean = sum(sounding(one, ENGLISH).syllables for one in USUAL) / sum(spent)
    syllables = sounding(text, ENGLISH).syllables
    assert syllables / seconds(text, rate) < mean
    assert rate.least > 0 and syllables / rate.least < 1.01 * mean
    if not careful(plain.sentence):
        assert rate.words < rates([*usual, plain])[-1].words


def test_titles_numbers_of_chapters_and_examples_are_no_figures() -> None:
    assert not careful(Sentence("", 0, "title", "Chapter 1 of 12. Start here."))
    assert not careful(Sentence("", 4, "signpost", "Then play chapters 1 and 3."))
    assert not careful(Sentence("", 4, "fact", "Here are five examples."))


def test_a_language_that_counts_no_syllables_has_one_rate() -> None:
    assert rates([line(SHORT), line(LONG)], language=language_of("xx")) == [Rate(RATE)] * 2


@given(st.lists(st.sampled_from([*USUAL, SHORT, LONG, "Yes.", "…"]), min_size=1, max_size=9), st.integers(80, 250))
def test_no_voice_is_asked_for_what_distorts_it(texts: list[str], pace: int) -> None:
    rate = speech_rate(pace, Pauses())
    for one in sentence_rates([line(text) for text in texts], pace, rate, PLAIN, ENGLISH):
        assert NARROWEST * rate - 1 <= one.words <= WIDEST * rate + 1
        assert 0 <= one.least <= one.most


def test_an_edit_seldom_moves_the_other_sentences() -> None:
    chapter = [line(text) for text in USUAL * 8]
    edited = [*chapter[:-1], line("They may also suggest a clinical trial, please.")]
    assert rates(edited)[:-1] == rates(chapter)[:-1]


def test_a_length_is_counted_in_words_of_a_plain_text() -> None:
    counted = sounding("To sum up, ask the doctor.", ENGLISH)
    assert counted == Sounding(6, 2, 7, 18, 1, 0)
    assert BY_WORDS.of(counted) == 6
    assert Lengths(start=1, word=0, sound=0.5, halt=2).of(counted) == 1 + 0.5 * 18 + 2


def test_a_rate_is_corrected_only_where_the_clip_is_out_of_bounds() -> None:
    rate = Rate(150, 2.0, 3.0)
    assert rate.corrected(2.5) is None
    assert rate.corrected(1.6) == 120.0
    assert rate.corrected(3.3) == 165.0
    assert rate.corrected(12.0) == 187.5
    assert Rate(150).corrected(9.0) is None


def test_figures_left_as_they_are_have_no_bounds() -> None:
    (_, rate) = rates([line(SHORT), line("1 2 3 4 5 6 7")])
    assert rate.corrected(1.0) is None
