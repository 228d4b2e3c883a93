"""N127: ranks by whom they stand beside: Ask Sr on duty -> sister, Sr dietitian -> senior, our Prof. -> professor."""

from __future__ import annotations

import re

from audioguide.language.base.shape import Shape
from audioguide.language.base.spoken_rule import SpokenRule

SHAPE = Shape(
    r"(?:(?<=[Tt]he )|(?<=[Oo]ur )|(?<=[Yy]our ))(?P<professor>Prof)(?![\w-])(?:\.(?![\"”’')\]]*\s*\Z))?"
    r"|Sr(?![\w-])(?:\.(?![\"”’')\]]*\s*\Z))?"
)
_RANKS = Shape(
    r"\.?\s(?:Registrar|Lecturer|Nurse|Consultant|House|Fellow|Manager|Partner|Physio\w*|[a-z]*(?:physio\w*|dietiti?an|radiographer"
    r"|registrar|lecturer|manager|partner|pharmacist|therapist|house|clinical|clinician|nurse|staff|researcher|fellow|medical))\b"
)
_ASKED = Shape(
    r"(?:\b(?:[Aa]sk|[Dd]/w|[Bb]y|[Ww]ith|[Ww]ard|[Tt]o|[Tt]he|[Bb]leep|[Ii]nform|[Ii]nformed|[Tt]ell|[Tt]old|[Nn]ight|[Dd]uty"
    r"|[Cc]harge|[Pp]er|[Ss]ee|[Cc]all|[Cc]linic|[Tt]heatre|[Cc]ommunity|[Dd]istrict)\s|\A|[.;:,]\s)\Z"
)
_SERVING = Shape(
    r"\.?\s(?:on (?:duty|call|nights?|days?|shift|the|ward|leave)|in charge|aware|informed|i/c|notified"
    r"|to (?:review|call|ring|check))\b"
)


def say(match: re.Match[str]) -> str | None:
    """The rank. None for the elder of a name."""
    text, start, end = match.string, match.start(), match.end()
    if match["professor"]:
        return "professor"
    if _RANKS.match(text, end):
        return "senior"
    asked = _ASKED.search(text, max(0, start - 12), start)
    return "sister" if asked or _SERVING.match(text, end) else None


RANKS = SpokenRule("N127", "ranks by whom they stand beside", "A", SHAPE, say, firsts="PS")
