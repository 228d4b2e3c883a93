"""XML from anywhere: no entity, no document type fetched, no depth without end."""

from __future__ import annotations

import re
from html.entities import html5

from audioguide.budget import Bound
from audioguide.sources.html.tree import TOO_DEEP, Element, weigh_tree
from audioguide.sources.source import SourceFile

_ENTITY_MADE = re.compile(rb"<!ENTITY", re.IGNORECASE)
_DOCTYPE = re.compile(rb"<!DOCTYPE[^>\[]{0,600}>", re.IGNORECASE)
_ENTITY_USED = re.compile(rb"&([A-Za-z][A-Za-z0-9]{1,31});")
_KEPT = frozenset({b"amp", b"lt", b"gt", b"quot", b"apos"})


class NotWellFormed(Exception):
    """The XML breaks its own rules; a lenient reader may still read it."""


def parse_xml(source: SourceFile, content: bytes, part: str, tags: Bound) -> Element:
    """The root of an XML part. tags: how many all parts may have.

    Raises SourceError for what is not safe or too large, NotWellFormed for what is only broken.
    """
    from lxml import etree

    if b"\0" in content[:200] and not content.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise NotWellFormed(part)
    if _ENTITY_MADE.search(content if b"\0" not in content[:200] else content.replace(b"\0", b"")):
        raise source.error(
            f"its part {part} defines text that stands for other text, which is not safe. It was not read."
        )
    source.budget.spend(tags, content.count(b"<"), f"part {part}")
    content = _ENTITY_USED.sub(_character, _DOCTYPE.sub(b"", content, count=1))
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_comments=True, remove_pis=True
    )
    try:
        root = etree.fromstring(content, parser)
    except etree.XMLSyntaxError as broken:
        if "depth" in str(broken):
            raise source.error(TOO_DEEP) from broken
        raise NotWellFormed(str(broken)) from broken
    except (ValueError, LookupError) as broken:
        raise NotWellFormed(str(broken)) from broken
    weigh_tree(source, root)
    return root


def _character(found: re.Match[bytes]) -> bytes:
    """A named character of HTML as a number, which XML knows; the five names XML has stay."""
    named = found.group(1)
    if named in _KEPT:
        return found.group()
    return "".join(f"&#{ord(char)};" for char in html5.get(named.decode("ascii") + ";", "\ufffd")).encode("ascii")
