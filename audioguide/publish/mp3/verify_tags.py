"""V4: every MP3 has an ID3v2.3 tag with names, which says who has checked it and what it is based on.

The whole file's has the cover; a chapter's has no picture, which would keep the page waiting.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from audioguide.errors import AudioError
from audioguide.model import ChapterTimeline, Finding, Timeline
from audioguide.publish.built import BuiltGuide, missing_state, one_line
from audioguide.publish.mp3.tag_reader import read_tag

CODE = "V4"
FRONT_COVER = 3


def check(built: BuiltGuide) -> Iterator[Finding]:
    """One finding a file at most."""
    timeline = built.timeline
    expected: list[tuple[str, Timeline | ChapterTimeline]] = [(timeline.whole_file, timeline)]
    expected += [(head.file, head) for head in built.heads]
    for name, about in expected:
        if built.has(name):
            message = _wrong(built, name, about)
            if message:
                yield built.finding(CODE, name, message)


def _wrong(built: BuiltGuide, name: str, about: Timeline | ChapterTimeline) -> str:
    try:
        tag = read_tag(built.folder / name)
    except AudioError as problem:
        return str(problem)
    if tag.version[:2] != (2, 3):
        return f"Its tag is ID3v{tag.version[0]}.{tag.version[1]}, and some players lose chapters in any but 2.3."
    if name == built.timeline.whole_file and not tag.getall("CTOC"):
        return "Its tag has no table of contents (CTOC), which some players need."
    pictures = [(frame.type, frame.mime) for frame in tag.getall("APIC")]
    if name != built.timeline.whole_file and pictures:
        return "Its tag has a picture, for which some browsers wait a long while before they play."
    if name == built.timeline.whole_file and pictures.count((FRONT_COVER, "image/png")) != 1:
        return "Its tag has no cover, which players and the lock screens of phones show."
    return _unsaid(built, tag, about)


def _unsaid(built: BuiltGuide, tag: Any, about: Timeline | ChapterTimeline) -> str:
    comment = " ".join(str(frame) for frame in tag.getall("COMM"))
    if str(tag.get("TIT2", "")) != one_line(about.title):
        return f"Its tag gives the title as {str(tag.get('TIT2', ''))!r}."
    if str(tag.get("TALB", "")) != one_line(built.timeline.title):
        return "Its tag does not name the guide as its album."
    if missing := missing_state(comment, about, built.language):
        return f"The comment in its tag {missing}."
    publisher = one_line(built.timeline.source.publisher)
    disclaimer = built.language.publication.disclaimer_sign.casefold()
    if publisher and not (publisher in comment and disclaimer in comment.casefold()):
        return f"The comment in its tag does not say that {publisher} did not make or check this recording."
    return ""
