"""The measures that scripts/measure/run plainbench prints are those their authors published."""

from __future__ import annotations

from pathlib import Path

import pytest

from scripts.measure.sari import corpus_sari, sentence_sari

ROOT = Path(__file__).parents[2]
REFERENCES = [
    "About 95 species are currently known.",
    "About 95 species are now accepted.",
    "95 species are now accepted.",
]
CATS = ["The cat sat on the mat.", "The cat is on the mat.", "The cat sat."]


def test_both_forms_of_sari_give_their_authors_figures() -> None:
    one = sentence_sari("About 95 species are currently accepted.", "About 95 you now get in.", REFERENCES)
    assert one == pytest.approx(26.953601953601954, abs=1e-9)
    whole = corpus_sari(
        ["About 95 species are currently accepted.", "The cat perched on the mat."],
        ["About 95 you now get in.", "Cat on mat."],
        [REFERENCES, CATS],
    )
    assert whole[0] == pytest.approx(33.17472563619544, abs=1e-9)


def test_the_rewrite_itself_is_perfect_and_no_change_deletes_nothing() -> None:
    original = "There was no edema of the left leg this week."
    rewrite = original.replace("edema", "swelling")
    assert corpus_sari([original], [rewrite.lower()], [[rewrite]])[0] == pytest.approx(100)
    assert corpus_sari([original], [original], [[rewrite]])[2:] == (0, 0)


def test_the_mapping_names_every_fact_that_must_be_kept() -> None:
    import yaml

    from audioguide.facts import read_facts

    mapping = yaml.safe_load((ROOT / "tests" / "drafts" / "first_source.yaml").read_text("utf-8"))
    gold = read_facts(ROOT / "chapters" / "breast-cancer-recurrence" / "facts.yaml").facts.values()
    assert set(mapping["facts"]) == {fact.id for fact in gold if fact.must_keep}
    assert len(mapping["facts"]) == 128
    assert set(mapping["gaps"]) == {fact.id for fact in gold if fact.status == "source_gap"}


def test_a_made_book_is_always_the_same_and_hardly_says_a_thing_twice(tmp_path: Path) -> None:
    from scripts.measure.made_book import chapters, write_epub

    words = write_epub(tmp_path / "one.epub", 6_000)
    write_epub(tmp_path / "other.epub", 6_000)
    assert 6_000 <= words < 8_500
    assert (tmp_path / "one.epub").read_bytes() == (tmp_path / "other.epub").read_bytes()
    pieces = [element for _, chapter in chapters(6_000) for element in chapter]
    assert {element.kind for element in pieces} == {"h1", "h2", "h3", "p", "ul", "ol", "table"}
    told = [text for element in pieces if element.kind == "p" for text in element.texts]
    assert len(set(told)) > 0.95 * len(told)
