"""What a person decides of the chapters: where each may sound, its point, its figures, lines that could be plainer."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from audioguide.drafting.deciding.review_section import ReviewSection, at_line, lines_of
from audioguide.drafting.plain.hints import hints
from audioguide.language.base import Language
from audioguide.model import Chapter, Fact


def places_and_figures(
    chapters: Sequence[Chapter], facts: Mapping[str, Fact], language: Language
) -> Iterator[ReviewSection]:
    """What decides how a chapter is heard."""
    yield ReviewSection(
        "Where each chapter may sound",
        "Private is for headphones. A public chapter can play in a waiting room. What was unclear is private; only a "
        "person may make it public.",
        tuple(_placed(chapter, facts) for chapter in chapters),
    )
    yield ReviewSection(
        "What each chapter comes down to",
        "A draft ends a chapter with its headings, since a sentence out of its place may mislead. Where one point "
        'matters most, say it there: "To sum up", the point, and its fact.',
        (f"Read the end of {len(chapters)} {'chapter' if len(chapters) == 1 else 'chapters'}.",),
    )
    yield ReviewSection(
        "Figures",
        "Hear each with its time span and its condition.",
        tuple(_figures(chapters, facts, language)),
    )


def hinted(chapters: Sequence[Chapter], language: Language) -> ReviewSection:
    """Lines that could be plainer than a program can make them."""
    return ReviewSection("Hints at lines", "What could not be done safely.", tuple(_hints(chapters, language)))


def _placed(chapter: Chapter, facts: Mapping[str, Fact]) -> str:
    told = {key for sentence in chapter.sentences for key in sentence.facts}
    counts = Counter(facts[key].sensitivity for key in told)
    held = ", ".join(f"{counts[kind]} {kind}" for kind in ("high", "medium", "low") if counts[kind])
    notice = ", announced first" if chapter.notice else ""
    place = f'Chapter {chapter.number}, "{chapter.title}": {chapter.setting}{notice}.'
    return f"{place} Facts by sensitivity: {held or 'none'}."


def _figures(chapters: Sequence[Chapter], facts: Mapping[str, Fact], language: Language) -> Iterator[str]:
    for chapter, sentence in lines_of(chapters):
        if language.reading.numbers(sentence.text) and any(facts[key].numbers for key in sentence.facts):
            yield at_line(chapter.file, sentence.line, sentence.text)


def _hints(chapters: Sequence[Chapter], language: Language) -> Iterator[str]:
    for chapter, sentence in lines_of(chapters):
        if sentence.kind == "fact":
            for hint in hints(sentence.text, language):
                yield at_line(chapter.file, sentence.line, f"{hint.message} ({hint.code}) {sentence.text}")
