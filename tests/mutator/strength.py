"""How sure, whether at all, and how many: hedges, negation, quantifiers, comparisons."""

# ruff: noqa: E501 - rows of words and shapes are read whole
from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from tests.mutator import vocabulary as own

_NEGATIVE = re.compile(r"\b(?:not|never|no|none|nothing|nobody|no one|cannot|\w+n't)\b", re.IGNORECASE)
_PLAIN_VERB = re.compile(r"^(?:First, |Second, |Third, |Fourth, |Fifth, )?(Call|Ask|Eat|Keep|Join|Get|Talk|Consider|Take|Wear|Use|"
                         r"Fill|Move|Hold|Tell|Check|Put|Sit|Stand|Do|Try|Go|Drink|Walk|Turn)\b")  # fmt: skip
_VERBS = """help helps lower lowers cause causes come comes spread spreads grow grows need needs depend depends vary varies work
works return returns use uses change changes differ differs call calls include includes treat treats make makes mean means
keep keeps happen happens matter matters say says show shows come comes leave leaves feel feels bring brings suggest suggests
find finds""".split()
_FLAT_VERB = re.compile(rf"\b({'|'.join(_VERBS)})\b")


def negation(text: str) -> Iterator[str]:
    """A not put in, taken out; a prefix put in, taken out."""
    for word in own.AUXILIARIES:
        for found in re.finditer(rf"\b{word}\b(?! not)(?!n't)", text):
            if word == "cannot":
                yield text[: found.start()] + "can" + text[found.end() :]
            else:
                yield text[: found.end()] + " not" + text[found.end() :]
    imperative = _PLAIN_VERB.match(text)
    if imperative:
        at = imperative.start(1)
        yield text[:at] + ("Do not " if at == 0 else "do not ") + imperative[1].lower() + text[imperative.end(1) :]
    for found in _NEGATIVE.finditer(text):
        yield from _positive(text, found)
    for word, opposite in own.OPPOSITE_PREFIX.items():
        for here, there in ((word, opposite), (opposite, word)):
            yield from _put(text, here, (there,))


def _positive(text: str, found: re.Match[str]) -> Iterator[str]:
    word, head, tail = found[0].lower(), text[: found.start()], text[found.end() :]
    if word.endswith("n't"):
        yield head + {"can't": "can", "won't": "will"}.get(word, word[:-3]) + tail
    elif word in ("not", "never"):
        yield (
            re.sub(r"\b([Dd]oes|[Dd]o|[Dd]id) $", "", head) + tail.lstrip()
            if head.endswith(("does ", "do "))
            else head + tail.lstrip()
        )
    elif word == "no":
        yield head + _like("some", found[0]) + tail
    else:
        other = {"none": "all", "nothing": "something", "nobody": "somebody", "no one": "someone", "cannot": "can"}[
            word
        ]
        yield head + _like(other, found[0]) + tail


def hedge_up(text: str) -> Iterator[str]:
    """More sure than it was: another word, no word at all, or an opening that swears to it."""
    yield from _each(text, own.MODALS_UP)
    yield from _each(text, own.ADVERBS_UP)
    for modal in own.MODALS_UP:
        for found in re.finditer(rf"\b{modal} (?!not)(\w+)", text):
            yield text[: found.start()] + _flat(found[1]) + text[found.end() :]
    if re.search(r"\b(?:may|might|can|could|often|usually|likely|most|some)\b", text):
        for opener in own.OPENERS_UP:
            yield f"{opener} {text[0].lower()}{text[1:]}"


def _flat(verb: str) -> str:
    if verb == "be":
        return "is"
    if verb == "have":
        return "has"
    return verb + ("es" if verb.endswith(("s", "sh", "ch", "x", "o")) else "s")


def hedge_down(text: str) -> Iterator[str]:
    """Less sure than it was."""
    yield from _each(text, own.ADVERBS_DOWN)
    yield from _each(text, own.MODALS_DOWN)
    hedged = re.search(r"\b(?:may|might|can|could|will|often|usually|likely|most|always|cannot)\b", text)
    if hedged or text.endswith("?"):
        return
    for word, weaker in own.BE_DOWN.items():
        yield from _put(text, word, (weaker,))
    found = _FLAT_VERB.search(text)
    if found and found.start():
        base = found[0].removesuffix("s") if found[0].endswith("s") else found[0]
        base = {"varie": "vary"}.get(base, base)
        yield text[: found.start()] + f"may {base}" + text[found.end() :]
    if not _PLAIN_VERB.match(text):
        for opener in own.OPENERS_DOWN:
            yield f"{opener} {text[0].lower()}{text[1:]}"


def comparison(text: str) -> Iterator[str]:
    """A word turned to its opposite, or both sides changed round."""
    yield from _each(text, {here: (there,) for here, there in own.TURNS.items()})
    sides = re.match(
        r"(?P<one>[\w -]+?) (?P<is>is|are) (?P<rel>(?:more|less) \w+ to [\w ]+?|\w+er) than (?P<two>[\w -]+)\.$", text
    )
    if sides:
        yield f"{sides['two'][0].upper()}{sides['two'][1:]} {sides['is']} {sides['rel']} than {sides['one']}."
    brought = re.search(r"from (\d+) to (\d+)", text)
    if brought:
        yield text.replace(brought[0], f"from {brought[2]} to {brought[1]}")


def quantifier(text: str) -> Iterator[str]:
    """Another scope, or none."""
    yield from _each(text, own.QUANTIFIERS)
    for phrase, others in own.QUANTIFIER_PHRASES.items():
        yield from _put(text, phrase, others)


def _each(text: str, table: Mapping[str, Sequence[str]]) -> Iterator[str]:
    for word, others in table.items():
        yield from _put(text, word, others)


def _put(text: str, word: str, others: Sequence[str]) -> Iterator[str]:
    """Each place of a word or phrase, by each of the others; a word inside a hyphened one is left alone."""
    for found in re.finditer(rf"(?<![\w-]){re.escape(word)}(?![\w-])", text, re.IGNORECASE):
        for other in others:
            changed = text[: found.start()] + _like(other, found[0]) + text[found.end() :]
            changed = re.sub(r" +([.,?])", r"\1", re.sub(r" {2,}", " ", changed)).strip()
            yield changed[:1].upper() + changed[1:]


def _like(word: str, model: str) -> str:
    return word[:1].upper() + word[1:] if model[0].isupper() else word
