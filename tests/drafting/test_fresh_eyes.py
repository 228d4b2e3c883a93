"""What fresh readers found wrong in drafts: bans cut in two, leads carried too far, signs without their "if"."""

from __future__ import annotations

from pathlib import Path

import pytest

from audioguide.drafting.road import draft_guide
from audioguide.drafting.untold import ABOVE_UNTOLD, ITEMS_UNTOLD, NOTHING_UNDER, fragments, without
from audioguide.language.base.transform import Context
from audioguide.language.en.claims.clauses import apart
from audioguide.language.en.claims.halves import halves
from audioguide.language.en.claims.joints import joints
from audioguide.language.en.claims.lists import lists_signs
from audioguide.language.en.claims.rows import row, row_about, row_cell
from audioguide.language.en.plain.lost_lines import lost_lines
from audioguide.language.en.plain.topic_titles import topic
from audioguide.language.en.plain.transforms.plain_words import rewrite
from audioguide.language.en.reading.chances import no_chance
from tests.drafting.extracted import claims, read


def drafted(tmp_path: Path, text: str) -> str:
    """The lines of all chapters that come of a Markdown text."""
    source = tmp_path / "leaflet.md"
    source.write_text(text, encoding="utf-8")
    draft_guide(source, tmp_path / "chapters")
    return "\n".join(file.read_text(encoding="utf-8") for file in sorted((tmp_path / "chapters").rglob("en/*.md")))


@pytest.mark.parametrize(
    "ban",
    [
        "Do not twist your knee and carry the heavy shopping bag up the stairs.",
        "Don't pull at the new stitches and wash the whole wound with hot soap.",
        "You should sit down: do not lean on the bad arm and lift your other shoulder.",
        "Never bend the plastic tube in the bag and then push it back by yourself.",
        "Do not scratch the scar, and rub the dry skin around it with a towel.",
        "Avoid the hot bath in the first week and use the sauna in the gym after it.",
    ],
)
def test_a_ban_over_two_verbs_is_never_cut_between_them(ban: str) -> None:
    assert joints(ban) == []
    assert halves(ban) == []


def test_a_ban_and_a_sentence_with_its_own_subject_are_two() -> None:
    assert [cut.right for cut in joints("Do not rub your eye, but rinse it with clean water.")]


def test_one_of_several_reasons_is_claimed_of_nobody() -> None:
    may = "A stiff hand can come back after some years because you have a job that strains both of your hands."
    sure = "You need a check of the foot at each of these visits because you cannot feel a small wound there."
    assert apart(may) == [may]
    assert len(apart(sure)) == 2


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("dry lips. If you notice any of these, tell your nurse. Other side effects Common (may affect up to 1 in 10 "
         "people):",
         ["text: dry lips. If you notice any of these, tell your nurse.", "head: Other side effects",
          "share: Common (may affect up to 1 in 10 people):"]),
        ("sore gums Reporting of side effects If you get any of them, talk to your nurse.",
         ["text: sore gums", "head: Reporting of side effects", "text: If you get any of them, talk to your nurse."]),
        ("a swollen tongue (rare). See section 3. dry eyes",
         ["text: a swollen tongue (rare). See section 3.", "next: dry eyes"]),
        ("If you forget to take Tanzol It is important to take it each day.",
         ["head: If you forget to take Tanzol", "text: It is important to take it each day."]),
        ("If you take more Tanzol than you should Ring us.",
         ["lead: If you take more Tanzol than you should:", "text: Ring us."]),
    ],
)  # fmt: skip
def test_headings_between_lists_are_found(text: str, parts: list[str]) -> None:
    assert [f"{part.kind}: {part.text}" for part in lost_lines(text)] == parts


def test_a_list_under_a_new_heading_has_none_of_the_leads_before_it() -> None:
    told = claims(
        "Ring us if you get a reaction. The signs are:\n\nVery common (may affect more than 1 in 10 people):\n\n"
        "shivers\n\na blocked ear. If you get any of these, ring us. Other side effects Common (may affect up to 1 in "
        "10 people):\n\nbad dreams\n\nCramp. Rare (may affect up to 1 in 1,000 people):\n\nhair loss"
    )
    dreams = next(claim for claim in told if "bad dreams" in claim)
    assert dreams.startswith("Common (may affect")
    assert "cramp" in " ".join(claim for claim in told if claim.startswith("Common"))
    assert not any("signs" in claim for claim in told if "hair loss" in claim)


def test_a_heading_inside_the_last_item_ends_the_list() -> None:
    told = claims(
        "If you wheeze, you get:\n\n- a spray\n- a tablet. If you are given more Tanzol than you should This medicine "
        "will be given by a nurse."
    )
    assert told[-1] == "This medicine will be given by a nurse."


def test_what_stands_behind_a_typed_list_is_none_of_its_items() -> None:
    told = claims(
        "Do not take Tanzol if:\n\n- you smoke\n- you take any of these medicines:* gold pills* salt drops for sore "
        "eyes If you also take Rupol, please read its leaflet. Warnings and precautions Talk to your nurse if you:"
        "\n\n- have gout"
    )
    assert "Do not take Tanzol if you take any of these medicines: gold pills, or salt drops for sore eyes." in told
    assert "If you also take Rupol, please read its leaflet." in told
    assert told[-1] == "Talk to your nurse if you have gout."


@pytest.mark.parametrize("call", ["Go to A&E or ring 999:", "Call 112:", "See a GP", "Phone the ward:"])
@pytest.mark.parametrize("sign", ["## ", ""])
def test_signs_under_a_call_for_help_are_its_condition(call: str, sign: str) -> None:
    told = claims(f"{sign}{call}\n\n- you cannot move your toes\n- the cast is wet through\n- your leg turns blue")
    bare = call.rstrip(":")
    assert told
    assert all(claim.startswith(f"{bare} if ") for claim in told)
    assert not any(claim in (f"{bare}.", call, bare) for claim in told)


def test_orders_under_a_call_for_help_are_no_condition() -> None:
    assert "if" not in " ".join(claims("Call 112:\n\n- say where you are\n- stay on the line\n- do what they say"))


def test_the_title_names_the_emergency_first(tmp_path: Path) -> None:
    text = drafted(
        tmp_path,
        "## Go to A&E or call 999:\n\n- you cannot move your toes\n- your leg is blue\n\n"
        "## See your GP if:\n\n- the cast is wet\n",
    )
    assert 'title: "When to go to A&E or call 999"' in text


def test_a_ban_over_its_condition_is_one_claim() -> None:
    text = "## You must not have Tanzol\n\nif you had a fit. Do not use Tanzol if the above applies to you.\n\nAsk us."
    assert claims(text)[:2] == [
        "You must not have Tanzol if you had a fit.",
        "Do not use Tanzol if the above applies to you.",
    ]


def test_a_ban_goes_with_its_items_and_the_above_with_what_is_above() -> None:
    source = read("You must not have Tanzol.\n\na weak heart\n\ngout\n\nDo not use it if the above applies to you.")
    ban, *items, above = source.outline.statements
    why = {one.id: reason for one, reason in without(source, fragments(source)).outline.untold}
    assert [one.text for one in items] == ["a weak heart", "gout"]
    assert why[ban.id] == ITEMS_UNTOLD
    assert why[above.id] == ABOVE_UNTOLD


def test_a_heading_over_nothing_is_a_question_and_opens_no_list_of_links() -> None:
    source = read("Rest well.\n\n## Check if you have a wart\n\n- Corns\n- Cold sores\n- Moles")
    reasons = {one.text: fragments(source).get(one.id) for one in source.outline.statements}
    assert reasons["Check if you have a wart"] == NOTHING_UNDER
    assert not any("wart" in text for text in reasons if text.startswith(("Corns", "Moles")))
    assert all(reasons[text] for text in reasons if text != "Rest well.")


@pytest.mark.parametrize(
    ("head", "cell", "said"),
    [("Drinks to avoid", "cola drinks", "Drinks to avoid: cola drinks; "), ("Not safe", "ale", "Not safe: ale; ")],
)
def test_a_column_head_that_bans_governs_its_cell(head: str, cell: str, said: str) -> None:
    told = row(row_about(head, cell), row_cell("Drinks to take instead", "water"))
    assert told == f"{said}drinks to take instead: water"


def test_lines_of_several_columns_in_one_heading_are_asked_about() -> None:
    source = read("A meal has:\n\n## Hot dishes Cold dishes Things from the oven (baked)\n\n- soup\n- ham\n- pie")
    assert [one.text for one in source.outline.unread] == ["Hot dishes Cold dishes Things from the oven (baked)"]
    assert not any("Hot dishes" in one.text for one in source.outline.statements)


def test_rows_that_ran_into_one_are_asked_about() -> None:
    table = "| Drinks to avoid | Drinks instead |\n| tonic water Apple juice Shakes with cream | plain water |"
    assert [one.text for one in read(table).outline.unread]
    assert not read(table.replace(" Apple juice Shakes with cream", "")).outline.unread


def test_a_line_that_ends_in_and_then_goes_on() -> None:
    whole = claims("People touch the tap in a ward and then\n\ntouch their own eyes and their mouth no\n\nwash.")
    assert whole[0].startswith("People touch the tap in a ward and then touch their own eyes")


def test_amounts_of_food_and_addresses_are_no_gaps() -> None:
    assert no_chance("Half a melon")
    assert no_chance("A small beer (ABV 4%) is one unit.")
    assert not no_chance("Half of these people die")
    source = read("## More\n\nYou find all of it on the agency's web site:\n\n## Next")
    assert source.outline.empty_leads == ()
    assert source.outline.statements[0].text == "You find all of it on the agency's web site."
    assert lists_signs("Bad cheese can cause:")
    assert not lists_signs("Medicines that can cause poor sleep:")


def test_markup_is_never_told_and_a_short_form_is_explained_where_it_stands(tmp_path: Path) -> None:
    text = drafted(
        tmp_path,
        "# Your rash\n\nGo to the MIU today.\n\n[Find a clinic]({{ slotted }}find/one)\n\n"
        "To calm it down, you may try:\n\n- cold water\n- a clean cloth\n\n\n- [Warts](/warts) - small hard lumps\n"
        "- [Corns](/corns) - hard skin on a toe\n\n*[MIU]: Minor Injuries Unit\n",
    )
    assert "[" not in text
    assert "slotted" not in text
    assert "Minor Injuries Unit" in text
    assert "try warts" not in text.lower().replace(":", "")


def test_a_clinical_name_is_not_swapped_by_half() -> None:
    context = Context({}, frozenset())
    for name in ("thrombotic endotheliopathy", "an endoscopic retrograde cystography"):
        assert rewrite(f"It may be {name} in a few.", context) == [f"It may be {name} in a few."]
    assert rewrite("The hepatic artery is open.", context) == ["The liver artery is open."]


def test_a_name_with_a_short_form_keeps_its_words(tmp_path: Path) -> None:
    text = drafted(
        tmp_path, "# Your wrist\n\nYou have carpal tunnel syndrome (CTS).\n\nCTS may come back in some people.\n"
    )
    assert "Carpal tunnel syndrome may come back" in text
    assert "pinched" not in text


def test_words_of_a_table_that_fell_apart_are_asked_about() -> None:
    source = read("Take it so.\n\nDay 1 Day 8 Day 15\n\nTanzol\n\nDaily\n\nDaily\n\nRupol\n\nKeep it cold.")
    refused = fragments(source)
    assert [one.text for one in source.outline.statements if one.id not in refused] == ["Take it so.", "Keep it cold."]
    assert not fragments(read("Ward 7\n\nMonday\n\nMonday\n\nRing us."))


def test_a_short_line_over_sentences_is_their_heading() -> None:
    text = "We look after you at home.\n\nOn the ward\n\n{}"
    prose = "Some people need to stay with us for a few days, and a nurse then looks after them by day and by night."
    titles = [section.title for section in read(text.format(prose)).outline.sections]
    assert "On the ward" in titles


def test_a_call_with_a_condition_gives_a_title_that_orders_nothing() -> None:
    assert topic("See a nurse if your sore toe:") == "When to see a nurse"
