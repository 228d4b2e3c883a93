"""Makes man pages, docs/commands.html and the words that shells complete: docs/manual.py [--check]

One text, three forms: what `--help` prints, the man page and the HTML page, the same on every terminal. With --check
nothing is written, and a page that differs from the help is an error. Run it with the project's environment.
"""

from __future__ import annotations

import html
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import click

from audioguide import __version__
from audioguide.cli.completion import script
from audioguide.cli.root import VERBS, root

PARTS: dict[str, str] = {}
"""Part of a verb -> what it does."""
DOCS = Path(__file__).resolve().parent
SHARE = DOCS.parent / "installed" / "share"
"""What a wheel brings beside the package, where systems look for it."""
MAN = SHARE / "man" / "man1"
COMPLETIONS = {
    "bash": "bash-completion/completions/audioguide",
    "zsh": "zsh/site-functions/_audioguide",
    "fish": "fish/vendor_completions.d/audioguide.fish",
}


def main(check: bool) -> int:
    pages = {DOCS / "commands.html": html_page()}
    pages |= {MAN / f"{name.replace(' ', '-')}.1": man_page(name, text) for name, text in helps().items()}
    pages |= {SHARE / place: script(shell) for shell, place in COMPLETIONS.items()}
    stale = [page for page, text in pages.items() if not page.exists() or page.read_text("utf-8") != text]
    for page in stale:
        if check:
            print(f"{page.relative_to(DOCS.parent)} is not what the help says. Run docs/manual.py.")
        else:
            page.parent.mkdir(parents=True, exist_ok=True)
            page.write_text(pages[page], "utf-8")
            print(f"Wrote {page.relative_to(DOCS.parent)}")
    return int(check and bool(stale))


def commands() -> dict[str, click.Context]:
    """Command, as it is typed -> what its help is made in: by the settings of the program, so that `-h` is told and
    no width of a terminal is asked."""
    top = click.Context(root, info_name="audioguide", **root.context_settings)
    found = {"audioguide": top}
    for verb in VERBS:
        found |= below(top, root, verb)
    return found


def below(above: click.Context, group: click.Group, name: str) -> dict[str, click.Context]:
    command = group.get_command(above, name)
    assert command is not None
    context = click.Context(command, info_name=name, parent=above, **command.context_settings)
    found = {context.command_path: context}
    if isinstance(command, click.Group):
        for part in command.list_commands(context):
            found |= below(context, command, part)
            PARTS[f"{context.command_path} {part}"] = found[
                f"{context.command_path} {part}"
            ].command.get_short_help_str(200)
    return found


def helps() -> dict[str, str]:
    """Command -> its help, as printed."""
    return {name: context.get_help() for name, context in commands().items()}


def summary(name: str) -> str:
    return PARTS.get(name) or VERBS.get(
        name.removeprefix("audioguide "), "Turn a patient document into short narrated chapters."
    )


def man_page(name: str, text: str) -> str:
    """The help as roff: printed as it stands, under the headings a man page has."""
    body = "\n".join(man_line(line) for line in text.splitlines())
    return (
        f'.TH "{name.replace(" ", "-").upper()}" 1 "" "audioguide {__version__}"\n.SH NAME\n'
        f"{name.replace(' ', '-')} \\- {summary(name)}\n.SH HELP\n.nf\n{body}\n.fi\n"
    )


def man_line(line: str) -> str:
    safe = line.replace("\\", "\\e").replace("-", "\\-")
    return f"\\&{safe}" if safe.startswith((".", "'")) else safe


class HtmlHelp(click.HelpFormatter):
    """Takes what a command says for its help, and gives it as HTML."""

    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        """How the command is typed."""
        self.write(f"<p>{prefix or 'Usage:'} <code>{html.escape(f'{prog} {args}')}</code></p>\n")

    def write_text(self, text: str) -> None:
        """Paragraphs, and an example as it is typed."""
        for paragraph in text.split("\n\n"):
            first, colon, rest = " ".join(paragraph.split()).partition("Example: ")
            example = f"Example: <code>{html.escape(rest)}</code>" if colon else ""
            self.write(f"<p>{html.escape(first)}{example}</p>\n")

    def write_dl(self, rows: Sequence[tuple[str, str]], col_max: int = 30, col_spacing: int = 2) -> None:
        """Options or verbs, each with what it does."""
        self.write("<dl>\n")
        for term, meaning in rows:
            told = html.escape(" ".join(meaning.split()))
            self.write(f"<div><dt><code>{html.escape(term)}</code></dt><dd>{told}</dd></div>\n")
        self.write("</dl>\n")

    @contextmanager
    def section(self, name: str) -> Iterator[None]:
        """A heading over options or verbs."""
        self.write(f"<h3>{html.escape(name)}</h3>\n")
        yield

    def write_paragraph(self) -> None:
        """What stands between paragraphs of the printed help stands in the HTML already."""


def html_page() -> str:
    style = (DOCS / "commands.d" / "page.css").read_text("utf-8")
    parts = [
        "<!DOCTYPE html>",
        '<html lang="en">',
        '<head>\n<meta charset="utf-8">\n<meta name="viewport" content="width=device-width, initial-scale=1">',
        '<meta name="color-scheme" content="light dark">\n<title>audioguide: every command</title>',
        f"<style>\n{style}</style>\n</head>\n<body>\n<main>",
        "<h1>audioguide: every command</h1>",
        "<p>The same words as <code>audioguide --help</code> and <code>audioguide VERB --help</code>.</p>",
        '<nav id="commands" aria-label="Commands">\n<ul>',
    ]
    told = commands()
    parts += [f'<li><a href="#{anchor(name)}">{name}</a> {html.escape(summary(name))}</li>' for name in told]
    parts.append("</ul>\n</nav>")
    parts += [html_section(name, context) for name, context in told.items()]
    parts.append("</main>\n</body>\n</html>")
    return "\n".join(parts) + "\n"


def html_section(name: str, context: click.Context) -> str:
    page = HtmlHelp()
    context.command.format_help(context, page)
    return (
        f'<section id="{anchor(name)}" aria-labelledby="{anchor(name)}-name">\n<h2 id="{anchor(name)}-name">{name}</h2>'
        f'\n{page.getvalue()}<p class="back"><a href="#commands">Back to the commands</a></p>\n</section>'
    )


def anchor(name: str) -> str:
    return name.replace(" ", "-")


if __name__ == "__main__":
    sys.exit(main("--check" in sys.argv[1:]))
