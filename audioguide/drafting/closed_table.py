"""A draft's fact table is closed around its chapters, so that from then on no word comes in or goes unnoticed.

What the draft itself put in place of the source's words is agreed upon in the table: pairs of the term table and short
forms under `same`, the rest in the records. decisions.yaml lists all of it for a person.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from audioguide.checks.wordings import Wording, agreed, wordings
from audioguide.drafting.drafted import CheckedDraft
from audioguide.drafting.swaps import swaps_in
from audioguide.language.base import Language
from audioguide.model import FactTable, Guide, Scores


@dataclass(frozen=True, slots=True)
class ClosedTable:
    """The table as it is written, and what a person should know of how it was closed."""

    table: FactTable
    wordings: dict[str, Wording]
    """Fact id -> what its record was given."""


def closed_around(guide: Guide, table: FactTable, draft: CheckedDraft, language: Language) -> ClosedTable:
    """The table closed around the chapters of a draft."""
    guide = replace(guide, chapters=tuple(chapter for chapter, _ in draft.chapters))
    alike = replace(table, same=(*table.same, *_same(draft, table, language)))
    found = wordings(guide, alike)
    table = agreed(guide, alike, found)
    # The records of a guide in its own words will not keep the source's sentences.
    return ClosedTable(
        replace(table, source_scores=source_scores(table, language)) if guide.wording == "own" else table, found
    )


def source_scores(table: FactTable, language: Language) -> Scores | None:
    """How hard the sentences of a drafted table, which are the source's, are to read; None where there are none."""
    texts = [fact.fact for fact in table.facts.values() if fact.status not in ("boilerplate", "not_told")]
    return language.reading.score(texts) if texts else None


def _same(draft: CheckedDraft, table: FactTable, language: Language) -> list[tuple[str, ...]]:
    """What stands for one another: short forms with their full ones, plain words with all they were put for."""
    groups: list[dict[str, None]] = []
    plain = language.plain
    for written, pair in swaps_in(draft, language):
        _join(groups, pair.plain.lower(), written)
    texts = [fact.fact for fact in table.facts.values() if fact.status != "not_told"]
    for short, full in plain.short_forms(texts).items():
        _join(groups, full.lower(), short.lower())
    whole = "".join(language.reading.normal(text) for text in texts)
    for said, written in plain.shorthand.items():
        if language.reading.says(whole, written):
            _join(groups, said, written)
    for row in plain.alike:
        if language.reading.says_any(whole, row):
            groups.append(dict.fromkeys(row))
    return [tuple(group) for group in groups]


def _join(groups: list[dict[str, None]], said: str, written: str) -> None:
    """Take a pair into the group that has either word, so that DVT, its full form and its plain words are one."""
    group = next((group for group in groups if said in group or written in group), None)
    if group is None:
        groups.append({said: None, written: None})
    else:
        group |= {said: None, written: None}
