"""What the page, tags, captions and playlists say of their own.

A phrase is plain text, never markup. Lengths, dates and numbers come ready, in words or figures of the language
(`Quantities`); names, titles and licences come as somebody wrote them.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from audioguide.language.base.phrases.page import PagePhrases

STRICT = ("withdrawn", "wrong", "stale", "preview", "changed")
"""States that are told before it is told who has checked a guide."""


class PublicationPhrases(PagePhrases):
    """Neutral answers, for a language that nobody has written: signs, figures, and what others wrote; no words."""

    # Of every publication

    unsigned = "unsigned"
    """The sentence that says that no clinician has checked the guide or chapter yet; here the word of guide.json."""

    def state(self, name: str) -> str:
        """The sentences that say why a guide or chapter may not be relied on as checked; empty where nothing does.

        name: of guide.json's states: "withdrawn", "wrong", "stale", "preview" and "changed" have one; here the word.
        """
        return f"! {name}" if name in STRICT else ""

    def checked_by(self, reviewers: str) -> str:
        """The sentence that names who has checked it. reviewers: names, roles and days, one after another."""
        return reviewers

    def overdue(self, day: str) -> str:
        """The sentences that say that a check held until this day, which has passed, and what to do. day: in words."""
        return f"! {day}"

    def origin(self, publisher: str) -> str:
        """The sentence that says on whose page the guide is based, and that they have no part in the recording."""
        return f"← {publisher}"

    def computer_voice(self, engine: str, voice: str) -> str:
        """Who speaks, for the field of an artist: that it is a computer, its engine and its voice."""
        return f"{engine} {voice}"

    # By which a verifier knows the sentences above again, written down apart from them: both in any letter case

    unsigned_sign = "unsigned"
    """Words that stand in a text where, and only where, it says that no clinician has checked it."""
    state_signs: ClassVar[Mapping[str, str]] = {name: f"! {name}" for name in STRICT}
    """For each state that `state` tells: words that stand in a text that tells it."""
    disclaimer_sign = "←"
    """Words that stand in a text that says that a publisher did not make or check the recording."""

    # The page: its parts

    skip_to_chapters = "↓"
    """A link past the head of the page, the first thing that a keyboard meets."""
    listen_heading = "▶"
    """Over the whole guide in one file."""
    chapters_heading = "#"
    """Over the list of chapters."""
    routes_heading = "↪"
    """Over the shorter ways through the guide, each with some of its chapters."""
    transcript_heading = "▶ ¶"
    """Over the chapters themselves, each with its sound and its text."""
    glossary_heading = "="
    """Over the words that the guide explains."""
    about_heading = "©"
    """Over who checked it, where it comes from, its licence and its voice."""
    back_to_chapters = "↑"
    """A link from the foot of the page to the list of chapters."""

    # The page: the whole guide and its routes

    def whole_length(self, length: str) -> str:
        """How long the whole guide lasts, and that one may stop at any time."""
        return length

    def chapter_withdrawn(self, number: str, reason: str) -> str:
        """That one chapter of a guide was withdrawn, whose others may be heard, and why. reason: a sentence."""
        return f"{number}: ! {reason}"

    # The page: a chapter

    def chapter(self, number: str, title: str) -> str:
        """A chapter by its number and title."""
        return f"{number}. {title}"

    def in_contents(self, length: str, private: bool, notice: bool, optional: bool) -> str:
        """What the list of chapters says below a title: how long, for one's own ears only, hard to hear, not needed."""
        marks = (("⚿", private), ("⚠", notice), ("…", optional))
        return " ".join((length, *(mark for mark, holds in marks if holds)))

    optional = "…"
    """That a chapter is only for those who want it, and that the guide is whole without it."""

    def open_chapter(self, number: str) -> str:
        """What opens an optional chapter, which is closed at first."""
        return f"+ {number}"

    private = "⚿"
    """That a chapter is for one's own ears only, and that headphones help."""
    notice = "⚠"
    """That a chapter may be hard to hear."""

    def notice_length(self, length: str) -> str:
        """How long that chapter lasts, and that nobody has to hear it now."""
        return length

    # The page, paper and the screen: the clinic that hands the guide out

    clinic_heading = "☎"
    """Over the clinic's name, its telephone numbers and hours, and on the link to them at the head of the page."""

    def clinic_open(self, hours: str) -> str:
        """When the clinic is open. hours: as it wrote them."""
        return hours

    def clinic_number(self, number: str, reaches: str) -> str:
        """A telephone number on a line of its own. reaches: whom it reaches, as the clinic wrote it; may be empty."""
        return f"{number}: {reaches}" if reaches else number

    # The page: its foot

    def review_by(self, day: str) -> str:
        """By when the guide is to be checked again."""
        return f"→ {day}"

    def source_title(self, title: str) -> str:
        """What the page is called that the guide is based on."""
        return title

    def source_reviewed(self, day: str) -> str:
        """When its publisher last reviewed that page."""
        return day

    def licence(self, licence: str) -> str:
        """Under which licence the text of the guide stands."""
        return licence

    def voice(self, engine: str, voice: str) -> str:
        """The sentence that says that the voice is a computer's, and which."""
        return f"{engine}, {voice}"

    # A list of guides, where several are served, and what is answered where a page is not

    guides_heading = "≡"
    """Title of the list."""
    no_guides = "∅"
    """In its place where there is none."""
    not_here = "∅"
    """That a page or a file is not here, or not any more, and whom to ask."""
    not_whole = "…"
    """That a file is being made anew or is not as it was built, and to try again, or whom to ask."""
