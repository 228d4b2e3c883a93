"""The gate: no changed fact is ever spoken."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from audioguide import checks
from audioguide.build.plan import ChapterPlan
from audioguide.errors import ContentError
from audioguide.model import Guide, Sentence
from audioguide.speech import lost, speak


def pass_gate(guide: Guide, folder: Path) -> None:
    """Raise ContentError for a guide that breaks a rule of the gate, naming the first place."""
    wrong = [finding for finding in checks.run_folder(guide, folder, "fact") if finding.severity == "error"]
    if not wrong:
        return
    first = wrong[0]
    place = f"{first.file}, line {first.line}" if first.line else first.file
    more = f" There are {len(wrong)} such errors in all." if len(wrong) > 1 else ""
    raise ContentError(
        f"{place}: {first.message} (Rule {first.code}.){more} Nothing was built. "
        f"To see every finding: audioguide check {guide.name}"
    )


def pass_ear(guide: Guide, plans: Sequence[ChapterPlan]) -> None:
    """Raise ContentError for a sentence that would not be said in full, or that could be said in two ways."""
    for chapter, plan in zip(guide.chapters, plans, strict=True):
        for sentence in plan.sentences:
            wrong = _unsayable(sentence, guide.language)
            if wrong:
                place = f"{chapter.file}, line {sentence.line}" if sentence.line else chapter.file
                raise ContentError(f"{place}: {wrong} Nothing was built. To try a wording: audioguide spoken TEXT")


def _unsayable(sentence: Sentence, language: str) -> str:
    spoken = speak(sentence.text, language)
    for doubt in spoken.doubts:
        if doubt.blocks:
            return f"{doubt.message} (Rule {doubt.code}.)"
    missing = lost(spoken, language)
    return f"“{missing[0]}” would not be heard in full. Write it in words. (Rule N0.)" if missing else ""
