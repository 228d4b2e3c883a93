"""N74: e-mail and web addresses: jane.doe@clinic.org -> jane dot doe at clinic dot org; www -> W W W."""

from __future__ import annotations

import re

from audioguide.language.base.shape import Shape, holds
from audioguide.language.base.spoken_rule import SpokenRule
from audioguide.language.en.spoken.acronyms import LETTERS_ALWAYS
from audioguide.language.en.spoken.names import letters
from audioguide.language.en.spoken.words import digits

_ENDS = (
    "com|org|gov|net|edu|info|int|mil|io|health|uk|ca|au|nz|ie|eu|de|fr|es|nl|se|ch|us|co|me|app|care|tv"
    "|biz|in|jp|cn|br|mx|za"
)
_HOST = rf"(?:[A-Za-z0-9][A-Za-z0-9-]{{0,62}}\.){{1,8}}(?:{_ENDS})(?![\w@-])"
_MAIL_HOST = r"(?:[A-Za-z0-9][A-Za-z0-9-]{0,62}\.){1,8}[A-Za-z]{2,12}(?![\w@-])"
"""Behind an @ any ending is one; elsewhere "it" and "is" begin sentences."""
_SHORTENED = r"[A-Za-z][A-Za-z0-9-]{1,30}\.[a-z]{2,6}/[A-Za-z0-9][\w/=-]*(?![\w@])"
"""A short link, of any ending: bit.ly/knee2."""
_PATH = r"(?::\d+)?(?:[/?#](?:[\w/%?=&#~+.,;:@!$*'-]*[\w/=~])?)?"
_INNER = Shape(r"@|\.[A-Za-z]|:[/a-z]")
"""Every address has one of these."""
SHAPE = Shape(
    r"(?<![\w@.-])(?=[\w.+%-]{1,64}(?:@|\.[A-Za-z]|:[/a-z]))(?:"
    rf"(?P<mail>(?:mailto:)?[A-Za-z0-9][\w.+%-]{{0,63}}@{_MAIL_HOST})"
    rf"|(?P<scheme>(?:https?|ftp)://)(?P<rest>[\w.-]{{1,200}}\b{_PATH})|(?P<web>www\.[\w.-]{{1,200}}\b{_PATH}"
    rf"|{_HOST}{_PATH}|{_SHORTENED}))",
    re.ASCII | re.IGNORECASE,
    hint=holds(_INNER),
)
MARKS = {
    ".": "dot", "@": "at", "/": "slash", "-": "dash", "_": "underscore", "?": "question mark", "=": "equals",
    "&": "and",
    "#": "hash", "%": "percent", "~": "tilde", "+": "plus", ":": "colon", ",": "comma", ";": "semicolon", "!": "bang",
    "$": "dollar", "*": "star", "'": "apostrophe",
}  # fmt: skip
AS_LETTERS = frozenset(
    {"www", "uk", "edu", "eu", "nz", "au", "ca", "html", "htm", "pdf", "php", "id", "acs", "asp", "nlm", "asco"}
)
_PIECE = Shape(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])|\d+|.")


def say(match: re.Match[str]) -> str | None:
    """Every part and every mark in words. None for a short form with points, such as e.g."""
    written = (match["mail"] or match["rest"] or match["web"]).removeprefix("mailto:").removesuffix("/")
    if match["web"] and not re.match(r"[A-Za-z0-9-]{2,}", written):
        return None
    if match["web"] and re.fullmatch(r"[a-z]+\.[A-Z][a-z]*", written):
        return None
    return " ".join(_piece(piece) for piece in _PIECE.findall(written))


def _piece(piece: str) -> str:
    if piece.isdecimal():
        return digits(piece)
    if not piece.isalpha():
        return MARKS.get(piece, "dot")
    low = piece.lower()
    known = low in AS_LETTERS or low.upper() in LETTERS_ALWAYS - {"NP", "PIN"}
    return letters(low) if len(low) == 1 or known or not set(low) & set("aeiouy") else low


ADDRESS = SpokenRule(
    "N74", "e-mail and web addresses", "9Aa", SHAPE, say, frozenset({"https", "http", "ftp", "mailto"})
)
