"""glossary.yaml -> Terms: for readers and for the rules of plain words."""

from __future__ import annotations

from pathlib import Path

from audioguide.facts.node import Node, read
from audioguide.model import Term

KEYS = ("term", "plain", "said", "source", "address", "opened", "must_hear", "topic", "everyday", "unless")


def read_glossary(path: Path) -> tuple[Term, ...]:
    """The terms in `path`, in its order; none where there is no such file or it is empty.

    Raises FactTableError, with file and line, for whatever is not in the form of docs/reference/facts.md.
    """
    root = read(path)
    if root is None or root.value == {}:
        return ()
    terms: dict[str, Term] = {}
    for record in root.entries():
        term = _term(record)
        earlier = terms.setdefault(term.term.casefold(), term)
        if earlier is not term:
            raise record.error(f"{term.term} is there twice; the other stands in line {earlier.line}. Delete one.")
    return tuple(terms.values())


def _term(record: Node) -> Term:
    record.keys(KEYS)
    opened = record.text("opened")
    if opened:
        record.at("opened").date()
    return Term(
        term=record.needed("term"),
        plain=record.needed("plain"),
        said=record.text("said"),
        source=record.needed("source"),
        address=record.text("address"),
        opened=opened,
        must_hear=record.texts("must_hear"),
        topic=record.text("topic"),
        everyday=record.flag("everyday", False),
        unless=record.texts("unless"),
        line=record.line,
    )
