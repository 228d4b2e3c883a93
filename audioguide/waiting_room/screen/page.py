"""The page itself: made once, since everything that changes comes as events."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

from audioguide.characters import shown
from audioguide.language.base import known_languages, language_of
from audioguide.language.base.phrases.room import RoomPhrases

SECURITY = (
    "default-src 'none'; style-src 'nonce-{nonce}'; script-src 'nonce-{nonce}'; connect-src 'self'; "
    "img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)
"""Content-Security-Policy: nothing from elsewhere."""
_TITLE = "\0"
"""Stands in a sentence where a title will."""


def page(code: str, nonce: str, first: dict[str, Any], phrases: RoomPhrases) -> str:
    """HTML. code: the address behind the code for phones, empty for none. first: what is shown at once."""
    words = {
        "phrases": phrases,
        "next": _in_script(phrases.next(_TITLE), "view.next"),
        "right_to_left": [tag for tag in known_languages() if language_of(tag).direction == "rtl"],
    }
    return str(_template().render(code=code, drawing=_drawing(code), nonce=nonce, first=first, **words))


def _in_script(sentence: str, variable: str) -> str:
    """A sentence as an expression of the page's script, with the value of a variable wherever it holds a title."""
    from jinja2.utils import htmlsafe_json_dumps
    from markupsafe import Markup

    parts = [str(htmlsafe_json_dumps(part)) if part else "" for part in sentence.split(_TITLE)]
    texts = [text for part in parts for text in (part, variable)][:-1]
    return Markup(" + ".join(text for text in texts if text))


@cache
def _template() -> Any:
    from jinja2 import Environment, FileSystemLoader, StrictUndefined, select_autoescape

    environment = Environment(
        loader=FileSystemLoader(Path(__file__).parent / "templates"),
        autoescape=select_autoescape(default=True, default_for_string=True),
        undefined=StrictUndefined,
        finalize=shown,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    return environment.get_template("screen.html.j2")


@cache
def _drawing(code: str) -> str:
    """The code as SVG, dark on light, with its quiet zone; it is named by the text beside it."""
    if not code:
        return ""
    import segno
    from markupsafe import Markup

    drawn = segno.make(code, error="m", micro=False).svg_inline(
        border=4, dark="#000", light="#fff", omitsize=True, svgclass="code", lineclass=None
    )
    return Markup(drawn.replace("<svg", '<svg aria-hidden="true" focusable="false"', 1))
