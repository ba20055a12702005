"""The state of a case's page, without a widget: which point is asked, what was answered, what was kept."""

from __future__ import annotations

from collections.abc import Callable

from productivity_kit.text import Texts
from productivity_kit.training import Attempt, Case, Judgement, Telling, judge
from productivity_kit.training.attempt import Mode, answered, hinted, next_point
from productivity_kit.training.judging import Given
from productivity_kit.training.points import AnyPoint
from productivity_kit.training.result import ResultSheet, result_sheet

Clock = Callable[[], float]
"""Seconds that pass: the page's own watch, given from outside."""


class CaseModel:
    """A visitor at a case: before it (`attempt` is None), at a point, after its answer, at the end."""

    def __init__(self, case: Case, say: Texts, clock: Clock, seed: int = 0) -> None:
        self.case = case
        self.say = say
        self.seed = seed
        self.telling = Telling(case, say)
        self.attempt: Attempt | None = None
        self.point: str | None = None
        self.given: Given | None = None
        self.judgement: Judgement | None = None
        self._clock = clock
        self._began = 0.0
        self._listeners: list[Callable[[], None]] = []

    def listen(self, listener: Callable[[], None]) -> None:
        """Call `listener` after every change."""
        self._listeners.append(listener)

    @property
    def now(self) -> AnyPoint:
        """The point that is asked, or was just answered.

        Raises:
            LookupError: the case has not begun, or is over.
        """
        return self.case.points[self.point or ""]

    @property
    def over(self) -> bool:
        """Whether every point is answered and the last answer was read."""
        return self.attempt is not None and self.point is None

    @property
    def last(self) -> bool:
        """Whether no point follows the present one."""
        return self.attempt is not None and next_point(self.attempt, self.case) is None

    def begin(self, mode: Mode) -> None:
        """Begin the case, or begin it again."""
        self.attempt = Attempt(self.case.name, mode, self.seed)
        self._began = self._clock()
        self.go_on()

    def hint(self) -> None:
        """Show the hint of the present point; it costs a mark."""
        if self.attempt is not None and self.point is not None and self.judgement is None:
            self.attempt = hinted(self.attempt, self.point)
            self._tell()

    @property
    def hinted(self) -> bool:
        """Whether the hint of the present point was taken."""
        return self.attempt is not None and self.point in self.attempt.hints

    def answer(self, given: Given) -> None:
        """Answer the present point; the first answer counts."""
        if self.attempt is None or self.point is None or self.judgement is not None:
            return
        self.given = given
        self.judgement = judge(self.now, given, self.telling.desk)
        seconds = int(self._clock() - self._began)
        self.attempt = answered(self.attempt, self.case, self.point, given, self.judgement, seconds)
        self._tell()

    def go_on(self) -> None:
        """To the next point, or to the end."""
        assert self.attempt is not None
        self.point = next_point(self.attempt, self.case)
        self.given = self.judgement = None
        self._tell()

    def sheet(self) -> ResultSheet:
        """The result so far."""
        assert self.attempt is not None
        return result_sheet(self.attempt, self.case)

    def _tell(self) -> None:
        for listener in self._listeners:
            listener()
