"""What lies beside every page and is the same for every guide: its look, its script and its typeface.

Each is joined from parts in a fixed order; nothing is built. The typeface is in the look as data: Firefox opens no file
of a font from `file://`, and a page that is handed on in a folder has to look the same there.
"""

from __future__ import annotations

import re
from base64 import b64encode
from functools import cache
from importlib.resources import files

STYLE = "page.css"
SCRIPT = "page.js"
MORE_LETTERS = "letters.css"
"""The typeface's letters beyond western Europe: beside those guides alone that need them."""
LOOK = ("base.css", "chapters.css", "bar.css", "print.css")
"""In the order of the cascade; what is printed comes last."""
PARTS = (
    "places.js", "programme.js", "timer.js", "finding.js", "storage.js", "known.js", "chapters.js", "bar.js",
    "asking.js", "sound.js", "lock_screen.js", "settings.js", "searching.js", "printing.js",
    "languages.js", "start.js",
)  # fmt: skip
"""Of the script: what is pure first, then what touches the page; the last one starts it."""
TYPEFACE = "Atkinson Hyperlegible"
WEIGHTS = (400, 700)
LETTERS = {
    "latin": "U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,"
    "U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD",
    "latin-ext": "U+0100-0130,U+0132-0151,U+0154-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+1D00-1DBF,"
    "U+1E00-1E9F,U+1EF2-1EFF,U+20A0-20AB,U+20AD-20C0,U+2113,U+2C60-2C7F,U+A720-A7FF",
}
"""What the files of the typeface hold, as CSS says it."""
NOTICE = (
    "/* Atkinson Hyperlegible: Copyright 2020 Braille Institute of America, Inc. SIL Open Font License 1.1, "
    "scripts.sil.org/OFL */\n"
)
"""Goes where the typeface goes."""
_MORE = re.compile("[\u0100-\u0130\u0132-\u0151\u0154-\u024f\u1e00-\u1eff]")
_HERE = files("audioguide.publish.page")


def needs_more_letters(text: str) -> bool:
    """Whether a text has letters that page.css has not and the typeface has."""
    return _MORE.search(text) is not None


def contents(name: str) -> str:
    """One of these files, by its name."""
    return {STYLE: style, SCRIPT: script, MORE_LETTERS: more_letters}[name]()


@cache
def style() -> str:
    """page.css: the typeface, then each part of the look."""
    return NOTICE + _faces("latin") + "".join(_part("look", name) for name in LOOK)


@cache
def script() -> str:
    """page.js: its parts, in a function of their own, so that nothing of them is seen from outside."""
    parts = (_code(_part("script", name)) for name in PARTS)
    return "".join(('"use strict";\n(() => {\n', *parts, "})();\n"))


@cache
def more_letters() -> str:
    """letters.css"""
    return NOTICE + _faces("latin-ext")


def _part(folder: str, name: str) -> str:
    return _HERE.joinpath(folder, name).read_text("utf-8")


def _code(part: str) -> str:
    """The lines of a part that do something, without their indentation: what explains them stays in the source.

    A comment stands in lines of its own there, and no text goes over several lines.
    """
    lines = (line.strip() for line in part.splitlines())
    return "".join(f"{line}\n" for line in lines if line and not line.startswith(("//", "/**")))


def _faces(letters: str) -> str:
    return "".join(_face(letters, weight) for weight in WEIGHTS)


def _face(letters: str, weight: int) -> str:
    name = f"atkinson-hyperlegible-{letters}-{weight}.woff2"
    font = b64encode(_HERE.joinpath("fonts", name).read_bytes()).decode()
    return (
        f'@font-face {{ font-family: "{TYPEFACE}"; font-weight: {weight}; font-display: swap; '
        f'src: url("data:font/woff2;base64,{font}") format("woff2"); unicode-range: {LETTERS[letters]}; }}\n'
    )
