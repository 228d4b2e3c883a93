"""What a book's container and package say: nothing is missing, nothing is a stranger, nothing is claimed."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from zipfile import ZIP_STORED

from audioguide.publish.built import BuiltGuide, missing_state, one_line
from audioguide.publish.epub.opened_package import CONTAINER, Package
from audioguide.publish.epub.verify_chapters import clock
from audioguide.publish.opened_archive import OpenedArchive

MIMETYPE = b"application/epub+zip"
PLAIN = ("mimetype", ZIP_STORED, b"", 0)
"""Name, packing, extra field and place of the first member: programs know an EPUB by its first 58 bytes."""
NEEDED = {
    "schema:accessMode": {"textual", "auditory"},
    "schema:accessibilityFeature": {
        "synchronizedAudioText",
        "tableOfContents",
        "structuralNavigation",
        "readingOrder",
    },
    "schema:accessibilityHazard": {"none"},
}
"""What a library finds the book by."""
CLAIMS = re.compile(r"dcterms:conformsTo|a11y:.*")
_MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ")


def container(book: OpenedArchive) -> Iterator[str]:
    """What is wrong with the archive itself."""
    first = book.members[0] if book.members else None
    if first is None or (first.filename, first.compress_type, first.extra, first.header_offset) != PLAIN:
        yield "It does not begin with its mimetype, stored as it is."
    elif book.content("mimetype") != MIMETYPE:
        yield "Its mimetype is not that of an EPUB."
    names = Counter(member.filename.casefold() for member in book.members)
    for name in sorted(name for name, count in names.items() if count > 1):
        yield f"Two of its members are called {name}."


def check(built: BuiltGuide, book: OpenedArchive, package: Package) -> Iterator[str]:
    """What is wrong with its manifest and its metadata."""
    yield from _manifest(book, package)
    yield from _names(built, package)
    yield from _durations(built, package)
    for name, values in NEEDED.items():
        for value in sorted(values - set(package.values(name))):
            yield f"It does not say {name} {value}."
    for name in ("schema:accessModeSufficient", "schema:accessibilitySummary", "media:active-class"):
        if not "".join(package.values(name)):
            yield f"It does not say {name}."
    claimed = {key for key, _, _ in package.metas} | {one.get("rel") or "" for one in package.root.iter("{*}link")}
    for claim in sorted(filter(CLAIMS.fullmatch, claimed)):
        yield f"It claims {claim}, which only a person can say who has looked at it."


def _manifest(book: OpenedArchive, package: Package) -> Iterator[str]:
    for ids, what in ((item.id for item in package.items), "id"), ((item.path for item in package.items), "file"):
        for name in sorted(name for name, count in Counter(ids).items() if count > 1):
            yield f"Its manifest has the {what} {name!r} twice."
    listed = {item.path for item in package.items}
    for path in sorted(listed - book.names):
        yield f"Its manifest names {path}, which is not in it."
    for path in sorted(book.names - listed - {"mimetype", CONTAINER, package.path}):
        yield f"It holds {path}, which its manifest does not name."


def _names(built: BuiltGuide, package: Package) -> Iterator[str]:
    timeline = built.timeline
    expected = (("title", one_line(timeline.title)), ("language", timeline.language))
    for name, value in expected:
        found = package.texts(name)
        if [one_line(text) for text in found] != [value]:
            yield f"Its dc:{name} is {', '.join(found) or 'missing'}, not {value}."
    if not "".join(package.texts("identifier")):
        yield "It has no dc:identifier."
    moments = package.values("dcterms:modified")
    if len(moments) != 1 or not _MOMENT.fullmatch(moments[0]):
        yield "It does not say once, as a moment, when it was changed."
    if missing := missing_state(" ".join(package.texts("description")), timeline, built.language):
        yield f"Its dc:description {missing}."
    if timeline.engine not in " ".join(package.values("media:narrator")):
        yield "It does not say by media:narrator which computer voice reads it."


def _durations(built: BuiltGuide, package: Package) -> Iterator[str]:
    """The sums; that each is the length of its chapter, the chapter's own check sees."""
    whole = [clock(value) for value in package.values("media:duration")]
    parts = [clock(value) for head in built.heads for value in package.values("media:duration", f"{head.id}-overlay")]
    known = [part for part in parts if part is not None]
    if len(whole) != 1 or whole[0] is None:
        yield "It does not say once how long all of it lasts."
    elif len(known) != len(built.heads) or whole[0] != sum(known):
        yield f"All of it lasts {whole[0]} milliseconds, and its chapters {sum(known)}."
