"""F5: what the source denies stays denied, and nothing else is."""

from __future__ import annotations

import re
from collections.abc import Iterator

from audioguide.checks.checked import CheckedChapter, CheckedLine, Mention
from audioguide.checks.required_words import full_tellings
from audioguide.checks.rule import Flaw, Rule
from audioguide.language.en.reading import denials
from audioguide.language.en.reading.denials import softly
from audioguide.language.en.reading.words import normal, words
from audioguide.model import Fact

_DENIED_FIGURE = re.compile(r" (?:not|never) (?:about |around |only |in |between )?\d")

_CASES = frozenset(("if", "when", "unless", "while", "whenever"))
_LOOSENS = re.compile(r" (?:not|\S+n't) (?:only|just) ")


def page(page: CheckedChapter) -> Iterator[Flaw]:
    """Sentences that deny more than their facts do."""
    for line in page.lines:
        loose = _LOOSENS.search(line.normal) if line.facts else None
        if loose and not any(_LOOSENS.search(normal(fact.fact)) for fact in line.facts):
            yield Flaw(line.number, f'"{loose[0].strip()}" takes the limit away; the source does not say so.')
        if line.facts and line.negations:
            most = sum(page.review.reading(fact).negations for fact in line.facts)
            ids = ", ".join(fact.id for fact in line.facts)
            if line.negations > most:
                yield Flaw(line.number, f"This sentence says no or not {_times(line.negations)}; {ids} {_says(most)}.")
            elif _DENIED_FIGURE.search(line.normal) and not any(_denies_figure(fact) for fact in line.facts):
                yield Flaw(line.number, f"This sentence denies a figure that {ids} gives.")
    if page.review.table.closed:
        yield from _words_denied(page)


def _words_denied(page: CheckedChapter) -> Iterator[Flaw]:
    """Where the table is closed: denials by a word (without, denies, unable, nontender) count like not, none more."""
    for line in page.lines:
        if not line.facts:
            continue
        said, most = denials.denials(line.words), sum(_denied(fact) for fact in line.facts)
        if said > most:
            ids = ", ".join(fact.id for fact in line.facts)
            yield Flaw(
                line.number, f"With words such as without, this sentence denies {_times(said)}; {ids} {_says(most)}."
            )


def _denied(fact: Fact) -> int:
    condition = fact.condition.text if fact.condition else ""
    return max(fact.negations, *(denials.denials(words(text)) for text in (fact.fact, condition)))


def _denies_figure(fact: Fact) -> bool:
    """The source itself says "one drop, not two"."""
    return bool(_DENIED_FIGURE.search(normal(fact.fact)))


def telling(telling: Mention) -> Iterator[Flaw]:
    """Passages that leave out what the fact denies, or deny it in more sentences than it does."""
    fact = telling.fact
    for passage in telling.passages:
        alone = [line for line in passage if line.facts == (fact,)]
        # "Do not use it if you had A. Do not use it if you had B." denies one thing, for two cases.
        denied = sum(line.negations for line in {_what_is_denied(line): line for line in alone}.values())
        most = telling.page.review.reading(fact).negations
        if len(alone) > 1 and most < denied and all(line.negations <= most for line in alone):
            yield Flaw(alone[0].number, f"These sentences say no or not {_times(denied)}; {fact.id} {_says(most)}.")
    if not fact.negations:
        return
    # Where each item of a list repeats its "do not", each must: the next line cannot deny for this one.
    whole = full_tellings(telling)
    recaps = [passage for passage in telling.passages if passage[0].recap]
    for passage in [*whole, *recaps] if fact.items else telling.passages:
        repeated = bool(fact.items) and len(whole) > 1 and passage in whole
        if (repeated or fact.polarity == "negative") and not _denials(passage, fact):
            yield Flaw(passage[0].number, f"{fact.id} says that something is not so, and this passage does not.")
    if max(_denials(passage, fact) for passage in telling.passages) < fact.negations:
        yield Flaw(
            telling.first, f"{fact.id} denies {_things(fact.negations)}; its sentences deny fewer.", missing=True
        )


def _what_is_denied(line: CheckedLine) -> tuple[str, ...]:
    """Its words up to the first condition behind a denial; all of it where none follows, or where it denies nothing."""
    for place, word in enumerate(line.words):
        if word in _CASES and denials.count(line.words[:place]):
            return line.words[:place]
    return line.words


def _denials(lines: tuple[CheckedLine, ...], fact: Fact) -> int:
    """Propositions denied; "tests miss the cells" and "free of cancer" deny one in other words than the record's."""
    own = words(fact.fact)
    return sum(line.negations + softly(line.words, own) for line in lines)


def _times(count: int) -> str:
    return "once" if count == 1 else f"{count} times"


def _says(count: int) -> str:
    return "does not" if not count else f"does {_times(count)}"


def _things(count: int) -> str:
    return "one thing" if count == 1 else f"{count} things"


RULE = Rule(
    code="F5",
    title="No and not stay where they are",
    explanation=("A sentence denies no more than its facts do, and a fact that denies something is told so each time."),
    severity="error",
    gate=True,
    page=page,
    telling=telling,
)
