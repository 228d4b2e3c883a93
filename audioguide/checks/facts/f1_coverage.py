"""F1: every fact that must be kept is told, and every sentence leads back to a fact or says nothing medical."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import get_close_matches

from audioguide.checks.checked import CheckedChapter, CheckedGuide, CheckedLine
from audioguide.checks.rule import Flaw, Rule
from audioguide.language.en.reading.words import says_any

_TELLS_NOTHING = (
    "this part", "this chapter", "next", "you will hear", "you have heard", "you heard", "that was", "this guide",
    "chapter", "let us", "let's", "here is", "here are", "we will", "listen", "goodbye", "welcome", "thank you",
    "this recording", "the list", "the page", "ask", "your team", "your provider", "does not say", "do not", "heard",
    "comes next", "you can hear", "these figures", "examples", "question", "this page",
)  # fmt: skip
_CLAIM = re.compile(r"\b(?:more|less) likely\b|\b(?:can|may|might|will|often|always|never|usually)\b", re.IGNORECASE)


def page(page: CheckedChapter) -> Iterator[Flaw]:
    """Sentences without a fact, with an unknown one, or with a claim they should not make."""
    known = page.review.table.facts
    for line in page.lines:
        sentence = line.sentence
        if sentence.kind == "fact" and not sentence.facts:
            yield Flaw(line.number, "This sentence has no fact. Add its fact ids, or say what it is: {signpost}.")
        for fact in sentence.facts:
            if fact not in known:
                near = get_close_matches(fact, known, n=1)
                hint = f"Did you mean {near[0]}?" if near else "Add it to facts.yaml, or change the tag."
                yield Flaw(line.number, f"The table has no fact {fact}. {hint}")
        if not sentence.facts and sentence.kind in ("signpost", "safety", "credit") and _claims(line, page):
            yield Flaw(
                line.number, f"This {sentence.kind} line seems to state a claim. Tag it with its fact, or cut it."
            )


def _claims(line: CheckedLine, page: CheckedChapter) -> bool:
    """A closed name with a word that claims, outside the set phrases of signposts and safety lines."""
    text = line.sentence.text
    if text.endswith("?") or says_any(line.normal, _TELLS_NOTHING):
        return False
    names = page.review.vocabulary.names_in(line.words)
    return bool(names) and (bool(_CLAIM.search(text)) or any(figure.unit == "percent" for figure in line.figures))


def guide(review: CheckedGuide) -> Iterator[Flaw]:
    """Facts that no chapter tells."""
    for fact in review.table.facts.values():
        if fact.must_keep and fact.status != "boilerplate" and fact.id not in review.told:
            yield Flaw(fact.line, f"No chapter tells {fact.id}: {fact.fact}", file=review.table.file)


RULE = Rule(
    code="F1",
    title="Every fact is told, every sentence is traced",
    explanation=(
        "Each fact with must_keep stands in at least one sentence. Each sentence has fact ids that the table "
        "knows, or is a signpost, definition, safety line or credit that claims nothing."
    ),
    severity="error",
    gate=True,
    any_language=True,
    page=page,
    guide=guide,
)
