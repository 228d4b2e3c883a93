"""audioguide cache"""

from __future__ import annotations

import json

import click

from audioguide.cli.options import json_option
from audioguide.cli.speakable import counted
from audioguide.settings import read


@click.command("cache", epilog="Example: audioguide cache --clear")
@click.option("--clear", is_flag=True, help="Delete every kept clip. Built guides are untouched.")
@json_option
def command(clear: bool, as_json: bool) -> None:
    """Show how much room the kept clips take, or clear them.

    A clip is one spoken sentence. Without it the next build says the sentence again, which gives the same sound.
    """
    from audioguide.speech.synthesis import ClipCache

    cache = ClipCache(read().cache)
    clips, size = cache.size()
    if clear:
        cache.clear()
    if as_json:
        click.echo(json.dumps({"folder": str(cache.folder), "clips": clips, "bytes": size, "cleared": clear}))
        return
    what = f"{counted(clips, 'clip')}, {size / 1e6:.1f} megabytes"
    click.echo(f"Deleted {what}: {cache.folder}" if clear else f"{what}: {cache.folder}")
