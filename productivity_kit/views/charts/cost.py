"""What the lease costs beside a bank loan."""

from __future__ import annotations

from fractions import Fraction
from typing import NamedTuple

from productivity_kit.assessment import LeaseOffer
from productivity_kit.leasing import Comparison
from productivity_kit.text import Texts
from productivity_kit.views.charts.figure import draw
from productivity_kit.views.charts.lettering import LINE, width, wrap
from productivity_kit.views.charts.marks import EDGE, RIGHT, Box, Label, box
from productivity_kit.views.charts.scales import Scale
from productivity_kit.views.charts.sums import short

_BAR, _BETWEEN = 18.0, 26.0


class Sum(NamedTuple):
    """A sum to be drawn as a bar from `start` on; `look` is "solid", "hatch", "gap" or "estimate"."""

    name: str
    tiyn: int
    look: str
    start: int = 0

    @property
    def end(self) -> int:
        """Where the bar ends, in tiyn."""
        return self.start + abs(self.tiyn)


class Bar(NamedTuple):
    """A sum drawn: its name and figure above its bar."""

    name: Label
    figure: Label
    bar: Box
    look: str


def cost(offer: LeaseOffer, say: Texts, key: str) -> str:
    """The interest of the lease beside that of a bank loan, the difference and its worth at the start.

    Without a bank rate on record the lease's interest stands beside the sum financed. `say` needs the act.
    """
    sums = _alone(offer, say) if offer.comparison is None else _compared(offer, offer.comparison, say)
    scale = Scale(0, max(1, *(each.end for each in sums)), EDGE, RIGHT)
    bars = _bars(sums, scale, say)
    return draw(
        "cost",
        say,
        key,
        _caption(offer, say),
        bars[-1].bar.y + _BAR + 4,
        sums=sums,
        bars=bars,
        compared=offer.comparison is not None,
    )


def _alone(offer: LeaseOffer, say: Texts) -> tuple[Sum, ...]:
    return (
        Sum(say("Sum financed"), offer.financed, "hatch"),
        Sum(say("Interest under the lease"), offer.schedule.interest, "solid"),
    )


def _compared(offer: LeaseOffer, comparison: Comparison, say: Texts) -> tuple[Sum, ...]:
    lease, loan = comparison.lease_overpayment, comparison.loan_overpayment
    start = min(lease, loan)
    rate = offer.market_rate or Fraction(0)
    dearer = comparison.difference < 0
    return (
        Sum(say("Interest under the lease"), lease, "solid"),
        Sum(say("Interest of a bank loan at {rate:percent}", rate=rate), loan, "hatch"),
        Sum(
            say("Paid more than at the bank") if dearer else say("Paid less than at the bank"),
            abs(comparison.difference),
            "gap",
            start,
        ),
        Sum(
            say("… worth at the start (estimate)"),
            -comparison.present_value if dearer else comparison.present_value,
            "estimate",
            start,
        ),
    )


def _bars(sums: tuple[Sum, ...], scale: Scale, say: Texts) -> tuple[Bar, ...]:
    bars = []
    y = 0.0
    for each in sums:
        figure = short(say, each.tiyn)
        lines = wrap(each.name, RIGHT - EDGE - width(figure, strong=True) - 12)
        top = y + len(lines) * LINE + 2
        start = scale(each.start)
        bars.append(
            Bar(
                Label(EDGE, round(y + 12, 1), lines),
                Label(RIGHT, round(top - 6, 1), (figure,), "end", strong=1),
                box(start, top, scale(each.end) - start, _BAR),
                each.look,
            )
        )
        y = top + _BAR + _BETWEEN - LINE
    return tuple(bars)


def _caption(offer: LeaseOffer, say: Texts) -> tuple[str, ...]:
    lease, comparison = offer.schedule.interest, offer.comparison
    if comparison is None:
        return (
            say("Over its whole term the lease costs {lease:money} of interest.", lease=lease),
            say("No bank rate is on record for its first month to compare with."),
        )
    rate = offer.market_rate or Fraction(0)
    if comparison.difference > 0:
        head = say(
            "Over its whole term the lease costs {lease:money} of interest: {less:money} less than a bank loan at "
            "{rate:percent}.",
            lease=lease, less=comparison.difference, rate=rate,
        )  # fmt: skip
    elif comparison.difference < 0:
        head = say(
            "Over its whole term the lease costs {lease:money} of interest: {more:money} more than a bank loan at "
            "{rate:percent}.",
            lease=lease, more=-comparison.difference, rate=rate,
        )  # fmt: skip
    else:
        return (
            say(
                "The lease costs {lease:money} of interest, as much as a bank loan at {rate:percent}.",
                lease=lease, rate=rate,
            ),
        )  # fmt: skip
    return head, say(
        "The difference of the payments is worth {present:money} at the start: an estimate.",
        present=abs(comparison.present_value),
    )
