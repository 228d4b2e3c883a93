"""A line of a guide's own, in the smallest guide that can hold it: what `scripts/measure/gate` asks of kind frame."""

from __future__ import annotations

import re
from collections.abc import Sequence

from audioguide.language.base import language_of
from audioguide.model import Chapter, FactTable, Guide, Sentence, Source, Term
from audioguide.model.script import Kind

TITLE = "Your health"
_MEANS = re.compile(r"^(?P<term>.{2,60}?)(?::| (?:means?(?: that)?|is|are|stands? for)) (?P<plain>.+?)\.?$")
_DEFINES = re.compile(r"^(?:An? )?[A-Z]\w+(?: means\b|: [a-z]| is the word | is an? .+ made | is .+ that means)")
_SIGNPOST = re.compile(r"^(?:In this (?:part|chapter)|Next|To sum up|Here|Then|Now|You will hear)\b|\?$")
_CREDIT = re.compile(r"\b(?:made from|based on|comes from|written by|published|reviewed)\b")


def framed(original: str, lines: Sequence[str], group: str) -> tuple[Guide, FactTable]:
    """A guide whose only line is one of its own, and its table: closed, with the original's words and no fact.

    Where the line is a title, the chapter is called so. Where it is a definition, the glossary has the original.
    """
    table = FactTable({}, {}, "facts.yaml", closed=True, said=(original,))
    kind, title = _kind(original, group), TITLE
    terms: tuple[Term, ...] = ()
    if kind == "title":
        title, lines, kind = " ".join(lines) or TITLE, (), "signpost"
    if kind == "definition":
        terms = (_term(original),)
    names = tuple(term.term for term in terms)
    sentences = tuple(Sentence("", 1, kind, text, (), names, at) for at, text in enumerate(lines, 5))
    chapter = Chapter(1, "part", title, "private", sentences, file="retold.md")
    return Guide("pair", TITLE, "en-US", _source(original), (chapter,), glossary=terms, folder="pair"), table


def _source(original: str) -> Source:
    """What guide.toml would say, by the original's words: who publishes, and when it was reviewed."""
    reading = language_of("en-US").reading
    bodies = [name.text for name in reading.names(original) if name.kind == "organisation"]
    dates = [f"{figure.value[0]:.0f}" for figure in reading.numbers(original) if figure.unit == "date"]
    day = dates[0] if dates else ""
    return Source(TITLE, bodies[0] if bodies else "", "-".join(part for part in (day[:4], day[4:6], day[6:]) if part))


def _kind(original: str, group: str) -> Kind:
    """What the line is: by its class where that says so, else by its words."""
    if "title" in group or original[-1:] not in ".?!:":
        return "title"
    if "definition" in group or "glossary" in group or _DEFINES.search(original):
        return "definition"
    if _SIGNPOST.search(original):
        return "signpost"
    return "credit" if _CREDIT.search(original) else "safety"


def _term(original: str) -> Term:
    found = _MEANS.match(original)
    term, plain = (found["term"], found["plain"]) if found else (original, original)
    return Term(re.sub(r"^(?:an?|the) ", "", term, flags=re.IGNORECASE).lower(), plain, plain, "guide")
