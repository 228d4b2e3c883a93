"""A chapter parted into its title and its paragraphs: every sentence is in one of them, once."""

from __future__ import annotations

from dataclasses import replace

from audioguide.publish.sentences import paragraphs, title
from tests import timelines


def test_every_sentence_is_in_the_title_or_in_a_paragraph() -> None:
    chapter = timelines.chapter(1, ("One.", "Two.", "Three."))
    assert [cue.text for cue in title(chapter)] == ["Chapter 1. Title 1."]
    assert [[cue.text for cue in cues] for cues in paragraphs(chapter)] == [["One.", "Two."], ["Three."]]


def test_a_title_that_is_said_again_is_not_lost() -> None:
    chapter = timelines.chapter(1, ("One.", "Chapter 1, once more."))
    again = replace(chapter.cues[-1], kind="title")
    chapter = replace(chapter, cues=(*chapter.cues[:-1], again))
    assert sum(len(cues) for cues in paragraphs(chapter)) + len(list(title(chapter))) == len(chapter.cues)
