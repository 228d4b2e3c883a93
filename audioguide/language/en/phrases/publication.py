"""What the page, tags, captions and playlists say of their own. In English."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from audioguide.language.base.phrases.publication import PublicationPhrases
from audioguide.language.en.phrases.page import EnglishPage

_STATES = {
    "withdrawn": "Withdrawn. Do not rely on it.",
    "wrong": "Not right: somebody who checked it says that something in it is wrong. Do not rely on it.",
    "stale": "Out of date: what it is based on has changed since. Ask your care team before you rely on it.",
    "preview": "A preview, not for patients: nobody has settled all of its words yet.",
    "changed": "Changed since it was checked, so it counts as not checked.",
}


class EnglishPublication(EnglishPage, PublicationPhrases):
    """English."""

    unsigned = "Not yet checked by a clinician."
    unsigned_sign = "not yet checked by a clinician"
    state_signs: ClassVar[Mapping[str, str]] = {
        "withdrawn": "withdrawn. do not rely on it",
        "wrong": "says that something in it is wrong",
        "stale": "what it is based on has changed since",
        "preview": "a preview, not for patients",
        "changed": "changed since it was checked",
    }
    disclaimer_sign = "did not make or check this recording"

    skip_to_chapters = "Skip to the chapters"
    listen_heading = "Listen to the whole guide"
    chapters_heading = "Chapters"
    routes_heading = "Shorter ways through"
    transcript_heading = "Listen and read, chapter by chapter"
    glossary_heading = "Words in this guide"
    about_heading = "About this guide"
    clinic_heading = "Who to call"
    back_to_chapters = "Back to the list of chapters"

    optional = "This chapter is only for those who want it. The rest of the guide is whole without it."
    private = "Private. This chapter is for your ears only. Use headphones if others are near."
    notice = "This chapter may be hard to hear."

    guides_heading = "Audio guides"
    no_guides = "There is no guide here yet."
    not_here = "This page is not here, or not any more. Ask whoever gave you its address."
    not_whole = "This is being made anew. Try again in a minute, or ask whoever gave you its address."

    def state(self, name: str) -> str:
        """ "Withdrawn. Do not rely on it." """
        return _STATES.get(name, "")

    def checked_by(self, reviewers: str) -> str:
        """ "Checked by: A. Nurse, March 4, 2025." """
        return f"Checked by: {reviewers}."

    def overdue(self, day: str) -> str:
        """ "This guide had to be checked again by March 4, 2026, and that day has passed. Ask ..." """
        return (
            f"This guide had to be checked again by {day}, and that day has passed. "
            "Ask your care team whether it still holds before you rely on it."
        )

    def origin(self, publisher: str) -> str:
        """ "Based on a page by Example Clinic, who did not make or check this recording." """
        return f"Based on a page by {publisher}, who did not make or check this recording."

    def computer_voice(self, engine: str, voice: str) -> str:
        """ "Computer voice: natural af_heart"."""
        return f"Computer voice: {engine} {voice}"

    def whole_length(self, length: str) -> str:
        """ "It lasts 20 minutes. You can stop at any time." """
        return f"It lasts {length}. You can stop at any time."

    def chapter(self, number: str, title: str) -> str:
        """ "Chapter 4, How likely is it?" """
        return f"Chapter {number}, {title}"

    def chapter_withdrawn(self, number: str, reason: str) -> str:
        """ "Chapter 4 has been withdrawn. The advice has changed." """
        return f"Chapter {number} has been withdrawn. {reason}"

    def in_contents(self, length: str, private: bool, notice: bool, optional: bool) -> str:
        """ "2 minutes. Private. May be hard to hear." """
        marks = (("Private.", private), ("May be hard to hear.", notice), ("Only if you want it.", optional))
        return " ".join((f"{length}.", *(mark for mark, holds in marks if holds)))

    def open_chapter(self, number: str) -> str:
        """ "Open chapter 4"."""
        return f"Open chapter {number}"

    def notice_length(self, length: str) -> str:
        """ "It lasts 2 minutes. You do not have to listen to it now." """
        return f"It lasts {length}. You do not have to listen to it now."

    def clinic_open(self, hours: str) -> str:
        """ "Open Monday to Friday, 9 a.m. to 5 p.m." """
        return f"Open {hours}{'' if hours.endswith('.') else '.'}"

    def review_by(self, day: str) -> str:
        """ "To be reviewed by March 4, 2026." """
        return f"To be reviewed by {day}."

    def source_title(self, title: str) -> str:
        """ "The page is called “Falls”." """
        return f"The page is called “{title}”."

    def source_reviewed(self, day: str) -> str:
        """ "It was last reviewed on August 10, 2023." """
        return f"It was last reviewed on {day}."

    def licence(self, licence: str) -> str:
        """ "Licence of this text: MIT"."""
        return f"Licence of this text: {licence}"

    def voice(self, engine: str, voice: str) -> str:
        """ "The voice is a computer’s: natural, af_heart." """
        return f"The voice is a computer’s: {engine}, {voice}."
