"""FactTable -> facts.yaml, and terms -> glossary.yaml, in the form of docs/reference/facts.md.

Written by hand rather than by a YAML library: a table of 10,000 records takes a tenth of the time, and each record
keeps its order of keys. A test reads every table back and compares.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping

from audioguide.model import Fact, FactTable, Number, Source, Term

_PLAIN = re.compile(r"[A-Za-z][A-Za-z0-9 /_-]*[A-Za-z0-9]|[A-Za-z]")
_RESERVED = frozenset(("true", "false", "yes", "no", "on", "off", "null", "y", "n"))
_REST = (
    "names", "quantifiers", "attribution", "items", "list_complete", "frame", "must_accompany", "pair_with",
    "duplicate_of", "action", "advice", "order", "must_hear", "recap_hear", "said", "where", "note",
)  # fmt: skip
HEADER = "# Every claim of the source, a record each. audioguide check says of a key or a word here what is amiss.\n"


def format_facts(table: FactTable, source: Source, sections: Mapping[str, str], header: str = HEADER) -> str:
    """The table as text; `sections` are the labels of its sections by id."""
    out = [header + "schema: 1"]
    made_from = {"title": source.title, "publisher": source.publisher, "reviewed": source.reviewed}
    entries = [f"{key}: {scalar(value)}" for key, value in made_from.items()]
    if table.source_scores:
        scores = table.source_scores
        entries.append(f"smog: {scores.smog:.1f}, fkgl: {scores.fkgl:.1f}, hard_words: {100 * scores.hard_share:.0f}")
    out.append(f"source: {{{', '.join(entries)}}}")
    out.append("sections:" if sections else "sections: {}")
    out += [f"  {key}: {scalar(label)}" for key, label in sections.items()]
    if table.closed:
        out.append("closed: true")
    if table.said:
        out.append(f"said: {scalars(table.said)}")
    if table.same:
        out.append("# What stands for one another in this guide, the words as it says them first.")
        out += ["same:", *(f"- {scalars(group)}" for group in table.same)]
    out.append("names:" if table.names else "names: []")
    out += [f"- {{name: {scalar(n.name)}, kind: {n.kind}, said: {scalars(n.said)}}}" for n in table.names.values()]
    out.append("facts:" if table.facts else "facts: []")
    for fact in table.facts.values():
        out += _record(fact)
    return "\n".join(out) + "\n"


def format_glossary(terms: Iterable[Term]) -> str:
    """The terms as text; an empty list where there are none."""
    out = []
    for term in terms:
        out += [f"- term: {scalar(term.term)}", f"  plain: {scalar(term.plain)}"]
        out += [
            f"  {key}: {scalar(getattr(term, key))}"
            for key in ("said", "source", "address", "opened")
            if getattr(term, key)
        ]
        out += [f"  must_hear: {scalars(term.must_hear)}"] if term.must_hear else []
    return "\n".join(out) + "\n" if out else "[]\n"


def _record(fact: Fact) -> Iterator[str]:
    yield f"- id: {fact.id}"
    yield f"  section: {scalar(fact.section)}"
    yield f"  fact: {scalar(fact.fact)}"
    if not fact.must_keep:
        yield "  must_keep: false"
    yield f"  sensitivity: {fact.sensitivity}"
    if fact.status != "fact":
        yield f"  status: {fact.status}"
    yield f"  hedge: {fact.hedge}"
    yield f"  polarity: {fact.polarity}"
    if fact.negations != (0 if fact.polarity == "affirmative" else 1):
        yield f"  negations: {fact.negations}"
    if fact.numbers:
        yield f"  numbers: [{', '.join(_number(number) for number in fact.numbers)}]"
    if fact.condition:
        groups = ", ".join(scalars(group) for group in fact.condition.words)
        yield f"  condition: {{text: {scalar(fact.condition.text)}, words: [{groups}]}}"
    if fact.comparison:
        sides = [f"{key}: {scalars(getattr(fact.comparison, key))}" for key in ("relation", "more", "than")]
        yield f"  comparison: {{{', '.join(sides)}}}"
    yield from _rest(fact)


def _rest(fact: Fact) -> Iterator[str]:
    """The keys of lists and links, those alone that are not at their default."""
    flags = {"list_complete": "" if fact.list_complete else "false", "action": "true" if fact.action else ""}
    for key in _REST:
        value = getattr(fact, key)
        if key in flags:
            shown = flags[key]
        elif isinstance(value, tuple):
            shown = scalars(value) if value else ""
        else:
            shown = scalar(value) if value else ""
        if shown:
            yield f"  {key}: {shown}"


def _number(number: Number) -> str:
    parts = []
    if number.value:
        parts.append(f"value: {_value(number)}")
    parts.append(f"unit: {number.unit}")
    parts += [f"{key}: {scalar(getattr(number, key))}" for key in ("role", "span", "literal") if getattr(number, key)]
    return f"{{{', '.join(parts)}}}"


def _value(number: Number) -> str:
    if number.unit == "date":
        digits = f"{number.value[0]:.0f}"
        return f"'{digits[:4]}-{digits[4:6]}-{digits[6:]}'"
    shown = [repr(int(part) if part == int(part) else part) for part in number.value]
    return shown[0] if len(shown) == 1 else f"[{', '.join(shown)}]"


def scalar(text: str) -> str:
    """A YAML scalar that reads back as this text: plain where that is safe, else in double quotes."""
    if _PLAIN.fullmatch(text) and text.lower() not in _RESERVED:
        return text
    return (
        json.dumps(text, ensure_ascii=False)
        .replace("\x7f", "\\x7f")
        .replace("\x85", "\\N")
        .replace("\u2028", "\\L")
        .replace("\u2029", "\\P")
    )


def scalars(texts: Iterable[str]) -> str:
    """The same of a list of texts, on one line."""
    return f"[{', '.join(scalar(text) for text in texts)}]"
