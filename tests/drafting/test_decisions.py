"""A short list of decisions: one of each kind, with what it is about, what happens if it is left, and its answers."""

from __future__ import annotations

import datetime
from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest

from audioguide.checks.wordings import Wording
from audioguide.cli.root import run as run_cli
from audioguide.drafting.answers import carried
from audioguide.drafting.closed_table import ClosedTable
from audioguide.drafting.deciding import of_changes
from audioguide.drafting.deciding.decision import minutes
from audioguide.drafting.drafted import CheckedDraft
from audioguide.drafting.plain.proposals import Proposals
from audioguide.drafting.road import draft_guide
from audioguide.drafting.writing.lines import DraftChapter, DraftLine, Unit
from audioguide.language.base import language_of
from audioguide.review.answering import Person
from audioguide.review.deciding import Choice, decide
from audioguide.review.decisions import Decision, Item
from audioguide.review.decisions_file import Asked, format_decisions, parse_decisions, read_decisions
from tests.drafting.extracted import read

WRITER = Person("Test Writer", "writer")
NOW = datetime.datetime(2026, 3, 4, tzinfo=datetime.UTC)
FIGURES = Decision(
    "figures",
    "Figures",
    "Is each right?",
    "They stand.",
    (Item("Rest for 2 days.", "Chapter 1, line 8"), Item("[ ] Wait for 3 weeks.")),
)
RIGHTS = Decision("rights", "Whose words these are", "Who gave them?", "Nobody has said.")
LEAFLET = """\
# Your knee

Rest your knee for 2 days. Take ibuprofen 400 mg with food. Ask your physician before you drive.

## At home

Do not climb stairs for 3 weeks, and keep the dressing dry until the stitches are out.
"""


def written(*decisions: Decision) -> str:
    return format_decisions("knee", Asked(decisions))


def answered(text: str) -> str:
    """The file when every decision in it is answered."""
    said = (
        replace(one, answer="settled", by="Test Writer, writer", date="2026-03-04")
        for one in parse_decisions(text).decisions
    )
    return written(*said)


def left(text: str | None) -> list[str]:
    assert text is not None
    return [one.id for one in parse_decisions(text).open]


def test_more_to_look_at_takes_more_minutes() -> None:
    many = Decision("figures", "Figures", "?", "!", (Item("Rest for 2 days."),) * 60)
    assert minutes([many]) > minutes([FIGURES]) >= 1


def test_a_leaflet_asks_about_ten_things_and_each_says_what_happens(tmp_path: Path) -> None:
    (tmp_path / "knee.md").write_text(LEAFLET)
    (made,) = draft_guide(tmp_path / "knee.md", tmp_path / "chapters").guides
    assert 4 <= len(made.decisions) <= 12
    assert len({one.id for one in made.decisions}) == len(made.decisions)
    assert all(one.if_left.endswith(".") and one.question for one in made.decisions)
    (names,) = (one for one in made.decisions if one.id == "names")
    assert "ibuprofen 400 mg" in names.items[0].text  # The dose, before any list of names.
    (figures,) = (one for one in made.decisions if one.id == "figures")
    assert not any("400 mg" in item.text for item in figures.items)
    # The file, which `review` asks from, says the same as --json does, and no box has to be found in prose.
    assert read_decisions(made.folder).decisions == made.decisions
    assert all(item.page == "en/01-your-knee.md" for item in names.items if item.where)


def test_a_public_chapter_is_looked_at_before_a_private_one(tmp_path: Path) -> None:
    (tmp_path / "knee.md").write_text(
        "# Your knee\n\n## Risks\n\n"
        + "About 99% of people are alive one year after surgery. " * 30
        + "\n\n## Rest\n\n"
        "Rest your knee.\n"
    )
    (made,) = draft_guide(tmp_path / "knee.md", tmp_path / "chapters").guides
    (places,) = (one for one in made.decisions if one.id == "places")
    settings = ["public" in item.text for item in places.items]
    assert settings == sorted(settings, reverse=True) and len(set(settings)) == 2


def test_what_was_left_out_is_listed_the_risky_first(tmp_path: Path) -> None:
    (tmp_path / "knee.md").write_text(LEAFLET + "\nwww.example.org\n\nLeaflet code: PI-12/3\n")
    (made,) = draft_guide(tmp_path / "knee.md", tmp_path / "chapters").guides
    assert [(one.reason, one.text) for one in made.left_out] == [
        ("link", "www.example.org"),
        ("reference", "Leaflet code: PI-12/3"),
    ]
    (asked,) = (one for one in made.decisions if one.id == "left-out")
    assert [item.text for item in asked.items] == ["reference: Leaflet code: PI-12/3", "link: www.example.org"]


FORM = "# Your visit\n\nWe ask these before you come.\n\n" + "".join(
    f"Did you have pain in week {number}? Yes / No ______\n\n" for number in range(2, 12)
)


@pytest.mark.parametrize(("answer", "code", "asked"), [("ask", 0, True), ("text", 0, False), ("stop", 3, False)])
def test_a_form_is_asked_about_and_a_flag_answers(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
    answer: str,
    code: int,
    asked: bool,
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "visit.md").write_text(FORM)
    assert run_cli(["draft", "visit.md", "--form", answer]) == code
    assert ("this looks like a form" in " ".join(capfd.readouterr().err.split())) == (answer == "stop")
    folder = tmp_path / "chapters" / "visit"
    assert folder.exists() == (code == 0)
    found = [one.choices for one in read_decisions(folder).open if one.kind == "form"]
    assert found == ([("text", "stop")] if asked else [])


def test_an_answer_holds_where_the_same_is_asked_about_the_same() -> None:
    base = written(RIGHTS, FIGURES)
    mine = answered(base)
    gap = Decision("gaps", "What the source leaves open", "Can you say more?", "They stay open.", (Item("Call if:"),))
    other = Decision("figures", "Figures", FIGURES.question, FIGURES.if_left, (Item("Rest for 3 days."),))
    assert left(carried(base, mine, written(RIGHTS, gap, FIGURES), "knee")) == ["gaps"]
    assert left(carried(base, mine, written(RIGHTS, other), "knee")) == ["figures"]


@pytest.mark.parametrize(
    "change",
    [
        ("Rest for 2 days.", "Rest for 9 days."),
        ("kind: figures", "kind: swaps"),
        ("choices", "chances"),
        ("- id", "id"),
    ],
)
def test_more_than_an_answer_is_a_persons_change(change: tuple[str, str]) -> None:
    base = written(RIGHTS, FIGURES)
    assert carried(base, base.replace(*change), written(RIGHTS), "knee") is None


def test_a_redraft_keeps_answers_and_opens_what_is_new(tmp_path: Path) -> None:
    (tmp_path / "knee.md").write_text(LEAFLET)
    (made,) = draft_guide(tmp_path / "knee.md", tmp_path / "chapters").guides
    decide(made.folder, [Choice(one.id, "settled", "As it stands.") for one in made.decisions], WRITER, NOW)
    assert read_decisions(made.folder).open == ()
    (tmp_path / "knee.md").write_text(LEAFLET.replace("2 days", "4 days"))
    draft_guide(tmp_path / "knee.md", tmp_path / "chapters")
    after = read_decisions(made.folder)
    opened = {one.id for one in after.open}
    assert "figures" in opened and "rights" not in opened
    (rights,) = (one for one in after.decisions if one.id == "rights")
    assert (rights.by, rights.date, rights.note) == ("Test Writer, writer", "2026-03-04", "As it stands.")
    draft_guide(tmp_path / "knee.md", tmp_path / "chapters")
    assert {one.id for one in read_decisions(made.folder).open} == opened


@pytest.mark.parametrize("ticked", [True, False])
def test_the_list_of_an_earlier_version_gives_way_and_its_ticks_stay_to_look_up(tmp_path: Path, ticked: bool) -> None:
    (tmp_path / "knee.md").write_text(LEAFLET)
    (made,) = draft_guide(tmp_path / "knee.md", tmp_path / "chapters").guides
    for folder in (made.folder, made.folder / ".draft"):
        (folder / "decisions.yaml").unlink()
        (folder / "REVIEW.md").write_text("- [ ] Figures: settled for the 2 below.\n")
    if ticked:
        (made.folder / "REVIEW.md").write_text("- [x] Figures: settled for the 2 below.\n")
    assert "REVIEW.md is from an earlier version" in read_decisions(made.folder).earlier
    (again,) = draft_guide(tmp_path / "knee.md", tmp_path / "chapters").guides
    assert read_decisions(again.folder).open == made.decisions
    assert (again.folder / "REVIEW.md").exists() == ticked


def review_of(text: str, folder: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.chdir(folder)
    monkeypatch.setenv("AUDIOGUIDE_CACHE", str(folder / "cache"))
    (folder / "gout.md").write_text(text, "utf-8")
    draft_guide(Path("gout.md"), folder / "chapters")
    asked = read_decisions(folder / "chapters" / "gout").decisions
    return "\n".join(line for one in asked for line in (one.title, *(item.text for item in one.items)))


def test_words_that_a_draft_says_of_a_list_and_a_not_in_full_are_no_change() -> None:
    table = read("It hurts.\n\nIt isn't rare.\n\nIt lasts.").table
    made = {
        "F001": Wording(said=("points", "all"), lost=("never",)),
        "F002": Wording(said=("points",), lost=("isn't", "iii")),
        "F003": Wording(said=("examples",)),
    }
    decision = of_changes.words(ClosedTable(table, made), language_of("en"))
    assert [(item.text, item.where) for item in decision.items] == [
        ('No longer said: "never". The source: It hurts.', "F001, line 3"),
        ('Added: "all".', "F001, line 3"),
    ]


def test_a_swap_is_shown_in_the_line_where_it_was_made(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    text = "# Gout\n\nFind a clinic near you.\n\nA nurse can identify what causes your gout.\n"
    review = review_of(text, tmp_path, monkeypatch)
    swap = next(line for line in review.splitlines() if '"identify" is said as' in line)
    assert "causes your gout" in swap


def test_a_list_that_stands_in_another_shape_is_not_called_missing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = (
        "# Gout\n\nTo make it heal:\n\nKeep the foot up on a chair or a stool for as long as it hurts you at all.\n\n"
        "It may cause:\n\n## Food\n\nEat well.\n"
    )
    review = review_of(text, tmp_path, monkeypatch)
    assert "make it heal" not in review.split("announces a list")[0].split("What could not be read")[-1]
    assert '"It may cause:" announces a list' in review


def test_a_sentence_that_fell_back_is_offered_with_what_was_stopped_and_one_that_says_the_same_is_not() -> None:
    tried, own = DraftLine("Wash it. Then dry it."), DraftLine("Wash it and then dry it.")
    assert Unit((tried,), (own,)).back == Unit((own,), (own,), reverted=True, stopped=tried.text)
    same = Unit((own,), (own,)).back
    assert (same.reverted, same.stopped) == (True, "")
    chapter = DraftChapter("A title", False, False, ((Unit((tried,), (own,)).back, same),))
    decision = of_changes.proposed((), Proposals((), (), Counter({"a number": 2})), CheckedDraft((chapter,), ()))
    assert [item.text for item in decision.items] == [f'was stopped: "{own.text}" as "{tried.text}"']
