"""Decisions of a draft as data: what the file holds, whom each concerns, and how it is answered."""

from __future__ import annotations

import io
import json
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from audioguide.errors import FactTableError
from audioguide.review.decisions import Decision, Item
from audioguide.review.decisions_file import FILE_NAME, Asked, format_decisions, parse_decisions, read_decisions
from audioguide.script import read_guide
from tests.conftest import Run
from tests.signing import make, settle

FIGURES = Decision(
    "figures", "Figures", "Is each right?", "They are heard as they stand.",
    (Item("Passive: who does this?", "Chapter 1, line 8", "en/01-start.md"),),
)  # fmt: skip
RIGHTS = Decision("rights", "Whose words these are", "Who gave them?", "Nobody has said.")
FORM = Decision("form", "This looks like a form", "Is it text?", "It is told as text.", choices=("text", "stop"))
ANSWERED = replace(RIGHTS, answer="settled", by="Test Writer, writer", date="2026-03-04", note='By letter: "yes", all.')
WRITER = ("--as", "Test Writer, writer")
_SIGNS = st.characters(categories=("L", "N", "P", "S"))
TEXT = st.lists(st.text(_SIGNS, min_size=1, max_size=12), min_size=1, max_size=6).map(" ".join)
"""Words of any signs, as one line."""


@pytest.fixture
def knee(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return asked(make(tmp_path / "chapters"), RIGHTS, FIGURES)


def asked(folder: Path, *decisions: Decision) -> Path:
    (folder / FILE_NAME).write_text(format_decisions(folder.name, Asked(decisions)), "utf-8")
    return folder


def typed(monkeypatch: pytest.MonkeyPatch, *answers: str) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO("".join(f"{answer}\n" for answer in answers)))


@given(TEXT, TEXT, TEXT, TEXT)
def test_whatever_a_source_says_is_read_back_as_it_was_asked(text: str, where: str, note: str, change: str) -> None:
    decision = replace(ANSWERED, question=text, items=(Item(text, where), Item(where)), note=note)
    told = Asked((decision, FIGURES), (change,))
    assert parse_decisions(format_decisions("knee", told)) == told


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("answer: settled", "answer: setled", "Did you mean settled?"),
        ('by: "Test Writer, writer"', "by: me", "rights is answered, and by is not who: write a name, a role."),
        ("2026-03-04", "soon", "soon is not a date"),
        ("answer: settled", 'answer: ""', "rights says who answered and has no answer."),
        ("id: rights", "id: figures", "id is figures; of this kind it is rights."),
        ("kind: rights", "kind: wrongs", "is not a known kind"),
        ("schema: 1", "schema: 2", "this version reads 1"),
        ("note:", "nota:", "is not a known key"),
        ("title:", "- title:", "not valid YAML"),
    ],
)
def test_what_nobody_can_have_meant_is_refused_with_its_line(tmp_path: Path, old: str, new: str, told: str) -> None:
    text = format_decisions("knee", Asked((ANSWERED,)))
    assert old in text
    (tmp_path / FILE_NAME).write_text(text.replace(old, new), "utf-8")
    with pytest.raises(FactTableError) as refused:
        read_decisions(tmp_path)
    assert told in str(refused.value)
    line = text.replace(old, new).split(new)[0].count("\n") + 1
    assert f"decisions.yaml, line {line}: " in str(refused.value)


@pytest.mark.parametrize(
    ("items", "of_first"),
    [
        ((Item("Passive", "Chapter 1, line 8", "en/01-start.md"),), True),
        ((Item("Passive", "Chapter 2, line 8", "en/02-rest.md"),), False),
        ((Item("Passive", "Chapter 2, line 8", "en/02-rest.md"), Item("Drug: ibuprofen")), True),
        ((Item("Passive", "Chapter 2, line 8", "en/02-another-name.md"),), True),
        ((Item("A place of the source", "line 12"),), True),
        ((), True),
    ],
)
def test_whose_decision_it_is(tmp_path: Path, items: tuple[Item, ...], of_first: bool) -> None:
    guide = read_guide(make(tmp_path))
    assert replace(FIGURES, items=items).concerns(guide, frozenset({1})) is of_first


def test_a_guide_that_no_draft_made_has_no_decision(tmp_path: Path) -> None:
    assert read_decisions(tmp_path) == Asked()


def test_the_boxes_of_an_earlier_version_are_not_guessed_and_keep_nobody_from_reading(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, run: Run
) -> None:
    monkeypatch.chdir(tmp_path)
    folder = make(tmp_path / "chapters")
    (folder / "REVIEW.md").write_text("- [x] All of it\n", "utf-8")
    typed(monkeypatch, "quit")
    code, out, err = run("review", "knee")
    assert code == 0 and "lines to settle." in out
    assert "its boxes are no longer read. Draft again" in " ".join(err.split())
    entry = json.loads(run("review", "knee", "--json")[1])["entries"][0]["id"]
    assert run("review", "knee", "--answer", f"{entry}=settle")[0] == 0


def test_they_come_first_with_their_choices_and_a_name_is_asked_once(
    knee: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    typed(monkeypatch, "", "settled By letter.", "nobody", "Test Writer, writer", "s", "quit")
    told = run("review", "knee")[1]
    assert told.startswith(
        "Caring for your knee: 2 decisions of its draft, the riskiest first.\nDecision 1 of 2, rights."
    )
    assert "Chapter 1, line 8: Passive: who does this?\n" in told
    assert told.count("Settled, later or quit?") == 2
    assert "Answer settled, later or quit." in told, "an empty line is no answer"
    assert told.count("Who decides?") == 1
    assert "That is 'nobody'; it must be a name and a role" in told
    assert "2 decisions kept, 0 decisions left." in told
    assert told.index("0 decisions left") < told.index("lines to settle.") < told.index("Settle, later, back or quit?")
    first, second = read_decisions(knee).decisions
    assert (first.answer, first.by, first.note) == ("settled", "Test Writer, writer", "By letter.")
    assert second.date and second.by == first.by


def test_quit_keeps_what_was_answered_and_later_goes_on(knee: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    settle(knee)
    typed(monkeypatch, "later", "settled", "Test Writer, writer")
    assert (
        "1 decision kept, 1 decision left.\nCaring for your knee: nothing is left to settle."
        in run("review", "knee")[1]
    )
    assert [one.id for one in read_decisions(knee).open] == ["rights"]
    typed(monkeypatch, "quit")
    assert run("review", "knee")[1].endswith("0 decisions kept, 1 decision left.\n")


def test_a_script_lists_them_and_answers_them_all_or_none(knee: Path, run: Run) -> None:
    listed = json.loads(run("review", "knee", "--json")[1])["decisions"]
    assert [one["id"] for one in listed] == ["rights", "figures"]
    assert listed[1]["choices"] == ["settled"]
    code, _, err = run("review", "knee", *WRITER, "--answer", "rights=settled", "--answer", "figures=fine")
    assert code == 2 and "figures is answered with settled, not 'fine'." in " ".join(err.split())
    assert len(read_decisions(knee).open) == 2
    code, out, _ = run("review", "knee", *WRITER, "--answer", "rights=settled by letter, see the file")
    assert (code, out) == (0, "Kept: 1 decision. 1 decision left.\n")
    (rights, _) = read_decisions(knee).decisions
    assert (rights.by, rights.note) == ("Test Writer, writer", "by letter, see the file")
    assert [one["id"] for one in json.loads(run("review", "knee", "--json")[1])["decisions"]] == ["figures"]


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("--answer", "rights=settled"), "A decision is answered by somebody"),
        ((*WRITER, "--answer", "rights=settled", "--answer", "c01-p01-00000000=settle"), "in one command and lines in"),
        (("--as", "Your Name, writer", "--answer", "rights=settled"), "which is an example"),
    ],
)
def test_what_is_no_answer_is_refused(knee: Path, run: Run, words: tuple[str, ...], told: str) -> None:
    code, _, err = run("review", "knee", *words)
    assert code == 2 and told in " ".join(err.split())
    assert len(read_decisions(knee).open) == 2


def test_whoever_reads_is_told_that_some_are_open_and_is_not_asked(
    knee: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    typed(monkeypatch, "quit")
    told = run("review", "knee", "--as", "Test Reviewer, test role")[1]
    assert told.startswith("2 decisions of its draft are left to its writer: audioguide review knee\n")
    assert "Decision 1" not in told


def test_of_many_items_the_first_are_told(knee: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    asked(knee, replace(FIGURES, items=tuple(Item(f"Line {number}.") for number in range(1, 1_302))))
    typed(monkeypatch, "quit")
    told = run("review", "knee")[1]
    assert "Line 300.\nAnd 1,001 more of this kind, in decisions.yaml.\n" in told
