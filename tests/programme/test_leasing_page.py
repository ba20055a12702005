"""The figures of leasing in the law's data against the text of the act."""

from __future__ import annotations

from collections import Counter
from decimal import Decimal
from fractions import Fraction

import pytest

from productivity_kit.programme import Act
from productivity_kit.programme.criteria import (
    EarlierContracts,
    FundingMix,
    LeasedValue,
    LeaseRate,
    LeaseTerm,
    OwnMoney,
    ProductivityTarget,
    UtilisationTarget,
)
from productivity_kit.text import LANGUAGES, Language
from tests.facts import MILLION

from .law_copy import figures


def criterion(act: Act, kind: type) -> object:
    (only,) = [rule for rule in act.measures["leasing"].criteria if isinstance(rule, kind)]
    return only


def test_the_terms_of_leasing_are_those_of_the_act(act: Act) -> None:
    """5.3, instrument 1: 15 % in money; 150 mln, 75 mln in light industry; up to 10 years; 5 %; 80/20; 2011-2012."""
    own, value = criterion(act, OwnMoney), criterion(act, LeasedValue)
    term, rate = criterion(act, LeaseTerm), criterion(act, LeaseRate)
    mix, earlier = criterion(act, FundingMix), criterion(act, EarlierContracts)
    assert isinstance(own, OwnMoney) and own.least == Fraction(15, 100)
    assert isinstance(value, LeasedValue)
    assert (value.least, value.light_industry) == (150 * MILLION, 75 * MILLION)
    assert isinstance(term, LeaseTerm) and term.longest == 10 * 12
    assert isinstance(rate, LeaseRate) and rate.rate == Fraction(5, 100)
    assert isinstance(mix, FundingMix) and (mix.budget, 1 - mix.budget) == (Fraction(80, 100), Fraction(20, 100))
    assert isinstance(earlier, EarlierContracts) and (earlier.first_year, earlier.last_year) == (2011, 2012)


def test_the_targets_of_leasing_are_those_of_the_act(act: Act) -> None:
    """4.2: labour productivity at least 1.5 times by 2015, 2018 and 2020; capacity used to 70 % by 2015."""
    growth, use = criterion(act, ProductivityTarget), criterion(act, UtilisationTarget)
    assert isinstance(growth, ProductivityTarget)
    assert (growth.factor, growth.by) == (Fraction(3, 2), (2015, 2018, 2020))
    assert isinstance(use, UtilisationTarget)
    assert (use.least, use.by) == (Fraction(70, 100), 2015)
    targets = {(i.by, i.unit): i.value for i in act.indicators if i.measures == ("leasing",)}
    assert targets == {
        (2015, "times"): Decimal("1.5"),
        (2015, "percent"): Decimal(70),
        (2018, "times"): Decimal("1.5"),
        (2020, "times"): Decimal("1.5"),
    }


def test_two_terms_of_five_working_days(act: Act) -> None:
    """5.4.A: clauses 2 and 5 name 5 working days each; no other step of leasing has a number of days."""
    steps = act.procedures["leasing"].steps.values()
    assert {step.norm: step.working_days for step in steps if step.working_days} == {"5.4.A.2.check": 5, "5.4.A.5": 5}


def test_every_step_without_days_says_what_the_act_says(act: Act) -> None:
    """Where the act names no number of days the step says so in words, but for the first, which starts it all."""
    steps = act.procedures["leasing"].steps
    silent = [key for key, step in steps.items() if step.working_days is None and step.term is None]
    assert silent == ["passport"]
    assert list(steps) == [
        "passport", "confirmation", "application", "expertise", "contract", "notice", "monitoring-agreement",
        "productivity",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("norm", "numbers"),
    [
        ("5.3.1.participation", ["15"]),
        ("5.3.1.minimum", ["150", "75"]),
        ("5.3.1.term", ["10"]),
        ("5.3.1.rate", ["5"]),
        ("5.3.1.funding-mix", ["80", "20"]),
        ("5.3.1.earlier-contracts", ["2011", "2012"]),
        ("5.4.A.2.check", ["5"]),
        ("5.4.A.5", ["5"]),
    ],
)
def test_the_statements_name_the_figures_of_the_act(act: Act, norm: str, numbers: list[str]) -> None:
    """What a reader is told in words is the figure that the rules reckon with, in each language."""
    for language in LANGUAGES:
        assert figures(act.norms[norm].statement[language]) == Counter(numbers)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_offer_names_the_figures_of_the_act(act: Act, language: Language) -> None:
    """What is promised to an applicant: 10 years, 5 %, 150 and 75 mln, 15 %."""
    assert figures(act.measures["leasing"].gives[language]) == Counter(["10", "5", "150", "75", "15"])
