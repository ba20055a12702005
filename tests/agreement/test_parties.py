"""The monitoring agreement: after the contract, between operator of leasing, programme operator and applicant."""

from __future__ import annotations

from datetime import date
from itertools import permutations

import pytest

from productivity_kit.application.model import Happened
from tests.facts import found, happened, outcome

NORM = "5.4.A.6"
ALL = ("leasing-operator", "programme-operator", "applicant")
CONTRACT, AGREEMENT = date(2015, 11, 23), date(2015, 11, 27)


def facts(events: tuple[Happened, ...], parties: tuple[str, ...] | None = ALL) -> dict[str, object]:
    return {"events": events, "agreement.parties": parties}


BOTH = happened(contract_signed=CONTRACT, monitoring_agreement=AGREEMENT)


@pytest.mark.parametrize("parties", list(permutations(ALL)))
def test_all_three_have_signed(parties: tuple[str, ...]) -> None:
    """5.4, clause 6: the leasing operator makes it with the programme operator and the applicant, in any order."""
    finding = found(NORM, facts(BOTH, parties))
    assert finding.outcome.value == "met"
    assert finding.message.values == {"signed": "2015-11-27", "who": ALL}


@pytest.mark.parametrize("missing", ALL)
def test_one_who_is_missing_is_named(missing: str) -> None:
    """An agreement without one of the three does not do."""
    finding = found(NORM, facts(BOTH, tuple(party for party in ALL if party != missing)))
    assert finding.outcome.value == "not-met"
    assert finding.message.values == {"who": (missing,)}


def test_others_besides_do_no_harm() -> None:
    """A fourth party is allowed; an agreement that nobody is a party to lacks all three."""
    assert outcome(NORM, facts(BOTH, (*ALL, "authorised-body"))) == "met"
    assert found(NORM, facts(BOTH, ())).message.values == {"who": ALL}


@pytest.mark.parametrize(
    ("events", "expected"),
    [
        ((), "not-applicable"),
        (happened(monitoring_agreement=AGREEMENT), "not-applicable"),
        (happened(contract_signed=CONTRACT), "unknown"),
        (happened(contract_signed=CONTRACT, monitoring_agreement=CONTRACT), "met"),
        (happened(contract_signed=AGREEMENT, monitoring_agreement=CONTRACT), "not-met"),
    ],
)
def test_it_comes_after_the_contract(events: tuple[Happened, ...], expected: str) -> None:
    """5.4, clause 6: after the contract is made; on its very day is after it, a day earlier is not."""
    assert outcome(NORM, facts(events)) == expected


def test_parties_that_are_not_stated() -> None:
    """An agreement whose parties nobody states is not known to be right, nor to be wrong."""
    assert outcome(NORM, facts(BOTH, None)) == "unknown"


def test_it_is_watched_and_decides_nothing() -> None:
    """The support was given before; a missing party is a fault of the agreement, not a refusal."""
    assert found(NORM).stage == "agreement"


def test_the_leasing_operator_has_to_make_it() -> None:
    """5.4, clause 6: «құрал операторы ... келісім жасасады»: its duty towards the other two, not theirs."""
    assert found(NORM).binds == "leasing-operator"
