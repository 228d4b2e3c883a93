"""What a closed table asks beside its words: how often each is said, what denies without not, numbered parts."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from audioguide import checks
from audioguide.checks.wordings import closed
from audioguide.model import Fact, FactTable, Guide, Number, Term
from audioguide.script import parse_chapter
from tests.checks.guides import guide


def found(lines: str, *facts: Fact, same: tuple[tuple[str, ...], ...] = ()) -> set[str]:
    """Codes of what refuses a program's own change where a table of these facts is closed."""
    table = FactTable({fact.id: fact for fact in facts}, {}, "facts.yaml", closed=True, same=same)
    return {finding.code for finding in checks.run(told(lines), table, None, "fact") if finding.refuses_program}


def record(text: str, key: str = "F001", **more: Any) -> Fact:
    """A flat statement of low sensitivity, but for what is said otherwise."""
    return replace(Fact(key, "", text, True, "low", "none", "affirmative"), **more)


def told(lines: str) -> Guide:
    """A guide of one chapter with these lines."""
    front = "---\ntitle: Your knee\nsetting: private\n---\n"
    return guide(parse_chapter(front + lines, "en/01-knee.md", 1, "knee"))


CELLS = record("Bone cells differ from skin cells.")
UNPLANNED = record("The visit was unplanned.")
CALL = record("Call the clinic if:", items=("F002", "F003"))
HOT = record("You are hot.", "F002")
SICK = record("You are sick.", "F003")


def test_a_word_that_is_said_twice_is_heard_twice() -> None:
    assert found("Bone cells differ from skin cells. {F001}", CELLS) == set()
    assert found("Bone cells differ from skin. {F001}", CELLS) == {"F17"}


def test_not_beside_another_denial_is_one_too_many() -> None:
    assert found("The visit was unplanned. {F001}", UNPLANNED) == set()
    assert "F5" in found("The visit was not unplanned. {F001}", UNPLANNED)


def test_a_list_whose_items_repeat_its_opening_repeats_it_whole() -> None:
    whole = "Call the clinic if you are hot. {F001 F002}\nCall the clinic if you are sick. {F001 F003}"
    assert found(whole, CALL, HOT, SICK) == set()
    assert found(whole.replace("the clinic if you are sick", "if you are sick"), CALL, HOT, SICK) == {"F17"}


def test_a_list_that_is_opened_once_is_asked_for_it_once() -> None:
    lines = "Call the clinic if this is so. {F001}\nFirst, you are hot. {F001 F002}\nSecond, you are sick. {F001 F003}"
    assert found(lines, CALL, HOT, SICK) == set()


@pytest.mark.parametrize(("said", "codes"), [("part 7", set()), ("part 17", {"F2"}), ("chapter 8", {"F2"})])
def test_the_number_of_a_part_is_the_source_s(said: str, codes: set[str]) -> None:
    part = record("The tale goes on in part 7 or chapter 7.", must_hear=("tale",))
    assert found(f"The tale goes on in {said}. {{F001}}", part) == codes


def test_what_stands_for_one_another_is_asked_for_as_one() -> None:
    fact = record("Healthcare providers check the wound.")
    same = (("care team", "healthcare providers"),)
    assert found("Your care team checks the wound. {F001}", fact, same=same) == set()
    assert found("Your team checks the wound. {F001}", fact, same=same) == {"F17"}


def test_a_number_in_a_definition_can_be_heard() -> None:
    definition = "A receptor means a part of a cell such as HER2. {definition receptor}"
    term = Term("receptor", "a part of a cell such as HER2", "", "guide")
    table = FactTable({"F001": CELLS}, {}, "facts.yaml", closed=True)
    whole = replace(told(f"Bone cells differ from skin cells. {{F001}}\n{definition}"), glossary=(term,))
    assert not [f for f in checks.run(whole, table, None, "fact") if f.code == "F11" and f.refuses_program]
    other = replace(told(f"Bone cells differ from skin cells. {{F001}}\n{definition.replace('HER2', 'HER3')}"),
                    glossary=(term,))  # fmt: skip
    assert [f for f in checks.run(other, table, None, "fact") if f.code == "F11" and f.refuses_program]


def test_closing_keeps_the_denials_that_plain_words_brought() -> None:
    fact = record("The knee is atraumatic and nontender.")
    table = FactTable({"F001": fact}, {}, "facts.yaml")
    lines = "The knee is not injured and not tender. {F001}"
    shut = closed(told(lines), table)
    assert shut.facts["F001"].negations == 2
    codes = {f.code for f in checks.run(told(lines.replace("not tender", "tender")), shut, None, "fact")}
    assert "F5" in codes
    assert not [f for f in checks.run(told(lines), shut, None, "fact") if f.refuses_program]


def test_closing_holds_a_telling_that_shares_no_word_with_its_fact() -> None:
    fact = record("You experience:")
    shut = closed(told("It is so with you. {F001}"), FactTable({"F001": fact}, {}, "facts.yaml"))
    assert shut.facts["F001"].must_hear == ("it",)


def test_a_word_that_denies_in_the_record_too_stands_for_no_other_denial() -> None:
    fact = record("You should not stop without asking.", polarity="negative", negations=1)
    assert found("You should not stop without asking. {F001}", fact) == set()
    assert "F5" in found("You should stop without asking. {F001}", fact)


def test_a_step_keeps_its_number() -> None:
    fact = record("Step 3: Repeat step 2.")
    assert found("Step 3: Repeat step 2. {F001}", fact) == set()
    assert found("Step 3: Repeat step 1. {F001}", fact) >= {"F2"}
    assert found("Step 3: Repeat step. {F001}", fact) >= {"F17"}


def test_a_denial_that_each_item_repeats_is_heard_with_each() -> None:
    opening = record("Do not take it if you:", polarity="negative", negations=1, items=("F002", "F003"))
    items = (record("You are hot.", "F002"), record("You are sick.", "F003"))
    lines = "Do not take it if you are hot. {F001 F002}\nDo not take it if you are sick. {F001 F003}"
    assert found(lines, opening, *items) == set()
    assert "F5" in found(lines.replace("Do not take it if you are sick", "Do take it if you are sick"), opening, *items)


def test_a_definition_is_not_heard_in_the_term_itself() -> None:
    term = Term("deep vein clot", "a clot in a deep vein", "", "guide")
    table = FactTable({"F001": CELLS}, {}, "facts.yaml", closed=True)
    for said, wrong in (("a clot in a deep vein", False), ("a clot in a vein", True), ("a clot", True)):
        text = (
            f"Bone cells differ from skin cells. {{F001}}\nDeep vein clot means {said}. {{definition deep vein clot}}"
        )
        codes = {f.code for f in checks.run(replace(told(text), glossary=(term,)), table, None, "fact")}
        assert ("F11" in codes) == wrong, said


def test_each_item_of_a_list_that_forbids_says_so_itself() -> None:
    forbid = record("Do not:", polarity="negative", negations=1, items=("F002", "F003"))
    facts = (forbid, record("hold them down", "F002"), record("give food", "F003"))
    kept = "Do not hold them down. {F001 F002}\nDo not give food. {F001 F003}\n"
    assert "F5" not in found(kept, *facts)
    assert "F5" in found(kept.replace("Do not give", "Do give"), *facts)


def test_only_is_not_taken_away() -> None:
    only = record("It is only for adults.", quantifiers=("only",))
    assert "F5" in found("It is not only for adults. {F001}\n", only)
    assert "F5" not in found("It is only for adults. {F001}\n", only)


def test_a_dose_or_a_number_to_ring_announces_no_items() -> None:
    lead = record("Ring 0161 496 0222 for paracetamol 120 mg:", numbers=(Number((120.0,), "count", literal="120 mg"),),
                  items=("F002", "F003"))  # fmt: skip
    lines = "Ring 0161 496 0222 for paracetamol 120 mg. {F001}\nYou are hot. {F002}\nYou are sick. {F003}\n"
    assert "F10" not in found(lines, lead, HOT, SICK)
    assert "F10" in found(lines.replace("paracetamol 120 mg", "these three things"), lead, HOT, SICK)


def test_for_three_days_is_not_after_three_days() -> None:
    fact = record("Take it for 3 days after the scan.", numbers=(Number((3.0,), "days"),))
    assert "F3" in found("Take it after 3 days after the scan. {F001}\n", fact)
    assert "F3" not in found("Take it for 3 days after the scan. {F001}\n", fact)


def test_one_denial_may_be_said_for_each_of_two_cases() -> None:
    fact = record("Do not use it if you have had A or B.", polarity="negative", negations=1)
    parted = "Do not use it if you have had A. {F001}\nDo not use it if you have had B. {F001}\n"
    assert "F5" not in found(parted, fact)
    assert "F5" in found(parted.replace("Do not use it if you have had B", "Do not have B"), fact)
