"""audioguide voices"""

from __future__ import annotations

import json

import click

from audioguide.cli.options import json_option
from audioguide.cli.speakable import counted, lines
from audioguide.engines.base import KIND, Engine
from audioguide.errors import AudioguideError
from audioguide.plugins import available, guarded, make


@click.command("voices", epilog="Example: audioguide voices --all")
@click.option("--all", "every", is_flag=True, help="Name every voice of every engine, not just the first of each.")
@json_option
def command(every: bool, as_json: bool) -> None:
    """List the voices, and say which can run here.

    Use a name with: audioguide build --voice NAME
    """
    rows = [_row(name) for name in available(KIND)]
    if as_json:
        click.echo(json.dumps(rows, ensure_ascii=False))
        return
    for row in rows:
        _say(row, every)
    ready = sum(not row["why_not"] for row in rows)
    click.echo(f"{counted(ready, 'engine')} of {len(rows)} can run here.")


def _row(name: str) -> dict[str, object]:
    try:
        engine: Engine = make(KIND, name)
        with guarded(KIND, name):
            return _answers(name, engine)
    except AudioguideError as cannot:
        return {"engine": name, "why_not": str(cannot), "online": False, "voices": []}


def _answers(name: str, engine: Engine) -> dict[str, object]:
    why_not = engine.check()
    voices = [] if why_not else engine.voices()
    return {
        "engine": name,
        "why_not": why_not if voices or why_not else "It has no voice.",
        "online": engine.sends_text_off_device,
        "voices": [{"name": v.name, "language": v.language, "description": v.description} for v in voices],
    }


def _say(row: dict[str, object], every: bool) -> None:
    if row["why_not"]:
        click.echo(lines(f"{row['engine']}: cannot run here. {row['why_not']}"))
        return
    online = " Sends the text to another company's computer." if row["online"] else ""
    voices = row["voices"]
    assert isinstance(voices, list)
    first = voices[0]
    click.echo(lines(f"{row['engine']}: {counted(len(voices), 'voice')}. Its own choice is {first['name']}.{online}"))
    for voice in voices if every else []:
        click.echo(lines(f"{row['engine']}:{voice['name']}, {voice['language']}. {voice['description']}"))
