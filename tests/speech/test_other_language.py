"""A language of the tests' own is said by its own rules, read back by its own tables, and finds its own words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from audioguide.errors import UsageError
from audioguide.language.base import Language, known_languages, language, language_of
from audioguide.language.base.shape import Shape
from audioguide.language.base.spoken import SpokenLanguage
from audioguide.language.base.spoken_rule import SpokenRule
from audioguide.speech import Lexicon, lexicon_for, lost, rule_names, speak, spoken_form

FIGURES = "אפס אחת שתים שלוש ארבע חמש שש שבע שמונה תשע".split()
HEAD = '<lexicon version="1.0" xmlns="http://www.w3.org/2005/01/pronunciation-lexicon" alphabet="ipa" xml:lang="he">\n'


def figures(match: re.Match[str]) -> str:
    return " ".join("נקודה" if mark == "," else FIGURES[int(mark)] for mark in match[0])


class SpokenOther(SpokenLanguage):
    """No capitals, a decimal comma, a question mark of its own, and endings that a mark sets apart."""

    pauses: frozenset[str] = frozenset("؟")
    folder = Path()

    @property
    def rules(self) -> Sequence[SpokenRule]:
        return (SpokenRule("N1", "figures, one by one", "9", Shape(r"\d+(?:,\d+)?"), figures),)

    @property
    def lexicon(self) -> Path:
        return self.folder / "lexicon.pls"

    def lost_in(self, written: str, said: str) -> list[str]:
        return [mark for mark in written if mark.isdigit() and FIGURES[int(mark)] not in said]

    def denials(self, text: str) -> int:
        return text.split().count("לא")

    def ending_behind(self, text: str, place: int) -> int:
        return 2 if text[place : place + 2] == "־ה" else 0

    def with_ending(self, sounds: str) -> str:
        return f"{sounds}a"


class Other(Language):
    tag = "he"

    def __init__(self) -> None:
        self.said = SpokenOther()

    @property
    def spoken(self) -> SpokenLanguage:
        return self.said


@pytest.fixture
def other(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Other]:
    made, known = Other(), language._loaded
    made.said.folder = tmp_path
    monkeypatch.setattr(language, "_loaded", lambda tag: made if tag == "he" else known(tag))
    spoken_form._by_beginning.cache_clear()
    yield made
    spoken_form._by_beginning.cache_clear()


def test_its_rules_say_what_is_written(other: Other) -> None:
    spoken = speak("קח 2,5 כדורים؟", "he-IL")
    assert spoken.spoken == "קח שתים נקודה חמש כדורים؟"
    assert [spoken.text[span.text_start : span.text_end] for span in spoken.spans] == ["קח", "2,5", "כדורים"]
    assert lost(spoken, "he") == ()
    assert rule_names("he") == {"N1": "figures, one by one"}


def test_what_it_does_not_read_back_is_lost(other: Other) -> None:
    spoken = speak("לא 25", "he")
    assert lost(spoken._replace(spoken=spoken.spoken.replace("חמש", "שבע")), "he") == ("5",)
    other.said.pauses = frozenset()
    assert lost(speak("קח؟", "he"), "he") == ("؟",)


def test_its_lexicon_and_its_endings_are_its_own(other: Other, tmp_path: Path) -> None:
    entry = "<lexeme><grapheme>כדור</grapheme><phoneme>kadur</phoneme></lexeme>"
    (tmp_path / "lexicon.pls").write_text(f"{HEAD}{entry}</lexicon>", "utf-8")
    lexicon = lexicon_for("he-IL")
    assert lexicon.used_in("כדור־ה כדורs") == {"כדור־ה": "kadura"}
    assert Lexicon(lexicon.phonemes).used_in("כדור־ה") == {"כדור": "kadur"}


@pytest.mark.parametrize("ask", [rule_names, lambda tag: speak("a", tag)])
def test_a_language_without_rules_is_refused_and_those_with_some_are_named(ask: object) -> None:
    with pytest.raises(UsageError) as refused:
        ask("xx-YY")  # type: ignore[operator]
    said = "There are no rules yet for saying 'xx' aloud. The languages are: en."
    assert str(refused.value) == said


@pytest.mark.parametrize("tag", known_languages())
def test_every_language_keeps_the_contract(tag: str) -> None:
    said = language_of(tag).spoken
    codes = [rule.code for rule in said.rules]
    assert codes
    assert len(codes) == len(set(codes))
    assert all(set(rule.begins) <= set("9Aa*") and rule.begins for rule in said.rules)
    assert said.lexicon is None or said.lexicon.is_file()
    assert said.ending_behind("", 0) == 0
    assert said.without_ending("") == ""
