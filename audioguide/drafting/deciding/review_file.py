"""REVIEW.md: what a person must decide before the draft is a guide, the riskiest first."""

from __future__ import annotations

from collections.abc import Sequence

from audioguide.drafting.closed_table import ClosedTable
from audioguide.drafting.deciding import of_changes, of_chapters, of_source
from audioguide.drafting.deciding.review_section import ReviewSection, at_line
from audioguide.drafting.extracting.records import Extracted
from audioguide.drafting.drafted import CheckedDraft
from audioguide.drafting.plain.proposals import Proposals
from audioguide.model import Document, Guide

WORDING = {
    "licensed": (
        "The guide uses the source's sentences, made plainer. Your clinic must hold the right to use them. If it does "
        'not, set wording = "own" in guide.toml and write each line anew: no run of 8 words may be the source\'s.'
    ),
    "own": (
        "wording is own: no run of 8 words may be the source's (rule F14). The draft stays close to the source, so "
        "each line must be written anew before the guide builds."
    ),
}
"""What each choice of wording means for a clinic."""
_SHOWN = 300
"""Entries of one list; a book has thousands, and nobody reads them all here."""


def review_sections(
    guide: Guide,
    document: Document,
    extracted: Extracted,
    proposals: Proposals,
    draft: CheckedDraft,
    closed: ClosedTable,
) -> list[ReviewSection]:
    """Every section that has entries, ordered by risk."""
    chapters = [chapter for chapter, _ in draft.chapters]
    language = extracted.language
    found = [
        ReviewSection(
            "Facts that the draft does not keep",
            "audioguide build refuses these lines. Mend each one.",
            tuple(at_line(e.file, e.line, f"{e.message} (Rule {e.code}.)") for e in draft.errors),
        ),
        of_changes.proposed(proposals),
        ReviewSection(
            "The right to the source's words",
            WORDING[guide.wording],
            ("Say who holds the right, in guide.toml under permission.",),
        ),
        *of_source.unclear(document, extracted),
        *of_chapters.places_and_figures(chapters, extracted.table.facts, language),
        *of_changes.counted(closed),
        *of_changes.refused(draft),
        of_chapters.hinted(chapters, language),
        of_changes.swapped(draft, language),
        *of_source.sorted_out(extracted),
        of_changes.made(draft, language),
    ]
    return [section for section in found if section.entries]


def review_text(guide: Guide, document: Document, sections: Sequence[ReviewSection]) -> str:
    """The list as Markdown, each entry with a box to tick."""
    open_count = sum(len(section.entries) for section in sections if section.decide)
    out = [
        f"# What to decide: {guide.title}", "",
        f"Made by `audioguide draft` from {document.file.rsplit('/', 1)[-1]}. {open_count} points, the riskiest first.",
        "No clinician has seen this draft. Tick what is settled: [x]. `audioguide check` tells what is wrong, and",
        "`audioguide approve` signs only when every box is ticked or its line is gone.", "",
    ]  # fmt: skip
    for number, section in enumerate(sections, 1):
        out += [f"## {number}. {section.title}", "", section.why, ""]
        box = "- [ ] " if section.decide else "- "
        out += [f"{box}{_line(entry)}" for entry in section.entries[:_SHOWN]]
        if len(section.entries) > _SHOWN:
            out.append(f"{box}and {len(section.entries) - _SHOWN} more of this kind")
        out.append("")
    return "\n".join(out)


def _line(entry: str) -> str:
    return " ".join(entry.split())
