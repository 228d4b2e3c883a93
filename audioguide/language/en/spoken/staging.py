"""N47: TNM codes: T2N1M0 -> T two, N one, M zero; pT1c -> P T one C; N0(i+) -> N zero I positive."""

from __future__ import annotations

import re

from audioguide.language.base.shape import Shape, begins_like
from audioguide.language.base.spoken_rule import SpokenRule
from audioguide.language.en.spoken.names import MINUS, letters
from audioguide.language.en.spoken.words import cardinal

_SUFFIX = rf"(?: ?\((?:i|mol|sn|m|f|cy|DCIS|LCIS|Paget)(?:\+|{MINUS})?\))"
_T = r"T(?:[0-4](?:mi|[a-d][1-3]?)?|(?<!['’‘]T)is|X|x(?= ?N)|a(?=N))"
_N = r"N(?:[0-3](?:mi|[a-c])?|[xX])"
_M = r"M(?:[01](?:[a-d])?|[xX])"
_OTHER = r"(?:G[1-4xX]|R[0-2xX]|L[01]|V[0-2]|Pn[01])"
_ONE = rf"[cpyrma]{{0,3}}(?:{_T}|{_N}|{_M}){_SUFFIX}?"
_TO = r" ?[-\u2013] ?(?:[TNM]?[0-4][a-d]?)"
_ROUGH = Shape(r"[cpyrma]{0,3}[TNM](?:[0-4Xx]|is|a(?![a-z]))")
SHAPE = Shape(
    rf"(?:{_ONE}|[cpyrma]{{1,3}}Ta)(?:{_TO}|(?: ?(?:{_ONE}|{_OTHER})(?![A-Za-z\d]|/\d|(?<=[TNMG]\d)['’])){{0,8}}"
    rf"|(?:{_ONE}|{_OTHER}){{0,8}})(?![A-Za-z\d/]|[-\u2013][TNM]?\d)"
    rf"|(?:{_ONE}){{1,8}}(?![A-Za-z\d]|/\d)",
    re.ASCII,
    hint=begins_like(_ROUGH),
)
_PIECE = Shape(
    rf"(?P<to>[-\u2013](?=[TNM\d])\s?)|(?P<prefix>[cpyrma]*)(?P<letter>Pn|[TNMGRLV])?"
    rf"(?P<value>\d(?:mi|[a-d]\d?)?|is|[xX]|a)(?P<suffix>{_SUFFIX})?",
)


def say(match: re.Match[str]) -> str | None:
    """Each letter and number; a pause between the parts of a code."""
    said = ""
    for piece in _PIECE.finditer(match[0]):
        if piece["to"]:
            said += " to"
        else:
            said += (" " if said.endswith("to") else ", " if said else "") + _piece(piece)
    return said


def _piece(piece: re.Match[str]) -> str:
    written = (piece["prefix"] or "") + (piece["letter"] or "")
    value = re.findall(r"[0-9]|[A-Za-z]+", piece["value"])
    words = [letters(written)] if written else []
    words += [cardinal(part) if part.isdecimal() else letters(part) for part in value]
    suffix = (piece["suffix"] or "").strip(" ()")
    if suffix:
        sign = "positive" if suffix.endswith("+") else "negative" if re.search(rf"{MINUS}$", suffix) else ""
        bare = re.sub(rf"(?:\+|{MINUS})$", "", suffix)
        words += [bare.lower() if bare in {"mol", "Paget"} else letters(bare), sign]
    return " ".join(word for word in words if word)


STAGING = SpokenRule("N47", "TNM codes", "Aa", SHAPE, say)
