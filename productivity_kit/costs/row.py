"""A line of costs while it is worked out: what is left of it, what was cut, what is missing."""

from __future__ import annotations

from dataclasses import dataclass, field
from fractions import Fraction
from functools import cache

from productivity_kit.application.costs import Cost
from productivity_kit.costs.result import Cut, Gap
from productivity_kit.programme.amounts import CostRule
from productivity_kit.text.message import Message

NOTHING, ALL = Fraction(0), Fraction(1)


@dataclass(slots=True)
class Row:
    """`number` counts the costs of the application from 1; `claimed` and `left` are tiyn, None where not known."""

    number: int
    cost: Cost
    person: str | None
    claimed: int | None = None
    left: int | None = None
    rest: bool = False
    """Whether it is what is left of a group's price for employees who are not claimed."""
    at_payment: bool = False
    """Whether each payment was turned into tenge at its own rate."""
    nights: int | None = None
    """Nights of lodging that are left after the rule on months."""
    cuts: list[Cut] = field(default_factory=list)
    gaps: list[Gap] = field(default_factory=list)
    moot: list[Gap] = field(default_factory=list)
    """What is missing too, but of no matter for the sum: the line falls out for another reason."""

    @property
    def out(self) -> bool:
        """Nothing of the line is left, whatever else may be missing."""
        return self.left == 0

    @property
    def admitted(self) -> int | None:
        """What counts of the line, or None where a fact is missing."""
        return None if self.gaps else self.left

    def path(self, name: str) -> str:
        """The path of a fact of this cost."""
        return f"costs.{self.number}.{name}"

    def lack(self, rule: CostRule, fact: str, text: Message) -> None:
        """A fact of this cost is missing: what counts of it is not known."""
        self.lack_at(rule, self.path(fact), text)

    def lack_at(self, rule: CostRule, path: str, text: Message) -> None:
        """A fact at this path is missing; the same is said once."""
        gap = Gap(tag_of(rule), rule.norm, path, text)
        if gap not in self.gaps:
            self.gaps.append(gap)

    def bar(self, rule: CostRule, text: Message, norm: str | None = None) -> None:
        """Nothing of the line counts, so that no missing fact matters any more."""
        self._cut(rule, self.left, text, norm)
        self.left = 0
        self.moot += self.gaps
        self.gaps.clear()

    def keep(self, rule: CostRule, part: Fraction, text: Message) -> None:
        """Only this part of what is left counts; the rest is cut, rounded half up to whole tiyn."""
        if part >= ALL:
            return
        if part <= NOTHING:
            self.bar(rule, text)
        elif self.left is None:
            self._cut(rule, None, text)
        else:
            self.take(rule, rounded(self.left * part), text)

    def take(self, rule: CostRule, most: int, text: Message) -> None:
        """At most so many tiyn of what is left count."""
        if self.left is not None and most < self.left:
            self._cut(rule, self.left - most, text)
            self.left = most

    def _cut(self, rule: CostRule, amount: int | None, text: Message, norm: str | None = None) -> None:
        self.cuts.append(Cut(tag_of(rule), norm or rule.norm, amount, text, rule.see))


def rounded(value: Fraction) -> int:
    """The nearest whole number of a non-negative fraction, halves up."""
    return (2 * value.numerator + value.denominator) // (2 * value.denominator)


def tag_of(rule: CostRule) -> str:
    """The name of this kind of rule."""
    return _tag(type(rule))


@cache
def _tag(kind: type[CostRule]) -> str:
    return str(kind.__struct_config__.tag)
