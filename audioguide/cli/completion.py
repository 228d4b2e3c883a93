"""audioguide completion"""

from __future__ import annotations

import click

SHELLS = ("bash", "zsh", "fish")


@click.command("completion", epilog="Example: audioguide completion bash")
@click.argument("shell", metavar="bash|zsh|fish", type=click.Choice(SHELLS))
def command(shell: str) -> None:
    """Print what lets a shell complete verbs, options and guides when Tab is pressed.

    For bash, write into ~/.bashrc: eval "$(audioguide completion bash)". For zsh, the same with zsh into ~/.zshrc,
    after compinit. For fish: audioguide completion fish > ~/.config/fish/completions/audioguide.fish
    """
    click.echo(script(shell), nl=False)


def script(shell: str) -> str:
    """The words of a shell that ask this program what could come next."""
    from click.shell_completion import ShellComplete, get_completion_class

    from audioguide.cli.root import root

    kind = get_completion_class(shell)
    assert kind is not None
    # A shell's own way to its words would first start that shell to ask its version.
    return f"{ShellComplete.source(kind(root, {}, 'audioguide', '_AUDIOGUIDE_COMPLETE')).strip()}\n"
