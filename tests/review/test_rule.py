"""The one rule of a review: nothing is signed that was not read, and an edit opens itself and the next paragraph."""

from __future__ import annotations

from dataclasses import replace

import pytest

from audioguide.model import PublishedState, SignOff
from audioguide.review.entries import Entry
from audioguide.review.marks import EntryKind, Mark, MarkName
from audioguide.review.rule import Needed, OldSignOffs, fingerprint, review_of
from tests.review.random_reviews import PAGES, lived

ENTRY = Entry("paragraph", "en", "Rest. {F001}", "c01-p01", "en/01-one.md, paragraph 1", ("Rest.",), chapter=1)
ONE = {1: PAGES[1]}


def at(second: int, name: MarkName, by: str = "", role: str = "nurse", entry: Entry = ENTRY, note: str = "") -> Mark:
    when = f"2026-01-01T00:00:{second:02d}.000Z"
    return Mark(name, entry.kind, "en", entry.place, entry.words, when, entry.spoken, entry.before, entry.facts,
                by, role if by else "", note=note)  # fmt: skip


def state(
    *marks: Mark, roles: tuple[str, ...] = ("nurse",), entry: Entry = ENTRY, old: OldSignOffs | None = None
) -> str:
    return review_of(marks, [entry], ONE, "en", roles, old).state.name


def signed(*marks: Mark, roles: tuple[str, ...] = ("nurse",)) -> list[Mark]:
    words = fingerprint(review_of(marks, [ENTRY], ONE, "en", roles).entries)
    return [*marks, Mark("signed", "chapter", "en", ONE[1], words, "2026-01-01T00:01:00.000Z", until="2027-01-01")]


def test_lives_at_random_sign_nothing_unread() -> None:
    lives = [lived(seed) for seed in range(60)]
    assert sum(signed for signed, _ in lives) > 60, "it would prove nothing if nothing were ever signed"
    assert sum(edits for _, edits in lives) > 60


def test_the_road_from_a_draft_to_a_signature() -> None:
    assert state() == "preview"
    settled, read = at(1, "settled"), at(2, "read", "A Person")
    assert state(settled) == "unsigned"
    assert state(settled, read) == "unsigned"
    assert state(read) == "preview"
    assert state(*signed(settled, read)) == "signed"


def test_every_role_reads_all() -> None:
    marks = signed(at(1, "settled"), at(2, "read", "A Person"), roles=("nurse", "pharmacist"))
    assert state(*marks, roles=("nurse", "pharmacist")) == "changed"
    both = signed(*marks[:2], at(3, "read", "B Person", "Pharmacist"), roles=("nurse", "pharmacist"))
    assert state(*both, roles=("nurse", "pharmacist")) == "signed"
    found = review_of(both, [ENTRY], ONE, "en", ("nurse", "pharmacist")).chapters[0]
    assert [one.reviewer for one in found.sign_offs] == ["A Person, nurse", "B Person, Pharmacist"]


def test_a_guide_that_asks_for_no_role_is_read_by_somebody_all_the_same() -> None:
    assert state(at(1, "settled"), roles=()) == "unsigned"
    assert state(*signed(at(1, "settled"), roles=()), roles=()) == "changed"
    assert state(*signed(at(1, "settled"), at(2, "read", "A Person", "friend"), roles=()), roles=()) == "signed"


@pytest.mark.parametrize(
    ("read_at", "wrong_at", "told"), [(2, 3, "wrong"), (3, 2, "signed"), (2, 2, "wrong")]
)  # fmt: skip
def test_the_newest_word_of_two_wins_and_of_one_moment_the_harder(read_at: int, wrong_at: int, told: str) -> None:
    marks = signed(at(1, "settled"), at(read_at, "read", "A Person"))
    assert state(*marks, at(wrong_at, "wrong", "B Person", note="No.")) == told


def test_what_is_wrong_stays_wrong_until_its_words_change_and_are_settled() -> None:
    wrong = at(3, "wrong", "A Person", note="No such thing.")
    moved = replace(ENTRY, before="Another paragraph.")
    assert state(at(1, "settled"), wrong, at(4, "settled")) == "wrong"
    assert state(at(1, "settled"), wrong, entry=moved) == "wrong"
    other = replace(ENTRY, words="Rest now. {F001}")
    assert state(at(1, "settled"), wrong, entry=other) == "preview"
    assert state(at(1, "settled"), wrong, at(4, "settled", entry=other), entry=other) == "unsigned"


@pytest.mark.parametrize(
    "change",
    [{"words": "Rest! {F001}"}, {"before": "Title"}, {"facts": ("F001: Rest a week.",)}, {"texts": ("Rest 2 mg.",)},
     {"language": "es"}, {"kind": "title"}],
)  # fmt: skip
def test_whatever_a_reviewer_saw_opens_it_when_it_changes(change: dict[str, object]) -> None:
    marks = signed(at(1, "settled"), at(2, "read", "A Person"))
    assert state(*marks, entry=replace(ENTRY, **change)) != "signed"  # type: ignore[arg-type]
    assert state(*marks) == "signed", "and what was read is read again when it is restored"


def withdrawn(second: int, name: MarkName, kind: EntryKind = "guide", place: str = "") -> Mark:
    return Mark(name, kind, "", place, "", f"2026-01-02T00:00:{second:02d}.000Z", note="The dose has changed.")


def test_a_withdrawal_is_the_strictest_and_is_taken_back_only_in_so_many_words() -> None:
    marks = signed(at(1, "settled"), at(2, "read", "A Person"))
    assert state(*marks, withdrawn(1, "withdrawn")) == "withdrawn"
    assert state(*marks, withdrawn(1, "withdrawn"), withdrawn(2, "restored")) == "signed"
    assert state(*marks, withdrawn(1, "withdrawn"), withdrawn(1, "restored")) == "withdrawn"
    assert state(*marks, withdrawn(1, "withdrawn", "chapter", ONE[1])) == "withdrawn"
    assert state(*marks, withdrawn(1, "withdrawn", "chapter", "en/01-its-old-name.md")) == "withdrawn"
    found = review_of([withdrawn(1, "withdrawn", "chapter", ONE[1])], [ENTRY], ONE, "en", ()).state
    assert found.reason == "Chapter 1: The dose has changed."


TWO = {1: "en/01-start.md", 2: "en/02-rest.md"}


def test_a_withdrawn_chapter_leaves_the_others_as_they_are_unless_they_need_it() -> None:
    others = replace(ENTRY, words="Rest. {F002}", name="c02-p01", chapter=2)
    marks = [at(1, "settled"), at(1, "settled", entry=others), at(2, "read", "A Person"),
             at(2, "read", "A Person", entry=others)]  # fmt: skip
    gone = withdrawn(3, "withdrawn", "chapter", TWO[2])

    def whole(*more: Mark, needed: Needed = lambda _: {}) -> PublishedState:
        return review_of([*marks, *more], [ENTRY, others], TWO, "en", ("clinician",), None, needed).state

    assert whole().name == "unsigned"
    assert whole(gone).name == "unsigned"
    assert whole(gone, at(4, "wrong", "B Person", note="No.", entry=others)).name == "unsigned"
    assert whole(gone, at(4, "wrong", "B Person", note="No.")).name == "wrong"
    asked: list[frozenset[int]] = []

    def alone(numbers: frozenset[int]) -> dict[int, str]:
        asked.append(numbers)
        return {2: "It alone says when to call."}

    told = whole(gone, needed=alone)
    assert told == PublishedState("withdrawn", "Chapter 2: The dose has changed. It alone says when to call.")
    assert asked == [frozenset({2})]
    assert whole(gone, withdrawn(3, "withdrawn", "chapter", TWO[1])).name == "withdrawn"
    assert whole(gone, withdrawn(4, "restored", "chapter", TWO[2])).name == "unsigned"


def test_an_old_sign_off_holds_what_it_held_and_not_how_figures_are_said() -> None:
    old = OldSignOffs({1: SignOff("A Person, oncology nurse", "2024-01-01", "2026-01-01")}, frozenset({ONE[1]}), True)
    assert state(old=old, roles=("clinician",)) == "signed"
    assert state(old=replace(old, any_role=False), roles=("clinician",)) == "changed"
    dose = replace(ENTRY, texts=("Take 5 mg.",))
    assert state(old=old, entry=dose, roles=("clinician",)) == "changed"
    assert state(old=OldSignOffs({}, frozenset({ONE[1]})), roles=("clinician",)) == "preview"
