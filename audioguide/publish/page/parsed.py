"""The page as its verifier reads it: a stream of sentences, and what the rest of it holds."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from urllib.parse import unquote

from audioguide.publish.built import one_line

TRANSCRIPT = "transcript"
"""Id of the element that holds the text of all chapters."""
BLOCK = "guide"
"""Id of the element that holds what the script is told."""
CHAPTER = re.compile(r"c\d{2,3}")
SENTENCE = re.compile(r"c\d{2,3}-s\d{3,}")
VOID = frozenset("area base br col embed hr img input link meta source track wbr".split())
ACTIVE = frozenset("iframe object embed form style base".split())
DATA = "application/json"
CALL = "tel:"
CLINIC = "clinic"
"""Class of the element that says whom patients call."""


class ParsedPage(HTMLParser):
    """The page as a stream: sentences are taken out of `sentences` as they are found."""

    def __init__(self) -> None:
        super().__init__()
        self.sentences: list[tuple[str, str]] = []
        """(id, text) of each sentence in the transcript, until it is taken."""
        self.links: set[str] = set()
        """What `src` and `href` name, fragments left out."""
        self.active: set[str] = set()
        """Elements and attributes that run something, or that a strict server would have to allow."""
        self.scripts: list[str] = []
        """What each script is read from; empty where it stands in the page itself."""
        self.styles: set[str] = set()
        """What each style sheet is read from."""
        self.block: list[str] = []
        """The text of the data block, in pieces."""
        self.words: list[str] = []
        """Text before the transcript."""
        self.language = ""
        self.direction = "ltr"
        self.files: dict[str, set[str]] = {}
        """Id of each chapter in the transcript -> the files that its part of the page leads to."""
        self.entries: list[tuple[str, str]] = []
        """(id of a chapter, what the link to it says) before the transcript: contents and routes."""
        self.languages: list[tuple[str, str, str, str]] = []
        """(hreflang, lang, where to, what it says) of each link to the guide in another language."""
        self.numbers: list[tuple[str, str]] = []
        """(what a phone dials, what it says) of each link that calls somebody."""
        self.clinic: list[str] = []
        """The text of the clinic's own block, in pieces."""
        self._number = ""
        self._clinic_depth = 0
        """Open elements in that block, itself included; 0 outside it."""
        self._in_block = False
        self._language: tuple[str, str, str] | None = None
        self._chapter = ""
        self._entry = ""
        self._depth = 0
        """Open elements in the transcript, itself included; 0 outside it."""
        self._sentence = ""
        self._sentence_depth = 0
        self._text: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Follow what opens."""
        attributes = {name: value or "" for name, value in attrs}
        self._note(tag, attributes)
        if tag in VOID:
            return
        if self._clinic_depth or attributes.get("class") == CLINIC:
            self._clinic_depth += 1
        if self._depth or attributes.get("id") == TRANSCRIPT:
            self._depth += 1
            if CHAPTER.fullmatch(attributes.get("id", "")):
                self._chapter = attributes["id"]
                self.files.setdefault(self._chapter, set())
            if SENTENCE.fullmatch(attributes.get("id", "")):
                self._sentence, self._sentence_depth, self._text = attributes["id"], self._depth, []

    def _note(self, tag: str, attributes: dict[str, str]) -> None:
        if tag == "html":
            self.language = attributes.get("lang", "")
            self.direction = attributes.get("dir", "ltr")
        if tag in ACTIVE or "http-equiv" in attributes:
            self.active.add(tag)
        self.active |= {name for name in attributes if name.startswith("on") or name in ("style", "srcdoc")}
        if tag == "script":
            self._in_block = attributes.get("type") == DATA and attributes.get("id") == BLOCK
            if not self._in_block:
                self.scripts.append(unquote(attributes.get("src", "")))
        if tag == "link" and "stylesheet" in attributes.get("rel", ""):
            self.styles.add(unquote(attributes.get("href", "")))
        if tag == "a" and "hreflang" in attributes:
            place = unquote(attributes.get("href", ""))
            self._language, self._text = (attributes["hreflang"], attributes.get("lang", ""), place), []
            return
        if tag == "a" and attributes.get("href", "").startswith(CALL):
            self._number, self._text = attributes["href"], []
            return
        for name in ("src", "href"):
            link = attributes.get(name, "").partition("#")[0]
            if link and not link.startswith("data:"):
                self.links.add(unquote(link))
                if self._depth and self._chapter:
                    self.files[self._chapter].add(unquote(link))
        target = attributes.get("href", "").removeprefix("#")
        if tag == "a" and not self._depth and CHAPTER.fullmatch(target):
            self._entry, self._text = target, []

    def handle_endtag(self, tag: str) -> None:
        """Follow what closes."""
        if tag == "script":
            self._in_block = False
        if tag == "a" and self._language:
            self.languages.append((*self._language, one_line("".join(self._text))))
            self._language = None
        if tag == "a" and self._number:
            self.numbers.append((self._number, one_line("".join(self._text))))
            self._number = ""
        if tag == "a" and self._entry:
            self.entries.append((self._entry, one_line("".join(self._text))))
            self._entry = ""
        if tag not in VOID and self._clinic_depth:
            self._clinic_depth -= 1
        if tag in VOID or not self._depth:
            return
        if self._sentence and self._depth == self._sentence_depth:
            self.sentences.append((self._sentence, one_line("".join(self._text))))
            self._sentence = ""
        self._depth -= 1

    def handle_data(self, data: str) -> None:
        """Gather text where it matters."""
        if self._in_block:
            self.block.append(data)
            return
        if self._clinic_depth:
            self.clinic.append(data)
        if self._sentence or self._entry or self._language or self._number:
            self._text.append(data)
        if not self._sentence and not self._depth:
            self.words.append(data)
