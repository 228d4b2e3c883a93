"""facts.yaml -> FactTable, each record with its line; references between records are proved as well."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache
from pathlib import Path
from typing import TypeVar, get_args

from audioguide.facts.node import Node, parsed, text_of
from audioguide.facts.words import comparison_of, told_in, words_file
from audioguide.language.base import primary
from audioguide.model import (
    FACT_ID,
    NAME_KINDS,
    NUMBER_ROLES,
    NUMBER_UNITS,
    Condition,
    Fact,
    FactStatus,
    FactTable,
    Hedge,
    Name,
    Number,
    Polarity,
    Scores,
    Sensitivity,
)
from audioguide.text_files import shown

T = TypeVar("T", Fact, Name)

SCHEMA = 1
FRAMES = ("", "examples")
_SCORES = ("smog", "fkgl", "hard_words")
_FACT_KEYS = (
    "id", "section", "fact", "must_keep", "sensitivity", "status", "hedge", "polarity", "negations", "numbers",
    "condition", "comparison", "names", "quantifiers", "attribution", "items", "list_complete", "frame",
    "must_accompany", "pair_with", "duplicate_of", "action", "advice", "order", "where", "note",
    "must_hear", "recap_hear", "said",
)  # fmt: skip


def read_facts(path: Path, language: str = "", main_language: str = "") -> FactTable:
    """The fact table in `path`; an empty one where there is no such file, as in a guide without a source.

    language: tag of the chapters that are told from it; empty = the table's own. main_language: tag of the guide's own
    language, which is the table's where it names none. Where they differ, numbers, hedges, denials and all that is no
    word holds as it stands, and the words by which chapters are held to a fact are those of `words_file` beside it.
    Raises FactTableError, with file and line, for whatever is not in the form of docs/reference/facts.md.
    """
    text = text_of(path)
    if text is None:
        return FactTable({}, {}, shown(path))
    table, said = _read(text, shown(path))
    own = said or main_language
    if not language or not own or primary(own) == primary(language):
        return table
    return told_in(table, own, words_file(path, language))


@lru_cache(maxsize=1)
def _read(text: str, file: str) -> tuple[FactTable, str]:
    """The table in `text`, and the tag of its language where it names one.

    The last one is kept: a build asks for the same table where it reads the guide, where it chooses what is printed and
    where it holds the chapters to their facts.
    """
    root = parsed(text, file)
    return _table(root, file), root.text("language")


def _table(root: Node, file: str) -> FactTable:
    root.keys(("schema", "language", "source", "sections", "names", "facts", "closed", "said", "same"))
    if root.whole("schema", SCHEMA) != SCHEMA:
        raise root.at("schema").error(f"schema {root.text('schema')} is not known; this program reads schema 1.")
    if isinstance(root.at("source").value, dict):
        root.at("source").keys(("title", "publisher", "reviewed", *_SCORES))
    sections = root.at("sections").mapping() if root.at("sections").value else {}
    names = _unique((_name(record), record) for record in root.records("names"))
    records = {record.text("id"): record for record in root.records("facts")}
    facts = _unique((_fact(record, sections), record) for record in root.records("facts"))
    closed, said = root.flag("closed", False), root.texts("said")
    labels = tuple(label.scalar() for label in sections.values())
    scores = _source_scores(root.at("source"))
    table = FactTable(facts, names, file, closed, said, _same(root), labels, scores)
    for key, record in records.items():
        _references(facts[key], record, table)
    return table


def _source_scores(source: Node) -> Scores | None:
    if not isinstance(source.value, dict) or not any(key in source.mapping() for key in _SCORES):
        return None
    smog, fkgl, hard = (source.decimal(key) for key in _SCORES)
    return Scores(smog, fkgl, hard / 100)


def _same(root: Node) -> tuple[tuple[str, ...], ...]:
    return tuple(group.strings() for group in root.at("same").entries()) if "same" in root.mapping() else ()


def _unique(pairs: Iterable[tuple[T, Node]]) -> dict[str, T]:
    out: dict[str, T] = {}
    for entry, record in pairs:
        key = entry.id if isinstance(entry, Fact) else entry.name
        if key in out:
            raise record.error(f"{key} is there twice; the other stands in line {out[key].line}. Rename one.")
        out[key] = entry
    return out


def _name(record: Node) -> Name:
    record.keys(("name", "kind", "said"))
    name = record.needed("name")
    said = dict.fromkeys((name, *record.texts("said")))
    return Name(name, record.choice("kind", NAME_KINDS), tuple(said), record.line)


def _fact(record: Node, sections: Mapping[str, Node]) -> Fact:
    record.keys(_FACT_KEYS)
    key = _id(record)
    section = record.text("section")
    if sections and section and section not in sections:
        raise record.at("section").unknown("section", section, sections)
    polarity: Polarity = record.choice("polarity", get_args(Polarity), "affirmative")
    return Fact(
        id=key,
        section=section,
        fact=record.needed("fact"),
        must_keep=record.flag("must_keep", True),
        sensitivity=record.choice("sensitivity", get_args(Sensitivity), "low"),
        hedge=record.choice("hedge", get_args(Hedge), "none"),
        polarity=polarity,
        negations=record.whole("negations", 0 if polarity == "affirmative" else 1),
        status=record.choice("status", get_args(FactStatus), "fact"),
        numbers=tuple(_number(number) for number in record.records("numbers")),
        condition=_condition(record),
        comparison=comparison_of(record) if "comparison" in record.mapping() else None,
        names=record.texts("names"),
        quantifiers=record.texts("quantifiers"),
        attribution=record.text("attribution"),
        items=record.texts("items"),
        list_complete=record.flag("list_complete", True),
        frame=record.choice("frame", FRAMES, ""),
        must_accompany=record.texts("must_accompany"),
        pair_with=record.text("pair_with"),
        duplicate_of=record.text("duplicate_of"),
        action=record.flag("action", False),
        advice=record.text("advice"),
        order=record.texts("order"),
        must_hear=record.texts("must_hear"),
        recap_hear=record.texts("recap_hear"),
        said=record.texts("said"),
        where=record.text("where"),
        note=record.text("note"),
        line=record.line,
    )


def _id(record: Node) -> str:
    key = record.needed("id")
    if not FACT_ID.fullmatch(key):
        raise record.at("id").error(f"the id {key} is not in the form F024 or F024a.")
    return key


def _number(record: Node) -> Number:
    record.keys(("value", "unit", "role", "span", "literal"))
    unit = record.choice("unit", NUMBER_UNITS)
    literal = record.text("literal")
    if "value" not in record.mapping():
        if not literal:
            raise record.error("a number needs a value, or a literal that is said as it stands.")
        return Number((), unit, record.choice("role", ("", *NUMBER_ROLES), ""), record.text("span"), literal)
    value = record.at("value")
    if unit == "date":
        parts: tuple[float, ...] = (float(value.date().strftime("%Y%m%d")),)
    else:
        parts = tuple(part.amount() for part in (value.entries() if isinstance(value.value, list) else [value]))
        if len(parts) > 2 or (len(parts) == 2 and parts[0] >= parts[1]):
            raise value.error("a value is one number, or a range as [3, 15] with the lower one first.")
    return Number(parts, unit, record.choice("role", ("", *NUMBER_ROLES), ""), record.text("span"), literal)


def _condition(record: Node) -> Condition | None:
    if "condition" not in record.mapping():
        return None
    condition = record.at("condition")
    condition.keys(("text", "words"))
    groups = condition.at("words").entries() if "words" in condition.mapping() else []
    return Condition(condition.needed("text"), tuple(group.strings() for group in groups))


def _references(fact: Fact, record: Node, table: FactTable) -> None:
    for name in fact.names:
        if name not in table.names:
            raise record.at("names").unknown("name", name, table.names)
    for key, ids in (
        ("items", [word for item in fact.items for word in item.split() if FACT_ID.fullmatch(word)]),
        ("must_accompany", fact.must_accompany),
        ("pair_with", (fact.pair_with,) if fact.pair_with else ()),
        ("duplicate_of", (fact.duplicate_of,) if fact.duplicate_of else ()),
    ):
        for other in ids:
            if other not in table.facts or other == fact.id:
                raise record.at(key).unknown("fact", other, [known for known in table.facts if known != fact.id])
