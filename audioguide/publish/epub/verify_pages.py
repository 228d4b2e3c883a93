"""What holds of every page of a book: its language, and that it runs nothing and leads nowhere else."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from audioguide.publish.built import BuiltGuide, one_line
from audioguide.publish.epub.opened_package import resolved
from audioguide.publish.opened_archive import OpenedArchive

XHTML = "application/xhtml+xml"
ACTIVE = frozenset("script iframe object embed form".split())
_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"


def local(element: Any) -> str:
    """An element's name without its namespace; empty for what is none, such as an entity."""
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def text_of(element: Any) -> str:
    """All text in an element, as one line."""
    return one_line("".join(element.itertext()))


def links(root: Any) -> Iterator[Any]:
    """All that is clicked."""
    return (one for one in root.iter() if local(one) == "a")


def faults(built: BuiltGuide, book: OpenedArchive, path: str, root: Any) -> Iterator[str]:
    """What is wrong with a page, whatever stands on it."""
    for name in (_LANGUAGE, "lang"):
        if root.get(name) != built.timeline.language:
            yield f"The language of {path} in it is {root.get(name)}, not {built.timeline.language}."
            break
    if (root.get("dir") or "ltr") != built.language.direction:
        yield f"The direction of {path} in it is {root.get('dir')}, not {built.language.direction}."
    for element in root.iter():
        if local(element) in ACTIVE or any(name.startswith("on") for name in element.attrib):
            yield f"{path} in it holds something that runs: {local(element)}."
        for link in (element.get("href"), element.get("src")):
            if link and resolved(link, path)[0] not in book.names:
                yield f"{path} in it leads to {link}, which is not in the book."
