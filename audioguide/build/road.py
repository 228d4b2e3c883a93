"""From chapters/<guide>/ to output/<guide>-<lang>/: the road of the data, top to bottom."""

from __future__ import annotations

import time
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from audioguide.build.chapter_encoding import EncodedChapter
from audioguide.build.earlier_build import inputs_hash, read_earlier, reuse, stands
from audioguide.build.failed_chapters import given_up
from audioguide.build.output_folder import refuse_foreign_folder, replaced_whole
from audioguide.build.plan import plan_chapter
from audioguide.build.workers import Progress, Workers
from audioguide.model import Finding, Guide
from audioguide.publish.base import Publication
from audioguide.publish.registered import publications, versions
from audioguide.review.signed_guide import read_signed_guide
from audioguide.script import output_name
from audioguide.settings import Settings
from audioguide.speech import lexicon_for
from audioguide.speech.clip_cache.trimming import held_to_limit
from audioguide.speech.sound import Sound, sound_of
from audioguide.speech.voice import choose_voice
from audioguide.timeline import FILE_NAME


@dataclass(frozen=True, slots=True)
class BuildResult:
    """What one build did."""

    title: str
    output: Path
    voice: str
    reason: str
    """Why this voice: "because the guide asks for it"."""
    fell_back: bool
    chapters: int
    clips_rendered: int
    clips_reused: int
    chapters_encoded: int
    audio_seconds: float
    """Length of the whole file."""
    seconds: float
    """Wall time."""
    cache_trouble: str = ""
    """Why clips could not be kept for the next build, as sentences; empty where they were."""
    findings: tuple[Finding, ...] = ()
    """What a person should look at; none of it kept the guide from being built."""


def build_guide(
    folder: Path, settings: Settings, language: str | None = None, progress: Progress | None = None
) -> BuildResult:
    """Build one guide, or leave it as it is where nothing changed.

    folder: chapters/<guide>. settings: where the output goes, and what wins over guide.toml. language: a tag such as
    "es", for chapters in another language than the guide's own. progress: told how many chapters are done, of how many.
    Sentences are said in processes of their own, which import the program that calls this: a script of yours calls it
    below `if __name__ == "__main__":`.

    Raises ScriptError, ContentError, EngineError, AudioError, OutputError; the old output then stands untouched.
    """
    began = time.monotonic()
    with Workers(settings) as workers:
        if not any(settings.output.glob(f"{folder.name}-*/{FILE_NAME}")):
            # Nothing stands that could be used again, so the processes will be needed: they start while we read.
            workers.start()
        guide = _settled(read_signed_guide(folder, language), settings)
        output = settings.output / output_name(guide)
        refuse_foreign_folder(output)
        choice = choose_voice(guide, settings)
        sound = sound_of(guide, choice, lexicon_for(guide.language, folder.parent, folder))
        installed = publications()
        inputs = inputs_hash(guide, folder, (sound, settings.with_optional, versions(installed)))
        count = len(guide.chapters)
        built = BuildResult(guide.title, output, choice.name, choice.reason, choice.fell_back, count, 0, 0, 0, 0.0, 0.0)
        standing = stands(output, inputs)
        if standing is not None:
            length = standing.timeline.whole_frames / standing.timeline.sample_rate
        else:
            with held_to_limit(settings.cache, settings.cache_limit):
                workers.prepare(sound)
                parts, length = _make(guide, folder, output, sound, inputs, settings, installed, workers, progress)
            built = _told_of(built, guide, parts)
    return replace(built, audio_seconds=length, seconds=time.monotonic() - began)


def _make(
    guide: Guide,
    folder: Path,
    output: Path,
    sound: Sound,
    inputs: str,
    settings: Settings,
    installed: list[Publication],
    workers: Workers,
    progress: Progress | None,
) -> tuple[dict[int, EncodedChapter], float]:
    """Hold the guide against its facts, say it, write it: (chapters by number, seconds of the whole file)."""
    # Imported only now, while the workers load theirs; and a guide that stands as it is needs neither.
    from audioguide.build.before_speaking import refuse_what_may_not_sound
    from audioguide.build.publication import publish

    plans = [plan_chapter(guide, chapter) for chapter in guide.chapters]

    earlier = read_earlier(output)
    with replaced_whole(output) as staging, workers.ended_on_failure():
        hold = partial(refuse_what_may_not_sound, guide, folder, plans, sound, staging)
        if sound.sends_text:
            hold()
        parts = {part.number: part for plan in plans if (part := reuse(earlier, plan, sound, staging)) is not None}
        wanted = [plan for plan in plans if plan.number not in parts]
        # The guide is held against its facts while the workers begin: what they make of a wrong one is thrown away.
        meanwhile = None if sound.sends_text else hold
        encoded, failed = workers.encode(wanted, sound, staging, progress, meanwhile)
        if failed:
            raise given_up(guide, failed)
        parts |= {part.number: part for part in encoded}
        whole_frames = publish(guide, plans, parts, sound, inputs, staging, settings.with_optional, installed)
    return parts, whole_frames / sound.sample_rate


def _settled(guide: Guide, settings: Settings) -> Guide:
    return guide if settings.pace is None else replace(guide, pace=settings.pace)


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
