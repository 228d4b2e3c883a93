"""E9: every sentence, announcements included, can be said, and in one way: what a build would refuse is told here."""

from __future__ import annotations

from collections.abc import Iterator

from audioguide.checks.checked import CheckedChapter, CheckedGuide
from audioguide.checks.rule import Flaw, Rule
from audioguide.errors import UsageError

_TITLE = 1
"""Line of a chapter file at which what is generated from its title is told."""


def in_chapter(chapter: CheckedChapter) -> Iterator[Flaw]:
    """Sentences that would lose something, or that may mean two things. What is misheard, E1 to E7 tell."""
    from audioguide.speech import narrated, speak
    from audioguide.speech.unsayable import unsaid

    guide = chapter.guide.guide
    if not chapter.guide.language.spoken.rules:
        return
    for sentence in narrated(guide, chapter.chapter):
        if wrong := unsaid(speak(sentence.text, guide.language), guide.language):
            yield Flaw(sentence.line or _TITLE, wrong[0])


def in_guide(guide: CheckedGuide) -> Iterator[Flaw]:
    """A language in which nothing can be said."""
    from audioguide.speech import speak

    if guide.language.spoken.rules or not guide.guide.chapters:
        return
    try:
        speak(guide.guide.chapters[0].title, guide.guide.language)
    except UsageError as refused:
        yield Flaw(_TITLE, str(refused), file=guide.guide.chapters[0].file)


RULE = Rule(
    code="E9",
    title="Every sentence can be said, in one way",
    explanation=(
        "Nothing written is lost in its spoken form, nothing could be said in two ways, and the guide's language has "
        "rules by which it is said. This holds for announcements and titles too."
    ),
    severity="error",
    any_language=True,
    chapter=in_chapter,
    guide=in_guide,
)
