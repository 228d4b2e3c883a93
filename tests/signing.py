"""A small clinical guide that passes its check, and ways to change it. Nobody who signs here is a person."""

from __future__ import annotations

import datetime
from pathlib import Path

from audioguide.language.base import primary
from audioguide.review.answering import NOBODY, Answer, AnswerName, Person, record
from audioguide.review.marks import Mark, moment
from audioguide.review.open_entries import open_entries
from audioguide.review.record_file import append_marks
from audioguide.review.rule import fingerprint
from audioguide.review.signed_guide import read_review
from audioguide.review.signed_inputs import fingerprints

REVIEWER = "Test Reviewer, test role"
READER = Person("Test Reviewer", "test role")
NOW = datetime.datetime(2024, 5, 6, 12, tzinfo=datetime.UTC)
GUIDE = """\
title = "Caring for your knee"
language = "en-US"
clinical = true
pace = 135
voice = "silent"
roles = ["test role"]

[source]
title = "Knee page"
publisher = "Example Clinic"
reviewed = 2024-05-06
"""
FACTS = """\
schema: 1
names:
- {name: ibuprofen, kind: drug, said: [ibuprofen]}
facts:
- {id: F001, fact: Ibuprofen may ease the pain., hedge: possible, names: [ibuprofen]}
- {id: F002, fact: Rest your knee., action: true}
"""
GLOSSARY = """\
- {term: ligament, plain: a strong band that holds two bones together, said: LIG-a-ment, source: guide}
"""
LEXICON = """\
<?xml version="1.0" encoding="UTF-8"?>
<lexicon version="1.0" xmlns="http://www.w3.org/2005/01/pronunciation-lexicon" alphabet="ipa" xml:lang="en-US">
<lexeme><grapheme>ligament</grapheme><alias>ligga ment</alias></lexeme>
</lexicon>
"""
FILLER = "You can listen to this part again at any time. {signpost}\n\n" * 20
CHAPTER = """\
---
title: {title}
setting: private
---

In this part you will hear about {about}. {{signpost}}

{line}

{filler}To sum up, {line_again}

Next, hear about rest. {{signpost}}
"""
LINES = {
    1: ("Start here", "pain", "Ibuprofen may ease the pain. {F001}", "ibuprofen may ease the pain. {F001}"),
    2: ("Rest", "rest", "Rest your knee. {F002}", "rest your knee. {F002}"),
}


def page(number: int) -> str:
    """The text of chapter 1 or 2."""
    title, about, line, again = LINES[number]
    return CHAPTER.format(title=title, about=about, line=line, filler=FILLER, line_again=again)


def make(chapters: Path, name: str = "knee") -> Path:
    """The guide in chapters/<name>; gives its folder."""
    folder = chapters / name
    (folder / "en").mkdir(parents=True)
    (folder / "guide.toml").write_text(GUIDE, "utf-8")
    (folder / "facts.yaml").write_text(FACTS, "utf-8")
    (folder / "glossary.yaml").write_text(GLOSSARY, "utf-8")
    (folder / "lexicon.pls").write_text(LEXICON, "utf-8")
    (folder / "en" / "01-start.md").write_text(page(1), "utf-8")
    (folder / "en" / "02-rest.md").write_text(page(2), "utf-8")
    return folder


def settle(folder: Path, language: str | None = None) -> Path:
    """As its writer, who wants all of it so."""
    return _answered(folder, "settle", NOBODY, language)


def read_all(folder: Path, person: Person = READER, language: str | None = None) -> Path:
    """As somebody who finds all of it right."""
    return _answered(folder, "right", person, language)


def _answered(folder: Path, word: AnswerName, person: Person, language: str | None) -> Path:
    reviewed = read_review(folder, language)
    waiting = open_entries(reviewed.review, person.role or None, person.name)
    record(folder, [Answer(state.entry.id, word) for state in waiting], person, NOW, language)
    return folder


def sign(folder: Path, person: Person = READER, until: str = "2025-05-06", language: str | None = None) -> Path:
    """Settled, read and signed as `review` and `approve` do it, without the check."""
    reviewed = read_review(read_all(settle(folder, language), person, language), language)
    tag = primary(reviewed.guide.language)
    marks = [
        Mark("signed", "chapter", tag, chapter.page, fingerprint(reviewed.review.of(chapter.number)), moment(NOW),
             until=until)
        for chapter in reviewed.review.chapters
    ]  # fmt: skip
    append_marks(folder, marks)
    return folder


def sign_of_old(folder: Path) -> Path:
    """A sign-off.toml as versions before review.jsonl wrote it."""
    parts = ["schema = 1\n"]
    for page in sorted((folder / "en").iterdir()):
        parts.append(f'\n[[chapters]]\nfile = "en/{page.name}"\n')
        parts += [f'{name} = "{value}"\n' for name, value in fingerprints(folder, page).items()]
        parts.append(f'reviewer = "{REVIEWER}"\ndate = 2024-05-06\nreview_by = 2025-05-06\n')
    (folder / "sign-off.toml").write_text("".join(parts), "utf-8")
    return folder
