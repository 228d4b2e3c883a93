"""What is said around the written lines: number and title of a chapter, its notice, its state of review. In English."""

from __future__ import annotations

from audioguide.language.base.phrases.announcements import Announcements


class EnglishAnnouncements(Announcements):
    """English."""
