"""One table of facts, in English, told in the toy language: what a fact claims holds, its words are other words."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from audioguide import checks
from audioguide.errors import FactTableError
from audioguide.facts import read_facts
from audioguide.model import Finding
from audioguide.review.signed_inputs import changed, fingerprints
from audioguide.script import read_guide
from tests.language import toy

TOML = """\
title = "Your knee"
language = "{tag}"
voice = "silent"

[source]
title = "Knee page"
publisher = "Example Clinic"
reviewed = "2024-05-06"
"""
FACTS = """\
schema: 1
source: {title: Knee page, publisher: Example Clinic}
said: [knee]
same: [[pain, ache]]
names:
- {name: heart, kind: body part, said: [heart, cardiac]}
facts:
- id: F001
  fact: This drug may help with pain.
  hedge: possible
  must_hear: [drug, pain]
- id: F002
  fact: 2.5 in 100 people feel pain within five years, or 10 in 100 at night.
  numbers: [{value: 2.5, unit: percent, span: 5 years}]
- id: F003
  fact: It does not help the heart.
  polarity: negative
  names: [heart]
- id: F004
  fact: Take two pills a day if pain comes, for weeks or months.
  numbers: [{value: 2, unit: count}, {unit: time, literal: weeks or months}]
  condition: {text: if pain comes, words: [[pain], [comes, come]]}
"""
WORDS = """\
names:
- {name: heart, said: ["לבבו"]}
facts:
- {id: F001, must_hear: ["כדרו", "כאבו|לכאבו"]}
- id: F004
  condition: {words: [["כיו"], ["כאבו"], ["באו"]]}
  literals: ["שבו או ירו"]
"""
CHAPTER = """\
---
title: "ברכו שלמו"
setting: public
---

כדרו אפשו עזרו לכאבו. {F001}
2,5 בקאלו חשו כאבו תוקו 5 שנו. {F002}

כדרו לואו עזרו לבבו. {F003}
קחו 2 כדרו כלו יומו, כיו כאבו באו, שבו או ירו. {F004}
"""


@pytest.fixture(autouse=True)
def toy_language() -> Iterator[None]:
    with toy.installed():
        yield


@pytest.fixture
def guide(tmp_path: Path) -> Path:
    """A guide of English facts, its main language English, with chapters in the toy language."""
    (tmp_path / "qaa").mkdir()
    for name, text in {
        "guide.toml": TOML.format(tag="en-US"),
        "facts.yaml": FACTS,
        "facts.qaa.yaml": WORDS,
        "qaa/01-knee.md": CHAPTER,
    }.items():
        (tmp_path / name).write_text(text, "utf-8")
    return tmp_path


def found(folder: Path) -> list[Finding]:
    return [one for one in checks.run_folder(read_guide(folder, "qaa"), folder) if one.severity == "error"]


def test_english_facts_are_held_in_other_words(guide: Path) -> None:
    assert found(guide) == []


def test_a_table_may_say_its_language_itself(guide: Path) -> None:
    (guide / "guide.toml").write_text(TOML.format(tag="qaa"), "utf-8")
    (guide / "facts.yaml").write_text(f"language: en\n{FACTS}", "utf-8")
    assert found(guide) == []


BROKEN = {
    "the comma is lost": ("2,5 ", "25 ", "F2"),
    "a figure that only the English text has": ("2,5 ", "10 ", "F2"),
    "another count": ("קחו 2", "קחו 3", "F2"),
    "the words of a time are dropped": (", שבו או ירו", "", "F2"),
    "a denial is dropped": (" לואו ", " ", "F5"),
    "a denial is new": ("כדרו אפשו", "כדרו לואו אפשו", "F5"),
    "may has become always": ("אפשו", "תמדו", "F4"),
    "the condition is dropped": (", כיו כאבו באו", "", "F8"),
    "another part of the body": ("לבבו", "עורו", "F9"),
    "a word is dropped": ("כדרו אפשו", "אפשו", "F17"),
    "a fact is dropped": ("כדרו לואו עזרו לבבו. {F003}\n", "", "F1"),
}


@pytest.mark.parametrize(("written", "instead", "code"), BROKEN.values(), ids=BROKEN)
def test_what_changes_a_fact_is_refused(guide: Path, written: str, instead: str, code: str) -> None:
    assert CHAPTER.count(written) == 1
    (guide / "qaa/01-knee.md").write_text(CHAPTER.replace(written, instead), "utf-8")
    assert code in {finding.code for finding in found(guide)}


def test_words_that_nobody_has_written_are_asked_for(guide: Path) -> None:
    (guide / "facts.qaa.yaml").unlink()
    told = [finding.message for finding in found(guide) if finding.code == "F19"]
    assert [message.partition("facts.qaa.yaml ")[2] for message in told] == [
        "has no words for the must_hear of F001. Write them there.",
        "has no words for the condition and the literals of F004. Write them there.",
    ]


def test_a_closed_table_asks_for_each_fact_in_words(guide: Path) -> None:
    (guide / "facts.yaml").write_text(f"closed: true\n{FACTS}", "utf-8")
    lacks = {
        message.rpartition(" of ")[2][:4] for one in found(guide) if one.code == "F19" for message in [one.message]
    }
    assert lacks == {"F002", "F003", "F004"}
    lines = [line.partition(" {") for line in CHAPTER.splitlines() if "{F" in line]
    worded = "".join(f'- {{id: {key[:4]}, fact: "{text}"}}\n' for text, _, key in lines[1:3])
    last = WORDS + f'  fact: "{lines[3][0]}"\n'
    (guide / "facts.qaa.yaml").write_text(last + worded + 'said: ["אפשו", "עזרו", "לכאבו"]\n', "utf-8")
    assert found(guide) == []
    (guide / "qaa/01-knee.md").write_text(CHAPTER.replace("כלו יומו", "כלו לילו"), "utf-8")
    assert {one.code for one in found(guide)} == {"F16", "F17"}


def test_a_fact_may_be_worded_whole(guide: Path) -> None:
    """Then it is read like any other: "two kinds" stands in no record of numbers."""
    chapter = CHAPTER.replace("כדרו אפשו עזרו לכאבו.", "3 כדרו אפשו עזרו לכאבו.")
    (guide / "qaa/01-knee.md").write_text(chapter, "utf-8")
    assert {finding.code for finding in found(guide)} == {"F2"}
    (guide / "facts.qaa.yaml").write_text(WORDS.replace("F001,", 'F001, fact: "3 כדרו אפשו עזרו לכאבו.",'), "utf-8")
    assert found(guide) == []


def test_the_table_keeps_what_holds_in_any_language(guide: Path) -> None:
    own = read_facts(guide / "facts.yaml")
    table = read_facts(guide / "facts.yaml", "qaa", "en-US")
    assert (own.language, table.language) == ("", "en-US")
    assert (table.said, table.same) == ((), ())
    assert table.names["heart"].said == ("לבבו",)
    for key, fact in table.facts.items():
        assert (fact.hedge, fact.negations, fact.fact) == (
            own.facts[key].hedge,
            own.facts[key].negations,
            own.facts[key].fact,
        )
        assert fact.readable == ""
        assert own.facts[key].readable == fact.fact
    assert table.facts["F004"].numbers[1].literal == "שבו או ירו"
    assert read_facts(guide / "facts.yaml", "en-GB", "en-US") == own


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("facts:\n- {id: F009}\n", "F009 is not a known id"),
        ("facts:\n- {id: F001, condition: {words: [[a]]}}\n", "facts.yaml gives F001 no condition"),
        ("facts:\n- {id: F004, literals: [a, b]}\n", "facts.yaml has 1 of literals in words here, and this gives 2"),
        ("facts:\n- {id: F001, hedge: certain}\n", "hedge is not a known key"),
        ("facts:\n- {id: F001}\n- {id: F001}\n", "F001 is there twice"),
        ("closed: false\n", "closed is not a known key"),
    ],
)
def test_a_file_of_words_that_says_more_than_words_is_refused(guide: Path, words: str, said: str) -> None:
    (guide / "facts.qaa.yaml").write_text(words, "utf-8")
    with pytest.raises(FactTableError, match=said):
        found(guide)


def test_a_term_is_explained_in_its_own_glossary(guide: Path) -> None:
    (guide / "glossary.yaml").write_text("- {term: pain, plain: what hurts, source: guide}\n", "utf-8")
    assert read_guide(guide, "qaa").glossary == ()
    (guide / "glossary.qaa.yaml").write_text('- {term: "כאבו", plain: "קשיו", source: guide}\n', "utf-8")
    assert [term.term for term in read_guide(guide, "qaa").glossary] == ["כאבו"]


def test_a_sign_off_does_not_hold_when_its_words_change(guide: Path) -> None:
    page = guide / "qaa" / "01-knee.md"
    before = fingerprints(guide, page)
    (guide / "facts.qaa.yaml").write_text(WORDS.replace("באו", "הלכו"), "utf-8")
    (guide / "glossary.qaa.yaml").write_text('- {term: "כאבו", plain: "קשיו", source: guide}\n', "utf-8")
    assert changed(before, fingerprints(guide, page)) == ["facts", "glossary"]
