"""audioguide cache"""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import click

from audioguide.cli.options import json_option
from audioguide.cli.speakable import counted, lines
from audioguide.errors import OutputError, UsageError
from audioguide.settings import MEGABYTE, Settings, read

if TYPE_CHECKING:
    from audioguide.speech.clip_cache.census import Census, Examined
    from audioguide.speech.clip_cache.trimming import Deleted

SHOWN = 10
"""Strange files that are named one by one."""


@click.command("cache", epilog="Example: audioguide cache --trim")
@click.option(
    "--check", is_flag=True, help="Read every clip, and tell of those that are damaged and of what is not ours."
)
@click.option("--trim", is_flag=True, help="Delete the clips that were wanted least recently, down to the limit.")
@click.option("--limit", metavar="MEGABYTES", help="The limit for --trim; that of AUDIOGUIDE_CACHE_LIMIT if not given.")
@click.option("--clear", is_flag=True, help="Delete every kept clip. Built guides are untouched.")
@json_option
def command(check: bool, trim: bool, limit: str | None, clear: bool, as_json: bool) -> None:
    """Show how much room the kept clips take, trim or clear them.

    A clip is one spoken sentence. Without it the next build says the sentence again, which gives the same sound. Every
    build trims by itself, and never takes a clip that a running build has made or wanted.
    """
    from audioguide.speech.clip_cache import census

    if limit is not None and not trim:
        raise UsageError("--limit goes with --trim: audioguide cache --trim --limit 500")
    settings = read({"CACHE_LIMIT": limit})
    try:
        deleted = _delete(settings, trim, clear)
        found = census.count(settings.cache)
        examined = census.examine(settings.cache) if check else None
    except OSError as refused:
        raise OutputError(
            f"The clips in {settings.cache} cannot be read: {refused.strerror or refused}. "
            "Mend that, or name another folder in AUDIOGUIDE_CACHE."
        ) from refused
    if as_json:
        click.echo(json.dumps(_record(settings, found, examined, deleted, clear), ensure_ascii=False))
    else:
        _tell(settings, found, examined, deleted)
    if deleted is not None and deleted.refused:
        raise OutputError(f"{counted(deleted.refused, 'file')} could not be deleted: {deleted.why}.")


def _delete(settings: Settings, trim: bool, clear: bool) -> Deleted | None:
    """What was asked for; None where nothing was, or where there is no folder."""
    from audioguide.speech.clip_cache import trimming

    if not (trim or clear) or not settings.cache.exists():
        return trimming.Deleted() if trim or clear else None
    return trimming.clear(settings.cache) if clear else trimming.trim(settings.cache, settings.cache_limit)


def _tell(settings: Settings, found: Census, examined: Examined | None, deleted: Deleted | None) -> None:
    if deleted is not None:
        click.echo(f"Deleted {counted(deleted.files, 'file')}, {_megabytes(deleted.bytes)}.")
    click.echo(f"{counted(found.clips, 'clip')}, {_megabytes(found.bytes)}: {settings.cache}")
    click.echo(f"Limit: {counted(settings.cache_limit // MEGABYTE, 'megabyte')}.")
    if found.old:
        click.echo(
            lines(
                f"{counted(found.old, 'clip')} of an earlier version, {_megabytes(found.old_bytes)}, which nothing "
                "reads any more. To delete them: audioguide cache --trim"
            )
        )
    if examined is not None:
        click.echo(
            lines(f"{counted(examined.damaged, 'damaged clip')}. A build that needs one makes it anew.")
            if examined.damaged
            else "No clip is damaged."
        )
        for strange in _named(examined.strange):
            click.echo(strange)


def _named(strange: tuple[Path, ...]) -> list[str]:
    """A line for each file that is not ours, and one for those that are too many to be named."""
    told = [f"Not ours, and left alone: {path}" for path in strange[:SHOWN]]
    return [*told, f"And {len(strange) - SHOWN} more."] if len(strange) > SHOWN else told


def _record(
    settings: Settings, found: Census, examined: Examined | None, deleted: Deleted | None, clear: bool
) -> dict[str, object]:
    record: dict[str, object] = {
        "folder": str(settings.cache),
        "clips": found.clips,
        "bytes": found.bytes,
        "limit": settings.cache_limit,
        "old_clips": found.old,
        "old_bytes": found.old_bytes,
        "unfinished": found.unfinished,
        "cleared": clear,
    }
    if deleted is not None:
        record |= {"deleted": deleted.files, "deleted_bytes": deleted.bytes}
    if examined is not None:
        record |= {"damaged": examined.damaged, "strange": [str(path) for path in examined.strange]}
    return record


def _megabytes(size: int) -> str:
    return f"{size / MEGABYTE:.1f} megabytes"
