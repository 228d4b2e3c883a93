"""A guide as it was read, held against its facts, said and written; or left as it stands where that is what it says."""

from __future__ import annotations

from collections.abc import Generator, Mapping
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from audioguide.build.batch import Batch, Progress
from audioguide.build.chapter_encoding import EncodedChapter
from audioguide.build.earlier_build import inputs_hash, read_earlier, reuse
from audioguide.build.failed_chapters import given_up
from audioguide.build.languages_beside import PAGE, beside, languages_beside, pages_behind
from audioguide.build.last_reading import Reading
from audioguide.build.output_folder import replaced_whole
from audioguide.build.plan import plan_chapter
from audioguide.build.result import BuildResult
from audioguide.build.standing import length_of, stands
from audioguide.build.withdrawn_chapters import without_withdrawn
from audioguide.build.worker import EncodeChapter
from audioguide.model import Finding, Guide
from audioguide.publish.registered import publications, versions
from audioguide.speech import lexicon_for
from audioguide.speech.sound import Sound, sound_of
from audioguide.speech.voice import choose_voice

if TYPE_CHECKING:
    from audioguide.build.workers import Workers
    from audioguide.publish.base import Publication


def made(
    guide: Guide, folder: Path, output: Path, sent_to: str, workers: Workers, progress: Progress | None
) -> Generator[Batch, None, tuple[BuildResult, Reading]]:
    """One guide as it was read, whose lock we hold: what was done, and what it was made from."""
    settings, written = workers.settings, guide
    guide = without_withdrawn(guide)
    choice = choose_voice(guide, settings)
    sound = sound_of(guide, choice, lexicon_for(guide.language, folder.parent, folder))
    installed = publications(settings.formats)
    neighbours = beside(guide.name, output)
    languages = languages_beside(neighbours)
    inputs = inputs_hash(guide, folder, (sound, settings.with_optional, versions(installed), languages))
    reading = Reading(inputs, output.name, guide.title, len(guide.chapters), languages)
    count = len(guide.chapters)
    voice = (choice.name, choice.reason)
    built = BuildResult(folder, guide.title, output, *voice, count, 0, 0, 0, 0.0, 0.0, text_sent_to=sent_to)
    built = replace(built, pages_behind=pages_behind(guide, neighbours) if _has_page(installed) else ())
    standing = stands(output, inputs)
    if standing is not None:
        return replace(built, audio_seconds=length_of(standing)), reading
    workers.prepare(sound)
    from audioguide.build.leaflet import printed  # reads the facts, and a guide that stands as it is needs none

    guide = replace(guide, leaflet=printed(guide, folder))
    kept: list[Path] = []
    parts, length = yield from _make(
        guide, written, folder, output, sound, inputs, languages, installed, workers, progress, kept
    )
    return replace(_told_of(built, guide, parts), audio_seconds=length, kept=tuple(kept)), reading


def _make(
    guide: Guide,
    written: Guide,
    folder: Path,
    output: Path,
    sound: Sound,
    inputs: str,
    languages: tuple[str, ...],
    installed: list[Publication],
    workers: Workers,
    progress: Progress | None,
    kept: list[Path],
) -> Generator[Batch, None, tuple[dict[int, EncodedChapter], float]]:
    """Hold the guide, as `written` with what is withdrawn, against its facts, say it, write it: (chapters, seconds)."""
    # Imported only now, while the workers load theirs; and a guide that stands as it is needs neither.
    from audioguide.build.before_speaking import refuse_what_may_not_sound
    from audioguide.build.publication import publish

    plans = [plan_chapter(guide, chapter) for chapter in guide.chapters]
    earlier, cache, all_in = read_earlier(output), workers.settings.cache, workers.settings.with_optional
    with replaced_whole(output, kept.append) as staging:
        hold = partial(refuse_what_may_not_sound, written, folder, plans, sound, staging)
        # Where workers have nothing to do they begin beside it: what they make of a wrong guide is thrown away.
        first = sound.sends_text or workers.busy
        if first:
            hold()
        parts = {part.number: part for plan in plans if (part := reuse(earlier, plan, sound, staging)) is not None}
        wanted = [plan for plan in plans if plan.number not in parts]
        tasks = [EncodeChapter(plan, sound, cache, staging, workers.patience) for plan in wanted]
        tasks[:1] = [replace(task, cover=guide.name) for task in tasks[:1]]
        with workers.saying(tasks, progress) as batch:
            if not first:
                hold()
            yield batch
            encoded, failed = batch.result()
        if failed:
            raise given_up(guide, failed)
        parts |= {part.number: part for part in encoded}
        whole_frames = publish(guide, plans, parts, sound, inputs, languages, staging, all_in, installed)
    return parts, whole_frames / sound.sample_rate


def _has_page(installed: list[Publication]) -> bool:
    return any(publication.name == PAGE for publication in installed)


def _told_of(built: BuildResult, guide: Guide, parts: Mapping[int, EncodedChapter]) -> BuildResult:
    """The result of a build with what its chapters tell."""
    return replace(
        built,
        clips_rendered=sum(part.rendered for part in parts.values()),
        clips_reused=sum(part.reused for part in parts.values()),
        chapters_encoded=sum(part.fresh for part in parts.values()),
        cache_trouble=next((part.cache_trouble for part in parts.values() if part.cache_trouble), ""),
        findings=_spelled(guide, parts),
    )


def _spelled(guide: Guide, parts: Mapping[int, EncodedChapter]) -> tuple[Finding, ...]:
    return tuple(
        Finding(doubt.code, "warning", chapter.file, line, doubt.message)
        for chapter in guide.chapters
        for line, doubt in parts[chapter.number].doubts
    )
