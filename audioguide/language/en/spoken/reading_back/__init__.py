"""Reading the English spoken form back: do the words say every digit, letter, unit and sign that is written?

The second clock beside the rules: its tables repeat on purpose what the rules know, and must never import them.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache

from audioguide.language.en.spoken.reading_back.numbers import digits_said
from audioguide.language.en.spoken.reading_back.tables import DENIALS, EXPANSIONS, MONTHS, SIGNS, UNITS

_RUN = re.compile(r"[^\W\d_]+(?:\.(?=[^\W\d_]\.?))?")
_DOTTED = re.compile(r"\b(?:[^\W\d_]\.)+[^\W\d_]\b\.?")
_ROMAN = re.compile(r"(?=[IVXivx])(X{0,3})(IX|IV|V?I{0,3})([A-ESa-es]?)\Z", re.IGNORECASE)
_ROMAN_VALUES = {"I": 1, "V": 5, "X": 10}
_SCALES = re.compile(r"\b(?:hundred|thousand|million|billion|trillion)s?\b", re.IGNORECASE)
_ENGLISH = frozenset("in cal mo min ms sec tab tabs ft am k Cal Min Mo Ms Sec Tab Tabs In IN MS MO Cl PC Ng".split())
"""Units that are words too, or names of people."""
_UNSAID = str.maketrans({"®": None, "™": None, "℠": None, "º": "°"})
_TYPED = {"+/-": "±", ">=": "≥", "=>": "≥", "<=": "≤", "=<": "≤", "->": "→"}
_WATER = re.compile(r"(?<=[cm]m) ?(?:of )?H2O")
_ADDRESS = re.compile(r"www\.|@|\.(?:org|gov|com|net|edu)\b")
_SCHEME = re.compile(r"\b(?:https?|ftp)://", re.IGNORECASE)
_ORDINAL_END = re.compile(r"(?<=\d)(?:st|nd|rd|th)\b", re.IGNORECASE)
_DECIMAL = re.compile(r"(?<![\w.])\d*\.\d+(?![\d.])")
_ZERO_POINT = re.compile(r"(?<!\d)0+\.\d")
_SHORT_SCALE = re.compile(r"\d\s?(?:[kKMB]|bn|m)\b")
_METERS = re.compile(r"\bmeters?\b")
_CLOCK = re.compile(r"\d:\d\d")
_FRENCH = re.compile(r"(?<=\d)h(?=[0-5]\d(?!\d))")
"""Between the hour and its minutes: 23h50."""
_SHORT_TIME = re.compile(r"\A0?(\d{1,2}):0?(\d{1,2})\s?min(?:ute)?s?\Z")
"""Minutes and seconds: 04:30 min."""
_MIDNIGHT = re.compile(r"\b00:(?!00)(?=[0-5]\d)")
_DOTTED_CLOCK = re.compile(
    r"\d\.[0-5]\d(?:\s?[-–]\s?\d\d?(?:[.:]\d\d)?)?\s?(?:[ap]\.?\s?m|hrs|hours|h\b|noon|mid)", re.IGNORECASE
)
_HOURS = re.compile(r"(?:[01]?\d|2[0-3])(?:\.[0-5]\d)?(?:\s?[-–]\s?(?:[01]?\d|2[0-3]))?(?:\.[0-5]\d)?")
"""A time of day, or two, with nothing behind it: an amount would have its unit there."""
_STROKES = {"7": "day", "12": "month", "52": "week", "24": "hour", "40": "week"}
_STROKE = re.compile(r"/(7|12|52|24|40)\Z")
_LABEL_YEAR = re.compile(r"((?:\d\d?[/.]){1,2}|(?:\d\d?[-/ ])?[A-Za-z]{3,9}[\s/-]?['’]?)(\d\d)")
_LAST_CENTURY = re.compile(r"\bnineteen [a-z]+-?[a-z]*$")
_TYPED_POWER = re.compile(r"(?<![x×*]10)(?<![x×*] 10)(?<=\d)[eE][-−+]?\d")
_CHANGED_BASE = re.compile(r"(?<=\d[ACGT])>(?=[ACGT]\b)")
_MEANT = tuple(
    (re.compile(shape), word)
    for shape, word in (
        (r"CHA2?DS2?(?=-?VASc)", "CHADS"), (r"\b(Ca|Mg)\+\+", r"\1"), (r"\b1-2-1\b", "1-1"),
        (r"(?<![A-Za-z])(?:cu\.? ?|c\.?)(mm)(?![\w])", r"\g<1>3"), (r"(?<![A-Za-z])cu\.? ?(c?m)(?![\w])", r"\g<1>3"),
        (r"\b2nite\b", "tonight"), (r"\b2(?=(?:moro|morrow|mrw|day|nite|night)\b)", "to"), (r"\b([bB])4\b", r"\1"),
        (r"\b([gG][rR])8\b|\b([lL])8(?=[rR]\b)", r"\1\2"), (r"\bt1[/⁄]2(?!\w)", "half life"),
        (r"\bb/4\b", "b"), (r"\A(?:0[1-9]|1[0-2])\.(?=20\d\d\Z)", ""), (r"\bs\u0304", "without"),
        (r"\bMgSO4\b", "Mg"), (r"\bNaHCO3\b", "Na"), (r"\bCaCl2\b", "Ca"),
        (r"(?<=\d)[xX](?=(?:ULN|LLN)\Z)", " "), (r"(?<=[xX×]) ?0(?=\d\d\Z)", " "), (r"(?<=[xX×] )0(?=\d\d\Z)", ""),
    )
)  # fmt: skip
"""Figures and signs that are no number and no charge: as they are meant."""
_NO_NUMBERS = frozenset(
    {("2/2", "secondary"), ("2/2", "secondary to"), ("2", "to"), ("4", "for"), ("1°", "primary"), ("2°", "secondary")}
)
_SOUNDS = frozenset({("c", "see"), ("u", "you"), ("r", "are")})
"""Letters of a text message that stand for a word of their sound."""
_LATIN = re.compile(
    r"(?:alt\w*|omn\w*|bis|ter|quater|dieb)\.?\s(?:in\s)?(?:die\w*|noct\w*|mane|alt|days?|nights?)\.?\Z", re.IGNORECASE
)
"""How often, in two words of Latin, of which neither is said."""
_ROUND = re.compile(r"\b(?:days?|nights?|mornings?)\b")
_SECONDS = re.compile(r"(?<=\d)[\"”″]\Z")
_SALTS = frozenset("sodium potassium calcium magnesium chloride".split())
_MONEY = re.compile(
    r"[$£€¥¢₹₩₪₽₺₫₦₱]|\b(?:EUR|USD|GBP|CAD|AUD|NZD|SGD|BRL|CHF|PLN|SEK|NOK|DKK|JPY|CNY|ZAR)\b|\bR(?=\d)|\b(?:kr|Rs|zł)(?!\w)"
)
_WORDS = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)*")


def lost_in(written: str, said: str) -> list[str]:
    """What of `written` cannot be read back from `said`: letters, digits, signs, each as written."""
    plain, heard = _bare(written), said.casefold()
    if (plain.strip().casefold(), heard) in _SOUNDS or (_LATIN.match(plain) and _ROUND.search(heard)):
        return []
    if plain.strip() == "*" and not heard:
        return []  # A bullet, and the star of a value that is flagged in a word.
    if "seconds" in heard:
        plain = _SECONDS.sub(" sec", plain)
    if heard in _SALTS:
        plain = plain.rstrip("+-−")  # Of an ion, which its name tells.
    if "second" in heard:
        plain = _SHORT_TIME.sub(r"\1 min \2 sec" if "minute" in heard else r"\2 sec", plain)
    if "hour" not in heard:
        plain = _FRENCH.sub(":", plain)
    if heard == "temperature":
        plain = plain.replace("°", "")  # "T°"
    if "twelve" in heard and " a m" in heard:
        plain = _MIDNIGHT.sub("12:", plain)
    missing = [sign for sign in _signs(plain) if not any(word in heard for word in SIGNS[sign])]
    runs = _runs(plain)
    missing += [run for run in runs if not _run_said(run, plain, heard)]
    if not _digits_said(plain, runs, heard):
        missing.append(written)
    return missing


def is_short_form(word: str) -> bool:
    """Whether a plain word is a unit that is no English word: "mg", "mmHg"."""
    return len(word) > 1 and word.casefold() in UNITS and word not in _ENGLISH


def denials(text: str) -> int:
    """How many times a text denies something."""
    return len(DENIALS.findall(text.replace("’", "'")))


_BARRED = re.compile(
    r"\A((?=[^\s]*[īĪïÏ\u0304\u0305\u0307\u033f]|i+j|v?i*j|i+ss)[iIīĪïÏıjvx\u0304\u0305\u0307\u0308\u033f]+|[tTṫ][\u0304\u0305\u0307]*)(s\u0304?s\u0304?)?(?=\s|\Z)"
)
"""A small numeral with a bar, its last i a j, and with "ss" for a half behind it."""


def _unbarred(found: re.Match[str]) -> str:
    plain = "".join(mark for mark in unicodedata.normalize("NFKD", found[1]) if not unicodedata.combining(mark))
    value = _roman(plain.lower().replace("j", "i").replace("t", "i").replace("ı", "i"))
    return f"{found[0] if value is None else value}{' 1/2' if found[2] else ''}"


def _bare(written: str) -> str:
    """As plain characters, without what says nothing of its own: the beginning of an address, the letters of 21st."""
    if not written.isascii() or written[:1] in "ivT":
        written = _BARRED.sub(_unbarred, written)
    plain = unicodedata.normalize("NFKC", written.translate(_UNSAID))
    for typed, sign in _TYPED.items():
        plain = plain.replace(typed, sign)
    plain = _CHANGED_BASE.sub(" ", plain)
    for shape, word in _MEANT:
        plain = shape.sub(word, plain)
    return _WATER.sub("", _ORDINAL_END.sub("", _SCHEME.sub("", plain)))


def _signs(written: str) -> list[str]:
    """The signs that change what a number or a name means; a hyphen only where it can be nothing but a minus."""
    found = [mark for mark in written if mark in SIGNS and mark != "-"]
    return [*found, "-"] if re.match(r"[-−]\s?[\d.]", written) else found


def _runs(written: str) -> list[str]:
    """Runs of letters; those with dots between, such as b.i.d., as one."""
    joined = _DOTTED.sub(lambda found: found[0].replace(".", "") + " ", written)
    return [found[0].rstrip(".") for found in _RUN.finditer(joined)]


def _run_said(run: str, written: str, heard: str) -> bool:
    key = run.casefold()
    for table in (UNITS, EXPANSIONS):
        if key in table and any(word in heard for word in table[key]):
            return True
    strict = key in UNITS and len(key) > 1 and run[0].islower() and run not in _ENGLISH and not _ADDRESS.search(written)
    if strict and re.search(rf"(?:\d[\s-]?|/|^){run}\b", written):
        return False
    value = _roman(run)
    if _spelled(key, heard) or (value is not None and str(value) in digits_said(heard)):
        return True
    return any(word in heard for word in _cut_short().get(key, ()))


@cache
def _cut_short() -> dict[str, list[str]]:
    """What the ear knows of words cut short: neither list is one of the rules'."""
    from audioguide.language.en.hearing.lists import LISTS

    return {short: full.split("|") for short, full in LISTS.rows("short_forms")}


def _spelled(key: str, heard: str) -> bool:
    """Every letter of the run is heard, in order: whole, one by one, or by its name."""
    letters = "".join(character for character in heard if character.isalpha())
    place = 0
    for letter in key:
        found = letters.find(letter, place)
        if found < 0 and _name(letter) not in heard and _base(letter) not in letters[place:]:
            return False
        place = max(place, found + 1)
    return True


def _name(letter: str) -> str:
    """ "α" -> "alpha"."""
    return unicodedata.name(letter, "?").split()[-1].lower().replace("lamda", "lambda")


def _base(letter: str) -> str:
    """ "é" -> "e"."""
    return unicodedata.normalize("NFKD", letter)[0]


def _roman(run: str) -> int | None:
    match = _ROMAN.match(run)
    if match is None or not match[1] + match[2]:
        return None
    values = [_ROMAN_VALUES[letter] for letter in (match[1] + match[2]).upper()]
    return sum(-v if v < max(values[place:], default=0) else v for place, v in enumerate(values))


def _digits_said(written: str, runs: list[str], heard: str) -> bool:
    """The digits that are written are those that are said, in order; a date may change its order."""
    if (written, heard) in _NO_NUMBERS:
        return True
    wanted = "".join(str(unicodedata.decimal(mark)) for mark in _as_meant(written, heard) if mark.isdecimal())
    whole = heard
    if _TYPED_POWER.search(written):
        heard = heard.replace("times ten to", "times to")
    for run in runs:
        key = run.casefold()
        for phrase in (*EXPANSIONS.get(key, ()), *UNITS.get(key, ()), key):
            heard = re.sub(rf"\b{phrase}(?:s\b|\b)", " , ", heard, count=1)
    if _SCALES.search(written) or (_SHORT_SCALE.search(written) and not _METERS.search(whole)):
        heard = _SCALES.sub(" ", heard)
    told = digits_said(heard)
    if (
        _DECIMAL.search(written)
        and not _MONEY.search(written)
        and not _ADDRESS.search(written)
        and "point" not in heard
        and not _DOTTED_CLOCK.search(written)
        and not _HOURS.fullmatch(written)
        and runs[:1] != ["CA"]
    ):
        return False
    if told == wanted or (told.lstrip("0") == wanted.lstrip("0") and not _ZERO_POINT.search(written)):
        return True
    if (_MONEY.search(written) or _CLOCK.search(written)) and told.replace("0", "") == wanted.replace("0", ""):
        return True
    if "hundredth" in heard and digits_said(heard.replace(" hundredth", ", one hundred")) == wanted:
        return True
    if told == re.sub(r"\D", "", re.sub(r"[:.]00(?!\d)", "", written)):
        return True
    months = [str(MONTHS[word]) for word in _WORDS.findall(heard) if word in MONTHS]
    if months and _shuffled(wanted) in (_shuffled(told), _shuffled("".join((told, *months)))):
        return True
    values = "".join(str(value) for run in runs if (value := _roman(run)) is not None)
    return bool(values) and sorted(told) == sorted(wanted + values)


def _as_meant(written: str, heard: str) -> str:
    """Without the number below a stroke that stands for days, weeks or months; with the century of a label's year."""
    stroke = _STROKE.search(written)
    if stroke and _STROKES[stroke[1]] in heard:
        return written[: stroke.start()]
    label = _LABEL_YEAR.fullmatch(written)
    if label and re.search(r"\b(?:twenty|nineteen) [a-z]+-?[a-z]*$|\btwo thousand(?: [a-z]+)?$", heard):
        return f"{label[1]}{'19' if _LAST_CENTURY.search(heard) else '20'}{label[2]}"
    return written


def _shuffled(digits: str) -> list[str]:
    """The digits of a date in any order; the zero of "08" has no sound."""
    return sorted(digits.replace("0", ""))
