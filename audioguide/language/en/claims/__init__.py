"""How a source is read for what it claims: conditions, comparisons, advice, denials. In English."""

from __future__ import annotations

from audioguide.language.base.claims import Claims
from audioguide.language.en.claims import advice as advised
from audioguide.language.en.claims import (
    capitals,
    comparisons,
    conditions,
    figures,
    fragments,
    headings,
    joints,
    lists,
    main_clauses,
    rows,
    running_together,
    statements,
    sureness,
)
from audioguide.language.en.claims import halves as half
from audioguide.language.en.claims import sensitivity as sensitive
from audioguide.language.en.reading import open_ends

_NO_DESCRIPTIONS = frozenset(
    ("image", "picture", "photo", "photograph", "graphic", "illustration", "figure", "img", "icon")
)
"""Words that say of a picture only that it is one."""


class EnglishClaims(Claims):
    """English. The functions are bound as they are: a draft asks them for every sentence."""

    no_urgency = lists.NO_URGENCY
    knows_clauses = True

    hedge = staticmethod(sureness.hedge)
    polarity = staticmethod(sureness.polarity)
    scope = staticmethod(sureness.scope)

    condition = staticmethod(conditions.condition)
    comparison = staticmethod(comparisons.comparison)
    attribution = staticmethod(advised.attribution)
    advice = staticmethod(advised.advice)
    sensitivity = staticmethod(sensitive.sensitivity)

    halves = staticmethod(half.halves)
    is_clause = staticmethod(joints.is_clause)
    is_fragment = staticmethod(fragments.is_fragment)
    is_main = staticmethod(main_clauses.is_main)
    ends_open = staticmethod(open_ends.ends_open)
    wants_noun = staticmethod(open_ends.wants_noun)
    has_verb = staticmethod(statements.has_verb)
    claims_something = staticmethod(statements.claims_something)
    stands_alone = staticmethod(statements.stands_alone)
    calls_to_act = staticmethod(statements.calls_to_act)
    says_what_to_do = staticmethod(statements.says_what_to_do)
    runs_together = staticmethod(running_together.runs_together)
    points_above = staticmethod(statements.points_above)
    points_back = staticmethod(statements.points_back)
    leans_back = staticmethod(statements.leans_back)

    is_caveat = staticmethod(statements.is_caveat)
    claims_rights = staticmethod(statements.claims_rights)
    is_urgent = staticmethod(statements.is_urgent)
    names_source = staticmethod(advised.names_source)
    heading_claims = staticmethod(headings.heading_claims)

    list_opening = staticmethod(lists.list_opening)
    points_down = staticmethod(lists.points_down)
    checks_whether = staticmethod(lists.checks_whether)
    points_to_address = staticmethod(lists.points_to_address)
    gives_examples = staticmethod(lists.gives_examples)
    lists_signs = staticmethod(lists.lists_signs)
    whole_without_list = staticmethod(lists.whole_without_list)
    row_about = staticmethod(rows.row_about)
    row_cell = staticmethod(rows.row_cell)
    row_acts = staticmethod(rows.row_acts)
    row = staticmethod(rows.row)

    whole_figures = staticmethod(figures.whole_figures)
    measure_end = staticmethod(figures.measure_end)
    role = staticmethod(figures.role)
    is_span = staticmethod(figures.is_span)
    vague_times = staticmethod(figures.vague_times)

    is_ordinary = staticmethod(capitals.is_ordinary)

    def picture(self, description: str) -> str:
        """ "Picture: a bandaged knee"."""
        if description.strip(" .").lower() in ("", *_NO_DESCRIPTIONS):
            return ""
        return f"Picture: {description}"

    def step(self, number: int, text: str) -> str:
        """ "Step 2: Dry them."."""
        return f"Step {number}: {text}"

    def volume_title(self, title: str, number: int) -> str:
        """ "Your heart, part 2"."""
        return f"{title}, part {number}" if title else f"Part {number}"
