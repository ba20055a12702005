"""What a question asks of the kit: a query names a place of the assessment, never an answer.

Every query may be asked under other `readings`, or with other `facts` (path: the text that application.yaml would
hold): so a typical mistake is told as a computation. `gives` is what comes back, `names` what its keys are keys of.
"""

from __future__ import annotations

from typing import ClassVar, Literal

from productivity_kit.document.values import Share
from productivity_kit.programme.criteria.base import Stage
from productivity_kit.programme.shapes import MeasureId, NormId, ReadingId, Shape

Gives = Literal["key", "keys", "sum", "number", "date", "order"]
Names = Literal[
    "outcomes",
    "decisions",
    "notices",
    "states",
    "norms",
    "actors",
    "steps",
    "costs",
    "sheets",
    "subjects",
    "options",
    "facts",
]
FigureOf = Literal["claimed", "admitted", "cut", "share", "cap", "paid"]
LeaseFigure = Literal["financed", "budget", "own-funds", "interest", "highest-payment", "saved"]


class Query(Shape, frozen=True, kw_only=True, tag_field="of"):
    """`measure`: of which measure, where the application asks for several; else its first."""

    gives: ClassVar[Gives]
    names: ClassVar[Names | None] = None

    measure: MeasureId | None = None
    readings: dict[ReadingId, str] = {}
    facts: dict[str, str] = {}


class OutcomeOf(Query, frozen=True, kw_only=True, tag="outcome"):
    """The outcome of a norm: met, not-met, unknown, not-applicable; of one performer, paper or cost by `subject`.

    A norm on several measures together (2.combine) is answered too.
    """

    gives = "key"
    names = "outcomes"
    norm: NormId
    subject: str | None = None


class Decision(Query, frozen=True, kw_only=True, tag="decision"):
    """The answer to the whole measure: met (it can be given), not-met (refused), unknown (a fact is missing)."""

    gives = "key"
    names = "decisions"


class NoticeDue(Query, frozen=True, kw_only=True, tag="notice"):
    """Which notice is right today: positive, negative, or gaps (the folder must be mended first)."""

    gives = "key"
    names = "notices"


class FactAt(Query, frozen=True, kw_only=True, tag="fact"):
    """A word that the application states at `path`, such as `route`."""

    gives = "key"
    names = "facts"
    path: str


class ActorOf(Query, frozen=True, kw_only=True, tag="actor"):
    """Whose step it is."""

    gives = "key"
    names = "actors"
    step: str


class Turn(Query, frozen=True, kw_only=True, tag="turn"):
    """The step whose turn it is today: the first that is due, overdue or open."""

    gives = "key"
    names = "steps"


class StateOf(Query, frozen=True, kw_only=True, tag="state"):
    """Where a step stands in the last round: done, late, due, overdue, open, waiting, closed, out-of-order."""

    gives = "key"
    names = "states"
    step: str


class ClauseOf(Query, frozen=True, kw_only=True, tag="clause"):
    """The norm that a `step` rests on, or the norms that cut a `cost`."""

    gives = "keys"
    names = "norms"
    step: str | None = None
    cost: str | None = None


class Findings(Query, frozen=True, kw_only=True, tag="findings"):
    """The norms with this outcome, of one stage if it is named; `binds`: only duties of this actor;
    `subject`: only of this performer, person, paper or cost, by path.

    As the answer of a `clause` question any one of them is right; of a `many` question all of them are.
    """

    gives = "keys"
    names = "norms"
    outcome: Literal["met", "not-met", "unknown", "not-applicable"] = "not-met"
    stage: Stage | None = None
    binds: str | None = None
    subject: str | None = None


class Subjects(Query, frozen=True, kw_only=True, tag="subjects"):
    """The performers, people, papers or costs of which a norm (or any norm of a stage) has this outcome, by path."""

    gives = "keys"
    names = "subjects"
    outcome: Literal["met", "not-met", "unknown", "not-applicable"] = "not-met"
    norm: NormId | None = None
    stage: Stage | None = None


class PapersMissing(Query, frozen=True, kw_only=True, tag="papers-missing"):
    """The entries of the list of papers that the folder should hold and does not: norms."""

    gives = "keys"
    names = "norms"


class PapersFaulty(Query, frozen=True, kw_only=True, tag="papers-faulty"):
    """The papers of the folder that are not in order: keys of papers.yaml."""

    gives = "keys"
    names = "sheets"


class CostsCut(Query, frozen=True, kw_only=True, tag="costs-cut"):
    """The cost lines that are not admitted in full (`whole`: not at all), by one `norm` if it is named."""

    gives = "keys"
    names = "costs"
    whole: bool = False
    norm: NormId | None = None


class SumOf(Query, frozen=True, kw_only=True, tag="sum"):
    """A sum of the reimbursement in tiyn, of one `cost` or `person` if it is named; `times` a share, where a wrong
    reckoning needs one."""

    gives = "sum"
    what: FigureOf
    cost: str | None = None
    person: str | None = None
    times: Share | None = None


class ReadingOf(Query, frozen=True, kw_only=True, tag="reading"):
    """How the kit reads a doubtful place of the act (where the query or the application chooses nothing else)."""

    gives = "key"
    names = "options"
    reading: ReadingId


class MoneyAt(Query, frozen=True, kw_only=True, tag="money"):
    """A sum that the application states at `path`; `times` a share."""

    gives = "sum"
    path: str
    times: Share | None = None


class LeaseSum(Query, frozen=True, kw_only=True, tag="lease"):
    """A sum of the lease that is worked out."""

    gives = "sum"
    what: LeaseFigure


class DaysLate(Query, frozen=True, kw_only=True, tag="late"):
    """By how many working days a step was or is late."""

    gives = "number"
    step: str


class TermOf(Query, frozen=True, kw_only=True, tag="term"):
    """How many working days the act gives for a step."""

    gives = "number"
    step: str


class DueDay(Query, frozen=True, kw_only=True, tag="due"):
    """The last day of a step's term."""

    gives = "date"
    step: str


class DayAt(Query, frozen=True, kw_only=True, tag="day"):
    """A day that the application states at `path` (`filed`, `events.decision-positive.date`)."""

    gives = "date"
    path: str


class StepsOf(Query, frozen=True, kw_only=True, tag="steps"):
    """The steps of the measure's procedure in the act's order; `only` these, where all would be too many."""

    gives = "order"
    names = "steps"
    only: tuple[str, ...] = ()


AnyQuery = (
    OutcomeOf
    | Decision
    | NoticeDue
    | FactAt
    | ActorOf
    | Turn
    | StateOf
    | ClauseOf
    | Findings
    | Subjects
    | PapersMissing
    | PapersFaulty
    | CostsCut
    | SumOf
    | ReadingOf
    | MoneyAt
    | LeaseSum
    | DaysLate
    | TermOf
    | DueDay
    | DayAt
    | StepsOf
)
