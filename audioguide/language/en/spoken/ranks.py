"""N127: ranks by whom they stand beside: Ask Sr on duty -> sister, Sr dietitian -> senior, our Prof. -> professor.

Before what is measured it is no rank: Sr. creatinine -> serum.
"""

from __future__ import annotations

import re

from audioguide.language.base.shape import Shape
from audioguide.language.base.spoken_rule import SpokenRule

_ANALYTES = (
    r"(?:(?i:creatinine|creat|urea|sodium|potassium|chloride|calcium|phosph\w+|magnesium|bicarb\w*|bilirubin|albumin|globulin"
    r"|proteins?|total protein|uric|urate|iron|ferritin|transferrin|folate|folic|vitamin|vit\.? |amylase|lipase|lactate"
    r"|ldh|glucose|cholesterol|triglycerides?|lipids?|electrolytes?|osmolal\w+|cortisol|prolactin|testosterone|insulin"
    r"|ammonia|copper|zinc|ceruloplasmin|lithium|digoxin|ige|igg|iga|igm|psa|cea|afp|tsh|ck|cpk|ast|alt|alp|ggt|sgot|sgpt"
    r"|ca[ -]?125|b-?hcg|beta[ -]hcg|hcg|troponin|homocysteine|ace)\b|(?:Na|K|Cl|Ca|Mg|Cr|Bil|Alb|Fe|T3|T4)(?![a-z]))"
)
"""What is measured in serum, and is nobody's name."""
SHAPE = Shape(
    rf"(?P<serum>(?:Sr\b\.?|S\.)(?= ?{_ANALYTES}))"
    r"|(?:(?<=[Tt]he )|(?<=[Oo]ur )|(?<=[Yy]our ))(?P<professor>Prof)(?![\w-])(?:\.(?![\"”’')\]]*\s*\Z))?"
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
    if match["serum"]:
        return "serum"
    if match["professor"]:
        return "professor"
    if _RANKS.match(text, end):
        return "senior"
    asked = _ASKED.search(text, max(0, start - 12), start)
    return "sister" if asked or _SERVING.match(text, end) else None


RANKS = SpokenRule("N127", "ranks by whom they stand beside", "A", SHAPE, say, firsts="PS")
