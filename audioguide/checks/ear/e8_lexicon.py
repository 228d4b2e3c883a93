"""E8: the lexicon can be read, and makes no word sound as another on which the meaning hangs."""

from __future__ import annotations

from collections.abc import Iterator

from audioguide.checks.checked import CheckedGuide
from audioguide.checks.rule import Flaw, Rule


def in_guide(guide: CheckedGuide) -> Iterator[Flaw]:
    """What keeps the lexicons of all guides and of this one from being used, as a build would find it."""
    from audioguide.errors import ScriptError
    from audioguide.speech import lexicon_for

    if guide.folder is None:
        return
    try:
        lexicon_for(guide.guide.language, guide.folder.parent, guide.folder)
    except ScriptError as wrong:
        said = str(wrong).partition(": ")[2] if wrong.file else str(wrong)
        yield Flaw(wrong.line, f"{said[:1].upper()}{said[1:]}", file=wrong.file)


RULE = Rule(
    code="E8",
    title="The lexicon makes no word another",
    explanation=(
        "lexicon.pls can be read, and no entry of it makes a number, a unit, not, may, if or a closed name sound as "
        "another word, or another word as one of them."
    ),
    severity="error",
    any_language=True,
    guide=in_guide,
)
