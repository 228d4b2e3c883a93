"""What a source leaves open: signs without a word on which are urgent."""

from __future__ import annotations

from audioguide.drafting.extracting.outline import Outline
from audioguide.language.base.claims import Claims


def missing_urgency(outline: Outline, claims: Claims) -> str:
    """Id of the last item of the last list of signs, where the source never says which are urgent; else ""."""
    if not claims.no_urgency or any(claims.is_urgent(statement.text) for statement in outline.statements):
        return ""
    opened = {s.id for s in outline.statements if claims.lists_signs(s.text) and s.id not in outline.empty_leads}
    items = [statement.id for statement in outline.statements if statement.lead in opened]
    return items[-1] if items else ""
