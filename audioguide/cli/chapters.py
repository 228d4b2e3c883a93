"""audioguide chapters"""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import click

from audioguide.cli.options import chosen_guides, guide_argument, json_option, language_option, output_option
from audioguide.cli.speakable import counted, duration, lines
from audioguide.errors import OutputError
from audioguide.model import Guide
from audioguide.review.signed_guide import read_signed_guide
from audioguide.script import output_name
from audioguide.settings import read
from audioguide.speech import narrated
from audioguide.timeline import FILE_NAME, read_chapters, read_head


@click.command("chapters", epilog="Example: audioguide chapters how-to-listen")
@guide_argument
@language_option
@output_option
@json_option
def command(guide: str | None, language: str | None, output: str | None, as_json: bool) -> None:
    """List a guide's chapters with their lengths.

    Lengths are exact where the guide is built as it stands, and from words and pace where it is not.
    """
    settings = read({"OUTPUT": output})
    for folder in chosen_guides(settings, guide, supplied=True):
        read_one = read_signed_guide(folder, language)
        lengths = _built(settings.output / output_name(read_one), read_one)
        rows = [_row(read_one, number, lengths.get(number)) for number in range(len(read_one.chapters))]
        if as_json:
            click.echo(
                json.dumps({"guide": read_one.name, "title": read_one.title, "chapters": rows}, ensure_ascii=False)
            )
            continue
        click.echo(f"{read_one.title}: {counted(len(rows), 'chapter')}.")
        for row in rows:
            click.echo(lines(_line(row)))
        about = "" if lengths else "about "
        click.echo(f"In all {about}{duration(sum(float(str(row['seconds'])) for row in rows))}.")


def _row(guide: Guide, place: int, built: float | None) -> dict[str, object]:
    chapter = guide.chapters[place]
    words = sum(len(sentence.text.split()) for sentence in chapter.sentences)
    return {
        "number": chapter.number,
        "title": chapter.title,
        "setting": chapter.setting,
        "notice": chapter.notice,
        "optional": chapter.optional,
        "seconds": round(60 * words / guide.pace if built is None else built, 1),
        "exact": built is not None,
    }


def _line(row: dict[str, object]) -> str:
    marks = [str(row["setting"]), *(key for key in ("notice", "optional") if row[key])]
    title = str(row["title"])
    end = "" if title.endswith(("?", "!", ".")) else "."
    about = "" if row["exact"] else "About "
    length = duration(float(str(row["seconds"])))
    return f"Chapter {row['number']}: {title}{end} {about}{length}. {', '.join(marks).capitalize()}."


def _built(folder: Path, guide: Guide) -> dict[int, float]:
    """Exact lengths in seconds by place, where the built folder says the same sentences; else nothing."""
    try:
        timeline = read_head(folder / FILE_NAME).timeline
        built = [
            (chapter.frames / timeline.sample_rate, [cue.text for cue in chapter.cues])
            for chapter in read_chapters(folder / FILE_NAME)
        ]
    except (OutputError, OSError):
        return {}
    told = replace(guide, pace=timeline.pace)
    written = [[sentence.text for sentence in narrated(told, chapter)] for chapter in guide.chapters]
    if [texts for _, texts in built] != written:
        return {}
    return {place: seconds for place, (seconds, _) in enumerate(built)}
