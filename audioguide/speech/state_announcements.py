"""What a listener hears of a guide's sign-off: whether these words were approved, by what role, when and until when.

Made from the review of its words alone and never from the day of the build: the same chapters give the same bytes.
Whether the last day has passed is judged where a guide is played, from review_by in guide.json.
"""

from __future__ import annotations

from collections.abc import Sequence

from audioguide.errors import UsageError
from audioguide.language.base import language_of
from audioguide.language.base.phrases.announcements import Announcements
from audioguide.language.base.phrases.publication import STRICT
from audioguide.model import Chapter, Guide, SignOff
from audioguide.speech.spoken_form import speak
from audioguide.speech.unsayable import unsayable

WITHDRAWN = "withdrawn"


def status(guide: Guide, chapter: Chapter, words: Announcements) -> Sequence[str]:
    """The sentences of kind `status` in this chapter; none in a guide that is not clinical and has nothing to tell.

    The first chapter, and each optional one, which stands alone, tell the state of the whole guide. Where it is no
    better than unsigned, each of the others tells its own. One that is withdrawn tells that alone, and counts for
    nothing. words: of the guide's language. Raises UsageError where it has none for a state that must be said.
    """
    if chapter.state.name == WITHDRAWN:
        own = _withdrawn(guide, chapter, words)
        return (*_of_guide(guide, words), *own) if _opens(chapter) else own
    strict = _strict(guide, words)
    signed, whole = _signed(guide)
    own = _own(guide, chapter, words, bool(signed))
    if not _opens(chapter):
        return own if strict or not whole or not (signed or guide.clinical) else ()
    return (*_of_guide(guide, words), *(own if signed and not whole else ()))


def _opens(chapter: Chapter) -> bool:
    return chapter.number == 1 or chapter.optional


def _signed(guide: Guide) -> tuple[list[SignOff], bool]:
    """(the sign-offs of all chapters that may be heard, whether each of these has one)."""
    heard = [chapter for chapter in guide.chapters if chapter.state.name != WITHDRAWN]
    return [one for each in heard for one in each.sign_offs], all(each.sign_offs for each in heard)


def _strict(guide: Guide, words: Announcements) -> Sequence[str]:
    return _said(guide, words.guide_state(guide.state.name)) if guide.state.name in STRICT else ()


def _of_guide(guide: Guide, words: Announcements) -> Sequence[str]:
    """The state of the whole guide."""
    strict = _strict(guide, words)
    signed, whole = _signed(guide)
    if not signed:
        return (*strict, *_said(guide, words.unsigned_guide())) if guide.clinical else strict
    if whole:
        return (*strict, *_said(guide, _checked(signed, words)))
    return (*strict, *_said(guide, words.partly_signed_guide()))


def _withdrawn(guide: Guide, chapter: Chapter, words: Announcements) -> Sequence[str]:
    """That nobody may hear it any more, and why; a reason that cannot be said aloud stands beside it in writing."""
    language = language_of(guide.language)
    why = [text for text in language.reading.sentences(chapter.state.reason)
           if not unsayable(speak(text, guide.language), guide.language)]  # fmt: skip
    return (*_said(guide, words.chapter_state(WITHDRAWN)), *why)


def _own(guide: Guide, chapter: Chapter, words: Announcements, others: bool) -> Sequence[str]:
    """What a chapter tells of itself. others: whether some chapter of the guide is signed."""
    if chapter.state.name in STRICT:
        return _said(guide, words.chapter_state(chapter.state.name))
    return _said(guide, words.unsigned_chapter()) if others and not chapter.sign_offs else ()


def _said(guide: Guide, sentences: Sequence[str]) -> Sequence[str]:
    """The sentences, which may not be missing: a guide that is silent about its state sounds as if it were checked."""
    if not any(sentence.strip() for sentence in sentences):
        raise UsageError(
            f"{guide.folder or guide.name}: the language {guide.language} has no words yet to say whether a guide has "
            "been checked by a clinician, so this guide cannot be built in it. They belong into its announcements."
        )
    return sentences


def _checked(signed: Sequence[SignOff], words: Announcements) -> Sequence[str]:
    """Each role once, the oldest day of approval and the first day on which one of them ends."""
    roles = list(dict.fromkeys(one.role.rstrip(".") for one in signed))
    return words.signed_guide(min(one.date for one in signed), roles, min(one.review_by for one in signed))
