"""What is said around the written lines: the chapter's number and title, the sign-off state, the notice.

Generated, so never in a chapter file nor in a signed hash; sentences like any other in captions and guide.json.
"""

from __future__ import annotations

from dataclasses import replace

from audioguide.model import Chapter, Guide, Sentence
from audioguide.speech.state_announcements import status


def narrated(guide: Guide, chapter: Chapter) -> tuple[Sentence, ...]:
    """Every sentence of a chapter as it will sound, in order, with its positional id."""
    generated = [Sentence("", 0, "title", _title(chapter, len(guide.chapters)))]
    generated += [Sentence("", 0, "status", text) for text in status(guide, chapter)]
    if chapter.notice:
        generated += [Sentence("", 0, "signpost", text) for text in _notice(guide, chapter)]
    return tuple(
        replace(sentence, id=f"{chapter.id}-s{number:03d}")
        for number, sentence in enumerate((*generated, *chapter.sentences), 1)
    )


def _title(chapter: Chapter, count: int) -> str:
    end = "" if chapter.title.endswith(("?", "!", ".")) else "."
    return f"Chapter {chapter.number} of {count}. {chapter.title}{end}"


def _notice(guide: Guide, chapter: Chapter) -> list[str]:
    following = any(
        other.number == chapter.number + 1 and other.optional <= chapter.optional for other in guide.chapters
    )
    skip = f"To skip it, go to chapter {chapter.number + 1}." if following else "To skip it, stop here."
    return [
        "This part may be hard to hear.",
        f"It lasts about {_minutes(guide, chapter)}.",
        "You do not have to listen to it now.",
        skip,
    ]


def _minutes(guide: Guide, chapter: Chapter) -> str:
    """Length from words and pace, so that it is known before anything is spoken."""
    words = sum(len(sentence.text.split()) for sentence in chapter.sentences)
    minutes = max(1, round(words / guide.pace))
    return "1 minute" if minutes == 1 else f"{minutes} minutes"
