"""What is shown while a chapter is heard: its sentences, what marks it, and who has checked it. Nothing runs in it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from audioguide.model import ChapterTimeline
from audioguide.publish.built import BuiltGuide, missing_state, one_line
from audioguide.publish.daisy.book_reader import local, said, shown

if TYPE_CHECKING:
    from lxml.etree import _Element

    from audioguide.publish.daisy.verify_smil import SmilFound

_ACTIVE = frozenset("script iframe object embed applet form img link style a".split())
"""What runs, fetches or leads away: a chapter's text has none of it."""


def wrong_text(
    built: BuiltGuide, chapter: ChapterTimeline, root: _Element, smil: SmilFound, first: bool
) -> Iterator[str]:
    """What is wrong with a chapter's text. first: whether it opens the book."""
    if root.get("lang") != built.timeline.language:
        yield f"its language is {shown(root.get('lang', ''))}, not {shown(built.timeline.language)}."
    if root.get("dir", "ltr") != built.language.direction:
        yield f"its direction is {shown(root.get('dir', 'ltr'))}, not {built.language.direction}."
    tags = {local(element) for element in root.iter() if isinstance(element.tag, str)}
    handlers = {str(key) for element in root.iter() for key in element.attrib if str(key).startswith("on")}
    if active := sorted(tags & _ACTIVE | handlers):
        yield f"it holds something that runs or leads away: {', '.join(active)}."
    yield from _sentences(chapter, root, smil)
    text = said(root)
    phrases = built.language.publication
    marks = ((phrases.private, chapter.setting == "private"), (phrases.notice, chapter.notice))
    for mark, holds in (*marks, (phrases.optional, chapter.optional)):
        if holds and one_line(mark) not in text:
            yield f"it does not say {shown(mark)}."
    if missing := missing_state(text, chapter, built.language):
        yield f"it {missing}."
    if first:
        yield from wrong_state(built, text)


def _sentences(chapter: ChapterTimeline, root: _Element, smil: SmilFound) -> Iterator[str]:
    """Each thing that is marked while it is heard is there once, and a sentence is as it was written."""
    found: dict[str, str] = {}
    for element in root.iter():
        if name := element.get("id"):
            if name in found:
                yield f"the id {shown(name)} is there twice."
            found[name] = said(element)
    for fragment in {clip.fragment for clip in smil.clips} - found.keys():
        yield f"{shown(fragment)}, which is heard, is not in it."
    for cue in chapter.cues:
        if cue.id in found and found[cue.id] != one_line(cue.text):
            yield f"sentence {cue.id} has another text."


def wrong_state(built: BuiltGuide, text: str, what: str = "it ") -> Iterator[str]:
    """What a text leaves out of the state of the whole guide, and until when it holds. what: begins the message."""
    timeline, language = built.timeline, built.language
    if missing := missing_state(text, timeline, language):
        yield f"{what}{missing}."
    if timeline.review_by and language.quantities.date(timeline.review_by) not in one_line(text):
        yield f"{what}does not say until when that holds."
