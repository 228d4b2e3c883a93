"""What a source leaves open: a list that is announced and not there, signs without a word on which are urgent."""

from __future__ import annotations

import re

from audioguide.drafting.extracting.outline import Outline
from audioguide.language.en.reading.joints import is_clause

_SIGNS = re.compile(
    r"\b(?:symptoms?|signs?|side effects?)\b.*:$|\byou (?:may|might|could) (?:experience|have|notice|feel|get)[^.]*:$|"
    r"\b(?:may|can|might) cause[^.]*:$",
    re.IGNORECASE,
)
_URGENT = re.compile(
    r"\b(?:urgent\w*|emergenc\w+|right away|immediately|at once|straight away|without delay|911|999|112|ambulance|"
    r"as soon as possible|same day)\b",
    re.IGNORECASE,
)
NO_URGENCY = "The source does not say which of these signs are urgent."


_OPEN_END = re.compile(
    r"\b(?:causes?|involves?|experiences?|has|have|get|gets|notice|needs?|means?|try|avoid|use|take|do|helps?|"
    r"contains?|brings?|want|see|"
    r"covers?|offers?|feel|includes?|including|if|when|to|for|with|by|of|that|who|at|in|on|from|because|are|is|"
    r"was|were|be|and|or|your|the|a|"
    r"provider|doctor|nurse|team)$",
    re.IGNORECASE,
)


def whole_without_list(lead: str) -> str:
    """The opening of a list as a sentence of its own; empty where it makes no sense without the list."""
    body = lead.rstrip().rstrip(":").rstrip()
    return "" if _OPEN_END.search(body) or not is_clause(body) else f"{body}."


def missing_urgency(outline: Outline) -> str:
    """Id of the last item of the last list of signs, where the source never says which are urgent; else ""."""
    if any(_URGENT.search(statement.text) for statement in outline.statements):
        return ""
    opened = {s.id for s in outline.statements if _SIGNS.search(s.text.rstrip()) and s.id not in outline.empty_leads}
    items = [statement.id for statement in outline.statements if statement.lead in opened]
    return items[-1] if items else ""
