"""The sections of a case's page as HTML, each from the model alone."""

from __future__ import annotations

from typing import Any

from productivity_kit.findings import Finding
from productivity_kit.programme.shapes import Words
from productivity_kit.text import desk as desk_words
from productivity_kit.text import labels
from productivity_kit.training.judging import Judgement
from productivity_kit.training.notice import notice_day, notice_kind
from productivity_kit.training.points import AnyPoint, Clause, Costs, One, Order, Sum
from productivity_kit.training.queries import NoticeDue, Query, SumOf
from productivity_kit.views.case.course import courses
from productivity_kit.views.case.files import files
from productivity_kit.views.case.model import CaseModel
from productivity_kit.views.case.paper import paper
from productivity_kit.views.templating import render

ROLE = "role"


class Sections:
    """Every section of the page in one language; each method gives HTML. Nothing of an answer is said before it.

    `beside` is the page of another kind about the same case, where there is one.
    """

    def __init__(self, model: CaseModel, role: str = "", beside: str = "") -> None:
        self.model = model
        self.beside = beside
        self.case = model.case
        self.say = model.say
        self.role = role if role in model.case.story.roles else next(iter(model.case.story.roles), "")

    def _render(self, name: str, /, **values: Any) -> str:
        return render(f"case/{name}.html.j2", self.say, act=self.case.act, labels=labels, words=desk_words, **values)

    def story(self) -> str:
        """The story: what the case is about, who the reader is, how long it takes."""
        story, tell = self.case.story, self.model.telling.text
        return self._render(
            "story",
            title=tell(story.title),
            lead=tell(story.lead),
            paragraphs=[tell(paragraph) for paragraph in story.story],
            role=tell(story.roles[self.role]) if self.role else "",
            minutes=story.minutes,
            difficulty=story.difficulty,
            points=len(self.case.points),
            varied=self.model.seed,
            beside=self.beside,
        )

    def begin(self) -> str:
        """What stands above the two ways to begin."""
        return self._render("begin")

    def progress(self) -> str:
        """The way so far and its visible end."""
        attempt = self.model.attempt
        assert attempt is not None
        steps = [(point.stage, attempt.entry(key), key == self.model.point) for key, point in self.case.points.items()]
        return self._render("progress", steps=steps, attempt=attempt)

    def question(self) -> str:
        """The question as a heading, with what to look at for who is walked through."""
        model, point = self.model, self.model.now
        assert model.attempt is not None
        now = model.telling.at(point.when)
        figures = now.figures(point) if point.figures else {}
        keys = list(self.case.points)
        number = keys.index(model.point or "")
        before = self.case.points[keys[number - 1]].when if number else ""
        later = self.case.later.get(point.when) if point.when != before else None
        return self._render(
            "question",
            key=model.point,
            number=number + 1,
            of=len(keys),
            stage=point.stage,
            question=now.text(point.question, figures),
            told=now.text(later.told) if later else "",
            look=now.text(point.look, figures) if point.look and model.attempt.mode == "walk" else "",
        )

    def hint(self) -> str:
        """The hint, once it was asked for."""
        point = self.model.now
        text = self.model.telling.at(point.when).text(point.hint, self.model.telling.at(point.when).figures(point))
        return self._render("hint", hint=text) if self.model.hinted else ""

    def lack(self, words: str) -> str:
        """What to do where nothing was answered."""
        return self._render("lack", lack=words)

    def sheets(self) -> str:
        """The papers to look at for this point, and the rest of the folder."""
        point = self.model.now
        now = self.model.telling.at(point.when)
        beside = [paper(key, now) for key in point.sheets]
        rest = [paper(key, now) for key in now.folder() if key not in point.sheets]
        return self._render("sheets", beside=beside, rest=rest, key=self.model.point)

    def feedback(self) -> str:
        """Right or wrong, where it leads, what is right, why, the clauses, the next trap."""
        model, point, judgement = self.model, self.model.now, self.model.judgement
        assert judgement is not None
        assert judgement.known.value is not None
        assert model.attempt is not None
        assert model.given is not None
        now = model.telling.at(point.when)
        figures = now.figures(point)

        def tell(words: Words | None) -> str:
            return "" if words is None else now.text(words, figures)

        norms = tuple(dict.fromkeys((*judgement.known.norms, *point.norms)))
        return self._render(
            "feedback",
            key=model.point,
            judgement=judgement,
            entry=model.attempt.entry(model.point or ""),
            given=now.value(model.given, point.answer, point),
            answer=now.value(judgement.known.value, point.answer, point),
            members=now.members(judgement.known.value, point) if isinstance(point, Order) else [],
            verdicts=[
                (now.option(point, key), state, tell(_why(point, key))) for key, state in _verdicts(judgement, point)
            ],
            leads=[tell(words) for words in judgement.leads],
            why=[] if judgement.missed or judgement.wrong else [tell(words) for words in judgement.why],
            right=tell(point.right),
            trap=tell(point.trap),
            explained=tuple(dict.fromkeys(now.spoken(one) for one in judgement.known.why)),
            norms=norms,
            measures=self.case.application.measures,
            lines_of=self._money() if isinstance(point, Costs) else None,
            parts_of=self._money() if isinstance(point, Sum) and _is_whole(point.answer) else None,
            person=self._person,
            name=now.named,
            spoken=now.spoken,
        )

    def _money(self) -> Any:
        """The table of lines, where the costs were asked for."""
        point = self.model.now
        return self.model.telling.desk.view(point.answer, point.when).answer.reimbursement

    def _person(self, about: str) -> str:
        """Whose part of the sum it is."""
        key = about.removeprefix("people.")
        people = {person.key for person in self.case.application.people}
        return self.model.telling.named(f"people.{key}.name") if key in people else self.say("in all")

    def result(self) -> str:
        """The result sheet."""
        sheet = self.model.sheet()
        points = self.case.points
        questions = {}
        for row in sheet.rows:
            now = self.model.telling.at(points[row.point].when)
            questions[row.point] = now.text(points[row.point].question, now.figures(points[row.point]))
        return self._render(
            "result",
            sheet=sheet,
            questions=questions,
            title=self.model.telling.text(self.case.story.title),
            files=files(self.model),
            seed=self.model.seed,
            drill=bool(self.case.changes),
        )

    def notices(self) -> str:
        """The notices of the case as they should have gone out, one for each measure asked for on that day."""
        days = [point.when for point in self.case.points.values() if point.stage == "notice"]
        drawn = "".join(
            self._notice(when, measure)
            for when in dict.fromkeys(days or [list(self.case.trees)[-1]])
            for measure in self.model.telling.at(when).application.measures
        )
        return self._render("notices", drawn=drawn) if drawn else ""

    def course(self) -> str:
        """How the procedure of each measure went by the last day of the case: a timeline, and the diagram with it."""
        drawn = courses(self.model.telling.at(list(self.case.trees)[-1]))
        return self._render("course", drawn=drawn) if drawn else ""

    def _notice(self, when: str, measure: str) -> str:
        now = self.model.telling.at(when)
        answer = now.desk.view(NoticeDue(measure=measure), when).answer
        kind, grounds = notice_kind(answer)
        if kind is None:
            return ""
        return self._render(
            "notice",
            kind=kind,
            grounds=_distinct(grounds),
            answer=answer,
            applicant=now.named("applicant.name"),
            day=notice_day(answer, self.case.act, now.application.today),
            name=now.named,
            spoken=now.spoken,
            measure=answer.measure,
        )

    def keeping(self) -> str:
        """What is kept of an attempt, said before it is."""
        return self._render("keeping")

    def saved(self, words: str, *, kept: bool) -> str:
        """What came of the wish to keep the attempt."""
        return self._render("saved", said=words, kept=kept)


def _verdicts(judgement: Judgement, point: AnyPoint) -> list[tuple[str, str]]:
    """Each member of a set that was asked for, found or missed, and what was marked without ground."""
    value = judgement.known.value
    if not isinstance(value, frozenset) or isinstance(point, One | Clause):
        return []
    members = [(key, "missed" if key in judgement.missed else "found") for key in sorted(value)]
    return [*members, *((key, "wrong") for key in judgement.wrong)]


def _why(point: AnyPoint, key: str) -> Words | None:
    """What is said of an option that was wrongly chosen or left out."""
    option = getattr(point, "options", {}).get(key)
    return None if option is None else option.why


def _is_whole(query: Query) -> bool:
    """Whether the query asks for a sum of the whole reimbursement."""
    return isinstance(query, SumOf) and query.cost is None and query.person is None


def _distinct(grounds: tuple[Finding, ...]) -> list[Finding]:
    """Findings that say something else than those before them."""
    seen: list[Finding] = []
    for finding in grounds:
        if all((finding.norm, finding.message) != (other.norm, other.message) for other in seen):
            seen.append(finding)
    return seen
