"""N41: capitals that are words: AIDS -> aids, PICC line -> pick line, do NOT stop -> do not stop, a shouted line."""

from __future__ import annotations

import re

from audioguide.language.base.shape import Shape
from audioguide.language.base.spoken_rule import SpokenRule
from audioguide.language.en.spoken.acronyms import AS_WORDS, LETTERS_ALWAYS, SHOUTED
from audioguide.language.en.spoken.lists import LISTS
from audioguide.language.en.spoken.names import HYPHEN, after, before, name_number

SHAPE = Shape(
    rf"(?P<word>[A-Z]{{2,20}})(?:(?P<plural>s\b)|{HYPHEN}?(?P<number>\d{{1,3}}))?(?P<end>['’](?:[sS]|T|LL|RE|VE)\b)?"
    r"(?![A-Za-z0-9])|(?P<i>I['’](?:VE|LL|M|D))\b",
    re.ASCII,
)
LONG = 5
"""Letters. A longer run of capitals is a shouted word unless it has no vowel."""
NUMBERS = frozenset("ONE TWO FOUR SIX TEN FIRST SECOND THIRD".split())
"""In brackets or behind a stroke these are short forms: toxic epidermal necrolysis (TEN)."""
TWO_FACED = {
    "ALL": r"(?:with|of|has|have|had|acute|in|from|for|Ph\(?[-+−]\)?|(?:posi|nega)tive|[BT]-cell|adult)\s$|\($",
    "OR": r"(?:\b[tT]he|\b[aA]n|\bour|\b(?:[tT]o|[iI]n|[fF]rom|[pP]ost|[pP]re))[\s-]$",
}
"""Words that are short forms too (leukemia, operating room) behind these."""

_KEYWORD = Shape(r"\b(?:text|texting|send|message|sms)\s(?:the word\s)?[\"“'‘]?\Z", re.IGNORECASE)
_TO_NUMBER = Shape(r"[\"”'’]?\s(?:to\s)?[0-9]{3}")
"""Text HOME to 741741: the word on the keys is said as a word."""


def say(match: re.Match[str]) -> str | None:
    """The word in small letters. None where the capitals are letters."""
    if match["i"]:
        return "I" + match["i"][1:].lower().replace("’", "'")
    word = match["word"]
    if word in _FORMS and not match["number"] and _COUNT.search(match.string, max(0, match.start() - 5), match.start()):
        one = match.string.endswith(("1 ", "½ "), 0, match.start()) and not word.endswith("S")
        return _FORMS[word] if one else f"{_FORMS[word]}s"
    said = AS_WORDS.get(word) if word in AS_WORDS else (word.lower() if _is_word(match, word) else None)
    if said is None or (match["number"] and word not in AS_WORDS):
        return None
    if match["number"]:
        said += f" {name_number(match['number'])}"
    return said + (match["plural"] or "") + (match["end"] or "").lower().replace("’", "'")


_FORMS = {"TAB": "tablet", "TABS": "tablet", "CAP": "capsule", "CAPS": "capsule", "PUFF": "puff", "PUFFS": "puff",
          "DROP": "drop", "DROPS": "drop", "SPRAY": "spray", "SPRAYS": "spray"}  # fmt: skip
"""What is counted on a label in capitals."""
_COUNT = Shape(r"(?:^|[\s(])[0-9½]{1,2} \Z")
_LETTERED = {
    "MUST": Shape(r"(?: score)?:?\s?[=≥>]?\s?[0-9]"),
    "SALT": Shape(
        r" (?:r/v|rv|review\w*|team|referral|refer|ref|assess\w*|input|seen|to see|aware|recommend\w*|advice"
        r"|therapist|\+|&|@|→)"
    ),
}
"""Words in capitals that are short forms before these: a screen for malnutrition, therapists of speech."""
_EXCESS = Shape(r":?\s?[=<>]?\s?[-−–+]?[0-9]")
"""Of base, a value of the blood."""
_POSTED = Shape(r"\s(?:[A-Z][0-9][A-Z]\s?[0-9][A-Z][0-9]|[0-9]{5}(?:-[0-9]{4})?)(?![\w])")
"""A postal code: in front of it, ON, IN, OR and ME are provinces and states."""


def _is_word(match: re.Match[str], word: str) -> bool:
    if word in _LETTERED and _LETTERED[word].match(match.string, match.end()):
        return False
    if word == "BE" and _EXCESS.match(match.string, match.end()):
        return False
    if len(word) == len("ON") and _POSTED.match(match.string, match.end()):
        return False
    if _KEYWORD.search(match.string, max(0, match.start() - 20), match.start()) and len(word) > 2:
        return bool(set(word) & set("AEIOUY")) and _TO_NUMBER.match(match.string, match.end()) is not None
    if word in TWO_FACED and not _all_shouted(match.string):
        return _or_all(match, word)
    if word in NUMBERS and re.search(r"[(/]$", before(match)) and re.match(r"[)/ .,;]|$", after(match)):
        return False
    if word in LETTERS_ALWAYS or not set(word) & set("AEIOUY"):
        return False
    if word in LISTS.words("heading_words") and _HEADING.match(match.string, match.end()):
        return True
    return word in SHOUTED or (len(word) > LONG and _can_be_said(word)) or _shouted_around(match)


_HEADING = Shape(r"(?:[ ,/()&'’-]+[A-Z0-9()/&'’-]+){0,8}:")
"""Behind a word of a heading in capitals, as far as its colon: VITAL SIGNS: stable."""


_NO_WORD = Shape(
    r"(?!SCH|STR|SPR|SPL|SCR|SHR|THR|PHR|CHR|PHL|SPH|PSY)[^AEIOUY]{3}|(?:DN|CP|CT|DC|DP|LS|LR|MR|MS|ND|NS|NG|NP|NR|NT|PC|PT|RC|RS"
    r"|TC|TP|TS|VS|VT|BD|BP|BS|CD|CB|CM|CS|CV|DB|DK|DL|DM|DS|DT|DV|FC|FD|FM|FN|FP|FS|FT|GC|GD|GM|GP|GT|HC|HD|HF|HL|HM|HP"
    r"|HR|HS|HT|LB|LC|LD|LF|LG|LM|LN|LP|LT|LV|MC|MD|MF|MG|MK|ML|MP|MT|MV|NB|NC|ND|NF|NK|NL|NM|NV|PD|PF|PG|PK|PM|PV|RB"
    r"|RD|RF|RG|RL|RM|RN|RP|RR|RT|RV|SB|SD|SF|SG|SS|SV|TB|TD|TF|TG|TK|TL|TM|TN|TT|TV|VB|VC|VD|VF|VG|VL|VM|VN|VP|VR)"
    r"|.*(?:[BCDFGPTV][CDGPRV]R|[CDGPT]PR|[^AEIOUYSN]PT[^SHI]?|[^AEIOUY]{5})\Z|.*[^AEIOUYS][BDGV][CFKPT]\Z"
)
"""What no English word begins or ends with: DNACPR, CTPA, LSCS."""


def _can_be_said(word: str) -> bool:
    return _NO_WORD.match(word) is None


_THEATRE = Shape(r"\s(?:@|[0-9]|time|staff|table|nurse|schedule|booking|case|cancel|tomorrow|today|on |at |for )")
"""Behind the operating room that opens a note."""


def _or_all(match: re.Match[str], word: str) -> bool:
    """Not a short form: no "acute ALL", "(ALL)", "in the OR"."""
    if word == "OR" and not match.start() and _THEATRE.match(match.string, match.end()):
        return False
    letters = re.search(TWO_FACED[word], before(match, 12), re.IGNORECASE)
    return letters is None or (
        word == "ALL" and re.match(r"\s(?:of|the|your|my|patients|doses|medicines)\b", after(match, 20)) is not None
    )


def _shouted_around(match: re.Match[str]) -> bool:
    """Whether the whole line, or three words and more around, are in capitals with everyday words among them."""
    text = match.string
    if _all_shouted(text):
        return True
    left = re.search(r"(?:\b[A-Z]+['’]?[A-Z]*[ ,]+)*$", before(match))
    right = re.match(r"(?:[ ,]+[A-Z]+['’]?[A-Z]*\b(?!['’]?[a-z0-9]))*", after(match))
    words = re.findall(r"[A-Z]+", (left[0] if left else "") + " " + (right[0] if right else ""))
    return len([word for word in words if word in SHOUTED or word == "OR"]) >= 2


def _all_shouted(text: str) -> bool:
    words = re.findall(r"\b[A-Za-z]{2,}\b", text[:400])
    return len(words) > 1 and text == text.upper() and any(_everyday(word) for word in words)


def _everyday(word: str) -> bool:
    return word in SHOUTED or (len(word) > LONG and bool(set(word) & set("AEIOUY")))


SHOUT = SpokenRule("N41", "capitals that are words", "A", SHAPE, say)
