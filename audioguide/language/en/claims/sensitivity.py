"""Words that may frighten, or that nobody wants to hear aloud among others."""

from __future__ import annotations

import re

from audioguide.model import Sensitivity

_HIGH = re.compile(
    r"\b(?:surviv(?:e|al)\w*(?! (?:program|skill))|alive|death|deaths|die|dies|died|dying|fatal|mortality|life "
    r"expectancy|terminal|"
    r"end[- ]of[- ]life|(?:last|final) (?:days|weeks|months|hours) of (?:\w+ )?life|near the end|palliative|"
    r"resuscitat\w+|dnacpr|dnr|hospice|incurable|cur(?:e|ed|es|able)|suicid\w*|kill (?:your|them|my)self|"
    r"life[- ]threatening|years to live|"
    r"stillb\w+|miscarr\w+|abus(?:e|ed|ive)|rape\w*|violence)\b",
    re.IGNORECASE,
)
_NOT_HIGH = re.compile(
    r"\b(?:survivor(?:ship)? programs?|manicure|pedicure|secure|kill all the cancer)\b", re.IGNORECASE
)
_MEDIUM = re.compile(
    r"\b(?:prognos\w+|outlook|metasta\w+|spread(?:s|ing)?|stage 4|stage iv|stage four|advanced|aggressive|"
    r"recur\w*|come[s]? back|"
    r"relapse\w*|cancer\w*|tumou?rs?|risk|stroke|heart attack|seizure\w*|hiv|aids|sexual\w*|sex|std|sti|"
    r"addict\w+|overdose\w*|alcohol|"
    r"drug use|depress\w+|anxi\w+|hopeless|amputat\w+|dementia|disab\w+|paraly\w+|infertil\w+|abortion|"
    r"complications?|blood clots?|"
    r"incontinen\w+|genital\w*|pregnan\w+|mental health|afraid|fearful|angry|frustrated|bleed\w*|emergency|"
    r"severe|serious)\b",
    re.IGNORECASE,
)


def sensitivity(text: str, section: str = "") -> Sensitivity:
    """high: survival, cure, death; medium: risk, spread, outlook, harm; else low. `section`: its section's title."""
    for place in (text, section):
        if _HIGH.search(_NOT_HIGH.sub(" ", place)):
            return "high"
    return "medium" if _MEDIUM.search(f"{text} {section}") else "low"
