"""What a person decides of the changes that a draft made to the source's words, and of those that it could not make."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from audioguide.drafting.closed_table import ClosedTable
from audioguide.drafting.deciding.review_section import ReviewSection, lines_of, quoted
from audioguide.drafting.drafted import CheckedDraft
from audioguide.drafting.plain.proposals import Proposals
from audioguide.drafting.swaps import swaps_in
from audioguide.language.base import Language


def proposed(proposals: Proposals) -> ReviewSection:
    """What became of a rewriter's proposals; without entries where none was made."""
    thrown = proposals.thrown_away
    why = "; ".join(f"{count} would change {what}" for what, count in thrown.most_common())
    return ReviewSection(
        "Sentences proposed by a program",
        f"{proposals.taken} sentences are a program's. {thrown.total()} were thrown away{f': {why}' if why else ''}.",
        ("Read every line against its fact.",) if proposals.taken or thrown else (),
    )


def counted(closed: ClosedTable) -> Iterator[ReviewSection]:
    """The words by which the table was closed."""
    facts = closed.table.facts
    yield ReviewSection(
        "Words of the source that are not said",
        "The gate does not ask for these any more. Where one matters, say it in the line, and add it to must_hear.",
        tuple(
            f"{facts[key].where}, {key}: {quoted(wording.lost)}. The source: {facts[key].fact}"
            for key, wording in closed.wordings.items()
            if wording.lost
        ),
    )
    yield ReviewSection(
        "Words that the draft added",
        "They stand in the record under said. Strike what the source does not mean.",
        tuple(f"{key}: {quoted(wording.said)}" for key, wording in closed.wordings.items() if wording.said),
    )


def refused(draft: CheckedDraft) -> Iterator[ReviewSection]:
    """Changes that did not stand."""
    yield ReviewSection(
        "Sentences that stand as in the source",
        "A change did not pass the fact rules, so the source's own sentence stands.",
        tuple(_reverted(draft)),
    )
    yield ReviewSection(
        "Changes that the gate refused",
        "Nothing was changed here. It may be worth a look by hand.",
        tuple(_refused(draft)),
    )


def swapped(draft: CheckedDraft, language: Language) -> ReviewSection:
    """Pairs of the term table."""
    return ReviewSection(
        "Words that were swapped",
        "Nobody has reviewed these pairs unless they say who did. Each pair is listed once.",
        tuple(_swapped(draft, language)),
    )


def made(draft: CheckedDraft, language: Language) -> ReviewSection:
    """How often each transform changed something."""
    return ReviewSection(
        "Other changes that were made",
        "How often each was made; all of them passed the gate.",
        tuple(_made(draft, language)),
        decide=False,
    )


def _reverted(draft: CheckedDraft) -> Iterator[str]:
    for chapter in draft.drafts:
        for unit in chapter.units:
            if unit.reverted:
                yield f"{unit.where}: {' '.join(line.text for line in unit.lines)}"


def _refused(draft: CheckedDraft) -> Iterator[str]:
    for chapter in draft.drafts:
        for unit in chapter.units:
            for change in unit.changes:
                if change.refused:
                    what = f"{unit.where}, {change.code}, would change {change.refused}"
                    yield f'{what}: "{change.before}" as "{change.after}"'


def _swapped(draft: CheckedDraft, language: Language) -> Iterator[str]:
    pairs = [pair for _, pair in swaps_in(draft, language)]
    counts = Counter((pair.term, pair.plain, pair.source) for pair in pairs)
    for (term, plain, source), count in counts.most_common():
        shown = _first_with(draft, plain)
        yield f'"{term}" is said as "{plain}", {count} {"time" if count == 1 else "times"}: {source}.{shown}'


def _first_with(draft: CheckedDraft, plain: str) -> str:
    """The first line of the draft that says the plain words, since a pair is judged by where it stands."""
    for _, sentence in lines_of([chapter for chapter, _ in draft.chapters]):
        if sentence.kind == "fact" and plain.lower() in sentence.text.lower():
            return f" {sentence.text}"
    return ""


def _made(draft: CheckedDraft, language: Language) -> Iterator[str]:
    changes = (change for chapter in draft.drafts for unit in chapter.units for change in unit.changes)
    counts = Counter(change.code for change in changes if not change.refused)
    for transform in language.plain.transforms:
        if counts[transform.code]:
            yield f"{transform.code}, {transform.title}: {counts[transform.code]}. {transform.explanation}"
