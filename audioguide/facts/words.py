"""facts.es.yaml -> the words by which chapters in Spanish are held to a table whose facts are in another language.

What a fact claims holds in every language: its numbers, how sure it is, what it denies, what its list holds. How that
is heard does not. So a file of words stands beside facts.yaml, one for each further language; what it does not say is
left out, and rule F19 tells of it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from audioguide.facts.node import Node, read
from audioguide.language.base import primary
from audioguide.model import FACT_ID, Comparison, Condition, Fact, FactTable, Name, Number
from audioguide.text_files import shown

_KEYS = (
    "id", "fact", "condition", "comparison", "quantifiers", "attribution", "items", "order", "literals", "must_hear",
    "recap_hear", "said", "note",
)  # fmt: skip


def words_file(path: Path, language: str) -> Path:
    """Where the words of a table stand in another language: facts.es.yaml for facts.yaml."""
    return path.with_name(f"{path.stem}.{primary(language)}{path.suffix}")


def told_in(table: FactTable, language: str, file: Path) -> FactTable:
    """The table as chapters in another language are held to it. language: the table's own.

    Raises FactTableError, with file and line, for whatever is not in the form of docs/reference/facts.md.
    """
    root = read(file) or Node({}, shown(file), 1)
    root.keys(("schema", "names", "facts", "said", "same"))
    names, facts = _by(root, "names", "name", table.names), _by(root, "facts", "id", table.facts)
    return replace(
        table,
        facts={key: _fact(fact, facts.get(key), table.closed) for key, fact in table.facts.items()},
        names={key: _name(name, names.get(key)) for key, name in table.names.items()},
        said=root.texts("said"),
        same=tuple(group.strings() for group in root.at("same").entries()) if "same" in root.mapping() else (),
        source_scores=None,
        language=language,
        words_file=shown(file),
    )


def _by(root: Node, key: str, id_key: str, known: Mapping[str, object]) -> dict[str, Node]:
    """The records of a list by their id, each of which the table knows and none of which is there twice."""
    out: dict[str, Node] = {}
    for record in root.records(key):
        name = record.needed(id_key)
        if name not in known:
            raise record.at(id_key).unknown(id_key, name, known)
        if name in out:
            raise record.error(f"{name} is there twice; the other stands in line {out[name].line}. Delete one.")
        out[name] = record
    return out


def _name(name: Name, record: Node | None) -> Name:
    if record is not None:
        record.keys(("name", "said"))
    return replace(name, said=record.texts("said") if record else ())


def _fact(fact: Fact, record: Node | None, closed: bool) -> Fact:
    words = record or Node({}, "", 0)
    words.keys(_KEYS)
    words.text("note")
    told = replace(
        fact,
        fact=words.text("fact") or fact.fact,
        foreign=not words.text("fact"),
        condition=_condition(fact, words),
        comparison=comparison_of(words) if "comparison" in _asked(words, "comparison", fact.comparison) else None,
        quantifiers=words.texts("quantifiers"),
        attribution=words.text("attribution"),
        items=_items(fact, words),
        numbers=_numbers(fact, words),
        order=words.texts("order"),
        must_hear=words.texts("must_hear"),
        recap_hear=words.texts("recap_hear"),
        said=words.texts("said"),
    )
    return replace(told, unworded=tuple(key for key in _needed(fact, closed) if not _given(told, words, key)))


def _needed(fact: Fact, closed: bool) -> list[str]:
    """The keys under which the fact's own language has words that must be heard."""
    keys = [key for key in ("comparison", "quantifiers", "attribution", "order", "must_hear", "recap_hear")
            if getattr(fact, key)]  # fmt: skip
    keys += ["condition"] if fact.condition and fact.condition.words else []
    keys += ["items"] if _in_words(fact) else []
    keys += ["literals"] if _literals(fact) else []
    # Where a closed table says no more, each word of the fact must be heard (rule F17).
    by_itself = closed and not fact.must_hear and fact.must_keep and fact.status == "fact"
    return [*keys, *(["must_hear"] if by_itself else [])]


def _given(told: Fact, words: Node, key: str) -> bool:
    return key in words.mapping() or (key == "must_hear" and not told.foreign)


def _asked(words: Node, key: str, own: object) -> Mapping[str, Node]:
    """The keys of a record; one that words what the fact has not got is an error."""
    if key in words.mapping() and not own:
        raise words.at(key).error(f"facts.yaml gives {words.text('id')} no {key}, so there is nothing to word here.")
    return words.mapping()


def _condition(fact: Fact, words: Node) -> Condition | None:
    if "condition" not in _asked(words, "condition", fact.condition):
        return fact.condition and Condition("")
    condition = words.at("condition")
    condition.keys(("text", "words"))
    groups = tuple(group.strings() for group in condition.at("words").entries())
    return Condition(condition.text("text") or " ".join(group[0] for group in groups), groups)


def comparison_of(record: Node) -> Comparison:
    """The comparison of a record that has one. Raises FactTableError where a side is missing."""
    sides = record.at("comparison")
    sides.keys(("relation", "more", "than"))
    for key in ("relation", "more"):
        if not sides.texts(key):
            raise sides.error(f"a comparison needs {key}: a list of spellings.")
    return Comparison(sides.texts("relation"), sides.texts("more"), sides.texts("than"))


def _in_words(fact: Fact) -> list[str]:
    """The items of its list that are words, and no ids."""
    return [item for item in fact.items if not all(FACT_ID.fullmatch(key) for key in item.split())]


def _items(fact: Fact, words: Node) -> tuple[str, ...]:
    """Its list with the items that are words in the words of the other language, in their order."""
    if "items" not in _asked(words, "items", _in_words(fact)):
        return fact.items
    own = iter(_as_many(words.at("items"), len(_in_words(fact))))
    return tuple(next(own) if item in _in_words(fact) else item for item in fact.items)


def _literals(fact: Fact) -> list[Number]:
    return [number for number in fact.numbers if number.literal]


def _numbers(fact: Fact, words: Node) -> tuple[Number, ...]:
    """Its numbers with their literals in words of the other language; a literal alone is none without them."""
    if "literals" not in _asked(words, "literals", _literals(fact)):
        return tuple(replace(number, literal="") for number in fact.numbers if number.value)
    own = iter(_as_many(words.at("literals"), len(_literals(fact))))
    return tuple(replace(number, literal=next(own)) if number.literal else number for number in fact.numbers)


def _as_many(node: Node, count: int) -> tuple[str, ...]:
    given = node.strings()
    if len(given) != count:
        raise node.error(f"facts.yaml has {count} of {node.key} in words here, and this gives {len(given)}.")
    return given
