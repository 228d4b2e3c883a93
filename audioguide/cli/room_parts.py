"""The parts of `audioguide waiting-room`."""

from __future__ import annotations

import shlex
import sys
from dataclasses import replace
from pathlib import Path

import click

from audioguide.cli.room_options import open_room, room_options, say, warn
from audioguide.cli.speakable import lines
from audioguide.errors import ContentError, OutputError


@click.command("run", epilog="Example: audioguide waiting-room run --help")
@room_options
@click.option("--screen", is_flag=True, help="Serve the page that shows what is said.")
@click.option("--state", metavar="DIR", help="Folder for the state and the log.")
@click.option("--device", metavar="NAME", help="Part of a sound device's name; null for one that nobody hears.")
def run(
    folders: tuple[str, ...],
    config: str | None,
    output: str | None,
    screen: bool,
    state: str | None,
    device: str | None,
) -> None:
    """Play, until told to end.

    Keys, each also with Enter: h is hush, g goes on, minus is quieter, plus is louder, q ends. The log is room.log in
    the folder of --state: a line of JSON for each thing that happened.
    """
    from audioguide import settings
    from audioguide.language.base import language_of
    from audioguide.waiting_room import keys
    from audioguide.waiting_room import sounds as room_sounds
    from audioguide.waiting_room.guides import RoomPaths
    from audioguide.waiting_room.notify import Notifier
    from audioguide.waiting_room.occupied import occupied
    from audioguide.waiting_room.runner import RoomRunner
    from audioguide.waiting_room.verifying import verify

    configuration, file, named, where = open_room(config, folders, output)
    configuration = replace(configuration, screen=configuration.screen or screen, device=device or configuration.device)
    paths = RoomPaths(file, named, where.output, Path(state) if state else settings.state_folder() / "waiting-room")
    sounds = room_sounds.read(where.output / room_sounds.FOLDER)
    notifier = Notifier(*settings.service_manager())
    with occupied(paths.state):
        runner = RoomRunner(configuration, sounds, paths, verify, notifier, say)
        keys.listen(runner.order, language_of(configuration.language).room.keys)
        with keys.single_keys():
            runner.run()
    say(f"The room is closed. The log is in {paths.state / 'room.log'}")


@click.command("prepare", epilog="Example: audioguide waiting-room prepare")
@room_options
@click.option("--voice", metavar="ENGINE[:VOICE]", help="Says names and announcements; each guide's own if not given.")
def prepare(folders: tuple[str, ...], config: str | None, output: str | None, voice: str | None) -> int:
    """Make the chime, the spoken name of each language, and the announcements.

    They are kept beside the guides. A room that plays never makes speech, so do this once, and again when a guide in
    another language comes or an announcement is written otherwise. A room that runs takes them at once.
    """
    from audioguide.waiting_room.preparing import heads, prepare_sounds, to_say

    configuration, _, named, where = open_room(config, folders, output)
    there, saying = heads(configuration, named, where.output), to_say(configuration)
    made = prepare_sounds(there, where.output, replace(where, voice=voice), saying)
    for language, name in made.names.items():
        click.echo(lines(f"The name of {language} is said by {name}."))
    for language, why in made.missing.items():
        warn(f"The name of {language} could not be made: {why}")
    for words, name in made.said.items():
        click.echo(lines(f"“{words}” is said by {name}."))
    for words, why in made.unsaid.items():
        warn(f"“{words}” could not be made, so it will not be heard: {why}")
    click.echo(f"The sounds of the room are in {made.folder}")
    return ContentError.exit_code if made.unsaid else 0


@click.command("install", epilog="Example: audioguide waiting-room install")
@room_options
@click.option("--screen", is_flag=True, help="The service serves the screen too.")
@click.option("--unit", metavar="FILE", help="Where to write it; ./audioguide-room.service if not given.")
def install(folders: tuple[str, ...], config: str | None, output: str | None, screen: bool, unit: str | None) -> None:
    """Write the service that starts the room with the computer, and say what to do with it.

    Nothing of the system is changed.
    """
    from audioguide.waiting_room.unit import FILE_NAME, NAME, unreadable
    from audioguide.waiting_room.unit import unit as written

    configuration, file, named, where = open_room(config, folders, output)
    serves = configuration.serves or screen
    text = written(where.root, file, named, where.output, serves, screen and not configuration.screen)
    target = Path(unit or FILE_NAME)
    try:
        target.write_text(text, "utf-8")
    except OSError as problem:
        raise OutputError(
            f"{target} could not be written: {problem.strerror}. Choose another with --unit."
        ) from problem
    for folder in unreadable([where.root.resolve(), where.output.resolve(), Path(sys.executable).resolve().parent]):
        warn(f"The service's own user cannot see into {folder}, where this program, its Python or its guides are.")
    click.echo("Now do these three things:")
    click.echo(f"sudo cp {shlex.quote(str(target))} /etc/systemd/system/{FILE_NAME}")
    click.echo(f"sudo systemctl daemon-reload && sudo systemctl enable --now {NAME}")
    click.echo(f"systemctl status {NAME}")
    click.echo(f"Its log will be in /var/lib/{NAME}/room.log")
    click.echo(f"The service is written to {target}")


@click.command("hush", epilog="Example: audioguide waiting-room hush --help")
@click.option("--config", metavar="FILE", help="Instead of ./waiting-room.toml.")
@click.option("--end", is_flag=True, help="Go on now instead.")
def hush(config: str | None, end: bool) -> None:
    """Ask a running room for silence: a name is called. It goes on by itself.

    The room must serve a screen, or have post = true under [hush].
    """
    from urllib.error import HTTPError, URLError
    from urllib.request import Request, urlopen

    configuration, _, _, _ = open_room(config, (), None)
    address = f"http://{configuration.address}:{configuration.port}/{'go-on' if end else 'hush'}"
    request = Request(address, method="POST", headers={"Authorization": f"Bearer {configuration.token}"})
    try:
        with urlopen(request, timeout=5) as answer:
            say(answer.read().decode())
    except HTTPError as refused:
        why = refused.read(200).decode("utf-8", "replace").strip() or refused.reason
        raise OutputError(f"What answers at {address} did not hush: {why}") from refused
    except (URLError, OSError) as problem:
        reason = getattr(problem, "reason", problem)
        why = str(getattr(reason, "strerror", None) or reason).lower()
        raise OutputError(
            f"No room answers at {address}: {why}. Is the room running, and does it serve a screen or take a post?"
        ) from problem
