"""F11: a definition says what the glossary says, and the glossary says where it is from."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches

from audioguide.checks.review import Line, Page, Review
from audioguide.checks.rule import Flaw, Rule
from audioguide.model import Term
from audioguide.text import negation
from audioguide.text.words import content, words

_FRAME = content("means mean called call name names doctors short stands say said uses")


def page(page: Page) -> Iterator[Flaw]:
    """Definitions of terms that the glossary has not, or that say something else than it."""
    known = {term.term.casefold(): term for term in page.review.guide.glossary}
    for line in page.lines:
        for term in line.sentence.terms:
            if term.casefold() not in known:
                near = get_close_matches(term.casefold(), known, n=1)
                hint = f"Did you mean {near[0]}?" if near else "Add it to glossary.yaml with its source."
                yield Flaw(line.number, f'The glossary has no term "{term}". {hint}')
        terms = [known[term.casefold()] for term in line.sentence.terms if term.casefold() in known]
        if terms and not line.facts and not _says_so(line, terms, page):
            message = f'This line and the glossary say different things of "{terms[0].term}". Bring them together.'
            yield Flaw(line.number, message, severity="warning")


def _says_so(line: Line, terms: list[Term], page: Page) -> bool:
    """At least half of the line's words are the glossary's, and it denies no more than the glossary does."""
    explained = " ".join(f"{term.term} {term.said} {term.plain}" for term in terms)
    own = content(line.sentence.text) - _FRAME
    shared = own & (content(explained) | page.review.vocabulary.topic)
    return 2 * len(shared) >= len(own) and line.negations <= negation.count(words(explained))


def guide(review: Review) -> Iterator[Flaw]:
    """Terms that nobody has reviewed."""
    file = f"{review.guide.folder}/glossary.yaml"
    for term in review.guide.glossary:
        if term.source == "unreviewed":
            yield Flaw(term.line, f'"{term.term}" has not been reviewed. Give its source.', severity="note", file=file)


RULE = Rule(
    code="F11",
    title="Definitions come from the glossary",
    explanation=(
        "A definition line names terms of glossary.yaml, and says what stands there: other words are a warning. "
        "Terms without a source are listed as notes."
    ),
    severity="error",
    gate=True,
    page=page,
    guide=guide,
)
