"""What every registered language keeps, whoever wrote it: English, the toy language of the tests, and yours.

A third party runs this against its own package: install it, then `pytest tests/language/test_contract.py`.
"""

from __future__ import annotations

import inspect
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import cached_property

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from audioguide.checks.registry import SHARED, all_rules
from audioguide.checks.rule import Rule
from audioguide.errors import UsageError
from audioguide.language.base import Language, language, language_of, normalised
from audioguide.language.base.chapter_frame import ChapterFrame
from audioguide.language.base.claims import Claims
from audioguide.language.base.documents import Documents
from audioguide.language.base.phrases.announcements import Announcements
from audioguide.language.base.phrases.books import BookPhrases
from audioguide.language.base.phrases.player import PlayerPhrases
from audioguide.language.base.phrases.publication import STRICT, PublicationPhrases
from audioguide.language.base.phrases.quantities import Quantities
from audioguide.language.base.phrases.room import RoomPhrases
from audioguide.language.base.plain import Plain
from audioguide.language.base.reading import Reading
from audioguide.language.base.rules import LanguageRules
from audioguide.language.base.spoken import SpokenLanguage
from audioguide.model import Chapter, Guide, PublishedState, Sentence, SignOff, Source
from audioguide.speech import lost, narrated, speak
from tests.language import toy

PARTS: dict[str, type] = {
    "reading": Reading,
    "claims": Claims,
    "plain": Plain,
    "documents": Documents,
    "spoken": SpokenLanguage,
    "quantities": Quantities,
    "announcements": Announcements,
    "publication": PublicationPhrases,
    "books": BookPhrases,
    "player": PlayerPhrases,
    "room": RoomPhrases,
    "rules": LanguageRules,
}
PLACEHOLDER = re.compile(r"\{\w*\}|%\(\w+\)|\bNone\b|<[\w. ]+ object")
TAGS = toy.every_tag()


@pytest.fixture(scope="module", autouse=True)
def toy_language() -> Iterator[None]:
    with toy.installed():
        yield


@pytest.fixture(params=TAGS)
def found(request: pytest.FixtureRequest) -> Language:
    return language_of(request.param)


def test_two_languages_are_greeted() -> None:
    assert {"en", "qaa"} <= set(TAGS)


# --- the language itself -----------------------------------------------------------------------------------------


def test_its_tag_is_the_name_it_is_registered_by(found: Language) -> None:
    assert found.tag in TAGS
    assert re.fullmatch(r"[a-z]{2,3}", found.tag), "a primary tag of BCP 47, without country and script"
    assert found is language_of(f"{found.tag.upper()}_001")
    assert found.guide_tag == normalised(found.guide_tag)
    assert not found.guide_tag or language_of(found.guide_tag) is found


def test_it_has_a_name_and_a_direction(found: Language) -> None:
    assert found.name.isascii() and found.name[:1].isupper()
    assert found.direction in ("ltr", "rtl")


def arguments(function: Callable[..., object]) -> list[str]:
    """Names of its arguments, by which it may be called."""
    return [name for name in inspect.signature(function).parameters if name != "self"]


@pytest.mark.parametrize("part", PARTS)
def test_each_part_is_what_the_rooms_ask(found: Language, part: str) -> None:
    own = getattr(found, part)
    assert isinstance(own, PARTS[part])
    assert getattr(found, part) is own, "a part is made once"
    for name, answered in inspect.getmembers(type(own), inspect.isfunction):
        asked = getattr(PARTS[part], name, None)
        if asked is not None and not name.startswith("_"):
            assert arguments(answered)[: len(arguments(asked))] == arguments(asked), f"{part}.{name}"


def test_the_rules_it_holds_are_there(found: Language) -> None:
    shared = {rule.code for rule in SHARED}
    held = {code for code in shared if found.rules.holds(code)}
    assert held, "a language that holds no rule loses whatever its chapters lose"
    assert all(isinstance(rule, Rule) and rule.code not in shared for rule in found.rules.own())
    assert len({rule.code for rule in all_rules()}) == len(all_rules())


# --- what is said ------------------------------------------------------------------------------------------------


def guide(tag: str, signed: Sequence[bool], clinical: bool = True) -> Guide:
    off = SignOff("A. B., C.", "2026-01-31", "2027-02-01")
    chapters = tuple(
        Chapter(
            number,
            "x",
            "1",
            "public",
            (Sentence("", 1, "signpost", "1."),),
            notice=True,
            sign_offs=(off,) if one else (),
        )
        for number, one in enumerate(signed, 1)
    )
    return Guide("x", "1", tag, Source("1", "", ""), chapters, clinical=clinical)


STATES = {"unsigned": (False, False), "partly": (True, False), "signed": (True, True)}


@pytest.mark.parametrize("state", STATES)
def test_every_state_of_review_is_said(found: Language, state: str) -> None:
    told = guide(found.tag, STATES[state])
    said = [tuple(line.text for line in narrated(told, one) if line.kind == "status") for one in told.chapters]
    assert said[0] and all(text.strip() for text in said[0])
    assert bool(said[1]) is (state == "partly"), "an unsigned chapter among signed ones says so itself"
    others = [guide(found.tag, STATES[other]) for other in STATES if other != state]
    assert all(
        said[0] != tuple(line.text for line in narrated(other, other.chapters[0]) if line.kind == "status")
        for other in others
    )


@pytest.mark.parametrize("name", STRICT)
def test_what_keeps_a_guide_from_being_relied_on_is_said_first_and_of_each_chapter(found: Language, name: str) -> None:
    state = PublishedState(name, "1.")  # type: ignore[arg-type]
    told = guide(found.tag, (True, True))
    told = replace(told, state=state, chapters=(told.chapters[0], replace(told.chapters[1], state=state, sign_offs=())))
    said = [[line.text for line in narrated(told, one) if line.kind == "status"] for one in told.chapters]
    assert said[0][: len(found.announcements.guide_state(name))] == list(found.announcements.guide_state(name)) != []
    why = ["1."] if name == "withdrawn" else []
    assert said[1] == [*found.announcements.chapter_state(name), *why] != why
    first = replace(told.chapters[0], state=state, sign_offs=())
    opening = [line.text for line in narrated(told, first) if line.kind == "status"]
    assert opening[: len(said[0]) - 1] == said[0][:-1], "the first chapter tells the guide's state, whatever its own"
    assert len({tuple(found.announcements.guide_state(each)) for each in STRICT}) == len(STRICT)
    for text in (*said[0], *said[1]):
        spoken = speak(text, found.tag)
        assert lost(spoken, found.tag) == () and not any(doubt.blocks for doubt in spoken.doubts)


@pytest.mark.parametrize("state", STATES)
def test_whatever_is_announced_can_be_said_in_full(found: Language, state: str) -> None:
    told = guide(found.tag, STATES[state])
    for chapter in told.chapters:
        for line in narrated(told, chapter):
            spoken = speak(line.text, found.tag)
            assert lost(spoken, found.tag) == ()
            assert not any(doubt.blocks for doubt in spoken.doubts)
            assert not re.search(r"\d", spoken.spoken)


def test_what_denies_that_it_was_checked_denies_when_it_is_said(found: Language) -> None:
    words = found.announcements
    for sentences in (words.unsigned_guide(), words.unsigned_chapter(), words.partly_signed_guide()):
        written = " ".join(sentences)
        said = " ".join(speak(sentence, found.tag).spoken for sentence in sentences)
        assert found.spoken.denials(written) == found.spoken.denials(said) >= 1


@pytest.mark.parametrize("state", ["unsigned", "partly"])
def test_a_language_that_is_silent_about_review_is_not_built(monkeypatch: pytest.MonkeyPatch, state: str) -> None:
    class Silent(type(language_of("qaa"))):  # type: ignore[misc]
        announcements = cached_property(lambda self: Announcements())

    known, silent = language._loaded, Silent()
    monkeypatch.setattr(language, "_loaded", lambda tag: silent if tag == "qab" else known(tag))
    told = guide("qab", STATES[state])
    preview = replace(guide("qab", STATES["unsigned"], clinical=False), state=PublishedState("preview"))
    for open_one in (told, preview):
        with pytest.raises(UsageError, match="no words yet to say whether a guide has been checked"):
            narrated(open_one, open_one.chapters[0])
    open_guide = replace(guide("qab", STATES["unsigned"], clinical=False))
    assert narrated(open_guide, open_guide.chapters[0])


FIGURES = st.one_of(
    st.integers(0, 9_999),
    st.tuples(st.integers(0, 999), st.integers(1, 99)).map(lambda pair: pair[0] + pair[1] / 100),
)


@pytest.mark.parametrize("tag", TAGS)
@given(FIGURES)
@settings(max_examples=80, deadline=None, derandomize=True)
def test_no_digit_of_a_figure_is_lost(tag: str, value: float) -> None:
    own = language_of(tag)
    written = own.quantities.number(value)
    spoken = speak(written, tag)
    assert lost(spoken, tag) == ()
    assert not re.search(r"\d", spoken.spoken)
    digit = next(place for place, mark in enumerate(written) if mark.isdigit())
    other = written[:digit] + str((int(written[digit]) + 1) % 10 or 1) + written[digit + 1 :]
    wrong = speak(other, tag)
    if len(wrong.spans) == len(spoken.spans) == 1 and written != other:
        assert own.spoken.lost_in(written, wrong.spoken), f"{written} read back from the words of {other}"


def test_rules_of_the_spoken_form_are_a_list_without_doubles(found: Language) -> None:
    codes = [rule.code for rule in found.spoken.rules]
    assert codes and len(codes) == len(set(codes))


# --- what is seen and heard around the text ----------------------------------------------------------------------


def test_quantities_have_words(found: Language) -> None:
    own = found.quantities
    counts = [own.count(number, unit) for unit in ("hour", "minute", "second") for number in (0, 1, 2, 11)]
    assert len(set(counts)) == len(counts)
    for text in (*counts, own.number(1.5), own.duration(0), own.duration(3725), own.date("2026-01-31")):
        assert text.strip() == text != ""
    assert all(re.search(r"[^\W\d_]{2,}", text) for text in counts), "a unit is a word, which a screen reader says"
    assert own.number(1.5) != own.number(15)
    assert own.date("no date") == "no date"


def phrases(part: object) -> Iterator[tuple[str, str]]:
    """Every phrase of a part without places, and those that are given texts, each with a mark for what it is given."""
    for name, value in inspect.getmembers(part):
        if name.startswith("_"):
            continue
        if isinstance(value, str):
            yield name, value
        elif inspect.ismethod(value):
            wanted = inspect.signature(value).parameters.values()
            if all(parameter.annotation in ("str", str) for parameter in wanted):
                try:
                    told = value(*("\ue000" for _ in wanted))
                except KeyError:
                    continue  # An action that is not in the player's list.
                if isinstance(told, str):
                    yield name, told


@pytest.mark.parametrize("part", ["publication", "player", "room"])
def test_no_phrase_has_an_open_place(found: Language, part: str) -> None:
    told = dict(phrases(getattr(found, part)))
    assert len(told) > 20
    told.pop("state", "")  # Of no state that there is.
    for name, phrase in told.items():
        assert phrase, name
        assert not PLACEHOLDER.search(phrase), name


def test_the_frame_of_a_chapter_can_be_said(found: Language) -> None:
    """What a draft writes of its own is no claim, and its figures and marks can be heard."""
    frame = found.plain.frame
    assert isinstance(frame, ChapterFrame)
    told = [frame.preview("1"), frame.following("1"), frame.following(""), frame.end(), frame.based_on("1")]
    told += [frame.disclaimer(), frame.no_span(1), frame.no_list(), frame.no_urgency(), frame.recap("1", ["1"])]
    for sentence in filter(None, told):
        assert not PLACEHOLDER.search(sentence)
        assert lost(speak(sentence, found.tag), found.tag) == ()
