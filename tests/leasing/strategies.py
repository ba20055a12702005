"""Leases to try the promises on."""

from datetime import date
from fractions import Fraction

from hypothesis import strategies as st

from productivity_kit.leasing import Every, Kind, LeaseTerms, LendingTerms

TENGE = 100
ACT_RATE = Fraction(5, 100)  # norm 5.3.1.rate

KINDS: tuple[Kind, ...] = ("annuity", "equal-principal")
INTERVALS: tuple[Every, ...] = (1, 3, 6)

kinds = st.sampled_from(KINDS)
rates = st.integers(0, 300).map(lambda tenths: Fraction(tenths, 1000))
sums = st.integers(1_000_000 * TENGE, 10_000_000_000 * TENGE)


@st.composite
def lending_terms(draw: st.DrawFn, rates: st.SearchStrategy[Fraction] = rates) -> LendingTerms:
    """Terms of up to 10 years, as norm 5.3.1.term allows."""
    every = draw(st.sampled_from(INTERVALS))
    payments = draw(st.integers(1, 120 // every))
    idle = draw(st.integers(0, payments - 1))
    return LendingTerms(rate=draw(rates), months=payments * every, every=every, kind=draw(kinds), grace=idle * every)


@st.composite
def leases(
    draw: st.DrawFn,
    values: st.SearchStrategy[int] = sums,
    rates: st.SearchStrategy[Fraction] = rates,
) -> LeaseTerms:
    """A lease with 15 % to 90 % of own money (norm 5.3.1.participation)."""
    shape, value = draw(lending_terms(rates)), draw(values)
    return LeaseTerms(
        value=value,
        own_money=value * draw(st.integers(15, 90)) // 100,
        rate=shape.rate,
        months=shape.months,
        every=shape.every,
        kind=shape.kind,
        grace=shape.grace,
        start=draw(st.dates(date(2011, 1, 1), date(2020, 12, 31))),
    )


def lease(**changes: object) -> LeaseTerms:
    """The smallest lease of norm 5.3.1.minimum with the least own money, over the longest term."""
    facts: dict[str, object] = {
        "value": 150_000_000 * TENGE,
        "own_money": 22_500_000 * TENGE,
        "rate": ACT_RATE,
        "months": 120,
        "every": 6,
        "kind": "equal-principal",
        "grace": 0,
        "start": date(2015, 7, 31),
    }
    return LeaseTerms(**(facts | changes))  # type: ignore[arg-type]  # wrong facts are tried out too
