"""What is said around the written lines: the chapter's number and title, the sign-off state, the notice.

Generated, so never in a chapter file nor in a signed hash; sentences like any other in captions and guide.json. The
words are the language's own; when they are due is decided here.
"""

from __future__ import annotations

from dataclasses import replace

from audioguide.language.base import language_of
from audioguide.model import Chapter, Guide, Sentence
from audioguide.speech.clinic_lines import with_clinic
from audioguide.speech.state_announcements import status


def narrated(guide: Guide, chapter: Chapter) -> tuple[Sentence, ...]:
    """Every sentence of a chapter as it will sound, in order, with its positional id."""
    words = language_of(guide.language).announcements
    title = words.chapter_title(chapter.number, len(guide.chapters), chapter.title)
    generated = [Sentence("", 0, "title", title)]
    generated += [Sentence("", 0, "status", text) for text in status(guide, chapter, words)]
    if chapter.notice:
        notice = words.notice(_minutes(guide, chapter), _following(guide, chapter))
        generated += [Sentence("", 0, "signpost", text) for text in notice]
    return tuple(
        replace(sentence, id=f"{chapter.id}-s{number:03d}")
        for number, sentence in enumerate((*generated, *with_clinic(guide, chapter)), 1)
    )


def _following(guide: Guide, chapter: Chapter) -> int | None:
    """Number of the chapter that a listener who skips this one goes to; an optional one only from another."""
    number = chapter.number + 1
    there = any(other.number == number and other.optional <= chapter.optional for other in guide.chapters)
    return number if there else None


def _minutes(guide: Guide, chapter: Chapter) -> int:
    """Length from words and pace, so that it is known before anything is spoken."""
    words = sum(len(sentence.text.split()) for sentence in chapter.sentences)
    return max(1, round(words / guide.pace))
