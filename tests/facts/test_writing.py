"""A table that is written reads back as the same table."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from audioguide.drafting.extracting.records import extract
from audioguide.facts import read_facts, read_glossary
from audioguide.facts.writing import format_facts, format_glossary
from audioguide.model import (
    NAME_KINDS,
    NUMBER_ROLES,
    NUMBER_UNITS,
    Comparison,
    Condition,
    Fact,
    FactTable,
    Name,
    Number,
    Scores,
    Source,
    Term,
)
from tests.documents import ENGLISH, document

TEXT = st.text(alphabet=st.characters(blacklist_categories=("C", "Zl", "Zp")), min_size=1, max_size=30).map(
    lambda text: " ".join(text.split())
).filter(bool) | st.sampled_from(["yes", "null", "3", "a: b", "- c", "#", "'", "{x}", "1e3"])
TEXTS = st.lists(TEXT, max_size=3).map(tuple)
SOME = st.lists(TEXT, min_size=1, max_size=3).map(tuple)
NUMBERS = st.builds(
    Number,
    st.one_of(
        st.integers(0, 10_000).map(lambda value: (float(value),)),
        st.tuples(st.integers(0, 50), st.integers(51, 99)).map(lambda pair: (float(pair[0]), float(pair[1]))),
        st.just((0.5,)),
    ),
    st.sampled_from([unit for unit in NUMBER_UNITS if unit != "date"]),
    st.sampled_from(["", *NUMBER_ROLES]),
    st.just("") | TEXT,
    st.just("") | TEXT,
) | st.just(Number((20230810.0,), "date", literal="10 August 2023"))
FACTS = st.builds(
    Fact,
    id=st.just("F001"),
    section=st.just(""),
    fact=TEXT,
    must_keep=st.booleans(),
    sensitivity=st.sampled_from(["low", "medium", "high"]),
    hedge=st.sampled_from(["possible", "probable", "certain", "rare", "none"]),
    polarity=st.sampled_from(["affirmative", "negative", "mixed"]),
    negations=st.integers(0, 5),
    status=st.sampled_from(["fact", "source_gap", "boilerplate"]),
    numbers=st.lists(NUMBERS, max_size=3).map(tuple),
    condition=st.none() | st.builds(Condition, TEXT, st.lists(SOME, max_size=2).map(tuple)),
    comparison=st.none() | st.builds(Comparison, SOME, SOME, TEXTS),
    quantifiers=TEXTS,
    attribution=st.just("") | TEXT,
    list_complete=st.booleans(),
    frame=st.sampled_from(["", "examples"]),
    action=st.booleans(),
    advice=st.just("") | TEXT,
    order=TEXTS,
    must_hear=TEXTS,
    where=st.just("") | TEXT,
)
SOURCE = Source("A page: of knees", "", "2024-05-06")


def bare(table: FactTable) -> FactTable:
    """Without lines and file, which writing changes."""
    facts = {key: replace(fact, line=0) for key, fact in table.facts.items()}
    names = {key: replace(name, line=0) for key, name in table.names.items()}
    return replace(table, facts=facts, names=names, file="")


@pytest.mark.slow
@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(FACTS, TEXT, st.sampled_from(NAME_KINDS), TEXTS)
def test_any_record_comes_back_as_it_was(
    tmp_path: Path, fact: Fact, name: str, kind: str, said: tuple[str, ...]
) -> None:
    names = {name: Name(name, kind, tuple(dict.fromkeys((name, *said))))}
    table = FactTable({"F001": replace(fact, names=(name,))}, names, "", source_scores=Scores(11.5, 8.1, 0.3))
    file = tmp_path / "facts.yaml"
    file.write_text(format_facts(table, SOURCE, {}), "utf-8")
    assert bare(read_facts(file)) == bare(table)


def test_the_table_of_a_document_comes_back_as_it_was(tmp_path: Path) -> None:
    made = extract(document("# Signs: new\nYou may have:\n- a 3% to 15% chance\n- pain, if it rains\nRest."), ENGLISH)
    file = tmp_path / "facts.yaml"
    sections = {section.id: section.title or "start" for section in made.outline.sections}
    file.write_text(format_facts(made.table, SOURCE, sections), "utf-8")
    assert bare(read_facts(file)) == bare(made.table)


def test_the_first_guides_table_comes_back_as_it_was(tmp_path: Path) -> None:
    table = read_facts(Path(__file__).parents[2] / "chapters" / "breast-cancer-recurrence" / "facts.yaml")
    file = tmp_path / "facts.yaml"
    keys = dict.fromkeys(fact.section for fact in table.facts.values())
    file.write_text(format_facts(table, SOURCE, dict(zip(keys, table.sections, strict=True))), "utf-8")
    assert bare(read_facts(file)) == bare(table)


def test_a_glossary_comes_back_as_it_was(tmp_path: Path) -> None:
    terms = (Term("stent", "a tube: it keeps a vessel open", "stent", "unreviewed"), Term("x", "y", "", "guide"))
    file = tmp_path / "glossary.yaml"
    file.write_text(format_glossary(terms), "utf-8")
    assert tuple(replace(term, line=0) for term in read_glossary(file)) == terms
    file.write_text(format_glossary(()), "utf-8")
    assert read_glossary(file) == ()
