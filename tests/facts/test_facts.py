"""Every malformed table is a FactTableError with file and line; a well-formed one is read whole."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from audioguide.errors import FactTableError
from audioguide.facts import read_facts, read_glossary
from audioguide.model import Comparison, Condition, Number

ROOT = Path(__file__).parents[2]
WHOLE = """\
schema: 1
source: {title: Knee page, publisher: Example Clinic, reviewed: '2024-05-06'}
sections: {care: Caring for your knee}
names:
- {name: knee, kind: body part, said: [knees]}
facts:
- id: F001
  section: care
  fact: 'After a repair: 3 to 15 in 100 within 5 years.'
  must_keep: false
  sensitivity: high
  hedge: possible
  polarity: negative
  numbers: [{value: [3, 15], unit: percent, span: 5 years}, {unit: time, literal: months or years},
            {value: '2024-05-06', unit: date, role: before}]
  condition: {text: after a repair, words: [[repair, operation], [knee]]}
  comparison: {relation: [more likely], more: [older], than: []}
  names: [knee]
  quantifiers: [any, one or both|both]
  attribution: Example Clinic
  items: [F002, some words]
  list_complete: false
  frame: examples
  must_accompany: [F002]
  pair_with: F002
  duplicate_of: F002
  action: true
  advice: ask
  order: [rest, walk]
  note: for people
- {id: F002, fact: Rest helps.}
"""


def table(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "facts.yaml"
    path.write_text(text, encoding="utf-8")
    return path


def test_every_key_is_read(tmp_path: Path) -> None:
    read = read_facts(table(tmp_path, WHOLE))
    fact = read.facts["F001"]
    assert list(read.facts) == ["F001", "F002"]
    assert (fact.section, fact.must_keep, fact.sensitivity, fact.hedge) == ("care", False, "high", "possible")
    assert (fact.polarity, fact.negations) == ("negative", 1)
    assert fact.numbers == (
        Number((3.0, 15.0), "percent", span="5 years"),
        Number((), "time", literal="months or years"),
        Number((20240506.0,), "date", role="before"),
    )
    assert fact.condition == Condition("after a repair", (("repair", "operation"), ("knee",)))
    assert fact.comparison == Comparison(("more likely",), ("older",), ())
    assert (fact.names, fact.quantifiers) == (("knee",), ("any", "one or both|both"))
    assert (fact.items, fact.list_complete, fact.frame) == (("F002", "some words"), False, "examples")
    assert (fact.must_accompany, fact.pair_with, fact.duplicate_of) == (("F002",), "F002", "F002")
    assert (fact.attribution, fact.action, fact.advice, fact.order) == ("Example Clinic", True, "ask", ("rest", "walk"))
    assert read.names["knee"].said == ("knee", "knees")
    assert (read.names["knee"].line, fact.line, read.facts["F002"].line) == (5, 7, 31)


def test_keys_left_out_have_their_defaults(tmp_path: Path) -> None:
    fact = read_facts(table(tmp_path, WHOLE)).facts["F002"]
    assert (fact.must_keep, fact.sensitivity, fact.hedge, fact.polarity) == (True, "low", "none", "affirmative")
    assert (fact.status, fact.negations, fact.numbers, fact.condition) == ("fact", 0, (), None)


def test_no_file_and_an_empty_file_have_no_facts(tmp_path: Path) -> None:
    assert read_facts(tmp_path / "facts.yaml").facts == {}
    assert read_facts(table(tmp_path, "")).facts == {}
    assert read_glossary(tmp_path / "none.yaml") == ()
    assert read_glossary(table(tmp_path, "# nothing yet\n")) == ()


@pytest.mark.parametrize(
    ("old", "new", "line", "words"),
    [
        ("schema: 1", "schema: 2", 1, "schema 2"),
        ("schema: 1", "scheme: 1", 1, "mean schema"),
        ("reviewed: '2024-05-06'}", "reviewed: '2024-05-06', smog: hard, fkgl: 8, hard_words: 20}", 2, "such as 11.6"),
        ("reviewed: '2024-05-06'}", "reviewed: '2024-05-06', smog: 11}", 2, "fkgl is missing"),
        ("  hedge: possible", "  hedge: posible", 12, "mean possible"),
        ("  hedge: possible", "  hegde: possible", 12, "mean hedge"),
        ("  section: care", "  section: car", 8, "mean care"),
        ("  must_keep: false", "  must_keep: perhaps", 10, "true or false"),
        ("  polarity: negative", "  polarity: negative\n  negations: two", 14, "whole number"),
        ("unit: percent", "unit: percents", 14, "mean percent"),
        ("span: 5 years", "spam: 5 years", 14, "mean span"),
        ("[3, 15]", "[15, 3]", 14, "lower one first"),
        ("[3, 15]", "[3, 15, 20]", 14, "lower one first"),
        ("[3, 15]", "several", 14, "not a number"),
        ("[3, 15]", ".nan", 14, "not a number"),
        ("value: '2024-05-06'", "value: 6 May", 15, "2023-08-10"),
        ("{unit: time, literal: months or years}", "{unit: time}", 14, "needs a value"),
        ("words: [[repair, operation], [knee]]", "words: [repair]", 16, "must be a list"),
        ("more: [older]", "more: []", 17, "needs more"),
        ("  names: [knee]", "  names: [nee]", 18, "mean knee"),
        ("  items: [F002,", "  items: [F003,", 21, "F003"),
        ("  pair_with: F002", "  pair_with: F001", 25, "F001"),
        ("  must_accompany: [F002]", "  must_accompany: F002", 24, "must be a list"),
        ("- id: F001", "- id: 7", 7, "form F024"),
        ("id: F002, fact", "id: F001, fact", 31, "twice"),
        ("id: F002, fact: Rest helps.", "id: F002", 31, "fact is missing"),
        ("- {name: knee, kind: body part", "- {name: knee, kind: organ", 5, "not a known kind"),
        ("  action: true", "  action: true\n  action: true", 28, "twice"),
        ("  note: for people", "  note: [a, list]", 30, "must be a text"),
        ("facts:\n- id: F001", "facts:\n- nonsense\n- id: F001", 7, "keys and values"),
        ("  fact: 'After", "  fact: After", 9, "not valid YAML"),
    ],
)
def test_what_is_wrong_is_named_with_its_line(tmp_path: Path, old: str, new: str, line: int, words: str) -> None:
    assert WHOLE.count(old) >= 1
    path = table(tmp_path, WHOLE.replace(old, new, 1))
    with pytest.raises(FactTableError) as caught:
        read_facts(path)
    assert caught.value.line == line
    assert words in str(caught.value)
    assert "facts.yaml" in str(caught.value)
    assert caught.value.exit_code == 2


@pytest.mark.parametrize(
    "raw",
    [
        b"\xff\xfe\x00a", b"a: \x00", b"[" * 5000, b"&a [*a]", b"- 1", b"facts: {a: b}", b"'", b"a: &x {b: *x}",
        b"? [a]\n: b", b"facts: [[1]]", b"source: [\n", b"%YAML 9\n---\n", b"--- a\n--- b\n", b"facts: *nobody",
    ],
)  # fmt: skip
def test_bytes_that_are_no_table_are_an_error_and_no_traceback(tmp_path: Path, raw: bytes) -> None:
    path = tmp_path / "facts.yaml"
    path.write_bytes(raw)
    with pytest.raises(FactTableError):
        read_facts(path)


def test_a_folder_or_a_giant_is_no_table(tmp_path: Path) -> None:
    with pytest.raises(FactTableError, match="cannot be read"):
        read_facts(tmp_path)
    path = table(tmp_path, "facts: []\n")
    with path.open("ab") as file:
        file.truncate(20_000_001)
    with pytest.raises(FactTableError, match="larger than"):
        read_facts(path)
    with pytest.raises(FactTableError, match="quote mark"):
        read_facts(table(tmp_path, f"facts: [{{id: F001, fact: {'a' * 10_001}}}]"))


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_any_cut_table_is_read_or_refused(tmp_path_factory: pytest.TempPathFactory, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(WHOLE)))
    end = data.draw(st.integers(start, len(WHOLE)))
    path = table(tmp_path_factory.mktemp("cut"), WHOLE[:start] + WHOLE[end:])
    try:
        read_facts(path)
    except FactTableError as error:
        assert error.line >= 0


def test_a_glossary_is_read_with_its_lines(tmp_path: Path) -> None:
    one = "- {term: ligament, plain: a band, said: LIG, source: guide}\n"
    two = "- term: tendon\n  plain: a cord\n  source: A page\n  address: https://example.org\n  opened: 2024-05-06\n"
    path = table(tmp_path, one + two)
    first, second = read_glossary(path)
    assert (first.term, first.plain, first.said, first.source, first.line) == ("ligament", "a band", "LIG", "guide", 1)
    assert (second.address, second.opened, second.line) == ("https://example.org", "2024-05-06", 2)


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ("- {term: a, plain: b, source: guide}\n- {term: A, plain: c, source: guide}\n", 2, "twice"),
        ("- {term: a, plane: b, source: guide}\n", 1, "mean plain"),
        ("- {term: a, plain: b}\n", 1, "source is missing"),
        ("- {term: a, plain: b, source: c, opened: May}\n", 1, "not a date"),
        ("term: a\n", 1, "must be a list"),
    ],
)
def test_a_wrong_glossary_is_named_with_its_line(tmp_path: Path, text: str, line: int, words: str) -> None:
    with pytest.raises(FactTableError, match=words) as caught:
        read_glossary(table(tmp_path, text))
    assert caught.value.line == line


def test_the_first_guide_has_a_table() -> None:
    read = read_facts(ROOT / "chapters" / "breast-cancer-recurrence" / "facts.yaml")
    assert len(read.facts) == 137
    assert sum(fact.must_keep for fact in read.facts.values()) == 128
    assert sum(fact.status == "source_gap" for fact in read.facts.values()) == 4
