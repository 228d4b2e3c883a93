"""Frames and cues -> the folder a listener is handed. Every pass holds one chapter's cues at a time."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from audioguide.audio import mp3
from audioguide.build import staged
from audioguide.build.chapter_encoding import EncodedChapter
from audioguide.build.earlier_build import sha256
from audioguide.build.plan import ChapterPlan
from audioguide.model import ChapterTimeline, Guide, Stream, Timeline
from audioguide.publish.captions import write as captions
from audioguide.publish.mp3 import tags as tags
from audioguide.publish.page import write as web
from audioguide.publish.playlist import write as playlist
from audioguide.publish.wording import review_by, state
from audioguide.speech.sound import Sound
from audioguide.timeline import FILE_NAME, Head, write


@dataclass(frozen=True, slots=True)
class Publication:
    """A guide about to be written: everything but the cues, which wait in the staging folder."""

    timeline: Timeline
    heads: tuple[ChapterTimeline, ...]
    """Every chapter with its place, without cues."""
    parts: Mapping[int, EncodedChapter]
    staging: Path

    def chapters(self) -> Iterator[ChapterTimeline]:
        """Every chapter with its cues, one at a time."""
        for head in self.heads:
            yield replace(head, cues=staged.read_cues(self.staging, Path(head.file).stem))


def publish(
    guide: Guide,
    plans: list[ChapterPlan],
    parts: Mapping[int, EncodedChapter],
    sound: Sound,
    inputs: str,
    staging: Path,
    all_in: bool,
) -> int:
    """Write every file of the guide into the staging folder; gives the whole file's length in samples."""
    whole = [chapter.number for chapter in guide.chapters if all_in or not chapter.optional]
    places = dict(zip(whole, mp3.starts([parts[number].stream for number in whole]), strict=True))
    heads = tuple(_head(guide, parts[plan.number], places.get(plan.number)) for plan in plans)
    timeline = _timeline(guide, sound, mp3.joined_samples([parts[number].stream for number in whole]))
    publication = Publication(timeline, heads, parts, staging)
    _write_sound(publication)
    _write_captions(publication)
    _write_playlists(publication)
    with (staging / "index.html").open("w", encoding="utf-8", newline="\n") as page:
        web.write(page, timeline, publication.chapters())
    files = {file.name: sha256(file) for file in sorted(staging.iterdir()) if not file.name.startswith(".")}
    write(staging / FILE_NAME, Head(timeline, {"all": inputs}, files), publication.chapters())
    for plan in plans:
        staged.remove(staging, plan.stem)
    return timeline.whole_frames


def _head(guide: Guide, part: EncodedChapter, start: int | None) -> ChapterTimeline:
    chapter = guide.chapters[part.number - 1]
    frames = part.stream.samples
    return ChapterTimeline(
        id=chapter.id,
        number=chapter.number,
        title=chapter.title,
        setting=chapter.setting,
        notice=chapter.notice,
        optional=chapter.optional,
        in_whole=start is not None,
        file=f"{chapter.stem}.mp3",
        frames=frames,
        start=start,
        end=None if start is None else start + frames,
        cues=(),
        sign_off=state([chapter.sign_off]),
        key=part.key,
    )


def _timeline(guide: Guide, sound: Sound, whole_frames: int) -> Timeline:
    signed = [chapter.sign_off for chapter in guide.chapters]
    return Timeline(
        guide=guide.name,
        title=guide.title,
        language=guide.language,
        sample_rate=sound.sample_rate,
        pace=guide.pace,
        engine=sound.manner.engine,
        engine_version=sound.manner.version,
        # A model of the user's own is a path; guide.json holds none.
        voice=Path(sound.manner.voice).name,
        source=guide.source,
        sign_off=state(signed),
        review_by=review_by(signed),
        glossary=guide.glossary,
        routes=guide.routes,
        permission=guide.permission,
        licence=guide.licence,
        whole_file=f"{guide.output_name}.mp3",
        whole_frames=whole_frames,
        clinical=guide.clinical,
    )


def _write_sound(publication: Publication) -> None:
    timeline, heads, parts, staging = publication.timeline, publication.heads, publication.parts, publication.staging
    for head in heads:
        mp3.write(staging / head.file, tags.chapter_tag(timeline, head, len(heads)), [_frames(parts[head.number])])
    joined = [_frames(parts[head.number]) for head in heads if head.in_whole]
    mp3.write(staging / timeline.whole_file, tags.whole_tag(timeline, heads), joined)


def _frames(part: EncodedChapter) -> tuple[Stream, Path]:
    return part.stream, part.frames


def _write_captions(publication: Publication) -> None:
    rate = publication.timeline.sample_rate
    for chapter in publication.chapters():
        stem = Path(chapter.file).stem
        _write(publication.staging / f"{stem}.srt", captions.srt(chapter, rate))
        _write(publication.staging / f"{stem}.vtt", captions.vtt(chapter, publication.timeline))
        _write(publication.staging / f"{stem}.txt", captions.txt(chapter, publication.timeline))


def _write_playlists(publication: Publication) -> None:
    timeline, heads = publication.timeline, publication.heads
    rate = timeline.sample_rate
    entries = [(head.title, head.frames / rate, head.file) for head in heads]
    _write(
        publication.staging / playlist.FILE_NAME,
        playlist.m3u8(timeline.title, [entry for entry, head in zip(entries, heads, strict=True) if head.in_whole]),
    )
    for route in timeline.routes:
        text = playlist.m3u8(route.title, [entries[number - 1] for number in route.chapters])
        _write(publication.staging / playlist.route_file(route), text)


def _write(file: Path, text: str) -> None:
    file.write_text(text, encoding="utf-8", newline="\n")
