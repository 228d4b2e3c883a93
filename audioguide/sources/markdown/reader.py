"""Markdown: made into a page by markdown-it, each part with its line, and walked like one."""

from __future__ import annotations

import re
from collections.abc import Sequence
from html import escape
from typing import Any

from audioguide.budget import MARKDOWN, MARKDOWN_TEXT, MARKS, over
from audioguide.model import Document
from audioguide.sources.blocks import Blocks
from audioguide.sources.decoding import decode
from audioguide.sources.html.furniture import Furniture
from audioguide.sources.html.markup import weigh
from audioguide.sources.html.notes import find_notes
from audioguide.sources.html.short_forms import ShortForms
from audioguide.sources.html.tree import TOO_DEEP, Element, parse_page
from audioguide.sources.html.walk import Walk
from audioguide.sources.shape import shaped
from audioguide.sources.source import SourceFile
from audioguide.sources.spans import plain

_FRONT = re.compile(r"\A---\n(?P<front>.*?\n)(?:---|\.\.\.)\n", re.DOTALL)
_KEY = re.compile(r"^(title|lang|language):\s*[\"']?(.*?)[\"']?\s*$", re.MULTILINE)
_MEANING = re.compile(r" {0,3}[:~][ \t]+\S")
"""A line of a definition list that says what the term above it means."""
_MARKS = "\n*_`[]<>&!~\\|"
"""What may begin or end a part."""
_SLOT = re.compile(r"(?<=\]\()\{\{[^{}\n]{0,200}\}\}(?=[^()\s]*\))")
"""A slot that a program would fill, as the address of a link: the words of the link are told without it."""
_SHORT_FORM = re.compile(r" {0,3}\*\[(?P<short>[^\]\n]{1,40})\]:[ \t]*(?P<full>[^\n]{1,200})")
"""A short form and what it stands for, on a line of its own, as PHP Markdown Extra writes it."""
_ITEM = re.compile(r" {0,3}[-*+][ \t]+(?P<text>\S.*)")
DEEPEST = 60
"""Lists and quotes in one another. markdown-it stops reading at its own limit without a word, so ours is lower."""


class Markdown:
    """The reader of .md and .markdown."""

    endings = (".md", ".markdown", ".mkd")

    def recognises(self, source: SourceFile) -> bool:
        """Never by content alone: any text is Markdown."""
        return False

    def read(self, source: SourceFile) -> Document:
        """The text as a Document."""
        decoded = decode(source, source.content(MARKDOWN))
        front, body = _front_matter(decoded.text)
        page = f'<div data-line="1">{_page(source, body)}</div>'
        weigh(source, page)
        root = parse_page(source, page)
        language = front.get("lang") or front.get("language") or ""
        blocks = Blocks(source.shown, source.language_of(language), source.budget)
        notes = find_notes([root], [""], blocks.language.documents)
        furniture = Furniture(root, page=False)
        ShortForms(blocks).spell_out(root, furniture, _line)
        Walk(source, blocks, _line, notes, furniture).page(root)
        found = shaped(blocks, explicit_levels=True)
        title = front.get("title") or next((block.text for block in found if block.kind == "heading"), "")
        findings = (*decoded.findings, *blocks.findings)
        return Document(title, language, "markdown", source.shown, found, (), findings)


def _front_matter(text: str) -> tuple[dict[str, str], str]:
    """Keys that matter, and the text with the front matter blank, so that lines keep their numbers."""
    found = _FRONT.match(text)
    if not found:
        return {}, text
    keys = {key: plain(value) for key, value in _KEY.findall(found.group("front"))}
    return keys, "\n" * found.group().count("\n") + text[found.end() :]


def _page(source: SourceFile, text: str) -> str:
    from markdown_it import MarkdownIt
    from mdit_py_plugins.deflist import deflist_plugin
    from mdit_py_plugins.footnote import footnote_plugin

    rules = MarkdownIt("commonmark", {"maxNesting": DEEPEST * 2}).enable(["table", "strikethrough"])
    rules.use(footnote_plugin).use(deflist_plugin)
    source.budget.hold(MARKS, sum(map(text.count, _MARKS)))
    rules.core.ruler.before("block", "count", lambda state: setattr(state, "tokens", _Parts(source)))
    rules.core.ruler.after("block", "limit", lambda state: _limit(source, state.tokens))
    text, lines = _terms_apart(_links_apart(_short_forms_in(_SLOT.sub("", text))))
    try:
        tokens = rules.parse(text)
    except RecursionError as deep:
        raise source.error(TOO_DEEP) from deep
    for token in tokens:
        if token.level >= DEEPEST or any(child.level >= DEEPEST for child in token.children or ()):
            raise source.error(TOO_DEEP)
        if token.map and token.nesting >= 0:
            line = lines[token.map[0]]
            token.attrSet("data-line", str(line))
            if token.type == "html_block":
                token.content = f'<span data-line="{line}"></span>{token.content}'
    made: Any = rules.renderer.render(tokens, rules.options, {})
    return str(made)


def _short_forms_in(text: str) -> str:
    """The text with each short form that it explains on a line of its own explained where it first stands, outside of
    headings if it can be. The lines keep their number."""
    lines = text.split("\n")
    found = {at: match for at, line in enumerate(lines) if (match := _SHORT_FORM.fullmatch(line.rstrip()))}
    for at in found:
        lines[at] = ""
    for match in found.values():
        shape = re.compile(rf"(?<![\w\[]){re.escape(match['short'])}(?![\w\]])")
        places = [at for at, line in enumerate(lines) if shape.search(line)]
        place = next((at for at in places if not lines[at].startswith("#")), next(iter(places), None))
        if place is not None:
            full = escape(match["full"].strip(), quote=True)
            said = f'<abbr title="{full}">{escape(match["short"])}</abbr>'
            found_at = next(shape.finditer(lines[place]))
            lines[place] = f"{lines[place][: found_at.start()]}{said}{lines[place][found_at.end() :]}"
    return "\n".join(lines)


def _links_apart(text: str) -> str:
    """The text with a list of links parted from the list in front of it, where two blank lines and more part them.

    Markdown takes both for one list, and the opening of the first would govern the links too.
    """
    lines = text.split("\n")
    last = ""
    for at, line in enumerate(lines):
        item = _ITEM.match(line)
        if item and last and item["text"].startswith("[") and not last.startswith("[") and not any(lines[at - 2 : at]):
            lines[at - 1] = "<!-- -->"
            lines[at - 2] = ""
        if item:
            last = item["text"]
        elif line.strip() and not line[0].isspace():
            last = ""
    return "\n".join(lines)


def _terms_apart(text: str) -> tuple[str, list[int]]:
    """The text with a blank line before each term that stands right under the meaning of another; and for each line
    of it, the number it has in the file.

    Else such a term is read as the end of that meaning, and what it means as a second one of the first term.
    """
    written = text.split("\n")
    out: list[str] = []
    numbers: list[int] = []
    listed = False
    for at, line in enumerate(written):
        following = written[at + 1] if at + 1 < len(written) else ""
        defines = bool(_MEANING.match(line))
        if listed and not defines and line.strip() and _MEANING.match(following) and not line[0].isspace():
            out.append("")
            numbers.append(at + 1)
        listed = bool(line.strip()) and (listed or defines)
        out.append(line)
        numbers.append(at + 1)
    return "\n".join(out), [*numbers, len(written)]


class _Parts(list[Any]):
    """The parts that markdown-it makes, counted as they come: a few signs may open and close dozens of them."""

    def __init__(self, source: SourceFile) -> None:
        super().__init__()
        self._source = source

    def append(self, part: Any) -> None:
        """Raises SourceError for more than any document has."""
        super().append(part)
        self._source.budget.hold(MARKS, len(self))


def _limit(source: SourceFile, tokens: Sequence[Any]) -> None:
    """Refuse what would take too long, between the reading of blocks and that of the text in them."""
    longest = MARKDOWN_TEXT.most
    long = next((token for token in tokens if token.type == "inline" and len(token.content) > longest), None)
    if long is not None:
        raise over(MARKDOWN_TEXT, len(long.content), source.shown, long.map[0] + 1 if long.map else 0)


def _line(element: Element) -> str:
    """The line of the nearest part that has one: around the element, or just before it."""
    for item in (element, *element.iterancestors()):
        before = item.getprevious()
        for near in (item, before):
            if near is not None and near.get("data-line"):
                return f"line {near.get('data-line')}"
    return "line 1"
