"""A draft is held against its gate before it is written, and no line costs the document.

A line that the gate stops falls back to the source's own sentence; where that is stopped too, its statement is taken
out, the chapters are written anew without it, and a person is asked.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from audioguide.checks.vocabulary import Vocabulary
from audioguide.drafting.closed_table import ClosedTable, closed_around
from audioguide.drafting.drafted import CheckedDraft
from audioguide.drafting.extracting.records import Extracted
from audioguide.drafting.falling_back import UnitKey, checked, fallen_back, in_plain, key
from audioguide.drafting.gate import Gate
from audioguide.drafting.plain.proposals import Proposals
from audioguide.drafting.refusals import Refusals
from audioguide.drafting.untold import without
from audioguide.drafting.writing.framing import frame_alone
from audioguide.drafting.writing.lines import DraftChapter
from audioguide.model import Chapter, FactTable, Finding, Guide, Term

ROUNDS = 12
"""How often chapters are written anew without what was refused. Two or three do: each takes out all that it finds."""


@dataclass(frozen=True, slots=True)
class Written:
    """Chapters as they were written, before anything held them."""

    proposals: Proposals
    glossary: tuple[Term, ...]


@dataclass(frozen=True, slots=True)
class Held:
    """A draft that has passed, as far as it can, and the source without all that was taken out of it."""

    guide: Guide
    extracted: Extracted
    """Its table is the one that was drafted from, not yet closed."""
    draft: CheckedDraft
    closed: ClosedTable
    proposals: Proposals


def held(
    guide: Guide,
    whole: Extracted,
    write: Callable[[Extracted], Written],
    progress: Callable[[int, int], None] | None = None,
) -> Held:
    """The draft of a source, written by `write` as often as it takes until its gate lets it pass.

    progress: hears each round. Where nothing is left that can be told, one chapter says what it was made from.
    """
    refusals, gate = Refusals({one.statement: one.why for one in whole.outline.unread}), Gate()
    reverted: set[UnitKey] = set()
    for turn in range(1, ROUNDS + 1):
        extracted = without(whole, refusals.statements)
        written, before = write(extracted), refusals.count
        if progress:
            progress(turn, ROUNDS)
        now = replace(guide, glossary=written.glossary)
        chapters = enumerate(written.proposals.chapters, 1)
        drafts = [refusals.kept(chapter, guide.title, extracted.language, number) for number, chapter in chapters]
        drafts = [chapter for chapter in drafts if any(line.facts for unit in chapter.units for line in unit.lines)]
        drafts = [in_plain(chapter, reverted) for chapter in drafts]
        drafts = drafts or [frame_alone(guide.title, guide.source.title, extracted.language)]
        if refusals.refuse_long(drafts, extracted):
            continue
        result = _passed(now, extracted, drafts, gate, written.proposals)
        reverted |= {key(unit) for one in result.draft.drafts for unit in one.units if unit.reverted}
        refusals.refuse(result.draft, extracted)
        if refusals.count == before:
            break
    if progress:
        progress(ROUNDS, ROUNDS)
    return replace(result, draft=replace(result.draft, unsaid=refusals.unsaid))


def _passed(
    guide: Guide, extracted: Extracted, drafts: Sequence[DraftChapter], gate: Gate, proposals: Proposals
) -> Held:
    """The draft with every fallback it needs, its table closed around it, and what is then still stopped."""
    table = extracted.table
    last: tuple[CheckedDraft, ClosedTable, tuple[Finding, ...]] | None = None

    def shut(draft: CheckedDraft) -> ClosedTable:
        return closed_around(guide, _heard(guide, table, draft, extracted), draft, extracted.language)

    def stopped(draft: CheckedDraft, table: FactTable) -> tuple[Finding, ...]:
        return gate.refused(_with(guide, draft), table)

    def looked(draft: CheckedDraft) -> tuple[ClosedTable, tuple[Finding, ...]]:
        """The table closed around a draft, and what is stopped then; of the draft that was asked about last, kept."""
        nonlocal last
        if last is None or last[0] is not draft:
            closed = shut(draft)
            last = draft, closed, stopped(draft, closed.table)
        return last[1], last[2]

    draft = fallen_back(guide, checked(guide, drafts), lambda draft: stopped(draft, table))
    draft = fallen_back(guide, draft, lambda draft: looked(draft)[1])
    closed, errors = looked(draft)
    return Held(guide, extracted, replace(draft, errors=errors), closed, proposals)


def _with(guide: Guide, draft: CheckedDraft) -> Guide:
    chapters: tuple[Chapter, ...] = tuple(chapter for chapter, _ in draft.chapters)
    return replace(guide, chapters=chapters)


def _heard(guide: Guide, table: FactTable, draft: CheckedDraft, extracted: Extracted) -> FactTable:
    """The table without names that no told fact carries and nobody hears: those of a heading that is not said."""
    mentioned = {key for chapter, _ in draft.chapters for sentence in chapter.sentences for key in sentence.facts}
    told = {name for key, fact in table.facts.items() if key in mentioned for name in fact.names}
    if told >= table.names.keys():
        return table
    reading = extracted.language.reading
    vocabulary, said = Vocabulary(table, guide, reading), set[str]()
    for chapter, _ in draft.chapters:
        for sentence in chapter.sentences:
            said |= vocabulary.names_in(reading.words(sentence.text))
    names = {key: name for key, name in table.names.items() if key in told | said}
    facts = {
        key: replace(fact, names=tuple(name for name in fact.names if name in names))
        for key, fact in table.facts.items()
    }
    return replace(table, facts=facts, names=names)
