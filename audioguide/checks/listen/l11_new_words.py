"""L11: a new word comes with its plain word, once; then the plain word is used."""

from __future__ import annotations

from collections.abc import Iterator

from audioguide.checks.checked import CheckedChapter, CheckedGuide, CheckedLine
from audioguide.checks.required_words import asked_for
from audioguide.checks.rule import Flaw, Rule
from audioguide.language.base.reading import Reading
from audioguide.model import Term

NEW = 3.0
"""Zipf frequency: under 1 in a million words of everyday English. Rule P1 asks for a glossary entry sooner."""
_NEXT = 1
"""Paragraphs: a word that is said may be explained up to the end of the next one."""


def in_chapter(chapter: CheckedChapter) -> Iterator[Flaw]:
    """Terms explained too late, and terms said again after their plain word was given."""
    for term in chapter.guide.guide.glossary:
        explained = [line for line in chapter.lines if line.sentence.terms and _explains(line.sentence.terms, term)]
        if explained:
            said = [
                line for line in chapter.lines if line not in explained and line.reading.says(line.normal, term.term)
            ]
            yield from _late(term, said, explained[0])
            yield from _again(term, said, explained[-1], chapter)


def _explains(terms: tuple[str, ...], term: Term) -> bool:
    return term.term.casefold() in (name.casefold() for name in terms)


def _late(term: Term, said: list[CheckedLine], explained: CheckedLine) -> Iterator[Flaw]:
    """The term's first use, where it is explained only after the next paragraph."""
    first = said[0] if said else explained
    if first.number < explained.number and explained.sentence.paragraph - first.sentence.paragraph > _NEXT:
        yield Flaw(
            first.number,
            f'"{term.term}" is said here and explained on line {explained.number}. Say the plain word first.',
        )


def _again(term: Term, said: list[CheckedLine], explained: CheckedLine, chapter: CheckedChapter) -> Iterator[Flaw]:
    """Uses after a line that gives the medical name of a plain word, unless a fact asks for the name."""
    named = explained.reading.naming(explained.normal)
    if named < 0 or explained.reading.find(explained.normal, term.term, named) < 0:
        return
    for line in said:
        if line.sentence.kind == "signpost":
            continue  # It names a chapter or a part by its title.
        if line.number > explained.number and not asked_for(line, term.term, chapter.guide.vocabulary):
            yield Flaw(
                line.number,
                f'"{term.term}" was named on line {explained.number}. Now use the plain word: {term.plain}.',
            )


def in_guide(guide: CheckedGuide) -> Iterator[Flaw]:
    """Terms that chapters say and none explains, nor says beside a word of their explanation."""
    chapters = guide.guide.chapters
    explained = {name.casefold() for one in chapters for line in one.sentences for name in line.terms}
    for term in guide.guide.glossary:
        if term.term.casefold() in explained:
            continue
        found = _bare(term, guide)
        if found and _is_new(term.term, guide.language.reading):
            file, line = found
            yield Flaw(line, f'"{term.term}" is said and nowhere explained. Say in plain words what it is.', file=file)


def _is_new(term: str, reading: Reading) -> bool:
    """True for a term with a word that hardly anybody meets outside a clinic."""
    return any(not reading.is_common(word, NEW) for word in reading.words(term) if not word[0].isdigit())


def _bare(term: Term, guide: CheckedGuide) -> tuple[str, int] | None:
    """File and line of the first use; None where there is none, or one stands beside a plain word for it."""
    reading = guide.language.reading
    content = reading.content
    plain, word = content(term.plain) - content(term.term), term.term.casefold()
    first = None
    for chapter in guide.guide.chapters:
        before: frozenset[str] = frozenset()
        for sentence in chapter.sentences:
            own = content(sentence.text)
            if word in sentence.text.casefold() and reading.says(reading.normal(sentence.text), term.term):
                if plain & (own | before):
                    return None
                first = first or (chapter.file, sentence.line)
            before = own
    return first


RULE = Rule(
    code="L11",
    title="New words come with plain ones",
    explanation=(
        "A word of the glossary is explained by the end of the paragraph after its first use in a chapter. Where the "
        "plain word comes first and the medical word names it, the medical word is said once, and the plain word "
        "from then on."
    ),
    left="Is there a hard word that the glossary does not have? Does the plain word come before the medical one?",
    severity="warning",
    chapter=in_chapter,
    guide=in_guide,
)
