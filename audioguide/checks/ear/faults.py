"""What the rules of the ear share: each tells one kind of fault of those that `speech.ear` finds.

None is part of `gate`: a build says each sentence once, and holds what it has said by `speech.unsayable` itself.
"""

from __future__ import annotations

from collections.abc import Iterator

from audioguide.checks.checked import CheckedChapter, heard_amiss
from audioguide.checks.rule import Flaw
from audioguide.language.base.hearing import Fault


def flaws(chapter: CheckedChapter, fault: Fault) -> Iterator[Flaw]:
    """Lines, and the title, that are heard with this fault; none where nobody wrote how the language is heard."""
    from audioguide.speech.ear import why

    language = chapter.guide.guide.language
    if chapter.guide.language.spoken.hearing is None:
        return
    for wrong in heard_amiss(chapter.chapter.title, language):
        if wrong.fault == fault:
            yield Flaw(1, why(wrong))
    for line in chapter.lines:
        for wrong in line.misheard(language):
            if wrong.fault == fault:
                yield Flaw(line.number, why(wrong))
