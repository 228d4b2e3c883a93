"""A well-told chapter has no finding; each way of changing a fact in it is found, under the right code."""

from __future__ import annotations

from pathlib import Path

import pytest

from audioguide import checks
from audioguide.facts import read_facts
from audioguide.model import Finding
from tests.checks.guides import chapter, guide

pytestmark = pytest.mark.slow

TABLE = read_facts(Path(__file__).parent.parent / "fixtures" / "mutations.yaml")
TOLD = """\
In this part you will hear about knees. {signpost}

Some people have a knee repair, and their first scan finds no tear. {F001}
Within 5 years, 6 in 100 of them need a second one. {F001}

Others have a knee repair after the doctors found a tear. {F002}
Of these, 25 in 100 need a second one. {F002}
With a brace after the knee repair, that drops from 25 to 6 in 100. {F003}
The page gives no time span for these figures. {safety}

Some people have a knee repair and a brace. {F004}
Within 10 years, pain comes back in between 3 and 15 in 100 of them. {F004}

Ibuprofen may ease the pain of a sore kneecap. {F005}
Rest often helps too. {F006}
A sore knee is uncommon in children. {F007}

A full tear is harder to mend. {F008}
People who tear a knee before age 35 are more likely to do it again than older people. {F009}
Stage 3 wear is more likely to hurt than Stage 1 or Stage 2 wear. {F010}

Some exercises help one knee or both. {F011}
Wear is not your fault. {F012}
Naproxen can lower the risk of swelling, if you have no kidney trouble. {F013}

Here are three examples of signs of a tear. {F014}
First, you hear a pop in the knee. {F015}
Second, you see swelling over the shin. {F016}

Third, your knee locks. {F017}
The Arthritis Society says that walking keeps knees strong. {F019}
Call your doctor if the knee locks. {F018}

No one can promise that the pain will not come back. {F020}
Treatment may include a repair, and then a brace. {F021}
Next, chapter 2 is about walking. {signpost}
"""


def found(text: str) -> list[Finding]:
    return checks.run(guide(chapter(text)), TABLE, None, "fact")


def test_a_well_told_chapter_has_no_finding() -> None:
    assert found(TOLD) == []


MUTATIONS = [
    ("number", "6 in 100 of them need", "7 in 100 of them need", "F2"),
    ("number", "25 in 100 need", "35 in 100 need", "F2"),
    ("number in words", "6 in 100 of them need", "sixty in 100 of them need", "F2"),
    ("range cut to its middle", "between 3 and 15 in 100", "9 in 100", "F2"),
    ("range end", "between 3 and 15", "between 3 and 50", "F2"),
    ("denominator", "25 in 100 need", "25 in 1000 need", "F2"),
    ("age", "before age 35", "before age 53", "F2"),
    ("stage", "Stage 3 wear", "Stage 4 wear", "F2"),
    ("bound", "6 in 100 of them need", "More than 6 in 100 of them need", "F2"),
    ("unit", "Within 5 years", "Within 5 months", "F2"),
    ("unit of the figure", "25 in 100 need", "25 years on, some need", "F2"),
    ("span dropped", "Within 5 years, 6 in 100", "After that, 6 in 100", "F3"),
    ("span turned", "Within 5 years, 6 in 100", "After 5 years, 6 in 100", "F3"),
    ("span added", "Of these, 25 in 100", "Within 5 years, 25 in 100", "F2"),
    ("age turned", "before age 35", "after age 35", "F3"),
    ("condition of a figure dropped", ", and their first scan finds no tear", "", "F3"),
    ("condition of a figure swapped", "after the doctors found a tear", "with no tear", "F3"),
    ("from and to swapped", "from 25 to 6 in 100", "from 6 to 25 in 100", "F2"),
    ("condition dropped", ", if you have no kidney trouble", "", "F8"),
    ("condition turned", "if you have no kidney trouble", "unless you have no kidney trouble", "F8"),
    ("advice for everyone", "Call your doctor if the knee locks", "Call your doctor soon", "F8"),
    ("hedge up", "Ibuprofen may ease", "Ibuprofen will ease", "F4"),
    ("hedge up", "Rest often helps", "Rest always helps", "F4"),
    ("hedge up", "is uncommon in", "never happens in", "F4"),
    ("hedge dropped", "Ibuprofen may ease", "Ibuprofen eases", "F4"),
    ("hedge dropped", "Rest often helps", "Rest helps", "F4"),
    ("hedge dropped", "Naproxen can lower", "Naproxen lowers", "F4"),
    ("hedge down", "Rest often helps", "Rest may help", "F4"),
    ("hedge down", "A full tear is harder", "A full tear may be harder", "F4"),
    ("hedge down", "is not your fault", "may not be your fault", "F4"),
    ("negation added", "Rest often helps", "Rest often does not help", "F5"),
    ("negation added", "may ease the pain", "may not ease the pain", "F5"),
    ("negation removed", "Wear is not your fault", "Wear is your fault", "F5"),
    ("negation removed", "the pain will not come back", "the pain will come back", "F5"),
    ("negation swapped", "finds no tear", "finds a tear", "F3"),
    ("comparison turned", "harder to mend", "easier to mend", "F6"),
    ("comparison turned", "are more likely to do it again", "are less likely to do it again", "F6"),
    ("sides swapped", "Stage 3 wear is more likely to hurt than Stage 1 or Stage 2 wear",
     "Stage 1 or Stage 2 wear is more likely to hurt than Stage 3 wear", "F6"),
    ("side dropped", " again than older people", " again", "F6"),
    ("risk turned", "can lower the risk", "can raise the risk", "F6"),
    ("drop turned", "that drops from", "that rises from", "F6"),
    ("steps swapped", "a repair, and then a brace", "a brace, and then a repair", "F6"),
    ("quantifier dropped", "Some exercises", "Exercises", "F7"),
    ("quantifier dropped", "one knee or both", "both knees", "F7"),
    ("quantifier widened", "Some exercises help", "All exercises help", "F4"),
    ("drug swapped", "Ibuprofen may", "Naproxen may", "F9"),
    ("drug swapped for a stranger", "Ibuprofen may", "Morphine may", "F9"),
    ("body part swapped", "sore kneecap", "sore shin", "F9"),
    ("body part swapped for a stranger", "over the shin", "over the hip", "F9"),
    ("treatment swapped", "With a brace after", "With a scan after", "F9"),
    ("list item dropped", "Second, you see swelling over the shin. {F016}\n", "", "F10"),
    ("last item dropped", "Third, your knee locks. {F017}\n", "", "F10"),
    ("list count", "three examples", "two examples", "F10"),
    ("advice made an order", "Call your doctor", "You must call your doctor", "F12"),
    ("advice weakened", "Call your doctor", "Tell your doctor", "F12"),
    ("attribution dropped", "The Arthritis Society says that walking", "Walking", "F13"),
    ("fact dropped", "Rest often helps too. {F006}\n", "", "F1"),
    ("unknown fact", "{F006}", "{F060}", "F1"),
    ("claim in a signpost", "Next, chapter", "A brace will mend your knee. {signpost}\nNext, chapter", "F1"),
    ("figure in a signpost", "Next, chapter", "It helps 80 in 100 people. {signpost}\nNext, chapter", "F2"),
    ("claim in a safety line", "Next, chapter", "Ibuprofen can mend a knee. {safety}\nNext, chapter", "F1"),
    ("stranger in a safety line", "Next, chapter", "Take aspirin at night. {safety}\nNext, chapter", "F9"),
]  # fmt: skip


@pytest.mark.parametrize(("what", "old", "new", "code"), MUTATIONS, ids=[f"{m[0]}: {m[2][:30]}" for m in MUTATIONS])
def test_each_change_of_a_fact_is_found(what: str, old: str, new: str, code: str) -> None:
    assert TOLD.count(old) == 1, what
    assert code in {finding.code for finding in found(TOLD.replace(old, new)) if finding.refuses_program}


REWORDINGS = [
    ("Within 5 years, 6 in 100 of them need", "In the first five years, six out of one hundred need"),
    (
        "With a brace after the knee repair, that drops from 25 to 6 in 100",
        "A brace after the knee repair brings this down from 25 in 100 to 6 in 100",
    ),
    ("Ibuprofen may ease", "Ibuprofen might ease"),
    ("Rest often helps", "Most of the time, rest helps"),
    ("A sore knee is uncommon in", "It is rare to see a sore knee in"),
    ("Stage 1 or Stage 2 wear", "stages one and two"),
    ("Wear is not your fault", "You did not cause this wear"),
    ("Some exercises help one knee or both", "One or both knees get better with some exercises"),
    ("between 3 and 15 in 100 of them", "between three and fifteen of every 100"),
    ("Call your doctor if the knee locks", "If your knee locks, call your care team"),
    ("will not come back", "won't come back"),
]


def test_what_holds_a_build_back_is_what_the_gate_calls_an_error() -> None:
    seen: set[str] = set()
    for _, old, new, _ in MUTATIONS:
        changed = guide(chapter(TOLD.replace(old, new)))
        errors = [finding for finding in checks.run(changed, TABLE, None, "fact") if finding.severity == "error"]
        refusing = checks.run(changed, TABLE, None, "refusing")
        assert [finding for finding in refusing if finding.severity == "error"] == errors
        seen.update(finding.code for finding in errors)
    assert len(seen) > 5


@pytest.mark.parametrize(("old", "new"), REWORDINGS, ids=[new[:40] for _, new in REWORDINGS])
def test_the_same_fact_in_other_words_is_left_alone(old: str, new: str) -> None:
    assert TOLD.count(old) == 1
    assert [finding for finding in found(TOLD.replace(old, new)) if finding.refuses_program] == []


def test_a_recap_that_widens_a_fact_is_a_warning() -> None:
    recap = "To sum up, exercises help. {F011}\nNext, chapter"
    seen = {(finding.code, finding.severity) for finding in found(TOLD.replace("Next, chapter", recap))}
    assert seen == {("F7", "warning")}
