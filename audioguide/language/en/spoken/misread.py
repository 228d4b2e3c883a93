"""N103: what a scan or a slip has garbled: I0 units, l mg, f00d, rnay, thre times, 20 m g, 10mlbd. Each blocks.

Nobody may guess a dose, and a voice would say nonsense: the writer is asked to look at the paper.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from audioguide.language.base.shape import Shape
from audioguide.language.base.spoken_rule import Doubtful, SpokenRule
from audioguide.language.en.spoken.lists import LISTS, any_of
from audioguide.language.en.spoken.names import letters
from audioguide.language.en.spoken.words import BLANK, cardinal

_UNIT = r"(?:mg|mcg|µg|μg|g|kg|ml|mL|units?|iu|IU|tab(?:let)?s?|cap(?:sule)?s?|puffs?|drops?|mmol|%)"
_SIG = (
    r"(?:bd|bds|tds|tid|qds|qid|bid|qd|od|om|on|po|pc|ac|prn|nocte|mane|daily|midday|stat|twice|once|then|every|for"
    r"|per)"
)
_GLUED = r"(?:mg|mcg|ml|mL|g|units|tabs?|puffs?|drops?)"


@cache
def _words(kind: str) -> frozenset[str]:
    """The words of a kind in data/scan_words.tsv; read when a sentence first holds what may be garbled."""
    return frozenset(word for word, this, *_ in LISTS.rows("scan_words") if this == kind)


WORDS = _words("misread")
_ROUGH = Shape(
    r"[A-Za-z]{1,12}[0-9]|[015][a-z]{2}|[0-9][0-9.,]*\s?(?:[mkut]\s|mc\s|[OIlS])|[0-9]{1,3}[ ,]O{3}"
    r"|[IlOo|](?:[.,]?[0-9OIl]|\s?[mugtidcp%µμ])|lt\b"
    rf"|[0-9][0-9.]*(?:[mg]|mc|un|ta|pu|dr)[a-z]{{3}}|(?:{'|'.join(sorted({word[:3] for word in WORDS}))})[a-z]"
)
_LETTERS = Shape(r"[^\W_]+")
_JOINED = Shape(r"[a-z][0-9]")


@lru_cache(maxsize=1)
def _joined(text: str) -> bool:
    """Asked once a sentence."""
    return _JOINED.search(text) is not None


def _may_begin(text: str, place: int) -> bool:
    """Letters are garbled where figures are near, or where they are one of the words."""
    first = text[place]
    if first.isdecimal() or first in "IlOoS":
        return _ROUGH.match(text, place) is not None
    if _joined(text):
        return True
    return first.islower() and _LETTERS.match(text, place)[0] in WORDS  # type: ignore[index]


SHAPE = Shape(
    lambda: (
        rf"(?<![\w.,/-])(?P<figure>[0-9]*[IlO|][0-9.,]*|[0-9]+[.,]?[0-9]*[OIl][0-9]*|[IlO][.,][0-9]+|S[0-9]|[0-9]S)"
        rf"(?={BLANK}?{_UNIT}(?![^\W_]))"
        rf"|(?<![\w.,/-])(?P<most>[0-9]{{1,3}}[ ,]O{{3}}|[0-9]+[OIl]+[0-9][0-9OIl]*"
        rf"|[0-9]+O[OIl0-9]*|[0-9]+I|[OIl]+[0-9][0-9OIl]*|[Il]O+)"
        rf"(?={BLANK}?{_UNIT}(?![^\W_])|(?![\w.,-]))"
        r"|(?<![\w@./#-])(?P<mixed>[A-Za-z]?[a-z]*[bcdfghjklmnpqrstvwxyz]0+[a-z]{1,10}|n0|t0|d0|s0|n0t|n0w)(?![\w@]"
        r"|[./-]\w)"
        r"|(?<![\w@./-])(?P<ell>(?:[Tt]e|[Cc]a|[Ww]i|[Ww]e|[Pp]i|[Ff]u|[Ss]ti|[Ff]a|[Aa]|[Bb]a|[Ff]ee|[Ss]ma)(?:1l|l1|11)s?"
        r"|m1lk|ta1k|da1ly|p1ease|hea1th|hosp1tal|1f|1t|1n|th1s|w1th)(?![\w@])"
        rf"|(?<![\w@./#-])(?P<within>[A-Za-z]?[a-z]+[0-8]{{1,2}}[a-z]+|[A-Za-z]?[a-z]+[013568]|[015][a-z]{{2,}})(?![\w@]|[./-]\w)"
        rf"|(?<![\w'’@./-])(?P<word>{any_of(WORDS)}"
        r"|lt(?=\s(?:is|was|may|will|can|again|with|to|in|on|has|and|at|up)\b))(?![\w'’@./-]\w|\w)"
        rf"|(?<![\w.])(?P<split>[0-9][0-9.,]*{BLANK}?(?:m{BLANK}g|m{BLANK}c{BLANK}?g|mc{BLANK}g|m{BLANK}[lL]|k{BLANK}g"
        rf"|u{BLANK}nits?|m{BLANK}mol|t{BLANK}ablets?|ta{BLANK}blets?))(?![^\W_])"
        rf"|(?<![\w.])(?P<glued>[0-9]+(?:\.[0-9]+)?{_GLUED}{_SIG}{{1,2}})(?![^\W_])"
        rf"|(?<![^\W_])(?P<run>(?:[Tt]ake|[Gg]ive|[Aa]pply|[Uu]se|[Ii]nject|[Ee]very|[Ff]or|[A-Z]?[a-z]{{5,}})[0-9]+"
        rf"(?:\.[0-9]+)?(?:{_GLUED}|days?|hours?|hrs?|weeks?|times)(?:{_SIG}){{1,2}})(?![^\W_])"
    ),
    hint=_may_begin,
)
FIGURE = "“{0}” may hold letters that were read for figures. Look at the paper, and write the number."
WORD = "“{0}” may be misread from a scan, or mistyped. Look at the paper, and write the word."
APART = "“{0}” may have lost or gained a blank. Write what belongs together, such as “20 mg daily”."
_DOSED = frozenset(("mg", "mc", "ml", "mL", "µg", "μg", "un", "ta", "iu", "IU"))
"""How units begin before which a lone letter is no word: I g may be one."""
_NAMED = Shape(r"p[0-9]+\w?|q[0-9]+h|[a-z]0[a-z]?|[vx][0-9]+\w*|h[0-9]+n[0-9]+|k0")
"""Genes, versions and how often: no words."""


def say(match: re.Match[str]) -> Doubtful | None:
    """Something to hear, and the question. None where a name or a number is meant."""
    written = match[0]
    if match["figure"]:
        alone = written.isalpha() and match.string[match.end() :].lstrip()[:2] not in _DOSED
        if alone or not re.search("[IlOS|]", written):
            return None
        return Doubtful(_one_by_one(written), FIGURE.format(written), blocks=True)
    if match["most"]:
        most = _MOST.search(match.string, max(0, match.start() - 24), match.start())
        by_dose = _UNITED.match(match.string, match.end())
        known = written in _ISOTOPES or not (most or by_dose)
        return None if known else Doubtful(_one_by_one(written), FIGURE.format(written), blocks=True)
    if match["within"]:
        return Doubtful(_one_by_one(written), WORD.format(written), blocks=True) if _is_word(written) else None
    if match["mixed"] or match["ell"] or match["word"]:
        named = match["mixed"] and _NAMED.fullmatch(written)
        return None if named else Doubtful(_one_by_one(written), WORD.format(written), blocks=True)
    return Doubtful(_one_by_one(re.sub(BLANK, "", written)), APART.format(written), blocks=True)


_ISOTOPES = frozenset("I123 I124 I125 I131 O2 O15".split())
"""What stands in an order as it is written."""
_MOST = Shape(
    r"(?i)\b(?:max(?:imum)?\.?|limit|dos(?:e|age)|up to|exceed|more than|least|take|give|total)"
    r"(?:[ :=]|\b(?:of|is|dose|daily|per day|to)\b){1,4}\Z"
)
_UNITED = Shape(rf"{BLANK}?{_UNIT}(?![^\W_])")
_LIKE = str.maketrans("0134568", "oleasgb")
_ALSO_LIKE = str.maketrans("0134568", "oieasgb")
"""The letters for which a scan puts figures."""


def _is_word(written: str) -> bool:
    """Whether a word of an order comes out where its figures are the letters they look like."""
    small = written.lower()
    return not _words("known").isdisjoint((small.translate(_LIKE), small.translate(_ALSO_LIKE)))


def _one_by_one(written: str) -> str:
    """Letters and figures apart, so that what is heard is what stands there."""
    said = []
    for piece in re.findall(r"[A-Za-zµμ]+|[0-9]+", written):
        if piece.isdecimal():
            said.append(cardinal(piece))
        else:
            said.append(letters(piece) if len(piece) < 3 else piece)
    return " ".join(said) or "bar"


MISREAD = SpokenRule("N103", "what a scan or a slip has garbled", "9Aa", SHAPE, say, WORDS | {"lt", "l", "n0"})
