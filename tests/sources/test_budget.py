"""One budget a document: each bound is counted, told in one sentence, and holds through drafting."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields, replace
from pathlib import Path

import pytest

from audioguide import budget
from audioguide.budget import Bound, Budget, over
from audioguide.drafting.extracting.records import extract
from audioguide.drafting.extracting.sentences import hold_sentences
from audioguide.errors import SourceError
from audioguide.model import Block, Document
from audioguide.sources import read_document
from audioguide.sources.bounded import bounded
from audioguide.sources.html.markup import weigh
from audioguide.sources.source import SourceFile
from tests.documents import ENGLISH, document
from tests.sources.building import packed
from tests.sources.hostile.cases import page, said, word
from tests.work import LINEAR, growth

SOURCE = SourceFile(Path("a.html"), "a.html", b"", 0)
BOUNDS = {name: bound for name, bound in vars(budget).items() if isinstance(bound, Bound)}


@pytest.mark.parametrize("name", BOUNDS)
def test_a_bound_is_told_whole(name: str) -> None:
    """What is too large, how large, what the bound is, what to do; in one line."""
    bound = BOUNDS[name]
    told = str(over(bound, bound.most + 1, "leaflet.html", 3))
    assert told.startswith("leaflet.html, line 3: it has ")
    assert f"{bound.most + 1:,} {bound.what}" in told and f"at most {bound.most:,} are read" in told
    assert told.endswith(bound.do) and bound.do.endswith(".") and "\n" not in told


def test_the_same_is_counted_whatever_the_machine() -> None:
    counted = Budget("a")
    counted.spend(budget.BLOCKS, budget.BLOCKS.most)
    with pytest.raises(SourceError, match="20,001 headings"):
        counted.spend(budget.BLOCKS, 1)


@pytest.mark.parametrize(
    ("block", "says"),
    [
        (Block("paragraph", "a " * 50_001, "line 1"), "100,002 characters in one paragraph"),
        (Block("heading", "a" * 2_001, "line 1"), "2,001 characters in one heading"),
        (Block("row", "a", "line 1", headers=("b" * 2_001,), cells=("a",)), "name of a column"),
        (Block("item", "a", "line 1", level=61), "61 lists inside one another"),
        (Block("paragraph", f"Take {'9' * 61} mg.", "line 1"), "61 digits in one number"),
    ],
)
def test_a_third_partys_document_is_held_to_the_same_bounds(block: Block, says: str) -> None:
    with pytest.raises(SourceError, match=says):
        bounded(Document("", "en", "odt", "a.odt", (block,)), SOURCE)


def test_a_title_out_of_all_measure_is_none() -> None:
    heading = Block("heading", "Your knee", "line 1", level=1)
    assert bounded(Document("word " * 100, "en", "odt", "a.odt", (heading,)), SOURCE).title == "Your knee"


def test_names_of_columns_count_with_every_cell() -> None:
    row = Block("row", "x; x", "table 1", headers=("n" * 1_000,) * 2, cells=("x", "x"))
    with pytest.raises(SourceError, match="the names of its columns counted with every cell"):
        bounded(Document("", "en", "odt", "a.odt", (row,) * 900), SOURCE)


@pytest.mark.parametrize(
    ("sentence", "says"),
    [
        ("You may wash it " * 120 + "now.", "characters in one sentence"),
        ("You lose 1 in 10 " * 76 + "hairs.", "152 numbers in one sentence"),
        ("You lose " + "half of one in two " * 80 + "hairs.", "160 numbers in one sentence"),
    ],
)
def test_a_sentence_out_of_all_measure_is_held_before_rules_read_it(sentence: str, says: str) -> None:
    hold_sentences(document(sentence), ENGLISH, Budget("a.md"))
    made = extract(document(f"Rest it.\n{sentence}"), ENGLISH)
    (unread,) = made.outline.unread
    assert says in unread.why and unread.text == made.table.facts["F002"].fact == sentence
    # No rule has read it: a "may" in it has left no trace.
    assert made.table.facts["F002"].hedge == "none"


def test_short_sentences_are_counted() -> None:
    with pytest.raises(SourceError, match="30,001 sentences"):
        hold_sentences(document("Wash it. " * 30_001), ENGLISH, Budget("a.md"))


def test_long_sentences_are_counted_together() -> None:
    sentence = "You may wash it " * 110 + "now."
    with pytest.raises(SourceError, match="each is compared with each"):
        extract(document("\n".join([sentence] * 200)), ENGLISH)


@pytest.mark.parametrize(
    ("markup", "refused"),
    [
        ("<p " + "a=1 " * 501 + ">", True),
        ("<p " + "a=1 " * 500 + ">", False),
        ("<p " + "a " * 501 + ">", True),
        ("<p " + "a='<p>' " * 501 + ">", True),
        ("<p/" + "a/" * 501 + ">", True),
        ("<p " + 'a="x"' * 501 + ">", True),
        ("<img src='" + "a=1 " * 600 + "'>", False),
        ("<script>if (a<b " + "c " * 600 + ")</script>", False),
        ("<!-- <p " + "a " * 600 + "-->", False),
        ("<!-- <p " + "a " * 600, True),
        ("a < b " + "c " * 600, False),
        ("<p a='" + "x " * 600, False),
    ],
)
def test_attributes_are_counted_before_a_tree_is_built(markup: str, refused: bool) -> None:
    source = replace(SOURCE, budget=Budget("a.html"))
    if refused:
        with pytest.raises(SourceError, match="attributes on one element"):
            weigh(source, markup)
    else:
        weigh(source, markup)


def test_a_heading_around_a_whole_text_is_a_paragraph(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_bytes(page(f"<h2>{'Wash it well. ' * 200}</h2><p>Dry it.</p>"))
    assert [block.kind for block in read_document(tmp_path / "a.html").blocks] == ["paragraph", "paragraph"]


def test_every_document_has_a_budget_of_its_own(tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text("Wash it.\n\n" * (budget.BLOCKS.most // 4 * 3))
        assert len(read_document(tmp_path / name).blocks) == budget.BLOCKS.most // 4 * 3


def test_places_are_told_as_a_person_finds_them(tmp_path: Path) -> None:
    (tmp_path / "a.docx").write_bytes(packed(word(said("Wash it.") + said("9" * 100))))
    with pytest.raises(SourceError, match=r"a\.docx: paragraph 2: it has 100 digits"):
        read_document(tmp_path / "a.docx")


ROW = f"<w:tr><w:tc>{said('x')}</w:tc><w:tc>{said('2 mg')}</w:tc></w:tr>"
KINDS: dict[str, Callable[[int], tuple[str, bytes]]] = {
    "paragraphs": lambda size: ("a.txt", b"Wash your hands well.\n\n" * size),
    "lines": lambda size: ("a.txt", b"Wash your\nhands well, and\n" * size),
    "broken words": lambda size: ("a.txt", b"medi-\ncine and rest\n" * size),
    "empty lines": lambda size: ("a.txt", b"Wash it.\n" + b"\n" * size * 9),
    "items": lambda size: ("a.html", page(f"<p>You may have:</p><ul>{'<li>Pain in a leg.' * size}</ul>")),
    "headings": lambda size: ("a.html", page("<h2>Your hands</h2><p>Wash them.</p>" * size)),
    "rows": lambda size: ("a.html", page(f"<table><tr><th>A<th>B{'<tr><td>x<td>2 mg' * size}</table>")),
    "runs": lambda size: ("a.html", page(f"<p>{'<b>a</b> word ' * min(size, 100)}</p>" * (1 + size // 100))),
    "markdown": lambda size: ("a.md", b"- Wash *it*.\n" * size),
    "word": lambda size: ("a.docx", packed(word(said("Wash your hands well.") * size))),
    "cells": lambda size: ("a.docx", packed(word(f"<w:tbl>{ROW * size}</w:tbl>"))),
}  # fmt: skip


@pytest.mark.parametrize("kind", KINDS)
def test_twice_the_text_is_about_twice_the_work(kind: str, tmp_path: Path) -> None:
    def read(size: int) -> None:
        name, content = KINDS[kind](size)
        (tmp_path / name).write_bytes(content)
        read_document(tmp_path / name)

    assert growth(read, 400) < LINEAR


@pytest.mark.parametrize("text", ["Wash your hands well.\n", "- Pain in a leg.\n", "# Your hands\nWash them.\n"])
def test_facts_grow_with_the_text(text: str) -> None:
    assert growth(lambda size: extract(document(text * size), ENGLISH), 150) < LINEAR


def test_all_bounds_are_in_one_place() -> None:
    """A bound is made where its reason stands, and nowhere else."""
    rooms = Path(budget.__file__).parent
    made = [file for file in rooms.rglob("*.py") if "Bound(" in file.read_text("utf-8") and file.name != "budget.py"]
    assert not made
    assert [one.name for one in fields(Bound)] == ["most", "what", "do"]
