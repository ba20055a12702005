"""Who acts under the programme, and which way the money and the papers go."""

from __future__ import annotations

from typing import NamedTuple

from productivity_kit.programme import Act
from productivity_kit.text import Texts
from productivity_kit.views.charts.figure import draw
from productivity_kit.views.charts.lettering import LINE, wrap
from productivity_kit.views.charts.marks import EDGE, RIGHT, Box, Label, Rule, box, rule

_PAD = 8.0
_GAP = 56.0
"""Between two rows of actors: room for the lines and their words."""
_HALF = (RIGHT - EDGE - 16) / 2
_LEFT = EDGE
_SECOND = EDGE + _HALF + 16
_LANE = 44.0
"""Left free beside the chamber for what goes past it."""


class Party(NamedTuple):
    """An actor's box and the name in it."""

    shape: Box
    label: Label


class Flow(NamedTuple):
    """An arrow from one party to another with what goes that way."""

    line: Rule
    kind: str
    label: Label


def actors(act: Act, say: Texts, key: str) -> str:
    """The authorised body, the operators, the applicant and the performer. `say` needs the act to name them."""
    top = _party("authorised-body", act, say, EDGE, RIGHT - EDGE, EDGE)
    second = _bottom(top) + _GAP
    operator = _party("programme-operator", act, say, _LEFT, _HALF, second)
    lessor = _party("leasing-operator", act, say, _SECOND, _HALF, second)
    third = max(_bottom(operator), _bottom(lessor)) + _GAP
    chamber = _party("non-financial-operator", act, say, _LEFT, _HALF - _LANE, third)
    fourth = _bottom(chamber) + _GAP
    applicant = _party("applicant", act, say, EDGE, RIGHT - EDGE, fourth)
    fifth = _bottom(applicant) + _GAP
    performer = _party("performer", act, say, EDGE, RIGHT - EDGE, fifth)
    return draw(
        "actors",
        say,
        key,
        _caption(say),
        _bottom(performer) + 2,
        parties=(top, operator, lessor, chamber, applicant, performer),
        flows=_flows((top, operator, lessor, chamber, applicant, performer), say),
        rows=[(act.actors[name].name[say.language], act.actors[name].does[say.language]) for name in act.actors],
    )


def _caption(say: Texts) -> tuple[str, str]:
    return (
        say("The applicant pays for the work first; the programme gives part of it back afterwards."),
        say("Full lines are money, dotted lines are papers."),
    )


def _flows(parties: tuple[Party, ...], say: Texts) -> tuple[Flow, ...]:
    top, operator, lessor, chamber, applicant, performer = parties
    left, right = _LEFT + 24, RIGHT - 24
    straight, lane = _LEFT + _HALF - _LANE + 12, _LEFT + _HALF - 10
    return (
        _flow(left, _bottom(top), operator.shape.y, "money", say("budget money")),
        _flow(_SECOND + 24, _bottom(top), lessor.shape.y, "money", say("budget loan")),
        _flow(left, chamber.shape.y, _bottom(operator), "papers", say("application")),
        _flow(left, applicant.shape.y, _bottom(chamber), "papers", say("application")),
        _flow(straight, applicant.shape.y, _bottom(operator), "papers", ""),
        _flow(lane, _bottom(operator), applicant.shape.y, "money", say("part of the costs"), room=70),
        _flow(right, _bottom(lessor), applicant.shape.y, "money", say("equipment on lease"), room=112, back=True),
        _flow(RIGHT - 10, applicant.shape.y, _bottom(lessor), "papers", ""),
        _flow(left, _bottom(applicant), performer.shape.y, "money", say("pays for the work")),
        _flow(right, performer.shape.y, _bottom(applicant), "papers", say("work, act, invoice"), room=180, back=True),
    )


def _flow(x: float, start: float, end: float, kind: str, words: str, *, room: float = 90.0, back: bool = False) -> Flow:
    """An arrow up or down at `x` with its words to the right of it or, where it goes back, to the left."""
    lines = wrap(words, room)
    first = (start + end) / 2 + 4 - (len(lines) - 1) * LINE / 2
    label = Label(x - 8, round(first, 1), lines, "end") if back else Label(x + 8, round(first, 1), lines)
    return Flow(rule(x, start, x, end), kind, label)


def _party(name: str, act: Act, say: Texts, x: float, wide: float, y: float) -> Party:
    words = act.actors[name].name[say.language]
    lines = wrap(words, wide - 2 * _PAD)
    high = len(lines) * LINE + 2 * _PAD - 2
    return Party(box(x, y, wide, high), Label(x + _PAD, round(y + _PAD + 11, 1), lines))


def _bottom(party: Party) -> float:
    return party.shape.y + party.shape.height
