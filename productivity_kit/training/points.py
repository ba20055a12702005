"""points.yaml: the decision points of a case in the desk's order."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

import msgspec

from productivity_kit.programme.shapes import NormId, Shape, Words
from productivity_kit.training.queries import AnyQuery, Gives

PointStage = Literal[
    "route",
    "in-force",
    "applicant",
    "performer",
    "papers",
    "terms",
    "costs",
    "sum",
    "decision",
    "notice",
    "procedure",
    "agreement",
    "results",
]
DISTRACTOR = "x-"
"""What the key of an option begins with that no answer of the kit ever means: a wrong reading put into words."""


class Option(Shape, frozen=True):
    """One thing that can be chosen; whether it is right, the kit decides.

    `text` may be left out where the key has a name of its own (an outcome, a norm, an actor, a step, a cost, a paper).
    `why` and `leads` are said where it was chosen (of a set: chosen or left out) and that was wrong: why it is wrong,
    and where it would lead at the desk.
    """

    text: Words | None = None
    why: Words | None = None
    leads: Words | None = None


class Mistake(Shape, frozen=True):
    """A wrong figure as it is reckoned: the same kind of query, asked otherwise."""

    answer: AnyQuery
    why: Words
    leads: Words | None = None


class Point(Shape, frozen=True, kw_only=True, tag_field="kind"):
    """What every decision point has.

    `when` is the later day of the case (a key of later.yaml) at which it is asked, the first day where it is left out;
    `look` is said beforehand to who is walked through; `sheets` are the papers to lie open beside the question;
    `hint` is a nudge towards the clause and costs a mark; `right` is said with a right answer, `leads` where a wrong
    answer would lead at the desk; `trap` is the next trap of this kind; `norms` are further clauses to open with the
    feedback (those that the answer rests on come by themselves); `figures` name results for the texts: with
    `figures: {paid: {of: sum, what: paid}}` a text may say "{paid:money}".
    """

    takes: ClassVar[tuple[Gives, ...]]

    stage: PointStage
    question: Words
    answer: AnyQuery
    hint: Words
    when: str = ""
    look: Words | None = None
    sheets: tuple[str, ...] = ()
    right: Words | None = None
    leads: Words | None = None
    trap: Words | None = None
    norms: tuple[NormId, ...] = ()
    figures: dict[str, AnyQuery] = {}
    marks: Annotated[int, msgspec.Meta(ge=1, le=12)] = 4


class One(Point, frozen=True, kw_only=True, tag="one"):
    """Choose one."""

    takes = ("key", "keys")
    options: dict[str, Option]


class Clause(Point, frozen=True, kw_only=True, tag="clause"):
    """Pick the clause that decides: the options are norms, shown with their place and statement."""

    takes = ("key", "keys")
    options: dict[NormId, Option]


class Many(Point, frozen=True, kw_only=True, tag="many"):
    """Choose all that fit."""

    takes = ("keys",)
    options: dict[str, Option]


class Papers(Point, frozen=True, kw_only=True, tag="papers"):
    """Mark the papers that are not in order (without options: among all in the folder), or pick the missing ones."""

    takes = ("keys",)
    options: dict[str, Option] = {}


class Costs(Point, frozen=True, kw_only=True, tag="costs"):
    """Mark the cost lines to be cut, among all (options only carry what is said of a mistake)."""

    takes = ("keys",)
    options: dict[str, Option] = {}


class Sum(Point, frozen=True, kw_only=True, tag="sum"):
    """Work out a sum in tenge; a tenge up or down is right too."""

    takes = ("sum",)
    mistakes: tuple[Mistake, ...] = ()


class Number(Point, frozen=True, kw_only=True, tag="number"):
    """Count something."""

    takes = ("number",)
    mistakes: tuple[Mistake, ...] = ()


class Day(Point, frozen=True, kw_only=True, tag="date"):
    """Find a day."""

    takes = ("date",)
    mistakes: tuple[Mistake, ...] = ()


class Order(Point, frozen=True, kw_only=True, tag="order"):
    """Put steps in their order."""

    takes = ("order",)


AnyPoint = One | Clause | Many | Papers | Costs | Sum | Number | Day | Order


class PointsFile(Shape, frozen=True):
    """The whole of points.yaml."""

    points: dict[str, AnyPoint]
