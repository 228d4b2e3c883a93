"""Characters of the fonts Symbol, Wingdings and Dingbats, and ligatures, as the characters they show."""

from __future__ import annotations

from collections.abc import Mapping

SHOWN = {
    "\uf0b7": "\u2022",
    "\uf0a7": "\u2022",
    "\uf0d8": "\u2022",
    "\uf06f": "\u2022",
    "\uf076": "\u2022",
    "\uf0fc": "\u2713",
    "\uf0b0": "\u00b0",
    "\uf0b1": "\u00b1",
    "\uf0b3": "\u2265",
    "\uf0a3": "\u2264",
    "\uf06d": "\u03bc",
    "\uf061": "\u03b1",
    "\uf062": "\u03b2",
    "\uf0ae": "\u2192",
    "\ufb00": "ff",
    "\ufb01": "fi",
    "\ufb02": "fl",
    "\ufb03": "ffi",
    "\ufb04": "ffl",
    "\ufb05": "st",
    "\ufb06": "st",
}


def shown(text: str) -> str:
    """`text` with letters a reader knows; what is not in the list stays."""
    return "".join(SHOWN.get(char, char) for char in text)


OTHER_SIGN = "\u25aa"
"""For a sign of such a font that is not in its list: it is no letter, whatever the file says."""
_WINGDINGS = {
    "l": "\u25cf",
    "m": "\u25cb",
    "n": "\u25a0",
    "o": "\u25a1",
    "q": "\u25a1",
    "u": "\u25c6",
    "v": "\u25c6",
    "w": "\u25c6",
    "\u00d8": "\u27a2",
    "\u00fb": "\u2717",
    "\u00fc": "\u2713",
}
_DINGBATS = {
    "3": "\u2713",
    "4": "\u2714",
    "5": "\u2715",
    "6": "\u2716",
    "7": "\u2717",
    "8": "\u2718",
    "l": "\u25cf",
    "m": "\u25cb",
    "n": "\u25a0",
    "o": "\u25a1",
    "p": "\u25a1",
    "q": "\u25a1",
    "r": "\u25a1",
    "u": "\u25c6",
}
"""Codes of letters by what they show."""


def signs_of(font: str) -> Mapping[str, str] | None:
    """What the letters of a font of signs show, by the font's name; None for a font of letters."""
    bare = font.lower().replace(" ", "")
    if "wingdings" in bare:
        return _WINGDINGS
    return _DINGBATS if "dingbat" in bare else None
