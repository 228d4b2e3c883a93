"""Sentences that are shown wrong, for `planted`: alike in the page and in both books, in one of them only."""

from __future__ import annotations

import random
import re
from collections.abc import Callable
from functools import partial

from scripts.measure.planted_folder import Line
from scripts.measure.planted_say import Fault
from scripts.measure.planted_shown import CHAPTER, DAISY, EPUB, PAGE, New, rewrite, sentence, swap

SPAN = r'<span id="c\d\d-s\d{3}">[^<]*</span>'
TEXT = r'(?<=">)[^<]*(?=</span>)'
NAMES = {"lorazepam": "zolpidem", "warfarin": "aspirin", "osteoporosis": "arthritis", "diabetes": "gout",
         "hip": "hand", "desk": "door", "headphones": "loudspeakers", "camera": "torch"}  # fmt: skip
WORDS: dict[str, tuple[str, New]] = {
    "a number is another": (r"\d+", lambda found, chance: str(int(found[0]) + chance.randint(1, 9))),
    "a not is gone": (r" not\b|\bNever s", lambda found, chance: "" if found[0] == " not" else "S"),
    "a not is new": (r"\b(may|can|could|is|are|will)\b(?! not)", r"\1 not"),
    "a may is sure": (r"\b(may|might|can)\b", "will"),
    "a condition is gone": (r"\b[Ii]f [^,]*, (\w)", lambda found, chance: found[1].upper()),
    "a name is another": (rf"\b({'|'.join(NAMES)})\b", lambda found, chance: NAMES[found[0]]),
    "a letter is gone": (r"(?<=[a-z])[a-z](?=[a-z])", ""),
    "the last word is gone": (r" \w+(?=[.?])", ""),
}
"""What is changed inside a sentence."""
HEADINGS = re.compile(r"c\d\d-s001")


def worded(pattern: str, new: New, shown: re.Match[str], chance: random.Random) -> str:
    """The sentence with one place of it changed."""
    found = chance.choice(list(re.finditer(pattern, shown["text"])))
    other = found.expand(new) if isinstance(new, str) else new(found, chance)
    start = shown.start("text") - shown.start()
    return shown[0][: start + found.start()] + other + shown[0][start + found.end() :]


def has(pattern: str, line: Line) -> bool:
    return re.search(pattern, line.text) is not None


def heading(line: Line) -> bool:
    return HEADINGS.fullmatch(line.id) is not None


def plain(line: Line) -> bool:
    return not heading(line)


def dressed(before: str, after: str) -> str:
    """The whole element with something round it."""
    return before + r"\g<0>" + after


def marked(attribute: str) -> Callable[[re.Match[str], random.Random], str]:
    """The same with an attribute more."""
    return lambda shown, chance: shown[0].replace("<span ", f"<span {attribute} ", 1)


def inside(before: str, after: str) -> Callable[[re.Match[str], random.Random], str]:
    """One word of it with something round it: to a reader of elements it says the same."""

    def new(shown: re.Match[str], chance: random.Random) -> str:
        return worded(r"(?<= )\w+", rf"{before}\g<0>{after}", shown, chance)

    return new


SHOWN: dict[str, tuple[New, Callable[[Line], bool]]] = {
    "left out": ("", plain),
    "empty": (lambda shown, chance: shown[0].replace(shown["text"], ""), plain),
    "twice": (dressed("", r" \g<text>"), plain),
    "twice with its id": (dressed("", r" \g<0>"), plain),
    "another behind it": (dressed("", " Stop all of your medicines today."), plain),
    "another before it": (dressed("It is safe to leave this out. ", ""), plain),
    "heading is another": (
        lambda shown, chance: shown[0].replace(shown["text"], "Chapter 9. Something else."),
        heading,
    ),
    "unknown id": (lambda shown, chance: re.sub(r"-s\d{3}", "-s999", shown[0]), plain),
    "commented out": (dressed("<!-- ", " -->"), plain),
    "hidden": (marked('hidden="hidden"'), plain),
    "style hides it": (marked('style="display:none"'), plain),
    "hidden from a screen reader": (marked('aria-hidden="true"'), plain),
    "another label for a screen reader": (marked('aria-label="All is well."'), plain),
    "in another language": (marked('lang="de"'), plain),
    "in another direction": (marked('dir="rtl"'), plain),
    "struck out": (dressed("<s>", "</s>"), plain),
    "led elsewhere": (dressed('<a href="https://example.com/">', "</a>"), plain),
    "a handler": (marked("onclick=\"location='https://example.com/'\""), plain),
    "a word of it hidden": (inside('<span hidden="hidden">', "</span>"), lambda line: " " in line.text),
    "a word of it struck out": (inside("<s>", "</s>"), lambda line: " " in line.text),
    "a picture behind it": (dressed("", '<img src="https://example.com/a.png" alt=""/>'), plain),
    "a script behind it": (dressed("", "<script>document.body.textContent = ''</script>"), plain),
}


def kinds(form: str, called: str) -> dict[str, Fault]:
    """All of them for one form."""
    like = CHAPTER[form]
    told: dict[str, Fault] = {
        f"{called}: sentence, {name}": partial(sentence, form, partial(worded, pattern, new), partial(has, pattern))
        for name, (pattern, new) in WORDS.items()
    }
    told |= {f"{called}: sentence, {name}": partial(sentence, form, *how) for name, how in SHOWN.items()}
    told |= {
        f"{called}: two sentences exchanged": partial(swap, form, like, SPAN),
        f"{called}: words of two exchanged": partial(swap, form, like, TEXT),
        f"{called}: two paragraphs exchanged": partial(swap, form, like, r"<p><span id=.*?</p>"),
        f"{called}: paragraph left out": partial(rewrite, form, like, r"<p><span id=.*?</p>\n", ""),
        f"{called}: paragraph without ids": partial(
            rewrite, form, like, r"</p>\n(?=<p><span)", "</p>\n<p>Ask nobody.</p>\n"
        ),
        f"{called}: paragraph hidden": partial(rewrite, form, like, r"<p>(?=<span id=)", '<p hidden="hidden">'),
        f"{called}: language is another": partial(
            rewrite, form, like, r'<html ([^>]*)lang="en-US"', r'<html \1lang="de"'
        ),
        f"{called}: direction is another": partial(
            rewrite,
            form,
            like,
            r"<html [^>]*>",
            lambda found, chance: found[0].replace(' dir="ltr"', "")[:-1] + ' dir="rtl">',
        ),
    }
    return told


KINDS: dict[str, Fault] = kinds(PAGE, "page") | kinds(EPUB, "EPUB") | kinds(DAISY, "DAISY")
