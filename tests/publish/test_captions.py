from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from audioguide.model import ChapterTimeline
from audioguide.publish.captions import caption_reader
from audioguide.publish.captions import write as captions
from tests import timelines

CHAPTER = timelines.chapter(
    2,
    (
        "After a fall, sit still for a moment.",
        "Then check whether you can move your arms and legs, and whether anything hurts more than before.",
        "Is 3 < 4 & 5 > 4?",
    ),
)


def test_srt() -> None:
    assert captions.srt(CHAPTER, timelines.RATE) == (
        "1\n00:00:00,500 --> 00:00:01,500\nChapter 2. Title 2.\n\n"
        "2\n00:00:02,000 --> 00:00:03,000\nAfter a fall, sit still for a moment.\n\n"
        "3\n00:00:03,500 --> 00:00:04,500\n"
        "Then check whether you can move\nyour arms and legs, and whether\nanything hurts more than before.\n\n"
        "4\n00:00:05,000 --> 00:00:06,000\nIs 3 < 4 & 5 > 4?\n"
    )


def test_vtt() -> None:
    text = captions.vtt(CHAPTER, timelines.timeline())
    assert text.startswith(
        "WEBVTT\n\nNOTE\nHow not to fall\nTitle 2\nNot yet checked by a clinician.\n"
        "Based on a page by Example Clinic, who did not make or check this recording.\n\n"
        "c02-s001\n00:00:00.500 --> 00:00:01.500\nChapter 2. Title 2.\n\nc02-s002\n"
    )
    assert text.endswith("\n\nc02-s004\n00:00:05.000 --> 00:00:06.000\nIs 3 &lt; 4 &amp; 5 &gt; 4?\n")


def test_txt() -> None:
    assert captions.txt(CHAPTER, timelines.timeline()) == (
        "Chapter 2. Title 2.\n\n"
        "How not to fall\nNot yet checked by a clinician.\n"
        "Based on a page by Example Clinic, who did not make or check this recording.\n\n"
        "After a fall, sit still for a moment. "
        "Then check whether you can move your arms and legs, and whether anything hurts more than before.\n\n"
        "Is 3 < 4 & 5 > 4?\n"
    )


def test_a_signed_chapter_is_not_called_unchecked() -> None:
    signed = timelines.chapter(1, ("A.",), sign_off="A. Nurse, 2025-03-04")
    for text in (captions.vtt(signed, timelines.timeline()), captions.txt(signed, timelines.timeline())):
        assert "Checked by: A. Nurse, March 4, 2025." in text
        assert "Not yet" not in text


@pytest.mark.slow
@given(timelines.chapters(), st.sampled_from((8_000, 22_050, 24_000, 44_100)))
def test_captions_parse_back_for_any_text(chapter: ChapterTimeline, rate: int) -> None:
    timeline = timelines.timeline(sample_rate=rate)
    srt = captions.srt(chapter, rate).split("\n")
    vtt = captions.vtt(chapter, timeline).split("\n")
    audio = chapter.frames * 1000 // rate
    for parsed in (list(caption_reader.srt(srt)), list(caption_reader.vtt(vtt))):
        assert [caption.text for caption in parsed] == [" ".join(cue.text.split()) for cue in chapter.cues]
        times = [time for caption in parsed for time in (caption.start, caption.end)]
        assert times == sorted(times)
        assert times[-1] <= audio
        exact = [frames * 1000 / rate for cue in chapter.cues for frames in (cue.start, cue.end)]
        assert all(0 <= wanted - time < 1 for wanted, time in zip(exact, times, strict=True))


@given(st.lists(st.text("abcdefgh", min_size=1, max_size=14), min_size=1, max_size=25))
def test_lines_are_short_few_and_even(words: list[str]) -> None:
    text = " ".join(words)
    lines = captions._lines(text).split("\n")
    assert " ".join(lines) == text
    assert max(map(len, lines)) <= captions.WIDTH
    assert len(lines) == len(captions._wrapped(words, captions.WIDTH))
    if len(text) <= captions.WIDTH:
        assert len(lines) == 1


def test_a_word_longer_than_a_line_stays_whole() -> None:
    assert captions._lines("a " + "b" * 50 + " c") == "a\n" + "b" * 50 + "\nc"
