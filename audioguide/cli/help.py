"""audioguide help"""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from audioguide.cli.completing import offered

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem


def _verbs(context: click.Context, parameter: click.Parameter, begun: str) -> list[CompletionItem]:
    from audioguide.cli.root import VERBS

    return offered(VERBS, begun)


@click.command("help", epilog="Example: audioguide help waiting-room plan")
@click.argument("words", metavar="[VERB [PART]]", nargs=-1, shell_complete=_verbs)
def command(words: tuple[str, ...]) -> None:
    """Say what a verb does and how it is called.

    Without a verb it says which there are. The same words are printed by --help, and stand in a man page of each verb.
    """
    from audioguide.cli.root import root
    from audioguide.errors import UsageError
    from audioguide.plugins import did_you_mean

    context = click.Context(root, info_name="audioguide", **root.context_settings)
    found: click.Command = root
    for word in words:
        known = found.list_commands(context) if isinstance(found, click.Group) else []
        part = found.get_command(context, word) if isinstance(found, click.Group) and word in known else None
        if part is None:
            what = "verb" if found is root else f"part of {context.command_path}"
            raise UsageError(f"There is no {what} {word}. {did_you_mean(word, known) if known else 'It has no parts.'}")
        context = click.Context(part, info_name=word, parent=context, **part.context_settings)
        found = part
    click.echo(context.get_help())
