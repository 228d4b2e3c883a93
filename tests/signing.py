"""A small clinical guide that passes its check, and ways to change it. Nobody who signs here is a person."""

from __future__ import annotations

from pathlib import Path

REVIEWER = "Test Reviewer, test role"
GUIDE = """\
title = "Caring for your knee"
language = "en-US"
clinical = true
pace = 135
voice = "silent"

[source]
title = "Knee page"
publisher = "Example Clinic"
reviewed = 2024-05-06
"""
FACTS = """\
schema: 1
names:
- {name: ibuprofen, kind: drug, said: [ibuprofen]}
facts:
- {id: F001, fact: Ibuprofen may ease the pain., hedge: possible, names: [ibuprofen]}
- {id: F002, fact: Rest your knee., action: true}
"""
GLOSSARY = """\
- {term: ligament, plain: a strong band that holds two bones together, said: LIG-a-ment, source: guide}
"""
LEXICON = """\
<?xml version="1.0" encoding="UTF-8"?>
<lexicon version="1.0" xmlns="http://www.w3.org/2005/01/pronunciation-lexicon" alphabet="ipa" xml:lang="en-US">
<lexeme><grapheme>ligament</grapheme><alias>ligga ment</alias></lexeme>
</lexicon>
"""
FILLER = "You can listen to this part again at any time. {signpost}\n\n" * 20
CHAPTER = """\
---
title: {title}
setting: private
---

In this part you will hear about {about}. {{signpost}}

{line}

{filler}To sum up, {line_again}

Next, hear about rest. {{signpost}}
"""
LINES = {
    1: ("Start here", "pain", "Ibuprofen may ease the pain. {F001}", "ibuprofen may ease the pain. {F001}"),
    2: ("Rest", "rest", "Rest your knee. {F002}", "rest your knee. {F002}"),
}


def page(number: int) -> str:
    """The text of chapter 1 or 2."""
    title, about, line, again = LINES[number]
    return CHAPTER.format(title=title, about=about, line=line, filler=FILLER, line_again=again)


def make(chapters: Path, name: str = "knee") -> Path:
    """The guide in chapters/<name>; gives its folder."""
    folder = chapters / name
    (folder / "en").mkdir(parents=True)
    (folder / "guide.toml").write_text(GUIDE, "utf-8")
    (folder / "facts.yaml").write_text(FACTS, "utf-8")
    (folder / "glossary.yaml").write_text(GLOSSARY, "utf-8")
    (folder / "lexicon.pls").write_text(LEXICON, "utf-8")
    (folder / "en" / "01-start.md").write_text(page(1), "utf-8")
    (folder / "en" / "02-rest.md").write_text(page(2), "utf-8")
    return folder
