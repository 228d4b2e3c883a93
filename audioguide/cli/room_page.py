"""The pages of `audioguide waiting-room plan` and `report`: what is asked of a week at a glance."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from audioguide.cli.room_counts import brief, by_announcement, by_guide, by_language, language_name
from audioguide.cli.room_words import day_name, full_day

if TYPE_CHECKING:
    from audioguide.waiting_room.tally import Heard


def write_page(file: Path, name: str, items: Sequence[Heard], **given: Any) -> None:
    """One of this package's templates about these items, whole or not at all. Raises OutputError.

    name: of the template. given: what it alone asks for.
    """
    from audioguide.cli.written import write_whole
    from audioguide.language.base.language import PROGRAM_LANGUAGE
    from audioguide.templates import template

    text = template("audioguide.cli", name).render(
        lang=PROGRAM_LANGUAGE,
        guides=by_guide(items),
        announcements=by_announcement(items),
        languages=list(by_language(items)),
        by_language=by_language,
        language_name=language_name,
        brief=brief,
        full_day=full_day,
        day_name=day_name,
        **given,
    )
    write_whole(file, text.encode(), "The page")
