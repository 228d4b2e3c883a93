"""Makes docs/man/*.1 and docs/commands.html from the help of every verb: docs/manual.py [--check]

One text, three forms: what `--help` prints, the man page and the HTML page. With --check nothing is written, and a
page that differs from the help is an error. Run it with the project's environment.
"""

from __future__ import annotations

import html
import sys
from pathlib import Path

import click

from audioguide import __version__
from audioguide.cli.root import VERBS, root

PARTS: dict[str, str] = {}
"""Part of a verb -> what it does."""
DOCS = Path(__file__).resolve().parent


def main(check: bool) -> int:
    pages = {DOCS / "commands.html": html_page()}
    pages |= {DOCS / "man" / f"{name.replace(' ', '-')}.1": man_page(name, text) for name, text in helps().items()}
    stale = [page for page, text in pages.items() if not page.exists() or page.read_text("utf-8") != text]
    for page in stale:
        if check:
            print(f"{page.relative_to(DOCS.parent)} is not what the help says. Run docs/manual.py.")
        else:
            page.parent.mkdir(parents=True, exist_ok=True)
            page.write_text(pages[page], "utf-8")
            print(f"Wrote {page.relative_to(DOCS.parent)}")
    return int(check and bool(stale))


def helps() -> dict[str, str]:
    """Command -> its help, as printed."""
    top = click.Context(root, info_name="audioguide")
    told = {"audioguide": root.get_help(top)}
    for verb in VERBS:
        command = root.get_command(top, verb)
        assert command is not None
        context = click.Context(command, info_name=verb, parent=top)
        told[f"audioguide {verb}"] = command.get_help(context)
        if not isinstance(command, click.Group):
            continue
        for part in command.list_commands(context):
            below = command.get_command(context, part)
            assert below is not None
            told[f"audioguide {verb} {part}"] = below.get_help(click.Context(below, info_name=part, parent=context))
            PARTS[f"audioguide {verb} {part}"] = below.get_short_help_str(200)
    return told


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


def html_page() -> str:
    parts = [
        "<!doctype html>",
        '<html lang="en">',
        '<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">',
        "<title>audioguide: every command</title>",
        "<style>body{font:1.1rem/1.6 sans-serif;max-width:46rem;margin:2rem auto;padding:0 1rem}"
        "pre{white-space:pre-wrap}:root{color-scheme:light dark}</style></head>",
        "<body><main><h1>audioguide: every command</h1>",
        "<p>The same text as <code>audioguide --help</code> and <code>audioguide VERB --help</code>.</p>",
        '<nav aria-label="Commands"><ul>',
    ]
    told = helps()
    parts += [f'<li><a href="#{name.replace(" ", "-")}">{name}</a>: {html.escape(summary(name))}</li>' for name in told]
    parts.append("</ul></nav>")
    for name, text in told.items():
        parts += [
            f'<section id="{name.replace(" ", "-")}"><h2>{name}</h2>',
            f"<pre>{html.escape(text)}</pre></section>",
        ]
    parts.append("</main></body></html>")
    return "\n".join(parts) + "\n"


if __name__ == "__main__":
    sys.exit(main("--check" in sys.argv[1:]))
