"""The parts of `audioguide waiting-room`."""

from __future__ import annotations

import json
import sys
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from audioguide.cli.options import json_option
from audioguide.cli.room_options import open_room, room_options, say, warn
from audioguide.cli.speakable import counted, duration, lines
from audioguide.errors import ContentError, OutputError, UsageError
from audioguide.language.base import primary
from audioguide.waiting_room import sounds as room_sounds

if TYPE_CHECKING:
    from audioguide.waiting_room.admission import Item
    from audioguide.waiting_room.configuration import Configuration


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
    from audioguide.waiting_room.guides import RoomPaths
    from audioguide.waiting_room.notify import Notifier
    from audioguide.waiting_room.runner import RoomRunner
    from audioguide.waiting_room.verifying import verify

    configuration, file, named, where = open_room(config, folders, output)
    configuration = replace(configuration, screen=configuration.screen or screen, device=device or configuration.device)
    paths = RoomPaths(file, named, where.output, Path(state) if state else settings.state_folder() / "waiting-room")
    sounds = room_sounds.read(where.output / room_sounds.FOLDER)
    notifier = Notifier(*settings.service_manager())
    runner = RoomRunner(configuration, sounds, paths, verify, notifier, say)
    keys.listen(runner.order, language_of(configuration.language).room.keys)
    with keys.single_keys():
        runner.run()
    say(f"The room is closed. The log is in {paths.state / 'room.log'}")


@click.command("check", epilog="Example: audioguide waiting-room check")
@room_options
@json_option
def check(folders: tuple[str, ...], config: str | None, output: str | None, as_json: bool) -> int:
    """Say what would play today, when, how loud, and what is refused and why.

    Every guide is verified first. Exit code 3 where nothing may play.
    """
    from audioguide.waiting_room.admission import admit
    from audioguide.waiting_room.verifying import verified_guides

    configuration, _, named, where = open_room(config, folders, output)
    now = datetime.now()
    items, refusals = admit(configuration, verified_guides(configuration, named, where.output), now.date())
    sounds = room_sounds.read(where.output / room_sounds.FOLDER)
    if as_json:
        click.echo(json.dumps(_record(configuration, items, refusals, now), ensure_ascii=False))
    else:
        _tell_items(items, refusals)
        _tell_programme(configuration, sounds, items, now)
        refused = counted(len(refusals), "refusal")
        click.echo(lines(f"Checked: {counted(len(items), 'item')} may play, {refused}."))
    return 0 if items else ContentError.exit_code


def _record(configuration: Configuration, items: tuple[Item, ...], refusals: Any, now: datetime) -> dict[str, Any]:
    from audioguide.waiting_room.hours import volume

    return {
        "items": [
            {"item": item.id, "title": item.title, "language": item.language, "seconds": round(item.seconds, 1)}
            | ({"allowed": item.allowed} if item.allowed else {})
            for item in items
        ],
        "refused": [{"item": refusal.what, "why": refusal.why} for refusal in refusals],
        "volume": volume(configuration, now),
        "cap": configuration.cap,
    }


def _tell_items(items: tuple[Item, ...], refusals: Any) -> None:
    for item in items:
        allowed = f" You allowed it although: {item.allowed}." if item.allowed else ""
        what = "The invitation" if item.invitation else "May play"
        click.echo(lines(f"{what}: {item.id}, {item.title}. {duration(item.seconds)}.{allowed}"))
    for refusal in refusals:
        click.echo(lines(f"Refused: {refusal.what}: {refusal.why}"))
    if not items and not refusals:
        click.echo(lines("Note: There is no built guide. Make one: audioguide build how-to-listen"))


def _tell_programme(
    configuration: Configuration, sounds: room_sounds.Sounds, items: tuple[Item, ...], now: datetime
) -> None:
    from audioguide.language.base import program_language
    from audioguide.waiting_room.hours import closes, volume
    from audioguide.waiting_room.setting_parts import DAYS

    decibels = program_language().room.level
    today = [f"{_clock(start)} to {_clock(end)}" for start, end in configuration.hours[now.weekday()]]
    holiday = any(first <= now.date() <= last for first, last in configuration.holidays)
    day = DAYS[now.weekday()].capitalize()
    if holiday or not today:
        click.echo(lines(f"Today is {day}, and the room is closed{' for a holiday' if holiday else ''}."))
    else:
        state = "open" if closes(configuration, now) else "closed"
        click.echo(lines(f"Today is {day}. Open {' and '.join(today)}; now it is {state}."))
    click.echo(
        lines(
            f"At most {counted(configuration.plays_per_hour, 'item')} an hour, {duration(configuration.gap)} apart, "
            f"none again within {counted(configuration.repeat_after, 'minute')}."
        )
    )
    asked = [configuration.volume, *(part.volume for part in configuration.parts)]
    click.echo(lines(f"Volume now: {decibels(volume(configuration, now))}. Never over: {decibels(configuration.cap)}."))
    for part in configuration.parts:
        level = decibels(min(part.volume, configuration.cap))
        click.echo(lines(f"From {_clock(part.start)} to {_clock(part.end)}: {level}."))
    _tell_notes(configuration, sounds, items, max(asked))


def _tell_notes(
    configuration: Configuration, sounds: room_sounds.Sounds, items: tuple[Item, ...], loudest: float
) -> None:
    """What is not as the operator may think."""
    if loudest > configuration.cap:
        click.echo(lines("Note: A volume is over the cap, so the cap holds there."))
    languages = sorted({primary(item.language) for item in items})
    unnamed = [language for language in languages if language not in sounds.names] if len(languages) > 1 else []
    if unnamed:
        click.echo(
            lines(
                f"Note: The spoken name of {', '.join(unnamed)} is missing, so guides in it do not play. "
                "Make it: audioguide waiting-room prepare"
            )
        )
    if configuration.chime and sounds.chime is None:
        click.echo(lines("Note: The chime is missing. Make it: audioguide waiting-room prepare"))
    if items and not any(item.invitation for item in items):
        click.echo(lines("Note: There is no invitation. It is the first chapter of the guide how-to-listen."))


def _clock(minute: int) -> str:
    return f"{minute // 60:02d}:{minute % 60:02d}"


@click.command("simulate", epilog="Example: audioguide waiting-room simulate --days 1 --seed 7")
@room_options
@click.option("--days", default=7, type=click.IntRange(1, 366), help="How many; 7 if not given.")
@click.option("--seed", type=int, help="Let names be called at random: the same ones for the same number.")
@click.option("--from", "begin", metavar="DATE", help="The first day, such as 2026-12-24; today if not given.")
@json_option
def simulate(
    folders: tuple[str, ...],
    config: str | None,
    output: str | None,
    days: int,
    seed: int | None,
    begin: str | None,
    as_json: bool,
) -> int:
    """Let days go by in a moment, and print what the log would say.

    Nothing sounds. Every guide is verified first, and review dates are those of the first day.
    """
    from audioguide.language.base import language_of
    from audioguide.waiting_room.admission import admit
    from audioguide.waiting_room.events import Room
    from audioguide.waiting_room.log_entry import entry
    from audioguide.waiting_room.log_sentences import log_sentence
    from audioguide.waiting_room.simulation import simulate as simulated
    from audioguide.waiting_room.verifying import verified_guides

    configuration, _, named, where = open_room(config, folders, output)
    first, phrases = _day(begin), language_of(configuration.language).room
    items, refusals = admit(configuration, verified_guides(configuration, named, where.output), first.date())
    sounds = room_sounds.read(where.output / room_sounds.FOLDER)
    fields: list[dict[str, Any]] = [entry("refused", item=one.what, why=one.why) for one in refusals]
    starts = 0
    for line in (*fields, *simulated(Room(configuration, sounds, items), first, days, seed)):
        starts += line["what"] == "started"
        click.echo(json.dumps(line, ensure_ascii=False) if as_json else lines(log_sentence(line, phrases)))
    if not as_json:
        click.echo(lines(f"Simulated {counted(days, 'day')}: {counted(starts, 'item')} played."))
    return 0


def _day(text: str | None) -> datetime:
    if text is None:
        return datetime.now().replace(hour=0, minute=0, second=0, microsecond=0)
    try:
        return datetime.strptime(text, "%Y-%m-%d")
    except ValueError as wrong:
        raise UsageError(f"--from is {text!r}; write a date as 2026-12-24.") from wrong


@click.command("prepare", epilog="Example: audioguide waiting-room prepare")
@room_options
@click.option("--voice", metavar="ENGINE[:VOICE]", help="Says the names; each guide's own if not given.")
def prepare(folders: tuple[str, ...], config: str | None, output: str | None, voice: str | None) -> None:
    """Make the chime, and the spoken name of each language.

    They are kept beside the guides. A room that plays never makes speech, so do this once, and again when a guide in
    another language comes.
    """
    from audioguide.waiting_room.preparing import heads, prepare_sounds

    configuration, _, named, where = open_room(config, folders, output)
    made = prepare_sounds(heads(configuration, named, where.output), where.output, replace(where, voice=voice))
    for language, name in made.names.items():
        click.echo(lines(f"The name of {language} is said by {name}."))
    for language, why in made.missing.items():
        warn(f"The name of {language} could not be made: {why}")
    click.echo(f"The sounds of the room are in {made.folder}")


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
    click.echo(f"sudo cp {target} /etc/systemd/system/{FILE_NAME}")
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
