"""N122: short names that a voice would say as a word: Ca breast, 2 g Na/day, stool Ag, Kt/V, Gm -ve, A-neg, drops BE.

Beside what makes them sure they are said in full; single orders that may be two things (apply AD, HS) are asked.
"""

from __future__ import annotations

import re

from audioguide.language.base.shape import Shape, begins_like
from audioguide.language.base.spoken_rule import Doubtful, SpokenRule
from audioguide.language.en.spoken.sides import EYES
from audioguide.language.en.spoken.words import BLANK, near

_ORGANS = (
    r"(?:breast|lung|colon|bowel|prostate|ovary|stomach|thyroid|kidney|bladder|pancreas|cervix|rectum|liver|uterus"
    r"|oesophagus|esophagus|larynx|tongue|tonsil|skin|endometrium|caecum|cecum|vulva|penis|testis|brain)"
)
_TESTED = (
    r"(?:stool|pylori|surface|core|urine|urinary|rapid|serum|sputum|flow|HBs|HBe|COVID|Covid|covid|CoV-2|flu|Flu|strep"
    r"|RSV|legionella|Legionella|pneumococcal|crypto\w*|dengue|malaria|malarial|giardia|HIV|HCV|p24|NS1)"
)
SHAPE = Shape(
    rf"(?P<cancer>C[aA])(?={BLANK}(?:of{BLANK}(?:the{BLANK})?)?{_ORGANS}(?![^\W_]))"
    rf"|(?:(?<=[0-9]g{BLANK})|(?<=[0-9]{BLANK}g{BLANK})|(?<=mg{BLANK})|(?<=mmol{BLANK})|(?<=mEq{BLANK}))"
    rf"(?P<salt>Na|K|Mg|Ca|Cl)[+⁺−-]{{0,2}}(?=/(?:day|d|24h|kg|L)\b|{BLANK}(?:per|a|in|daily|diet|restriction|IV|PO|po|iv|over|and)\b|[,.;)]|\Z)"
    rf"|(?P<both>Ag/Ab|Ab/Ag)(?![\w/])|(?<={BLANK})(?P<antigen>Ag)(?=[\s,.;:)]|\Z)|(?P<antibody>Ab|Abs)(?={BLANK}(?:screen\w*|titres?"
    r"|titers?|neg\w*|pos\w*|tests?|levels?|detected|not)\b)"
    r"|(?P<clearance>Kt/V)(?![\w/])|(?P<prime>E/[eE]['’′])(?!\w)"
    rf"|(?P<gram>Gm|GM)(?={BLANK}?(?:[-–−+]{BLANK}?ve\b|neg|pos))"
    r"|(?P<group>A|B|AB|O)-(?P<rhesus>neg|pos)(?![\w-])"
    r"|(?P<eyes>BE|B/E|[RL]/E)(?![\w/-])"
    r"|(?P<allergen>pen)\.?(?=\s?[(,;]|\.?\s*\Z)"
    r"|(?P<business>bus)\.(?=\s(?:days?|hours|hrs))"
    rf"|(?P<operate>op)\.?(?={BLANK}(?:machin|heavy))|(?P<packs>pk[- ]?yrs?|PYH?)(?![\w-])"
    rf"|(?<=[0-9½¼¾⅓⅔]{BLANK})(?P<cup>c)\.(?={BLANK}[a-z]{{3,}})"
    r"|(?P<bedtime>HS)(?=[,.;)]|\Z)",
    hint=begins_like(
        Shape(r"C[aA]\s|Na|K|Mg|Ca|Cl|A[gb]|Kt|E/|G[mM]\s?|[ABO]{1,2}-|BE|[BRL]/E|op\b|pen\b|bus\.|pk|PY|c\b|HS")
    ),
)
_ALLERGIC = Shape(r"(?i)\ballerg\w*(?: to)?[:\s]{1,2}(?:[a-z]+, ?){0,2}\Z")
_SALTS = {"Na": "sodium", "K": "potassium", "Mg": "magnesium", "Ca": "calcium", "Cl": "chloride"}
_EYES = {"BE": "both eyes", "B/E": "both eyes", "R/E": "right eye", "L/E": "left eye"}
_TESTS = Shape(rf"\b{_TESTED}{BLANK}\Z", re.IGNORECASE)
_PACKED = Shape(r"[0-9]{1,3}\s?\Z")
_CUPS = Shape(r"(?:[2-9]|[0-9]{2}|[0-9][½¼¾⅓⅔]|[0-9]\s[0-9]/[0-9])\s\Z")
_DOSE = Shape(
    r"(?i)[0-9]\s?(?:mg|mcg|g|ml|units?|tabs?|tablets?|caps?|capsules?|drops?)\b|\b(?:rinse|mouth ?wash|take|apply)\b"
)
_ORDERED = Shape(r"(?i)(?:\b(?:od|bd|bds|tds|qds|bid|tid|qid|nocte|mane|drops?|gtts?|apply)|%)\s\Z")
BOTH = "“{0}” may be both eyes, or a word. Write “in both eyes”."
BEDTIME = "“{0}” may be at bedtime, or half strength. Write the words."


def say(match: re.Match[str]) -> str | Doubtful | None:
    """The words; a question for HS beside a dose. None where something else is meant."""
    text, start = match.string, match.start()
    if match["eyes"]:
        if EYES.search(near(match)):
            return _EYES[match["eyes"]]
        ordered = _ORDERED.search(text, max(0, start - 10), start)
        return Doubtful(" ".join(match["eyes"]), BOTH.format(match[0]), blocks=True) if ordered else None
    if match["antigen"]:
        return "antigen" if _TESTS.search(text, max(0, start - 20), start) else None
    if match["allergen"]:
        return "penicillin" if _ALLERGIC.search(text, max(0, start - 30), start) else None
    if match["packs"]:
        return _pack_years(match)
    if match["cup"]:
        return "cups" if _CUPS.search(text, max(0, start - 6), start) else "cup"
    if match["bedtime"]:
        return Doubtful("H S", BEDTIME.format("HS"), blocks=True) if _DOSE.search(near(match, 40)) else None
    if match["salt"]:
        return _SALTS[match["salt"]]
    if match["group"]:
        return f"{' '.join(match['group'])} {'negative' if match['rhesus'] == 'neg' else 'positive'}"
    return _SAID[match.lastgroup or ""]


_SAID = {
    "cancer": "cancer", "both": "antigen, antibody", "antibody": "antibody", "clearance": "K T over V",
    "prime": "E over E prime", "gram": "gram", "operate": "operate", "business": "business",
}  # fmt: skip


def _pack_years(match: re.Match[str]) -> str | None:
    text, start = match.string, match.start()
    if not _PACKED.search(text, max(0, start - 4), start):
        return None
    return "pack-years"


LETTER_SCRAPS = SpokenRule(
    "N122",
    "short names that a voice would say as a word",
    "Aa",
    SHAPE,
    say,
    frozenset({"op", "pen", "bus", "pk", "pk-yr", "pk-yrs", "c"}),
    "CNKMAEGBORLobpPcH",
)
