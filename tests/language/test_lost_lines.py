"""English text whose line breaks were lost: what was a heading, a sentence, a label or a list in a line."""

from __future__ import annotations

import pytest

from audioguide.language.en.plain.lost_lines import lost_lines


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Foot care It is important to look at your feet.",
         "head: Foot care / text: It is important to look at your feet."),
        ("Children and adolescents Tanzol is not given to children.",
         "head: Children and adolescents / text: Tanzol is not given to children."),
        ("Rest well. Other medicines and Tanzol Duo Tell your nurse if you take any.",
         "text: Rest well. / head: Other medicines and Tanzol Duo / text: Tell your nurse if you take any."),
        ("What Tanzol is Tanzol is a kind of salt.", "head: What Tanzol is / text: Tanzol is a kind of salt."),
        ("If you forget to take Tanzol Do not take two tablets.",
         "lead: If you forget to take Tanzol: / text: Do not take two tablets."),
        ("go to the nearest ward If you forget to take Tanzol Do not take two tablets.",
         "text: go to the nearest ward. / lead: If you forget to take Tanzol: / text: Do not take two tablets."),
        ("drops that contain ephedrine The use of Tanzol with these should be avoided.",
         "text: drops that contain ephedrine. The use of Tanzol with these should be avoided."),
        ("Common Symptoms Some people do not notice anything.",
         "head: Common Symptoms / text: Some people do not notice anything."),
        ("If you are pregnant Do not take it if any of the above applies to you.",
         "text: If you are pregnant. Do not take it if any of the above applies to you."),
    ],
)  # fmt: skip
def test_a_capital_that_only_a_new_line_explains_begins_one(text: str, parts: str) -> None:
    assert " / ".join(f"{part.kind}: {part.text}" for part in lost_lines(text)) == parts


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("a rash Uncommon (may affect up to 1 in 100 people)",
         "text: a rash / share: Uncommon (may affect up to 1 in 100 people):"),
        ("a headache Signs of a hole in the bowel (rare) include",
         "text: a headache / share: Signs of a hole in the bowel (rare) include:"),
        ("Other effects are: Very common", "text: Other effects are: / share: Very common:"),
        ("blurred sight Very rare side effect (may affect up to 1 in 10,000 people): lumps",
         "text: blurred sight / share: Very rare side effect (may affect up to 1 in 10,000 people): / text: lumps"),
    ],
)  # fmt: skip
def test_how_many_have_what_follows_stands_over_it_and_not_behind_what_was_before(text: str, parts: str) -> None:
    assert " / ".join(f"{part.kind}: {part.text}" for part in lost_lines(text)) == parts


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Do not take it with:* gout pills (any)* a statin (e.g. one of two)",
         "lead: Do not take it with: / item: gout pills (any) / item: a statin (e.g. one of two)"),
        ("Signs include - a cough - a fever - pain. They pass.",
         "lead: Signs include: / item: a cough / item: a fever / item: pain. / text: They pass."),
        ("Signs include - a cough - a fever - pain. a cough a fever pain. They pass.",
         "lead: Signs include: / item: a cough / item: a fever / item: pain. / text: They pass."),
        ("dry eyes - sore lids - a squint - pain", "item: dry eyes / item: sore lids / item: a squint / item: pain"),
    ],
)  # fmt: skip
def test_a_list_typed_into_a_line_is_one(text: str, parts: str) -> None:
    assert " / ".join(f"{part.kind}: {part.text}" for part in lost_lines(text)) == parts


@pytest.mark.parametrize(
    "text",
    [
        "Call us If you bleed, or your wound opens.",
        "Do not drive If you feel dizzy, rest.",
        "Diseases That Put You at Risk Are Many",
        "Read the Ask a Nurse page of our site.",
        "Take 5 - 10 mg - and no more.",
        "You can ask Tell Me More for help.",
        "If you forget to take Tanzol Duo at noon, take it at night.",
        "Water pills do harm (see also information under the headings Do not take Tanzol and When to stop).",
        "The rules were changed after the page on How to Contact the branch of our clinic was made.",
        "This cough is Common",
    ],
)  # fmt: skip
def test_in_doubt_a_line_stays_whole(text: str) -> None:
    assert [part.text for part in lost_lines(text) if part.kind != "share"] in ([text], ["This cough is"])
