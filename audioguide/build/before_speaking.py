"""What holds a guide back before anyone can hear it: no changed fact is spoken, and no sentence in part."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from audioguide import checks
from audioguide.build.plan import ChapterPlan
from audioguide.build.staged import lines_once
from audioguide.checks.refusal import refuse_errors
from audioguide.model import Guide
from audioguide.speech.sound import Sound
from audioguide.speech.unsayable import refuse_unsayable


def refuse_what_may_not_sound(
    guide: Guide, folder: Path, plans: Sequence[ChapterPlan], sound: Sound, staging: Path
) -> None:
    """Raise ContentError, naming the first place, for a guide that breaks a fact rule or would not be said in full.

    What breaks one in a chapter that is withdrawn is heard by nobody.
    """
    unheard = {chapter.file for chapter in guide.chapters if chapter.state.name == "withdrawn"}
    found = [one for one in checks.run_folder(guide, folder, "refusing") if one.file not in unheard]
    refuse_errors(guide, found, "Nothing was built.", "such errors")
    for chapter, plan in zip(guide.chapters, plans, strict=True):
        refuse_unsayable(guide, chapter, ((line.sentence, line.spoken) for line in lines_once(plan, sound, staging)))
