"""clinic.toml: absent, whole, each field wrong once; heard and shown where a line asks for it; read once for all."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from audioguide import verify
from audioguide.errors import ScriptError
from audioguide.publish.mp3 import verify_loudness
from audioguide.review.record_file import FILE_NAME, read_marks
from audioguide.review.signed_guide import read_review
from audioguide.script.clinic import read_clinic
from audioguide.speech import narrated, speak
from tests.conftest import Run
from tests.signing import REVIEWER, make, read_all, settle, sign

WHOLE = """\
name = "Hillside Knee Clinic"
language = "en-US"
hours = "Monday to Friday, 9 a.m. to 5 p.m."
emergency = "If you cannot breathe, call 911."
mistakes = "Is something wrong in this guide? Tell the desk."

[[numbers]]
number = "1-555-010-0199"
reaches = "the nurses, day or night"

[[numbers]]
number = "555-0100"
reaches = "the desk"
"""
LINES = [
    "To reach the nurses, day or night, at Hillside Knee Clinic, call 1-555-010-0199.",
    "To reach the desk, at Hillside Knee Clinic, call 555-0100.",
    "Hillside Knee Clinic is open Monday to Friday, 9 a.m. to 5 p.m.",
    "If you cannot breathe, call 911.",
]
MISTAKES = "Is something wrong in this guide? Tell the desk."
ALONE = "Ask your care team who to call, day or night."
AMONG = "Ask your care team which signs are urgent, and who to call."


@pytest.fixture
def knee(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("AUDIOGUIDE_CACHE", str(tmp_path / "cache"))
    monkeypatch.setenv("AUDIOGUIDE_JOBS", "1")
    monkeypatch.chdir(tmp_path)
    folder = make(tmp_path / "chapters")
    for page, line in (("01-start.md", ALONE), ("02-rest.md", AMONG)):
        file = folder / "en" / page
        file.write_text(file.read_text("utf-8").replace("Next, hear", f"{line} {{safety}}\n\nNext, hear"), "utf-8")
    return folder


def told(knee: Path) -> list[list[str]]:
    guide = read_review(knee).guide
    return [[line.text for line in narrated(guide, chapter)] for chapter in guide.chapters]


def place(knee: Path, text: str = WHOLE) -> Path:
    file = knee.parent.with_name("clinic.toml")
    file.write_text(text, "utf-8")
    return file


def test_without_it_every_line_stays_as_it_is(knee: Path) -> None:
    first, second = told(knee)
    assert ALONE in first and AMONG in second
    assert not any("Hillside" in line for line in (*first, *second))
    assert not any(state.entry.kind == "clinic" for state in read_review(knee).review.entries)


def test_the_clinics_own_lines_take_the_place_of_the_one_that_asks_or_stand_behind_it(knee: Path) -> None:
    place(knee)
    first, second = told(knee)
    assert ALONE not in first
    at = first.index(LINES[0])
    assert first[at : at + 4] == LINES
    assert second[second.index(AMONG) + 1 :][:4] == LINES, "a line that says more is never lost"
    assert second[-1] == MISTAKES and MISTAKES not in first


def test_numbers_are_said_digit_by_digit(knee: Path) -> None:
    place(knee)
    said = [speak(line, "en").spoken for line in told(knee)[0]]
    assert any("call one, five five five, zero one zero, zero one nine nine." in line for line in said)
    assert any("call five five five, zero one zero zero." in line for line in said)
    assert any("call nine one one." in line for line in said)


def test_a_clinic_of_another_language_is_no_clinic_of_this_guide(knee: Path) -> None:
    place(knee, WHOLE.replace("en-US", "es"))
    assert ALONE in told(knee)[0]


def test_a_guide_that_asks_nothing_says_no_line_and_what_it_shows_is_read_all_the_same(knee: Path) -> None:
    place(knee, WHOLE.replace(f'mistakes = "{MISTAKES}"\n', ""))
    for page, line in (("01-start.md", ALONE), ("02-rest.md", AMONG)):
        file = knee / "en" / page
        file.write_text(file.read_text("utf-8").replace(f"{line} {{safety}}\n\n", ""), "utf-8")
    assert not any("Hillside" in line for lines in told(knee) for line in lines)
    assert [state.entry.words for state in read_review(knee).review.entries if state.entry.kind == "clinic"] == [
        "\n".join(LINES)
    ]


WRONG: dict[str, tuple[str, str, str]] = {
    "no name": ('name = "Hillside Knee Clinic"\n', "", "name must be set to a text"),
    "a name that is none": ('"Hillside Knee Clinic"', "7", "name must be set to a text"),
    "no language": ('language = "en-US"\n', "", "language must be set"),
    "a language that is none": ('"en-US"', '"English"', "write a language tag"),
    "hours that are none": ('"Monday to Friday, 9 a.m. to 5 p.m."', "9", "hours must be set to a text"),
    "hours too long": ("Monday to", "Monday " * 40 + "to", "can be listened to"),
    "an emergency that is no sentence": ("call 911.", "call 911", "must be a whole sentence"),
    "mistakes that are no sentence": ("Tell the desk.", "Tell the desk", "must be a whole sentence"),
    "a number that is none": ('"555-0100"', '"the desk"', "write a telephone number"),
    "a number without quotes": ('"555-0100"', "5550100", "number must be set to a text"),
    "a number too short": ('"555-0100"', '"55"', "write a telephone number"),
    "one of two without its reach": ('reaches = "the desk"\n', "", "needs a reaches"),
    "no numbers": (WHOLE[WHOLE.index("[[numbers]]") :], "", "numbers must be 1 to 3 tables"),
    "numbers that are no tables": (WHOLE[WHOLE.index("[[numbers]]") :], "", "numbers must be 1 to 3 tables"),
    "a key too many": ("hours =", "adress = 1\nhours =", "adress is not a known setting"),
    "a key of a number too many": ('reaches = "the desk"', 'reachs = "the desk"', "reachs is not a known setting"),
    "no TOML": ('name = "', "name = ", "not valid TOML"),
    "a letter nobody sees": ("Hillside", "Hill\u202eside", "that nobody sees"),
}


@pytest.mark.parametrize("what", WRONG)
def test_each_field_wrong_once_is_refused_with_its_file(knee: Path, what: str) -> None:
    old, new, message = WRONG[what]
    assert old in WHOLE
    file = place(knee, WHOLE.replace(old, new, 1))
    with pytest.raises(ScriptError, match=message) as error:
        read_clinic(file)
    assert "clinic.toml" in str(error.value)
    with pytest.raises(ScriptError):
        read_review(knee)


def test_a_line_that_cannot_be_said_in_full_is_refused(knee: Path) -> None:
    place(knee, WHOLE.replace("Monday to Friday, 9 a.m. to 5 p.m.", "08/10/2023"))
    with pytest.raises(ScriptError, match="cannot be said as it is written"):
        read_review(knee)


def test_it_is_read_once_for_all_guides_and_a_new_number_opens_it_alone(knee: Path, run: Run) -> None:
    place(knee)
    sign(knee)
    other = make(knee.parent, "hip")
    read_all(settle(other))
    shared = knee.parents[1] / FILE_NAME
    assert [mark.kind for mark in read_marks(shared.parent).marks] == ["clinic", "clinic"]
    assert not any(mark.kind == "clinic" for mark in (*read_marks(knee).marks, *read_marks(other).marks))
    assert {state.name for state in read_review(other).review.entries} == {"read"}
    assert read_review(knee).guide.state.name == "signed"
    place(knee, WHOLE.replace("555-0100", "555-0101"))
    for folder in (knee, other):
        open_now = [each.entry.kind for each in read_review(folder).review.entries if each.name != "read"]
        assert open_now == ["clinic"]
        assert read_review(folder).guide.state.name == "preview"
    settle(knee)
    assert read_review(other).guide.state.name == "unsigned"
    listed = json.loads(run("review", "hip", "--as", REVIEWER, "--json")[1])["entries"]
    assert [(each["kind"], "555-0101" in each["stood"]) for each in listed] == [("clinic", False)]
    assert "555-0100" in listed[0]["stood"]
    place(knee)
    assert read_review(knee).guide.state.name == "signed", "what was read is read again"


@pytest.mark.slow
def test_what_is_built_says_and_shows_it_everywhere(knee: Path, run: Run) -> None:
    place(knee)
    assert run("build", "knee")[0] == 0
    out = knee.parents[1] / "output" / "knee-en"
    page = (out / "index.html").read_text("utf-8")
    for line in (*LINES, MISTAKES):
        assert line in page
    assert '<a dir="ltr" href="tel:15550100199">1-555-010-0199</a>' in page
    assert json.loads((out / "guide.json").read_text("utf-8"))["clinic"]["name"] == "Hillside Knee Clinic"
    assert LINES[0] in (out / "01-start.txt").read_text("utf-8").replace("\n", " ")
    cues = [
        cue
        for chapter in json.loads((out / "guide.json").read_text("utf-8"))["chapters"]
        for cue in chapter["sentences"]
    ]
    assert [cue["kind"] for cue in cues if "555-0100" in cue["text"]] == ["safety", "safety"]
    assert [finding for finding in verify.run(out) if finding.code != verify_loudness.CODE] == []
    before = (out / "01-start.mp3").read_bytes()
    place(knee, WHOLE.replace("555-0100", "555-0101"))
    assert run("build", "knee")[0] == 0
    assert (out / "01-start.mp3").read_bytes() != before, "another number is built anew"
