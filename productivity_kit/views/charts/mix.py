"""Where the lessor's money for a lease comes from."""

from __future__ import annotations

from fractions import Fraction

from productivity_kit.leasing import Funding
from productivity_kit.text import Texts
from productivity_kit.views.charts.figure import draw
from productivity_kit.views.charts.lettering import wrap
from productivity_kit.views.charts.marks import EDGE, RIGHT, Anchor, Label, Words, box
from productivity_kit.views.charts.scales import Scale
from productivity_kit.views.charts.sums import short

_BAR = 30.0
_HALF = 200.0


def mix(funding: Funding, say: Texts, key: str) -> str:
    """One bar of two parts: the budget loan and the other sources. `say` needs the act to name its norm."""
    budget, total = funding.budget, funding.budget + funding.other
    share = Fraction(budget, total) if total else Fraction(0)
    left = _words(say("budget loan"), budget, share, say)
    right = _words(say("other sources"), funding.other, 1 - share if total else share, say)
    top = max(left.height, right.height) + 4
    edge = Scale(0, max(total, 1), EDGE, RIGHT)(budget)
    return draw(
        "mix",
        say,
        key,
        (_caption(funding, total, share, say),),
        top + _BAR + 2,
        rows=(
            (say("budget loan"), budget, share),
            (say("other sources"), funding.other, 1 - share if total else share),
            (say("in all"), total, Fraction(1 if total else 0)),
        ),
        budget=box(EDGE, top, edge - EDGE, _BAR),
        other=box(edge, top, RIGHT - edge, _BAR) if funding.other else None,
        labels=(_label(EDGE, left, top, "start"), _label(RIGHT, right, top, "end")),
    )


def _caption(funding: Funding, total: int, share: Fraction, say: Texts) -> str:
    return say(
        "Of the {total:money} that the lessor puts in, {budget:money} ({share:percent}) is the budget loan and "
        "{other:money} other sources.",
        total=total, budget=funding.budget, share=share, other=funding.other,
    )  # fmt: skip


def _words(name: str, tiyn: int, share: Fraction, say: Texts) -> Words:
    head = wrap(name, _HALF, strong=True)
    rest = wrap(say("{share:percent}, {sum}", share=share, sum=short(say, tiyn)), _HALF)
    return Words((*head, *rest), len(head), _HALF)


def _label(x: float, words: Words, bottom: float, anchor: Anchor) -> Label:
    """A label that ends above the bar."""
    return Label(x, bottom - words.height + 8, words.lines, anchor, words.strong)
