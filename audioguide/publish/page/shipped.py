"""page.css: the same for every guide, joined from its parts. The typeface is in it, as data.

Firefox opens no file of a font from `file://`, and a page that is handed on in a folder has to look the same there.
"""

from __future__ import annotations

from base64 import b64encode
from functools import cache
from importlib.resources import files

STYLE = "page.css"
LOOK = ("base.css", "print.css")
"""In the order of the cascade; what is printed comes last."""
TYPEFACE = "Atkinson Hyperlegible"
WEIGHTS = (400, 700)
LETTERS = (
    "U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,"
    "U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD"
)
"""What the files of the typeface hold, as CSS says it: letters of western Europe."""
_HERE = files("audioguide.publish.page")


@cache
def style() -> str:
    """page.css: the typeface, then each part of the look."""
    parts = [_face(weight) for weight in WEIGHTS]
    parts += [_HERE.joinpath("look", name).read_text("utf-8") for name in LOOK]
    return "".join(parts)


def _face(weight: int) -> str:
    name = f"atkinson-hyperlegible-latin-{weight}-normal.woff2"
    font = b64encode(_HERE.joinpath("fonts", name).read_bytes()).decode()
    return (
        f'@font-face {{ font-family: "{TYPEFACE}"; font-weight: {weight}; font-display: swap; '
        f'src: url("data:font/woff2;base64,{font}") format("woff2"); unicode-range: {LETTERS}; }}\n'
    )
