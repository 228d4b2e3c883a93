"""Parts of a page that a click opens: an accordion's panels are hidden until then, and are what the page has to say."""

from __future__ import annotations

from collections.abc import Iterator

from audioguide.language.base.documents import Documents
from audioguide.sources.html.tree import Element, all_text, hidden, marks, name, roles

_OPENERS = frozenset({"button", "summary", "a"})
_HEADS = frozenset(f"h{level}" for level in range(1, 7))
_CARDS = frozenset({"li", "article", "section", "div"})
_TITLES = frozenset({"strong", "b"})
_TARGETS = ("aria-controls", "data-target", "data-bs-target", "href")
_SHUT = ("hidden", "aria-hidden", "style")
_OVER = frozenset(
    "modal popup overlay lightbox tooltip dropdown drawer offcanvas menu nav navbar cookie consent".split()
)
"""What opens over a page or leads away from it, by class or id: it is none of the page's text."""
_OVER_ROLES = frozenset("dialog alertdialog menu menubar navigation tooltip listbox".split())
_UNFILLED = ("{{", "{%", "<%", "${")
"""What a script has yet to fill in."""


def unfold(root: Element, documents: Documents) -> None:
    """Open, in the tree itself, every part that a button, a summary or the heading right over it opens.

    A button that says only "View instructions" stays a button, and what stands first on its card in bold becomes the
    panel's heading.
    """
    panels = dict(_panels(root))
    headed = [panel for panel, opener in panels.items() if name(opener) in _HEADS]
    for panel, opener in panels.items():
        if len(headed) == 1 and panel in headed:
            continue  # One hidden part under one heading may be a message that a script shows.
        for key in _SHUT:
            panel.attrib.pop(key, None)
        _label(root, panel, opener, documents)


def _panels(root: Element) -> Iterator[tuple[Element, Element]]:
    """Each hidden part that opens on a click, with what opens it."""
    by_id = {element.get("id"): element for element in root.iter() if element.get("id")}
    for opener in root.iter():
        if _opens(opener):
            aimed = (by_id.get((opener.get(key) or "").lstrip("#")) for key in _TARGETS)
            yield from ((panel, opener) for panel in aimed if panel is not None and _is_panel(panel))
    for panel in root.iter():
        opener = _opener_over(panel) if hidden(panel) and _is_panel(panel) else None
        if opener is not None:
            yield panel, opener


def _opens(element: Element) -> bool:
    button = name(element) in _OPENERS or "button" in roles(element)
    tells = element.get("aria-expanded") is not None or "collapse" in (
        element.get("data-toggle"), element.get("data-bs-toggle")
    )  # fmt: skip
    return button and tells and element.get("aria-haspopup") in (None, "false") and not _is_over(element)


def _is_panel(element: Element) -> bool:
    text = all_text(element).strip()
    unfilled = not text or any(sign in text for sign in _UNFILLED)
    return hidden(element) and name(element) != "template" and not unfilled and not _is_over(element)


def _is_over(element: Element) -> bool:
    around = (element, *element.iterancestors())
    return any(name(one) == "nav" or roles(one) & _OVER_ROLES for one in around) or bool(_OVER & marks(element))


def _opener_over(panel: Element) -> Element | None:
    """The button or the heading right before a part, or the button in the box right before it."""
    before = panel.getprevious()
    if before is None:
        return None
    if name(before) in _HEADS:
        return next((one for one in before.iter() if _opens(one)), before)
    return next((one for one in before.iter() if _opens(one)), None)


def _label(root: Element, panel: Element, opener: Element, documents: Documents) -> None:
    """Make furniture of a button without a name of its own, and a heading of its card's first bold words."""
    if name(opener) in _HEADS or not documents.names_button(" ".join(all_text(opener).split())):
        return
    opener.tag = "button"
    for key in ("aria-expanded", *_TARGETS):
        opener.attrib.pop(key, None)
    card = next((one for one in panel.iterancestors() if opener in set(one.iter())), None)
    if card is None or name(card) not in _CARDS:
        return
    for link in list(_links_beside(opener)):
        link.tag = "button"
    before = _before(card, opener)
    title = next((one for one in before if name(one) in _TITLES), None)
    if title is not None and not any(name(one) in _HEADS for one in before):
        title.tag = f"h{min(6, _level_over(root, title) + 1)}"
    if name(card) == "li":
        # A card is no item: its panel has paragraphs and lists of its own.
        card.tag = "div"


def _links_beside(opener: Element) -> Iterator[Element]:
    """Links in a row of nothing but buttons and links: "Download PDF"."""
    row = opener.getparent()
    parts = [opener, *(one for one in row if one is not opener)]
    loose = [row.text, *(one.tail for one in row)]
    if all(name(one) in ("button", "a", "svg") for one in parts) and not any((text or "").strip() for text in loose):
        yield from (one for one in parts if name(one) == "a")


def _before(card: Element, opener: Element) -> list[Element]:
    found: list[Element] = []
    for one in card.iter():
        if one is opener:
            break
        found.append(one)
    return found


def _level_over(root: Element, place: Element) -> int:
    """The level of the last heading that the page itself has before a place."""
    level = 1
    for one in root.iter():
        if one is place:
            break
        if name(one) in _HEADS and one.get("data-fold") is None:
            level = int(name(one)[1])
    place.set("data-fold", "title")
    return level
