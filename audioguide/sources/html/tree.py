"""HTML and XHTML as a tree that is safe to walk: nothing fetched, no entity expanded, no depth without end."""

from __future__ import annotations

import re
from typing import Any

from audioguide.budget import ATTRIBUTES, DEPTH, ELEMENT, NESTED, SHALLOW
from audioguide.errors import Message
from audioguide.sources.source import SourceFile

TOO_DEEP: Message = (
    "its parts are nested too deep to be a document. Open it, copy the text into a new document and save that."
)

HIDDEN_STYLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
NO_TEXT = frozenset({"script", "style", "title", "head", "meta", "link", "base"})
"""What these hold is for the machine (the title is told apart)."""

Element = Any
"""lxml gives no types; an element is `lxml.etree._Element`."""


def parse_page(source: SourceFile, markup: str) -> Element:
    """The root of an HTML page, looked over by `markup.weigh`. Raises SourceError: nested too deep, broken."""
    from lxml import etree

    parser = etree.HTMLParser(encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True)
    try:
        root = etree.fromstring(markup.encode("utf-8", "replace"), parser)
    except etree.LxmlError as broken:
        if "depth" in str(broken):
            raise source.error(TOO_DEEP) from broken
        raise source.error("the page cannot be read as HTML. Save it again from the browser.") from broken
    if root is None:
        raise source.error("the page holds nothing to read. Save it again from the browser.")
    if any("xcessive depth" in entry.message for entry in parser.error_log):
        raise source.error(TOO_DEEP)
    weigh_tree(source, root)
    return root


def weigh_tree(source: SourceFile, root: Element) -> None:
    """Raises SourceError where elements are nested deeper, or hold more attributes, than can be a document."""
    from lxml import etree

    depth = work = 0
    for event, element in etree.iterwalk(root, events=("start", "end")):
        if event == "end":
            depth -= 1
            continue
        depth += 1
        if depth > DEPTH.most:
            raise source.error(TOO_DEEP)
        source.budget.hold(ATTRIBUTES, len(element.attrib))
        if depth > SHALLOW:
            work += (depth - SHALLOW) * (ELEMENT + len(element.text or "") + len(element.tail or ""))
    source.budget.spend(NESTED, work)


def name(element: Element) -> str:
    """The tag without its namespace; empty for what is no element."""
    tag = element.tag
    return tag.rpartition("}")[2].lower() if isinstance(tag, str) else ""


def attribute(element: Element, key: str) -> str:
    """An attribute's value; of `epub:type` and its like the part after the colon is asked for."""
    value = element.get(key)
    if value is None and key == "type":
        value = element.get("{http://www.idpf.org/2007/ops}type") or element.get("epub:type")
    return value or ""


def roles(element: Element) -> frozenset[str]:
    """`role` and `epub:type` as one set of lower-case words."""
    kinds = element.get("{http://www.idpf.org/2007/ops}type") or element.get("epub:type") or ""
    return frozenset(f"{element.get('role') or ''} {kinds}".lower().split())


def marks(element: Element) -> frozenset[str]:
    """Words of class and id, cut at hyphens, underscores and capitals: "siteCookie-bar" gives site, cookie, bar."""
    written = f"{element.get('class') or ''} {element.get('id') or ''}"
    parted = re.sub(r"([a-z])([A-Z])", r"\1 \2", written)
    return frozenset(word for word in re.split(r"[^a-z]+", parted.lower()) if word)


def all_text(element: Element) -> str:
    """Text inside, scripts and styles left out."""
    out: list[str] = [element.text or ""] if name(element) not in NO_TEXT else []
    for child in element:
        if name(child) not in NO_TEXT and name(child):
            out.append(all_text(child))
        out.append(child.tail or "")
    return "".join(out)


def hidden(element: Element) -> bool:
    """True for what a browser does not show, and what a screen reader is told to leave out."""
    return (
        element.get("hidden") is not None
        or element.get("aria-hidden") == "true"
        or bool(HIDDEN_STYLE.search(element.get("style") or ""))
    )
