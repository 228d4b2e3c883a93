"""Phrases with links in them: `[name|what the link says]` -> HTML."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import quote

if TYPE_CHECKING:
    from markupsafe import Markup

LINK = re.compile(r"\[(\w+)\|([^\]]*)\]")


def linked(phrase: str, **files: str) -> Markup:
    """A phrase whose named links lead to these files, for downloading.

    Everything else in it is text. Raises KeyError for a link that no file is given for.
    """
    from markupsafe import Markup, escape

    parts: list[str] = []
    end = 0
    for link in LINK.finditer(phrase):
        parts.append(escape(phrase[end : link.start()]))
        parts.append(Markup('<a href="{}" download>{}</a>').format(quote(files[link[1]]), link[2]))
        end = link.end()
    return Markup("").join([*parts, escape(phrase[end:])])
