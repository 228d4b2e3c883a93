"""Rules of meaning: what a telling says is held to what its facts mean, and not to the words they are written in.

A passage is a paragraph of a chapter: its lines that carry facts are the telling, the union of those facts' records is
the source. Both are read into clauses (`language.base.meaning`) by the guide's language, once. A rule compares them:

    def contradictions(passage: Passage) -> Iterator[Flaw]     what is told and never right, in a paragraph
    def lost(mention: Mention) -> Iterator[Flaw]               what of a fact is told nowhere in its chapter

To add one: copy `m2_denial.py`, the smallest. Its RULE goes into `SHARED` in `checks/registry.py`, a folder with a
guide that breaks it and one that keeps it into `tests/fixtures/checks/`, and `docs/checks.py` writes its row. A rule of
this folder says `meaning="contradiction"` and refuses. It may refuse an honest sentence three times in a hundred at
most, so where it is not sure it says nothing, or yields `Flaw(..., meaning="pointer")`, which a person is shown. `why`
says in a sentence why it is sure. What it needs to know of a language is a field of a clause: see
`language.en.meaning` on how to read one more. Which clause of a source a clause of a telling tells:
`alignment.aligned`.

Then measure: `scripts/measure/run gate --pairs FILE.tsv --only CLASS`, and both guides: `audioguide check`.
"""
