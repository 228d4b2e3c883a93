"""Faults of the two books for `planted`: times, order, marks and claims, and what does not belong in them."""

from __future__ import annotations

import random
import re
import warnings
from functools import partial
from zipfile import ZipInfo

from scripts.measure.planted_folder import Folder
from scripts.measure.planted_say import Fault, Say
from scripts.measure.planted_shown import DAISY, EPUB, New, Shown, add, rewrite, swap, swap_members

PAR = {EPUB: r'<par id="of-c\d\d-s.*?</par>', DAISY: r'<par endsync="last" id=.*?</par>'}
CLOCK = re.compile(r"(?:(\d+):(\d\d):)?(\d+)\.(\d{3})")
CHAPTERS = "*/c[0-9][0-9].*html"
SMIL, SOUND = "*/c[0-9][0-9].smil", "*/c[0-9][0-9].mp3"
ELSEWHERE = "https://example.com/"


def later(milliseconds: int, which: str, found: re.Match[str], chance: random.Random) -> str:
    """The clip with one of its times, or both, moved. which: how their names begin to tell them apart."""

    def clock(time: re.Match[str]) -> str:
        hours, minutes, seconds, thousandths = time.groups()
        total = ((int(hours or 0) * 60 + int(minutes or 0)) * 60 + int(seconds)) * 1000 + int(thousandths)
        rest, thousandth = divmod(total + milliseconds, 1000)
        if hours is None:
            return f"{rest}.{thousandth:03}"
        return f"{rest // 3600}:{rest // 60 % 60:02}:{rest % 60:02}.{thousandth:03}"

    def attribute(named: re.Match[str]) -> str:
        return named[1] + CLOCK.sub(clock, named[2])

    return re.sub(rf'(clip-?(?:{which})=")([^"]*)', attribute, found[0])


def backwards(found: re.Match[str], chance: random.Random) -> str:
    """The clip ends where it began."""
    begin, end = re.findall(r'clip-?(?:[Bb]egin|[Ee]nd)="([^"]*)"', found[0])
    return found[0].replace(f'"{begin}"', "\0").replace(f'"{end}"', f'"{begin}"').replace("\0", f'"{end}"')


def sound_cut(form: str, folder: Folder, chance: random.Random, say: Say) -> set[str]:
    """Half of a chapter's sound is not in the book."""
    shown = Shown.opened(folder, form)
    name = chance.choice(shown.names(SOUND))
    sound = shown.read(name)
    shown.put(name, sound[: len(sound) // 2])
    shown.close()
    return shown.called(name)


def sound_of_folder(form: str, folder: Folder, chance: random.Random, say: Say) -> set[str]:
    """The whole guide's sound in place of a chapter's, tags and all."""
    shown = Shown.opened(folder, form)
    name = chance.choice(shown.names(SOUND))
    shown.put(name, (folder.place / folder.whole).read_bytes())
    shown.close()
    return shown.called(name)


def twice_in_it(form: str, folder: Folder, chance: random.Random, say: Say) -> set[str]:
    """A second member by the same name, with another sentence: readers show either."""
    shown = Shown.opened(folder, form)
    name = chance.choice(shown.names(CHAPTERS))
    other = re.sub(r"(-s003\">)[^<]*", r"\1Ask nobody.", shown.text(name)).encode("utf-8")
    at = chance.choice([0, len(shown.members)])
    shown.members.insert(max(at, 1), (ZipInfo(name, (1980, 1, 1, 0, 0, 0)), other))
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        shown.close()
    return shown.called(name)


def gone(form: str, like: str, folder: Folder, chance: random.Random, say: Say) -> set[str]:
    """A member is not in the book."""
    shown = Shown.opened(folder, form)
    name = chance.choice(shown.names(like))
    shown.members = [one for one in shown.members if one[0].filename != name]
    shown.close()
    return shown.called(name)


def epub(like: str, pattern: str, new: New) -> Fault:
    return partial(rewrite, EPUB, f"*{like}", pattern, new)


def daisy(like: str, pattern: str, new: New) -> Fault:
    return partial(rewrite, DAISY, f"*/{like}", pattern, new)


def of_both(form: str, called: str) -> dict[str, Fault]:
    """What can be wrong in either book in the same manner."""
    par = PAR[form]
    names = {
        "begins 50 ms later": partial(rewrite, form, SMIL, par, partial(later, 50, "[Bb]egin")),
        "begins 200 ms later": partial(rewrite, form, SMIL, par, partial(later, 200, "[Bb]egin")),
        "all of one 2000 ms later": partial(rewrite, form, SMIL, par, partial(later, 2000, "[Bb]egin|[Ee]nd")),
        "ends 200 ms sooner": partial(rewrite, form, SMIL, par, partial(later, -200, "[Ee]nd")),
        "end before begin": partial(rewrite, form, SMIL, par, backwards),
        "two clips exchanged": partial(swap, form, SMIL, par),
        "sounds of two clips exchanged": partial(swap, form, SMIL, r"<audio [^>]*>"),
        "texts of two clips exchanged": partial(swap, form, SMIL, r"<text [^>]*>"),
        "clip left out": partial(rewrite, form, SMIL, par + r"\n", ""),
        "clip twice": partial(rewrite, form, SMIL, par + r"\n", r"\g<0>\g<0>"),
        "clip of another chapter's sound": partial(rewrite, form, SMIL, r'(?<=audio src="c0)1(?=\.mp3)', "2"),
        "clip of another chapter's text": partial(rewrite, form, SMIL, r'(?<=text src="c0)1(?=\.x?html)', "2"),
        "clip from outside": partial(rewrite, form, SMIL, r'(?<=audio src=")', ELSEWHERE),
        "sounds of two chapters exchanged": partial(swap_members, form, SOUND),
        "texts of two chapters exchanged": partial(swap_members, form, CHAPTERS),
        "overlays of two chapters exchanged": partial(swap_members, form, SMIL),
        "sound cut": partial(sound_cut, form),
        "sound of the whole guide": partial(sound_of_folder, form),
        "sound gone": partial(gone, form, SOUND),
        "text gone": partial(gone, form, CHAPTERS),
        "a text twice": partial(twice_in_it, form),
        "private mark gone": partial(rewrite, form, CHAPTERS, r"<p[^>]*>Private\.[^\n]*\n", ""),
        "notice gone": partial(rewrite, form, CHAPTERS, r"<p[^>]*>(?:<strong>)?This chapter may be[^\n]*\n", ""),
        "optional mark gone": partial(rewrite, form, CHAPTERS, r"<p[^>]*>This chapter is only[^\n]*\n", ""),
        "what to do after the day gone": partial(rewrite, form, "*html", r" ?If you read this after[^<]*", ""),
        "day after which to ask": partial(rewrite, form, "*html", r"(?<=after May 6, )2027", "2072"),
        "origin is another": partial(rewrite, form, "*html", r"Example Clinic", "World Health Organization"),
        "publisher made it": partial(rewrite, form, "*html", r"who did not make or check", "who made and checked"),
        "contents no longer private": partial(
            rewrite, form, "*c*t*html" if form == EPUB else "*/ncc.html", r"(?<=\()Private\. ?", ""
        ),
        "contents no longer hard to hear": partial(
            rewrite, form, "*c*t*html" if form == EPUB else "*/ncc.html", r" ?May be hard to hear\.(?=\)| )", ""
        ),
        "a link to the outside": partial(
            rewrite, form, CHAPTERS, r"</body>", f'<p><a href="{ELSEWHERE}">More</a></p></body>'
        ),
        "a picture from outside": partial(
            rewrite, form, CHAPTERS, r"</body>", f'<p><img src="{ELSEWHERE}a.png" alt=""/></p></body>'
        ),
        "a style hides a sentence": partial(
            rewrite, form, CHAPTERS, r"</head>", '<style type="text/css">span[id$="s003"]{display:none}</style></head>'
        ),
        "a look from outside": partial(
            rewrite,
            form,
            CHAPTERS,
            r"</head>",
            f'<link rel="stylesheet" type="text/css" href="{ELSEWHERE}a.css"/></head>',
        ),
        "a script": partial(rewrite, form, CHAPTERS, r"</head>", '<script>document.title = ""</script></head>'),
        "title of a chapter's window is another": partial(rewrite, form, CHAPTERS, r"(?<=<title>)[^<]*", "Else"),
        "identity of another book": partial(
            rewrite, form, "*.opf" if form == EPUB else "*/ncc.html", r"(?<=urn:uuid:)\w{4}", "0000"
        ),
        "narrator is another": partial(
            rewrite, form, "*.opf" if form == EPUB else "*/ncc.html", r"Computer voice: [^<\"]*", "Dr. Jane Roe"
        ),
        "state is a check": partial(
            rewrite, form, "*html", r"Not yet checked by a clinician\.", "Checked by an oncologist on May 6, 2024."
        ),
        "checked by another": partial(rewrite, form, "*html", r"geriatric nurse", "professor of medicine"),
        "state of its metadata is a check": partial(
            rewrite,
            form,
            "*.opf" if form == EPUB else "*/ncc.html",
            r"(?<=<dc:description>)[^<]*|(?<=dc:description\" content=\")[^\"]*",
            "Checked by an oncologist.",
        ),
    }
    return {f"{called}: {name}": fault for name, fault in names.items()}


KINDS: dict[str, Fault] = {
    **of_both(EPUB, "EPUB"),
    **of_both(DAISY, "DAISY"),
    "EPUB: spine exchanged": partial(swap, EPUB, "*.opf", r'<itemref idref="c\d\d"/>'),
    "EPUB: chapter not in the spine": epub(".opf", r'<itemref idref="c\d\d"/>\n', ""),
    "EPUB: chapter not in the line": epub(".opf", r'(<itemref idref="c\d\d")/>', r'\1 linear="no"/>'),
    "EPUB: optional chapter in the line": epub(".opf", r' linear="no"', ""),
    "EPUB: chapter twice in the spine": epub(".opf", r'<itemref idref="c\d\d"/>\n', r"\g<0>\g<0>"),
    "EPUB: title page not in the spine": epub(".opf", r'<itemref idref="title"/>\n', ""),
    "EPUB: no overlay": epub(".opf", r' media-overlay="[^"]*"', ""),
    "EPUB: overlay of another chapter": partial(swap, EPUB, "*.opf", r'(?<=media-overlay=")[^"]*'),
    "EPUB: items of the list exchanged": partial(swap, EPUB, "*.opf", r'(?<=href=")c\d\d\.xhtml'),
    "EPUB: sound from outside": epub(".opf", r'(?<=href=")c\d\d\.mp3', ELSEWHERE + "a.mp3"),
    "EPUB: length is another": epub(".opf", r'(media:duration"[^>]*>)\d:\d\d', r"\g<1>3:33"),
    "EPUB: title is another": epub(".opf", r"(?<=<dc:title>)[^<]*", "All is well"),
    "EPUB: language of its metadata is another": epub(".opf", r"(?<=<dc:language>)[^<]*", "de"),
    "EPUB: turned the other way": epub(".opf", r'progression-direction="ltr"', 'progression-direction="rtl"'),
    "EPUB: hazard denied a claim": epub(".opf", r"(?<=accessibilityHazard\">)none", "sound"),
    "EPUB: claims more access": epub(".opf", r"(?<=accessibilityFeature\">)readingOrder", "signLanguage"),
    "EPUB: source is another": epub(".opf", r"(?<=<dc:source>)[^<]*", "The Lancet"),
    "EPUB: rights are others": epub(".opf", r"(?<=<dc:rights>)[^<]*", "All rights reserved"),
    "EPUB: entry of the contents is another": epub("contents.xhtml", r'(c\d\d\.xhtml">)[^<]*', r"\1Else"),
    "EPUB: links of the contents exchanged": partial(swap, EPUB, "*contents.xhtml", r"c\d\d\.xhtml"),
    "EPUB: entries of the contents exchanged": partial(swap, EPUB, "*contents.xhtml", r"<li><a href=\"c\d\d.*?</li>"),
    "EPUB: entry of the contents gone": epub("contents.xhtml", r"<li><a href=\"c\d\d.*?</li>\n", ""),
    "EPUB: meaning is another": epub("glossary.xhtml", r"(?<=<dd>)[^<]*", "A small thing."),
    "EPUB: meanings exchanged": partial(swap, EPUB, "*glossary.xhtml", r"(?<=<dd>)[^<]*"),
    "EPUB: term left out": epub("glossary.xhtml", r"<dt>.*?</dd>\n", ""),
    "EPUB: title page says another title": epub("title.xhtml", r'(<h1 id="title">)[^<]*', r"\1All is well"),
    "EPUB: state gone": epub("title.xhtml", r'<p class="state">.*?</p>\n', ""),
    "EPUB: day of the check is another": epub(
        "title.xhtml", r"</strong>[^<]*", lambda found, chance: re.sub(r"\b2\d{3}", "2199", found[0])
    ),
    "EPUB: day of the check gone": epub("title.xhtml", r"(?<=</strong>)[^<]+", ""),
    "EPUB: permission is another": epub("title.xhtml", r"(?<=<p>)(?:Written|None)[^<]*", "Given by all."),
    "EPUB: notice leads elsewhere": epub(
        "c??.xhtml", r'(<p class="state"><strong>[^\n]*href=")[^"]*', r"\1title.xhtml"
    ),
    "EPUB: look, a sentence hidden": epub("style.css", r"\Z", "#c01-s003 { display: none }\n"),
    "EPUB: look, from outside": epub("style.css", r"\A", f'@import "{ELSEWHERE}a.css";\n'),
    "EPUB: look, words added": epub("style.css", r"\Z", '#c01-s003::after { content: " Not so." }\n'),
    "EPUB: page of another guide": partial(add, EPUB, "EPUB/c99.xhtml", "<html><body><p>Ask nobody.</p></body></html>"),
    "EPUB: a file beside the book's": partial(add, EPUB, "META-INF/encryption.xml", "<encryption/>"),
    "EPUB: another package": epub("container.xml", "package.opf", "other.opf"),
    "EPUB: is of another kind": epub("mimetype", r"epub\+zip", "zip"),
    "DAISY: order of the contents": partial(swap, DAISY, "*/ncc.html", r"<h1 id=.*?</h1>"),
    "DAISY: links of the contents exchanged": partial(swap, DAISY, "*/ncc.html", r"(?<=href=\")c\d\d\.smil#[^\"]*"),
    "DAISY: link into the middle": daisy("ncc.html", r"(c\d\d\.smil#c\d\d-p00)[12]", r"\g<1>4"),
    "DAISY: heading of the contents is another": daisy("ncc.html", r"(p001\">)Chapter [^<]*", r"\1Chapter 9, Else"),
    "DAISY: heading of the contents gone": daisy("ncc.html", r'<h1 id="n00[1-9]">.*?</h1>\n', ""),
    "DAISY: level of a heading": daisy("ncc.html", r'<h1 (id="n00[2-9]">.*?)</h1>', r"<h2 \1</h2>"),
    "DAISY: title is another": daisy("ncc.html", r'(?<=dc:title" content=")[^"]*', "All is well"),
    "DAISY: title of the contents is another": daisy("ncc.html", r"(p001\">)(?!Chapter)[^<]*", r"\1All is well"),
    "DAISY: state gone from the contents": daisy("ncc.html", r"<h2 [^>]*><a [^>]*>Checked.*?</h2>\n", ""),
    "DAISY: state of the contents is another": daisy(
        "ncc.html", r"(?<=\">)Checked by: Jane Roe, geri", "Checked by: Jane Roe, pedi"
    ),
    "DAISY: language of its metadata is another": daisy("ncc.html", r'(?<=dc:language" content=")[^"]*', "de"),
    "DAISY: whole length is another": daisy("ncc.html", r'(?<=totalTime" content=")\d\d:\d\d', "03:33"),
    "DAISY: number of headings": daisy("ncc.html", r'(?<=tocItems" content=")\d+', "99"),
    "DAISY: rights are others": daisy("ncc.html", r'(?<=dc:rights" content=")[^"]*', "All rights reserved"),
    "DAISY: elapsed time is another": daisy("c??.smil", r'(?<=totalElapsedTime" content=")\d\d:\d\d', "03:33"),
    "DAISY: chapter's length is another": daisy("c??.smil", r'(?<=timeInThisSmil" content=")\d\d:\d\d', "03:33"),
    "DAISY: master's order": partial(swap, DAISY, "*/master.smil", r"<ref [^>]*>"),
    "DAISY: master leads elsewhere": partial(swap, DAISY, "*/master.smil", r"(?<=src=\")c\d\d\.smil"),
    "DAISY: title above a chapter is another": daisy("c??.html", r"(id=\"c\d\d-p000\">)[^<]*", r"\1All is well"),
    "DAISY: state gone": daisy("c??.html", r"<p>(?:Not yet checked|Checked by)[^\n]*\n", ""),
    "DAISY: day of the check is another": daisy(
        "c??.html",
        r"<p>Checked[^\n]*|<p>[^<\n]*20[23]\d\.[^\n]*",
        lambda found, chance: re.sub(r"\b2\d{3}", "2199", found[0]),
    ),
    "DAISY: page of another guide": partial(add, DAISY, "falls-en/c99.html", "<html><body><p>No.</p></body></html>"),
    "DAISY: sound of another guide": partial(add, DAISY, "c99.mp3", "\0"),
}
