"""SMIL 1.0 as DAISY 2.02 has it: what is read and heard together. One file a chapter, and the master of all."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from audioguide.model import ChapterTimeline, Timeline
from audioguide.publish.daisy import names
from audioguide.publish.daisy.clips import Clip, clips, clock, length, seconds
from audioguide.publish.daisy.markup import DECLARATION, FORMAT, GENERATOR, SMIL, metas, value

_LAYOUT = '<layout>\n<region id="text" />\n</layout>\n'


def chapter_smil(timeline: Timeline, chapter: ChapterTimeline, elapsed: int) -> str:
    """A chapter's. elapsed: milliseconds of all chapters before it."""
    total = length(chapter, timeline.sample_rate)
    pars = "".join(_par(chapter, clip) for clip in clips(chapter, timeline.sample_rate))
    times = (("ncc:totalElapsedTime", clock(elapsed)), ("ncc:timeInThisSmil", clock(total)))
    body = f'<seq dur="{seconds(total)}">\n{pars}</seq>\n'
    return _smil(timeline, (("title", chapter.title), *times), body)


def master_smil(timeline: Timeline, chapters: Sequence[ChapterTimeline]) -> str:
    """The list of the chapters' files in the order in which they are heard."""
    total = sum(length(chapter, timeline.sample_rate) for chapter in chapters)
    refs = "".join(
        f'<ref title="{value(chapter.title)}" src="{names.smil_file(chapter)}" id="{names.stem(chapter)}" />\n'
        for chapter in chapters
    )
    return _smil(timeline, (("ncc:timeInThisSmil", clock(total)),), refs)


def _smil(timeline: Timeline, own: Iterable[tuple[str, str]], body: str) -> str:
    head = (
        ("dc:format", FORMAT),
        ("dc:identifier", names.identifier(timeline)),
        ("dc:title", timeline.title),
        ("ncc:generator", GENERATOR),
        *own,
    )
    return f"{DECLARATION}{SMIL}<smil>\n<head>\n{metas(head)}{_LAYOUT}</head>\n<body>\n{body}</body>\n</smil>\n"


def _par(chapter: ChapterTimeline, clip: Clip) -> str:
    return (
        f'<par endsync="last" id="{clip.id}">\n'
        f'<text src="{names.text_file(chapter)}#{value(clip.text)}" id="{clip.id}-text" />\n'
        f'<audio src="{names.sound_file(chapter)}" clip-begin="npt={seconds(clip.begin)}" '
        f'clip-end="npt={seconds(clip.end)}" id="{clip.id}-sound" />\n'
        "</par>\n"
    )
