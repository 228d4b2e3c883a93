"""How much text each part of a page holds, how much of it is links, and how much of it runs in paragraphs."""

from __future__ import annotations

from dataclasses import dataclass

from audioguide.sources.html.tree import NO_TEXT, Element, hidden, name

RUNNING = 12
"""Words from which on a paragraph is running text."""
ENOUGH = 150
"""Words of running text of a page from which on its main part can be told by them."""
SHARE = 0.9
"""Of all running text, that the main part holds."""
_PARAGRAPHS = frozenset({"p", "li", "dd", "td", "blockquote"})
_WHOLE = frozenset({"html", "body"})


@dataclass(slots=True)
class Weight:
    """Of one element with all inside it."""

    text: int = 0
    """Characters."""
    linked: int = 0
    """Of them, in links."""
    links: int = 0
    running: int = 0
    """Words of running text."""

    def add(self, other: Weight) -> None:
        """Count what stands inside."""
        self.text += other.text
        self.linked += other.linked
        self.links += other.links
        self.running += other.running


def weigh_parts(root: Element) -> dict[Element, Weight]:
    """The weight of each element of a page. Each is looked at once."""
    out: dict[Element, Weight] = {}
    for element in reversed(list(root.iter())):
        if not name(element) or name(element) in NO_TEXT:
            out[element] = Weight()
            continue
        weight = Weight()
        own = [element.text or ""]
        for child in element:
            weight.add(out[child])
            own.append(child.tail or "")
        weight.text += sum(len(" ".join(text.split())) for text in own)
        if name(element) == "a":
            weight.linked, weight.links = weight.text, weight.links + 1
        if name(element) in _PARAGRAPHS and not weight.running and weight.linked * 2 < weight.text:
            words = weight.text // 6
            weight.running = words if words >= RUNNING else 0
        out[element] = Weight() if hidden(element) else weight
    return out


def main_by_weight(root: Element, weights: dict[Element, Weight]) -> Element | None:
    """The smallest part with nearly all running text of a page that names no main part; None where it has little."""
    whole = weights[root].running
    if whole < ENOUGH:
        return None
    best: Element = root
    while True:
        inner = next((child for child in best if weights[child].running >= whole * SHARE), None)
        if inner is None:
            return None if name(best) in _WHOLE else best
        best = inner
