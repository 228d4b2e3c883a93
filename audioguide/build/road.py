"""From chapters/<guide>/ to output/<guide>-<lang>/: the road of the data, top to bottom."""

from __future__ import annotations

import time
from collections.abc import Callable, Generator, Mapping
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from audioguide.build.batch import Batch, Progress
from audioguide.build.chapter_encoding import EncodedChapter
from audioguide.build.earlier_build import inputs_hash, read_earlier, reuse, stands
from audioguide.build.failed_chapters import given_up
from audioguide.build.languages_beside import PAGE, beside, languages_beside, pages_behind
from audioguide.build.output_folder import refuse_foreign_folder, replaced_whole
from audioguide.build.plan import plan_chapter
from audioguide.build.withdrawn_chapters import without_withdrawn
from audioguide.build.worker import EncodeChapter
from audioguide.build.workers import Workers
from audioguide.model import Finding, Guide
from audioguide.publish.base import Publication
from audioguide.publish.registered import publications, versions
from audioguide.review.refusal import refuse_what_nobody_may_hear
from audioguide.review.signed_guide import read_signed_guide
from audioguide.script import output_name
from audioguide.speech import lexicon_for
from audioguide.speech.pacing import at_pace_asked
from audioguide.speech.sound import Sound, sound_of
from audioguide.speech.voice import choose_voice, text_goes_to
from audioguide.swapping.lock import Lock, Waiting
from audioguide.timeline import FILE_NAME


@dataclass(frozen=True, slots=True)
class BuildResult:
    """What one build did."""

    folder: Path
    """Of the guide's chapters."""
    title: str
    output: Path
    voice: str
    reason: str
    """Why this voice: "because the guide asks for it"."""
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
    kept: tuple[Path, ...] = ()
    """What of a person's lay in the old output folder, where it is now."""
    text_sent_to: str = ""
    """Where a voice sends the text, as the end of a sentence; empty where it stays on this machine."""
    pages_behind: tuple[Path, ...] = ()
    """Folders of the guide's other languages, whose pages do not lead to this one until they are built again."""

    @property
    def unchanged(self) -> bool:
        """Whether all stood as it was, and nothing was written."""
        return not (self.clips_rendered or self.clips_reused or self.chapters_encoded)


Tell = Callable[[Path, str], None]
"""Called with (folder of a guide, where its text will be sent) before anything is."""


def road(
    folder: Path,
    workers: Workers,
    language: str | None,
    progress: Progress | None,
    tell: Tell | None,
    waiting: Waiting | None,
) -> Generator[Batch | None, None, BuildResult]:
    """One guide's way to its output folder, or none where nothing changed: see `guides.build_guide`.

    It stops where its chapters are being said, and gives their batch; whoever sent it on its way lets it go on when the
    batch is over. Before that it stops and gives None as often as another process is found at the guide. Closed before
    its end, it leaves the old output as it was. Raises as `build_guide` does.
    """
    began, settings = time.monotonic(), workers.settings
    sent_to = text_goes_to(folder, settings)
    if sent_to and tell is not None:
        tell(folder, sent_to)
    if not sent_to and not any(settings.output.glob(f"{folder.name}-*/{FILE_NAME}")):
        # Nothing stands that could be used again, so the processes will be needed: they start while we read.
        workers.start(sum(1 for _ in folder.glob("*/*.md")))
    guide = at_pace_asked(read_signed_guide(folder, language), settings)
    output = settings.output / output_name(guide)
    refuse_foreign_folder(output)
    lock = Lock(output, "audioguide build", 60.0 * settings.wait, waiting)
    try:
        while not lock.take():
            yield None
        if lock.waited:
            # The chapters may say something else by now, and who comes last must not bring back what they said.
            guide = at_pace_asked(read_signed_guide(folder, language), settings)
        refuse_what_nobody_may_hear(guide)
        built = yield from _built(guide, folder, output, sent_to, workers, progress)
    finally:
        lock.give_back()
    return replace(built, seconds=time.monotonic() - began)


def _built(
    guide: Guide, folder: Path, output: Path, sent_to: str, workers: Workers, progress: Progress | None
) -> Generator[Batch, None, BuildResult]:
    """One guide as it was read, whose lock we hold."""
    settings, written = workers.settings, guide
    guide = without_withdrawn(guide)
    choice = choose_voice(guide, settings)
    sound = sound_of(guide, choice, lexicon_for(guide.language, folder.parent, folder))
    installed = publications(settings.formats)
    neighbours = beside(guide, output)
    languages = languages_beside(neighbours)
    inputs = inputs_hash(guide, folder, (sound, settings.with_optional, versions(installed), languages))
    count = len(guide.chapters)
    voice = (choice.name, choice.reason)
    built = BuildResult(folder, guide.title, output, *voice, count, 0, 0, 0, 0.0, 0.0, text_sent_to=sent_to)
    built = replace(built, pages_behind=pages_behind(guide, neighbours) if _has_page(installed) else ())
    standing = stands(output, inputs)
    if standing is not None:
        return replace(built, audio_seconds=standing.timeline.whole_frames / standing.timeline.sample_rate)
    workers.prepare(sound)
    from audioguide.build.leaflet import printed  # reads the facts, and a guide that stands as it is needs none

    guide = replace(guide, leaflet=printed(guide, folder))
    kept: list[Path] = []
    parts, length = yield from _make(
        guide, written, folder, output, sound, inputs, languages, installed, workers, progress, kept
    )
    return replace(_told_of(built, guide, parts), audio_seconds=length, kept=tuple(kept))


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
    earlier = read_earlier(output)
    cache, all_in = workers.settings.cache, workers.settings.with_optional
    with replaced_whole(output, kept.append) as staging:
        hold = partial(refuse_what_may_not_sound, written, folder, plans, sound, staging)
        # Where workers have nothing to do they begin beside it: what they make of a wrong guide is thrown away.
        first = sound.sends_text or workers.busy
        if first:
            hold()
        parts = {part.number: part for plan in plans if (part := reuse(earlier, plan, sound, staging)) is not None}
        wanted = [plan for plan in plans if plan.number not in parts]
        tasks = [EncodeChapter(plan, sound, cache, staging, workers.patience) for plan in wanted]
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
