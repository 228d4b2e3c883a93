"""L14: what can be read is what is heard, under the same headings (WCAG 1.2.1)."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from audioguide.checks.checked import CheckedChapter, CheckedGuide
from audioguide.checks.rule import Flaw, Rule

_MARKUP = re.compile(r"</?[a-zA-Z][^>]*>|&#?\w+;|!?\[[^\]]*\]\([^)]*\)|^#+ |^[-+*] |`[^`]*`|__\w[^_]*__")
_SHOWN = frozenset(("So", "Sk", "Co", "Cn", "Cs"))
"""Unicode categories of what is seen and has no sound: pictures, arrows, marks of a trade."""
_SAID = frozenset("°℃℉№")
"""Signs of these categories that the spoken form has words for."""
_MUTE = frozenset("•†‡¶‣_|\\")
_IN_TITLE = frozenset("()[]{}<>*#/=+")
"""Signs that rule L12 sees in a sentence; a title has no other rule."""


def in_chapter(chapter: CheckedChapter) -> Iterator[Flaw]:
    """Signs that are shown and not said, in the title and in each sentence."""
    for sign in _silent(chapter.chapter.title, _MUTE | _IN_TITLE):
        yield Flaw(0, f'The title shows "{sign}", which is not heard. Write the title as it is said.')
    for line in chapter.lines:
        for sign in _silent(line.sentence.text, _MUTE):
            yield Flaw(line.number, f'"{sign}" is shown and not heard. Take it out, or say it in words.')


def _silent(text: str, mute: frozenset[str]) -> list[str]:
    """What of a text has no sound, each once, in order."""
    found = [match[0].strip() for match in _MARKUP.finditer(text)]
    rest = unicodedata.normalize("NFC", _MARKUP.sub(" ", text))
    found += [char for char in rest if char in mute or (unicodedata.category(char) in _SHOWN and char not in _SAID)]
    return list(dict.fromkeys(found))


def in_guide(guide: CheckedGuide) -> Iterator[Flaw]:
    """Chapters under one heading: neither a reader nor a listener can tell which is which."""
    seen: dict[str, int] = {}
    for chapter in guide.guide.chapters:
        title = " ".join(chapter.title.split()).casefold()
        if title in seen:
            yield Flaw(0, f"Chapters {seen[title]} and {chapter.number} have one title.", file=chapter.file)
        seen.setdefault(title, chapter.number)


RULE = Rule(
    code="L14",
    title="What is read is what is heard",
    explanation=(
        "Captions and transcript are made from the sentences that are said, under the titles that are said, so they "
        "differ only by what is shown and has no sound: pictures, markup and mute signs. Each chapter has a title of "
        "its own."
    ),
    severity="warning",
    any_language=True,
    chapter=in_chapter,
    guide=in_guide,
)
