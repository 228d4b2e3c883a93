"""V10: index.html has every sentence of the guide once, in order; its files are there; it runs and fetches nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html.parser import HTMLParser
from itertools import zip_longest
from pathlib import PurePath
from urllib.parse import unquote

from audioguide.errors import OutputError
from audioguide.model import Cue, Finding
from audioguide.publish.built import BuiltGuide, missing_state, one_line

CODE = "V10"
NAME = "index.html"
STYLE = "page.css"
TRANSCRIPT = "transcript"
"""Id of the element that holds the text of all chapters."""
CHAPTER = re.compile(r"c\d{2,3}")
SENTENCE = re.compile(r"c\d{2,3}-s\d{3,}")
VOID = frozenset("area base br col embed hr img input link meta source track wbr".split())
ACTIVE = frozenset("script iframe object embed form".split())


class ParsedPage(HTMLParser):
    """The page as a stream: sentences are taken out of `sentences` as they are found."""

    def __init__(self) -> None:
        super().__init__()
        self.sentences: list[tuple[str, str]] = []
        """(id, text) of each sentence in the transcript, until it is taken."""
        self.links: set[str] = set()
        """What `src` and `href` name, fragments left out."""
        self.active: set[str] = set()
        """Elements and attributes that run something."""
        self.words: list[str] = []
        """Text before the transcript."""
        self.language = ""
        self.direction = "ltr"
        self.files: dict[str, set[str]] = {}
        """Id of each chapter in the transcript -> the files that its part of the page leads to."""
        self.entries: list[tuple[str, str]] = []
        """(id of a chapter, what the link to it says) before the transcript: contents and routes."""
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
        if tag in ACTIVE:
            self.active.add(tag)
        self.active |= {name for name in attributes if name.startswith("on")}
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
        if tag == "a" and self._entry:
            self.entries.append((self._entry, one_line("".join(self._text))))
            self._entry = ""
        if tag in VOID or not self._depth:
            return
        if self._sentence and self._depth == self._sentence_depth:
            self.sentences.append((self._sentence, one_line("".join(self._text))))
            self._sentence = ""
        self._depth -= 1

    def handle_data(self, data: str) -> None:
        """Gather text where it matters."""
        if self._sentence or self._entry:
            self._text.append(data)
        if not self._sentence and not self._depth:
            self.words.append(data)


def needed(built: BuiltGuide) -> Iterator[str]:
    """The files that every guide has of this format."""
    yield from (NAME, STYLE)


def check(built: BuiltGuide) -> Iterator[Finding]:
    """The first sentence that is wrong, then the page as a whole."""
    if not built.has(NAME):
        return
    page = ParsedPage()
    try:
        messages = [_first_difference(_cues(built), _sentences(built, page)), *_whole(built, page)]
    except OutputError as problem:
        messages = [f"It cannot be read back: {problem}"]
    for message in messages:
        if message:
            yield built.finding(CODE, NAME, message)


def _cues(built: BuiltGuide) -> Iterator[Cue]:
    for chapter in built.chapters():
        yield from chapter.cues


def _sentences(built: BuiltGuide, page: ParsedPage) -> Iterator[tuple[str, str]]:
    for line in built.lines(NAME):
        page.feed(f"{line}\n")
        yield from page.sentences
        page.sentences.clear()
    page.close()


def _first_difference(cues: Iterator[Cue], found: Iterator[tuple[str, str]]) -> str:
    """Reads the page to its end whatever it finds, so that the rest can be judged too."""
    message = ""
    for cue, sentence in zip_longest(cues, found):
        if message:
            continue
        if cue is None:
            message = f"Its transcript has a sentence {sentence[0]} that the guide has not there."
        elif sentence is None or sentence[0] != cue.id:
            message = f"Sentence {cue.id} is not in its transcript, or not in its place."
        elif sentence[1] != one_line(cue.text):
            message = f"Sentence {cue.id} has another text in its transcript."
    return message


def _whole(built: BuiltGuide, page: ParsedPage) -> Iterator[str]:
    if page.language != built.timeline.language:
        yield f"Its language is {page.language!r}, not {built.timeline.language!r}."
    if page.direction != built.language.direction:
        yield f"Its direction is {page.direction}, not {built.language.direction}."
    if page.active:
        yield f"It holds something that runs: {', '.join(sorted(page.active))}."
    for link in sorted(page.links):
        if link not in built.files:
            yield f"It leads to {link}, which is not part of the guide."
    yield from _chapters(built, page)
    if missing := missing_state("".join(page.words), built.timeline.sign_off, built.language):
        yield f"It {missing}."


def _chapters(built: BuiltGuide, page: ParsedPage) -> Iterator[str]:
    """Each chapter leads to its own files, and each link to a chapter bears its title."""
    titles = {head.id: one_line(head.title) for head in built.heads}
    for head in built.heads:
        # What is no part of the guide at all is told by itself.
        found = page.files.get(head.id, set()) & built.files.keys()
        for file in sorted(file for file in found if PurePath(file).stem != PurePath(head.file).stem):
            yield f"Chapter {head.id} leads to {file}, and its files are those of {head.file}."
    for target, text in page.entries:
        if titles.get(target, "") not in text:
            yield f"The link {text!r} leads to chapter {target}, which is called {titles.get(target, '')!r}."
