"""audioguide say"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from audioguide.cli.options import chosen_guides, json_option, online_option
from audioguide.cli.speakable import duration, lines
from audioguide.errors import UsageError
from audioguide.settings import UNSAID_LANGUAGE, Settings, read

if TYPE_CHECKING:
    from audioguide.model import Guide
    from audioguide.speech.rendition import Rendition
    from audioguide.speech.voice import VoiceChoice


@click.command("say", epilog='Example: audioguide say "Ask your team." --voice pyttsx3')
@click.argument("text", metavar="TEXT|-")
@click.option("--voice", metavar="ENGINE[:VOICE]", help="Such as natural or pyttsx3; the guide's own if not given.")
@click.option("--guide", metavar="GUIDE", help="Say it as this guide would, with its lexicon, voice and pace.")
@click.option(
    "--lang", "language", metavar="LANG", help=f"Language of the text; the guide's own, else {UNSAID_LANGUAGE}."
)
@click.option("--spoken/--as-is", default=True, help="Turn it into its spoken form first, or leave it as it is.")
@click.option("--output", metavar="FILE", help="A .wav or .mp3 file; a WAV file named after the text if not given.")
@click.option("--replace", is_flag=True, help="Replace the file of --output where it is there already.")
@online_option
@json_option
def command(
    text: str,
    voice: str | None,
    guide: str | None,
    language: str | None,
    spoken: bool,
    output: str | None,
    replace: bool,
    allow_online: bool,
    as_json: bool,
) -> None:
    """Say one word or sentence aloud into a sound file, as a guide would say it.

    Tells what was said, by which sounds, and which entries of the lexicon were used. A dash for TEXT reads standard
    input. To see in writing how a text will be said, without a voice: audioguide spoken.
    """
    from audioguide.speech import lexicon_for, rendition
    from audioguide.speech.pacing import at_pace_asked
    from audioguide.speech.voice import choose_voice

    settings = read({"VOICE": voice}, allow_online=allow_online)
    words = _text(text)
    file = rendition.checked_file(Path(output), replace) if output else rendition.free_file(Path(), words)
    folders, named = _manner(settings, guide, language)
    manner = at_pace_asked(named, settings)
    choice = choose_voice(manner, settings)
    said = rendition.say(words, manner, choice, lexicon_for(manner.language, *folders), settings.cache, not spoken)
    rendition.save(said, file, said.spoken.text)
    for doubt in said.spoken.doubts:
        print(lines(f"Warning: {doubt.message}"), file=sys.stderr)
    if said.cache_trouble:
        print(lines(f"Warning: {said.cache_trouble}"), file=sys.stderr)
    if as_json:
        click.echo(json.dumps(_record(said, choice, file), ensure_ascii=False))
    else:
        _tell(said, choice, file)


def _text(text: str) -> str:
    """TEXT, or standard input. Raises UsageError where that is not UTF-8."""
    if text != "-":
        return " ".join(text.split())
    try:
        return " ".join(sys.stdin.buffer.read().decode("utf-8-sig").split())
    except UnicodeDecodeError as broken:
        raise UsageError("The input is not UTF-8 text. Save it again as UTF-8.") from broken


def _manner(settings: Settings, guide: str | None, language: str | None) -> tuple[tuple[Path, ...], Guide]:
    """The folders whose lexicons count, and the guide in whose manner it is said: a plain one where none is named."""
    from audioguide.model import Guide, Source
    from audioguide.script import read_guide

    if guide is None:
        return (settings.chapters,), Guide("say", "", language or UNSAID_LANGUAGE, Source("", "", ""), ())
    folder = chosen_guides(settings, guide, supplied=True)[0]
    return (folder.parent, folder), read_guide(folder, language)


def _record(said: Rendition, choice: VoiceChoice, file: Path) -> dict[str, object]:
    return {
        "text": said.spoken.text,
        "spoken": said.spoken.spoken,
        "given": said.heard,
        "sounds": said.sounds,
        "lexicon": said.entries,
        "voice": choice.name,
        "seconds": round(said.seconds, 3),
        "file": str(file),
    }


def _tell(said: Rendition, choice: VoiceChoice, file: Path) -> None:
    click.echo(lines(f"Said: {said.spoken.spoken}"))
    if said.heard != said.spoken.spoken:
        click.echo(lines(f"Spelled for the voice: {said.heard}"))
    if said.sounds:
        click.echo(lines(f"Sounds: {said.sounds}"))
    for word, sounds in said.entries.items():
        click.echo(lines(f"From the lexicon: {word}, {sounds}"))
    click.echo(f"Voice: {choice.name}.")
    click.echo(f"Saved {duration(said.seconds)} of sound in {file}")
