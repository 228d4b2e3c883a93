"""How English says chances, times and figures: the questions of `language.base.questions.chances`."""

from __future__ import annotations

import re
from functools import cache

from audioguide.language.base.events import Figure
from audioguide.language.en.reading.lists import LISTS
from audioguide.language.en.reading.words import says_any

TIMES = ("time", "how long", "year", "years", "when", "months")
_TIMED = re.compile(
    r"\b(?:years?|months?|weeks?|days?|hours?|annual\w*|yearly|lifetime|life|age)\b|\b(?:in|during) (?:19|20)\d\d\b",
    re.IGNORECASE,
)
"""A time in any words, or the year of which a figure is."""
_MEASURED = re.compile(
    r"\bspo2\b|\b(?:oxygen|blood) saturation\b|\b(?:oxygen|o2) (?:level|target|sats?)\b|"
    r"\bha?ematocrit\b|\b(?:hb)?a1c\b|\bfev1\b|\bejection fraction\b|\bhumidity\b|"
    r"\d\s?(?:%|per ?cent) full\b|\bfigure \d+(?=[:.]|$| [A-Z])",
    re.IGNORECASE,
)
"""What is measured in percent, and is nobody's chance; and captions, with the number of their page: "5 of 8"."""
_CHANCE_WORD = re.compile(r"\b(?:risk|chances?|odds|likel\w+|people|patients|women|men|children)\b", re.IGNORECASE)
_NO_CHANCE = re.compile(r"\d\s?% (?:\w+ly )?(?:effective|sure)\b|\bby (?:up to |about )?\d[\d.]*\s?%", re.IGNORECASE)
_TIMELESS = re.compile(
    r"\b(?:very |un)?common\b|\brare(?:ly)?\b|\bside effects?\b|\baffects?\b|\bgenes?\b|\binherit\w*|"
    r"\bcarr(?:y|ier|iers)\b|"
    r"\beach child\b|\bevery pregnancy\b|\bborn\b|\bpasse?s? (?:it )?on\b|"
    r"\b(?:during|in|of) (?:\w+ )?pregnan\w+|\bpregnant (?:women|people|person)\b|\btrimesters?\b|"
    r"\b(?:false|negative|positive|wrong|test) results?\b",
    re.IGNORECASE,
)
"""A share that is the same at any time: how common a side effect is, what is inherited, how often a test is wrong."""
_HAPPENS = re.compile(
    r"\b(?:risk of|likely|odds|surviv\w*|die|dies|died|death\w*|alive|cured?|return\w*|com(?:e|es|ing) back|recur\w*|"
    r"develop\w*|becom\w*|happen\w*|spread\w*|relaps\w*|get|gets|fall|falls|fallen|needs?|"
    r"(?:risks?|chances?) (?:of|that|is|are|was|falls?|rises?|drops?))\b",
    re.IGNORECASE,
)
_PERCENT = re.compile(r"%|\bper ?cent(?:age)?s?\b", re.IGNORECASE)
_PROPORTION = re.compile(
    r"\d\s?(?:%|per ?cent) (?:more|less|fewer|higher|lower|greater|smaller|better|worse)\b|"
    r"\bby (?:about |around |up to |almost |nearly )?[\d.]+\s?(?:%|per ?cent)",
    re.IGNORECASE,
)
_COMPARES = re.compile(r"\s+(?:as|that of|the (?:\w+ )?(?:risk|chance|rate|odds|number|likelihood))\b", re.IGNORECASE)
"""What makes twice and double a chance: twice as likely, double the risk; not twice a day, nor a double dose."""
_CHANCE_FIRST = re.compile(r"(?:About |Around |Only )?\d+ (?:in|out of) 100\b", re.IGNORECASE)
_LOOSE_SPAN = re.compile(
    r" (?:in|within|after|over|for) (?:the|that|this|a|1|each|every) (?:first |same |next |last )?"
    r"(?:year|month|week|day)(?= )"
)
_ROLES = {
    "before": ("before", "under", "younger", "below", "by"),
    "after diagnosis": ("diagnosis", "diagnosed", "diagnose"),
}
_COMPARED = frozenset(("more", "less", "most", "least", "as", "equally", "how", "in"))
"""Before "likely" or "common" these compare, or make another word; "more likely" is rule F6's."""
_JUDGED = re.compile(r" (?:good|bad|poor|great|slim|high|low|excellent) (?:chances?|odds|outlook|prognosis) ")
_CHANGED_BY = re.compile(
    r" (?:cuts?|reduces?d?|lowers?|lowered|falls?|fell|drops?|rises?|rose|raises?|increases?d?|grows?|shrinks?) "
    r"(?:\w+ ){0,4}by (?:a |an |about |\d|half|one|two|more than)"
)
_FIGURE = r"(?:\d+|figures?|numbers?|points?|scores?|amounts?|counts?)"
_SUM = re.compile(
    rf" (?:subtract|multiply|divide)(?: \w+){{0,3}} {_FIGURE}(?= )"
    rf"| add(?: \w+){{0,2}} (?:up|together|figures?|numbers?|points?|scores?|amounts?|counts?|\d+ (?:to|and) \d+)(?= )"
    rf"| {_FIGURE} (?:plus|minus|less) \d+(?= )| (?:plus|minus) {_FIGURE}(?= )"
    r"| (?:work out|calculate|times as (?:many|likely|high))(?= )"
    r"| (?:that leaves|the remaining|the other) \d+ "
)
"""Arithmetic, and no other use of its words: cells divide, milk is added, and plus may be the name of a key."""
_OWN = re.compile(
    r" (?:your (?:own )?(?:chances?|risk|odds|survival)|you have (?:a |an )?\d|you will (?:live|die|survive)) "
)


_AMOUNT = re.compile(
    r"\b(?:half|a quarter|a third|two thirds|three quarters) (?:of )?an? \w+|\bABV\b|\balcohol by volume\b|"
    r"\b(?:half|quarter) (?:fat|sugar|strength|measure)\b|"
    r"\d\s?% (?:fat|salt|sugar|alcohol|cocoa|juice|solution|cream|gel|oxygen|proof)\b",
    re.IGNORECASE,
)
"""How much of a food or a drink, and how strong it is: no chance of anything."""


def timed(text: str) -> bool:
    """True where a time is said in any words, as in "2 in 100 people a year": the source does give one."""
    return bool(_TIMED.search(text))


def no_chance(text: str) -> bool:
    """True where a percentage is no chance over a time: 100% effective, a common side effect, what is inherited, how
    many have a thing now, what is measured. Only of what will happen to people is it missed: a listener who is told
    that something is missing, and it is not, trusts the next one less."""
    if _MEASURED.search(text) and not _CHANCE_WORD.search(text):
        return True
    return bool(_NO_CHANCE.search(text) or _AMOUNT.search(text) or _TIMELESS.search(text) or not _HAPPENS.search(text))


def percent(text: str) -> str:
    """The first percent, per cent, percentage or %."""
    found = _PERCENT.search(text)
    return found[0] if found else ""


def is_proportion(text: str) -> bool:
    """A change or a comparison: "26 percent less likely", "by 26 percent"."""
    return bool(_PROPORTION.search(text))


def is_share(text: str, figure: Figure) -> bool:
    """Half of people; twice or double, where a chance is what is doubled."""
    said = text[figure.start : figure.end].lower()
    doubled = said in ("twice", "double") and bool(_COMPARES.match(text, figure.end))
    return doubled or (said == "half" and figure.unit == "percent")


def is_between(text: str, figure: Figure) -> bool:
    """True behind the word between."""
    return text[: figure.start].lower().split()[-1:] == ["between"]


def opens_with_chance(text: str) -> bool:
    """A sentence such as "About 6 in 100 people"."""
    return bool(_CHANCE_FIRST.match(text))


def loose_spans(text: str) -> list[str]:
    """In the first year, within a month."""
    return [found[0].strip() for found in _LOOSE_SPAN.finditer(text)]


def says_role(text: str, role: str) -> bool:
    """Younger for before, diagnosed for after diagnosis."""
    return says_any(text, _ROLES[role])


@cache
def _families() -> dict[str, str]:
    return LISTS.pairs("chance_words")


def chance_words(words: tuple[str, ...]) -> frozenset[str]:
    """The families of data/chance_words.tsv, comparisons left out."""
    families = _families()
    pairs = zip(("", *words), words, strict=False)
    return frozenset(families[word] for before, word in pairs if word in families and before not in _COMPARED)


def judged_chance(text: str) -> str:
    """A good chance, poor odds."""
    found = _JUDGED.search(text)
    return found[0].strip() if found else ""


def changed_by(text: str) -> bool:
    """A normal form such as "falls by half"."""
    return bool(_CHANGED_BY.search(text))


def sum_asked(text: str) -> str:
    """Subtract 6, add up, that leaves 94."""
    found = _SUM.search(text)
    return found[0].strip() if found else ""


def is_own_chance(text: str) -> bool:
    """Your risk, you will survive."""
    return bool(_OWN.search(text))
