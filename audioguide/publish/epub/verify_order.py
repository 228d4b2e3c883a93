"""How one comes through a book: its first page, the order of its pages, its contents."""

from __future__ import annotations

from collections.abc import Iterator

from audioguide.model import ChapterTimeline
from audioguide.publish.built import BuiltGuide, missing_state, one_line
from audioguide.publish.epub.opened_package import Item, Package, resolved
from audioguide.publish.epub.verify_pages import XHTML, faults, links, text_of
from audioguide.publish.opened_archive import OpenedArchive

TYPE = "{http://www.idpf.org/2007/ops}type"


def check(built: BuiltGuide, book: OpenedArchive, package: Package) -> Iterator[str]:
    """The order first, then the pages that are no chapters. Raises Damaged."""
    yield from _spine(built, package)
    direction = package.root.find("{*}spine").get("page-progression-direction") if package.spine else None
    if (direction or "ltr") != built.language.direction:
        yield f"Its pages go {direction}, not {built.language.direction}."
    chapters = {head.id for head in built.heads}
    others = [item for item in package.items if item.media_type == XHTML and item.id not in chapters]
    for item in others:
        yield from faults(built, book, item.path, book.tree(item.path))
    yield from _first_page(built, book, package, chapters)
    yield from _contents(built, book, others)
    yield from _glossary(built, book, others)


def _spine(built: BuiltGuide, package: Package) -> Iterator[str]:
    """Optional chapters stand behind all that is played, where an app walks into none."""
    order = [head.id for head in built.heads if not head.optional]
    order += [head.id for head in built.heads if head.optional]
    found = [name for name, _ in package.spine if name in order]
    if found != order:
        yield f"Its chapters come in the order {', '.join(found)}, not {', '.join(order)}."
    linear = dict(package.spine)
    last = max((place for place, (_, plays) in enumerate(package.spine) if plays), default=0)
    for head in built.heads:
        if linear.get(head.id, head.optional) == head.optional and head.id in linear:
            yield f"Chapter {head.id} is {'optional, and is' if head.optional else 'not'} played in its turn."
    if any(not plays for _, plays in package.spine[:last]):
        yield "A page that is not played in its turn stands before one that is."


def _first_page(built: BuiltGuide, book: OpenedArchive, package: Package, chapters: set[str]) -> Iterator[str]:
    name, plays = package.spine[0] if package.spine else ("", False)
    item = package.item(name)
    if item is None or not plays or name in chapters or "nav" in item.properties:
        yield "It does not begin with a page that says what it is."
        return
    text = text_of(book.tree(item.path))
    timeline, language = built.timeline, built.language
    if missing := missing_state(text, timeline, language):
        yield f"Its first page {missing}."
    if timeline.review_by and language.quantities.date(timeline.review_by) not in text:
        yield f"Its first page does not say that the check ends on {timeline.review_by}."
    publisher = one_line(timeline.source.publisher)
    if publisher and not (publisher in text and language.publication.disclaimer_sign.casefold() in text.casefold()):
        yield f"Its first page does not say that {publisher} did not make or check this recording."
    for said in (timeline.title, timeline.state.reason, timeline.licence, timeline.permission, timeline.engine):
        if one_line(said) not in text:
            yield f"Its first page does not say {one_line(said)!r}."


def _contents(built: BuiltGuide, book: OpenedArchive, others: list[Item]) -> Iterator[str]:
    pages = [item for item in others if "nav" in item.properties]
    if len(pages) != 1:
        yield f"It has {len(pages)} tables of contents, not 1."
        return
    root = book.tree(pages[0].path)
    entries = [
        (resolved(link.get("href") or "", pages[0].path)[0], text_of(link))
        for part in root.iter("{*}nav")
        if part.get(TYPE) == "toc"
        for link in links(part)
    ]
    for head in built.heads:
        said = [text for path, text in entries if path.endswith(f"/{head.id}.xhtml")]
        if said != [_label(built, head)]:
            yield f"Its contents call chapter {head.id} {said}, not {_label(built, head)!r}."


def _label(built: BuiltGuide, head: ChapterTimeline) -> str:
    """A chapter's title and all that marks it, in the words of its language."""
    language = built.language
    named = language.publication.chapter(language.quantities.number(head.number), head.title)
    return one_line(language.books.entry(named, head.setting == "private", head.notice, head.optional))


def _glossary(built: BuiltGuide, book: OpenedArchive, others: list[Item]) -> Iterator[str]:
    if not built.timeline.glossary:
        return
    text = " ".join(text_of(book.tree(item.path)) for item in others)
    for term in built.timeline.glossary:
        if one_line(term.term) not in text or one_line(term.plain) not in text:
            yield f"It does not explain {one_line(term.term)!r}."
