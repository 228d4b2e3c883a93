"""F4: a claim is told neither more surely nor less surely than the source makes it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from audioguide.checks.checked import CheckedChapter, CheckedLine, Mention
from audioguide.checks.record import FactRecord
from audioguide.checks.rule import Flaw, Rule
from audioguide.language.base.events import HedgeMark
from audioguide.language.en.reading import hedges
from audioguide.language.en.reading.words import words
from audioguide.model import Fact

_NAMING = re.compile(r"\b(?:call|calls|called|named?|means?|stands? for)\b")
_NAMED_PERHAPS = re.compile(
    r" (?:doctors|experts|providers) (?:also )?(?:may|might) (?:also )?call | (?:examples?|here) (?:may|might) be "
    r"| group (?:may|might) (?:have|hold) "
)
_ITEM = re.compile(
    r"^(?:The (?:first|second|third|fourth|fifth|other|last)|One|Another|Examples?|Here)\b.*\b(?:is|are)\b"
    r"|^(?:First|Second|Third|Fourth|Fifth), (?:suppose|think|say)\b"
)
_CLAIMS = re.compile(r" (?:is|are|was|were|has|have|had|feels?|gets?|goes|leaks?|swells?|they|it) ")
_CLAUSE = re.compile(r",? (?:or|and) (?=(?:it|they) )")
_REASON = re.compile(r",? (?:because|since) ")
_PERSONAL = re.compile(r" you (?:feel|have|lose|get|notice|see|are|need|find|face|live) ")
_EXAMPLES = {
    "possible": "may, might, can or could",
    "probable": "often, likely, most or usually",
    "certain": "will, always or no one",
    "rare": "uncommon or rarely",
    "none": "a flat statement",
}


def page(page: CheckedChapter) -> Iterator[Flaw]:
    """Words that make a claim stronger or weaker than any of the sentence's facts."""
    for line in page.lines:
        # A question claims nothing: "Can it be cured?"
        if not line.facts or line.sentence.text.rstrip('"”').endswith("?"):
            continue
        readings = [page.review.reading(fact) for fact in line.facts]
        allowed: frozenset[str] = frozenset().union(*(reading.hedges for reading in readings))
        for mark in line.hedges.marks:
            if (mark.kind not in allowed and _changes(mark, line, allowed)) or _doubts(mark, line, readings):
                kinds = " or ".join(_EXAMPLES[fact.hedge] for fact in line.facts[:1])
                yield Flaw(
                    line.number, f'"{mark.word}" changes how sure {line.facts[0].id} is; the source has {kinds}.'
                )
                break


def _doubts(mark: HedgeMark, line: CheckedLine, readings: list[FactRecord]) -> bool:
    """A may where no record has one, where a thing is only named, or where the record's own clause is flat."""
    if mark.word not in ("may", "might") or mark.idle:
        return False
    if not any(reading.may for reading in readings):
        return True
    if _NAMED_PERHAPS.search(line.normal) and not any(_NAMING.search(reading.fact.fact) for reading in readings):
        return True
    return len(readings) == 1 and readings[0].flat_like(line.words)


def _changes(mark: HedgeMark, line: CheckedLine, allowed: frozenset[str]) -> bool:
    if not mark.modal:
        return True
    if mark.kind == "possible" and mark.idle:
        return False
    # "can" beside an adverb of the right class carries no claim of its own: "it can often be cleared"; and so does
    # "will" beside one: "it will often clear". But "may" beside "every" takes something back.
    if mark.word in ("may", "might"):
        return True
    beside = (other.kind for other in line.hedges.marks if not other.modal)
    return (allowed - {"none"}).isdisjoint(beside)


def telling(telling: Mention) -> Iterator[Flaw]:
    """Passages that have lost the hedge of the fact."""
    wanted = telling.fact.hedge
    if wanted == "none":
        return
    for line in telling.lines:
        if len(line.facts) == 1 and _half_hedged(line, telling.fact):
            yield Flaw(line.number, f"{telling.fact.id} has lost its {_EXAMPLES[wanted]} in one half of this sentence.")
    if _led_by(telling) and all(_verbless(line) or _hears(line, telling.fact) for line in telling.lines):
        yield from _made_personal(telling)
        return
    reading = telling.page.review.reading(telling.fact)
    # The second half of a long list takes up the hedge of its opening.
    if telling.fact.items and any(_hears(line, telling.fact) for line in telling.lines):
        return
    for passage in telling.passages:
        flat = [line for line in passage if not _hears(line, telling.fact) and not _only_names(line, telling.fact)]
        lost = [line for line in flat if reading.hedged_like(line.words)]
        if lost or (flat and len(flat) == len(passage)):
            message = f"{telling.fact.id} is told as {_EXAMPLES['none']}; keep a word such as {_EXAMPLES[wanted]}."
            yield Flaw((lost or flat)[0].number, message)


def _half_hedged(line: CheckedLine, fact: Fact) -> bool:
    """One of two clauses with a subject of its own has lost its hedge: "it may go flat, or it leaks"."""
    marks = [mark for mark in hedges.read(words(fact.fact)).marks if mark.kind == fact.hedge]
    if fact.hedge not in ("possible", "probable") or len(marks) > 1:
        return False
    parts = _CLAUSE.split(line.sentence.text)
    heard = [fact.hedge in hedges.read(words(part)).classes for part in parts]
    if not marks and any(heard):
        # The hedge is not in the record's words but its list's, so it is the main clause that has it.
        return not heard[0] or fact.hedge not in hedges.read(words(_REASON.split(line.sentence.text)[0])).classes
    subjects = {part.split()[0].lower() for part in parts}
    return len(subjects) == 1 and any(heard) and not all(heard)


def _hears(line: CheckedLine, fact: Fact) -> bool:
    # "some" makes a flat claim possible, unless the source says some and may.
    modest = fact.hedge == "possible" and "some" in line.words and " some " in fact.fact
    marks = {mark.kind for mark in line.hedges.marks}
    return fact.hedge in marks or (fact.hedge in line.hedges.classes and not modest)


def _only_names(line: CheckedLine, fact: Fact) -> bool:
    """Sentences that claim nothing by themselves: they name a thing, ask, or take up an item of a list."""
    text = line.sentence.text
    names = bool(_NAMING.search(text)) and not _NAMING.search(fact.fact)
    return text.endswith("?") or names or bool(_ITEM.search(text))


def _verbless(line: CheckedLine) -> bool:
    """An item that claims nothing without its opening, "Second, swelling over the shin."; or an advice."""
    return _CLAIMS.search(line.normal) is None


def _made_personal(telling: Mention) -> Iterator[Flaw]:
    """Items that say of the listener what the source says of nobody: "you have headaches"."""
    for line in telling.lines:
        if _PERSONAL.search(line.normal) and not _hears(line, telling.fact) and not _only_names(line, telling.fact):
            yield Flaw(line.number, f"{telling.fact.id} is told as a fact about the listener. Say that you may.")


def _led_by(telling: Mention) -> bool:
    """An item of a list has the hedge of the sentence that opens the list: "You may have: first, ...".

    Not one whose own record says may: it is told with its own.
    """
    if telling.fact.hedge in hedges.read(words(telling.fact.fact)).classes:
        return False
    for key in telling.page.review.vocabulary.lists_of(telling.fact):
        opened = telling.page.tellings.get(key)
        if opened and any(_hears(line, telling.fact) for line in opened.lines):
            return True
    return False


RULE = Rule(
    code="F4",
    title="Claims stay as sure as they are",
    explanation=(
        "may, might, can, could are possible; often, likely, most, usually are probable; will, always, all, no "
        "one are certain; rarely and uncommon are rare. A fact keeps its class each time it is told."
    ),
    severity="error",
    gate=True,
    page=page,
    telling=telling,
)
