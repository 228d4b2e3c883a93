"""audioguide serve"""

from __future__ import annotations

import click

from audioguide.cli.options import built_argument, built_folders, output_option
from audioguide.cli.speakable import counted, lines
from audioguide.errors import OutputError, UsageError
from audioguide.settings import read

PORT = 8790
LOOK = 0.5
"""Seconds after which the interrupt key is looked for again, which some systems do not hand to who waits for ever."""


@click.command("serve", epilog="Example: audioguide serve output/how-to-listen-en")
@built_argument("guide", "[GUIDE|DIR]")
@click.option("--host", default="127.0.0.1", metavar="ADDRESS", help="127.0.0.1 if not given; 0.0.0.0 for all.")
@click.option("--port", default=PORT, type=click.IntRange(0, 65535), metavar="N", help="8790 if not given; 0 for any.")
@click.option("--name", "names", multiple=True, metavar="NAME", help="Another name to be asked by; repeatable.")
@output_option
def command(guide: str | None, host: str, port: int, names: tuple[str, ...], output: str | None) -> int:
    """Serve built guides to browsers.

    Serves GUIDE, or the guide in DIR, or every guide in it, or every built one, until Ctrl-C. Only this computer can
    reach it, unless you say --host; the connection is not encrypted, so then use it in your own network alone. Only
    files that guide.json lists are given, as they were built. Nothing is noted of who listens to what.
    """
    from datetime import date

    from audioguide.web.guard import Guard
    from audioguide.web.hosts import Hosts, is_loopback, own_names
    from audioguide.web.serving import Serving
    from audioguide.web.site import Site

    settings = read({"OUTPUT": output})
    found = built_folders(settings, guide) if guide is not None else [settings.output]
    if len(found) > 1:
        told = " or ".join(f"audioguide serve {folder}" for folder in found)
        raise UsageError(
            f"{guide} is built in {len(found)} languages. Name one: {told}. Or serve all: audioguide serve"
        )
    site = Site(found[0].resolve(), date.today)
    guides = site.guides()
    if not guides:
        raise OutputError(f"There is no built guide in {site.folder}. Build one: audioguide build")
    known = names if is_loopback(host) else (*own_names(), *names)
    serving = Serving(Guard(site.app, Hosts(host, known)), host, port, "Choose another port: audioguide serve --port N")
    everywhere = f" and every address of this computer, port {serving.port}," if host in ("0.0.0.0", "::") else ""
    click.echo(lines(f"Serving {counted(len(guides), 'guide')} at {serving.url}{everywhere} until Ctrl-C."))
    try:
        while serving.wait(LOOK):
            pass
    except KeyboardInterrupt:
        # The interrupt key, and a polite kill, are the way in which this ends.
        serving.close()
        return 0
    raise OutputError("The server has stopped by itself. Start it again; nothing was lost.")
