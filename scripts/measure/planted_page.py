"""Faults of the page for `planted`: its marks, what it says of the guide, its links, its block of times, its script."""

from __future__ import annotations

import random
import re
from functools import partial

from scripts.measure.planted_folder import Folder
from scripts.measure.planted_say import Fault, Say
from scripts.measure.planted_shown import PAGE, New, add, rewrite, swap

CSS, SCRIPT = "page.css", "page.js"
ELSEWHERE = "https://example.com/"


def on(name: str, pattern: str, new: New) -> Fault:
    """A place of a file of the page, changed."""
    return partial(rewrite, PAGE, name, pattern, new)


def page(pattern: str, new: New) -> Fault:
    return on(PAGE, pattern, new)


def own_style(folder: Folder, chance: random.Random, say: Say) -> set[str]:
    """The page's own look hides one sentence, as its last rule."""
    line = chance.choice(folder.lines)
    style = chance.choice(["display:none", "visibility:hidden", "font-size:0", "opacity:0"])
    (folder.place / CSS).write_text(folder.text(CSS) + f"#{line.id}{{{style}}}\n", "utf-8")
    return {CSS, line.id}


def added_by_style(folder: Folder, chance: random.Random, say: Say) -> set[str]:
    line = chance.choice(folder.lines)
    (folder.place / CSS).write_text(folder.text(CSS) + f'#{line.id}::after{{content:" Not so."}}\n', "utf-8")
    return {CSS, line.id}


def letter(folder: Folder, chance: random.Random, say: Say) -> set[str]:
    """One letter of the script is another."""
    text = folder.text(SCRIPT)
    at = chance.choice([match.start() for match in re.finditer("[a-z]", text)])
    folder.put_text(SCRIPT, text[:at] + chance.choice(sorted(set("abcdefg") - {text[at]})) + text[at + 1 :])
    return {SCRIPT}


def head_more(element: str) -> Fault:
    return page("</head>", element + r"\n\g<0>")


KINDS: dict[str, Fault] = {
    "page: private mark gone": page(r'<p class="state">Private\.[^\n]*\n', ""),
    "page: notice gone": page(r'<p class="state warning">[^\n]*\n', ""),
    "page: optional mark gone": page(r"(<p class=\"note\">[^\n]*\n)<p>(?!<)[^\n]*\n(?=<details class=\"closed)", r"\1"),
    "page: mark gone from the contents": page(r'(<span class="note">[^<.]*\.) [^<]+(?=</span>)', r"\1"),
    "page: closed chapter open": page(r'<details class="closed">', '<details class="closed" open>'),
    "page: state gone": page(r'<p class="state"><strong>.*?</p>\n', ""),
    "page: state is a check": page(r"Not yet checked by a clinician\.", "Checked by an oncologist on May 6, 2024."),
    "page: checked by another": page(r"geriatric nurse", "professor of medicine"),
    "page: state hidden": page(r'<p class="state"><strong>', '<p class="state" hidden><strong>'),
    "page: day of the check is another": page(
        r'(?<=class="holds">)[^<]*2\d{3}[^<]*', lambda found, chance: year(found[0])
    ),
    "page: day of the check gone": page(r' <span class="holds">[^<]*</span>', ""),
    "page: overdue gone": page(r'<p class="state overdue".*?</p>\n', ""),
    "page: overdue is another": page(r'(?<=id="overdue" hidden>)[^<]*', "All is well."),
    "page: overdue has another day": page(
        r'(?<=id="overdue" hidden>)[^<]*2\d{3}[^<]*', lambda found, chance: year(found[0])
    ),
    "page: overdue under another id": page('id="overdue"', 'id="overdue-state"'),
    "page: origin is another": page("Example Clinic|Cleveland Clinic", "World Health Organization"),
    "page: publisher made it": page("who did not make or check", "who made and checked"),
    "page: permission is another": page(r"(?<=<p>Permission: )[^<]*", "Given by all."),
    "page: voice is another": page(r"(?<=The voice is )[^<]*", "a person’s."),
    "page: meaning is another": page(r"(?<=<dd>)[^<]*", "A small thing."),
    "page: meanings exchanged": partial(swap, PAGE, PAGE, r"(?<=<dd>)[^<]*"),
    "page: term left out": page(r"<dt>[^<]*</dt>\n<dd>[^<]*</dd>\n", ""),
    "page: length is another": page(r"\d+ minutes?(?= \d)", "59 minutes"),
    "page: title is another": page(r"(?<=<h1>)[^<]*", "All is well"),
    "page: title of its window is another": page(r"(?<=<title>)[^<]*", "All is well"),
    "page: entry of the contents is another": page(r'(<li><a href="#c\d\d">)[^<]*', r"\1Something else"),
    "page: entries of the contents exchanged": partial(swap, PAGE, PAGE, r'<li><a href="#c\d\d">[^<]*</a>\n.*?</li>'),
    "page: entry of the contents gone": page(r'<li><a href="#c\d\d">[^<]*</a>\n.*?</li>\n', ""),
    "page: stops of a way through exchanged": partial(swap, PAGE, PAGE, r'<li><a href="#c\d\d">Chapter[^\n]*</li>'),
    "page: label of a player is another": page(r'(?<=aria-label=")Chapter [^"]*', "Chapter 9, Something else"),
    "page: chapters exchanged": partial(swap, PAGE, PAGE, r"<article .*?</article>"),
    "page: chapter left out": page(r"<article .*?</article>\n", ""),
    "page: chapter twice": page(r"<article .*?</article>\n", r"\g<0>\g<0>"),
    "page: panels exchanged": partial(swap, PAGE, PAGE, r'<div class="panel".*?</article>'),
    "page: player gone": page(r'<audio [^>]*src="\d\d[^>]*></audio>\n', ""),
    "page: player of another guide": page(r'(<audio [^>]*src=")\d\d[^"]*', r"\1../falls-en/01-how-common.mp3"),
    "page: sound from outside": page(r'(<audio [^>]*src=")', rf"\1{ELSEWHERE}"),
    "page: captions of another chapter": partial(swap, PAGE, PAGE, r'(?<=href=")[^"]*\.(?:vtt)(?=")'),
    "page: download of another file": page(r'(?<=<a href=")\d\d-[^"]*', "guide.json"),
    "page: link to the outside": page(r'(?<=<a href=")[^"#]*', ELSEWHERE),
    "page: playlist of a way is another": page(r'(?<=<a href=")route-[^"]*', "playlist.m3u8"),
    "page: a style hides a sentence": page(
        "</head>", lambda found, chance: f"<style>#c01-s00{chance.randint(2, 6)}{{display:none}}</style>\n</head>"
    ),
    "page: base is elsewhere": head_more(f'<base href="{ELSEWHERE}">'),
    "page: goes elsewhere by itself": head_more(f'<meta http-equiv="refresh" content="9;url={ELSEWHERE}">'),
    "page: a script from outside": head_more(f'<script src="{ELSEWHERE}a.js"></script>'),
    "page: a style from outside": head_more(f'<link rel="stylesheet" href="{ELSEWHERE}a.css">'),
    "page: a script of its own": head_more('<script>document.title = ""</script>'),
    "page: fetched ahead": head_more(f'<link rel="prefetch" href="{ELSEWHERE}">'),
    "page: a frame": page("</main>", f'<iframe src="{ELSEWHERE}"></iframe></main>'),
    "page: a form": page("</main>", f'<form action="{ELSEWHERE}"><input name="a"><button>Go</button></form></main>'),
    "page: a handler": page("<body>", "<body onload=\"fetch('/')\">"),
    "page: script not loaded": page(r'<script src="page.js" defer></script>\n', ""),
    "page: letters are another code": page('charset="utf-8"', 'charset="latin1"'),
    "page: speed is another": page(r'<option value="0.75">', '<option value="1.75">'),
    "page: button says another": page(r"(?<=<span>)Back a sentence", "Next chapter"),
    "page: a whole section hidden": page(r'<section id="transcript"', '<section hidden id="transcript"'),
    "page: script, a letter": letter,
    "page: script, asks the net": on(SCRIPT, r'"use strict";\n', rf'\g<0>fetch("{ELSEWHERE}");\n'),
    "page: look, a sentence hidden": own_style,
    "page: look, words added": added_by_style,
    "page: look, from outside": on(CSS, r"\A", f'@import "{ELSEWHERE}a.css";\n'),
    "page: look, marks hidden": on(CSS, r"\Z", ".state{display:none}\n"),
    "page: a script beside it": partial(add, PAGE, "other.js", "alert(1)\n"),
}


def year(text: str) -> str:
    """The same with a year ten years later."""
    return re.sub(r"\b2\d{3}\b", lambda found: str(int(found[0]) + 10), text)
