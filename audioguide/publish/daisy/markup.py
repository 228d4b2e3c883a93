"""The heads and marks that all documents of a talking book share. Every value that goes in is text."""

from __future__ import annotations

import re
from collections.abc import Iterable
from html import escape

from audioguide.publish.statements import one_line

DECLARATION = '<?xml version="1.0" encoding="utf-8"?>\n'
XHTML = "http://www.w3.org/1999/xhtml"
SMIL = '<!DOCTYPE smil PUBLIC "-//W3C//DTD SMIL 1.0//EN" "http://www.w3.org/TR/REC-smil/SMIL10.dtd">\n'
FORMAT = "Daisy 2.02"
GENERATOR = "audioguide"
_REFERENCE = re.compile("&(?=#|lt|LT|nvlt)")


def xhtml_type(variant: str) -> str:
    """The document type of XHTML 1.0. variant: "Strict" or "Transitional"."""
    name = f"xhtml1-{variant.lower()}"
    return (
        f'<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 {variant}//EN" "http://www.w3.org/TR/xhtml1/DTD/{name}.dtd">\n'
    )


def text(content: str) -> str:
    """A text between two marks, on one line, with no markup and no unseen character."""
    return escape(one_line(content), quote=False)


def value(content: str) -> str:
    """A text as the value of an attribute."""
    return escape(one_line(content))


def metas(pairs: Iterable[tuple[str, str]]) -> str:
    """A line for each name and content, in which the sign for "less" is the wide one.

    Thorium (r2-shared-js 1.0.85) decodes what it has read there once more and puts it into an XML document as it is. It
    cannot open a book that has the plain sign there, or what would be decoded to it.
    """
    return "".join(f'<meta name="{name}" content="{value(_without_less(said))}" />\n' for name, said in pairs)


def _without_less(said: str) -> str:
    return _REFERENCE.sub("\uff06", said).replace("<", "\uff1c")
