"""What the rules on lists and on a chapter's frame ask for, and what they leave to the writer."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Literal

import pytest

from audioguide import checks
from audioguide.model import Fact, FactTable, Route
from scripts.measure import scaffold
from tests.checks.guides import chapter, guide

FIXTURES = Path(__file__).parent.parent / "fixtures" / "checks"
ITEMS = ("a pop in the knee", "swelling of the knee", "a knee that locks", "heat in the knee", "pain in the knee")
MORE = (*ITEMS, "a stiff knee", "a weak knee")
ASK = "Ask your care team. {safety}\n"


def _fact(key: str, text: str) -> Fact:
    return Fact(key, "knee", text, False, "low", "none", "affirmative")


def listed(count: int, frame: Literal["", "examples"] = "") -> FactTable:
    """A list of signs, and a fact that is to be done."""
    facts = {f"F00{at}": _fact(f"F00{at}", item) for at, item in enumerate(MORE[:count], 2)}
    opening = replace(_fact("F001", "A tear may have signs."), items=tuple(facts), frame=frame)
    action = replace(_fact("F010", "Call your care team."), action=True)
    return FactTable({"F001": opening, **facts, "F010": action}, {}, "facts.yaml")


def said(code: str, text: str, table: FactTable, routes: tuple[Route, ...] = ()) -> list[str]:
    told = replace(guide(chapter(text)), routes=routes)
    return [finding.message for finding in checks.run(told, table) if finding.code == code]


def items(count: int, gap: int = 0) -> str:
    """The first items of the list, a sentence each, with an empty line before the one at `gap`."""
    return "".join(
        f"{chr(10) if gap and at == gap else ''}You may have {item}. {{F00{at + 2}}}\n"
        for at, item in enumerate(MORE[:count])
    )


def test_l4_asks_no_count_of_a_row_of_three() -> None:
    assert said("L4", "A tear has signs. {F001}\n" + items(3), listed(3)) == []


def test_l4_asks_for_the_count_of_a_longer_list_that_is_whole() -> None:
    assert len(said("L4", "A tear has signs. {F001}\n" + items(4), listed(4))) == 1
    assert said("L4", "A tear has 4 signs. {F001}\n" + items(4), listed(4)) == []


def test_l4_wants_examples_to_be_called_so_and_not_to_be_counted() -> None:
    examples = listed(4, "examples")
    assert said("L4", "A tear may have signs such as these. {F001}\n" + items(4), examples) == []
    (told,) = said("L4", "A tear has signs. {F001}\n" + items(4), examples)
    assert "examples" in told


def test_l4_hears_the_pause_of_a_paragraph_between_two_groups() -> None:
    opening, examples = "A tear may have signs such as these. {F001}\n", listed(7, "examples")
    (told,) = said("L4", opening + items(7), examples)
    assert told.startswith("7 items")
    assert said("L4", opening + items(7, gap=4), examples) == []


WAIT = "You can stop at any time, and go on when you like. {signpost}\n"


@pytest.mark.parametrize(("lines", "told"), [(3, 0), (4, 1)])
def test_l7_wants_the_first_fact_within_20_seconds(lines: int, told: int) -> None:
    """At 135 words a minute: the title has 2 words, each line 12."""
    text = WAIT * lines + items(1) + ASK
    assert len([one for one in said("L7", text, listed(1)) if "first fact" in one]) == told


def test_l7_lets_a_long_chapter_say_first_what_it_will_tell() -> None:
    preview = "In this part you will hear what a tear is, what it does, and who you can ask. {signpost}\n"
    opening = preview + WAIT * 3 + items(1)
    assert any("first fact" in one for one in said("L7", opening + ASK, listed(1)))
    assert said("L7", preview + WAIT * 2 + items(1) + f"{WAIT}\n" * 35 + ASK, listed(1)) == []


@pytest.mark.parametrize(
    ("ending", "told"),
    [
        (ASK, 0),
        ("Call your care team. {F010}\n", 0),
        ("To sum up, you may have a pop in the knee. {F002}\n", 0),
        ("You may have a pop in the knee. {F002}\n", 0),  # The message once more.
        ("You may have pain in the knee. {F006}\n", 1),
        ("You may have pain in the knee again. {F006}\n", 1),
        ("You have heard about a tear. {signpost}\n", 0),
    ],
)
def test_l7_wants_an_end_that_helps(ending: str, told: int) -> None:
    text = "\n\n".join(items(7).splitlines()) + "\n\n" + ending
    assert len([one for one in said("L7", text, listed(7)) if "helps" in one]) == told


def test_l7_hears_what_is_new_behind_the_summing_up_and_what_is_said_word_for_word() -> None:
    new = items(2) + "\nTo sum up, you may have swelling of the knee. {F003}\nYou may have heat in the knee. {F005}\n"
    assert [one for one in said("L7", new, listed(5)) if "F005 is new" in one]
    again = items(2) + "\nTo sum up, you may have a pop in the knee. {F002}\n"
    assert [one for one in said("L7", again, listed(5)) if "word for word" in one]
    other = items(2) + "\nTo sum up, a pop or swelling may be a sign. {F002 F003}\n"
    assert said("L7", other, listed(5)) == []


def test_l7_lets_no_chapter_of_a_guide_with_routes_say_which_comes_next() -> None:
    text = items(1) + ASK + "Next comes chapter 2, on walking. {signpost}\n"
    route = Route("I have a tear", "tear", (1,))
    assert said("L7", text, listed(1)) == []
    (told,) = said("L7", text, listed(1), (route,))
    assert "route" in told
    later = items(1) + ASK + "It keeps your place for the next time. {signpost}\n"
    assert said("L7", later, listed(1), (route,)) == []


def test_l8_leaves_a_chapter_of_one_minute_alone() -> None:
    minute = f"{WAIT}\n" * 12
    assert said("L8", minute, listed(1)) == []
    assert len(said("L8", f"{WAIT}\n" * 10, listed(1))) == 1


@pytest.mark.parametrize("name", ["breast-cancer-recurrence", "how-to-listen"])
def test_the_guides_of_the_project_are_joined_and_little_scaffold(name: str) -> None:
    assert scaffold.main([scaffold.GUIDE.parent / name]) == 0


@pytest.mark.parametrize(
    ("rule", "told"),
    [
        ("L4", "scaffold 48.0 percent of 25 words: signposts 0.0, ordinals 12.0, counts 36.0, recaps 0.0 (bar 20)"),
        ("L7", "scaffold 68.8 percent of 32 words: signposts 43.8, ordinals 0.0, counts 0.0, recaps 25.0 (bar 20)"),
    ],
)
def test_scaffold_counts_what_holds_a_text(rule: str, told: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert scaffold.main([FIXTURES / rule / "keeps"]) == 1
    assert told in capsys.readouterr().out
