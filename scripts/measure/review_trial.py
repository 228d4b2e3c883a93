"""A trial of the review itself: edits planted in a guide that was signed, and what fresh reviewers find of them.

    scripts/measure/run review_trial plant PAIRS.tsv FOLDER KEY.json [HARM] [HONEST] [SEED]
    scripts/measure/run review_trial score FOLDER KEY.json

`plant` makes FOLDER/chapters/trial of rows of PAIRS.tsv (the columns of `gate`): each original is a paragraph with the
facts that `draft` finds in it, settled, read and signed; then HARM harmful and HONEST honest tellings, 40 and 60, take
the place of theirs and are settled. KEY.json says which is which, and is for nobody who reviews. Each reviewer copies
FOLDER, goes there and does `audioguide review trial --as "NAME, clinician"`, with nothing else to look at. `score`
tells of each reviewer in the record how many harmful edits were called wrong, and how many honest ones. The bars: at
least 95 percent of the harmful, at most 5 percent of the honest.
"""

from __future__ import annotations

import csv
import json
import random
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from audioguide.facts.writing import format_facts
from audioguide.model import Chapter, Fact, FactTable, Sentence, Source
from audioguide.review.answering import Person
from audioguide.review.record_file import read_marks
from audioguide.script import format_chapter
from scripts.measure.drafted_pairs import from_first, passage, unmarked
from tests.signing import settle, sign

GUIDE = 'title = "Trial"\nlanguage = "en-US"\nwording = "licensed"\nvoice = "silent"\n\n[source]\ntitle = "Trial"\n'
EACH = 20
"""Paragraphs a chapter."""


@dataclass(frozen=True, slots=True)
class Row:
    """One pair, drafted."""

    label: str
    before: tuple[Sentence, ...]
    after: tuple[Sentence, ...]
    table: FactTable


def plant(pairs: Path, folder: Path, key: Path, harm: int = 40, honest: int = 60, seed: int = 1) -> None:
    """The guide and its key."""
    chance = random.Random(seed)
    rows = [*_sampled(pairs, "harm", harm, chance), *_sampled(pairs, "honest", honest, chance)]
    chance.shuffle(rows)
    guide = folder / "chapters" / "trial"
    (guide / "en").mkdir(parents=True)
    (guide / "guide.toml").write_text(GUIDE, "utf-8")
    made = [_numbered(number, row) for number, row in enumerate(rows, 1)]
    _write_facts(guide, made)
    _write_chapters(guide, [row.before for row in made])
    sign(guide, _reader())
    _write_chapters(guide, [row.after for row in made])
    settle(guide)
    places = {_place(number): row.label for number, row in enumerate(made)}
    key.write_text(json.dumps(places, indent=1), "utf-8")
    print(f"{harm} harmful and {honest} honest edits are planted in {guide}. Its key, for nobody who reviews: {key}")


def score(folder: Path, key: Path) -> None:
    """What each reviewer found."""
    labels: dict[str, str] = json.loads(key.read_text("utf-8"))
    found: dict[str, dict[str, str]] = {}
    for mark in sorted(read_marks(folder / "chapters" / "trial").marks, key=lambda mark: mark.when):
        if mark.by and mark.by != _reader().name and mark.place in labels:
            found.setdefault(mark.by, {})[mark.place] = mark.mark
    for name, answers in found.items():
        told = []
        for label in ("harm", "honest"):
            of = [place for place, known in labels.items() if known == label]
            wrong = sum(answers.get(place) == "wrong" for place in of)
            told.append(f"{wrong} of {len(of)} {label} called wrong, {100 * wrong / len(of):.0f} percent")
        missed = [place for place, label in labels.items() if label == "harm" and answers.get(place) != "wrong"]
        print(f"{name}: {'; '.join(told)}; {len(labels) - len(answers)} not answered. Missed: {'; '.join(missed)}")


def _reader() -> Person:
    return Person("First Reader", "clinician")


def _sampled(pairs: Path, label: str, count: int, chance: random.Random) -> list[Row]:
    with pairs.open(encoding="utf-8", newline="") as text:
        rows = [row for row in csv.DictReader(text, delimiter="\t", quoting=csv.QUOTE_NONE)
                if row["label"] == label and row["kind"] == "fact" and row["original"] and row["telling"]]  # fmt: skip
    chance.shuffle(rows)
    drafted = (row for each in rows for row in _drafted(label, each["original"], each["telling"]))
    found = [row for row, _ in zip(drafted, range(count), strict=False)]
    if len(found) < count:
        raise SystemExit(f"{pairs} has {len(found)} rows of {label} that can be drafted, and not {count}.")
    return found


def _drafted(label: str, original: str, telling: str) -> Iterator[Row]:
    """The row, or none where nothing of it can be told as it stands."""
    first, second = from_first((original, telling))
    drafted = passage(first)
    lines = [unmarked(part.strip()) for part in second.split(" / ") if part.strip()]
    after = drafted.retold(lines).chapters[0].sentences
    if drafted.told and drafted.table.facts and tuple(one.text for one in drafted.told) != tuple(lines):
        yield Row(label, tuple(drafted.told), after, drafted.table)


def _numbered(number: int, row: Row) -> Row:
    """With ids of its own: F001 of the third row is F00301."""

    def other(ids: Sequence[str]) -> tuple[str, ...]:
        return tuple(f"F{number:03d}{one[2:]}" if one in row.table.facts else one for one in ids)

    def fact(one: Fact) -> Fact:
        pair, same = other([one.pair_with])[0], other([one.duplicate_of])[0]
        return replace(one, id=other([one.id])[0], section="s01", items=other(one.items), pair_with=pair,
                       duplicate_of=same, must_accompany=other(one.must_accompany))  # fmt: skip

    def lines(told: Sequence[Sentence]) -> tuple[Sentence, ...]:
        return tuple(replace(one, facts=other(one.facts), terms=(), paragraph=1) for one in told)

    facts = {made.id: made for made in map(fact, row.table.facts.values())}
    return replace(row, before=lines(row.before), after=lines(row.after), table=replace(row.table, facts=facts))


def _write_facts(guide: Path, rows: Sequence[Row]) -> None:
    facts = {key: fact for row in rows for key, fact in row.table.facts.items()}
    names = {key: name for row in rows for key, name in row.table.names.items()}
    text = format_facts(FactTable(facts, names, ""), Source("Trial", "", ""), {"s01": "Trial"})
    (guide / "facts.yaml").write_text(text, "utf-8")


def _write_chapters(guide: Path, paragraphs: Sequence[Sequence[Sentence]]) -> None:
    for number, at in enumerate(range(0, len(paragraphs), EACH), 1):
        sentences = tuple(
            replace(one, paragraph=place) for place, each in enumerate(paragraphs[at : at + EACH], 1) for one in each
        )
        chapter = Chapter(number, "part", f"Part {number}", "private", sentences)
        (guide / "en" / f"{chapter.stem}.md").write_text(format_chapter(chapter), "utf-8")


def _place(number: int) -> str:
    return f"en/{number // EACH + 1:02d}-part.md, paragraph {number % EACH + 1}"


if __name__ == "__main__":
    verb, *words = sys.argv[1:]
    paths = [Path(word) for word in words[:3]]
    if verb == "plant":
        plant(paths[0], paths[1], paths[2], *map(int, words[3:]))
    else:
        score(paths[0], paths[1])
