"""F11: a definition says what the glossary says, and the glossary says where it is from."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from difflib import get_close_matches

from audioguide.checks.allowed_words import of_facts, strangers
from audioguide.checks.checked import NEAR, CheckedChapter, CheckedGuide, CheckedLine
from audioguide.checks.required_words import unheard
from audioguide.checks.rule import Flaw, Rule
from audioguide.language.en.reading import denials
from audioguide.language.en.reading.talk import GLUE
from audioguide.language.en.reading.words import content, root, says, words
from audioguide.model import Term

_FRAME = content("means mean called call name names doctors short stands say said uses")


def page(page: CheckedChapter) -> Iterator[Flaw]:
    """Definitions of terms that the glossary has not, or that say something else than it."""
    known = {term.term.casefold(): term for term in page.review.guide.glossary}
    for line in page.lines:
        for term in line.sentence.terms:
            if term.casefold() not in known:
                near = get_close_matches(term.casefold(), known, n=1)
                hint = f"Did you mean {near[0]}?" if near else "Add it to glossary.yaml with its source."
                yield Flaw(line.number, f'The glossary has no term "{term}". {hint}')
        terms = [known[term.casefold()] for term in line.sentence.terms if term.casefold() in known]
        if terms and page.review.table.closed:
            yield from _other(line, terms, page)
            continue
        if terms and not line.facts and not _says_so(line, terms, page):
            message = f'This line and the glossary say different things of "{terms[0].term}". Bring them together.'
            yield Flaw(line.number, message, severity="warning")


def _other(line: CheckedLine, terms: list[Term], page: CheckedChapter) -> Iterator[Flaw]:
    """What a definition adds to its term, leaves out of it, doubts or denies, where the table is closed."""
    name = terms[0].term
    explained = words(" ".join(term.plain for term in terms))
    if not line.facts:
        new = strangers(line, of_facts(line, page))
        if new:
            yield Flaw(line.number, f'"{new[0]}" is no word of the glossary on "{name}".')
        surer = {mark.word for mark in line.hedges.marks} - set(explained)
        if surer:
            yield Flaw(line.number, f'This line says how sure it is of "{name}"; the glossary does not.')
        if line.negations != denials.count(explained) or line.words.count("not") != explained.count("not"):
            yield Flaw(
                line.number, f'This line denies something of "{name}" that the glossary does not, or the reverse.'
            )
    run = [other for other in page.lines if set(other.sentence.terms) & set(line.sentence.terms)]
    near = [other for other in run if abs(other.number - line.number) <= NEAR]
    before = [line.before] if line.before and line.facts else []
    for term in terms:
        groups = term.must_hear or [word for word in dict.fromkeys(words(term.plain)) if root(word) not in GLUE]
        for wanted in unheard([*before, *near], groups, page.review.vocabulary):
            yield Flaw(line.number, f'"{term.term}" is explained here without {wanted}.')
        if not line.facts and not term.must_hear:
            for wanted in _only_named(term, near):
                yield Flaw(line.number, f'"{term.term}" is explained here without "{wanted}".')


def _only_named(term: Term, lines: list[CheckedLine]) -> Iterator[str]:
    """Words of the explanation that are heard in the term itself alone: "Deep vein thrombosis means a blood clot"."""
    own = Counter(map(root, words(term.term)))
    said = Counter(root(word) for line in lines for word in line.words)
    named = sum(says(line.normal, term.term) for line in lines)
    for word in dict.fromkeys(words(term.plain)):
        if root(word) not in GLUE and own[root(word)] and said[root(word)] <= named * own[root(word)]:
            yield word


def _says_so(line: CheckedLine, terms: list[Term], page: CheckedChapter) -> bool:
    """At least half of the line's words are the glossary's, and it denies no more than the glossary does."""
    explained = " ".join(f"{term.term} {term.said} {term.plain}" for term in terms)
    own = content(line.sentence.text) - _FRAME
    shared = own & (content(explained) | page.review.vocabulary.topic)
    return 2 * len(shared) >= len(own) and line.negations <= denials.count(words(explained))


def guide(review: CheckedGuide) -> Iterator[Flaw]:
    """Terms that nobody has reviewed."""
    file = f"{review.guide.folder}/glossary.yaml"
    for term in review.guide.glossary:
        if term.source == "unreviewed":
            yield Flaw(term.line, f'"{term.term}" has not been reviewed. Give its source.', severity="note", file=file)


RULE = Rule(
    code="F11",
    title="Definitions come from the glossary",
    explanation=(
        "A definition line names terms of glossary.yaml, and says what stands there: other words are a warning, and an "
        "error where facts.yaml says closed: true. Terms without a source are listed as notes."
    ),
    severity="error",
    gate=True,
    page=page,
    guide=guide,
)
