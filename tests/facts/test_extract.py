"""What is found in a sentence of a source: everything that must not be lost."""

from __future__ import annotations

import pytest

from audioguide.drafting.extracting.records import extract
from audioguide.model import Block, Document, Fact
from tests.documents import ENGLISH, document


def only(text: str) -> Fact:
    facts = list(extract(document(text), ENGLISH).table.facts.values())
    assert len(facts) == 1, facts
    return facts[0]


@pytest.mark.parametrize(
    ("text", "hedge"),
    [
        ("It hurts.", "none"),
        ("It may hurt.", "possible"),
        ("Most people get well.", "probable"),
        ("Your team will call you.", "certain"),
        ("It is uncommon.", "rare"),
        ("No one can promise that.", "certain"),
        ("There's still a chance that some cells are left.", "possible"),
        ("There is a 6% chance that it will come back.", "none"),
        ("Ask your nurse what you can expect.", "none"),
        ("It is more likely than the other kind.", "none"),
        ("It may help to know that treatment often works.", "probable"),
        ("Can it be cured?", "none"),
        ("This does not mean it is always worse.", "none"),
        ("Surgery is not always right.", "none"),
    ],
)
def test_how_sure_it_is(text: str, hedge: str) -> None:
    assert only(text).hedge == hedge


@pytest.mark.parametrize(
    ("text", "polarity", "count"),
    [
        ("Rest helps.", "affirmative", 0),
        ("Do not drive.", "negative", 1),
        ("Treatment that worked before may not work again.", "negative", 1),
        ("There is a chance of pain if the wound is not clean.", "mixed", 1),
        ("It counts as a new cancer and not as the old one.", "mixed", 1),
        ("Even when tests don't find any, there is still a chance.", "mixed", 1),
        ("It comes back when treatment didn't kill it.", "mixed", 1),
        ("It happens when treatment doesn’t kill it.", "negative", 1),
        ("Call about lumps that don't go away.", "affirmative", 1),
        ("Nothing you did or didn't do is the reason.", "negative", 2),
    ],
)
def test_what_is_denied(text: str, polarity: str, count: int) -> None:
    fact = only(text)
    assert (fact.polarity, fact.negations) == (polarity, count)


def test_a_chance_keeps_its_time_span_and_a_time_of_doing_is_none() -> None:
    fact = only("About 6% of people need a second one within five years.")
    assert [(n.value, n.unit, n.span) for n in fact.numbers] == [((6.0,), "percent", "5 years")]
    fact = only("The risk falls from 4% to 1% if you wear the stockings for 6 weeks.")
    assert [(n.value, n.unit, n.role, n.span) for n in fact.numbers] == [
        ((4.0,), "percent", "from", ""),
        ((1.0,), "percent", "to", ""),
        ((6.0,), "weeks", "", ""),
    ]


def test_a_range_a_dose_an_age_and_an_emergency_number() -> None:
    assert only("You have a 3% to 15% chance.").numbers[0].value == (3.0, 15.0)
    assert only("Take 500 mg.").numbers[0].literal == "500 mg"
    assert [(n.value, n.unit, n.role) for n in only("Get it before age 35.").numbers] == [
        ((35.0,), "years of age", "before")
    ]
    assert [(n.value, n.unit) for n in only("Call 911.").numbers] == [((911.0,), "phone")]
    assert only("It comes back months or years later.").numbers[0].literal == "months or years"


def test_conditions_comparisons_advice_names_and_who_says_so() -> None:
    fact = only("If you have a fever, call your doctor.")
    assert fact.condition is not None
    assert fact.condition.words[0][0] == "if"
    assert ("fever",) in fact.condition.words
    assert (fact.action, fact.advice) == (True, "call")
    fact = only("People with hypertension are more likely to fall than people with asthma.")
    assert fact.comparison is not None
    assert fact.comparison.relation[0] == "more likely"
    assert "hypertension" in fact.comparison.more
    assert "high blood pressure" in fact.comparison.more
    assert fact.comparison.than == ("asthma",)
    assert "hypertension" in fact.names
    fact = only("According to the American Cancer Society, it is rare.")
    assert fact.attribution == "American Cancer Society"
    assert only("You may want to ask your nurse.").advice == "may want to"
    assert only("Only some people need one or both.").quantifiers == ("one or both", "some", "only")


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Wash your hands.", "low"),
        ("There is a risk of infection.", "medium"),
        ("9% get one.", "medium"),
        ("Most people are alive five years later.", "high"),
        ("27% for stage 4.", "high"),
        ("Talk to us about thoughts of suicide.", "high"),
        ("Join survivorship programs.", "low"),
    ],
)
def test_where_it_may_sound(text: str, kind: str) -> None:
    assert only(text).sensitivity == kind


def test_a_sentence_of_two_claims_has_two_records() -> None:
    table = extract(document("It can be harder to treat, but that does not mean it is worse."), ENGLISH).table
    assert [(fact.id, fact.hedge, fact.polarity) for fact in table.facts.values()] == [
        ("F001", "possible", "affirmative"),
        ("F001a", "none", "negative"),
    ]
    assert len(extract(document("It is rare, and it is mild."), ENGLISH).table.facts) == 2
    assert len(extract(document("It may be red, and it may be hot."), ENGLISH).table.facts) == 1


LIST = """
# Signs
You may notice:
- a cough
- pain where it has spread
- Local: it can come back in the same place. This is rare.
  - near the scar
Other signs may include:
# Care
Rest.
"""


def test_a_list_has_its_items_and_an_item_the_sureness_of_its_opening() -> None:
    made = extract(document(LIST), ENGLISH)
    facts = made.table.facts
    lead = facts["F001"]
    assert lead.items == ("F002", "F003", "F004 F005 F006")
    assert (lead.frame, lead.list_complete) == ("examples", False)
    assert [facts[key].hedge for key in ("F002", "F003", "F004", "F005")] == [
        "possible",
        "possible",
        "possible",
        "rare",
    ]
    assert facts["F005"].items == ("F006",) or facts["F004"].items == ("F006",)


def test_an_announced_list_that_is_not_there_is_a_gap() -> None:
    facts = extract(document(LIST), ENGLISH).table.facts.values()
    gaps = [fact for fact in facts if fact.status == "source_gap"]
    assert [fact.fact for fact in gaps] == [
        "The source does not say which of these signs are urgent.",
        "Other signs may include:",
    ]
    assert not any(fact.must_keep for fact in gaps)


def test_signs_with_a_word_on_what_is_urgent_leave_no_gap() -> None:
    made = extract(document("You may notice:\n- a cough\n- pain\nCall at once if you cannot breathe."), ENGLISH)
    assert not [fact for fact in made.table.facts.values() if fact.status == "source_gap"]


def test_a_cell_never_parts_from_the_name_of_its_row() -> None:
    made = extract(document("| Medicine | Dose |\n| Ibuprofen | 400 mg |\n| Paracetamol | 1,000 mg |"), ENGLISH)
    assert [fact.fact for fact in made.table.facts.values()] == [
        "For the medicine Ibuprofen, the dose is 400 mg",
        "For the medicine Paracetamol, the dose is 1,000 mg",
    ]


def test_a_row_says_what_its_first_column_holds_once_and_keeps_equal_cells() -> None:
    text = "| Test | Day 1 | Day 2 |\n| Blood test | yes | yes |\n| Yes | Yes | no |"
    made = extract(document(text), ENGLISH)
    assert [fact.fact for fact in made.table.facts.values()] == [
        "For blood test, day 1: yes; day 2: yes",
        "For the test Yes, day 1: Yes; day 2: no",
    ]
    asked = extract(document("| When to drink | How much |\n| 6 p.m. | 1 liter |"), ENGLISH)
    assert next(iter(asked.table.facts.values())).fact == "For when to drink: 6 p.m., how much: 1 liter"


def test_steps_of_a_numbered_list_keep_their_numbers() -> None:
    text = "# In an attack\n1. Someone should stay.\n2. Take one puff. Wait.\n3. If it does not help, repeat step 2."
    made = extract(document(text), ENGLISH)
    assert [fact.fact for fact in made.table.facts.values()] == [
        "Step 1: Someone should stay.",
        "Step 2: Take one puff.",
        "Wait.",
        "Step 3: If it does not help, repeat step 2.",
    ]
    reasons = extract(document("# Why it hurts\n1. The bone is bruised.\n2. The skin is torn."), ENGLISH)
    assert [fact.fact for fact in reasons.table.facts.values()] == ["The bone is bruised.", "The skin is torn."]


def test_a_colon_after_one_word_parts_nothing() -> None:
    made = extract(
        document("# On the day\nBring: a list of your medicines, and the name of who may take you home."), ENGLISH
    )
    assert len(made.table.facts) == 1


def test_a_condition_keeps_its_decimals() -> None:
    made = extract(document("# Dose\nThe risk is high if your INR is above 4.5, or 1,000 steps hurt."), ENGLISH)
    condition = next(iter(made.table.facts.values())).condition
    assert condition is not None
    assert condition.text == "if your INR is above 4.5"


def test_every_block_is_told_left_out_or_reported() -> None:
    read = document("# One\nA sentence. Another.\n> Home | About\n- an item\n# Two\n## Three\nLast.")
    made = extract(read, ENGLISH)
    told = {statement.where for statement in made.outline.statements}
    told |= {section.where for section in made.outline.sections}
    told |= {block.place for block in (*made.outline.boilerplate, *made.outline.unsaid)}
    assert told >= {block.place for block in read.blocks}


def test_figures_of_survival_keep_their_caveats() -> None:
    made = extract(
        document("# How long?\n27% are alive after five years.\nThese are estimates of large groups of people."),
        ENGLISH,
    )
    caveat = made.table.facts["F002"]
    assert caveat.must_accompany == ("F001",)


def test_a_heading_that_says_when_is_a_claim_of_its_own() -> None:
    made = extract(document("# 24 hours before\nDo not eat.\n# What to bring\nYour card."), ENGLISH)
    assert [fact.fact for fact in made.table.facts.values()] == ["24 hours before", "Do not eat.", "Your card."]


def test_while_is_although_only_where_its_own_clause_is_hedged() -> None:
    assert len(extract(document("While you are pregnant, you may not be able to take it."), ENGLISH).table.facts) == 1
    assert (
        len(extract(document("While you may not be able to stop it, walking may help you."), ENGLISH).table.facts) == 2
    )


def test_rights_are_left_out_and_listed() -> None:
    made = extract(document("Rest.\n© 2025 Example Clinic. All rights reserved."), ENGLISH)
    assert [fact.status for fact in made.table.facts.values()] == ["fact", "boilerplate", "boilerplate"]
    assert "Example Clinic" not in made.table.names


def test_a_row_is_about_its_first_cell_figures_too() -> None:
    made = extract(document("| Time | What to drink |\n| 6 p.m. | 1 liter of water |"), ENGLISH)
    assert [fact.fact for fact in made.table.facts.values()] == ["For the time 6 p.m., what to drink: 1 liter of water"]


def test_a_nested_list_leaves_the_outer_one_whole() -> None:
    made = extract(document("You may notice:\n- swelling\n  - around the scar\n  - in the foot\n- bruising"), ENGLISH)
    assert made.table.facts["F001"].items == ("F002 F003 F004", "F005")
    assert made.table.facts["F002"].items == ("F003", "F004")


def facts_of(text: str, title: str = "") -> list[str]:
    return [fact.fact for fact in extract(document(text, title), ENGLISH).table.facts.values()]


def test_a_line_or_heading_that_a_list_hangs_on_opens_it_without_a_colon() -> None:
    assert facts_of("DO NOT\n- hold them down\n- give food") == ["DO NOT hold them down.", "DO NOT give food."]
    assert facts_of("Don'ts\n- Smoke") == ["Do not smoke."]
    read = extract(document("# Epilepsy\n## Call us if you have\n- a fit\n- a rash"), ENGLISH)
    one, other = read.table.facts.values()
    assert (one.fact, other.fact) == ("Call us if you have a fit.", "Call us if you have a rash.")
    assert one.condition is not None and one.condition.text == "if you have a fit"
    assert facts_of("Don'ts\n- Don't smoke\n- Never drive") == ["Don'ts:", "Don't smoke", "Never drive"]


def test_a_note_stands_after_what_points_to_it() -> None:
    blocks = (
        Block("paragraph", "Nobody knows why.", "line 1", notes=("1",)),
        Block("paragraph", "Ring us.", "line 2"),
        Block("note", "It is more often at night.", "line 3", label="1"),
    )
    made = extract(Document("", "en", "text", "leaflet.txt", blocks), ENGLISH)
    assert [fact.where for fact in made.table.facts.values()] == ["line 1", "line 3", "line 2"]


def test_a_column_that_names_a_condition_keeps_it_and_an_empty_cell_says_nothing() -> None:
    table = "| If your fits were | You may drive after | Note |\n| Because your doctor said so | 6 months | — |"
    assert facts_of(table) == ["If your fits were: because your doctor said so, you may drive after: 6 months"]


def test_no_chapter_about_dying_is_public() -> None:
    made = extract(document("Rest when you can.", "Care in the last weeks of life"), ENGLISH).table.facts.values()
    assert [fact.sensitivity for fact in made] == ["medium"]
    assert only("Rest when you can.").sensitivity == "low"
    assert only("DNACPR means that nobody will try.").sensitivity == "high"


def test_what_is_said_of_an_item_is_not_as_unsure_as_its_list() -> None:
    made = extract(document("You could choose:\n- no treatment\n  - one person in three has no attacks"), ENGLISH)
    assert [fact.hedge for fact in made.table.facts.values()] == ["possible", "possible", "none"]
