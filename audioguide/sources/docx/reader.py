"""Word documents (.docx): the body in order, then notes, comments and what stands on every page."""

from __future__ import annotations

from audioguide.errors import Message
from audioguide.model import Document
from audioguide.sources.archive import member_names
from audioguide.sources.blocks import Blocks
from audioguide.sources.decoding import broken_characters
from audioguide.sources.docx.body import Body
from audioguide.sources.docx.package import Package, open_package, word
from audioguide.sources.docx.styles import read_styles
from audioguide.sources.html.tree import Element, name
from audioguide.sources.shape import shaped
from audioguide.sources.source import SourceFile
from audioguide.sources.spans import plain

UNMARKED: Message = "note without a mark"
AROUND: tuple[Message, ...] = ("page header", "page footer", "comment")


class Docx:
    """The reader of .docx."""

    endings = (".docx", ".dotx")

    def recognises(self, source: SourceFile) -> bool:
        """True for an archive with a Word document in it."""
        names = member_names(source)
        return "[Content_Types].xml" in names and any(part.startswith("word/") for part in names)

    def read(self, source: SourceFile) -> Document:
        """The document. Raises SourceError: macros, damage, a part that is not safe to read."""
        package = open_package(source)
        styles = read_styles(package, source.budget)
        blocks = Blocks(source.shown, source.language_of(styles.language), source.budget)
        body = Body(source, styles, blocks)
        # Programs that export surveys write a body for each paragraph.
        bodies = [part for part in package.document if name(part) == "body"]
        if not bodies:
            raise source.error("it has no body. Open it in the program that made it and save it again.")
        body.shift = _shift(package.document, body)
        for part in bodies:
            body.walk(part)
        _notes(package, body)
        _furniture(package, body)
        for part in package.strange:
            blocks.add_finding(
                "D11", "warning", f"A file is embedded that cannot be read: {plain(part)}. Write what it says."
            )
        found = shaped(blocks, explicit_levels=any(block.kind == "heading" for block in blocks.found))
        title = _core_title(package) or next((block.text for block in found if block.kind == "heading"), "")
        broken = [item for block in found for item in broken_characters(block.text, source.shown, block.place)]
        return Document(title, styles.language, "docx", source.shown, found, (), (*blocks.findings, *broken))


def _shift(main: Element, body: Body) -> int:
    """1 where a title stands over headings of the first level, which then go one down."""
    # Asked one after another: a list of them would hold all in memory.
    titled = any(body.style(part).title for part in main.iter() if name(part) == "p")
    under = (part for part in main.iter() if name(part) == "p" and not body.style(part).title)
    return int(titled and any(body.heading(part) == 1 for part in under))


def _notes(package: Package, body: Body) -> None:
    """Footnotes, then endnotes, in the order they are pointed to; the rest is listed."""
    for tree, marks in ((package.footnotes, body.marks.footnotes), (package.endnotes, body.marks.endnotes)):
        notes = {word(note, "id"): note for note in tree if not word(note, "type")} if tree is not None else {}
        for key, mark in list(marks.items()):
            if key in notes:
                body.spot = f"note {mark}"
                body.walk(notes.pop(key), "note", label=mark)
            else:
                body.blocks.add_finding(
                    "D10", "warning", f"Mark {mark} points to a note that is not there. Ask the author for it."
                )
        for note in notes.values():
            body.spot = UNMARKED
            body.walk(note, "note", reason="note that nothing points to")


def _furniture(package: Package, body: Body) -> None:
    """Comments and the texts at the top and foot of pages: listed, for they are no content."""
    comments = list(package.comments) if package.comments is not None else []
    for reason, trees in zip(AROUND, (package.headers, package.footers, comments), strict=True):
        body.spot = reason
        for tree in trees:
            body.walk(tree, reason=reason)


def _core_title(package: Package) -> str:
    if package.core is None:
        return ""
    return plain(next((part.text or "" for part in package.core if name(part) == "title"), ""))
