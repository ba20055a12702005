"""The state of the guide, without a widget: the question that is asked, the answers, and what comes of them."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from productivity_kit.assessment import Assessment, assess
from productivity_kit.programme import Act
from productivity_kit.text import Texts
from productivity_kit.views.start.answers import Answers, AnswerValue
from productivity_kit.views.start.document import application_of
from productivity_kit.views.start.questions import Question, answers_from, next_question, path


class Guide:
    """A visitor's way through the questions; `question` is None where the answer is shown."""

    def __init__(self, act: Act, say: Texts, query: Mapping[str, str]) -> None:
        self.act = act
        self.answers, self.refused = answers_from(query, act, say)
        self.question: Question | None = next_question(self.answers)
        self._listeners: list[Callable[[], None]] = []

    def listen(self, listener: Callable[[], None]) -> None:
        """Call `listener` after every change."""
        self._listeners.append(listener)

    def answer(self, value: AnswerValue) -> None:
        """Answer the question that is asked, and go on to the next one that is open."""
        assert self.question is not None
        self.answers = self.answers.having(self.question.name, value)
        self._go(next_question(self.answers))

    def back(self) -> None:
        """Go to the question before this one."""
        way = path(self.answers)
        at = len(way) if self.question is None else way.index(self.question)
        self._go(way[max(at - 1, 0)])

    def ask(self, name: str) -> None:
        """Ask one question again; its answer stays until another is given."""
        self._go(next(question for question in path(self.answers) if question.name == name))

    def restart(self) -> None:
        """Forget every answer."""
        self.answers = Answers()
        self._go(next_question(self.answers))

    @property
    def place(self) -> tuple[int, int]:
        """The number of the question asked and how many there are, as far as the answers tell."""
        way = path(self.answers)
        return (len(way) if self.question is None else way.index(self.question) + 1), len(way)

    def answered(self) -> tuple[tuple[Question, AnswerValue], ...]:
        """Every answer on the way, in order."""
        given = self.answers.given
        return tuple((question, given[question.name]) for question in path(self.answers) if question.name in given)

    def result(self) -> Assessment:
        """The kit's answer to what was told."""
        return assess(application_of(self.answers, self.act), self.act)

    def _go(self, question: Question | None) -> None:
        self.question = question
        for listener in self._listeners:
            listener()
