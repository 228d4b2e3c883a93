"""F4: a claim is told neither more surely nor less surely than the source makes it."""

from __future__ import annotations

from collections.abc import Iterator

from audioguide.checks.checked import CheckedChapter, CheckedLine, Mention
from audioguide.checks.record import FactRecord
from audioguide.checks.rule import Flaw, Rule
from audioguide.language.base.events import HedgeMark, Hedges
from audioguide.language.base.reading import Reading
from audioguide.model import Fact, Hedge


def in_chapter(chapter: CheckedChapter) -> Iterator[Flaw]:
    """Words that make a claim stronger or weaker than any of the sentence's facts."""
    for line in chapter.lines:
        # A question claims nothing: "Can it be cured?"
        if not line.facts or line.reading.asks(line.text):
            continue
        records = [chapter.guide.record(fact) for fact in line.facts]
        allowed: frozenset[str] = frozenset().union(*(record.hedges for record in records))
        for mark in line.hedges.marks:
            if (mark.kind not in allowed and _changes(mark, line, allowed)) or _doubts(mark, line, records):
                kinds = _words_of(line.reading, line.facts[0].hedge)
                yield Flaw(
                    line.number, f'"{mark.word}" changes how sure {line.facts[0].id} is; the source has {kinds}.'
                )
                break


def _doubts(mark: HedgeMark, line: CheckedLine, records: list[FactRecord]) -> bool:
    """A may where no record has one, where a thing is only named, or where the record's own clause is flat."""
    if not mark.doubts or mark.idle:
        return False
    if not any(record.doubts for record in records):
        return True
    reading = line.reading
    if reading.names_perhaps(line.normal) and not any(reading.names_thing(record.fact.readable) for record in records):
        return True
    return len(records) == 1 and records[0].flat_like(line.words)


def _changes(mark: HedgeMark, line: CheckedLine, allowed: frozenset[str]) -> bool:
    if not mark.modal:
        return True
    if mark.kind == "possible" and mark.idle:
        return False
    # "can" beside an adverb of the right class carries no claim of its own: "it can often be cleared"; and so does
    # "will" beside one: "it will often clear". But "may" beside "every" takes something back.
    if mark.doubts:
        return True
    beside = (other.kind for other in line.hedges.marks if not other.modal)
    return (allowed - {"none"}).isdisjoint(beside)


def in_mention(mention: Mention) -> Iterator[Flaw]:
    """Runs of lines that have lost the hedge of the fact."""
    wanted = mention.fact.hedge
    if wanted == "none" or _in_its_own_words(mention):
        return
    for line in mention.lines:
        if len(line.facts) == 1 and _half_hedged(line, mention.fact):
            yield Flaw(
                line.number,
                f"{mention.fact.id} has lost its {_words_of(line.reading, wanted)} in one half of this sentence.",
            )
    if _led_by(mention) and all(
        not line.reading.claims(line.normal) or _has(line, mention.fact) for line in mention.lines
    ):
        yield from _made_personal(mention)
        return
    record = mention.chapter.guide.record(mention.fact)
    # The second half of a long list takes up the hedge of its opening.
    if mention.fact.items and any(_has(line, mention.fact) for line in mention.lines):
        return
    for run in mention.runs:
        flat = [line for line in run if not _has(line, mention.fact) and not _only_names(line, mention.fact)]
        lost = [line for line in flat if record.hedged_like(line.words)]
        if lost or (flat and len(flat) == len(run)):
            yield Flaw(
                (lost or flat)[0].number,
                f"{mention.fact.id} is told as {_words_of(mention.reading, 'none')}; "
                f"keep a word such as {_words_of(mention.reading, wanted)}.",
            )


def _in_its_own_words(mention: Mention) -> bool:
    """Each sentence is the record's own, and its sureness is in these words: it is no list's."""
    if not all(line.verbatim for line in mention.lines):
        return False
    own = _hedges(mention.fact.readable, mention.reading).classes
    return mention.fact.hedge in own or not mention.chapter.guide.vocabulary.lists_of(mention.fact)


def _words_of(reading: Reading, hedge: Hedge) -> str:
    """The words of a class, as a message shows them."""
    return reading.hedge_words.get(hedge, hedge)


def _half_hedged(line: CheckedLine, fact: Fact) -> bool:
    """One of two clauses with a subject of its own has lost its hedge: "it may go flat, or it leaks"."""
    reading = line.reading
    marks = [mark for mark in _hedges(fact.readable, reading).marks if mark.kind == fact.hedge]
    if fact.hedge not in ("possible", "probable") or len(marks) > 1:
        return False
    parts = reading.full_clauses(line.text)
    hedged = [fact.hedge in _hedges(part, reading).classes for part in parts]
    if not marks and any(hedged):
        # The hedge is not in the record's words but its list's, so it is the main clause that has it.
        return not hedged[0] or fact.hedge not in _hedges(reading.main_clause(line.text), reading).classes
    subjects = {part.split()[0].lower() for part in parts}
    return len(subjects) == 1 and any(hedged) and not all(hedged)


def _hedges(text: str, reading: Reading) -> Hedges:
    return reading.hedges(reading.words(text))


def _has(line: CheckedLine, fact: Fact) -> bool:
    """The sentence has the hedge of the fact."""
    # "some" makes a flat claim possible, but not where the source says some and may; opening with it, it says of whom.
    own = line.reading.words(fact.readable)[1:]
    modest = fact.hedge == "possible" and line.hedges.partial and line.reading.hedges(own).partial
    marks = {mark.kind for mark in line.hedges.marks}
    return fact.hedge in marks or (fact.hedge in line.hedges.classes and not modest)


def _only_names(line: CheckedLine, fact: Fact) -> bool:
    """Sentences that claim nothing by themselves: they name a thing, ask, or take up an item of a list."""
    reading = line.reading
    names = reading.names_thing(line.text) and not reading.names_thing(fact.readable)
    return names or reading.asks(line.text) or reading.takes_up_item(line.text)


def _made_personal(mention: Mention) -> Iterator[Flaw]:
    """Items that say of the listener what the source says of nobody: "you have headaches"."""
    for line in mention.lines:
        if (
            line.reading.is_of_listener(line.normal)
            and not _has(line, mention.fact)
            and not _only_names(line, mention.fact)
        ):
            yield Flaw(line.number, f"{mention.fact.id} is told as a fact about the listener. Say that you may.")


def _led_by(mention: Mention) -> bool:
    """An item of a list has the hedge of the sentence that opens the list: "You may have: first, ...".

    Not one whose own record says may: it is told with its own.
    """
    if mention.fact.hedge in _hedges(mention.fact.readable, mention.reading).classes:
        return False
    for key in mention.chapter.guide.vocabulary.lists_of(mention.fact):
        opened = mention.chapter.mentions.get(key)
        if opened and any(_has(line, mention.fact) for line in opened.lines):
            return True
    return False


RULE = Rule(
    code="F4",
    title="Claims stay as sure as they are",
    explanation=(
        "may, might, can, could are possible; often, likely, most, usually are probable; will, always, all, no "
        "one are certain; rarely and uncommon are rare. A fact keeps its class each time it is told."
    ),
    severity="warning",
    gate=True,
    meaning="pointer",
    why="Words of sureness are compared, and one of them may be said in another way.",
    of_change=True,
    chapter=in_chapter,
    mention=in_mention,
)
