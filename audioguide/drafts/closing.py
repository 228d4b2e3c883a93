"""A draft's fact table is closed around its chapters, so that from then on no word comes in or goes unnoticed.

What the draft itself put in place of the source's words is agreed upon in the table: pairs of the term table and short
forms under `same`, the rest in the records. REVIEW.md lists all of it for a person.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from audioguide.checks.closing import Wording, agreed, wordings
from audioguide.drafts.proving import Proved
from audioguide.drafts.swapped import swapped
from audioguide.model import FactTable, Guide, Scores
from audioguide.plainlang.transforms.short_forms import explained as short_forms
from audioguide.text.readability import score


@dataclass(frozen=True, slots=True)
class Closed:
    """The table as it is written, and what a person should know of how it was closed."""

    table: FactTable
    wordings: dict[str, Wording]
    """Fact id -> what its record was given."""


def closed_around(guide: Guide, table: FactTable, proof: Proved) -> Closed:
    """The table closed around the chapters of a draft."""
    guide = replace(guide, chapters=tuple(chapter for chapter, _ in proof.chapters))
    language = guide.language.split("-")[0].lower()
    alike = replace(table, same=(*table.same, *_same(proof, table, language)))
    found = wordings(guide, alike)
    table = agreed(guide, alike, found)
    # The records of a guide in its own words will not keep the source's sentences.
    return Closed(replace(table, source_scores=source_scores(table)) if guide.wording == "own" else table, found)


def source_scores(table: FactTable) -> Scores | None:
    """How hard the sentences of a drafted table, which are the source's, are to read; None where there are none."""
    texts = [fact.fact for fact in table.facts.values() if fact.status != "boilerplate"]
    return score(texts) if texts else None


def _same(proof: Proved, table: FactTable, language: str) -> Iterator[tuple[str, ...]]:
    """What stands for one another: short forms with their full ones, plain words with all they were put for."""
    for short, full in short_forms(fact.fact for fact in table.facts.values()).items():
        yield full.lower(), short.lower()
    groups: dict[str, dict[str, None]] = {}
    for written, pair in swapped(proof, language):
        groups.setdefault(pair.plain, {})[written] = None
    for plain, others in groups.items():
        yield plain.lower(), *others
