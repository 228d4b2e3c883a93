"""Random lives of a small guide: edits, marks, merges, deletions, restorations; and a second rule, written apart.

The second rule keeps whole histories in place of records and asks them the slow way, so that it shares no shape with
the one it judges.
"""

from __future__ import annotations

import datetime
import random
from collections.abc import Callable
from dataclasses import dataclass, field, replace

from audioguide.model import STATE_NAMES
from audioguide.review.entries import Entry
from audioguide.review.marks import Mark, MarkName, moment
from audioguide.review.rule import Review, fingerprint, review_of

ROLES = ("nurse", "pharmacist")
PEOPLE = (("Reader One", "nurse"), ("Reader Two", "pharmacist"), ("Reader Three", "nurse"))
PAGES = {1: "en/01-one.md", 2: "en/02-two.md"}
BEGAN = datetime.datetime(2026, 1, 1, tzinfo=datetime.UTC)
WORDS = ("Rest your knee.", "Call your clinic.", "Ice may help.", "Do not run.", "Ask your nurse.")


@dataclass
class Life:
    """A guide, what was recorded of it, and what truly happened."""

    chance: random.Random
    texts: dict[int, list[str]] = field(default_factory=lambda: {1: list(WORDS[:3]), 2: list(WORDS[2:])})
    facts: dict[str, str] = field(default_factory=dict)
    meaning: str = "a strong band"
    sounds: str = "ligga ment"
    release: str = ""
    clinic: str = "Call 555-0100."
    marks: list[Mark] = field(default_factory=list)
    seen: set[tuple[object, ...]] = field(default_factory=set)
    """(name, role, kind, words, before, facts, spoken): what was truly before somebody who called it right."""
    clock: int = 0

    def entries(self) -> list[Entry]:
        """As `entries_of` would give them."""
        made = [_entry(self, "guide", "Knee", "guide")]
        for number, texts in self.texts.items():
            made.append(
                _entry(self, "chapter", f"{number}: {len(texts)} paragraphs", f"c{number}-form", chapter=number)
            )
            made.append(_entry(self, "title", f"Part {number}", f"c{number}-title", chapter=number))
            before = f"Part {number}"
            for place, text in enumerate(texts, 1):
                fact = (f"F: {self.facts.get(text, 'as it was')}",)
                made.append(_entry(self, "paragraph", text, f"c{number}-p{place}", before, fact, number))
                before = text
        made.append(_entry(self, "meaning", f"ligament: {self.meaning}", "meaning"))
        made.append(_entry(self, "clinic", self.clinic, "clinic"))
        made.append(_entry(self, "pronunciation", f"ligament is said {self.sounds}", "said"))
        return made

    def review(self) -> Review:
        """By the rule of the house."""
        return review_of(self.marks, self.entries(), PAGES, "en", ROLES)

    def mark(self, entry: Entry, name: MarkName, person: tuple[str, str] = ("", "")) -> None:
        """Put it on record, and into the true history."""
        self.clock += self.chance.choice((0, 1, 1))
        when = moment(BEGAN + datetime.timedelta(milliseconds=self.clock))
        made = Mark(name, entry.kind, "en", entry.place, entry.words, when, entry.spoken, entry.before, entry.facts,
                    *person, note="It is not so." if name == "wrong" else "")  # fmt: skip
        self.marks.append(made)
        if name == "read":
            self.seen.add((*person, entry.kind, entry.words, entry.before, entry.facts, entry.spoken))

    def sign(self) -> None:
        """As `approve`: each chapter of which all is read."""
        review = self.review()
        for chapter in review.chapters:
            if all(each.name == "read" for each in review.of(chapter.number)):
                self.clock += 1
                when = moment(BEGAN + datetime.timedelta(milliseconds=self.clock))
                words = fingerprint(review.of(chapter.number))
                self.marks.append(Mark("signed", "chapter", "en", chapter.page, words, when, until="2027-01-01"))

    def truly_read(self, entry: Entry) -> bool:
        """Whether each role has a person who had exactly this before her and called it right."""
        return all(
            any((name, role, entry.kind, entry.words, entry.before, entry.facts, entry.spoken) in self.seen
                for name, role in PEOPLE if role == asked)
            for asked in ROLES
        )  # fmt: skip


@dataclass(frozen=True)
class _Spoken(Entry):
    """An entry that a release says in its own way."""

    release: str = ""

    @property
    def spoken(self) -> str:
        return f"{self.release}{self.words}"


def _entry(
    life: Life, kind: str, words: str, name: str, before: str = "", facts: tuple[str, ...] = (), chapter: int = 0
) -> Entry:
    return _Spoken(kind, "en", words, name, name, (words,), before, facts, chapter, release=life.release)  # type: ignore[arg-type]


def edit(life: Life) -> None:
    """Another word for a paragraph."""
    texts = life.texts[life.chance.choice((1, 2))]
    texts[life.chance.randrange(len(texts))] = (
        f"{life.chance.choice(WORDS)} {life.chance.choice(('', 'Now.', 'Soon.'))}"
    )


def delete(life: Life) -> None:
    """A paragraph goes."""
    texts = life.texts[life.chance.choice((1, 2))]
    if len(texts) > 1:
        del texts[life.chance.randrange(len(texts))]


def add(life: Life) -> None:
    """A paragraph comes, or one comes twice."""
    texts = life.texts[life.chance.choice((1, 2))]
    texts.insert(life.chance.randint(0, len(texts)), life.chance.choice(WORDS))


def move(life: Life) -> None:
    """Two change places, perhaps from chapter to chapter."""
    one, other = life.texts[1], life.texts[life.chance.choice((1, 2))]
    a, b = life.chance.randrange(len(one)), life.chance.randrange(len(other))
    one[a], other[b] = other[b], one[a]


def restore(life: Life) -> None:
    """All as it was at first."""
    life.texts = {1: list(WORDS[:3]), 2: list(WORDS[2:])}


def other_fact(life: Life) -> None:
    """A fact says something else, or what it said before."""
    life.facts[life.chance.choice(WORDS)] = life.chance.choice(("as it was", "changed"))


def other_meaning(life: Life) -> None:
    """Of the glossary."""
    life.meaning = life.chance.choice(("a strong band", "a weak band"))


def other_sound(life: Life) -> None:
    """Of the lexicon."""
    life.sounds = life.chance.choice(("ligga ment", "lager ment"))


def other_clinic(life: Life) -> None:
    """The clinic has another number, or the one it had."""
    life.clinic = life.chance.choice(("Call 555-0100.", "Call 555-0199."))


def other_release(life: Life) -> None:
    """The same words are said otherwise."""
    life.release = life.chance.choice(("", "new: "))


def some_marks(life: Life) -> None:
    """A few answers, now and then that something is wrong."""
    for entry in life.chance.sample(life.entries(), 3):
        names: tuple[MarkName, ...] = ("settled", "read", "read", "read", "wrong")
        name = life.chance.choice(names)
        life.mark(entry, name, ("", "") if name == "settled" else life.chance.choice(PEOPLE))


def whole_review(life: Life) -> None:
    """Everything is settled, and one or all read what they have not."""
    people = PEOPLE if life.chance.random() < 0.7 else PEOPLE[:1]
    for state in life.review().entries:
        if not state.settled:
            life.mark(state.entry, "settled")
        for person in people:
            if person[1] in state.unread_by or state.name == "wrong":
                life.mark(state.entry, "read", person)


def merge(life: Life) -> None:
    """Two copies of the record grow apart and come together in any order, some lines twice."""
    half = life.chance.sample(life.marks, len(life.marks) // 2)
    life.marks = life.marks + half
    life.chance.shuffle(life.marks)


def sign(life: Life) -> None:
    """Whatever may be."""
    life.sign()


def withdraw_or_restore(life: Life) -> None:
    """A chapter is taken away, or comes back."""
    life.clock += 1
    when = moment(BEGAN + datetime.timedelta(milliseconds=life.clock))
    names: tuple[MarkName, ...] = ("withdrawn", "restored", "restored")
    page = life.chance.choice(list(PAGES.values()))
    life.marks.append(Mark(life.chance.choice(names), "chapter", "en", page, "", when, note="It is not so."))


STEPS: tuple[Callable[[Life], None], ...] = (
    edit, edit, delete, add, move, restore, restore, other_fact, other_meaning, other_sound, other_release,
    other_clinic, some_marks, whole_review, whole_review, merge, sign, sign,
    withdraw_or_restore,
)  # fmt: skip


def lived(seed: int, steps: int = 25) -> tuple[int, int]:
    """One life. Gives (how often a chapter was signed, how often edits were looked at). Raises AssertionError."""
    life = Life(random.Random(seed))
    signed = edits = 0
    for _ in range(steps):
        step = life.chance.choice(STEPS)
        step(life)
        review = life.review()
        for chapter in review.chapters:
            mine = [each.entry for each in review.of(chapter.number)]
            if chapter.state.name == "signed":
                signed += 1
                assert all(map(life.truly_read, mine)), f"seed {seed}: signed, and not all of it was read"
                assert chapter.sign_offs
        gone = [chapter.number for chapter in review.chapters if chapter.state.name == "withdrawn"]
        heard = [chapter.state.name for chapter in review.chapters if chapter.number not in gone]
        strictest = min(heard, key=STATE_NAMES.index, default="withdrawn")
        assert review.state.name == strictest, f"seed {seed}: a withdrawn chapter changed what the others are"
        for state in review.entries:
            assert (state.name == "read") <= life.truly_read(state.entry), (
                f"seed {seed}: {state.entry.name} is read by nobody"
            )
        edits += _only_its_own(life, seed)
        shuffled = life.chance.sample(life.marks, len(life.marks))
        assert review_of(shuffled, life.entries(), PAGES, "en", ROLES) == review, (
            f"seed {seed}: the order of lines counts"
        )
    return signed, edits


def _only_its_own(life: Life, seed: int) -> int:
    """Where all is read, one new paragraph opens itself and the next, and nothing else."""
    before = life.review()
    number = life.chance.choice((1, 2))
    if any(each.name != "read" for each in before.entries):
        return 0
    texts = list(life.texts[number])
    place = life.chance.randrange(len(texts))
    trial = replace(
        life, texts={**life.texts, number: [*texts[:place], f"Never said {life.clock}.", *texts[place + 1 :]]}
    )
    open_now = {each.entry.name for each in trial.review().entries if each.name != "read"}
    wanted = {f"c{number}-p{place + 1}"} | ({f"c{number}-p{place + 2}"} if place + 1 < len(texts) else set())
    assert open_now == wanted, f"seed {seed}: {sorted(open_now)} opened, and not {sorted(wanted)}"
    return 1
