"""A language with no more than words and sentences is drafted: nothing is lost, and what is unclear is private."""

from __future__ import annotations

from pathlib import Path

import pytest

from audioguide.cli import new
from audioguide.cli.root import run as run_cli
from audioguide.drafting.capitals import in_sentence_case
from audioguide.drafting.extracting.records import extract
from audioguide.errors import UsageError
from audioguide.language.base import Language, guide_language, normalised
from tests.documents import document

LEAFLET = """
# ركبتك
قد تلاحظ ألما في الركبة. هل يؤلمك؟
- ورم
- حمى
| الدواء | الجرعة |
| دواء | 400 mg |
"""


def test_each_statement_is_one_record_that_is_private() -> None:
    made = extract(document(LEAFLET), Language())
    assert [fact.fact for fact in made.table.facts.values()] == [
        "قد تلاحظ ألما في الركبة.",
        "هل يؤلمك؟",
        "ورم",
        "حمى",
        "دواء: الجرعة: 400 mg",
    ]
    for fact in made.table.facts.values():
        assert (fact.hedge, fact.polarity, fact.sensitivity) == ("none", "affirmative", "medium")
        assert (fact.must_keep, fact.condition, fact.comparison, fact.quantifiers) == (True, None, None, ())
    assert made.language.tag == ""


def test_a_script_without_capitals_passes_through() -> None:
    read = document(LEAFLET, "ركبتك")
    assert in_sentence_case(read, Language().claims) == read


def test_an_opening_with_a_colon_holds_its_items_and_one_without_items_is_a_gap() -> None:
    facts = extract(document("الأعراض:\n- ورم\n- حمى\nأدوية:"), Language()).table.facts
    assert facts["F001"].items == ("F002", "F003")
    assert (facts["F004"].status, facts["F004"].must_keep) == ("source_gap", False)


@pytest.mark.parametrize(
    ("written", "tag"),
    [
        ("en", "en"), ("EN_gb", "en-GB"), ("zh-hant-tw", "zh-Hant-TW"), ("es-419", "es-419"),
        ("en_US.UTF-8", "en"), ('en-"\ntitle = "x', "en"),
    ],
)  # fmt: skip
def test_a_tag_is_written_in_one_way_up_to_what_is_no_tag(written: str, tag: str) -> None:
    assert normalised(written) == tag


def test_a_new_guide_has_the_region_that_its_language_is_written_for() -> None:
    assert [guide_language(tag, "a test")[1] for tag in ("en", "EN", "en_GB")] == ["en-US", "en-US", "en-GB"]
    with pytest.raises(UsageError, match="There are no rules yet for a test: 'tlh'"):
        guide_language("tlh-US", "a test")


class Toy(Language):
    """A language in which nobody has written a first chapter."""

    tag = "xt"
    name = "Toy"


def test_new_says_where_a_language_has_no_first_chapter(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "chapters").mkdir()
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(new, "guide_language", lambda tag, what: (Toy(), tag))
    assert run_cli(["new", "knee", "--lang", "xt"]) == 0
    assert "Nobody has written a first chapter in Toy yet" in " ".join(capsys.readouterr().out.split())
    assert sorted(file.name for file in (tmp_path / "chapters" / "knee").iterdir()) == [
        "facts.yaml", "glossary.yaml", "guide.toml", "lexicon.pls",
    ]  # fmt: skip
    assert 'language = "xt"' in (tmp_path / "chapters" / "knee" / "guide.toml").read_text()
