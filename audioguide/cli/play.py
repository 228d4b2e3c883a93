"""audioguide play"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from audioguide.cli.options import output_option
from audioguide.settings import read


@click.command("play", epilog="Example: audioguide play output/how-to-listen-en --speed 1.25")
@click.argument("path", metavar="[DIR|FILE|GUIDE]", required=False)
@click.option("--chapter", type=int, metavar="N", help="Begin with this chapter.")
@click.option("--route", metavar="NAME", help="Play one of the guide's routes, by its short name or title.")
@click.option("--speed", type=click.FloatRange(0.5, 3.0), metavar="X", help="0.5 to 3 times; the pitch is kept.")
@click.option("--from-start", is_flag=True, help="Begin at the beginning, not where you stopped.")
@click.option("--line/--keys", default=None, help="Letters followed by Enter, or single keys.")
@click.option("--follow/--no-follow", default=None, help="Print each sentence as it is spoken, for braille.")
@click.option("--speak/--no-speak", default=None, help="Say answers in the guide's voice, where no screen reader does.")
@click.option(
    "--answers",
    type=click.Choice(["auto", "pause", "duck", "over"]),
    help="While an answer is read out the narration waits, grows quiet, or goes on. [default: auto, which waits for a "
    "screen reader]",
)
@click.option(
    "--screen-reader/--no-screen-reader", default=None, help="Whether one reads to you; else it is found out."
)
@click.option("--book", metavar="NAME|N", help="Of a folder that holds several books: the one of this name.")
@click.option("--trace/--no-trace", default=None, help="Keep the place and bookmarks, or leave nothing behind.")
@click.option("--device", metavar="NAME|null", help="Sound device, by a part of its name; null plays to nobody.")
@click.option("--media-keys", is_flag=True, help="Obey the media keys of a Linux desktop (MPRIS).")
@click.option("--export-bookmarks", "target", metavar="FILE", help="Write this book's bookmarks to a file; no playing.")
@click.option("--import-bookmarks", "source", metavar="FILE", help="Add the bookmarks of such a file; no playing.")
@output_option
def command(path: str | None, target: str | None, source: str | None, output: str | None, **wanted: Any) -> int:
    """Play a guide, or any sound file or folder of them, with keys made for listening.

    Plays DIR, FILE or the built GUIDE of this name, or the guide built last: guides, sound files, folders of them,
    playlists and DAISY 2.02 books. It goes on where you stopped. The question mark lists the keys: space plays and
    pauses, n and p step by sentence, N and P by chapter, w says where you are, q stops. Keys and manner can be set for
    good in play.toml.
    """
    from audioguide.player.request import PlayRequest

    settings = read({"OUTPUT": output})
    request = PlayRequest(Path(path) if path else None, **wanted)
    if source is None and target is None:
        from audioguide.player.play import play

        return play(request, settings)
    from audioguide.player.bookmark_transfer import export_bookmarks, import_bookmarks

    if source is not None:
        click.echo(f"Bookmarks added: {import_bookmarks(request, settings, Path(source))}.")
    if target is not None:
        count = export_bookmarks(request, settings, Path(target))
        click.echo(f"Bookmarks written: {count}. They are in {target}")
    return 0
