"""The text of a chapter as XHTML 1.0: each sentence has the id by which it is marked while it is heard."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from audioguide.model import ChapterTimeline, Cue
from audioguide.publish.base import EncodedGuide
from audioguide.publish.daisy import names
from audioguide.publish.daisy.clips import ABOUT
from audioguide.publish.daisy.contents import in_order, statements, under_a_heading
from audioguide.publish.daisy.markup import DECLARATION, XHTML, text, value, xhtml_type
from audioguide.publish.statements import sign_off


def chapter_text(guide: EncodedGuide, chapter: ChapterTimeline) -> str:
    """One chapter's."""
    language, direction = value(guide.timeline.language), guide.language.direction
    title = text(f"{guide.timeline.title}: {chapter.title}")
    return (
        f"{DECLARATION}{xhtml_type('Strict')}"
        f'<html xmlns="{XHTML}" lang="{language}" xml:lang="{language}" dir="{direction}">\n<head>\n'
        '<meta http-equiv="Content-Type" content="text/html; charset=utf-8" />\n'
        f"<title>{title}</title>\n</head>\n<body>\n{''.join(_body(guide, chapter))}</body>\n</html>\n"
    )


def _body(guide: EncodedGuide, chapter: ChapterTimeline) -> Iterator[str]:
    yield _above(guide, chapter)
    level = 1 + under_a_heading(guide.heads, chapter)
    titles = [cue for cue in chapter.cues if cue.kind == "title"]
    heading = _sentences(titles) if titles else text(chapter.title)
    yield f"<h{level}>{heading}</h{level}>\n"
    yield from (f"<p>{text(line)}</p>\n" for line in _marks(guide, chapter))
    others = (cue for cue in chapter.cues if cue.kind != "title")
    for _, paragraph in groupby(others, key=lambda cue: cue.paragraph):
        yield f"<p>{_sentences(paragraph)}</p>\n"


def _above(guide: EncodedGuide, chapter: ChapterTimeline) -> str:
    """What is marked before the first sentence: the guide's title, or the heading of what is not needed.

    It is a heading where it is one for the machine too.
    """
    name = f"{names.stem(chapter)}-{ABOUT}"
    order = in_order(guide.heads)
    if chapter.number == order[0].number:
        return f'<h1 class="title" id="{name}">{text(guide.timeline.title)}</h1>\n'
    if under_a_heading(order, chapter):
        return f'<h1 id="{name}">{text(guide.language.books.optional_chapters)}</h1>\n'
    return f'<p id="{name}">{text(guide.timeline.title)}</p>\n'


def _marks(guide: EncodedGuide, chapter: ChapterTimeline) -> Iterator[str]:
    """What is to be known of the chapter, and in the first one of the guide, before it is read."""
    phrases = guide.language.publication
    marks = (
        (phrases.private, chapter.setting == "private"),
        (phrases.notice, chapter.notice),
        (phrases.optional, chapter.optional),
    )
    yield from (mark for mark, holds in marks if holds)
    if chapter.number == in_order(guide.heads)[0].number:
        yield from statements(guide.timeline, guide.language)
    else:
        yield sign_off(chapter.sign_off, guide.language)


def _sentences(cues: Iterator[Cue] | list[Cue]) -> str:
    return " ".join(f'<span id="{value(cue.id)}">{text(cue.text)}</span>' for cue in cues)
