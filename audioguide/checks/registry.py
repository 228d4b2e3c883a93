"""The rules that all languages share, and which rules a guide in one language is held to.

To add a shared rule: a file, a fixture folder, and a line here. One that makes sense in a single language goes into
that language's room instead: see `language.base.rules`.
"""

from __future__ import annotations

from collections.abc import Iterator

from audioguide.checks.act import a1_action, a2_repeated, a3_when_to_call, a4_not_known
from audioguide.checks.ear import (
    e1_numbers,
    e2_fused,
    e3_units,
    e4_small_words,
    e5_words,
    e6_unsaid,
    e7_minus,
    e8_lexicon,
    e9_sayable,
)
from audioguide.checks.facts import (
    f1_coverage,
    f2_numbers,
    f3_unit_span,
    f4_hedge,
    f5_polarity,
    f6_comparison,
    f7_quantifiers,
    f8_condition,
    f9_names,
    f10_lists,
    f11_definitions,
    f12_advice,
    f13_attribution,
    f14_wording,
    f16_words,
    f17_whole,
    f18_guide_talk,
    f19_own_words,
    f20_figures_alone,
    g1_gaps,
)
from audioguide.checks.listen import (
    l1_sentences,
    l2_one_idea,
    l3_claim_first,
    l4_list_form,
    l7_frame,
    l8_length,
    l9_rate,
    l10_emphasis,
    l11_new_words,
    l12_abbreviations,
    l14_transcript,
)
from audioguide.checks.meaning import (
    m1_quantities,
    m2_denial,
    m3_duty,
    m4_certainty,
    m5_warning,
    m6_and_or,
    m7_order,
    m8_condition,
    m9_names,
    m10_figures,
    m11_comparing,
    m12_lost,
    m13_doing,
    m14_opposites,
    m15_frame_claims,
    m16_definitions,
    m17_frame_turned,
    m18_apart,
)
from audioguide.checks.plain import (
    p1_words,
    p4_person,
    p5_same_word,
    p10_paragraphs,
)
from audioguide.checks.private import s1_settings, s2_notice, s3_caveats_around, s5_last_words
from audioguide.checks.risk import (
    r1_percent,
    r2_denominator,
    r3_order,
    r4_ranges,
    r5_absolute,
    r6_chance_words,
    r7_both_ways,
    r8_figures,
    r9_sums,
    r10_caveats,
    r11_good_chance,
    r12_dates,
    r13_pairs,
)
from audioguide.checks.rule import Rule
from audioguide.language.base.language import Language, known_languages, language_of

FAMILIES = "FMRLPASEG"
"""The first letters of codes, in the order in which findings of one line are told."""
SHARED: tuple[Rule, ...] = (
    f1_coverage.RULE,
    f2_numbers.RULE,
    f3_unit_span.RULE,
    f4_hedge.RULE,
    f5_polarity.RULE,
    f6_comparison.RULE,
    f7_quantifiers.RULE,
    f8_condition.RULE,
    f9_names.RULE,
    f10_lists.RULE,
    f11_definitions.RULE,
    f12_advice.RULE,
    f13_attribution.RULE,
    f14_wording.RULE,
    f16_words.RULE,
    f17_whole.RULE,
    f18_guide_talk.RULE,
    f19_own_words.RULE,
    f20_figures_alone.RULE,
    m1_quantities.RULE,
    m2_denial.RULE,
    m3_duty.RULE,
    m4_certainty.RULE,
    m5_warning.RULE,
    m6_and_or.RULE,
    m7_order.RULE,
    m8_condition.RULE,
    m9_names.RULE,
    m10_figures.RULE,
    m11_comparing.RULE,
    m12_lost.RULE,
    m13_doing.RULE,
    m14_opposites.RULE,
    m15_frame_claims.RULE,
    m16_definitions.RULE,
    m17_frame_turned.RULE,
    m18_apart.RULE,
    r1_percent.RULE,
    r2_denominator.RULE,
    r3_order.RULE,
    r4_ranges.RULE,
    r5_absolute.RULE,
    r6_chance_words.RULE,
    r7_both_ways.RULE,
    r8_figures.RULE,
    r9_sums.RULE,
    r10_caveats.RULE,
    r11_good_chance.RULE,
    r12_dates.RULE,
    r13_pairs.RULE,
    l1_sentences.RULE,
    l2_one_idea.RULE,
    l3_claim_first.RULE,
    l4_list_form.RULE,
    l7_frame.RULE,
    l8_length.RULE,
    l9_rate.RULE,
    l10_emphasis.RULE,
    l11_new_words.RULE,
    l12_abbreviations.RULE,
    l14_transcript.RULE,
    p1_words.RULE,
    p4_person.RULE,
    p5_same_word.RULE,
    p10_paragraphs.RULE,
    a1_action.RULE,
    a2_repeated.RULE,
    a3_when_to_call.RULE,
    a4_not_known.RULE,
    s1_settings.RULE,
    s2_notice.RULE,
    s3_caveats_around.RULE,
    s5_last_words.RULE,
    e1_numbers.RULE,
    e2_fused.RULE,
    e3_units.RULE,
    e4_small_words.RULE,
    e5_words.RULE,
    e6_unsaid.RULE,
    e7_minus.RULE,
    e8_lexicon.RULE,
    e9_sayable.RULE,
    g1_gaps.RULE,
)


def rules_of(language: Language) -> list[Rule]:
    """The rules that a guide in this language is held to, in the order in which findings of one line are told."""
    return _ordered([*_held(language), *language.rules.own()])


def gate_of(language: Language) -> list[Rule]:
    """Those of `rules_of` that are part of the gate in front of `build`."""
    return _ordered([*(rule for rule in _held(language) if rule.gate), *language.rules.gate()])


def _held(language: Language) -> Iterator[Rule]:
    return (rule for rule in SHARED if rule.any_language or language.rules.holds(rule.code))


def all_rules() -> list[Rule]:
    """The shared rules and those of every language that is registered, in the same order."""
    own = [rule for tag in known_languages() for rule in language_of(tag).rules.own()]
    return _ordered([*SHARED, *own])


def _ordered(rules: list[Rule]) -> list[Rule]:
    return sorted(rules, key=lambda rule: (FAMILIES.index(rule.code[0]), int(rule.code[1:])))
