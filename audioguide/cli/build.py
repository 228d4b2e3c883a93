"""audioguide build"""

from __future__ import annotations

import json
import sys
from dataclasses import replace
from typing import TYPE_CHECKING

import click

from audioguide.cli.options import (
    chosen_guides,
    guide_argument,
    json_option,
    language_option,
    online_option,
    output_option,
)
from audioguide.cli.speakable import Progress, counted, duration, lines
from audioguide.settings import read

if TYPE_CHECKING:
    from audioguide.build.road import BuildResult


@click.command(
    "build",
    epilog="Example: audioguide build breast-cancer-recurrence --voice pyttsx3",
)
@guide_argument
@language_option
@click.option(
    "--voice", metavar="ENGINE[:VOICE]", help="Such as natural, pyttsx3 or silent; the guide's own if not given."
)
@online_option
@click.option("--pace", metavar="WPM", help="Words a minute, pauses included; the guide's own if not given.")
@output_option
@click.option("--jobs", metavar="N", help="Worker processes; one a processor if not given.")
@click.option("--with-optional", is_flag=True, help="Put optional chapters into the whole file too.")
@json_option
def command(
    guide: str | None,
    language: str | None,
    voice: str | None,
    allow_online: bool,
    pace: str | None,
    output: str | None,
    jobs: str | None,
    with_optional: bool,
    as_json: bool,
) -> None:
    """Turn chapters into narrated, marked MP3 files with captions and a page.

    Builds GUIDE, or every guide under chapters. What did not change is not made again. A guide whose chapters break a
    fact rule is not built. The old folder stands until the new one is whole.
    """
    from audioguide.build.road import build_guide
    from audioguide.speech.voice import text_goes_to

    flags = {"VOICE": voice, "PACE": pace, "OUTPUT": output, "JOBS": jobs}
    settings = read(flags, with_optional=with_optional, allow_online=allow_online)
    trouble = ""
    for folder in chosen_guides(settings, guide):
        sent_to = text_goes_to(folder, settings)
        if sent_to and not as_json:
            click.echo(lines(f"The text is sent to {sent_to}."))
        # One process keeps its requests apart; several would not know of each other's.
        shared = replace(settings, jobs=1) if sent_to else settings
        built = build_guide(folder, shared, language, Progress("Chapter"))
        for finding in built.findings:
            print(lines(f"Warning: {finding.file}, line {finding.line}: {finding.message}"), file=sys.stderr)
        if built.cache_trouble not in (trouble, ""):
            trouble = built.cache_trouble
            print(lines(f"Warning: {trouble}"), file=sys.stderr)
        if built.fell_back:
            print(lines(f"Warning: The voice is {built.voice} {built.reason}"), file=sys.stderr)
        if as_json:
            click.echo(json.dumps({**_record(built), "text_sent_to": sent_to}))
        else:
            _say(built)


def _record(built: BuildResult) -> dict[str, object]:
    return {
        "output": str(built.output),
        "voice": built.voice,
        "clips_rendered": built.clips_rendered,
        "clips_reused": built.clips_reused,
        "chapters_encoded": built.chapters_encoded,
        "seconds": round(built.seconds, 3),
    }


def _say(built: BuildResult) -> None:
    click.echo(f"{built.title}: {counted(built.chapters, 'chapter')}, {duration(built.audio_seconds)} in all.")
    click.echo(lines(f"Voice: {built.voice}, {built.reason.rstrip('.')}."))
    if built.chapters_encoded or built.clips_rendered:
        click.echo(
            f"Made {counted(built.clips_rendered, 'clip')}, took {built.clips_reused} as they were, "
            f"encoded {counted(built.chapters_encoded, 'chapter')}."
        )
        click.echo(f"Built in {duration(built.seconds)}: {built.output}")
    else:
        click.echo(f"Nothing had changed. The guide is in {built.output}")
