"""The words by which a document's parts are known: what announces a list, what is no content, what a hyphen joins.

Shapes and marks (a colon, a bullet, a large letter, a class of HTML) are nobody's language and are asked for elsewhere.
Each method has a neutral answer: a document then keeps all its text, and a part is known by its shape alone.
"""

from __future__ import annotations

import re
from typing import Literal

FurnitureReason = Literal[
    "",
    "tags",
    "share buttons",
    "skip link",
    "link back",
    "advertisement",
    "cookie notice",
    "copyright line",
    "form to fill in",
    "page number",
    "links to other pages",
    "byline",
    "line to write on",
    "QR code",
    "reference",
    "link",
    "file name",
    "address",
    "table of contents",
    "notice in another language",
]
"""Why a short line is no content, as writers read it; empty where it may be."""
_METRIC = re.compile(r"(?<![^\W\d_])(?:m|cm|mm|dm|km)$")


class Documents:
    """A language's words about documents; this one knows no language."""

    comma = ","
    """Parts what stands in a row in running text; a space follows it."""

    # Lines

    def announces_list(self, text: str) -> bool:
        """True for running text that ends by announcing a list without a colon: "Side effects may include"."""
        return False

    def furniture(self, text: str) -> FurnitureReason:
        """Why a whole short line is no content by its words, whatever its format: "Skip to main content"."""
        return ""

    def leads_elsewhere(self, heading: str) -> bool:
        """True for a heading over links to other pages, all that stands under it included: "Related articles"."""
        return False

    def line_aside(self, text: str) -> FurnitureReason:
        """Why all of a line or block is nothing for an ear, by what it is as a whole: an address, a link."""
        return ""

    def sentence_aside(self, text: str) -> FurnitureReason:
        """Why a sentence is nothing for an ear, whatever stands around it: "Scan the QR code"."""
        return ""

    def heads_aside(self, heading: str) -> FurnitureReason:
        """Why nothing under a heading is for an ear: "References"; empty for any other heading."""
        return ""

    def names_picture(self, text: str) -> bool:
        """True for alternative text that says only that there is a picture: "Image 3", "logo"."""
        return False

    def names_button(self, text: str) -> bool:
        """True for the words of a button that name no topic, only what a click does: "View instructions"."""
        return False

    def is_page_number(self, text: str) -> bool:
        """True for a line at a page's edge that gives the page's number in words: "Page 2 of 8"."""
        return False

    def is_caption(self, text: str) -> bool:
        """True for a line that names a table or picture and its number: "Table 1. Your medicines"."""
        return False

    def gives_advice(self, text: str) -> bool:
        """True for a short line that asks something of its reader or denies something: it is no heading, though bold.

        A line that only names what advice there will be ("When to call us") gives none.
        """
        return False

    def is_placeholder(self, title: str) -> bool:
        """True for a title that a program gave because nobody did: "Untitled", "Document1"."""
        return False

    # Words

    def names_note(self, text: str) -> bool:
        """True for the words of a link to a note: "note 3". Numbers and signs alone are known everywhere."""
        return False

    def ends_in_length(self, text: str) -> bool:
        """True where a text ends in a unit of length, so that a raised 2 or 3 behind it is a power and no mark."""
        return bool(_METRIC.search(text))

    def ends_in_article(self, text: str) -> bool:
        """True where a text ends in an article that belongs to the short form behind it: "an" of "an MRI scan"."""
        return False

    def keeps_hyphen(self, left: str, right: str) -> bool:
        """Whether a word that a line's end parts at a hyphen is written with it.

        True for "long-" and "term", False for "medi-" and "cine". `left` and `right` are in lower case, without it.
        """
        return False

    def both(self, first: str, second: str) -> str:
        """Two headings that one cell of a table stands under: "Morning and Evening"."""
        return f"{first}{self.comma} {second}"

    def joins_words(self, word: str) -> bool:
        """True for a word such as and, before which a hyphen may end a word by itself: "pre- and postnatal"."""
        return True

    def is_word(self, word: str, rare: bool = False) -> bool:
        """True for a word of the language in small letters, one that is in common use; `rare`: or hardly ever met."""
        return False
