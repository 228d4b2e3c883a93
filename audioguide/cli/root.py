"""`audioguide` itself: the list of verbs, and how every error is told."""

from __future__ import annotations

import os
import signal
import sys
from importlib import import_module
from typing import TYPE_CHECKING, Any

import click

from audioguide import __version__

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem

VERBS = {
    "build": "Turn chapters into narrated, marked MP3 files with captions and a page.",
    "draft": "Turn a document into draft chapters with their facts.",
    "check": "Hold a guide's chapters against its facts and the plain-language rules.",
    "review": "Go through a guide line by line: settle it, or read it as a reviewer.",
    "approve": "Sign the chapters that everybody asked for has read.",
    "status": "Say how each guide stands: signed, changed since, overdue, preview, withdrawn.",
    "verify": "Read a built guide back and prove that it is whole and right.",
    "serve": "Serve built guides to browsers, here or in your own network.",
    "play": "Play a guide, or any sound file, with keys made for listening.",
    "chapters": "List a guide's chapters with their lengths.",
    "say": "Say one word or sentence aloud into a sound file.",
    "spoken": "Show in writing how a text will be said, and which rules say it so.",
    "voices": "List the voices, and say which can run here.",
    "waiting-room": "Play guides in a waiting room, all day and alone.",
    "withdraw": "Withdraw a guide or a chapter: nobody may hear it any more.",
    "restore": "Take a withdrawal back.",
    "new": "Begin an empty guide that already builds.",
    "cache": "Show how much room the kept clips take, or clear them.",
    "help": "Say what a verb does and how it is called.",
    "completion": "Print what lets a shell complete verbs and guides.",
}
"""Verb -> what it does, in the order in which a newcomer meets them. Each is a module of this package."""
GROUPS = {
    "Make": ("draft", "new", "build", "chapters", "cache"),
    "Check and sign": ("check", "review", "approve", "status", "withdraw", "restore", "verify"),
    "Hear": ("play", "say", "spoken", "voices"),
    "Run": ("serve", "waiting-room"),
    "Help": ("help", "completion"),
}
"""What a verb is for -> its verbs, as the help shows them."""


class Verbs(click.Group):
    """Loads a verb's module only when the verb is called."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Every verb, in the order of the table."""
        return list(VERBS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command behind a verb, or None for an unknown one."""
        if cmd_name not in VERBS:
            return None
        command: click.Command = import_module(f"audioguide.cli.{cmd_name.replace('-', '_')}").command
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The verbs with their one line, without importing them."""
        for group, verbs in GROUPS.items():
            with formatter.section(group):
                formatter.write_dl([(verb, VERBS[verb]) for verb in verbs if verb in VERBS])

    def shell_complete(self, ctx: click.Context, incomplete: str) -> list[CompletionItem]:
        """Verbs that begin so, without importing them; or options."""
        if incomplete.startswith("-"):
            return super().shell_complete(ctx, incomplete)
        from audioguide.cli.completing import offered

        return offered(VERBS, incomplete)

    def invoke(self, ctx: click.Context) -> Any:
        """Run the verb; the interrupt key and a polite kill both end it in order."""
        from audioguide.errors import Interrupted

        signal.signal(signal.SIGTERM, signal.default_int_handler)
        try:
            return super().invoke(ctx)
        except KeyboardInterrupt:
            raise Interrupted("Stopped. What was there before is untouched; the next run goes on from here.") from None

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """As Click does it, with a hint for a mistyped verb."""
        if args and args[0] not in VERBS and not args[0].startswith("-"):
            from audioguide.plugins import did_you_mean

            raise click.UsageError(f"There is no verb {args[0]}. {did_you_mean(args[0], list(VERBS))}", ctx)
        return super().resolve_command(ctx, args)


@click.group(
    cls=Verbs,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 78, "terminal_width": 78},
    epilog="Example: audioguide build how-to-listen",
)
@click.version_option(__version__, message="audioguide %(version)s")
@click.option("--debug", is_flag=True, help="Show the full traceback of an error.")
def root(debug: bool) -> None:
    """Turn a patient document into short narrated chapters.

    Plain lines on standard output, progress and errors on standard error.

    Exit codes: 0 fine, 1 the work failed, 2 wrong usage, 3 errors in content, 130 interrupted.
    """


def run(arguments: list[str]) -> int:
    """Run a command line and give its exit code; every error becomes one plain sentence on standard error."""
    from audioguide.cli.printed import printed

    with printed():
        return _run(arguments)


def _run(arguments: list[str]) -> int:
    from audioguide.errors import AudioguideError

    debug = "--debug" in arguments
    if all(argument == "--debug" for argument in arguments) and not _completing():
        with click.Context(root, info_name="audioguide", **root.context_settings) as bare:
            click.echo(bare.get_help(), err=True)
        return 2
    try:
        code = root.main(arguments, prog_name="audioguide", standalone_mode=False)
        sys.stdout.flush()
    except click.UsageError as wrong:
        path = wrong.ctx.command_path if wrong.ctx else "audioguide"
        return _told(f"{_sentence(wrong.format_message())} For help: {path} --help", wrong.exit_code)
    except click.ClickException as failed:
        return _told(failed.format_message(), failed.exit_code)
    except (BrokenPipeError, SystemExit):
        # The reader went away (`| head`), of which Click makes SystemExit(1), and of nothing else here: nothing is
        # wrong, and Python must not complain at exit either.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except AudioguideError as failed:
        if debug:
            raise
        return _told(str(failed), failed.exit_code)
    except Exception as unforeseen:  # the one broad net: a user never sees a traceback
        if debug:
            raise
        return _told(f"Something unforeseen happened: {unforeseen!r}. To see where: audioguide --debug VERB", 1)
    return code if isinstance(code, int) else 0


def _completing() -> bool:
    from audioguide.settings import completing

    return completing()


def _told(message: str, code: int) -> int:
    from audioguide.cli.speakable import lines

    print(lines(f"Error: {message}"), file=sys.stderr)
    return code


def _sentence(text: str) -> str:
    text = text.strip()
    return text if text.endswith((".", "?", "!")) else f"{text}."
