"""Frames and cues -> the folder a listener is handed. Every pass holds one chapter's cues at a time."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from audioguide.audio import mp3
from audioguide.build import staged
from audioguide.build.chapter_encoding import EncodedChapter
from audioguide.build.plan import ChapterPlan
from audioguide.characters import cleaned
from audioguide.desktop_files import is_desktop_file
from audioguide.model import ChapterTimeline, Cue, Guide, Stream, Timeline
from audioguide.publish.base import EncodedGuide, Publication
from audioguide.publish.cover import clear_ahead
from audioguide.publish.registered import write_all
from audioguide.publish.statements import review_by, signed_by
from audioguide.regular_files import sha256
from audioguide.script import output_name
from audioguide.speech.sound import Sound
from audioguide.timeline import FILE_NAME, Head, write


def publish(
    guide: Guide,
    plans: list[ChapterPlan],
    parts: Mapping[int, EncodedChapter],
    sound: Sound,
    inputs: str,
    beside: tuple[str, ...],
    staging: Path,
    all_in: bool,
    installed: Sequence[Publication],
) -> int:
    """Write every file of the guide into the staging folder; gives the whole file's length in samples.

    beside: tags of the other languages that its page leads to.
    """
    whole = [chapter.number for chapter in guide.chapters if all_in or not chapter.optional]
    places = dict(zip(whole, mp3.starts([parts[number].stream for number in whole]), strict=True))
    heads = tuple(cleaned(_head(guide, parts[plan.number], places.get(plan.number))) for plan in plans)
    length = mp3.joined_samples([parts[number].stream for number in whole])
    formats = tuple(sorted(publication.name for publication in installed))
    timeline = cleaned(_timeline(guide, sound, length, formats, beside))
    frames = {number: (part.stream, part.frames) for number, part in parts.items()}
    write_whole(staging, timeline, heads, frames, installed, {"all": inputs})
    return timeline.whole_frames


def write_whole(
    staging: Path,
    timeline: Timeline,
    heads: tuple[ChapterTimeline, ...],
    frames: dict[int, tuple[Stream, Path]],
    installed: Sequence[Publication],
    inputs: dict[str, str],
) -> None:
    """Every file of a guide whose frames and cues wait in the staging folder, and guide.json.

    That comes last and whole: a staging folder that has it lacks nothing and holds nothing else.
    heads: chapters without their cues. frames: what sounds of each, by its number. inputs: as guide.json keeps them.
    """

    def cues(head: ChapterTimeline) -> tuple[Cue, ...]:
        return staged.read_cues(staging, Path(head.file).stem)

    encoded = EncodedGuide(staging, timeline, heads, frames, cues)
    write_all(encoded, installed)
    clear_ahead(staging)
    made = (file for file in sorted(staging.iterdir()) if not file.name.startswith("."))
    files = {file.name: sha256(file) for file in made if not is_desktop_file(file.name)}
    record = staging / f".{FILE_NAME}"
    write(record, Head(timeline, inputs, files), encoded.chapters())
    for head in heads:
        staged.remove(staging, Path(head.file).stem)
    record.rename(staging / FILE_NAME)


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
        sign_off=signed_by([chapter]),
        key=part.key,
        state=chapter.state,
    )


def _timeline(
    guide: Guide, sound: Sound, whole_frames: int, formats: tuple[str, ...], beside: tuple[str, ...]
) -> Timeline:
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
        sign_off=signed_by(guide.chapters),
        review_by=review_by(guide.chapters),
        glossary=guide.glossary,
        routes=guide.routes,
        permission=guide.permission,
        licence=guide.licence,
        whole_file=f"{output_name(guide)}.mp3",
        whole_frames=whole_frames,
        clinical=guide.clinical,
        leaflet=guide.leaflet,
        address=guide.address,
        formats=formats,
        other_languages=beside,
        state=guide.state,
        clinic=guide.clinic,
    )
