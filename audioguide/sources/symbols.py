"""Characters of the fonts Symbol and Wingdings, and ligatures, as the characters they show."""

from __future__ import annotations

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
