"""What a listener hears of a guide's sign-off: whether these words were approved, by what role, when and until when.

Made from sign-off.toml alone and never from the day of the build: the same chapters give the same bytes. Whether the
last day has passed is judged where a guide is played, from review_by in guide.json.
"""

from __future__ import annotations

import datetime

from audioguide.model import Chapter, Guide, SignOff

UNSIGNED = "No clinician has checked this guide yet."
"""Said first of all where a guide is clinical and nobody has signed it (design decision 9)."""
PARTLY = "Not every chapter of this guide has been checked by a clinician."
UNSIGNED_CHAPTER = "No clinician has checked this chapter yet."


def status(guide: Guide, chapter: Chapter) -> list[str]:
    """The sentences of kind `status` in this chapter; none in a guide that is not clinical and not signed.

    The first chapter, and each optional one, which stands alone, tell the state of the whole guide. Where only some
    chapters are signed, each of the others says that it is not.
    """
    signed = [one.sign_off for one in guide.chapters if one.sign_off is not None]
    if not signed and not guide.clinical:
        return []
    opens = chapter.number == 1 or chapter.optional
    if not signed:
        return [UNSIGNED] if opens else []
    if len(signed) == len(guide.chapters):
        return _checked(signed) if opens else []
    own = [UNSIGNED_CHAPTER] if chapter.sign_off is None else []
    return [PARTLY, *own] if opens else own


def _checked(signed: list[SignOff]) -> list[str]:
    """Each role once, the oldest day of approval and the first day on which one of them ends."""
    roles = list(dict.fromkeys(one.role.rstrip(".") for one in signed))
    who = "The role of the person who checked them is" if len(roles) == 1 else "The roles of those who checked them are"
    return [
        f"The words of this guide were checked on {_date(min(one.date for one in signed))}.",
        f"{who} {' and '.join(roles)}.",
        f"They must be checked again by {_date(min(one.review_by for one in signed))}.",
    ]


def _date(iso: str) -> str:
    day = datetime.date.fromisoformat(iso)
    return f"{day:%B} {day.day}, {day.year}"
