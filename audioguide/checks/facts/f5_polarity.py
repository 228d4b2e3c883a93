"""F5: what the source denies stays denied, and nothing else is."""

from __future__ import annotations

from collections.abc import Iterator

from audioguide.checks.checked import CheckedChapter, CheckedLine, Mention
from audioguide.checks.required_words import full_mentions
from audioguide.checks.rule import Flaw, Rule
from audioguide.errors import Message
from audioguide.language.base.reading import Reading
from audioguide.model import Fact


def in_chapter(chapter: CheckedChapter) -> Iterator[Flaw]:
    """Sentences that deny more than their facts do."""
    for line in chapter.lines:
        reading, records = line.reading, [chapter.guide.record(fact) for fact in line.facts]
        loose = reading.loosens(line.normal) if line.facts else ""
        if loose and not any(reading.loosens(record.normal) for record in records):
            yield Flaw(line.number, f'"{loose}" takes the limit away; the source does not say so.')
        if line.facts and line.negations:
            most = sum(record.negations for record in records)
            ids = ", ".join(fact.id for fact in line.facts)
            if line.negations > most:
                yield Flaw(line.number, f"This sentence says no or not {_times(line.negations)}; {ids} {_says(most)}.")
            elif reading.denies_figure(line.normal) and not any(reading.denies_figure(one.normal) for one in records):
                # The source itself may say "one drop, not two".
                yield Flaw(line.number, f"This sentence denies a figure that {ids} gives.")
    if chapter.guide.table.closed:
        yield from _words_denied(chapter)


def _words_denied(chapter: CheckedChapter) -> Iterator[Flaw]:
    """Where the table is closed: denials by a word (without, denies, unable, nontender) count like not, none more."""
    for line in chapter.lines:
        if not line.facts:
            continue
        said, most = line.reading.denials(line.words), sum(_denied(fact, line.reading) for fact in line.facts)
        if said > most:
            ids = ", ".join(fact.id for fact in line.facts)
            yield Flaw(
                line.number, f"With words such as without, this sentence denies {_times(said)}; {ids} {_says(most)}."
            )


def _denied(fact: Fact, reading: Reading) -> int:
    condition = fact.condition.text if fact.condition else ""
    return max(fact.negations, *(reading.denials(reading.words(text)) for text in (fact.readable, condition)))


def in_mention(mention: Mention) -> Iterator[Flaw]:
    """Runs of lines that leave out what the fact denies, or deny it in more sentences than it does."""
    fact = mention.fact
    for run in mention.runs:
        alone = [line for line in run if line.facts == (fact,)]
        # "Do not use it if you had A. Do not use it if you had B." denies one thing, for two cases.
        denied = sum(line.negations for line in {_what_is_denied(line): line for line in alone}.values())
        most = mention.chapter.guide.record(fact).negations
        if len(alone) > 1 and most < denied and all(line.negations <= most for line in alone):
            yield Flaw(alone[0].number, f"These sentences say no or not {_times(denied)}; {fact.id} {_says(most)}.")
    if not fact.negations:
        return
    # Where each item of a list repeats its "do not", each must: the next line cannot deny for this one.
    whole = full_mentions(mention)
    recaps = [run for run in mention.runs if run[0].recap]
    for run in [*whole, *recaps] if fact.items else mention.runs:
        repeated = bool(fact.items) and len(whole) > 1 and run in whole
        if (repeated or fact.polarity == "negative") and not _denials(run, fact):
            yield Flaw(run[0].number, f"{fact.id} says that something is not so, and this passage does not.")
    if max(_denials(run, fact) for run in mention.runs) < fact.negations:
        yield Flaw(
            mention.first, f"{fact.id} denies {_things(fact.negations)}; its sentences deny fewer.", missing=True
        )


def _what_is_denied(line: CheckedLine) -> tuple[str, ...]:
    """Its words up to the first condition behind a denial; all of it where none follows, or where it denies nothing."""
    for place, word in enumerate(line.words):
        if word in line.reading.cases and line.reading.denied(line.words[:place]):
            return line.words[:place]
    return line.words


def _denials(lines: tuple[CheckedLine, ...], fact: Fact) -> int:
    """Propositions denied; "tests miss the cells" and "free of cancer" deny one in other words than the record's."""
    reading = lines[0].reading
    own = reading.words(fact.readable)
    return sum(line.negations + reading.may_deny(line.words, own) for line in lines)


def _times(count: int) -> Message:
    return "once" if count == 1 else f"{count} times"


def _says(count: int) -> Message:
    return "does not" if not count else f"does {_times(count)}"


def _things(count: int) -> Message:
    return "one thing" if count == 1 else f"{count} things"


RULE = Rule(
    code="F5",
    title="No and not stay where they are",
    explanation=("A sentence denies no more than its facts do, and a fact that denies something is told so each time."),
    severity="warning",
    gate=True,
    meaning="pointer",
    why="Denials are counted, and a thing may be denied without not. M2 is sure of what is denied.",
    of_change=True,
    chapter=in_chapter,
    mention=in_mention,
)
