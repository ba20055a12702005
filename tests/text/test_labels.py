"""Every outcome, stage, state and rule has its fixed words."""

from __future__ import annotations

from typing import get_args

import pytest

from productivity_kit.findings import Outcome
from productivity_kit.papers.look import State
from productivity_kit.procedure import StepStatus
from productivity_kit.programme.amounts import AnyCostRule
from productivity_kit.programme.cost_words import CostKind
from productivity_kit.programme.criteria import (
    AgreementCriterion,
    AnyCriterion,
    AnyTogether,
    InTime,
    MonitoringCriterion,
    PaperCriterion,
    PerformerCriterion,
    Stage,
)
from productivity_kit.programme.papers import Per
from productivity_kit.text import LANGUAGES, Language, labels, texts

RULED = (
    AnyCriterion
    | AnyTogether
    | InTime
    | PerformerCriterion
    | PaperCriterion
    | AnyCostRule
    | AgreementCriterion
    | MonitoringCriterion
)
OUTCOMES = {outcome.value for outcome in Outcome}
TAGS = {kind.__struct_config__.tag for kind in get_args(RULED)}


def test_nothing_is_without_a_label() -> None:
    """A new outcome, stage, state or rule without words would be seen here first."""
    assert set(labels.OUTCOMES) == set(labels.SYMBOLS) == OUTCOMES
    assert set(labels.ANSWERS) == OUTCOMES - {"not-applicable"}
    assert set(labels.STATES) == {status.value for status in StepStatus}
    assert set(labels.STAGES) >= set(get_args(Stage))
    assert set(labels.RULES) == TAGS
    assert set(labels.COST_KINDS) == set(get_args(CostKind))
    assert set(labels.PAPER_STATES) == set(labels.PAPER_SYMBOLS) == set(get_args(State))
    assert set(labels.PER) == set(get_args(Per))


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_two_outcomes_or_states_are_called_the_same(language: Language) -> None:
    """A reader can tell them apart by their words alone."""
    say = texts(language).say
    for words in (labels.OUTCOMES, labels.STATES, labels.ANSWERS, labels.STAGES, labels.COST_KINDS):
        assert len({say(word) for word in words.values()}) == len(words)
    assert len(set(labels.SYMBOLS.values())) == 4
