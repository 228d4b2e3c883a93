"""No document fails as a whole for one line: what cannot be told is taken out, stands in the facts, and is asked."""

from __future__ import annotations

from pathlib import Path

import pytest

from audioguide.cli.root import run as run_cli
from audioguide.drafting.extracting.records import extract
from audioguide.drafting.gate import Gate
from audioguide.drafting.road import DraftedGuide, draft_guide
from audioguide.drafting.untold import ITEM_UNTOLD, LEAD_UNTOLD, LEANS, without
from audioguide.facts import read_facts
from audioguide.script import read_guide
from tests.documents import ENGLISH, document

UNSAYABLE = "Bring form 65 535 with you."
"""One number or two? Nobody may hear it as either (rule N26)."""


def drafted(folder: Path, text: str, name: str = "knee.md") -> tuple[DraftedGuide, list[str]]:
    """What became of a document, and every line of its chapters; held once more as it lies on disk."""
    (folder / name).write_text(text)
    (made,) = draft_guide(folder / name, folder / "chapters").guides
    guide = read_guide(made.folder)
    assert Gate().refused(guide, read_facts(made.folder / "facts.yaml")) == ()
    return made, [sentence.text for chapter in guide.chapters for sentence in chapter.sentences]


def untold(made: DraftedGuide) -> dict[str, str]:
    """Claims that are not told, as the table on disk has them, each with its reason."""
    table = read_facts(made.folder / "facts.yaml")
    return {fact.fact: fact.note for fact in table.facts.values() if fact.status == "not_told"}


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("AUDIOGUIDE_CACHE", str(tmp_path / "cache"))
    return tmp_path


def test_a_sentence_out_of_all_measure_costs_nothing_but_itself(folder: Path) -> None:
    long = "Ring the ward of " + ", ".join(f"Hill {number}" for number in range(300))
    made, lines = drafted(folder, f"# Help\n\nRest your knee for 2 days. {long}. Keep the wound dry.\n")
    assert {"Rest your knee for 2 days.", "Keep the wound dry."} <= set(lines)
    (claim,) = untold(made)
    assert claim == f"{long}." and "characters in one sentence" in untold(made)[claim]
    (asked,) = (one for one in made.decisions if one.kind == "not told")
    assert long in asked.items[0].text and "not in the guide" in asked.if_left


@pytest.mark.slow
def test_a_document_of_one_such_line_is_a_guide_that_says_what_it_is_from(folder: Path) -> None:
    made, lines = drafted(folder, "# Help lines\n\n" + "Ring 01632 960000 Hill House " * 80 + "\n")
    assert lines[0] == 'This guide is based on the document "Help lines".'
    assert len(untold(made)) == 1
    assert run_cli(["build", made.guide, "--voice", "silent"]) == 0


def test_what_cannot_be_said_is_left_out_with_what_leans_on_it(folder: Path) -> None:
    text = f"# Your visit\n\nTake the bus to the clinic. {UNSAYABLE} Do not fold it. The clinic opens at 9.\n"
    made, lines = drafted(folder, text)
    assert "Take the bus to the clinic." in lines and "The clinic opens at 9." in lines
    assert not any("fold" in line for line in lines)
    assert untold(made)["Do not fold it."] == LEANS
    assert "N26" in untold(made)[UNSAYABLE]


def test_a_heading_that_cannot_be_said_is_no_title(folder: Path) -> None:
    made, lines = drafted(folder, "# Your knee\n\n## Form 65 535\n\nRest your knee for 2 days.\n")
    (chapter,) = read_guide(made.folder).chapters
    assert "65" not in chapter.title and not any("65 535" in line for line in lines)
    (asked,) = (one for one in made.decisions if one.kind == "not told")
    assert any("65 535" in item.text for item in asked.items)


def test_a_number_that_no_table_holds_is_said_as_it_stands_or_not_at_all(folder: Path) -> None:
    made, _ = drafted(folder, "# Your knee\n\nRest your knee. Your number is 972063416682535.\n")
    assert any("972063416682535" in fact.fact for fact in read_facts(made.folder / "facts.yaml").facts.values())


def test_an_item_takes_all_that_is_said_of_it_along() -> None:
    made = extract(document("You may have:\n- A rash. Do not scratch.\n- A fever.\n"), ENGLISH)
    left = without(made, {"F002": "no"})
    assert [(one.text, one.item) for one in left.outline.statements] == [("You may have:", 0), ("A fever.", 1)]
    assert left.table.facts["F003"].note == ITEM_UNTOLD
    lead = left.table.facts["F001"]
    assert (lead.items, lead.list_complete, lead.frame) == (("F004",), False, "examples")


def test_no_item_is_told_without_what_opens_its_list() -> None:
    made = extract(document("Do these in order:\n1. Wash your hands.\n2. Dry them well.\nRest.\n"), ENGLISH)
    left = without(made, {"F001": "no"})
    assert [one.text for one in left.outline.statements] == ["Rest."]
    assert {left.table.facts[key].note for key in ("F002", "F003")} == {LEAD_UNTOLD}
    assert not any(left.table.facts[key].must_keep for key in ("F001", "F002", "F003"))


@pytest.mark.parametrize(
    "line",
    [
        "A soft splint is not medically necessary but may make some people feel more at ease.",
        "Your child may have a rash; if a plain cream such as zinc does not help please ask for more advice.",
        "Please speak with your nurse before you use it.",
    ],
)
def test_the_sources_own_sentence_does_not_contradict_itself(folder: Path, line: str) -> None:
    made, lines = drafted(folder, f"# Your sore wrist\n\nWe will help you.\n\n{line}\n")
    assert line in lines and not untold(made)
