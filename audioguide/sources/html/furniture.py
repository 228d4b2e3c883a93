"""What on a page is no content: menus, cookie notices, share buttons. Told by role, tag, class and id."""

from __future__ import annotations

from audioguide.errors import Message
from audioguide.sources.html.tree import Element, all_text, hidden, marks, name, roles
from audioguide.sources.html.weights import main_by_weight, weigh_parts
from audioguide.sources.reasons import CONTENTS, HIDDEN, LINK_BACK

ELSEWHERE: Message = "links to other pages"
LINK: Message = "link"
LINKED, LINKED_ASIDE = 0.4, 0.6
"""Share of links in the text of a part beside the main one, and of an aside, from which on it leads elsewhere."""
BY_ROLE: dict[str, Message] = {
    "navigation": "menu",
    "banner": "page header",
    "contentinfo": "page footer",
    "search": "search form",
    "dialog": "dialog",
    "alertdialog": "dialog",
    "menu": "menu",
    "menubar": "menu",
    "toolbar": "buttons",
    "complementary": "side column",
    "toc": CONTENTS,
    "doc-toc": CONTENTS,
    "landmarks": CONTENTS,
    "page-list": CONTENTS,
    "doc-pagelist": CONTENTS,
    "pagebreak": "page number",
    "doc-pagebreak": "page number",
    "doc-backlink": LINK_BACK,
}
BY_TAG: dict[str, Message] = {
    "nav": "menu",
    "noscript": "shown without scripts only",
    "template": HIDDEN,
    "select": "form",
    "textarea": "form",
    "option": "form",
    "iframe": "embedded page",
    "object": "embedded page",
    "video": "shown without video only",
    "audio": "shown without sound only",
    "canvas": "shown without drawing only",
    "dialog": "dialog",
}
BY_MARK: tuple[tuple[frozenset[str], Message], ...] = (
    (frozenset("cookie cookies consent gdpr onetrust".split()), "cookie notice"),
    (frozenset("share sharing social addtoany sharethis addthis".split()), "share buttons"),
    (frozenset("breadcrumb breadcrumbs".split()), "breadcrumb"),
    (frozenset("tags taglist tagcloud categories".split()), "tags"),
    (frozenset("related recommended recirc".split()), ELSEWHERE),
    (frozenset("comments disqus replies reply".split()), "comments"),
    (frozenset("newsletter subscribe signup".split()), "sign-up form"),
    (frozenset("advert adverts advertisement ad ads sponsored".split()), "advertisement"),
    (frozenset("menu navbar nav navigation pagination pager sitemap".split()), "menu"),
    (frozenset("sidebar".split()), "side column"),
    (frozenset("skip skiplink skiplinks".split()), "skip link"),
    (frozenset("toc".split()), CONTENTS),
    (frozenset("feedback rating ratings".split()), "feedback form"),
)
FOLDED = frozenset(
    "accordion collapse collapsible collapsed expander panel tab tabpanel tabs toggle faq details".split()
)
"""Hidden parts with such names open when a reader asks: they are content."""
_NEVER = frozenset({"html", "body", "main", "article", "h1"})
_FIELDS = frozenset({"input", "select", "textarea"})
LONGEST_LINK = 9
"""Words of a link that stands alone and leads elsewhere."""
LONGEST_FORM = 60
"""Words. A form with more holds a page: some systems wrap the whole page into one."""


class Furniture:
    """Tells why an element is no content. Made once a page: what matters depends on where its main part is."""

    def __init__(self, root: Element, page: bool = True) -> None:
        """`page` = a web page, whose names tell furniture; in a book all that is shown is content."""
        self.page = page
        self.weights = weigh_parts(root) if page else {}
        self.main = _main(root) if page else None
        self.weighed = main_by_weight(root, self.weights) if page and self.main is None else None
        self.kept = {*self.weighed.iter(), *self.weighed.iterancestors()} if self.weighed is not None else set()
        self.titles = _titles(root, self.main)
        self.size = len(all_text(root)) or 1
        self.inside = set(self.main.iter()) if self.main is not None else set()
        self.around = set(self.main.iterancestors()) if self.main is not None else set()

    def reason(self, element: Element) -> Message:
        """Why this element is no content by itself; empty where nothing says so."""
        tag = name(element)
        if tag in _NEVER or element in self.around or element in self.titles:
            return ""
        found = self._by_itself(element, tag)
        if found and self._too_much(element):
            return ""
        return found or self._outside(element) or self._linked(element, tag) or self._link_alone(element, tag)

    def _by_itself(self, element: Element, tag: str) -> Message:
        for role in roles(element):
            if role in BY_ROLE and not (role == "complementary" and (element in self.inside or not self.page)):
                return BY_ROLE[role]
        if hidden(element) and not FOLDED & (marks(element) | roles(element)):
            return HIDDEN
        if tag in BY_TAG:
            return BY_TAG[tag]
        if not self.page:
            return ""
        if tag in ("header", "footer") and element not in self.inside:
            return f"page {tag}"
        words = marks(element) if tag in _BOXES else frozenset()
        by_mark = next((reason for known, reason in BY_MARK if known & words), "")
        if by_mark:
            return by_mark
        if tag == "form" and any(name(inner) in _FIELDS for inner in element.iter()):
            return "form" if len(all_text(element).split()) <= LONGEST_FORM else ""
        return ""

    def _too_much(self, element: Element) -> bool:
        """True where a name seems to say "menu" of what is in fact the page."""
        if self.main is None and any(name(inner) in ("main", "article", "h1") for inner in element.iter()):
            return True
        return not hidden(element) and name(element) in _BOXES and len(all_text(element)) > self.size / 2

    def _linked(self, element: Element, tag: str) -> Message:
        """Why a part that is mostly links is no content: beside the running text of a page, or set into it."""
        if not self.page or tag not in _LINK_BOXES:
            return ""
        weight = self.weights[element]
        aside = tag == "aside" and weight.linked > weight.text * LINKED_ASIDE
        beside = self.weighed is not None and element not in self.kept and weight.linked > weight.text * LINKED
        if weight.links < 1 or not (aside or (beside and weight.links > 1)):
            return ""
        return "" if any(name(item) == "h1" for item in element.iter()) else ELSEWHERE

    @staticmethod
    def _link_alone(element: Element, tag: str) -> Message:
        """Why a paragraph that is one short link is no content: "Find a pharmacy" is no order, and no ear can follow
        it. A sentence, a number to call, and what stands in a list or a table is content."""
        parent = element.getparent()
        if tag != "p" or (parent is not None and name(parent) in _ITEMS):
            return ""
        links, text = [item for item in element.iter() if name(item) == "a"], all_text(element).strip()
        if not text or len(links) != 1 or all_text(links[0]).strip() != text or len(text.split()) > LONGEST_LINK:
            return ""
        leads = (links[0].get("href") or "").startswith(("http://", "https://", "/"))
        said = text.endswith((".", "!", "?", ":")) or any(char.isdigit() for char in text)
        return LINK if leads and not said else ""

    def _outside(self, element: Element) -> Message:
        if self.main is None or element in self.inside:
            return ""
        return "outside the main part"


_ITEMS = frozenset("li td th dd dt blockquote figcaption".split())
_LINK_BOXES = frozenset("div section ul ol aside table header footer h2 h3 h4 h5 h6".split())
_BOXES = frozenset("div section ul ol aside p span header footer nav form table figure a button".split())


def _main(root: Element) -> Element | None:
    """The element that says it is the main part: one `main`, else the one article of the page."""
    mains = [item for item in root.iter() if name(item) == "main" or "main" in roles(item)]
    mains = [item for item in mains if not hidden(item) and all_text(item).strip()]
    if len(mains) == 1:
        return mains[0]
    articles = [item for item in root.iter() if name(item) == "article" or "article" in roles(item)]
    return articles[0] if len(articles) == 1 and not mains else None


def _titles(root: Element, main: Element | None) -> set[Element]:
    """The page's heading where it stands before its main part, with all that is around it: it stays content."""
    if main is None or any(name(item) == "h1" for item in main.iter()):
        return set()
    heads = [item for item in root.iter() if name(item) == "h1"]
    if len(heads) != 1:
        return set()
    return {*heads[0].iter(), *heads[0].iterancestors()}
