"""The closed names of a fact table (rule F9): which are said in a sentence, and which a fact may bring in."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property

from audioguide.language.base.reading import Reading
from audioguide.model import FACT_ID, Fact, FactTable, Guide


class Vocabulary:
    """Looks names up by their words, so that a sentence is read once however many names there are."""

    def __init__(self, table: FactTable, guide: Guide, reading: Reading) -> None:
        self._table = table
        self._guide = guide
        self.reading = reading
        self._roots_of: dict[str, frozenset[str]] = {}
        self._spellings: dict[str, tuple[str, ...]] = {}
        self._phrases: dict[tuple[str, ...], tuple[str, ...]] = {}
        self._same_said = reading.said_among(table.same)
        self._by_first: dict[str, list[tuple[tuple[str, ...], str]]] = {}
        for name in table.names.values():
            for spelling in self.said(name.name):
                run = tuple(self.reading.stem(word) for word in self.reading.words(spelling))
                if run:
                    self._by_first.setdefault(run[0], []).append((run, name.name))
        for runs in self._by_first.values():
            runs.sort(key=lambda entry: -len(entry[0]))
        self.topic = self.reading.content(f"{guide.title} {guide.source.title}")
        """Stems of the guide's and the source's titles: what the whole guide is about."""
        self._glossary = {t.term.casefold(): reading.content(f"{t.term} {t.said} {t.plain}") for t in guide.glossary}
        self._terms: frozenset[str] = frozenset().union(*self._glossary.values())
        self._name_stems: dict[str, frozenset[str]] = {}
        self._holders = _holders(table)

    def names_in(self, said: tuple[str, ...]) -> set[str]:
        """Every closed name that the words say, the short ones inside long ones too."""
        stems = [self.reading.stem(word) for word in said]
        found: set[str] = set()
        for at, first in enumerate(stems):
            for run, name in self._by_first.get(first, ()):
                if len(run) == 1 or tuple(stems[at : at + len(run)]) == run:
                    found.add(name)
        return found

    def longest_in(self, said: tuple[str, ...]) -> list[tuple[str, frozenset[str]]]:
        """The closed names that the words say, longest first match, each with the stems it was said by."""
        stems = [self.reading.stem(word) for word in said]
        found: list[tuple[str, frozenset[str]]] = []
        at = 0
        while at < len(stems):
            here = self._by_first.get(stems[at], ())
            hit = next(((run, name) for run, name in here if tuple(stems[at : at + len(run)]) == run), None)
            if hit:
                found.append((hit[1], frozenset(hit[0])))
            at += len(hit[0]) if hit else 1
        return found

    def unlisted_names(self, words: tuple[str, ...], allowed: frozenset[str]) -> list[str]:
        """Drugs and body parts that the words name and neither the table nor `allowed` knows."""
        known = (self._by_first, allowed, self.topic, self._terms)
        closed = self.reading.closed_names(words)
        return [word for word in closed if not any(self.reading.stem(word) in one for one in known)]

    def name_stems(self, fact: Fact) -> frozenset[str]:
        """Stems of every word that belongs to the fact: its record's, its names' and those of the lists it is in."""
        if fact.id not in self._name_stems:
            kin = [fact, *(self._table.facts[key] for key in self.kin(fact))]
            self._name_stems[fact.id] = frozenset().union(self.topic, *(self._own(one) for one in kin))
        return self._name_stems[fact.id]

    @cached_property
    def everywhere(self) -> frozenset[str]:
        """Roots that any sentence may use where the table is closed: the topic's, and the table's own `said`.

        A title allows no word of scope or time: "After your operation" is no leave to say after.
        """
        titles = self.reading.words(f"{self._guide.title} {self._guide.source.title}")
        own = (word for word in titles if word not in self.reading.function_words)
        return self._with_same(" ".join((*own, *self._table.said)))

    @cached_property
    def whole(self) -> frozenset[str]:
        """Roots of everything the guide is about: its facts, its glossary, the titles of its chapters and sections."""
        titles = self.reading.roots(
            " ".join((*(chapter.title for chapter in self._guide.chapters), *self._table.sections))
        )
        glossary = self.reading.roots(" ".join(f"{term.term} {term.plain}" for term in self._guide.glossary))
        source = self.reading.roots(f"{self._guide.source.title} {self._guide.source.publisher}")
        facts = frozenset().union(*(self.allowed_roots(fact) for fact in self._table.facts.values()))
        return facts | titles | glossary | source | self.everywhere

    def allowed_roots(self, fact: Fact) -> frozenset[str]:
        """Roots of every word of the fact's record, of its names, and of the lists that hold it."""
        if fact.id not in self._roots_of:
            kin = [fact, *(self._table.facts[key] for key in self.kin(fact) if key not in fact.items)]
            texts = [of_record(one) for one in kin]
            texts += [spelling for one in kin for name in one.names for spelling in self._table.names[name].said]
            self._roots_of[fact.id] = self._with_same(" ".join(texts))
        return self._roots_of[fact.id]

    def _with_same(self, text: str) -> frozenset[str]:
        """The roots of a text, and those of all that the table calls the same as something it says."""
        said = self.reading.normal(text)
        same = (" ".join(group) for group in self._same_said(said))
        return self.reading.roots(" ".join((text, *same)))

    def spellings(self, group: str) -> tuple[str, ...]:
        """The alternatives of "lower|bring down", with all that the table calls the same as one of them."""
        if group not in self._spellings:
            found = [spelling.strip() for spelling in group.split("|")]
            alike = {place for spelling in found for place in self._same_by_roots.get(self.reading.roots(spelling), ())}
            for place in sorted(alike):
                found += self._table.same[place]
            self._spellings[group] = tuple(dict.fromkeys(found))
        return self._spellings[group]

    @cached_property
    def _same_by_roots(self) -> dict[frozenset[str], list[int]]:
        """The roots of each phrase that stands for another -> places of its groups in the table."""
        out: dict[frozenset[str], list[int]] = {}
        for place, group in enumerate(self._table.same):
            for phrase in group:
                out.setdefault(self.reading.roots(phrase), []).append(place)
        return out

    def phrases(self, said: tuple[str, ...]) -> tuple[str, ...]:
        """The words, those together that the table calls the same as something, the longest first."""
        if said not in self._phrases:
            self._phrases[said] = tuple(self._parted(said))
        return self._phrases[said]

    def _parted(self, said: tuple[str, ...]) -> Iterator[str]:
        at, root = 0, self.reading.root
        while at < len(said):
            runs = self._same_runs.get(root(said[at]), ())
            size = next((len(run) for run in runs if tuple(map(root, said[at : at + len(run)])) == run), 1)
            yield " ".join(said[at : at + size])
            at += size

    @cached_property
    def _same_runs(self) -> dict[str, list[tuple[str, ...]]]:
        """The roots of each phrase of several words that stands for another, longest first, by the first one."""
        out: dict[str, list[tuple[str, ...]]] = {}
        for phrase in (phrase for group in self._table.same for phrase in group):
            run = tuple(map(self.reading.root, self.reading.words(phrase)))
            if len(run) > 1:
                out.setdefault(run[0], []).append(run)
        return {first: sorted(runs, key=len, reverse=True) for first, runs in out.items()}

    def said(self, name: str) -> tuple[str, ...]:
        """Every spelling of a closed name, those too that the table calls the same as one of them."""
        return tuple(dict.fromkeys(one for own in self._table.names[name].said for one in self.spellings(own)))

    def explained(self, terms: tuple[str, ...]) -> frozenset[str]:
        """Roots of the terms a line defines and of all words that the glossary explains them with."""
        wanted = {term.casefold() for term in terms}
        found = (term for term in self._guide.glossary if term.term.casefold() in wanted)
        texts = (" ".join((term.term, term.plain, *term.must_hear)).replace("|", " ") for term in found)
        return self._with_same(" ".join(texts))

    def explaining(self, terms: tuple[str, ...]) -> frozenset[str]:
        """Stems of the words that the glossary explains `terms` with."""
        return frozenset().union(*(self._glossary.get(term.casefold(), frozenset()) for term in terms))

    def kin(self, fact: Fact) -> list[str]:
        """Ids of the facts whose words it may be told with: those of its list, its pair, and lists that hold it."""
        listed_ids = [word for item in fact.items for word in item.split() if FACT_ID.fullmatch(word)]
        partners = [key for key in (fact.pair_with, fact.duplicate_of) if key]
        return [*listed_ids, *partners, *self.lists_of(fact)]

    def lists_of(self, fact: Fact) -> list[str]:
        """Ids of the facts that hold this one in a list."""
        return self._holders.get(fact.id, [])

    def _own(self, fact: Fact) -> frozenset[str]:
        texts = [fact.readable, fact.attribution, *fact.items, *fact.quantifiers]
        for name in fact.names:
            texts += self._table.names[name].said
        if fact.condition:
            texts.append(fact.condition.text)
            texts += [spelling for group in fact.condition.words for spelling in group]
        if fact.comparison:
            texts += [*fact.comparison.more, *fact.comparison.than]
        return self.reading.content(" ".join(texts))


def of_record(fact: Fact) -> str:
    """All that a record says in words."""
    condition = fact.condition
    parts = [fact.readable, fact.attribution, *fact.items, *fact.quantifiers, *fact.must_hear, *fact.said, fact.advice]
    parts += [f"{number.literal} {number.span} {number.role} {number.unit}" for number in fact.numbers]
    if condition:
        parts += [condition.text, *(spelling for group in condition.words for spelling in group)]
    if fact.comparison:
        parts += [*fact.comparison.relation, *fact.comparison.more, *fact.comparison.than]
    return " ".join(parts).replace("|", " ")


def _holders(table: FactTable) -> dict[str, list[str]]:
    """For each fact that is an item of a list, the facts that hold the list."""
    out: dict[str, list[str]] = {}
    for fact in table.facts.values():
        for item in fact.items:
            for key in item.split():
                if FACT_ID.fullmatch(key):
                    out.setdefault(key, []).append(fact.id)
    return out
