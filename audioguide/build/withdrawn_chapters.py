"""A guide without the chapters that nobody may hear any more: where each stood, it is told that it was withdrawn, why.

Its number and its file's name stay, so that whoever comes to it by a link or an old playlist, or from the chapter
before, is told; and no other chapter is numbered, said or cut otherwise than before.
"""

from __future__ import annotations

from dataclasses import replace

from audioguide.errors import UsageError
from audioguide.language.base import language_of
from audioguide.model import Chapter, Guide


def without_withdrawn(guide: Guide) -> Guide:
    """The guide as it may be heard; itself where no chapter is withdrawn. Raises UsageError where words are missing."""
    gone = {chapter.number: chapter for chapter in guide.chapters if chapter.state.name == "withdrawn"}
    if not gone:
        return guide
    language = language_of(guide.language)
    title = language.announcements.withdrawn_title
    if not title:
        raise UsageError(
            f"{guide.folder or guide.name}: the language {guide.language} has no words yet to say that a chapter was "
            "withdrawn, so this guide cannot be built in it. They belong into its announcements."
        )
    told = (
        language.publication.chapter_withdrawn(language.quantities.number(number), chapter.state.reason)
        for number, chapter in gone.items()
    )
    routes = (replace(route, chapters=tuple(n for n in route.chapters if n not in gone)) for route in guide.routes)
    return replace(
        guide,
        chapters=tuple(_emptied(chapter, title) if chapter.number in gone else chapter for chapter in guide.chapters),
        routes=tuple(route for route in routes if route.chapters),
        leaflet=tuple(number for number in guide.leaflet if number not in gone),
        state=guide.state._replace(reason=" ".join(filter(None, (guide.state.reason, *told)))),
    )


def _emptied(chapter: Chapter, title: str) -> Chapter:
    return replace(chapter, title=title, sentences=(), notice=False, allow=(), sign_offs=())
