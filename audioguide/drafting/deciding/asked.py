"""Every decision that a draft leaves open, the riskiest first."""

from __future__ import annotations

from audioguide.drafting.deciding import of_changes, of_chapters, of_source
from audioguide.drafting.holding import Held
from audioguide.drafting.left_out import LeftOut
from audioguide.drafting.proposed import Proposed
from audioguide.model import Document
from audioguide.review.decisions import Decision, DecisionKind

_ALWAYS: frozenset[DecisionKind] = frozenset(("rights", "form"))
"""Kinds that are asked whether or not they have items."""


def decisions_of(
    document: Document, told: Held, left_out: tuple[LeftOut, ...], proposals: tuple[Proposed, ...], form: str = ""
) -> tuple[Decision, ...]:
    """What a person must decide of a draft. form: how much of a document is to be filled in; empty = it is no form."""
    chapters = [chapter for chapter, _ in told.draft.chapters]
    language, table = told.extracted.language, told.closed.table
    found = [
        of_changes.errors(told.draft),
        *of_source.form(form),
        of_source.not_told(told.extracted, told.draft),
        of_source.rights(told.guide),
        of_source.unread(document, told.extracted),
        of_source.gaps(told.extracted),
        of_chapters.places(chapters, table.facts),
        of_chapters.names(chapters, table, language),
        of_chapters.figures(chapters, table.facts, language),
        of_source.left_out(left_out),
        of_changes.words(told.closed, language),
        of_changes.swapped(told.draft, language),
        of_changes.proposed(proposals, told.proposals, told.draft),
        of_chapters.hinted(chapters, language),
    ]
    return tuple(decision for decision in found if decision.items or decision.kind in _ALWAYS)
