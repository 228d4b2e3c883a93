"""L11: a new word comes with its plain word, once; then the plain word is used."""

from __future__ import annotations

import re
from collections.abc import Iterator

from audioguide.checks.checked import CheckedChapter, CheckedGuide, CheckedLine
from audioguide.checks.required_words import asked_for
from audioguide.checks.rule import Flaw, Rule
from audioguide.language.base.language import language_of
from audioguide.language.en.reading.words import content, find, normal, says, words
from audioguide.model import Term

_NAMING = re.compile(r" (?:calls?|called|says?|names?|named|known as|terms?|words?) ")
"""What stands between a plain word and its medical name: "doctors call this fatigue"."""
NEW = 3.0
"""Zipf frequency: under 1 in a million words of everyday English. Rule P1 asks for a glossary entry sooner."""
_NEXT = 1
"""Paragraphs: a word that is said may be explained up to the end of the next one."""


def page(page: CheckedChapter) -> Iterator[Flaw]:
    """Terms explained too late, and terms said again after their plain word was given."""
    for term in page.review.guide.glossary:
        explained = [line for line in page.lines if _explains(line.sentence.terms, term)]
        if explained:
            said = [line for line in page.lines if line not in explained and says(line.normal, term.term)]
            yield from _late(term, said, explained[0])
            yield from _again(term, said, explained[-1], page)


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


def _again(term: Term, said: list[CheckedLine], explained: CheckedLine, page: CheckedChapter) -> Iterator[Flaw]:
    """Uses after a line that gives the medical name of a plain word, unless a fact asks for the name."""
    named = _NAMING.search(explained.normal)
    if not named or find(explained.normal, term.term, named.start()) < 0:
        return
    for line in said:
        if line.sentence.kind == "signpost":
            continue  # It names a chapter or a part by its title.
        if line.number > explained.number and not asked_for(line, term.term, page.review.vocabulary):
            yield Flaw(
                line.number,
                f'"{term.term}" was named on line {explained.number}. Now use the plain word: {term.plain}.',
            )


def guide(review: CheckedGuide) -> Iterator[Flaw]:
    """Terms that chapters say and none explains, nor says beside a word of their explanation."""
    chapters = review.guide.chapters
    explained = {name.casefold() for one in chapters for line in one.sentences for name in line.terms}
    for term in review.guide.glossary:
        if term.term.casefold() in explained:
            continue
        found = _bare(term, review)
        if found and _new(term.term, review.guide.language):
            file, line = found
            yield Flaw(line, f'"{term.term}" is said and nowhere explained. Say in plain words what it is.', file=file)


def _new(term: str, language: str) -> bool:
    """True for a term with a word that hardly anybody meets outside a clinic."""
    reading = language_of(language).reading
    return any(not reading.is_common(word, NEW) for word in words(term) if not word[0].isdigit())


def _bare(term: Term, review: CheckedGuide) -> tuple[str, int] | None:
    """File and line of the first use; None where there is none, or one stands beside a plain word for it."""
    plain, word = content(term.plain) - content(term.term), term.term.casefold()
    first = None
    for chapter in review.guide.chapters:
        before: frozenset[str] = frozenset()
        for sentence in chapter.sentences:
            own = content(sentence.text)
            if word in sentence.text.casefold() and says(normal(sentence.text), term.term):
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
    page=page,
    guide=guide,
)
