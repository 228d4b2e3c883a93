"""audioguide waiting-room"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from audioguide.cli.completing import offered

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem

PARTS = {
    "run": "Play, until told to end. This is what happens without a word.",
    "check": "Say what would play today, when, how loud, and what is refused.",
    "plan": "Say what the days that come will bring, as text and as a page.",
    "simulate": "Let days go by in a moment, and print the log.",
    "report": "Say what was heard, by day, guide and language, from the log.",
    "prepare": "Make the chime, the names of languages, and announcements.",
    "install": "Write the service that starts it with the computer.",
    "hush": "Ask a running room for silence: a name is called.",
}


MODULES = {"check": "room_check", "plan": "room_plan", "simulate": "room_simulate", "report": "room_report"}
"""Parts that have a module of their own."""


class Parts(click.Group):
    """`waiting-room DIR` is `waiting-room run DIR`: the word for it may be left out."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Put the word back."""
        if ctx.resilient_parsing:
            # A shell asks what could be typed next: what is there stands as it is.
            return super().parse_args(ctx, args)
        if not args or (args[0] not in PARTS and args[0] not in ("-h", "--help")):
            if args:
                _meant(args[0])
            args = ["run", *args]
        return super().parse_args(ctx, args)

    def list_commands(self, ctx: click.Context) -> list[str]:
        """In the order of the table."""
        return list(PARTS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command behind a word; its module is loaded only now."""
        if cmd_name not in PARTS:
            return None
        from importlib import import_module

        module = import_module(f"audioguide.cli.{MODULES.get(cmd_name, 'room_parts')}")
        command: click.Command = getattr(module, cmd_name)
        return command

    def shell_complete(self, ctx: click.Context, incomplete: str) -> list[CompletionItem]:
        """Parts that begin so, or options; a folder may stand there too."""
        if incomplete.startswith("-"):
            return super().shell_complete(ctx, incomplete)
        return offered(PARTS, incomplete)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Each with its line."""
        with formatter.section("Parts"):
            formatter.write_dl(list(PARTS.items()))


def _meant(word: str) -> None:
    """Raises UsageError for a word that is no folder and nearly one of the parts."""
    from difflib import get_close_matches

    from audioguide.errors import UsageError

    near = get_close_matches(word, PARTS, n=1, cutoff=0.7)
    if near and not Path(word).exists():
        raise UsageError(f"There is no folder {word}. Did you mean audioguide waiting-room {near[0]}?")


@click.group("waiting-room", cls=Parts, epilog="Example: audioguide waiting-room check")
def command() -> None:
    """Play guides in a waiting room, all day and alone.

    Plays public chapters of verified guides by a programme: opening hours, gaps, turns of languages, a volume for each
    part of the day. It reads ./waiting-room.toml where there is one; without it, it is careful, and plays what is in
    output. A guide about health plays only where you name its chapters.
    """
