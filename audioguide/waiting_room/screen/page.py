"""The page itself: made once, since everything that changes comes as events."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import Any

from audioguide.characters import shown
from audioguide.language.base.phrases.room import RoomPhrases
from audioguide.templates import template
from audioguide.waiting_room.view import EMPTY

FILES = {"screen.css": "text/css", "light.css": "text/css", "screen.js": "text/javascript"}
"""What the page is shown with: the same for everybody, and nothing of what is heard."""
_TEMPLATES = Path(__file__).parent / "templates"
_TITLE = "\0"
"""Stands in a sentence where a title will."""


def page(first: dict[str, Any], phrases: RoomPhrases, look: str = "dark") -> str:
    """HTML. first: what is shown at once, as `drawn` gives it. look: as `Configuration` has it."""
    words = {
        "first": first,
        "heading": phrases.heading,
        "next": phrases.next(_TITLE).split(_TITLE),
        "not_done": phrases.not_done,
        "text_back": phrases.text_back,
    }
    return template("audioguide.waiting_room.screen", "screen.html").render(phrases=phrases, words=words, look=look)


def file(name: str) -> bytes:
    """One of `FILES`."""
    return (_TEMPLATES / name).read_bytes()


def drawn(view: dict[str, Any]) -> dict[str, Any]:
    """What is sent to a screen: the view with its code as a picture, and no character that may not be shown."""
    made = {name: shown(value) for name, value in (EMPTY | view).items()}
    return made | {"drawing": _drawing(made["code"])}


@lru_cache(maxsize=64)
def _drawing(address: str) -> str:
    """The code as a picture in an address of its own, dark on light, with its quiet zone; empty for none."""
    if not address:
        return ""
    import segno

    drawing = segno.make(address, error="m", micro=False)
    return str(drawing.svg_data_uri(border=4, dark="#000", light="#fff", omitsize=True, lineclass=None, svgclass=None))
