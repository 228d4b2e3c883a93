"""Short forms whose full form stands in a `title` that shows where a mouse points: it is written into the text.

The first time as print does it, "estrogen receptor (ER)"; behind "a" or "an", which belongs to the short form, and
where it is no row of capitals, the other way round: "an MRI (magnetic resonance imaging) scan", "5 mg (milligrams)".
"""

from __future__ import annotations

import re
from collections.abc import Callable

from audioguide.errors import Message
from audioguide.sources.blocks import Blocks
from audioguide.sources.html.furniture import Furniture
from audioguide.sources.html.tree import Element, name
from audioguide.sources.punctuation import COLONS, STOPS
from audioguide.sources.spans import plain

LONGEST = 100
"""Characters of a full form. More is an explanation."""
MOST = 1_000
"""Full forms of one document. A book with a list of them had 300."""
_READ = 20_000
"""Characters of a paragraph in which a full form is looked for."""
_CAPITALS = re.compile(r"[A-Z][A-Za-z]{0,2}[A-Z]{1,6}s?")
_BEGINS = re.compile(rf"(?:^|[{STOPS}{COLONS}][\"'\u201d\u2019)]*)\s*$")
_CONTROL, _NONE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f]"), re.compile("[\ud800-\udfff\ufffe\uffff]")
"""What a page may hold and lxml takes back from nobody: characters without a sign, and none at all."""
_AROUND = frozenset(
    "address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure footer "
    "form h1 h2 h3 h4 h5 h6 header hgroup html li main nav ol p pre section summary table tbody td tfoot th thead "
    "tr ul".split()
)
"""What an inline element is part of."""


class ShortForms:
    """The full forms that a document has given so far; a book has one for all its files."""

    def __init__(self, blocks: Blocks) -> None:
        self.blocks = blocks
        self.given: set[tuple[str, str]] = set()

    def spell_out(self, root: Element, furniture: Furniture, place: Callable[[Element], str]) -> None:
        """Write full forms into the text of a page, each where its short form is first read."""
        reasons: dict[Element, bool] = {}
        around: dict[Element, str] = {}
        for element in list(root.iter()):
            if name(element) not in ("abbr", "acronym"):
                continue
            short, full = plain(_text(element)), plain(element.get("title") or "")
            key = (short, full.casefold())
            if not short or not full or short.casefold() == full.casefold() or key in self.given:
                continue
            if _left_out(element, furniture, reasons):
                continue
            if len(self.given) >= MOST:
                self.add_warning(
                    f"more than {MOST:,} short forms are explained under the mouse only. The rest was left out."
                )
                return
            self.given.add(key)
            if max(len(full), len(short)) > LONGEST:
                said: Message = f'what "{_cut(short, 30)}" means shows under the mouse only: "{_cut(full, LONGEST)}"'
                self.add_warning(f"{place(element)}: {said}. It was left out. If readers need it, add it.")
            elif full.casefold() not in _paragraph(element, around):
                self._write(element, short, full)

    def _write(self, element: Element, short: str, full: str) -> None:
        before, after = _before(element), element.tail or ""
        documents = self.blocks.language.documents
        if not _CAPITALS.fullmatch(short) or documents.ends_in_article(before):
            element.tail = _writable(f" ({full}){after}")
            return
        first = f"{full[0].upper()}{full[1:]}" if _BEGINS.search(before) else full
        opens, closes = (f"{documents.comma} ", "") if before.rstrip().endswith("(") else (" (", ")")
        _put_before(element, f"{first}{opens}")
        element.tail = _writable(f"{closes}{after}")

    def add_warning(self, message: Message) -> None:
        """What a person must look at, as a finding."""
        self.blocks.add_finding("D7", "warning", message)


def _cut(text: str, most: int) -> str:
    return text if len(text) <= most else f"{text[: most - 3]}..."


def _left_out(element: Element, furniture: Furniture, reasons: dict[Element, bool]) -> bool:
    """True inside what is no content: what stands there explains nothing to a reader of the rest."""
    for item in (element, *element.iterancestors()):
        if item not in reasons:
            reasons[item] = bool(furniture.reason(item))
        if reasons[item]:
            return True
    return False


def _before(element: Element) -> str:
    """The text just before an element, as far as it stands beside it or at its parent's beginning."""
    before = element.getprevious()
    return str((element.getparent().text if before is None else before.tail) or "")


def _put_before(element: Element, text: str) -> None:
    before = element.getprevious()
    if before is None:
        parent = element.getparent()
        parent.text = _writable((parent.text or "") + text)
    else:
        before.tail = _writable((before.tail or "") + text)


def _writable(text: str) -> str:
    """The text as lxml takes it: what has no sign is a space, as everywhere, and what is no character is a lost one."""
    return _NONE.sub("\ufffd", _CONTROL.sub(" ", text))


def _paragraph(element: Element, known: dict[Element, str]) -> str:
    """The text that the page itself has around an element, in small letters; each paragraph is read once."""
    around = next((item for item in element.iterancestors() if name(item) in _AROUND), element)
    if around not in known:
        known[around] = plain(_text(around)).casefold()
    return known[around]


def _text(element: Element) -> str:
    """The first text inside, so much as is looked at."""
    out: list[str] = []
    left = _READ
    for piece in element.itertext():
        out.append(piece[:left])
        left -= len(piece)
        if left <= 0:
            break
    return "".join(out)
