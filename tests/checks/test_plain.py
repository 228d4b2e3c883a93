"""What single plain-language rules see and leave alone, sentence by sentence."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from audioguide import checks
from audioguide.facts import read_facts
from audioguide.model import Chapter, FactTable
from tests.checks.guides import EMPTY, chapter, guide


def messages(code: str, *lines: str, table: FactTable = EMPTY) -> list[str]:
    told = guide(chapter("".join(f"{line}\n" for line in lines)))
    return [finding.message for finding in checks.run(told, table) if finding.code == code]


def signposts(code: str, *texts: str) -> list[str]:
    return messages(code, *(f"{text} {{signpost}}" for text in texts))


@pytest.mark.parametrize(
    "text",
    [
        "The removal of the lump comes first.",
        "You make a decision with your doctor.",
        "They perform an examination of your knee.",
        "Doctors give a diagnosis after the scan.",
    ],
)
def test_p7_hears_a_verb_that_is_hidden(text: str) -> None:
    assert len(signposts("P7", text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "A nurse will give an injection.",
        "They give the medication at noon.",
        "Some people undergo an operation.",
        "It may give a sensation of heat.",
        "The surgeon will perform an anastomosis, which joins two ends.",
    ],
)
def test_p7_leaves_the_everyday_names_of_things(text: str) -> None:
    assert signposts("P7", text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Ask for a COVID or BRCA test.",
        "They look for HIV, MRSA and AIDS.",
        "ALL is an illness of the blood, says the WHO.",
        "Do NOT stop it by yourself.",
        "DO NOT stop it by yourself.",
        "DON\u2019T stop it by yourself.",
        "Take it BEFORE you eat.",
        "NSAIDs are drugs for pain.",
        "Take *one* each day.",
    ],
)
def test_l10_takes_no_abbreviation_for_stress(text: str) -> None:
    assert signposts("L10", text) == []


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("Rest AND walk.", "no key word"),
        ("DO NOT STOP YOUR PILLS by yourself.", "too long"),
        ("Do NOT rest and do NOT run.", "2 places"),
        ("Rest *your own sore left* knee.", "too long"),
        ("Rest; then walk.", "makes the voice stop"),
    ],
)
def test_l10_hears_stress_that_carries_nothing(text: str, says: str) -> None:
    assert [says in message for message in signposts("L10", text)] == [True]


def record(tmp_path: Path, fact: str, more: str = "") -> FactTable:
    file = tmp_path / "facts.yaml"
    file.write_text(f"schema: 1\nfacts:\n- {{id: F001, fact: '{fact}'{more}}}\n", encoding="utf-8")
    return read_facts(file)


@pytest.mark.parametrize(
    ("fact", "told"),
    [
        ("Women and people who are pregnant may need less.", "Women and people who are pregnant might need less."),
        ("Women and people who are pregnant should ask first.", "This is for women and people who are pregnant."),
        ("Women and other people who can get pregnant must ask.", "Women and other people who can get pregnant, ask."),
        ("Women and people assigned female at birth get it.", "Women and people assigned female at birth may."),
    ],
)  # fmt: skip
def test_p9_asks_for_who_is_meant_and_not_for_what_is_said_of_them(tmp_path: Path, fact: str, told: str) -> None:
    assert messages("P9", f"{told} {{F001}}", table=record(tmp_path, fact)) == []


@pytest.mark.parametrize(
    ("fact", "wanted"),
    [
        ("Women and people who are pregnant may need less.", "Women and people who are pregnant"),
        ("Women and other people who can get pregnant must ask.", "Women and other people who can get pregnant"),
    ],
)
def test_p9_wants_the_group_in_full(tmp_path: Path, fact: str, wanted: str) -> None:
    assert messages("P9", "Women may ask. {F001}", table=record(tmp_path, fact)) == [
        f'F001 says "{wanted}". Say it in full, so nobody is left out.'
    ]


CAN = "Within 1 year, 99 in 100 can. {F001}"
ALIVE = "99 in 100 people can walk within 1 year."
YEAR = "unit: percent, span: 1 year"


@pytest.mark.parametrize(
    ("more", "lines", "says"),
    [
        ("", ["Within 1 year, 1 in 100 people cannot. {F001}"], "worked out from F001"),
        (f", {{value: 3, {YEAR}, role: derived}}", [CAN], "no figure there leaves"),
        (f", {{value: 1, {YEAR}, role: derived}}", ["Within 1 year, 1 in 100 cannot. {F001}"], "only beside 99 in 100"),
        (f", {{value: 1, {YEAR}}}", [CAN], "make 100"),
        (f", {{value: 1, {YEAR}, role: derived}}", [CAN, "So 1 in 100 cannot. {F001}"], ""),
        ("", ["Within 1 year, 99 in 100 people can. {F001}"], ""),
        (", {value: 1, unit: percent, span: 5 years, role: derived}", [CAN], "no figure there leaves"),
    ],
)  # fmt: skip
def test_r7_allows_both_ways_only_by_a_recorded_subtraction(
    tmp_path: Path, more: str, lines: list[str], says: str
) -> None:
    table = record(tmp_path, ALIVE, f", numbers: [{{value: 99, {YEAR}}}{more}]")
    assert [says in message for message in messages("R7", *lines, table=table)] == ([True] if says else [])


def test_r7_asks_again_where_the_figure_may_frighten(tmp_path: Path) -> None:
    numbers = f", sensitivity: high, numbers: [{{value: 99, {YEAR}}}, {{value: 1, {YEAR}, role: derived}}]"
    table = record(tmp_path, ALIVE, numbers)
    told = guide(chapter("Within 1 year, 99 in 100 can. {F001}\nSo 1 in 100 cannot. {F001}\n"))
    found = [finding for finding in checks.run(told, table) if finding.code == "R7"]
    assert [(finding.severity, "both ways" in finding.message) for finding in found] == [("note", True)]


def test_r7_leaves_a_change_and_a_limit_alone(tmp_path: Path) -> None:
    numbers = f", numbers: [{{value: 75, {YEAR}, role: from}}, {{value: 25, {YEAR}, role: to}}]"
    table = record(tmp_path, "It falls from 75 to 25 in 100 within 1 year.", numbers)
    assert messages("R7", "Within 1 year it falls from 75 to 25 in 100. {F001}", table=table) == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Subtract 6 from 100.", 1),
        ("Add the two numbers.", 1),
        ("Add 5 to 10.", 1),
        ("You have 4 plus 3 points.", 1),
        ("That leaves 94 of them.", 1),
        ("Press plus to go faster, and minus to go slower.", 0),
        ("Cancer cells divide and grow.", 0),
        ("Add a short walk to your day.", 0),
        ("Some have a lumpectomy plus radiation.", 0),
        ("Germs can multiply in a wound.", 0),
    ],
)
def test_r9_hears_sums_and_no_other_use_of_their_words(text: str, told: int) -> None:
    assert len(signposts("R9", text)) == told


def test_l8_and_l7_let_a_short_guide_have_short_items() -> None:
    """Not a clinical one, and not one that is longer than a chapter may be."""
    item = chapter("There are audio guides here for you. {signpost}\n")
    long = chapter("You can listen to this part again at any time. {signpost}\n\n" * 80, 2)

    def told(*chapters: Chapter, clinical: bool = False) -> list[tuple[str, str, str]]:
        found = checks.run(guide(*chapters, clinical=clinical), EMPTY)
        return [(f.code, f.file[3:5], f.severity) for f in found if f.code in ("L7", "L8")]

    assert told(item) == []
    assert ("L8", "01", "warning") in told(item, long)
    assert ("L7", "01", "warning") in told(item, long)
    assert ("L8", "01", "warning") in told(item, clinical=True)
    assert ("L7", "01", "warning") in told(item, clinical=True)


def test_l8_is_an_error_only_where_a_chapter_beside_it_can_take_it_in() -> None:
    short = "There are audio guides here for you. {signpost}\n"
    full = "You can listen to this part again at any time. {signpost}\n\n" * 67

    def severities(*chapters: Chapter) -> list[str]:
        return [f.severity for f in checks.run(guide(*chapters), EMPTY) if f.code == "L8"]

    assert severities(chapter(short), chapter(short, 2)) == ["error", "error"]
    assert severities(chapter(short), chapter(short, 2, setting="public")) == ["warning", "warning"]
    assert severities(chapter(short), chapter(full, 2)) == ["warning"]
    noticed = replace(chapter(short), notice=True)
    assert severities(noticed, chapter(short, 2)) == ["warning", "warning"]


def test_l7_still_frames_a_longer_chapter_of_a_short_guide() -> None:
    text = "You can listen to this part at any time. {signpost}\n\n"
    found = checks.run(guide(chapter(text * 20), clinical=False), EMPTY)
    assert "L7" in {finding.code for finding in found}
    assert "L8" not in {finding.code for finding in found}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("If you have pain in your knee, rest it.", 0),
        ("If you have pain in your left knee, rest it.", 1),
        ("Once you have had it for a whole week, call your doctor.", 1),
        ("As soon as you feel well enough to walk about, try it.", 1),
        ("Call your doctor if you have had pain in your left knee.", 0),
        ("After surgery on the knee before age 35, 6 in 100 have pain.", 0),
        ("After surgery on the knee at some time before age 35, 6 in 100 have pain.", 1),
    ],
)
def test_l3_counts_the_words_in_front(text: str, told: int) -> None:
    assert len(signposts("L3", text)) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("High blood pressure.", 1),
        ("Knee pain.", 1),
        ("Pain medicines.", 1),
        ("First, knee pain.", 0),
        ("Breast cancer treatments work.", 0),
        ("Doctors plan surgery.", 0),
        ("Avoid knee injuries.", 0),
        ("Rest.", 0),
        ("You have knee pain.", 0),
        ("Multi-organ failure precedes fatal outcomes.", 1),
    ],
)
def test_l5_tells_a_telegram_from_a_short_sentence(text: str, told: int) -> None:
    assert len(signposts("L5", text)) == told


def test_l14_wants_a_title_of_its_own_for_each_chapter() -> None:
    rest = "Rest your knee. {signpost}\n"
    told = guide(chapter(rest), chapter(rest, 2), replace(chapter(rest, 3), title="your  KNEE"))
    found = [finding for finding in checks.run(told, EMPTY) if finding.code == "L14"]
    assert [(finding.file, finding.message) for finding in found] == [
        ("en/02-knee.md", "Chapters 1 and 2 have one title."),
        ("en/03-knee.md", "Chapters 1 and 3 have one title."),
    ]
    named = guide(chapter(rest), replace(chapter(rest, 2), title="Your hip"))
    assert [finding for finding in checks.run(named, EMPTY) if finding.code == "L14"] == []


@pytest.mark.parametrize(
    ("title", "text", "count"),
    [
        ("Your (left) knee", "Rest it.", 2),
        ("Your knee", "Rest \u260e call.", 1),
        ("Your knee", "Rest <b>now</b>.", 2),
        ("Your knee", "Keep it under 40\u00b0.", 0),
        ("Your knee", "Rest it.", 0),
    ],
)
def test_l14_hears_what_is_shown_and_not_said(title: str, text: str, count: int) -> None:
    told = guide(replace(chapter(f"{text} {{signpost}}\n"), title=title))
    assert len([finding for finding in checks.run(told, EMPTY) if finding.code == "L14"]) == count


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Take it twice a day.", 0),
        ("Do not take a double dose.", 0),
        ("Take half a tablet.", 0),
        ("They are twice as likely to fall.", 1),
        ("It is double the usual risk.", 1),
        ("Half of them fall.", 1),
        ("About 1 in 4 people fall.", 1),
        ("Fewer than 1 in 1,000 people fall.", 0),
        ("One in three people fall.", 0),
    ],
)
def test_r2_hears_chances_and_no_doses(text: str, told: int) -> None:
    found = checks.run(guide(chapter(f"{text} {{signpost}}\n")), EMPTY)
    assert sum((finding.code, finding.severity) == ("R2", "error") for finding in found) == told
    assert ("1,000" in text or "three" in text) == any((f.code, f.severity) == ("R2", "warning") for f in found)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("6% of them fall.", 1),
        ("They are 26% less likely to fall.", 1),
        ("They are 26 percent less likely to fall.", 0),
        ("It lowers the risk by 26 percent.", 0),
        ("26 percent of them fall.", 1),
    ],
)
def test_r1_takes_a_change_for_no_number_in_100(text: str, told: int) -> None:
    found = [each for each in checks.run(guide(chapter(f"{text} {{signpost}}\n")), EMPTY) if each.code == "R1"]
    assert len(found) == told
    assert not any("less" in text and "number in 100, such" in each.message for each in found)


def test_p6_takes_a_heart_attack_for_no_picture() -> None:
    said = "You had a heart attack. {signpost}\nYou can attack it. {signpost}\n"
    found = [each for each in checks.run(guide(chapter(said)), EMPTY) if each.code == "P6"]
    assert len(found) == 1
