"""V10: index.html has every sentence of the guide once, in order, at its time; nothing but its own script runs."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from hashlib import sha256
from importlib.resources import files
from itertools import zip_longest
from pathlib import PurePath
from typing import Any

from audioguide.errors import OutputError
from audioguide.language.base import Language, primary
from audioguide.language.base.language_table import own_name
from audioguide.model import Clinic, Cue, Finding
from audioguide.publish.built import BuiltGuide, missing_state, one_line
from audioguide.publish.page.parsed import ParsedPage

CODE = "V10"
NAME = "index.html"
STYLE = "page.css"
SCRIPT = "page.js"
PINNED = "shipped.sha256"
"""The files that lie beside every page, as this version has them: `tests/publish/page_hashes.py` writes it."""


def needed(built: BuiltGuide) -> Iterator[str]:
    """The files that every guide has of this format."""
    yield from (NAME, STYLE, SCRIPT)


def check(built: BuiltGuide) -> Iterator[Finding]:
    """The first sentence that is wrong, then the page as a whole, then what lies beside it."""
    yield from _shipped(built)
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


def pinned() -> dict[str, str]:
    """SHA-256 of each file that lies beside a page, by its name."""
    lines = files("audioguide.publish.page").joinpath(PINNED).read_text("utf-8").splitlines()
    return {name: value for value, name in (line.split("  ") for line in lines)}


def _shipped(built: BuiltGuide) -> Iterator[Finding]:
    for name, value in pinned().items():
        if built.has(name) and sha256((built.folder / name).read_bytes()).hexdigest() != value:
            yield built.finding(CODE, name, "It is not the one that this version puts beside a page. Build again.")


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
    if page.scripts != [SCRIPT] or not page.styles <= set(pinned()):
        yield f"Its script and its look are not {SCRIPT} and {STYLE} alone."
    for link in sorted(page.links):
        if link not in built.files:
            yield f"It leads to {link}, which is not part of the guide."
    yield from _languages(built, page)
    yield from _clinic(built, page)
    yield from _chapters(built, page)
    yield from _block(built, page)
    if missing := missing_state("".join(page.words), built.timeline, built.language):
        yield f"It {missing}."


def _languages(built: BuiltGuide, page: ParsedPage) -> Iterator[str]:
    """It leads to the guide in the languages that stood beside it, each by its own name, and to no other place."""
    guide, tags = built.timeline.guide, built.timeline.other_languages
    wanted = [(tag, tag, f"../{guide}-{primary(tag)}/{NAME}", own_name(tag) or tag) for tag in tags]
    if page.languages != wanted:
        shown = ", ".join(f"{name!r}, {to}" for *_, to, name in page.languages) or "nothing"
        yield f"Its links to other languages are {shown}. guide.json names {', '.join(tags) or 'none'}."


def _clinic(built: BuiltGuide, page: ParsedPage) -> Iterator[str]:
    """It calls the clinic's own numbers and nobody else, and says the rest as it is, and nothing more."""
    clinic = built.timeline.clinic
    numbers = [one.number for one in clinic.numbers] if clinic is not None else []
    plus = ("+" if number.startswith("+") else "" for number in numbers)
    wanted = [(f"tel:{sign}{re.sub('[^0-9]', '', number)}", one_line(number))
              for sign, number in zip(plus, numbers, strict=True)]  # fmt: skip
    if page.numbers != wanted:
        shown = ", ".join(f"{text!r} as {to}" for to, text in page.numbers) or "nobody"
        yield f"It calls {shown}. guide.json names {', '.join(numbers) or 'no number'}."
    if one_line("".join(page.clinic)) != _told(clinic, built.language):
        yield "It says something else of its clinic than guide.json does."


def _told(clinic: Clinic | None, language: Language) -> str:
    if clinic is None:
        return ""
    phrases = language.publication
    numbers = (part for one in clinic.numbers for part in (one.number, one.reaches))
    hours = phrases.clinic_open(clinic.hours) if clinic.hours else ""
    told = (phrases.clinic_heading, clinic.name, *numbers, hours, clinic.emergency, clinic.mistakes)
    return one_line(" ".join(filter(None, told)))


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


# --- what the script is told -------------------------------------------------------------------------------------


def _block(built: BuiltGuide, page: ParsedPage) -> Iterator[str]:
    try:
        known = json.loads("".join(page.block))
        told = {chapter["id"]: chapter for chapter in known["chapters"]}
        day, routes = known["lastDay"], [(route["title"], route["chapters"]) for route in known["routes"]]
    except (ValueError, KeyError, TypeError, RecursionError) as problem:
        yield f"What it tells its script cannot be read: {problem}."
        return
    if list(told) != [head.id for head in built.heads]:
        yield "It tells its script of other chapters than the guide has."
    if day != built.timeline.review_by:
        yield f"It tells its script that the check holds until {day!r}, not {built.timeline.review_by!r}."
    if routes != [(route.title, list(route.chapters)) for route in built.timeline.routes]:
        yield "It tells its script of other ways through the guide."
    rate = built.timeline.sample_rate
    for chapter in built.chapters():
        wanted: dict[str, Any] = {
            "number": chapter.number,
            "file": chapter.file,
            "private": chapter.setting == "private",
            "notice": chapter.notice,
            "optional": chapter.optional,
        }
        found = told.get(chapter.id)
        if found is None:
            continue
        if not isinstance(found, dict) or any(found.get(key) != value for key, value in wanted.items()):
            yield f"It tells its script something else of chapter {chapter.id} than the guide says."
        elif message := _times(chapter.cues, chapter.frames, found, rate):
            yield message


def _times(cues: tuple[Cue, ...], frames: int, found: dict[str, Any], rate: int) -> str:
    """The first time of a chapter that is a millisecond or more from the sound's; empty where none is."""
    times = found.get("times")
    if not isinstance(times, list) or len(times) != len(cues):
        return f"It tells its script of other sentences than chapter {found['id']} has."
    if not _within(found.get("length"), frames, rate):
        return f"It tells its script another length of chapter {found['id']}."
    for cue, told in zip(cues, times, strict=True):
        known = isinstance(told, list) and len(told) == 2
        if not known or not (_within(told[0], cue.start, rate) and _within(told[1], cue.end, rate)):
            return f"It tells its script another time of sentence {cue.id}."
    return ""


def _within(milliseconds: object, frames: int, rate: int) -> bool:
    """Whether it is this place of the sound to less than a millisecond."""
    return isinstance(milliseconds, int) and abs(milliseconds * rate - frames * 1000) < rate
