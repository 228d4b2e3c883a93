from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from audioguide.errors import ScriptError
from audioguide.model import Chapter, Sentence
from audioguide.script import format_chapter, parse_chapter
from audioguide.script.chapter import WRITTEN_KINDS

GOOD = """---
title: How likely is it?
setting: private
notice: true
allow: [F012]
---

After surgery, the chance differs. {F023}
Armpit nodes are also called axillary nodes. {F011 F012; definition axillary}

Ask your team. {safety}
"""


def test_a_chapter_is_read_with_places_tags_and_paragraphs() -> None:
    chapter = parse_chapter(GOOD, "en/06-how.md", 6, "how")
    assert (chapter.id, chapter.stem, chapter.title) == ("c06", "06-how", "How likely is it?")
    assert (chapter.setting, chapter.notice, chapter.optional, chapter.allow) == ("private", True, False, ("F012",))
    first, second, third = chapter.sentences
    assert first == Sentence("", 1, "fact", "After surgery, the chance differs.", ("F023",), (), 8)
    assert (second.kind, second.facts, second.terms, second.line) == ("fact", ("F011", "F012"), ("axillary",), 9)
    assert (third.kind, third.paragraph, third.line) == ("safety", 2, 11)


@pytest.mark.parametrize(
    ("text", "line", "says"),
    [
        ("No front matter. {signpost}\n", 1, "three dashes"),
        ("---\ntitle: A\nsetting: public\n", 1, "no closing line"),
        ("---\ntitle: A: b: c\nsetting: public\n---\nA. {safety}\n", 2, "not valid YAML"),
        ("---\ntitel: A\nsetting: public\n---\nA. {safety}\n", 2, "Did you mean title?"),
        ("---\ntitle: A\n---\nA. {safety}\n", 1, "setting: public"),
        ("---\ntitle: A\nsetting: loud\n---\nA. {safety}\n", 1, "setting: public"),
        ("---\ntitle: A\nsetting: public\nnotice: maybe\n---\nA. {safety}\n", 1, "true or false"),
        ("---\ntitle: A\nsetting: public\nallow: F1\n---\nA. {safety}\n", 1, "list of fact ids"),
        ("---\ntitle: A\nsetting: public\n---\n", 0, "no sentences"),
        ("---\ntitle: A\nsetting: public\n---\nNo tag here.\n", 5, "does not end with its tag"),
        ("---\ntitle: A\nsetting: public\n---\n{F001}\n", 5, "no sentence"),
        ("---\ntitle: A\nsetting: public\n---\nA. {F001} {F002}\n", 5, "more than one tag"),
        ("---\ntitle: A\nsetting: public\n---\nA. {signpst}\n", 5, "Did you mean signpost?"),
        ("---\ntitle: A\nsetting: public\n---\nA. {F001; safety}\n", 5, "says two things"),
        ("---\ntitle: A\nsetting: public\n---\nA. {definition}\n", 5, "names no term"),
        ("---\ntitle: A\nsetting: public\n---\nA.\x07 {safety}\n", 5, "nobody sees, U+0007"),
        ("---\ntitle: A\nsetting: public\n---\n" + "word " * 200_000 + "{safety}\n", 5, "1,000,008 characters"),
    ],
)
def test_what_is_wrong_is_told_with_its_line(text: str, line: int, says: str) -> None:
    with pytest.raises(ScriptError) as told:
        parse_chapter(text, "en/01-a.md", 1, "a")
    assert told.value.line == line
    assert says in str(told.value)
    assert "en/01-a.md" in str(told.value)


texts = st.text(
    st.characters(codec="utf-8", exclude_categories=["C", "Zl", "Zp"], exclude_characters="{}\xa0"), min_size=1
)
plain = texts.map(lambda text: " ".join(text.split())).filter(bool)
facts = st.lists(st.from_regex(r"F[0-9]{3,5}[a-z]?", fullmatch=True), max_size=3).map(tuple)


@st.composite
def chapters(draw: st.DrawFn) -> Chapter:
    sentences: list[tuple[int, str, tuple[str, ...], tuple[str, ...], str]] = []
    paragraph = 1
    for _ in range(draw(st.integers(1, 5))):
        carried = draw(facts)
        terms = draw(st.sampled_from([(), ("axillary",), ("lymph node", "ER")]))
        kind = (
            "fact"
            if carried
            else "definition"
            if terms
            else draw(st.sampled_from([k for k in WRITTEN_KINDS if k != "definition"]))
        )
        sentences.append((paragraph, draw(plain), carried, terms if kind in ("fact", "definition") else (), kind))
        paragraph += draw(st.booleans())
    return Chapter(
        1, "a", draw(plain), draw(st.sampled_from(["public", "private"])),
        tuple(Sentence("", p, k, t, f, terms) for p, t, f, terms, k in sentences),  # type: ignore[arg-type]
        draw(st.booleans()), draw(st.booleans()), draw(facts), "en/01-a.md",
    )  # fmt: skip


@pytest.mark.slow
@given(chapters())
def test_writing_and_reading_again_gives_the_same(chapter: Chapter) -> None:
    text = format_chapter(chapter)
    again = parse_chapter(text, chapter.file, 1, "a")
    assert [(s.paragraph, s.kind, s.text, s.facts, s.terms) for s in again.sentences] == [
        (s.paragraph, s.kind, s.text, s.facts, s.terms) for s in chapter.sentences
    ]
    assert (again.title, again.setting, again.notice, again.optional, again.allow) == (
        chapter.title, chapter.setting, chapter.notice, chapter.optional, chapter.allow,
    )  # fmt: skip
    assert format_chapter(again) == text
