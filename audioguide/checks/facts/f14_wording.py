"""F14: no wording is taken over from the source, unless the guide may."""

from __future__ import annotations

from collections.abc import Iterator

from audioguide.checks.checked import CheckedChapter
from audioguide.checks.rule import Flaw, Rule
from audioguide.facts import shingles


def in_chapter(chapter: CheckedChapter) -> Iterator[Flaw]:
    """Runs of 8 words that the source has too; where the guide may have them, how many there are."""
    found = list(_shared(chapter)) if chapter.guide.shingles else []
    if chapter.guide.guide.wording == "licensed":
        if found:
            line, run = found[0]
            yield Flaw(line, f'The source has these words too: "{run}". {_more(len(found) - 1)}', severity="note")
        return
    for line, run in found:
        yield Flaw(line, f'The source has these words too: "{run}". Say it in your own words.')


def _more(others: int) -> str:
    where = (
        f"So has it {others} other {'run' if others == 1 else 'runs'} of this chapter"
        if others
        else "It is the only run"
    )
    return f"{where}; guide.toml says that the guide may."


def _shared(chapter: CheckedChapter) -> Iterator[tuple[int, str]]:
    """Line and words of each run that is the source's too; runs that overlap are one."""
    known = chapter.guide.shingles or frozenset()
    words: list[str] = []
    lines: list[int] = []
    for line in chapter.lines:
        own = shingles.words(line.sentence.text)
        words += own
        lines += [line.number] * len(own)
    last = -2
    for start, fingerprint in enumerate(shingles.prints(words)):
        if fingerprint in known:
            if start != last + 1:
                yield lines[start], " ".join(words[start : start + shingles.RUN])
            last = start


RULE = Rule(
    code="F14",
    title="Own words",
    explanation=(
        "No run of 8 words is shared with the source where guide.toml says wording = own; where it says licensed, "
        "each chapter's are counted in a note."
    ),
    severity="error",
    gate=True,
    any_language=True,
    chapter=in_chapter,
)
