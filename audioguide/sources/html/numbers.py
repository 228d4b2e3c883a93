"""Numbers that a page gives the items of its lists."""

from __future__ import annotations

from audioguide.sources.html.tree import Element, name


def first_number(element: Element) -> int:
    """The number an ordered list begins with, where it is another than 1; else 0."""
    first = whole_number(element, "start")
    return first if name(element) == "ol" and first != 1 else 0


def whole_number(element: Element, key: str) -> int:
    """An attribute as a number; 0 where it is none."""
    said = (element.get(key) or "").strip()
    return int(said) if said.isascii() and said.isdigit() and len(said) < 4 else 0
