"""report.html: what a check found, on one page without scripts that can be read aloud and printed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, TextIO, get_args

from audioguide.language.base import Language, language_of, primary
from audioguide.language.base.language import PROGRAM_LANGUAGE
from audioguide.model import Chapter, Fact, FactTable, Finding, Guide, Scores, Severity, Term
from audioguide.review.decisions import Decision
from audioguide.review.report import places, sheet
from audioguide.templates import template

if TYPE_CHECKING:
    from markupsafe import Markup


@dataclass(frozen=True, slots=True)
class FactSentence:
    """One sentence of a chapter that carries a fact."""

    chapter: int
    number: int
    """Counted from 1 in its chapter's own text: nothing that is announced before it counts."""
    text: str


@dataclass(frozen=True, slots=True)
class ReportRow:
    """A fact beside its sentences."""

    fact: Fact
    sentences: tuple[FactSentence, ...]


def write(
    out: TextIO,
    guide: Guide,
    table: FactTable,
    findings: Sequence[Finding],
    decisions: Sequence[Decision] = (),
    left: Sequence[tuple[str, str]] = (),
) -> None:
    """Write the report of a guide to `out`, a file opened with newline="\\n" and UTF-8.

    decisions: what a draft still asks.
    left: rules that hold only a part of what they ask, by code, each with what a person must decide.
    """
    rows, language = _rows(guide, table), language_of(guide.language)
    needed = [row for row in rows if row.fact.must_keep and row.fact.status != "boilerplate"]
    kinds: tuple[Severity, ...] = get_args(Severity)
    seen = {finding.code for finding in findings if finding.severity != "note"}
    out.write(
        template("audioguide.review.report", "report.html").render(
            lang=PROGRAM_LANGUAGE,
            own=partial(own_words, guide.language),
            facts_own=partial(own_words, table.language or guide.language),
            guide=guide,
            rows=rows,
            needed=len(needed),
            kept=sum(bool(row.sentences) for row in needed),
            missing=[row.fact for row in needed if not row.sentences],
            counts={kind: sum(finding.severity == kind for finding in findings) for kind in kinds},
            findings={kind: places.findings(guide, table, findings, kind) for kind in kinds},
            decisions=places.decisions(guide, decisions),
            undecided=len(decisions),
            left=left,
            gaps=[row.fact for row in rows if row.fact.status == "source_gap"],
            unreviewed=[term for term in guide.glossary if term.source == "unreviewed"],
            unsigned=[chapter.number for chapter in guide.chapters if not chapter.sign_offs],
            scores=[(chapter, _score(language, chapter, guide.glossary)) for chapter in guide.chapters],
            before=_before(language, guide, table),
            sheets=_sheets(seen),
        )
    )


def own_words(tag: str, text: str) -> Markup:
    """Words of a guide in the language of its tag, as HTML: marked where that is not the language of the report."""
    from markupsafe import Markup, escape

    if primary(tag) == PROGRAM_LANGUAGE:
        return escape(text)
    return Markup('<span lang="{}" dir="{}">{}</span>').format(tag, language_of(tag).direction, text)


def _sheets(seen: set[str]) -> list[sheet.Sheet]:
    return [
        sheet.answer("PEMAT for sound: understandability", sheet.UNDERSTANDABILITY, seen),
        sheet.answer("PEMAT for sound: actionability", sheet.ACTIONABILITY, seen),
        sheet.answer("CDC Clear Communication Index, oral sheet", sheet.CLEAR_COMMUNICATION, seen),
    ]


def _rows(guide: Guide, table: FactTable) -> list[ReportRow]:
    found: dict[str, list[FactSentence]] = {}
    for chapter in guide.chapters:
        for number, sentence in enumerate(chapter.sentences, 1):
            for fact in sentence.facts:
                found.setdefault(fact, []).append(FactSentence(chapter.number, number, sentence.text))
    return [ReportRow(fact, tuple(found.get(fact.id, ()))) for fact in table.facts.values()]


def _score(language: Language, chapter: Chapter, glossary: Sequence[Term]) -> Scores | None:
    return language.reading.score([sentence.text for sentence in chapter.sentences], [term.term for term in glossary])


def _before(language: Language, guide: Guide, table: FactTable) -> Scores | None:
    """The source's own scores: as its table has them, or as a licensed guide's table keeps its sentences."""
    if table.source_scores:
        return table.source_scores
    texts = [fact.fact for fact in table.facts.values() if fact.status != "boilerplate"]
    return language.reading.score(texts) if guide.wording == "licensed" and texts else None
