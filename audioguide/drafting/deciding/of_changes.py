"""What a person decides of the changes that a draft made to the source's words, and of those that it could not make."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from audioguide.drafting.closed_table import ClosedTable
from audioguide.drafting.deciding.decision import at_line, lines_of, page_of, quoted, several
from audioguide.drafting.drafted import CheckedDraft
from audioguide.drafting.plain.proposals import Proposals
from audioguide.drafting.proposed import Proposed
from audioguide.drafting.swaps import swaps_in
from audioguide.language.base import Language
from audioguide.model import Fact, Finding
from audioguide.review.decisions import Decision, Item

UNREVIEWED = "unreviewed"
"""The source of a pair that nobody has looked at."""


def errors(draft: CheckedDraft) -> Decision:
    """Lines that a build refuses, where even leaving them out did not do."""
    return Decision(
        "errors",
        "Lines that do not build yet",
        "Mend each one: audioguide build refuses it.",
        "The guide does not build.",
        tuple(_error(found, draft) for found in draft.errors),
    )


def _error(found: Finding, draft: CheckedDraft) -> Item:
    told = f"{found.message} (Rule {found.code}.)"
    chapter = next((chapter for chapter, _ in draft.chapters if chapter.file == found.file), None)
    if chapter is None:
        return Item(told, f"{found.file}, line {found.line}")
    return Item(told, f"Chapter {chapter.number}, line {found.line}", page_of(chapter))


def words(closed: ClosedTable, language: Language) -> Decision:
    """The words by which the table was closed: those that are gone first.

    What a draft says of a list or a gap, and a "not" that it says in full, is no change that a person need look at.
    """
    facts, plain = closed.table.facts, language.plain
    gone = [
        Item(f"No longer said: {quoted(lost)}. The source: {facts[key].fact}", _at(facts[key]))
        for key, wording in closed.wordings.items()
        if (lost := [word for word in wording.lost if not plain.is_said_in_full(word)])
    ]
    new = [
        Item(f"Added: {quoted(said)}.", _at(facts[key]))
        for key, wording in closed.wordings.items()
        if facts[key].status != "source_gap" and (said := [word for word in wording.said if word not in plain.framing])
    ]
    return Decision(
        "words",
        "Words that are gone, and words that came in",
        "Does one matter that is no longer said? Say it in the line, and add it to must_hear. Does the source not mean "
        "one that came in? Change the line, and strike the word under said.",
        "The first are not asked for any more; the others may be said.",
        (*gone, *new),
    )


def swapped(draft: CheckedDraft, language: Language) -> Decision:
    """Pairs of the term table, each once, those that nobody has reviewed first."""
    return Decision(
        "swaps",
        "Words that were swapped",
        "Does each plain word mean the same here? A pair is judged by the line where it stands.",
        "The plain words are said, and the table takes both for the same.",
        tuple(_swapped(draft, language)),
    )


def proposed(open_proposals: tuple[Proposed, ...], proposals: Proposals, draft: CheckedDraft) -> Decision:
    """Sentences that a program proposes or could not keep: a person may take what it may not."""
    offered = [
        Item(f'a program offers for {", ".join(one.facts)}: "{one.before}" as "{one.after}"')
        for one in proposals.offered
    ]
    items = [
        *offered,
        *(
            Item(f'would change {one.refused} ({one.code}): "{one.before}" as "{one.after}"', one.where)
            for one in open_proposals
        ),
    ]
    items += [
        Item(f'was stopped: "{" ".join(line.text for line in unit.lines)}" as "{unit.stopped}"', unit.where)
        for chapter in draft.drafts
        for unit in chapter.units
        if unit.stopped
    ]
    thrown = proposals.thrown_away
    why = "; ".join(f"{count} would change {what}" for what, count in thrown.most_common())
    told = ""
    if offered or thrown:
        told = (
            f"{several(len(offered), 'sentence')} came from a program, and none of them stands in a line. "
            f"{thrown.total()} were thrown away{f': {why}' if why else ''}. "
        )
        items = items or [Item("Nothing of it stands, and nothing is to be done.")]
    return Decision(
        "proposals",
        "Plainer sentences that only you may take",
        f"{told}Is one of these better, and does it mean the same? Then write it into its line.",
        "The source's own sentence stands.",
        tuple(items),
    )


def made(draft: CheckedDraft, language: Language) -> tuple[str, ...]:
    """How often each transform changed something: to know, not to decide."""
    return tuple(_made(draft, language))


def _at(fact: Fact) -> str:
    return f"{fact.id}, {fact.where}" if fact.where else fact.id


def _swapped(draft: CheckedDraft, language: Language) -> Iterator[Item]:
    pairs = [pair for _, pair in swaps_in(draft, language)]
    places = _places(draft, language)
    counts = Counter((pair.term, pair.plain, pair.source) for pair in pairs)
    for (term, plain, source), count in sorted(counts.items(), key=lambda entry: entry[0][2] != UNREVIEWED):
        shown, where = places.get((term, plain), ("", ""))
        yield Item(f'"{term}" is said as "{plain}", {several(count, "time")}: {source}.{shown}', where)


def _places(draft: CheckedDraft, language: Language) -> dict[tuple[str, str], tuple[str, str]]:
    """For each pair, the first line in which it was swapped, and its place: a pair is judged by where it stands."""
    at = {
        sentence.text: at_line(chapter, sentence)
        for chapter, sentence in lines_of([chapter for chapter, _ in draft.chapters][::-1])
    }
    found: dict[tuple[str, str], tuple[str, str]] = {}
    for unit in (unit for chapter in draft.drafts for unit in chapter.units if not unit.reverted):
        for _, swap in language.plain.swaps_made(unit.changes):
            line = next((line.text for line in unit.lines if _says(swap.new, line.text) and line.text in at), "")
            if line:
                found.setdefault((swap.pair.term, swap.pair.plain), (f" {line}", at[line]))
    return found


def _says(words: str, text: str) -> bool:
    return bool(re.search(rf"(?<!\w){re.escape(words.lower())}(?!\w)", text.lower()))


def _made(draft: CheckedDraft, language: Language) -> Iterator[str]:
    changes = (change for chapter in draft.drafts for unit in chapter.units for change in unit.changes)
    counts = Counter(change.code for change in changes if not change.refused)
    for transform in language.plain.transforms:
        if counts[transform.code]:
            yield f"{transform.code}, {transform.title}: {counts[transform.code]}. {transform.explanation}"
