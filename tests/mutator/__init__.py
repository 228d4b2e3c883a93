"""Changes the meaning of chapters on purpose, to measure the gate: blind, since nothing of the checker is imported.

Classes of change, by the issue: number, unit, span, condition dropped, negation, hedge up, hedge down, comparison
turned, quantifier, name swapped, list item dropped, clause dropped, sentence added. The words come from lists of
general English made by hand for this package alone, from wordfreq's vocabulary, and from the grammar of numbers; the
cuts from the shape of a sentence.

What may be judged "says less, but nothing else" is stated here, before anything was measured, and is counted apart: a
list item or a clause that is dropped in the sentence of a paragraph that begins with "To sum up". A recap may be
shorter than what it sums up. Nothing else is excused: neither conditions nor hedges, nor a fact told again elsewhere.
"""

from tests.mutator.classes import CLASSES
from tests.mutator.guide import Mutation, Target, mutations, targets

__all__ = ["CLASSES", "Mutation", "Target", "mutations", "targets"]
