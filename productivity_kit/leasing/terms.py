"""What a leasing contract lays down, checked as a whole."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import Literal, get_args

from productivity_kit.leasing.faults import Fault, FaultsError, unless

Every = Literal[1, 3, 6]
Kind = Literal["annuity", "equal-principal"]

_MONTHS_A_YEAR = 12


class LeaseTermsError(FaultsError):
    """Terms that cannot stand; `faults` is a tuple of (field, code, expected), all of them at once."""


@dataclass(frozen=True, kw_only=True)
class LendingTerms:
    """How money lent is paid back, whatever the sum.

    `rate` is a year's interest as a share (5 % is 1/20); `months` is the whole term; `every` the months from
    one payment to the next; `grace` the months at the start in which interest alone is paid.

    Raises LeaseTermsError with every fault: a rate below 0 ("not-negative") or not below 1 ("below-one",
    since 5 given for 5 % would pass as 500 %), an interval or a kind that is not offered ("one-of"), a term
    below 1 month ("positive"), a grace below 0 or as long as the term ("below-months"), a term or a grace
    that does not hold whole intervals ("multiple-of-every").
    """

    rate: Fraction
    months: int
    every: Every
    kind: Kind
    grace: int = 0

    def __post_init__(self) -> None:
        if faults := tuple(fault for fault in self._checks() if fault):
            raise LeaseTermsError(faults)

    @property
    def periodic_rate(self) -> Fraction:
        """The interest of one interval as a share: the yearly rate by the months, never rounded."""
        return self.rate * self.every / _MONTHS_A_YEAR

    @property
    def payments(self) -> int:
        """The number of payments."""
        return self.months // self.every

    def _checks(self) -> Iterator[Fault | None]:
        yield from rate_checks("rate", self.rate)
        yield unless(self.months > 0, "months", "positive", 0)
        yield from self._interval_checks()
        yield unless(self.kind in get_args(Kind), "kind", "one-of", get_args(Kind))
        yield unless(self.grace >= 0, "grace", "not-negative", 0)
        yield unless(self.grace < self.months or self.months <= 0, "grace", "below-months", self.months)

    def _interval_checks(self) -> Iterator[Fault | None]:
        if self.every not in get_args(Every):
            yield Fault("every", "one-of", get_args(Every))
            return
        yield unless(self.months % self.every == 0, "months", "multiple-of-every", self.every)
        yield unless(self.grace % self.every == 0, "grace", "multiple-of-every", self.every)


@dataclass(frozen=True, kw_only=True)
class LeaseTerms(LendingTerms):
    """One lease: an asset of `value` tiyn, of which the applicant pays `own_money` tiyn, from `start` on.

    Whether the terms are those of the programme (norms 5.3.1.*) is not asked here: other terms can be
    tried out too. Raises LeaseTermsError as LendingTerms does, and for a value below 1 tiyn ("positive"),
    own money below 0 ("not-negative") or as large as the value ("below-value").
    """

    value: int
    own_money: int
    start: date

    @property
    def financed(self) -> int:
        """What is left to finance, in tiyn."""
        return self.value - self.own_money

    def _checks(self) -> Iterator[Fault | None]:
        yield unless(self.value > 0, "value", "positive", 0)
        yield unless(self.own_money >= 0, "own_money", "not-negative", 0)
        yield unless(self.own_money < self.value or self.value <= 0, "own_money", "below-value", self.value)
        yield from super()._checks()


def rate_checks(field: str, rate: Fraction) -> Iterator[Fault | None]:
    """The checks of a yearly rate of interest that is named *field*."""
    yield unless(rate >= 0, field, "not-negative", 0)
    yield unless(rate < 1, field, "below-one", 1)
