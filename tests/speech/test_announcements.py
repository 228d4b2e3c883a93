"""The sentences that no writer wrote: what is due when, and that each language says it in its own words and order."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest

from audioguide.language.base import Language, known_languages, language_of
from audioguide.language.base.phrases.announcements import Announcements
from audioguide.model import Chapter, Guide, Kind, Sentence, SignOff, Source
from audioguide.speech import announcements, lost, narrated, speak

NURSE = SignOff("A Person, test nurse", "2024-05-06", "2025-05-06")
DOCTOR = SignOff("B Person, test doctor.", "2024-04-01", "2025-04-01")


def chapter(number: int, title: str = "Rest", words: int = 3, **more: object) -> Chapter:
    text = " ".join(["word"] * words) + "."
    made = Chapter(number, "rest", title, "private", (Sentence("", 1, "fact", text, ("F001",), (), 6),))
    return replace(made, **more)  # type: ignore[arg-type]


def guide(*chapters: Chapter, language: str = "en-US", clinical: bool = True) -> Guide:
    return Guide("knee", "Knee", language, Source("", "", ""), chapters, clinical=clinical)


def heard(told: Guide, number: int = 1) -> list[tuple[Kind, str]]:
    return [(sentence.kind, sentence.text) for sentence in narrated(told, told.chapters[number - 1])][:-1]


def test_a_title_is_one_sentence_with_one_mark_at_its_end() -> None:
    told = guide(chapter(1, "Is it back?"), chapter(2, "Rest"), clinical=False)
    assert heard(told) == [("title", "Chapter 1 of 2. Is it back?")]
    assert heard(told, 2) == [("title", "Chapter 2 of 2. Rest.")]


def test_a_notice_tells_how_long_and_how_to_skip() -> None:
    told = guide(chapter(1, words=400, notice=True), chapter(2, notice=True), clinical=False)
    assert heard(told)[1:] == [
        ("signpost", "This part may be hard to hear."),
        ("signpost", "It lasts about 3 minutes."),
        ("signpost", "You do not have to listen to it now."),
        ("signpost", "To skip it, go to chapter 2."),
    ]
    assert [text for _, text in heard(told, 2)][2:] == [
        "It lasts about 1 minute.", "You do not have to listen to it now.", "To skip it, stop here.",
    ]  # fmt: skip


def test_nobody_is_sent_on_to_a_chapter_that_was_not_asked_for() -> None:
    told = guide(chapter(1, notice=True), chapter(2, optional=True), clinical=False)
    assert heard(told)[-1][1] == "To skip it, stop here."


def test_each_state_of_review_is_told_where_it_is_due() -> None:
    def states(told: Guide) -> list[list[str]]:
        return [[text for kind, text in heard(told, n) if kind == "status"] for n in (1, 2, 3)]

    none = guide(chapter(1), chapter(2), chapter(3, optional=True))
    assert states(none) == [
        ["No clinician has checked this guide yet."], [], ["No clinician has checked this guide yet."],
    ]  # fmt: skip
    assert states(replace(none, clinical=False)) == [[], [], []]
    some = replace(none, chapters=(none.chapters[0], *(replace(one, sign_offs=(NURSE,)) for one in none.chapters[1:])))
    partly = "Not every chapter of this guide has been checked by a clinician."
    assert states(some) == [[partly, "No clinician has checked this chapter yet."], [], [partly]]
    signed = [replace(one, sign_offs=(who,)) for one, who in zip(none.chapters, (NURSE, DOCTOR, NURSE), strict=True)]
    both = [
        "The words of this guide were checked on April 1, 2024.",
        "The roles of those who checked them are test nurse and test doctor.",
        "They must be checked again by April 1, 2025.",
    ]
    assert states(replace(none, chapters=tuple(signed))) == [both, [], both]


class OtherWords(Announcements):
    """Says everything in another order, and some of it in more sentences."""

    def chapter_title(self, number: int, count: int, title: str) -> str:
        return f"{title}: {count} ak, {number} an."

    def notice(self, minutes: int, following: int | None) -> Sequence[str]:
        return (f"{following} bu, {minutes} mi.",)

    def signed_guide(self, date: str, roles: Sequence[str], review_by: str) -> Sequence[str]:
        return (f"{review_by} re.", f"{date} re, {' ta '.join(reversed(roles))}.")


class Other(Language):
    tag = "xx"
    announcements = OtherWords()


def test_a_language_says_them_in_its_own_words_and_order(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(announcements, "language_of", lambda tag: Other())
    told = guide(chapter(1, notice=True, sign_offs=(NURSE,)), chapter(2, sign_offs=(DOCTOR,)), language="xx")
    assert heard(told) == [
        ("title", "Rest: 2 ak, 1 an."),
        ("status", "2025-04-01 re."),
        ("status", "2024-04-01 re, test doctor ta test nurse."),
        ("signpost", "2 bu, 1 mi."),
    ]


@pytest.mark.parametrize("tag", known_languages())
def test_every_language_has_words_for_all_of_it_that_can_be_said_in_full(tag: str) -> None:
    words = language_of(tag).announcements
    said = [
        [words.chapter_title(4, 12, "Rest")], words.notice(1, 5), words.notice(12, None), words.unsigned_guide(),
        words.partly_signed_guide(), words.unsigned_chapter(),
        words.signed_guide("2024-05-06", ["nurse"], "2025-12-31"),
        words.signed_guide("2024-05-06", ["nurse", "doctor"], "2025-12-31"),
    ]  # fmt: skip
    assert all(said)
    for text in (text for texts in said for text in texts):
        spoken = speak(text, tag)
        assert lost(spoken, tag) == ()
        assert not any(doubt.blocks for doubt in spoken.doubts)
