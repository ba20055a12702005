"""What an answer on applicants and terms says: the figures and days of the clause, and which way it went."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import Any

import pytest

from productivity_kit.programme import the_act
from productivity_kit.text import texts
from tests.facts import MILLION, answer_on, assets, happened

Facts = dict[str, Any]


def said(measure: str, norm: str, facts: Facts, **readings: str) -> str:
    """What is said of a norm for the good application with some facts changed."""
    return texts("en", the_act()).say(answer_on(measure, facts, **readings).of(norm).message)


# The good application for leasing: assets of 160 mln tenge, 32 mln of own money, OKED 13.20, filed 18 September 2015.
LEASING: list[tuple[str, Facts, dict[str, str], str]] = [
    (
        "5.3.1.participation",
        {"lease.own_money.amount": 24 * MILLION},
        {},
        "Own money of 24,000,000 tenge is at least 15% of 160,000,000 tenge: 24,000,000 tenge is needed.",
    ),
    (
        "5.3.1.participation",
        {"lease.own_money.amount": 20 * MILLION},
        {},
        "Own money of 20,000,000 tenge is less than 15% of 160,000,000 tenge: 4,000,000 tenge is lacking.",
    ),
    (
        "5.3.1.participation",
        {"lease.own_money.amount": 32 * MILLION, "lease.own_money.borrowed": 10 * MILLION},
        {"cash_source": "own"},
        "Own money of 22,000,000 tenge is less than 15% of 160,000,000 tenge: 2,000,000 tenge is lacking.",
    ),
    (
        "5.3.1.minimum",
        {"lease.assets": assets(150 * MILLION)},
        {},
        "The leased value of 150,000,000 tenge reaches the minimum of 150,000,000 tenge.",
    ),
    (
        "5.3.1.minimum",
        {"lease.assets": assets(75 * MILLION)},
        {},
        "The leased value of 75,000,000 tenge reaches the minimum for light industry, 75,000,000 tenge.",
    ),
    (
        "5.3.1.minimum",
        {"lease.assets": assets(74 * MILLION)},
        {},
        "The leased value of 74,000,000 tenge is below the minimum for light industry, 75,000,000 tenge.",
    ),
    (
        "5.3.1.minimum",
        {"lease.assets": assets(149 * MILLION), "applicant.main_activity": "16.10"},
        {},
        "The leased value of 149,000,000 tenge is below the minimum of 150,000,000 tenge.",
    ),
    (
        "5.3.1.minimum",
        {"lease.assets": assets(80 * MILLION, 90 * MILLION), "applicant.main_activity": None},
        {"leasing_minimum": "each"},
        "80,000,000 tenge is enough for light industry only (75,000,000 tenge), and the OKED code is not stated.",
    ),
    ("5.3.1.term", {"lease.months": 120}, {}, "A term of 120 months is within the limit of 120 months."),
    ("5.3.1.term", {"lease.months": 121}, {}, "A term of 121 months does not fit within the limit of 120 months."),
    ("5.3.1.term", {"lease.months": None}, {}, "The term of the lease is not stated."),
    ("5.3.1.rate", {"lease.rate": None}, {}, "The rate of the lease is not stated."),
    ("5.3.1.rate", {"lease.rate": Fraction(6, 100)}, {}, "The rate is 6% a year; for the applicant it must be 5%."),
    (
        "5.3.1.funding-mix",
        {"lease.budget_share": Fraction(7, 10)},
        {},
        "Budget loan 70%, other sources 30%; the act asks 80% and 20%.",
    ),
    ("5.1.leasing.sector", {"project.activity": "01.11"}, {}, "OKED 01.11 is not in the list of priority sectors."),
    (
        "act.440",
        {"filed": date(2015, 6, 16)},
        {},
        "Filed on 16 June 2015, before this wording came into force on 17 June 2015: the earlier wording applies.",
    ),
    ("act.440", {}, {"in_force": "given"}, "The day on which the repeal took effect is not stated."),
    (
        "act.440",
        {"filed": date(2016, 7, 12)},
        {},
        "Filed on 12 July 2016; the act was no longer in force from 12 July 2016.",
    ),
    (
        "act.440",
        {"in_force_until": date(2016, 7, 5)},
        {},
        "Filed on 18 September 2015; the act is in force from 17 June 2015 through 4 July 2016.",
    ),
    (
        "act.440",
        {"filed": date(2016, 7, 11), "today": date(2016, 7, 20)},
        {"pending_repeal": "by_decision"},
        "Filed on 11 July 2016 but not decided before 12 July 2016: on this reading the act no longer applies.",
    ),
    (
        "act.440",
        {"filed": date(2015, 6, 16), "today": date(2015, 7, 20)},
        {"filing": "by_decision"},
        "Filed on 16 June 2015, before 17 June 2015; on this reading the wording at the decision applies.",
    ),
    (
        "5.1.leasing.confirmation",
        {"events": happened(confirmation_negative=date(2015, 9, 25))},
        {},
        "Negative conclusion given: 25 September 2015.",
    ),
    ("5.1.by-application", {}, {}, "An application was filed on 18 September 2015."),
    (
        "5.3.1.earlier-contracts",
        {"lease.contract_signed": date(2013, 1, 1)},
        {},
        "The contract of 1 January 2013 is not of 2011–2012.",
    ),
]


@pytest.mark.parametrize(("norm", "facts", "readings", "words"), LEASING)
def test_what_is_said_of_leasing(norm: str, facts: Facts, readings: dict[str, str], words: str) -> None:
    """5.1, item 1, 5.3, instrument 1, and the act's force in time."""
    assert said("leasing", norm, facts, **readings) == words


OTHERS: list[tuple[str, str, Facts, dict[str, str], str]] = [
    (
        "training",
        "5.1.service.year",
        {"applicant.activity_since": date(2015, 2, 15)},
        {},
        "At work since 15 February 2015: on the day of filing, 15 February 2016, that is at least 1 year.",
    ),
    (
        "training",
        "5.1.service.year",
        {"applicant.activity_since": date(2015, 2, 16)},
        {},
        "At work since 16 February 2015: 1 year will be full on 16 February 2016, and it was filed on "
        "15 February 2016.",
    ),
    (
        "training",
        "5.1.service.year",
        {"applicant.activity_since": None},
        {},
        "The day on which the activity in the priority sector began is not stated.",
    ),
    (
        "training",
        "5.1.service.year",
        {"applicant.registered": None},
        {"one_year": "registered"},
        "The day of registration is not stated.",
    ),
    ("training", "5.1.service.year", {"filed": None}, {}, "The day of filing is not stated."),
    ("training", "2.def.applicant", {"applicant.kind": "legal-entity"}, {}, "The applicant is a legal entity."),
    (
        "training",
        "2.def.applicant",
        {"applicant.kind": "sole-trader"},
        {},
        "The applicant is a sole trader, who is an entrepreneurship subject too.",
    ),
    (
        "training",
        "2.def.applicant",
        {"applicant.kind": "sole-trader"},
        {"sole_trader": "no"},
        "A sole trader has no charter to hand in: on this reading it may not apply.",
    ),
    (
        "plan",
        "5.1.plan.approved",
        {"project.plan_approved": False},
        {},
        "The leasing operator has not approved the comprehensive plan for financing.",
    ),
    (
        "cluster-development",
        "5.1.cluster.development",
        {"cluster.first_stage": "not-winner"},
        {},
        "The applicant did not win the first stage of the selection of territorial clusters.",
    ),
    (
        "cluster-implementation",
        "5.1.cluster.implementation",
        {"cluster.second_stage": "not-winner"},
        {},
        "The applicant did not win the second stage of the selection of territorial clusters.",
    ),
    (
        "cluster-implementation",
        "5.1.cluster.implementation",
        {"cluster.first_stage": "not-winner", "cluster.second_stage": "not-winner"},
        {"winner_8": "any"},
        "The applicant won no stage of the selection of territorial clusters.",
    ),
    (
        "cluster-implementation",
        "5.1.cluster.implementation",
        {"cluster.first_stage": "winner", "cluster.second_stage": "not-winner"},
        {"winner_8": "any"},
        "The applicant won the first stage of the selection of territorial clusters.",
    ),
    (
        "study",
        "5.1.study.expertise",
        {"project.expertise.date": date(2016, 3, 2)},
        {},
        "The conclusion is of 2 March 2016, later than the filing on 1 March 2016: file again with it.",
    ),
]


@pytest.mark.parametrize(("measure", "norm", "facts", "readings", "words"), OTHERS)
def test_what_is_said_of_the_others(
    measure: str, norm: str, facts: Facts, readings: dict[str, str], words: str
) -> None:
    """5.1, items 2 to 4."""
    assert said(measure, norm, facts, **readings) == words
