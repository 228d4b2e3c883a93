"""audioguide build"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from audioguide.cli.built import as_record, warn
from audioguide.cli.options import (
    all_chosen_guides,
    guides_argument,
    json_option,
    language_option,
    online_option,
    output_option,
    wait_option,
)
from audioguide.cli.speakable import Progress, Waiting, counted, duration, lines
from audioguide.settings import Settings, read

if TYPE_CHECKING:
    from audioguide.build.result import BuildResult


@click.command(
    "build",
    epilog="Example: audioguide build how-to-listen --voice pyttsx3",
)
@guides_argument
@language_option
@click.option(
    "--voice", metavar="ENGINE[:VOICE]", help="Such as natural, pyttsx3 or silent; the guide's own if not given."
)
@online_option
@click.option("--pace", metavar="WPM", help="Words a minute, pauses included; the guide's own if not given.")
@output_option
@click.option(
    "--format",
    "formats",
    metavar="NAME",
    multiple=True,
    help="A format to write, once or several times: mp3, captions, playlist and page if not given; epub, daisy and zip "
    "if named; or all.",
)
@click.option("--jobs", metavar="N", help="Worker processes; one a processor if not given.")
@click.option("--with-optional", is_flag=True, help="Put optional chapters into the whole file too.")
@wait_option
@json_option
def command(
    guides: tuple[str, ...],
    language: str | None,
    voice: str | None,
    allow_online: bool,
    pace: str | None,
    output: str | None,
    formats: tuple[str, ...],
    jobs: str | None,
    with_optional: bool,
    wait: str | None,
    as_json: bool,
) -> int:
    """Turn chapters into narrated, marked MP3 files with captions and a page.

    Builds each GUIDE, or every guide under chapters. What did not change is not made again. A guide whose chapters
    break a fact rule is not built. The old folder stands until the new one is whole. What you put into it or changed
    in it is moved into a folder beside it, whose name ends in .kept.

    Of several guides each has one line. One that cannot be built costs no other: the failed ones are named at the
    end, and the exit code is 1. Stopped and called again, it goes on where it was.
    """
    flags = {"VOICE": voice, "PACE": pace, "OUTPUT": output, "JOBS": jobs, "WAIT": wait}
    flags["FORMATS"] = " ".join(formats) or None
    settings = read(flags, with_optional=with_optional, allow_online=allow_online)
    folders = all_chosen_guides(settings, guides)
    if len(folders) > 1:
        from audioguide.cli.build_many import build_many

        return build_many(folders, settings, language, as_json)
    _build_one(folders[0], settings, language, as_json)
    return 0


def _build_one(folder: Path, settings: Settings, language: str | None, as_json: bool) -> None:
    from audioguide.build.guides import build_guide

    def tell(_: Path, sent_to: str) -> None:
        if not as_json:
            click.echo(lines(f"The text is sent to {sent_to}."))

    built = build_guide(folder, settings, language, Progress("Chapter"), tell, Waiting())
    warn(built)
    if built.cache_trouble:
        print(lines(f"Warning: {built.cache_trouble}"), file=sys.stderr)
    if as_json:
        click.echo(json.dumps(as_record(built)))
    else:
        _say(built)


def _say(built: BuildResult) -> None:
    click.echo(f"{built.title}: {counted(built.chapters, 'chapter')}, {duration(built.audio_seconds)} in all.")
    click.echo(lines(f"Voice: {built.voice}, {built.reason.rstrip('.')}."))
    if built.unchanged:
        click.echo(f"Nothing had changed. The guide is in {built.output}")
        return
    click.echo(
        f"Made {counted(built.clips_rendered, 'clip')}, took {built.clips_reused} as they were, "
        f"encoded {counted(built.chapters_encoded, 'chapter')}."
    )
    click.echo(f"Built in {duration(built.seconds)}: {built.output}")
