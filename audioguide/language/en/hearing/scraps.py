"""What is left cut short, or with a sign that has no word, so that a listener hears a scrap: jt, Mob., slash, q two.

No list can hold every short form of every clinic, so it is asked the other way round: what is no word may not be heard
as one. Each is looked for in the spoken words alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from audioguide.language.base.hearing import Misheard
from audioguide.language.en.hearing import numbers, stumps, units
from audioguide.language.en.hearing.lists import LISTS

_BARE = re.compile(r"[(\"“‘'\[]*([A-Z]?[a-z]{1,11})[)\"”’'\]]*[.,;:!?]*")
_JOINED = re.compile(
    r"\b[A-Za-z]{2,}-(?!kb\b)(?<!mab-)(?<!stim-)(?<!cept-)(?<!min-)([bcdfghjklmnpqrstvwxz]{2,}|wkly|dly|yrly|mthly)\b(?!-)"
)
"""A scrap behind a hyphen: pre-bkfst."""
_VOWEL = re.compile(r"[aeiouy]")
_SHORT = 4
"""Letters of the longest word that the list of short words knows."""
_LONG = 7
"""Letters within which a word without a vowel is one cut short."""
_MARKED = _LONG + 8
_NAME = 6
"""Letters from which on a word with a capital and no vowel is a name."""
_NAMES = frozenset(
    "Hmm Shh Psst Brr Nth Phd Schw Mr Mrs Ms Dr St Ng Hz Bq Gy Hb Mg Cl Br Cs Cd Rb Pb Kr Zn Nb Sn Sr Tc Cr".split()
)
_CAPITAL = frozenset(
    "Rs Pt Pts Tx Rx Dx Hx Sx Fx Bx Cx Px Ix Mx Sz Dz Jt Jts Wt Ht Rm Wd Rt Lt Bd Tds Hrs Mths Wks Yrs Pls".split()
)
"""Short forms without a vowel that are written with a capital; other such words are names, of genes and blood tests."""
_WITHOUT = frozenset("https http hmm shh psst nth mhm brr tsk pst Ng Hmm Shh".split())
"""Words and names without a vowel."""
_STOPPED = re.compile(r"(?<![\w.'’&/-])([A-Za-z]{2,7})\. (?=[a-z])")
_PER = frozenset(
    "dose doses day days night week weeks month months hour hours minute tablet tablets capsule puff serving sachet "
    "bag kilo".split()
)
"""What a rate may be for, beside the units."""
_ENDS = frozenset("on off sp".split())
"""Words beside a stroke that must be heard as a sentence would have them: on/off, 2 sp/nostril."""
_OF_THE_BODY = frozenset(
    "foot feet stone stones second light yard patch drop drops lot point field fields part parts".split()
)
"""Names of units that are names of other things too: hand/foot."""
_BETWEEN = re.compile(r"(?<!\bon )(?<!\boff )([\w'’-]+)(?<!\bon)(?<!\boff),? slash ([\w'’-]+)")
_FIRST = re.compile(r"[^-]+")
_NAMED = re.compile(r"slash (?:[a-z]+-)?[a-z]+,")
"""46,XX/47,XXX and 17-hydroxylase/17,20-lyase: a number and a comma begin another name."""
_LOCANTS = re.compile(r"/\d{1,2},\d")
"""17-hydroxylase/17,20-lyase: places in a molecule."""
_CODED = re.compile(r"\b\d{2,4}/[A-Z]{1,4}/\d{2,}\b")
"""The number of a study or a case: its strokes are said."""
_ALONE = re.compile(
    r" ([cdfghjlmnopqrstuvwyz])(?= [a-zA-Z]|[.,;](?: |$)|$)(?<=[A-Za-z,] .)"
    r"(?<!cytochrome .)(?<!vitamin .)(?<!hepatitis .)"
    r"(?<!type .)(?<!letter .)(?<!protein .)(?<!gene .)(?<!ring .)(?<!short .)(?<!long .)(?<!alpha .)(?<!beta .)"
    r"(?<!factor .)(?<!type, .)"
)
"""A small letter by itself, which is no word: the s of "14s", the d of "w/d"."""
_EXCUSED = re.compile(
    r"[x×] ?\d+s\b|\b[a-z]\s?[=≠<>≤≥±]|[=≠] ?[a-z]\b|^\(?[a-z]\)|\b(?:t|r|inv|ins|del|dup)\(|\([pqr]\)|[Cc]hromosome"
    r"|[pq] arm|\by\+|\d[pq](?:\d|-)|\b[a-z]\. [a-z]{4}"
)
"""Packs of ten (2 x 10s), equations, changes of a chromosome and names of microbes have letters of their own."""
_PLAIN = (
    "(?:for|and|the|then|when|key|keys|button|will|can|may|again|was|are|has|had|not|but|with|from|into|on|in|of|to)"
)
"""Behind the letter of a key."""
_DAYS = r"\b(?:Feb|Apr|Aug|Sept|Oct|Nov|Dec|Tues|Thurs?|Weds)\b"
_TWO_UNITS = (
    r"\b(?:milli|micro|nano)?(?:gram|liter|mole|unit|equivalent)s? (?:kilograms?|square meters?|milliliters?|liters?"
    r"|hours?(?! (?:before|after|later|apart|prior|ago|post))|minutes?)\b"
)


def of(text: str, heard: str, words: Sequence[str]) -> Iterator[Misheard]:
    """Each scrap, with what is heard for it. words: those of `heard`, with their marks."""
    known = _short_words()
    odd = [word for word in words if len(word) < _MARKED and word not in known]
    for word in odd:
        found = _BARE.fullmatch(word)
        if found is not None and _is_scrap(found[1], known) and not _is_exempt(found[1], word, words, text):
            yield Misheard("unsaid", found[1], word)
    if "-" in heard:
        found = _JOINED.search(heard)
        if found is not None:
            yield Misheard("unsaid", found[1], found[0])
    if ". " in heard:
        yield from _stopped(heard)
    if "slash" in heard and "slash" not in text.lower():
        yield from _strokes(text, heard)
    yield from _unheard(text, heard)


def _unheard(text: str, heard: str) -> Iterator[Misheard]:
    """Marks and letters that have a meaning where they stand, and leave no word of it."""
    alone = _ALONE.search(heard)
    if alone is not None and f"“{alone[1]}”" not in text and _EXCUSED.search(text) is None:
        yield Misheard("unsaid", alone[1], alone[0])
    if _MARKS.search(text) is None:
        return
    for shape, spoken in _KINDS:
        found = shape.search(text)
        if found is not None:
            said = spoken.search(heard)
            if said is not None:
                yield Misheard("unsaid", found[0].strip(), said[0])


_MARKS = re.compile(
    r"[0-9½¼¾⅛⅜⅝⅞øØ]|[RL] |OD"
    r"|[VX]I|I[IX]|Feb|Apr|Aug|Sept|Oct|Nov|Dec|Tues|Thur|Weds|q|[xX] |O[USR]|A[SDU]|\b[cpqs] |St"
    r"| [-−–]\s*(?:[,;.]|\Z)"
)
"""What each of the kinds below begins with."""
_KINDS = tuple(
    (re.compile(shape), re.compile(spoken))
    for shape, spoken in (
        (r"\A[^\"”]*\d[\"”″][^\"”″]*\Z|[½¼¾⅛⅜⅝⅞][\"″]", r"\A(?!.*\binch).*\Z"),
        (r"(?i)\b(?:rest|hold|wait|plank|pause|for|count|CRT|TUG|stretch)[:,]?\s[<>]?[1-9]0s\b", r"\b\w+ties\b"),
        (r"(?<![^\W_])[øØ]\s", r"[øØ]"),
        (r"[↑↓]\s?→", r"\b(?:up|down|high|low) to\b"),
        (r"\bOD\b.*(?:drop|gtt|eye|%)|(?:drop|gtt|eye|%).*\bOD\b", r"\bO D\b"),
        (r"(?<!\d)\d{1,2}/\d{1,2}/\d{1,2} ?mg", r"\bwith [\w-]+ with\b"),
        (_DAYS, rf"{_DAYS}(?!')"),
        (
            r"\d\s?[A-Za-zµ/]{0,9}\s[LH](?=[\s,;(.]|$)",
            r"(?:liters?|deciliters?|milliliters?|moles?|grams?|units?) [LH](?=[,.;]|$)",
        ),
        (
            r"(?<![A-Za-z])(?:VI{1,3}|I{2,3}|IX|XI{1,2})(?![A-Za-z])",
            r"(?<![A-Z] )\b(?:V I|I I|I X|X I)(?: I){0,2}\b(?! [A-Z]\b)",
        ),
        (
            rf"(?<![\w.'’&/-])([RL]) (?!{_PLAIN}\b)(?=[a-z]{{2,}}[a-rt-z]\b|[a-z]+[iu]s\b|[0-9]|[A-Z]{{2}})",
            r"(?<![A-Z] )\b[RL] (?=[A-Za-z])",
        ),
        (r"\A(?!.*hromosome).*(?<![\w(;])q\s?(?:\d{1,2}(?![\d.])|$)", r"(?<![\w'’.&-])q(?= [a-z]|[.,;]|$)"),
        (r"(?<![\w.,:/-])0\d\.\d\d(?![\w.])", r"zero [\w-]+ point"),
        (
            r"(?i:drop|gtt|instil|eye|\bears?\b|otic|ophth).*\b(?:O[US]|A[SDU])\b|\b(?:O[US]|A[SDU])\b.*(?i:drop|gtt|eye|ears?\b)",
            r"\b(?:O [US]|A [SDU])\b",
        ),
        (
            r"\d\s?(?:HRS|WKS|MTHS|YRS|MINS|TABS|CAPS|GTTS|SUPPS)\b",
            r"\b(?:[HYW] [RK] S|M T H S|M I N S|T A B S|C A P S|G T T S)\b",
        ),
        (r"(?<![^\s(])[xX](?=\s[a-z])", r"(?<=[a-z] )x(?= [a-z])"),
        (
            r"\d\s[tT]\s(?:po|PO|qd|bid|tid|qid|daily|BID|TID|od|bd|tds|nocte|once|twice|of)\b",
            r"\b[tT] (?:by|once|twice|three|four|daily|at|of)\b",
        ),
        (r"\b(?:0[1-9]|1[0-2])\.20[2-4]\d\b(?! ?[a-z%])", r"\bpoint two zero\b"),
        (
            r"\b(?:[A-Z]\w{0,5}|nit|leuk|ketones?|protein|glucose) [-−–]\s*(?:[,;.]|\Z)",
            r"\A(?!.*\b(?:negative|minus)\b).*\Z",
        ),
        (
            r"(?i)\b(?:shot|jab|vaccin\w*|dose|due|given|seen|scan|mri|ct|visit|last|since|surgery|admitted|started|stopped"
            r"|appt|review|booster|mammogram|smear|colonoscopy|pap|exam|labs?|bloods?)\b[^.;0-9/]{0,12}"
            r"\b(?:0?[1-9]|1[0-2])/(?:1[3-9]|2\d|3[01])\b(?!/|[^,;]*(?:patients|people|score|points))",
            r"\bout of (?:thirteen|four|five|six|seven|eight|nine|twenty|thirty)",
        ),
        (r"\bSt\.? ?[IV]", r"\bsaint (?:one|two|three|four)\b"),
        (r"\A\W*[cpqs]\s(?!spine)[a-z0-9]", r"\A[cpqs] "),
        (r"\d\s?m\s?o(?:ld)?\b", r"\bmeters? o"),
        (r"\d,\d\s?°?[CF]\b", r", [a-z]+ (?:degrees|[CF]\b)"),
        (
            r"\d['’′](?=[\s,.;]|\Z)",
            r"(?:\b(?:one|two|three|four|five|six|seven|eight|nine|ten)|teen|ty|eleven|twelve|hundred)['’′]",
        ),
        (
            r"\A(?!.*(?i:scor|mark|test|points|exam|MMSE|quiz|got|vision)).*\b[1-4]?\d/40\b",
            r"\bout of forty\b(?! (?:patients|people|women|men|points|cases|nodes|children))",
        ),
        (r"\bH[&/]H\b", r"\bout of\b"),
        (r"(?i)\b(?:q|b|t)(?:i?d|ds)-(?:q|b|t)", r"(?i)\b(?:qd|bid|tid|bd|tds)-"),
        (r"\A\W*s\s(?:food|meals?)\b", r"\As "),
        (r"\AOR\s[@\d]", r"\A[oO]r "),
        (
            r"\b2/2\s[a-z]",
            r"\btwo out of two\b(?! (?:nodes|lymph|bottles|cultures|blood|samples|doses|patients|sites|limbs|of))",
        ),
        (r"\d/\d+\s(?:mg\s)?alt\b", r"\bout of\b"),
        (r"\d\s?(?:mg|mcg|g|units?|IU|iu|m[lL]|mmol)\s(?:kg|m2|m²|hr?|min|m[lL])\b", _TWO_UNITS),
    )
)
"""(what is written, what may not be heard for it)."""


@cache
def _short_words() -> frozenset[str]:
    return LISTS.words("short_words")


def _is_scrap(word: str, known: frozenset[str]) -> bool:
    if len(word) < 2:
        return False
    if word[0].isupper():
        return word in _CAPITAL or (len(word) < _NAME and _VOWEL.search(word.lower()) is None and word not in _NAMES)
    if len(word) <= _LONG and _VOWEL.search(word) is None:
        return word not in _WITHOUT
    if len(word) <= _SHORT:
        return word not in known
    return word in LISTS.words("cut_words") or stumps.is_stump(word)


def _is_exempt(bare: str, word: str, words: Sequence[str], text: str) -> bool:
    """True for a piece of an address, for how a word sounds (SIS-tik), and for what somebody bids."""
    if re.search(rf"\({bare}\)|\b{bare}-[A-Z]{{2}}|[A-Z]{{2}}-{bare}\b", text):
        return True
    at = words.index(word)
    near = {*words[max(0, at - 1) : at], *words[at + 1 : at + 2]}
    return not near.isdisjoint(_JOINTS) or (word == "bid" and not near.isdisjoint(_BIDDERS))


_JOINTS = frozenset("dot slash dash underscore hash".split())
_BIDDERS = frozenset("they They we We you You i I he He she She to who".split())


def _stopped(heard: str) -> Iterator[Misheard]:
    """ "Mob. with": a short form whose point ends no sentence."""
    for found in _STOPPED.finditer(heard):
        if found[1].lower() in LISTS.words("stopped_words"):
            yield Misheard("unsaid", f"{found[1]}.", found[0])


def _strokes(text: str, heard: str) -> Iterator[Misheard]:
    """A stroke beside a number, a unit or a single small letter is never "slash"; in an address it is."""
    if (
        " dot " in heard
        or _NAMED.search(heard)
        or _LOCANTS.search(text)
        or text.count("/") == text.count(" / ")
        or _CODED.search(text)
    ):
        return
    for found in _BETWEEN.finditer(heard):
        for word in (found[1], found[2]):
            small = _FIRST.match(word.lower())[0]  # type: ignore[index]
            if (
                small in numbers.WORDS
                or small in _PER
                or (small in units.names() and small not in _OF_THE_BODY)
                or small in _ENDS
                or (len(word) == 1 and word.islower())
            ):
                yield Misheard("unsaid", "/", found[0])
                return
