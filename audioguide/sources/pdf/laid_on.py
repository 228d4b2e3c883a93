"""Text boxes, comments, marks and filled-in fields of a PDF page as blocks and findings."""

from __future__ import annotations

from audioguide.errors import Message
from audioguide.sources.blocks import Blocks
from audioguide.sources.pdf.shape import PageShape
from audioguide.sources.pdf.words import PdfPage
from audioguide.sources.spans import plain

_SHOWN = 60


def laid_on(shape: PageShape, blocks: Blocks, page: PdfPage) -> None:
    """What lies on one page: a text box is an aside after it, the rest is listed and told.

    What is filled into a form may be of one patient, and a comment may be between its writers: neither is content
    before a person says so.
    """
    place: Message = f"page {page.number}"
    for kind, label, said in page.annotations:
        text = plain(f"{label}: {said}" if label else said)
        if kind == "text":
            shape.end()
            blocks.add("aside", text, place)
        elif kind == "comment":
            blocks.add("paragraph", text, place, boilerplate="comment")
            add_warning(
                blocks, "D15", f'{place}: a comment says "{_cut(text)}". It was left out. If readers need it, add it.'
            )
        elif kind == "field":
            blocks.add("paragraph", text, place, boilerplate="filled-in field")
            add_warning(blocks, "D15", f'{place}: a form is filled in: "{_cut(text)}". It was left out, for it may be '
                  "about one person. If it is for all readers, add it.")  # fmt: skip
        elif kind == "struck":
            blocks.add("paragraph", text, place, boilerplate="comment")
            add_warning(
                blocks, "D9", f"{place}: a mark strikes out some text of this page, which was read. Does it still hold?"
            )
        elif kind == "file":
            blocks.add("paragraph", text, place, boilerplate="attached file")
            add_warning(
                blocks, "D11", f"{place}: a file is attached to this page, and was not read. Draft it by itself."
            )
        else:
            add_warning(
                blocks, "D15", f"{place}: there are more comments and fields than were looked at. Look at this page."
            )


def add_warning(blocks: Blocks, code: str, message: Message) -> None:
    """What a person must look at, as a finding."""
    blocks.add_finding(code, "warning", message)


def _cut(text: str) -> str:
    return text if len(text) <= _SHOWN else f"{text[: _SHOWN - 3]}..."
