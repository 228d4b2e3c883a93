"""What a sentence leaves to an engine: figures and signs, short forms, small Roman numerals, wrong readings.

Each is looked for in the whole sentence, since what is said as it is written has no stretch of its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from audioguide.language.base.hearing import Misheard
from audioguide.language.en.hearing import numbers
from audioguide.language.en.hearing.clinic import COUNTED, EXPIRING, HOURED, MONTH_NAME, THREADS
from audioguide.language.en.hearing.matching import tokens
from audioguide.language.en.hearing.places import ROUTE_WORDS

_SURE = frozenset(
    "bds tds tid qds qid qd qod qhs qqh prn npo nocte noct nebs neb hrly supp supps gtt gtts po subcut "
    "ii iii iv vii viii xii xiii i-ii ii-iii i-iii mg mcg ml kg mmhg mmol pt pts hx rx dx tx sx vs etc approx".split()
)
"""Never a word: left as they are, no engine says them."""
_WITH_DOSE = frozenset(
    "bd bid od om stat ac pc hs mane sc sl im vi ix xi pr inh inj alt tart succ reg conc rel disp pulv ung".split()
)
"""Short forms of how a medicine is taken, where a dose is near."""
_DOSE = frozenset(
    "milligram milligrams microgram micrograms milliliter milliliters gram grams unit units tablet tablets capsule "
    "capsules puff puffs drop drops dose doses spray sprays take give inject apply tabs tab drip mouth suppository "
    "immediately needed day".split()
)
_SYMBOLS = frozenset("0123456789%/#<>=+*@°$£€&_~^\\|×÷±≥≤→←↑↓½¼¾¹²³⁰⁴⁵⁶⁷⁸⁹₀₁₂₃₄₅₆₇₈₉")
_TITLED = frozenset(
    "St. Dr. Drs. Mr. Mrs. Ms. Rd. Ave. Blvd. Prof. Fig. Figs. fig. figs. vol. pp. dept. appt. e.g. i.e. "
    "Mon. Tue. Tues. Wed. Thu. Thur. Thurs. Fri. Sat. "
    "Jan. Feb. Mar. Apr. Jun. Jul. Aug. Sep. Sept. Oct. Nov. Dec.".split()
)
"""Short forms before a name or number; the last word of a sentence may be one."""
_SPOTS = re.compile(r"[A-Za-z]+(?:-[a-z]+)?")
_MINUS = re.compile(
    r"\bminus ((?:[a-z-]+ ){1,6})(?:milli|micro|nano|kilo)?(?:grams?|liters?|units?|tablets?|capsules?|pills?"
    r"|puffs?|doses?|drops?|moles?|equivalents?|weeks?|days?|hours?)\b"
)
_CHANGED = re.compile(
    r"(?i)chang|differ|differen|lost|loss|fell|fall|drop|mean|between|deficit|excess|balance|gain|lower|reduc|interval"
    r"|±|\+/-|\bCI\b|\bT[-−–]\d|adjust|shift|delta|Δ|net|minus|[<>=]"
)
_ROUTE = re.compile(rf"(?<![Ss]tage )(?<![Gg]rade )(?<![Pp]hase )\bIV (?:{'|'.join(sorted(ROUTE_WORDS))})\b")
_CLOCK = re.compile(r"(?i)\b\d{1,2}\.[0-5]\d ?[ap]\.?m\b")
_LISTED = re.compile(r"^\s*\(?(?:ii|iii|iv|vi{1,3}|ix|xi{1,2})[.)]\s")
_ABOUT = re.compile(r"\bc\. ?(?:1[5-9]|20)\d\d\b")
_SPAN = re.compile(
    r"\b(?:for|in|x|over|F/U|every) ?\d{1,2}/(?:7|12|52)\b(?!" + COUNTED + r")|\b\d{1,2}/52\b(?!" + COUNTED + ")"
)
_TIMES = re.compile(r"\btimes [a-z-]+ (?:daily|a day|per day|weekly|a week)\b")
_NUMBERED = re.compile(r"(?<![?!] )\b[Nn]os?\. ?\d")
_STRENGTHS = re.compile(r"\b[Cc]o-[a-z]+ \d+/\d+|\b\d+/\d+(?:\.\d+)? ?m?c?g\b")
_PER_OS = re.compile(r"\bper os\b")
_EXPIRES = re.compile(rf"{EXPIRING}\d{{1,2}}/\d\d(?:\d\d)?(?![\d/])|\b(?:use by|best before) \d{{1,2}}/\d\d\b(?!/)")
_EXPIRES_NAMED = re.compile(rf"{EXPIRING}{MONTH_NAME}[ /-]?[2-4]\d\b(?![ ,]+\d)")
_COUNTED = re.compile(rf"\d/(?:7|12|52){COUNTED}")
_THREAD = re.compile(rf"\b\d{{1,2}}-0 {THREADS}")
_CODE = re.compile(
    r"\b(?:MRN|ID|[Aa]ccount|[Cc]ase|[Cc]laim|[Pp]olicy|[Rr]ef(?:erence)?|[Rr]x|RX|[Ll]ot|LOT|[Bb]atch|[Mm]ember)"
    r"(?: ID| number| no)?[ .:#]{1,4}\d{5,}\b"
)
_RAISED = re.compile(r"[↑↓]\s?(?:to\b|→)")
"""A dose that is raised to so much is not one up to so much."""
_BIDDER = frozenset("they we you i he she to who".split())
"""Before these "bid" is a word: they offer."""
_STRENGTH_GIVEN = re.compile(r"\d ?m?c?g ?(?:/|in) ?\d* ?m[lL] ?[-–—] ?\d")
"""A strength and what is given of it: no span."""
_SITED = re.compile(
    r"\d L (?:eye|ear|arm|leg|hand|foot|knee|hip|shoulder|elbow|wrist|ankle|heel|breast|lung|kidney)\b|\d[)\]] ?L\b"
)
_TURNED = re.compile(r"(?i)\b(?:warfarin|alt(?:ernate)?)\b.*\b[2-9]/[2-9] ?mg|\b[2-9]/[2-9] ?mg\b.*\balt")
_HOURED_BY = re.compile(
    r"(?i)\bq ?\d{1,2}\s?°|\b\d{1,2}° (?:obs|turns|feeds)\b|\b[12]° (?:prevention|infection|care|tumou?r)"
)
_ODDS = re.compile(r"\bOR (?:of )?\d+\.\d")


def of(text: str, heard: str, words: Sequence[str]) -> Iterable[Misheard]:
    """Each thing that is left, with what is heard for it. words: those of `heard`, with their marks."""
    # Asked of every sentence: most end here, by two looks at the whole.
    if _RISKY.isdisjoint(words) and _SYMBOLS.isdisjoint(heard) and " OR " not in text and heard[1:2] != " ":
        return ()
    titled = [Misheard("unsaid", word, word) for word in words[:-1] if word in _TITLED]
    return (*_symbols(heard), *titled, *_short_forms(heard), *_readings(text, heard))


def _symbols(heard: str) -> Iterator[Misheard]:
    symbol = next((mark for mark in heard if mark in _SYMBOLS), None)
    if symbol is not None:
        yield Misheard("unsaid", symbol, heard)


def _marked(words: Iterable[str]) -> frozenset[str]:
    """The words, large and small, with each mark that may stand behind them."""
    forms = {form for word in words for form in (word, word.capitalize())}
    return frozenset(form + mark for form in forms for mark in ("", ".", ",", ";", ":", "!", "?"))


_RISKY = (
    _marked(_SURE | _WITH_DOSE)
    | _TITLED
    | {
        "no.",
        "No.",
        "nos.",
        "Nos.",
        "four",
        "point",
        "c.",
        "out",
        "per",
        "minus",
        "times",
        "thousand",
        "million",
        "zero",
        "up",
        "down",
        "liters",
        "milliliters",
        "milligram",
        "degree",
        "degrees",
    }
    | _marked(("expires", "expiry", "days", "weeks", "months", "day", "week", "month"))
)
"""Words that ask for a closer look."""


def _short_forms(heard: str) -> Iterator[Misheard]:
    found = _SPOTS.findall(heard)
    dosed = not _DOSE.isdisjoint(word.lower() for word in found)
    for last, word in pairwise(("", *found)):
        small = word.lower()
        if (word.isupper() and len(word) > 1) or (small == "bid" and last.lower() in _BIDDER):
            continue
        if small in _SURE or (dosed and word in _WITH_DOSE):
            yield Misheard("unsaid", word, word)


def _readings(text: str, heard: str) -> Iterator[Misheard]:
    """Readings that are words, and not the right ones."""
    if "minus" in heard and "minus" not in text:
        minus = _MINUS.search(heard)
        if minus is not None and _is_number(minus[1]) and _CHANGED.search(text) is None:
            yield Misheard("minus", text, minus[0])
    if "times" in heard:
        often = _TIMES.search(heard)
        if often is not None and "times" not in text:
            yield Misheard("unsaid", text, often[0])
    for shape, wrong in _WRONG:
        if wrong.search(heard) is not None:
            found = shape.search(text)
            if found is not None:
                yield Misheard("unsaid", found[0], heard)


def _is_number(words: str) -> bool:
    heard = tokens(words)
    said = numbers.said_at(heard, 0)
    return said is not None and said.end == len(heard)


_WRONG = tuple(
    (shape, re.compile(wrong))
    for shape, wrong in (
        (_ROUTE, rf"\bfour (?:{'|'.join(sorted(ROUTE_WORDS))})\b"),
        (_CLOCK, r"\bpoint\b"),
        (_LISTED, r"^(?:I I|I V|V I|I X|X I)"),
        (_ABOUT, r"\bc\."),
        (_SPAN, r"\bout of (?:seven|twelve|fifty-two)\b"),
        (_NUMBERED, r"\b[Nn]os?\. "),
        (_STRENGTHS, r"\bout of\b"),
        (re.compile(HOURED), r"\bpoint\b"),
        (_EXPIRES, rf"\b(?:{'|'.join(sorted(numbers.CERTAIN))}) (?:out of|over)\b"),
        (_RAISED, r"\b(?:up|down) to\b"),

        (_EXPIRES, rf"(?i:\b{MONTH_NAME}) (?:twenty|thirty|forty)-"),
        (_EXPIRES_NAMED, rf"(?i:\b{MONTH_NAME}) (?:twenty|thirty|forty)-"),
        (_COUNTED, rf"\b(?:day|week|month)s?{COUNTED}"),
        (_THREAD, r"\bto zero\b"),
        (_CODE, r"\b(?:thousand|million)\b"),
        (_PER_OS, r"\bper os\b"),
        (_STRENGTH_GIVEN, r"\bmilliliters? to\b"),
        (_SITED, r"\bliters?\b(?! (?:of|per)\b)"),
        (_TURNED, r"\b(?:thirds?|quarters?|fifths?|sixths?|sevenths?) of a milligram\b"),
        (_HOURED_BY, r"\bdegrees?\b"),
        (_ODDS, r"\bor [a-z-]+ point\b"),
    )
)  # fmt: skip
